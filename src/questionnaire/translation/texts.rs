//! All texts of a questionnaire, in its order.

use crate::questionnaire::{Item, Kind, Put, Questionnaire};

use super::{Part, TextKey};

/// One text as the questionnaire has it.
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
        for (_, part) in Part::WORDS {
            if let Some(words) = self.part(part) {
                texts.push(SourceText {
                    key: TextKey::Item(self.id.clone(), part),
                    words,
                    hearer: match part {
                        Part::Text | Part::Plain | Part::Explain => Hearer::Person,
                        _ => Hearer::Officer,
                    },
                });
            }
        }
        let hearer = if self.reads_choices() {
            Hearer::Person
        } else {
            Hearer::Officer
        };
        if let Some(Kind::OneOf(choices) | Kind::SeveralOf(choices)) = self.kind() {
            texts.extend(choices.iter().map(|choice| SourceText {
                key: TextKey::Choice(self.id.clone(), choice.id.clone()),
                words: &choice.label,
                hearer,
            }));
        }
        texts
    }

    /// Returns one part of the item, where it has it.
    pub fn part(&self, part: Part) -> Option<&str> {
        match (part, &self.put) {
            (Part::Text, put) => match put {
                Put::Say { text }
                | Put::Listen { text, .. }
                | Put::Ask { text, .. }
                | Put::Consent { text, .. } => Some(text),
                Put::Gate { .. } | Put::Observe { .. } => None,
            },
            (Part::Plain, Put::Ask { plain, .. }) => plain.as_deref(),
            (Part::Explain, Put::Consent { explain, .. }) => explain.as_deref(),
            (Part::Check, Put::Gate { check, .. } | Put::Observe { check, .. }) => Some(check),
            (Part::Advice, Put::Gate { advice, .. }) => Some(advice),
            (Part::Purpose, _) => self.purpose.as_deref(),
            (Part::Avoid, _) => self.avoid.as_deref(),
            (Part::Guide, _) => self.guide.as_deref(),
            (Part::Plain | Part::Explain | Part::Check | Part::Advice, _) => None,
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
