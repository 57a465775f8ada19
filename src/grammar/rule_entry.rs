//! The words of the rules, by name: which entry, and which part of it.

use std::fmt;

use super::{ContactId, IndicatorId, InformationId, NeedId, PathwayId};

/// An entry of the rules whose words people read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuleEntry {
    /// Something a person may need.
    Need(NeedId),
    /// What should happen next.
    Pathway(PathwayId),
    /// What answers point to.
    Indicator(IndicatorId),
    /// Somebody whom a post can call.
    Contact(ContactId),
    /// What a referral may tell a service.
    Information(InformationId),
}

impl RuleEntry {
    /// Returns the key of the list that it stands in, as its file and a translation have it.
    pub fn list(&self) -> &'static str {
        match self {
            Self::Need(_) => "needs",
            Self::Pathway(_) => "pathways",
            Self::Indicator(_) => "indicators",
            Self::Contact(_) => "contacts",
            Self::Information(_) => "information",
        }
    }

    /// Returns its id within that list.
    pub fn id(&self) -> &str {
        match self {
            Self::Need(id) => id.as_str(),
            Self::Pathway(id) => id.as_str(),
            Self::Indicator(id) => id.as_str(),
            Self::Contact(id) => id.as_str(),
            Self::Information(id) => id.as_str(),
        }
    }

    /// Says whether its words are acted on or asked, and not only what something is called.
    pub fn is_acted_on(&self) -> bool {
        matches!(
            self,
            Self::Need(_) | Self::Pathway(_) | Self::Information(_)
        )
    }
}

/// As commands name it: an id may stand in several lists.
impl fmt::Display for RuleEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.list(), self.id())
    }
}

/// What is said in another language in the place of words of the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleSaid {
    /// The entry.
    pub entry: RuleEntry,
    /// Which part of it.
    pub part: RulePart,
    /// The words as the rules have them.
    pub of: String,
    /// The words in the other language.
    pub words: String,
}

/// A part of an entry that holds words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RulePart {
    /// What it is called.
    Name,
    /// What the officer does about a need.
    Act,
    /// What the officer does next, of a pathway.
    Advice,
    /// What to ask when calling a contact.
    Hint,
    /// The question to the person whether something may be told.
    Ask,
}

impl RulePart {
    /// All parts with the key that holds them.
    pub const KEYS: [(&'static str, Self); 5] = [
        ("name", Self::Name),
        ("do", Self::Act),
        ("advice", Self::Advice),
        ("hint", Self::Hint),
        ("ask", Self::Ask),
    ];

    /// Returns the key that holds it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Act => "do",
            Self::Advice => "advice",
            Self::Hint => "hint",
            Self::Ask => "ask",
        }
    }
}
