//! All texts of a questionnaire, in its order.

use crate::questionnaire::{Choice, Item, Kind, Part, Put, Questionnaire};

use super::TextKey;
use super::compare::{is_same, placeholders};

/// One text as the original has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceText<'a> {
    /// Its name.
    pub key: TextKey,
    /// Its words.
    pub words: &'a str,
    /// Whom it is for.
    pub hearer: Hearer,
}

/// Whom a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hearer {
    /// It is read aloud to the person.
    Person,
    /// The officer reads it.
    Officer,
}

impl SourceText<'_> {
    /// Says whether these are still the words; how they are broken into lines does not count.
    pub fn is_still(&self, words: &str) -> bool {
        is_same(self.words, words)
    }

    /// Returns what stands in braces here and not in a translation, and the other way round.
    pub fn placeholders_apart<'t>(&'t self, words: &'t str) -> (Vec<&'t str>, Vec<&'t str>) {
        let (here, there) = (placeholders(self.words), placeholders(words));
        let missing = here.difference(&there).copied().collect();
        (missing, there.difference(&here).copied().collect())
    }
}

impl Questionnaire {
    /// Returns everything that is words, in the order in which it stands in the file.
    pub fn texts(&self) -> Vec<SourceText<'_>> {
        let officer = |key, words| SourceText {
            key,
            words,
            hearer: Hearer::Officer,
        };
        let mut texts = vec![officer(TextKey::Title, self.title.as_str())];
        for section in &self.sections {
            let key = TextKey::Section(section.id.clone());
            texts.push(officer(key, &section.title));
            let items = self.items.get(section.items.clone()).unwrap_or_default();
            texts.extend(items.iter().flat_map(Item::texts));
        }
        texts
    }
}

impl Item {
    /// Returns everything of the item that is words.
    pub fn texts(&self) -> Vec<SourceText<'_>> {
        let mut texts = Vec::new();
        for (_, part) in Part::KEYS {
            if let Some(words) = self.part(&part) {
                let hearer = match part {
                    Part::Text | Part::Plain | Part::Explain => Hearer::Person,
                    _ => Hearer::Officer,
                };
                texts.push(SourceText {
                    key: TextKey::Item(self.id.clone(), part),
                    words,
                    hearer,
                });
            }
        }
        let hearer = if self.reads_choices() {
            Hearer::Person
        } else {
            Hearer::Officer
        };
        let choices = self.labels().iter();
        texts.extend(choices.map(|choice| SourceText {
            key: TextKey::Item(self.id.clone(), Part::Choice(choice.id.clone())),
            words: &choice.label,
            hearer,
        }));
        texts
    }

    /// Returns one part of the item, where it has it.
    pub fn part(&self, part: &Part) -> Option<&str> {
        match (part, &self.put) {
            (
                Part::Text,
                Put::Say { text }
                | Put::Listen { text, .. }
                | Put::Ask { text, .. }
                | Put::Consent { text, .. },
            ) => Some(text),
            (Part::Plain, Put::Ask { plain, .. }) => plain.as_deref(),
            (Part::Explain, Put::Consent { explain, .. }) => explain.as_deref(),
            (Part::Check, Put::Gate { check, .. } | Put::Observe { check, .. }) => Some(check),
            (Part::Advice, Put::Gate { advice, .. }) => Some(advice),
            (Part::Purpose, _) => self.purpose.as_deref(),
            (Part::Avoid, _) => self.avoid.as_deref(),
            (Part::Guide, _) => self.guide.as_deref(),
            (Part::Choice(id), _) => {
                let found = self.labels().iter().find(|choice| choice.id == *id);
                found.map(|choice| choice.label.as_str())
            }
            (Part::Text | Part::Plain | Part::Explain | Part::Check | Part::Advice, _) => None,
        }
    }

    /// Returns the choices that are read aloud to the person, in the questionnaire's own language.
    pub fn choices_read_aloud(&self) -> impl Iterator<Item = &str> {
        let choices = self.labels().iter().filter(|_| self.reads_choices());
        choices.map(|choice| choice.label.as_str())
    }

    /// Returns the choices with their words; none where the item has no words for them.
    fn labels(&self) -> &[Choice] {
        match self.kind() {
            Some(Kind::OneOf(choices) | Kind::SeveralOf(choices)) => choices,
            _ => &[],
        }
    }

    /// Says whether the choices are read aloud to the person.
    pub fn reads_choices(&self) -> bool {
        matches!(
            self.put,
            Put::Ask {
                read_choices: true,
                ..
            }
        )
    }
}
