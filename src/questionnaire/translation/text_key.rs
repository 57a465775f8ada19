//! Names for the single texts of a questionnaire.

use std::fmt;

use crate::grammar::{ItemId, SectionId};
use crate::questionnaire::Part;

/// Names one text of a questionnaire.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextKey {
    /// The questionnaire's title.
    Title,
    /// A section's title.
    Section(SectionId),
    /// A part of an item.
    Item(ItemId, Part),
}

impl TextKey {
    /// Returns the item that the text belongs to; none for titles.
    pub fn item(&self) -> Option<&ItemId> {
        match self {
            Self::Item(item, _) => Some(item),
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
            Self::Item(item, Part::Choice(choice)) => write!(f, "items.{item}.choices.{choice}"),
            Self::Item(item, part) => write!(f, "items.{item}.{}", part.key()),
        }
    }
}
