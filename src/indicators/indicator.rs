//! One observable fact in one phase.

use crate::grammar::{Citation, IndicatorId, Place, Status};

use super::HtcdsCode;

/// The position of an indicator in the catalogue, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IndicatorIx(pub usize);

/// When the fact belongs to the person's story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// How the person came to go or to work.
    Recruitment,
    /// On the way.
    Journey,
    /// While working or being kept.
    Work,
    /// When the person left or wanted to.
    Leaving,
    /// In the room, now: signs that somebody controls what is said.
    Present,
}

impl Phase {
    /// All phases with the word used in definition files and JSON.
    pub const WORDS: [(&'static str, Self); 5] = [
        ("recruitment", Self::Recruitment),
        ("journey", Self::Journey),
        ("work", Self::Work),
        ("leaving", Self::Leaving),
        ("present", Self::Present),
    ];

    /// Returns the word used in definition files and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Recruitment => "recruitment",
            Self::Journey => "journey",
            Self::Work => "work",
            Self::Leaving => "leaving",
            Self::Present => "present",
        }
    }
}

/// One observable fact in one phase.
#[derive(Debug, Clone)]
pub struct Indicator {
    /// Its id.
    pub id: IndicatorId,
    /// Where it stands in its file.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// What counts as this fact.
    pub counts: String,
    /// What does not.
    pub does_not_count: Option<String>,
    /// Its phase.
    pub phase: Phase,
    /// Whether it is enough for *refer* by itself.
    pub suffices: bool,
    /// Whether it is a mere element of a definition (was brought, paid a fee) that says nothing by
    /// itself; no pathway counts it.
    pub neutral: bool,
    /// What it is called in the Human Trafficking Case Data Standard, where that has a fitting code.
    pub htcds: Option<HtcdsCode>,
    /// Where it comes from.
    pub source: Citation,
    /// How sure that is.
    pub status: Status,
}
