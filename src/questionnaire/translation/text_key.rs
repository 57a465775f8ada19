//! Names for the single texts of what is translated.

use std::fmt;

use crate::grammar::{ItemId, RuleEntry, RulePart, SectionId};
use crate::questionnaire::Part;

/// Names one text of a questionnaire or of the rules.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextKey {
    /// The questionnaire's title.
    Title,
    /// A section's title.
    Section(SectionId),
    /// A part of an item.
    Item(ItemId, Part),
    /// A part of an entry of the rules.
    Rule(RuleEntry, RulePart),
}

/// What one mark vouches for as a whole.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entry {
    /// An item of a questionnaire.
    Item(ItemId),
    /// An entry of the rules.
    Rule(RuleEntry),
}

impl TextKey {
    /// Returns the entry that the text belongs to; none for titles.
    pub fn entry(&self) -> Option<Entry> {
        match self {
            Self::Item(item, _) => Some(Entry::Item(item.clone())),
            Self::Rule(rule, _) => Some(Entry::Rule(rule.clone())),
            Self::Title | Self::Section(_) => None,
        }
    }
}

impl Entry {
    /// Returns the key of the list that it stands in.
    pub fn list(&self) -> &'static str {
        match self {
            Self::Item(_) => "items",
            Self::Rule(rule) => rule.list(),
        }
    }

    /// Returns its id within that list.
    pub fn id(&self) -> &str {
        match self {
            Self::Item(item) => item.as_str(),
            Self::Rule(rule) => rule.id(),
        }
    }

    /// Returns the keys that hold words in such an entry, but for choices, each with its text's name.
    pub fn parts(&self) -> Vec<(&'static str, TextKey)> {
        match self {
            Self::Item(item) => {
                let parts = Part::KEYS.into_iter();
                let named = parts.map(|(key, part)| (key, TextKey::Item(item.clone(), part)));
                named.collect()
            }
            Self::Rule(rule) => {
                let parts = RulePart::KEYS.into_iter();
                let named = parts.map(|(key, part)| (key, TextKey::Rule(rule.clone(), part)));
                named.collect()
            }
        }
    }
}

/// As commands name it: an item by its id, an entry of the rules with its list before it.
impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Item(item) => item.fmt(f),
            Self::Rule(rule) => rule.fmt(f),
        }
    }
}

/// As a spreadsheet names it: the way to it in the file, with dots.
impl fmt::Display for TextKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Title => f.write_str("title"),
            Self::Section(section) => write!(f, "sections.{section}"),
            Self::Item(item, Part::Choice(choice)) => write!(f, "items.{item}.choices.{choice}"),
            Self::Item(item, part) => write!(f, "items.{item}.{}", part.key()),
            Self::Rule(rule, part) => write!(f, "{rule}.{}", part.key()),
        }
    }
}
