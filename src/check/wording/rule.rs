//! What a wording rule is.

use crate::grammar::Severity;

use super::Source;
use super::findings::Findings;
use super::reading::Reading;

/// A rule that what is read aloud has to keep to.
#[derive(Debug)]
pub struct Rule {
    /// Its id, as in `L03`.
    pub id: &'static str,
    /// A wording that does not keep to it.
    pub example: &'static str,
    /// A better one, or what to do instead.
    pub better: &'static str,
    /// How much it matters.
    pub level: Level,
    /// What it looks at.
    pub scope: Scope,
    /// Where it comes from.
    pub sources: &'static [Source],
    pub(super) check: fn(&Reading<'_>, &mut Findings),
}

impl Rule {
    /// Returns the id by which the words of the program have its title; with `-asks` behind it what it
    /// asks of a questionnaire, and with `-matters` why that matters to the person who is asked.
    pub fn words_id(&self) -> String {
        format!("wording-{}", self.id.to_lowercase())
    }
}

/// How much a rule matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Somebody should look at it; the file can be used.
    Warning,
    /// It can do harm; the file does not go to the field as it is.
    Error,
    /// The one or the other, by how far it goes.
    ByDegree,
}

impl Level {
    /// Returns how much a finding matters where the rule says nothing else about it.
    pub fn severity(self) -> Severity {
        match self {
            Self::Error => Severity::Error,
            Self::Warning | Self::ByDegree => Severity::Warning,
        }
    }
}

/// What a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Words, in every language.
    Words,
    /// Words, in the languages that have a word list.
    ListedWords,
    /// How the questionnaire is put together, whatever its language.
    Order,
}
