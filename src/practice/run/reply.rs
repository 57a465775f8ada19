//! What comes back when something is put to the person.

use crate::grammar::{Standing, Value};
use crate::practice::Needed;

/// What comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The person's words, line by line; none where nothing is said.
    pub words: Vec<String>,
    /// Whether it was told.
    pub told: Told,
    /// What a faithful officer notes of it.
    pub faithful: Standing,
    /// Of a number that nobody could know exactly: from where to where a faithful note may lie.
    pub within: Option<(i64, i64)>,
    /// How it is said.
    pub hesitation: Hesitation,
    /// The distress that shows.
    pub distress: Option<String>,
}

impl Reply {
    /// Says whether a faithful officer may note this of it.
    pub fn may_be_noted(&self, noted: &Standing) -> bool {
        match (noted.value(), self.within) {
            (Some(Value::Number(number)), Some((from, to))) => (from..=to).contains(number),
            _ => *noted == self.faithful,
        }
    }
}

/// Whether something was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// As it is.
    Whole,
    /// Something else was said, because this was lacking.
    Instead(Vec<Needed>),
    /// The person trusts nobody here, and says no more of what is delicate.
    Wary,
    /// The person never tells it.
    Never,
    /// The person tells no more of it, since distress was passed over.
    Closed,
    /// The person has nothing to say to it: it was not for this person.
    Silent,
}

/// How something is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hesitation {
    /// At once.
    None,
    /// After a pause.
    Pause,
    /// Looking away.
    LooksAway,
    /// In a low voice.
    LowVoice,
}
