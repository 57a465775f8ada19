//! A questionnaire.

use serde_json::{Value, json};

use crate::questionnaire::Runs;

use super::item;
use super::shape::{
    Key, citation, flag, id, list, mapping, may, must, named, number, refer, text,
    with_definitions, word, word_of,
};

pub(super) fn schema() -> Value {
    let keys = [
        must("questionnaire", "Its id, the name of its folder", id()),
        must(
            "version",
            "Its version: one to three numbers, as in 1.0.0",
            version(),
        ),
        must("title", "What people read as its name", text()),
        must(
            "language",
            "The language of its words, by its BCP 47 tag, as in `en`",
            tag(),
        ),
        may(
            "about",
            "The items that the tool itself has to understand",
            about(),
        ),
        may("child", "When a person is treated as a child", child()),
        may(
            "excepted",
            "What work is not called forced labour",
            excepted(),
        ),
        may(
            "not_reached",
            "Pathways that never lead here and rules that are never matched, each with why",
            named(text()),
        ),
        may(
            "without",
            "What every questionnaire has and this one does without, each with why",
            without(),
        ),
        may(
            "sections",
            "The sections, in the order in which they are put",
            list(section()),
        ),
        may(
            "evidence",
            "What answers make an indicator disclosed",
            named(refer("condition")),
        ),
        may(
            "needs",
            "When it finds what the person may need",
            named(need()),
        ),
        set_aside(),
    ];
    let definitions = [
        ("condition", condition()),
        ("test", test()),
        ("item", item::schema()),
    ];
    with_definitions(mapping("A questionnaire", keys), definitions)
}

/// Unquoted, `1` and `1.0` are numbers to an editor.
fn version() -> Value {
    json!({"type": ["string", "number"], "pattern": "^[0-9]+(\\.[0-9]+){0,2}$"})
}

fn tag() -> Value {
    json!({"type": "string", "pattern": "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{4,8})*$"})
}

fn about() -> Value {
    mapping(
        "What the tool has to understand",
        [
            may("age", "The number of years", id()),
            may(
                "age_seen",
                "What tells whether the person may be under 18 where no age is given",
                age_seen(),
            ),
            may("sex", "The person's sex, for services", id()),
            may("language", "The language spoken", id()),
            may("work", "The kinds of work, for exports", id()),
            may(
                "interpreter",
                "Yes where an interpreter is in the room",
                id(),
            ),
            may("record", "The consent to write a record", id()),
            may(
                "private",
                "The gate at which it is checked that nobody can hear the two",
                id(),
            ),
            may(
                "contact_sheet",
                "The gate at which the contact sheet is looked at",
                id(),
            ),
            may("group", "Whether the person came with others", id()),
            may("refer", "The consent that somebody else is asked", id()),
            may("share", "The consent that others are told", id()),
        ],
    )
}

fn without() -> Value {
    let keys = [
        may(
            "needs",
            "Why nothing is looked for that is needed now",
            text(),
        ),
        may(
            "private",
            "Why it is not checked that nobody can hear",
            text(),
        ),
        may(
            "contact_sheet",
            "Why the contact sheet is not looked at",
            text(),
        ),
    ];
    mapping("What is left out", keys)
}

fn age_seen() -> Value {
    let choices = || json!({"anyOf": [id(), list(id())]});
    let keys = [
        must("item", "The item: one choice of several", id()),
        must("child", "Its choices that mean: may be under 18", choices()),
        must(
            "adult",
            "Its choices that mean: clearly an adult",
            choices(),
        ),
    ];
    mapping("What is seen of the age", keys)
}

fn child() -> Value {
    let always = json!({"const": "always"});
    let when = json!({"anyOf": [always, refer("condition")]});
    let keys = [
        must("when", "The answers that show it, or `always`", when),
        may(
            "unless",
            "The answers that settle it otherwise",
            refer("condition"),
        ),
        may(
            "earlier",
            "An adult who was under 18 when it began",
            refer("condition"),
        ),
    ];
    mapping("The child path", keys)
}

fn excepted() -> Value {
    let keys = [
        must("when", "The answers that show it", refer("condition")),
        must("source", "Where the exception stands", citation()),
    ];
    mapping("Excepted work", keys)
}

fn section() -> Value {
    let keys = [
        must("section", "Its id", id()),
        must("title", "What the officer reads as its name", text()),
        may("runs", "On which paths it is put", word_of(&Runs::WORDS)),
        may("closing", "Whether it is the closing", flag()),
        must(
            "items",
            "Its items",
            json!({"type": "array", "minItems": 1, "items": refer("item")}),
        ),
    ];
    mapping("A section", keys)
}

fn need() -> Value {
    json!({"anyOf": [{"const": "by_hand"}, refer("condition")]})
}

/// Rules that are set aside.
pub(super) fn set_aside() -> Key {
    let value = json!({
        "type": "object",
        "propertyNames": {"type": "string"},
        "additionalProperties": text(),
    });
    may(
        "set_aside",
        "Rules that are wrong here, each with the reason, as in `L02: why`",
        value,
    )
}

fn condition() -> Value {
    let some = json!({"type": "array", "minItems": 1, "items": refer("condition")});
    json!({
        "title": "A condition on answers",
        "description": "Several keys mean all of them",
        "type": "object",
        "minProperties": 1,
        "propertyNames": id(),
        "properties": {
            "all": some,
            "any": some,
            "not": refer("condition"),
        },
        "additionalProperties": refer("test"),
    })
}

fn test() -> Value {
    let keys = [
        may("in", "One of these answers", list(id())),
        may("has", "This is among the answers", id()),
        may("has_any", "One of these is among the answers", list(id())),
        may("under", "Below this number", number()),
        may("at_least", "This number or above", number()),
    ];
    json!({"anyOf": [
        {"type": ["string", "number"]},
        word(["given", "declined", "not_known"]),
        mapping("A test on an answer", keys),
    ]})
}
