//! The words of a questionnaire or of the rules in another language.

use serde_json::{Value, json};

use crate::grammar::RulePart;
use crate::questionnaire::Part;
use crate::questionnaire::translation::ReviewStatus;

use super::shape::{
    Key, date, id, mapping, may, must, named, refer, text, with_definitions, word_of,
};

pub(super) fn schema() -> Value {
    let mut keys = vec![
        must(
            "translation",
            "The questionnaire, by its id, or `rules`",
            id(),
        ),
        must(
            "language",
            "The language, as in `ur` or `fa-AF`; the name of the file",
            text(),
        ),
        may("title", "The title of the questionnaire", refer("pair")),
        may(
            "sections",
            "The titles of the sections, by their ids",
            named(refer("pair")),
        ),
        may(
            "items",
            "The words of the items, by their ids",
            named(item()),
        ),
    ];
    keys.extend(RULES.map(|(list, says, parts)| may(list, says, named(entry(parts)))));
    keys.extend(marks());
    let pair = json!({
        "title": "A pair",
        "description": "The words as they stand and their translation, each by its language",
        "type": "object",
        "minProperties": 1,
        "additionalProperties": {"type": ["string", "number", "null"]},
    });
    with_definitions(mapping("A translation", keys), [("pair", pair)])
}

fn item() -> Value {
    let texts = Part::KEYS.map(|(key, _)| {
        let says = "The words of the questionnaire and their translation";
        may(key, says, refer("pair"))
    });
    let mut keys: Vec<Key> = texts.into();
    keys.push(may(
        "choices",
        "The choices, all of them, by their ids",
        named(refer("pair")),
    ));
    keys.extend(marks());
    mapping("An entry", keys)
}

/// The lists of the rules, each with what it has words for.
const RULES: [(&str, &str, &[RulePart]); 5] = [
    (
        "needs",
        "Of the rules: the needs, by their ids",
        &[RulePart::Name, RulePart::Act],
    ),
    (
        "pathways",
        "Of the rules: the pathways, leading and beside, by their ids",
        &[RulePart::Name, RulePart::Advice],
    ),
    (
        "indicators",
        "Of the rules: the indicators, by their ids",
        &[RulePart::Name],
    ),
    (
        "contacts",
        "Of the rules: the lines of the contact sheet, by their ids",
        &[RulePart::Name, RulePart::Hint],
    ),
    (
        "information",
        "Of the rules: what a referral may tell, by their ids",
        &[RulePart::Name, RulePart::Ask],
    ),
];

/// An entry of the rules.
fn entry(parts: &[RulePart]) -> Value {
    let says = "The words of the rules and their translation";
    let parts = parts.iter();
    let mut keys: Vec<Key> = parts
        .map(|part| may(part.key(), says, refer("pair")))
        .collect();
    keys.extend(marks());
    mapping("An entry", keys)
}

/// Who vouches for the words.
fn marks() -> Vec<Key> {
    vec![
        may(
            "status",
            "Whether somebody has reviewed it",
            word_of(&ReviewStatus::WORDS),
        ),
        may("by", "Who did, by name or code", text()),
        may("on", "On which day", date()),
        may(
            "words",
            "The words that were reviewed, as `panah translate review` writes it",
            text(),
        ),
        may("note", "What those who review it should know", text()),
    ]
}
