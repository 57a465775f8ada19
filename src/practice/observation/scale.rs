//! What an observer rates from 1 to 5, each by anchors.

use serde::{Deserialize, Serialize};

/// What an observer rates from 1 to 5. The anchors of 1, 3 and 5 are words; 2 and 4 lie between them.
/// The scales stand side by side and are never added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// How the person is met.
    Rapport,
    /// How the person is listened to.
    Listening,
    /// How plainly it is spoken.
    PlainWords,
    /// How strain is seen, and who decides about breaks.
    Pace,
    /// How yes and no are asked for and kept.
    Choice,
    /// How words, what was seen and what was thought are kept apart.
    Record,
}

impl Scale {
    /// The rates that there are.
    pub const RATES: std::ops::RangeInclusive<u8> = 1..=5;
    /// The rates that have an anchor in words.
    pub const ANCHORS: [u8; 3] = [1, 3, 5];

    /// All scales with the word used in files, in the order in which they are rated.
    pub const WORDS: [(&'static str, Self); 6] = [
        ("rapport", Self::Rapport),
        ("listening", Self::Listening),
        ("plain_words", Self::PlainWords),
        ("pace", Self::Pace),
        ("choice", Self::Choice),
        ("record", Self::Record),
    ];

    /// Returns the word used in files.
    pub fn word(self) -> &'static str {
        let mut words = Self::WORDS.iter();
        words
            .find(|(_, known)| *known == self)
            .map_or("", |(word, _)| word)
    }
}
