//! The answers as a text, so that they can be kept and gone on from.

use serde::{Deserialize, Serialize};

use crate::terminal::Reply;

use super::walk::Given;

/// A page that was answered, as it is kept.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Page {
    topic: String,
    answer: Answer,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Answer {
    Read,
    One(usize),
    Several(Vec<usize>),
    Line(String),
}

/// Returns the answers as a text.
pub(super) fn text(given: &[Given]) -> String {
    let pages = given.iter().filter_map(|given| {
        let answer = match &given.reply {
            Reply::Acknowledged => Answer::Read,
            Reply::One(at) => Answer::One(*at),
            Reply::Several(chosen) => Answer::Several(chosen.clone()),
            Reply::Line(text) => Answer::Line(text.clone()),
            Reply::Done | Reply::Menu(_) | Reply::Interrupted => return None,
        };
        let topic = given.topic.clone();
        Some(Page { topic, answer })
    });
    serde_json::to_string(&pages.collect::<Vec<_>>()).unwrap_or_default()
}

/// Reads the answers; none where the text is not of this version.
pub(super) fn read(text: &[u8]) -> Vec<Given> {
    let pages: Vec<Page> = serde_json::from_slice(text).unwrap_or_default();
    let given = pages.into_iter().map(|page| Given {
        topic: page.topic,
        reply: match page.answer {
            Answer::Read => Reply::Acknowledged,
            Answer::One(at) => Reply::One(at),
            Answer::Several(chosen) => Reply::Several(chosen),
            Answer::Line(text) => Reply::Line(text),
        },
    });
    given.collect()
}
