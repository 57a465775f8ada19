//! Who has looked at a translation, and when.

use crate::grammar::{Date, Faults, Fields};

use super::WordsDigest;

/// How far a translation has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReviewStatus {
    /// Nobody who speaks the language vouches for it.
    Draft,
    /// Somebody who speaks the language has read it against the source, and vouches for it.
    Reviewed,
}

impl ReviewStatus {
    /// All values with the word used in translation files.
    pub const WORDS: [(&'static str, Self); 2] =
        [("draft", Self::Draft), ("reviewed", Self::Reviewed)];

    /// Returns the word used in translation files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Reviewed => "reviewed",
        }
    }
}

/// The mark on a translation, or on one entry of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// How far it has come.
    pub status: ReviewStatus,
    /// Who says so, by name or code.
    pub by: Option<String>,
    /// On which day.
    pub on: Option<Date>,
    /// The words that a review was given for; set by [`Translation::set_mark`](super::Translation::set_mark).
    pub words: Option<WordsDigest>,
}

impl Mark {
    /// A draft by nobody.
    pub const DRAFT: Self = Self {
        status: ReviewStatus::Draft,
        by: None,
        on: None,
        words: None,
    };

    /// Returns a review, which holds once it is set.
    pub fn reviewed(by: &str, on: Date) -> Self {
        Self {
            status: ReviewStatus::Reviewed,
            by: Some(by.to_owned()),
            on: Some(on),
            words: None,
        }
    }

    /// Reads `status`, `by`, `on` and `words`; nothing where there is no status. A review says who and when.
    pub(super) fn read(fields: &mut Fields<'_>, faults: &mut Faults) -> Option<Self> {
        let before = faults.errors();
        let status = fields.word("status", &ReviewStatus::WORDS, faults);
        let by = fields.text("by", faults);
        let on = Date::read(fields, "on", faults);
        let words = fields.text("words", faults).map(WordsDigest::new);
        let place = fields.place_of("status");
        let lacks = [("by", by.is_none()), ("on", on.is_none())];
        // What was said wrongly is told already, and is not told as missing as well.
        let is_sound = faults.errors() == before;
        if status == Some(ReviewStatus::Reviewed) && is_sound {
            for (key, _) in lacks.into_iter().filter(|(_, is_lacking)| *is_lacking) {
                faults.error(
                    place,
                    format!("this is marked as reviewed and has no `{key}`"),
                    "add `by:` with a name or code and `on:` with a day, or make it `status: draft`",
                );
            }
        }
        if status.is_none() && is_sound && (by.is_some() || on.is_some() || words.is_some()) {
            faults.error(
                fields.place_of(match (&by, &on) {
                    (Some(_), _) => "by",
                    (None, Some(_)) => "on",
                    (None, None) => "words",
                }),
                "this says who or when, and not what for",
                "add `status: draft` or `status: reviewed`",
            );
        }
        status.map(|status| Self {
            status,
            by,
            on,
            words,
        })
    }
}
