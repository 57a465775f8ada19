//! What is translated: a questionnaire, or the rules.

use crate::questionnaire::{ChildPath, Item, Mark, Put, Questionnaire, Runs};

use super::{Entry, SourceText};

/// What is translated: a questionnaire, or the rules.
pub trait Original {
    /// Returns the name that `translation:` gives it; its translations lie in the folder of that name.
    fn name(&self) -> &str;

    /// Returns what it is, as in "the words of the questionnaire".
    fn what(&self) -> &'static str;

    /// Returns what it is called at the head of a file.
    fn title(&self) -> &str;

    /// Returns the tag of the language that it is written in.
    fn language(&self) -> &str;

    /// Returns everything in it that is words, in the order of its files.
    fn texts(&self) -> Vec<SourceText<'_>>;

    /// Says whether the words of an entry do harm where they are wrong, so that somebody has to vouch
    /// for them one by one.
    fn reviewed_alone(&self, entry: &Entry) -> bool;

    /// Returns the questionnaire, where it is one: its words are held to more than those of the rules.
    fn as_questionnaire(&self) -> Option<&Questionnaire> {
        None
    }
}

impl dyn Original + '_ {
    /// Returns the entries with their texts, in order; titles belong to none.
    pub fn entries(&self) -> Vec<(Entry, Vec<SourceText<'_>>)> {
        let mut entries: Vec<(Entry, Vec<SourceText<'_>>)> = Vec::new();
        for text in self.texts() {
            let Some(entry) = text.key.entry() else {
                continue;
            };
            match entries.last_mut() {
                Some((last, texts)) if *last == entry => texts.push(text),
                _ => entries.push((entry, vec![text])),
            }
        }
        entries
    }
}

impl Original for Questionnaire {
    fn name(&self) -> &str {
        self.id.as_str()
    }

    fn what(&self) -> &'static str {
        "the questionnaire"
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn language(&self) -> &str {
        &self.language
    }

    fn texts(&self) -> Vec<SourceText<'_>> {
        Self::texts(self)
    }

    fn as_questionnaire(&self) -> Option<&Questionnaire> {
        Some(self)
    }

    /// Consents, what is said to a child, what is near to harm, and what is said after a stop.
    fn reviewed_alone(&self, entry: &Entry) -> bool {
        let item = self.position(entry.id()).and_then(|ix| self.item(ix));
        item.is_some_and(|item| {
            matches!(item.put, Put::Consent { .. })
                || item.marks.iter().any(|mark| *mark != Mark::Means)
                || item.on_stop
                || self.is_for_children(item)
        })
    }
}

impl Questionnaire {
    fn is_for_children(&self, item: &Item) -> bool {
        let section = self.section(item.section);
        self.child.as_ref().is_some_and(ChildPath::is_always)
            || section.is_some_and(|section| section.runs == Runs::Child)
    }
}
