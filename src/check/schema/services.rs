//! Who offers what in a country, or at a post.

use serde_json::{Value, json};

use crate::jurisdiction::{ServiceKind, Sex, Weekday};

use super::shape::{
    Key, date, id, list, mapping, may, must, named, number, source, status, text, with, word,
    word_of,
};

pub(super) fn services() -> Value {
    let mut keys = keys();
    keys.extend([source(), status()]);
    let keys = [
        must(
            "limit_days",
            "After so many days a number is called again",
            number(),
        ),
        must(
            "services",
            "The services, by id",
            named(mapping("A service", keys)),
        ),
    ];
    mapping("A directory of services", keys)
}

fn keys() -> Vec<Key> {
    vec![
        must("name", "Its name", text()),
        must(
            "kind",
            "What kind of service it is",
            word_of(&ServiceKind::WORDS),
        ),
        may(
            "offers",
            "The lines of the contact sheet that it can fill",
            list(id()),
        ),
        must("for", "What for", text()),
        may("who", "For whom, as far as that is known", who()),
        may(
            "languages",
            "The languages that somebody there speaks, as BCP 47 tags",
            list(text()),
        ),
        must("where", "Where", text()),
        may("reach", "How to get there, or how else to reach it", text()),
        may("open", "When it is open, as far as that is known", open()),
        may("capacity", "Its places on one day", capacity()),
        may("number", "Its number", text()),
        may("number_note", "What to know about the number", text()),
        may("as_of", "The date of the source", date()),
        may("called_on", "The day on which somebody called", date()),
        may("note", "What must be said with it", text()),
        may(
            "tell",
            "What a person hears of it before saying yes",
            text(),
        ),
    ]
}

fn who() -> Value {
    let keys = [
        may(
            "sex",
            "The sexes that it serves",
            list(word_of(&Sex::WORDS)),
        ),
        may("from_age", "The youngest, in years", number()),
        may("to_age", "The oldest, in years", number()),
        may("eligibility", "What else somebody has to be", text()),
    ];
    mapping("For whom", keys)
}

fn open() -> Value {
    let time = || with(text(), "pattern", json!("^[0-9]{2}:[0-9]{2}$"));
    let keys = [
        may(
            "days",
            "The days; all seven without",
            list(word_of(&Weekday::WORDS)),
        ),
        must("from", "When it opens", time()),
        must(
            "until",
            "When it closes; on the next day where it is earlier",
            time(),
        ),
    ];
    let row = mapping("A row of hours", keys);
    json!({"anyOf": [word(["always"]), row.clone(), with(list(row), "minItems", json!(1))]})
}

fn capacity() -> Value {
    let keys = [
        may("places", "How many there are", number()),
        may("free", "How many were free", number()),
        must("as_of", "The day on which somebody said so", date()),
    ];
    mapping("Places", keys)
}
