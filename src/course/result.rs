//! What one place of the class hands in, once.

use serde::{Deserialize, Serialize};

use crate::practice::Observation;
use crate::quiz::Answers;

use super::{CourseId, Exercise, MemberCode};

/// What one place of the class hands in. It travels as a text that the place's ticket signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseResult {
    /// The course.
    pub course: CourseId,
    /// Who hands it in.
    pub participant: MemberCode,
    /// When it was finished (RFC 3339, to the second, in UTC), by the clock of the laptop it was done on.
    pub at: String,
    /// What it is.
    #[serde(flatten)]
    pub body: Body,
}

/// What is handed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "body")]
pub enum Body {
    /// An exercise that the program played.
    Exercise(Exercise),
    /// What somebody noted of an exercise that somebody else held.
    Observation(Observation),
    /// What somebody chose in a quiz.
    Quiz(Answers),
}

/// The kinds of what is handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An exercise.
    Exercise,
    /// An observation.
    Observation,
    /// A quiz.
    Quiz,
}

impl Kind {
    /// All with the word used in files.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("exercise", Self::Exercise),
        ("observation", Self::Observation),
        ("quiz", Self::Quiz),
    ];

    /// Returns the word used in files.
    pub fn word(self) -> &'static str {
        let mut words = Self::WORDS.iter();
        words
            .find(|(_, known)| *known == self)
            .map_or("", |(word, _)| word)
    }
}

impl CourseResult {
    /// The most bytes of a result's file.
    pub const MOST_BYTES: u64 = 1 << 20;

    /// Returns what kind it is of.
    pub fn kind(&self) -> Kind {
        match self.body {
            Body::Exercise(_) => Kind::Exercise,
            Body::Observation(_) => Kind::Observation,
            Body::Quiz(_) => Kind::Quiz,
        }
    }
}
