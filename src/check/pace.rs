//! How long an item takes, as the rules on time and the proofs about lengths reckon alike.

use crate::questionnaire::{Item, Put};

/// What a person takes to answer and the officer to note it, in seconds.
const AN_ANSWER: u64 = 15;
/// What the officer takes to check or look at something, in seconds.
const A_LOOK: u64 = 5;

/// Returns what an item takes besides reading it aloud, in seconds.
pub(super) fn seconds_to_answer(item: &Item) -> u64 {
    match item.put {
        Put::Say { .. } => 0,
        Put::Gate { .. } | Put::Observe { .. } => A_LOOK,
        Put::Ask { .. } | Put::Listen { .. } | Put::Consent { .. } => AN_ANSWER,
    }
}
