//! A translation of one questionnaire, or of the rules.

use std::collections::{HashMap, HashSet};

use crate::grammar::{Digest, Language, Place};

use super::{Entry, Mark, TextKey};

/// A translation of one questionnaire or of the rules, as its file has it.
#[derive(Debug, Clone)]
pub struct Translation {
    /// What it translates: the id of a questionnaire, or `rules`.
    pub of: String,
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
    /// The marks on single entries.
    pub marks: HashMap<Entry, Mark>,
    /// What its authors want to say about single entries.
    pub notes: HashMap<Entry, String>,
    /// The texts.
    pub texts: HashMap<TextKey, Pair>,
    /// Whether the mark at the head is a review of the words as they are.
    pub(super) head_holds: bool,
    /// The entries whose own mark is a review of the words as they are.
    pub(super) holding: HashSet<Entry>,
}

/// The words of the original, and their translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The original's words as they were when they were translated.
    pub of: String,
    /// The translation; nothing where it is still to come.
    pub words: Option<String>,
    /// Where the original's words stand in its file.
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
    pub fn empty(of: &str, language: Language) -> Self {
        Self {
            of: of.to_owned(),
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
        let own = key.entry().and_then(|entry| self.marks.get(&entry));
        own.unwrap_or(&self.mark)
    }
}
