//! How far a translated text may be trusted.

use crate::grammar::ItemId;
use crate::questionnaire::{ChildPath, Item, Mark as Nearness, Put, Questionnaire, Runs};

use super::compare::is_same;
use super::{SourceText, TextKey, Translation};

/// How far a translated text may be trusted. The order is from nothing to enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Readiness {
    /// It is not translated yet.
    Missing,
    /// The questionnaire's words have changed since it was translated.
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
    /// One line at the head of a file vouches for no item that has to be reviewed by itself
    /// ([`Questionnaire::reviewed_alone`]): such an item needs a mark of its own. And no review vouches
    /// for words that were changed after it.
    pub fn ready(&self, source: &SourceText<'_>, questionnaire: &Questionnaire) -> Ready<'_> {
        let pair = self.texts.get(&source.key);
        let words = pair.and_then(|pair| pair.words.as_deref());
        let readiness = match pair {
            _ if words.is_none() => Readiness::Missing,
            Some(pair) if !is_same(&pair.of, source.words) => Readiness::Changed,
            _ if self.vouches_for(&source.key, questionnaire) => Readiness::Reviewed,
            _ => Readiness::Draft,
        };
        Ready { words, readiness }
    }

    /// Says whether somebody vouches for a text as it stands, by a mark that suffices for it.
    pub fn vouches_for(&self, key: &TextKey, questionnaire: &Questionnaire) -> bool {
        let suffices = |item| self.marks.contains_key(item) || !questionnaire.reviewed_alone(item);
        self.is_vouched_for(key) && key.item().is_none_or(suffices)
    }
}

impl Questionnaire {
    /// Says whether the words of an item do harm where they are wrong, so that somebody has to vouch
    /// for them one by one: consents, what is said to a child, what is near to harm, and what is said
    /// after a stop.
    pub fn reviewed_alone(&self, item: &ItemId) -> bool {
        let item = self.position(item.as_str()).and_then(|ix| self.item(ix));
        item.is_some_and(|item| {
            matches!(item.put, Put::Consent { .. })
                || item.marks.iter().any(|mark| *mark != Nearness::Means)
                || item.on_stop
                || self.is_for_children(item)
        })
    }

    fn is_for_children(&self, item: &Item) -> bool {
        let section = self.section(item.section);
        self.child.as_ref().is_some_and(ChildPath::is_always)
            || section.is_some_and(|section| section.runs == Runs::Child)
    }
}
