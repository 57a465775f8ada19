//! What every questionnaire has, and one may do without on purpose.

use crate::grammar::{Faults, Fields, Place};

/// Something that protects the person, and that a questionnaire does without.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Without {
    /// What it is.
    pub what: Lacking,
    /// Why, for those who read the file.
    pub why: String,
    /// Where that stands.
    pub place: Place,
}

/// What a questionnaire may do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lacking {
    /// What the person may need now.
    Needs,
    /// The gate at which the officer checks that nobody can hear the two.
    Private,
    /// The gate at which the officer sees how the post's contact sheet stands.
    ContactSheet,
}

impl Lacking {
    /// All values with the word used in definition files.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("needs", Self::Needs),
        ("private", Self::Private),
        ("contact_sheet", Self::ContactSheet),
    ];

    /// Returns the word used in definition files.
    pub fn word(self) -> &'static str {
        let found = Self::WORDS.iter().find(|(_, what)| *what == self);
        found.map_or("", |(word, _)| word)
    }
}

/// The words of the shortest reason that says anything.
const MIN_REASON: usize = 3;

/// Reads `without: {needs: why}`.
pub(super) fn read_without(top: &mut Fields<'_>, faults: &mut Faults) -> Vec<Without> {
    let Some(mut fields) = top.map("without", faults) else {
        return Vec::new();
    };
    let mut without = Vec::new();
    for (word, what) in Lacking::WORDS {
        let Some(why) = fields.text(word, faults) else {
            continue;
        };
        let place = fields.place_of(word);
        if why.split_whitespace().count() < MIN_REASON {
            faults.error(
                place,
                format!("`{word}` is left out without a reason that others can judge"),
                "say in a sentence why nobody is harmed without it",
            );
        }
        without.push(Without { what, why, place });
    }
    fields.finish(faults);
    without
}
