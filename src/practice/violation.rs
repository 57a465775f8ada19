//! What fails an exercise by itself, whatever else was good in it.

use serde::{Deserialize, Serialize};

use crate::grammar::ItemId;

use super::Harm;

/// What fails an exercise by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Violation {
    /// A promise that nobody can keep.
    Promise,
    /// A threat, or help that depends on answers.
    Threat,
    /// Disbelief or blame.
    Disbelief,
    /// A question about harm where somebody else sees or hears.
    HarmBeforeOthers,
    /// An interpreter who belongs to the other side interprets on.
    TiedInterpreter,
    /// Going on after the person said no.
    AfterNo,
    /// Going on after a stop.
    AfterStop,
    /// A question about harm or means to a child.
    ChildHarm,
    /// The screen was shown. Only an observer sees that.
    ScreenShown,
    /// Somebody was told without the person's yes.
    SharedWithoutConsent,
    /// An emergency was not treated as one.
    EmergencyMissed,
}

impl Violation {
    /// All with the word used in files.
    pub const WORDS: [(&'static str, Self); 11] = [
        ("promise", Self::Promise),
        ("threat", Self::Threat),
        ("disbelief", Self::Disbelief),
        ("harm_before_others", Self::HarmBeforeOthers),
        ("tied_interpreter", Self::TiedInterpreter),
        ("after_no", Self::AfterNo),
        ("after_stop", Self::AfterStop),
        ("child_harm", Self::ChildHarm),
        ("screen_shown", Self::ScreenShown),
        ("shared_without_consent", Self::SharedWithoutConsent),
        ("emergency_missed", Self::EmergencyMissed),
    ];

    /// Returns the word used in files.
    pub fn word(self) -> &'static str {
        let mut words = Self::WORDS.iter();
        words
            .find(|(_, known)| *known == self)
            .map_or("", |(word, _)| word)
    }
}

impl From<Harm> for Violation {
    fn from(harm: Harm) -> Self {
        match harm {
            Harm::Promise => Self::Promise,
            Harm::Threat => Self::Threat,
            Harm::Disbelief => Self::Disbelief,
        }
    }
}

/// A violation with where it happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violated {
    /// What happened.
    pub what: Violation,
    /// At which item; none where it lies in the decision.
    pub item: Option<ItemId>,
    /// The words that were put to the person then.
    pub said: Option<String>,
}
