//! The eight types of question by which a talk is looked at.

use serde::{Deserialize, Serialize};

use super::Manner;

/// A type of question. The eight types, three of them productive, are those of the Griffiths
/// Question Map; what each means here is said at [`QuestionType::WORDS`] in `docs`, because authors
/// differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionType {
    /// Invites to tell.
    Open,
    /// Asks for more about one point.
    Probing,
    /// A closed question after the person was let tell about the same matter.
    AppropriateClosed,
    /// A closed question before that.
    InappropriateClosed,
    /// Holds the answer that is expected.
    Leading,
    /// Asks several things at once.
    Multiple,
    /// Offers a few answers, of which none may be right.
    ForcedChoice,
    /// An opinion or a statement: nothing is asked.
    Statement,
}

impl QuestionType {
    /// All types with the word used in files, the productive ones first.
    pub const WORDS: [(&'static str, Self); 8] = [
        ("open", Self::Open),
        ("probing", Self::Probing),
        ("appropriate_closed", Self::AppropriateClosed),
        ("inappropriate_closed", Self::InappropriateClosed),
        ("leading", Self::Leading),
        ("multiple", Self::Multiple),
        ("forced_choice", Self::ForcedChoice),
        ("statement", Self::Statement),
    ];

    /// Returns the type of something asked in a way; `was_let_tell`: whether the person had been
    /// asked openly about the same matter before.
    pub fn of(manner: Manner, was_let_tell: Heard) -> Self {
        match (manner, was_let_tell) {
            (Manner::Open, _) => Self::Open,
            (Manner::Probing, _) => Self::Probing,
            (Manner::Closed, Heard::Already) => Self::AppropriateClosed,
            (Manner::Closed, Heard::NotYet) => Self::InappropriateClosed,
            (Manner::Leading, _) => Self::Leading,
            (Manner::Multiple, _) => Self::Multiple,
            (Manner::ForcedChoice, _) => Self::ForcedChoice,
            (Manner::Statement, _) => Self::Statement,
        }
    }

    /// Returns the word used in files.
    pub fn word(self) -> &'static str {
        let mut words = Self::WORDS.iter();
        words
            .find(|(_, known)| *known == self)
            .map_or("", |(word, _)| word)
    }

    /// Says whether it is a closed question, in its place or too early.
    pub fn is_closed(self) -> bool {
        matches!(self, Self::AppropriateClosed | Self::InappropriateClosed)
    }

    /// Says whether it brings the person to tell.
    pub fn is_productive(self) -> bool {
        matches!(self, Self::Open | Self::Probing | Self::AppropriateClosed)
    }
}

/// Whether the person has been let tell about a matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// Openly asked before.
    Already,
    /// Not so far.
    NotYet,
}
