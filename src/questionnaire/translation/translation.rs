//! A translation of one questionnaire.

use std::collections::{HashMap, HashSet};

use crate::grammar::{Digest, ItemId, Language, Place, QuestionnaireId};

use super::{Mark, TextKey};

/// A translation of one questionnaire, as its file has it.
#[derive(Debug, Clone)]
pub struct Translation {
    /// The questionnaire.
    pub questionnaire: QuestionnaireId,
    /// The language that it is translated into.
    pub language: Language,
    /// The digest of the file.
    pub digest: Digest,
    /// The comment at the head of the file, with its line breaks: a glossary, or how to read it.
    pub head: String,
    /// The mark on everything that has none of its own.
    pub mark: Mark,
    /// What its authors want to say about all of it.
    pub note: Option<String>,
    /// The marks on single items.
    pub marks: HashMap<ItemId, Mark>,
    /// What its authors want to say about single items.
    pub notes: HashMap<ItemId, String>,
    /// The texts.
    pub texts: HashMap<TextKey, Pair>,
    /// Whether the mark at the head is a review of the words as they are.
    pub(super) head_holds: bool,
    /// The items whose own mark is a review of the words as they are.
    pub(super) holding: HashSet<ItemId>,
}

/// The words of the questionnaire, and their translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The questionnaire's words as they were when they were translated.
    pub of: String,
    /// The translation; nothing where it is still to come.
    pub words: Option<String>,
    /// Where the questionnaire's words stand in its file.
    pub place: Place,
    /// Where the translation stands in its file; where there is none, as the other.
    pub words_place: Place,
}

impl Pair {
    /// Returns a pair that stands in no file yet.
    pub fn new(of: &str, words: Option<String>) -> Self {
        Self {
            of: of.to_owned(),
            words,
            place: Place::default(),
            words_place: Place::default(),
        }
    }
}

impl Translation {
    /// Returns a translation in which everything is still to come.
    pub fn empty(questionnaire: QuestionnaireId, language: Language) -> Self {
        Self {
            questionnaire,
            language,
            digest: Digest::of(b""),
            head: String::new(),
            mark: Mark::DRAFT,
            note: None,
            marks: HashMap::new(),
            notes: HashMap::new(),
            texts: HashMap::new(),
            head_holds: false,
            holding: HashSet::new(),
        }
    }

    /// Returns the mark that a text goes by.
    pub fn mark_of(&self, key: &TextKey) -> &Mark {
        let own = key.item().and_then(|item| self.marks.get(item));
        own.unwrap_or(&self.mark)
    }
}
