//! Banks of questions, and the figures of their judges.

use serde_json::{Value, json};

use crate::grammar::Status;
use crate::quiz::{Form, Part};

use super::shape::{Key, flag, id, list, mapping, may, must, named, number, text, word, word_of};

pub(super) fn bank() -> Value {
    let levels = [
        must("emergency", "The words for: now", text()),
        must("urgent", "The words for: within 72 hours", text()),
        must("normal", "The words for: within two weeks", text()),
    ];
    let asked = [
        must("refer", "Which pathway", text()),
        must("urgency", "How soon", text()),
        must("whom", "Whom to call first", text()),
        must(
            "levels",
            "The words of the three levels",
            mapping("The levels", levels),
        ),
        must("nobody", "The words for calling nobody", text()),
    ];
    let topic = [
        must("topic", "Its id", id()),
        must("name", "What people read as its name", text()),
        must("items", "How many items a form has of it", number()),
        must("vignettes", "How many of these are stories", number()),
    ];
    let document = [
        must("title", "Its title", text()),
        may("publisher", "Who published it", text()),
        may("year", "The year", text()),
        may("reference", "Its number at the publisher", text()),
        may("note", "What of it has been seen", text()),
    ];
    let keys = [
        must("quiz", "Its id", id()),
        must("version", "Its version, such as 1.0.0", text()),
        must("title", "What people read as its name", text()),
        must("language", "The tag of its language", text()),
        must("instructions", "What a participant reads before", text()),
        must(
            "blueprint",
            "How many items of each topic a form has",
            list(mapping("A topic", topic)),
        ),
        must(
            "asked",
            "What is asked after every story",
            mapping("What all stories share", asked),
        ),
        may(
            "sources",
            "Documents beside those of rules/sources.yaml, by their ids",
            named(mapping("A document", document)),
        ),
        must("items", "The items of both forms", list(item())),
    ];
    mapping("A bank of questions", keys)
}

fn item() -> Value {
    let choice = [
        must("kind", "One question", word(["choice"])),
        must("question", "The question", text()),
        must(
            "choices",
            "Three or four choices, by ids that are kept",
            named(text()),
        ),
        must("right", "The one that is right", id()),
        may("critical", "A wrong answer may endanger a person", flag()),
    ];
    let mut vignette = vec![
        must("kind", "A story with three questions", word(["vignette"])),
        must("story", "What is told", text()),
        must(
            "indications",
            "Whether the story holds signs",
            word(["yes", "no"]),
        ),
    ];
    vignette.extend(Part::OF_STORIES.map(|(word, part)| {
        let says = "What is right, and what else is offered";
        must(word, says, part_of(part))
    }));
    json!({"anyOf": [
        mapping("A question", common().into_iter().chain(choice)),
        mapping("A story", common().into_iter().chain(vignette)),
    ]})
}

fn part_of(part: Part) -> Value {
    let mut keys = vec![
        must("right", "What is right", id()),
        may("critical", "Every wrong answer does too little", flag()),
    ];
    if part != Part::Urgency {
        let says = "Ids of pathways, or of lines of the contact sheet and `nobody`";
        keys.push(must("choices", says, list(id())));
    }
    mapping("One of the three questions", keys)
}

fn common() -> Vec<Key> {
    let source = [
        must("document", "The document, by its id", id()),
        must("at", "Page, paragraph or section", text()),
        must("status", "How sure it is", word_of(&Status::WORDS)),
    ];
    vec![
        must("id", "Its id", id()),
        must("form", "The form that it belongs to", word_of(&Form::WORDS)),
        must(
            "pair",
            "The item of the other form that tests the same",
            id(),
        ),
        must("topic", "Its topic, of the blueprint", id()),
        must("objective", "What it tests, in a few words", text()),
        must("why", "Why that is right", text()),
        must(
            "source",
            "What the answer rests on",
            mapping("A source", source),
        ),
    ]
}

pub(super) fn angoff() -> Value {
    let story = Part::OF_STORIES.map(|(word, _)| {
        let says = "How many of 100 who just pass answer it rightly";
        must(word, says, number())
    });
    let figure = json!({"anyOf": [number(), mapping("The figures of a story", story)]});
    let judges = json!({"type": "object", "additionalProperties": named(figure)});
    mapping(
        "Figures of judges",
        [
            must("angoff", "The bank that they judged", id()),
            must("version", "Its version", text()),
            must("on", "On which day, such as 2026-11-02", text()),
            must(
                "judges",
                "For each judge, by a code, the figure of each item",
                judges,
            ),
        ],
    )
}
