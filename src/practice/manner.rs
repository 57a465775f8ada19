//! Ways of asking, and words that do harm by themselves.

use serde::{Deserialize, Serialize};

/// In which way something is asked. Whether a closed question is in its place depends on what came
/// before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// Invites to tell, and leaves open what.
    Open,
    /// Asks for more about one point: who, what, where, when, how.
    Probing,
    /// Can be answered by yes or no.
    Closed,
    /// Holds the answer that is expected.
    Leading,
    /// Asks several things at once.
    Multiple,
    /// Offers a few answers, of which none may be right.
    ForcedChoice,
    /// Says something, and asks nothing.
    Statement,
}

impl Manner {
    /// All ways with the word used in files.
    pub const WORDS: [(&'static str, Self); 7] = [
        ("open", Self::Open),
        ("probing", Self::Probing),
        ("closed", Self::Closed),
        ("leading", Self::Leading),
        ("multiple", Self::Multiple),
        ("forced_choice", Self::ForcedChoice),
        ("statement", Self::Statement),
    ];

    /// Returns the word used in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Probing => "probing",
            Self::Closed => "closed",
            Self::Leading => "leading",
            Self::Multiple => "multiple",
            Self::ForcedChoice => "forced_choice",
            Self::Statement => "statement",
        }
    }

    /// Says whether it asks, and leaves the answer to the person.
    pub fn asks(self) -> bool {
        matches!(self, Self::Open | Self::Probing | Self::Closed)
    }

    /// Says whether it lets the person tell in own words.
    pub fn lets_tell(self) -> bool {
        matches!(self, Self::Open | Self::Probing)
    }
}

/// A wording that does harm by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Harm {
    /// Promises what nobody can keep.
    Promise,
    /// Threatens, or makes help depend on answers.
    Threat,
    /// Shows that the person is not believed, or is blamed.
    Disbelief,
}

impl Harm {
    /// All with the word used in files.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("promise", Self::Promise),
        ("threat", Self::Threat),
        ("disbelief", Self::Disbelief),
    ];
}
