//! Names for the single texts of a questionnaire.

use std::fmt;

use crate::grammar::{ChoiceId, ItemId, SectionId};

/// Names one text of a questionnaire.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextKey {
    /// The questionnaire's title.
    Title,
    /// A section's title.
    Section(SectionId),
    /// A part of an item.
    Item(ItemId, Part),
    /// A choice of an item.
    Choice(ItemId, ChoiceId),
}

/// A part of an item that is words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// What is read aloud.
    Text,
    /// Another wording of it.
    Plain,
    /// What is explained before a consent.
    Explain,
    /// What the officer checks or looks at.
    Check,
    /// What to do after a failed gate.
    Advice,
    /// Why it is asked.
    Purpose,
    /// What not to do.
    Avoid,
    /// Further guidance.
    Guide,
}

impl Part {
    /// All parts with the key used in definition files, in the order in which they are written.
    pub const WORDS: [(&'static str, Self); 8] = [
        ("text", Self::Text),
        ("plain", Self::Plain),
        ("explain", Self::Explain),
        ("check", Self::Check),
        ("advice", Self::Advice),
        ("purpose", Self::Purpose),
        ("avoid", Self::Avoid),
        ("guide", Self::Guide),
    ];

    /// Returns the key used in definition files.
    pub fn word(self) -> &'static str {
        let found = Self::WORDS.iter().find(|(_, part)| *part == self);
        found.map_or("text", |(word, _)| word)
    }
}

impl TextKey {
    /// Returns the item that the text belongs to; none for titles.
    pub fn item(&self) -> Option<&ItemId> {
        match self {
            Self::Item(item, _) | Self::Choice(item, _) => Some(item),
            Self::Title | Self::Section(_) => None,
        }
    }
}

/// As a spreadsheet names it: the way to it in the file, with dots.
impl fmt::Display for TextKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Title => f.write_str("title"),
            Self::Section(section) => write!(f, "sections.{section}"),
            Self::Item(item, part) => write!(f, "items.{item}.{}", part.word()),
            Self::Choice(item, choice) => write!(f, "items.{item}.choices.{choice}"),
        }
    }
}
