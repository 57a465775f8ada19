//! Answers, or facts that somebody else found, and what is expected of them.

use serde_json::{Value, json};

use crate::grammar::Urgency;

use super::shape::{Key, id, list, mapping, may, must, named, text, word, word_of};

pub(super) fn schema() -> Value {
    json!({
        "title": "An answers file",
        "type": "object",
        "if": {"required": ["facts"]},
        "then": mapping("Facts", facts()),
        "else": mapping("Answers", answers()),
    })
}

fn answers() -> Vec<Key> {
    let given = named(json!({"anyOf": [text(), list(text())]}));
    let decision = [
        must("pathway", "The pathway that the officer decides for", id()),
        may("urgency", "How soon", word_of(&Urgency::WORDS)),
        may("reason", "The officer's own reason", text()),
    ];
    let mut keys = vec![
        must("questionnaire", "The questionnaire, by its id", id()),
        must("answers", "The answers, by the ids of the items", given),
        may(
            "decision",
            "What the officer decides",
            mapping("A decision", decision),
        ),
    ];
    keys.extend(beside());
    keys
}

fn facts() -> Vec<Key> {
    let mut keys = vec![
        must("facts", "The indicators that are disclosed", list(id())),
        must(
            "person",
            "Who it was",
            word(["adult", "child", "adult_child_then"]),
        ),
        may("decision", "What was decided", json!({"type": "object"})),
    ];
    keys.extend(beside());
    keys
}

/// The keys of both.
fn beside() -> Vec<Key> {
    let expected = [
        may(
            "disclosed",
            "Exactly the indicators that are disclosed",
            list(text()),
        ),
        may(
            "findings",
            "What each rule gives: matched, not_shown or open",
            named(text()),
        ),
        may("needs", "Exactly the needs", list(text())),
        must("leading", "The pathway that leads", text()),
        must("urgency", "How soon", text()),
        must("why", "Why this is right", text()),
    ];
    vec![
        may("title", "What it is about", text()),
        may("about", "The situation, in one or two sentences", text()),
        may(
            "expected",
            "What the program has to say",
            mapping("What is expected", expected),
        ),
        may("published", "What a court or publisher concluded", text()),
        may("difference", "Why the program says something else", text()),
    ]
}
