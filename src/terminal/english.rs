//! The English labels, for tests.

use super::labels::Labels;
use super::page::{Entry, Header, Message, Note, Page};

/// Returns the labels as the English Fluent file has them.
pub(super) fn labels() -> Labels {
    let file = include_str!("../words/en.ftl");
    Labels::from_words(|id| {
        file.lines()
            .find_map(|line| line.strip_prefix(id)?.strip_prefix(" = "))
            .unwrap_or(id)
            .to_owned()
    })
}

/// Returns a harmless page.
pub(super) fn harmless() -> Message {
    Message {
        title: "Vehicle register".into(),
        paragraphs: vec!["Lorries 14\nBuses 6".into()],
    }
}

/// Returns an item with the entry given.
pub(super) fn page(entry: Entry) -> Page {
    Page {
        header: Header {
            title: "Work and papers".into(),
            position: "12 of about 24".into(),
            language: "English".into(),
            marker: None,
            reminder: None,
        },
        aloud: vec!["Where are your identity papers now?".into()],
        notes: vec![
            Note::labelled(
                "Purpose",
                "Papers kept by someone else make it hard to leave.",
            ),
            Note::labelled("Avoid", "Do not ask to see them now."),
        ],
        notice: None,
        entry,
    }
}

/// Returns one choice of four.
pub(super) fn one() -> Entry {
    let options = [
        "With me",
        "Someone else has them",
        "Lost or destroyed",
        "Something else",
    ];
    Entry::One {
        options: options.map(String::from).into(),
        chosen: None,
    }
}

/// Returns an empty line of text.
pub(super) fn line() -> Entry {
    Entry::Line {
        initial: String::new(),
        hint: "A number of years".into(),
    }
}

#[test]
fn every_label_has_its_words() {
    let labels = format!("{:?}", labels());
    assert_eq!(labels.matches("terminal-").count(), 0, "{labels}");
}
