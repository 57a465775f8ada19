//! A method: a rule, a list or a contrast.

use serde_json::{Value, json};

use crate::grammar::Status;
use crate::methods::Strength;

use super::shape::{
    Key, flag, formula, id, list, mapping, may, must, named, number, refer, source, status, text,
    with_definitions, word, word_of,
};

pub(super) fn schema() -> Value {
    let rules = [
        ("rule", "A rule", rule()),
        ("list", "A list", listed()),
        ("contrast", "A contrast", contrast()),
    ];
    let rules = rules.map(|(kind, what, own)| {
        json!({
            "if": {"required": ["kind"], "properties": {"kind": {"const": kind}}},
            "then": mapping(what, keys(own)),
        })
    });
    let known = word(["rule", "list", "contrast"]);
    let schema = json!({
        "title": "A method",
        "type": "object",
        "required": ["method", "kind"],
        "properties": {"kind": known},
        "allOf": rules,
    });
    let definitions = [
        ("indicators", formula("indicators", &id())),
        ("threshold", threshold()),
        ("dimensions", formula("dimensions", &dimension_named())),
    ];
    with_definitions(schema, definitions)
}

fn keys(own: Vec<Key>) -> Vec<Key> {
    let mut keys = vec![
        must("method", "Its id", id()),
        must("kind", "What it is", word(["rule", "list", "contrast"])),
        must("title", "Its title", text()),
        must(
            "for",
            "For whom it is meant",
            word(["adults", "children", "everyone"]),
        ),
        source(),
        may("note", "What must be said with it", text()),
    ];
    keys.extend(own);
    keys
}

fn rule() -> Vec<Key> {
    let matched = mapping(
        "When the rule is matched",
        [
            must("when", "The dimensions that it takes", refer("dimensions")),
            status(),
        ],
    );
    vec![
        may(
            "statistical",
            "A statistical rule, not a test of a person",
            flag(),
        ),
        may(
            "counts_excepted_work",
            "Whether excepted work counts",
            flag(),
        ),
        may(
            "dimension_matched",
            "What matches a dimension",
            refer("threshold"),
        ),
        may("dimensions", "The dimensions, by id", named(dimension())),
        must("matched", "When the rule is matched", matched),
        may(
            "apart",
            "Two dimensions that one indicator must not serve at once",
            json!({"type": "array", "items": id(), "minItems": 2, "maxItems": 2}),
        ),
    ]
}

fn dimension() -> Value {
    let keys = [
        must("name", "Its name", text()),
        may_status(),
        may(
            "matched",
            "What matches it, where not as the others",
            refer("threshold"),
        ),
        must(
            "entries",
            "Its entries, in the source's order",
            named(entry()),
        ),
    ];
    mapping("A dimension", keys)
}

fn listed() -> Vec<Key> {
    vec![
        may_status(),
        may(
            "entries",
            "Its entries, in the source's order",
            named(entry()),
        ),
    ]
}

fn entry() -> Value {
    let keys = [
        must("name", "Its name, as the source has it", text()),
        may(
            "strength",
            "Its strength, where the source gives one",
            word_of(&Strength::WORDS),
        ),
        shown_by(),
        may_status(),
    ];
    mapping("An entry", keys)
}

fn contrast() -> Vec<Key> {
    let side = mapping(
        "A side",
        [
            must("says", "What it says, as a sentence", text()),
            shown_by(),
            status(),
        ],
    );
    let keys = [
        must("name", "Its name", text()),
        must("smuggling", "What speaks for smuggling", side.clone()),
        must("trafficking", "What speaks for trafficking", side),
    ];
    vec![
        may(
            "criteria",
            "The criteria, in the source's order",
            named(mapping("A criterion", keys)),
        ),
        may("cautions", "What must be said with it", list(text())),
    ]
}

fn shown_by() -> Key {
    must(
        "shown_by",
        "The indicators that show it; any of a list",
        refer("indicators"),
    )
}

fn may_status() -> Key {
    may(
        "status",
        "How sure it is; of a list, for all its entries",
        word_of(&Status::WORDS),
    )
}

fn threshold() -> Value {
    let keys = [
        may("entries", "Entries of any strength or none", number()),
        may("strong", "Strong entries", number()),
        may("medium", "Medium entries", number()),
        may("weak", "Weak entries", number()),
        may(
            "medium_or_weak",
            "Medium and weak entries together",
            number(),
        ),
    ];
    let any = must("any", "Any of these", list(refer("threshold")));
    json!({"anyOf": [mapping("Numbers to reach", keys), mapping("Any of these", [any])]})
}

/// A dimension by its id, or `{dimension: numbers to reach}`.
fn dimension_named() -> Value {
    json!({"anyOf": [
        id(),
        {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 1,
            "propertyNames": {"allOf": [id()], "not": {"enum": ["all", "any"]}},
            "additionalProperties": refer("threshold"),
        },
    ]})
}
