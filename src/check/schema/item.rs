//! An item: each kind has its own keys.

use serde_json::{Value, json};

use crate::questionnaire::{IfNot, IfRefused, Mark};

use super::questionnaire::set_aside;
use super::shape::{
    Key, flag, id, list, mapping, may, must, number, refer, text, with, word, word_of,
};

/// What answers a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answers {
    Listed,
    Number,
    Plain,
}

pub(super) fn schema() -> Value {
    let kinds = ["gate", "say", "listen", "ask", "observe", "consent"];
    let one_of = kinds.map(|kind| json!({"required": [kind]}));
    let mut rules = vec![
        when("gate", mapping("A gate", keys("gate", gate()))),
        when("say", mapping("Words to say", keys("say", vec![said()]))),
        when("listen", mapping("An invitation", keys("listen", listen()))),
        when("consent", mapping("A consent", keys("consent", consent()))),
    ];
    for (kind, what, own) in [
        ("ask", "A question", ask as fn() -> Vec<Key>),
        ("observe", "What the officer sees", observe),
    ] {
        for (words, answers) in [
            (&["one_of", "several_of"][..], Answers::Listed),
            (&["number"], Answers::Number),
            (&["yes_no", "approximate_date", "text"], Answers::Plain),
        ] {
            let mut all = own();
            all.push(must(
                "kind",
                "What answers it takes",
                word(words.iter().copied()),
            ));
            all.extend(answered(answers));
            rules.push(json!({
                "if": {"required": [kind, "kind"], "properties": {"kind": {"enum": words}}},
                "then": mapping(what, keys(kind, all)),
            }));
        }
        let known = [
            "yes_no",
            "one_of",
            "several_of",
            "number",
            "approximate_date",
            "text",
        ];
        rules.push(json!({
            "if": {"required": [kind]},
            "then": {"required": ["kind"], "properties": {"kind": word(known)}},
        }));
    }
    // What is near to harm says what to avoid.
    rules.push(json!({
        "if": {"required": ["marks"], "properties": {"marks": {"minItems": 1}}},
        "then": {"required": ["avoid"]},
    }));
    json!({"title": "An item", "type": "object", "oneOf": one_of, "allOf": rules})
}

fn when(kind: &str, shape: Value) -> Value {
    with(json!({"if": {"required": [kind]}}), "then", shape)
}

/// The keys of a kind of item: its id, its own, and those that every item has.
fn keys(kind: &'static str, own: Vec<Key>) -> Vec<Key> {
    let mut keys = vec![must(kind, "Its id", id())];
    keys.extend(own);
    let purpose = "Why it is asked, for the officer";
    keys.push(if kind == "ask" {
        must("purpose", purpose, text())
    } else {
        may("purpose", purpose, text())
    });
    keys.extend([
        may(
            "when",
            "The earlier answers on which it is put",
            refer("condition"),
        ),
        may("avoid", "What the officer should not do", text()),
        may("guide", "Further guidance for the officer", text()),
        may(
            "marks",
            "What kind of harm asking may do; kept from the child path",
            list(word_of(&Mark::WORDS)),
        ),
        may(
            "for",
            "Kept from everybody who is taken for a child",
            word(["adults"]),
        ),
        may(
            "on_stop",
            "Put in the short closing after a stop, too",
            flag(),
        ),
        may(
            "alone",
            "The choices that stand alone, as `nothing of these`",
            list(id()),
        ),
        set_aside(),
    ]);
    keys
}

fn gate() -> Vec<Key> {
    vec![
        must("check", "What the officer checks", text()),
        must(
            "if_not",
            "What follows where it is not so",
            word_of(&IfNot::WORDS),
        ),
        must("advice", "What the officer does then", text()),
    ]
}

fn said() -> Key {
    must("text", "The words to read aloud", text())
}

fn listen() -> Vec<Key> {
    vec![
        said(),
        may(
            "then_mark",
            "Whether the officer marks afterwards what has been told",
            flag(),
        ),
    ]
}

fn consent() -> Vec<Key> {
    vec![
        said(),
        may("explain", "What is explained with it", text()),
        may(
            "covers",
            "The sections that are not put without a yes",
            list(id()),
        ),
        must(
            "if_refused",
            "What follows where it is refused",
            word_of(&IfRefused::WORDS),
        ),
    ]
}

fn ask() -> Vec<Key> {
    vec![
        said(),
        may(
            "plain",
            "Another wording, if the first is not understood",
            text(),
        ),
        may("read_choices", "Whether the choices are read aloud", flag()),
    ]
}

fn observe() -> Vec<Key> {
    vec![must("check", "What the officer looks at", text())]
}

fn answered(answers: Answers) -> Vec<Key> {
    let choices = json!({
        "type": "object",
        "minProperties": 2,
        "propertyNames": {
            "allOf": [id()],
            "not": {"enum": crate::grammar::condition::RESERVED},
        },
        "additionalProperties": text(),
    });
    match answers {
        Answers::Listed => vec![must(
            "choices",
            "The choices, as `id: what the officer reads`",
            choices,
        )],
        Answers::Number => vec![
            must("from", "The smallest number taken", number()),
            must("to", "The largest number taken", number()),
        ],
        Answers::Plain => Vec::new(),
    }
}
