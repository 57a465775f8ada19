//! The rules: indicators, pathways, needs, sources.

use serde_json::{Value, json};

use crate::grammar::Urgency;
use crate::indicators::{HtcdsCode, Phase};
use crate::jurisdiction::ServiceKind;
use crate::referral::{Known, WithoutConsent, Word};

use super::shape::{
    Key, flag, formula, id, list, mapping, may, must, named, number, refer, source, status, text,
    with_definitions, word, word_of,
};

pub(super) fn indicators() -> Value {
    let keys = [
        must("name", "Its name", text()),
        must("counts", "What counts as this fact", text()),
        may("does_not_count", "What does not", text()),
        must("phase", "When it happens", word_of(&Phase::WORDS)),
        may("suffices", "Enough for a referral by itself", flag()),
        may(
            "neutral",
            "A mere element that says nothing by itself",
            flag(),
        ),
        may(
            "htcds",
            "What it is called in the Human Trafficking Case Data Standard, for exports",
            word_of(&HtcdsCode::WORDS),
        ),
        source(),
        status(),
    ];
    let indicators = named(mapping("An indicator", keys));
    mapping(
        "The catalogue",
        [may("indicators", "The indicators, by id", indicators)],
    )
}

pub(super) fn pathways() -> Value {
    let phases = list(word_of(&Phase::WORDS));
    let word = json!({"anyOf": [
        word(Word::words()),
        mapping("Phases", [must("indicator_of", "An indicator of one of these phases", phases)]),
        mapping("Indicators", [must("disclosed", "One of these indicators", list(id()))]),
    ]});
    let keys = [
        may(
            "pathways",
            "One of these leads; strongest first",
            list(pathway("word")),
        ),
        may(
            "beside",
            "These stand beside the leading one",
            list(pathway("indicator")),
        ),
    ];
    let definitions = [
        ("word", formula("word", &word)),
        ("indicator", formula("indicator", &id())),
    ];
    with_definitions(mapping("The pathways", keys), definitions)
}

fn pathway(when: &str) -> Value {
    let keys = [
        must("pathway", "Its id", id()),
        must("name", "Its name", text()),
        must("advice", "What the officer does next", text()),
        urgency(),
        may(
            "not_sent_on",
            "Nobody sends the person on before it has been seen to",
            flag(),
        ),
        call(),
        may("when", "When it holds", refer(when)),
        source(),
        status(),
    ];
    mapping("A pathway", keys)
}

fn urgency() -> Key {
    must("urgency", "How soon", word_of(&Urgency::WORDS))
}

fn call() -> Key {
    may(
        "call",
        "Whom of the contact sheet to call, the first first",
        list(id()),
    )
}

pub(super) fn needs() -> Value {
    let keys = [
        must("name", "What it is", text()),
        urgency(),
        may(
            "last_moment_hours",
            "So many hours after what happened it is too late",
            number(),
        ),
        must("do", "What the officer does about it", text()),
        may(
            "say",
            "What to say when somebody answers the call: the least that brings help",
            text(),
        ),
        call(),
        may(
            "beside",
            "The pathway beside the leading one that it opens",
            id(),
        ),
        may(
            "no_mission",
            "Nobody is referred to an embassy or consulate while it holds",
            flag(),
        ),
        source(),
        status(),
    ];
    let needs = named(mapping("A need", keys));
    mapping("The needs", [may("needs", "The needs, by id", needs)])
}

pub(super) fn sharing() -> Value {
    let kinds = || list(word_of(&ServiceKind::WORDS));
    let keys = [
        must("name", "Its name, as a heading of the letter", text()),
        must(
            "ask",
            "The question to the person; {service} stands for the service's name",
            text(),
        ),
        may(
            "from",
            "What the record already knows of it",
            word(Known::words()),
        ),
        may("needed_by", "The kinds of service that need it", kinds()),
        may(
            "never_to",
            "The kinds of service that never get it",
            kinds(),
        ),
        may(
            "twice_for",
            "The kinds of service that get it only after a second yes",
            kinds(),
        ),
        may("identifies", "It tells who the person is", flag()),
        may(
            "of_children",
            "It is about a child, and of an adult neither asked nor told",
            flag(),
        ),
        may(
            "without_consent",
            "Where it may be told without a yes",
            list(word(WithoutConsent::words())),
        ),
        source(),
        status(),
    ];
    let information = named(mapping("A piece of information", keys));
    let names = ServiceKind::WORDS.map(|(word, _)| may(word, "Words of its names", list(text())));
    mapping(
        "What a referral may tell",
        [
            must(
                "information",
                "The pieces of information, by id",
                information,
            ),
            may(
                "names",
                "The words by which a name says what sort of service it is",
                mapping("Words of names, by the kind of service", names),
            ),
        ],
    )
}

pub(super) fn sources() -> Value {
    let keys = [
        must("title", "Its title", text()),
        must("publisher", "Who published it", text()),
        may("year", "The year", number()),
        may("reference", "Its number at the publisher", text()),
        may("note", "What of it has been seen", text()),
    ];
    let sources = named(mapping("A document", keys));
    mapping(
        "The bibliography",
        [may("sources", "The documents, by id", sources)],
    )
}
