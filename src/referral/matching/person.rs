//! The person, as far as somebody looking for a service knows them.

use crate::grammar::Language;
use crate::jurisdiction::Sex;

/// What is known of the person; each of it may be unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// How old, as closely as is known.
    pub ages: Option<Ages>,
    /// The sex, where a service could go by it; nothing where it is neither or not clear.
    pub sex: Option<Sex>,
    /// The languages that the person speaks.
    pub languages: Vec<Language>,
}

/// The ages that a person may have, in years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ages {
    /// The youngest.
    pub from: u32,
    /// The oldest.
    pub to: u32,
}

impl Ages {
    const OLDEST: u32 = 130;

    /// A person of that age.
    pub fn exactly(years: u32) -> Self {
        Self {
            from: years,
            to: years,
        }
    }

    /// A person who is, or may be, under that age.
    pub fn child(under: u32) -> Self {
        Self {
            from: 0,
            to: under.saturating_sub(1),
        }
    }

    /// A person of that age or more.
    pub fn adult(from: u32) -> Self {
        Self {
            from,
            to: Self::OLDEST,
        }
    }
}
