//! What a person may answer to an item, and the four kinds of having no answer.

use serde::{Deserialize, Serialize};

use super::ChoiceId;

/// The value of a given answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// One choice; `yes` and `no` for gates, consents and yes-or-no items, `said` for what was
    /// read aloud.
    Choice(ChoiceId),
    /// Several choices, in the order of the questionnaire; none is an answer too.
    Several(Vec<ChoiceId>),
    /// A whole number.
    Number(i64),
    /// A year, a month or a day: `2024`, `2024-03`, `2024-03-31`.
    Date(String),
    /// The person's own words, line by line.
    Words(Vec<String>),
}

impl Value {
    /// Makes a choice.
    pub fn choice(name: &str) -> Self {
        Self::Choice(ChoiceId::new(name))
    }

    /// Says whether this is the choice of that name.
    pub fn is(&self, name: &str) -> bool {
        matches!(self, Self::Choice(choice) if choice.as_str() == name)
    }

    /// Returns the value as plain JSON, as records and answers files show it.
    pub fn to_json(&self) -> serde_json::Value {
        match self {
            Self::Choice(choice) => choice.as_str().into(),
            Self::Several(choices) => choices.iter().map(ChoiceId::as_str).collect(),
            Self::Number(number) => (*number).into(),
            Self::Date(date) => date.as_str().into(),
            Self::Words(lines) => lines.iter().map(String::as_str).collect(),
        }
    }
}

/// How it stands with one item.
///
/// Declined, not known, not asked and "no" are different things everywhere. *Not applicable* is
/// not among them: it follows from the other answers and is never stored.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Standing {
    /// Not put to the person.
    #[default]
    NotAsked,
    /// Told in the open account; the officer has still to note which answer that was.
    Told,
    /// Answered, or seen by the officer.
    Given(Value),
    /// The person did not want to answer.
    Declined,
    /// The person does not know; for what the officer sees: cannot tell.
    NotKnown,
}

impl Standing {
    /// Says whether the item has been put and answered in one way or another.
    pub fn is_final(&self) -> bool {
        !matches!(self, Self::NotAsked | Self::Told)
    }

    /// Returns the given value.
    pub fn value(&self) -> Option<&Value> {
        match self {
            Self::Given(value) => Some(value),
            _ => None,
        }
    }
}
