//! How far a translated text may be trusted.

use super::compare::is_same;
use super::{Original, SourceText, TextKey, Translation};

/// How far a translated text may be trusted. The order is from nothing to enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Readiness {
    /// It is not translated yet.
    Missing,
    /// The original's words have changed since it was translated.
    Changed,
    /// Nobody who speaks the language vouches for it.
    Draft,
    /// Somebody who speaks the language vouches for it.
    Reviewed,
}

/// A translated text with how far it may be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ready<'a> {
    /// The translation, where there is one.
    pub words: Option<&'a str>,
    /// How far it may be trusted.
    pub readiness: Readiness,
}

impl Translation {
    /// Returns how it stands with the translation of a text.
    ///
    /// One line at the head of a file vouches for no entry that has to be reviewed by itself
    /// ([`Original::reviewed_alone`]): such an entry needs a mark of its own. And no review vouches for
    /// words that were changed after it.
    pub fn ready(&self, source: &SourceText<'_>, original: &dyn Original) -> Ready<'_> {
        let pair = self.texts.get(&source.key);
        let words = pair.and_then(|pair| pair.words.as_deref());
        let readiness = match pair {
            _ if words.is_none() => Readiness::Missing,
            Some(pair) if !is_same(&pair.of, source.words) => Readiness::Changed,
            _ if self.vouches_for(&source.key, original) => Readiness::Reviewed,
            _ => Readiness::Draft,
        };
        Ready { words, readiness }
    }

    /// Says whether somebody vouches for a text as it stands, by a mark that suffices for it.
    pub fn vouches_for(&self, key: &TextKey, original: &dyn Original) -> bool {
        let suffices = |entry| self.marks.contains_key(&entry) || !original.reviewed_alone(&entry);
        self.is_vouched_for(key) && key.entry().is_none_or(suffices)
    }
}
