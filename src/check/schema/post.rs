//! Whom a post has to be able to call, and a post's own numbers.

use serde_json::Value;

use crate::jurisdiction::ServiceKind;

use super::shape::{date, flag, id, list, mapping, may, must, named, number, text, word_of};

pub(super) fn contacts() -> Value {
    let keys = [
        must("name", "Who it is", text()),
        may(
            "kind",
            "What sort of service it is; left out for somebody of the post",
            word_of(&ServiceKind::WORDS),
        ),
        may(
            "needed",
            "Without this number the post is told before each interview",
            flag(),
        ),
        may("hint", "What to ask when calling", text()),
    ];
    let contacts = named(mapping("A contact", keys));
    mapping(
        "The list of contacts",
        [must("contacts", "The contacts, by id", contacts)],
    )
}

pub(super) fn contact_sheet() -> Value {
    let line = [
        may("name", "Who answers there", text()),
        must("number", "The number, or how else they are reached", text()),
        may(
            "called_on",
            "The day on which somebody of the post called",
            date(),
        ),
        may("note", "What to know when calling", text()),
    ];
    let interviewers = [
        may("women", "How many women hold interviews", number()),
        may("men", "How many men hold interviews", number()),
        may("other", "How many others hold interviews", number()),
    ];
    let sheet = [
        may("agency", "The agency of the post", text()),
        may("country", "The jurisdiction of the post, by its id", id()),
        may("languages", "The languages of the post", list(text())),
        may(
            "interviewers",
            "Who holds interviews",
            mapping("Interviewers", interviewers),
        ),
        may(
            "lines",
            "The numbers, by the ids of contacts.yaml",
            named(mapping("A line", line)),
        ),
    ];
    let sheet = mapping("A contact sheet", sheet);
    mapping(
        "A contact sheet file",
        [must("contact_sheet", "What the post says of itself", sheet)],
    )
}
