//! What binds in a country.

use serde_json::{Value, json};

use crate::jurisdiction::ExceptionKind;

use super::shape::{
    Key, date, id, list, mapping, may, must, named, number, source, status, text, word_of,
};

pub(super) fn jurisdiction() -> Value {
    let entries = |what: &'static str, keys: Vec<Key>| list(grounded(what, keys));
    let binding = |key: &'static str| {
        vec![
            must(key, "Its id", id()),
            must("text", "What it says", text()),
            may("with", "The pathways with which it is shown", list(id())),
        ]
    };
    let child = grounded(
        "The age of a child",
        vec![must("age", "The age in years", number())],
    );
    let keys = [
        must("jurisdiction", "Its id, the name of its folder", id()),
        must("title", "Its name", text()),
        must("as_of", "The date of the file", date()),
        must(
            "limit_days",
            "After so many days somebody looks at it again",
            number(),
        ),
        must("child_under", "Under which age a person is a child", child),
        may(
            "competent",
            "Who is competent for what",
            entries(
                "A competence",
                vec![
                    must("matter", "Its id", id()),
                    must("name", "What for", text()),
                    must("who", "Who it is", text()),
                ],
            ),
        ),
        may(
            "agencies",
            "What a post can say it is",
            entries(
                "An agency",
                vec![
                    must("agency", "Its id", id()),
                    must("name", "Its name", text()),
                    may("note", "What must be said with it", text()),
                ],
            ),
        ),
        may(
            "duties",
            "Whom the officer tells",
            entries("A duty", binding("duty")),
        ),
        may(
            "rules",
            "What binds the officer",
            entries("A rule", binding("rule")),
        ),
        may(
            "exceptions",
            "What may be told without the person's consent",
            entries("An exception", exception()),
        ),
        may(
            "ages",
            "What other laws say",
            entries(
                "An age",
                vec![
                    must("age", "The age in years", number()),
                    must("matter", "For what", text()),
                ],
            ),
        ),
        may("law", "The acts", list(act())),
        may(
            "sectors",
            "Signs known of some kinds of work",
            entries(
                "A sector",
                vec![
                    must("sector", "Its id", id()),
                    must("name", "Its name", text()),
                    may("signs", "The signs", list(sign())),
                ],
            ),
        ),
        may(
            "no_service_for",
            "For which line of the contact sheet, or pathway, no service is known, and why",
            named(text()),
        ),
        may("unknown", "What this file does not know", list(text())),
    ];
    mapping("A jurisdiction", keys)
}

fn exception() -> Vec<Key> {
    vec![
        must("exception", "Its id", id()),
        must("text", "What it says", text()),
        must(
            "kind",
            "What sort of ground it is",
            word_of(&ExceptionKind::WORDS),
        ),
        may(
            "tells",
            "What is told, by the ids of sharing.yaml; a legal duty has to say it",
            list(id()),
        ),
    ]
}

/// A mapping that says where it comes from and how sure that is.
fn grounded(what: &str, mut keys: Vec<Key>) -> Value {
    keys.extend([source(), status()]);
    mapping(what, keys)
}

fn act() -> Value {
    let provision = grounded(
        "A provision",
        vec![
            must("provision", "Its id within the act", id()),
            must("at", "The section", text()),
            must("says", "What it says, in our own words", text()),
            may("as_of", "The date of the source", date()),
        ],
    );
    let keys = [
        must("act", "Its id", id()),
        must("title", "Its title", text()),
        may("number", "Its number", text()),
        may("note", "What must be said with it", text()),
        may("provisions", "What of it matters here", list(provision)),
    ];
    mapping("An act", keys)
}

fn sign() -> Value {
    let keys = [
        must("sign", "What it is", text()),
        status(),
        may(
            "source",
            "Where it comes from, where not as the sector",
            super::shape::citation(),
        ),
    ];
    json!({"anyOf": [text(), mapping("A sign", keys)]})
}
