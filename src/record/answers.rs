//! Answers as a record keeps them: with the question as it was put.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::grammar::{ItemIx, Standing, Truth, Value};
use crate::interview::{Action, Entry, Interview};
use crate::questionnaire::{Item, Kind};

/// How it stands with one item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AnswerLine {
    /// The item.
    pub item: String,
    /// The words that were put, or what was to be checked or seen.
    pub put: String,
    /// The words that were read to the person, where that was in another language.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub read: Option<String>,
    /// `given`, `declined`, `not_known`, `not_asked`, `told` (not coded yet) or `not_applicable`.
    pub standing: String,
    /// The answer by ids.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub value: Option<Json>,
    /// The answer as people read it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub label: Option<String>,
    /// Whether it was told in the open account and not asked.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub told: bool,
    /// Whether it was heard through an interpreter.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub through_interpreter: bool,
    /// The language of the wording (a BCP 47 tag); where it was put.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub language: Option<String>,
    /// When it was answered last (RFC 3339, the laptop's clock).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub wall: Option<String>,
}

/// A note of the officer's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteLine {
    /// The item it belongs to.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub item: Option<String>,
    /// The note.
    pub text: String,
    /// When (RFC 3339, the laptop's clock).
    pub wall: String,
}

/// A need that the officer raised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RaisedLine {
    /// The need, where the questionnaire has it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub need: Option<String>,
    /// What it is, in the officer's words.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub note: Option<String>,
    /// When (RFC 3339, the laptop's clock).
    pub wall: String,
}

impl AnswerLine {
    pub(super) fn of(interview: &Interview<'_>, ix: ItemIx, item: &Item) -> Self {
        let sheet = interview.sheet();
        let standing = sheet.standing(ix);
        let applies = sheet.applies(ix) != Truth::False;
        let word = match standing {
            _ if !applies => "not_applicable",
            Standing::NotAsked => "not_asked",
            Standing::Told => "told",
            Standing::Given(_) => "given",
            Standing::Declined => "declined",
            Standing::NotKnown => "not_known",
        };
        // An answer to what no longer applies stays in the history and is not counted here.
        let value = standing.value().filter(|_| applies);
        let entry = answered(interview.history(), item)
            .filter(|_| applies && *standing != Standing::NotAsked);
        let spoken = interview.questionnaire().spoken.as_ref();
        let is_read = entry
            .zip(spoken)
            .is_some_and(|(entry, spoken)| entry.moment.language == spoken.language.to_string());
        let read = item.spoken.as_ref().filter(|_| is_read);
        Self {
            item: item.id.to_string(),
            put: item.text().to_owned(),
            read: read.map(|spoken| spoken.text.clone()),
            standing: word.to_owned(),
            value: value.map(Value::to_json),
            label: value.map(|value| value_text(item, value)),
            told: applies && interview.was_told(ix),
            through_interpreter: entry.is_some_and(|entry| entry.through_interpreter),
            language: entry.map(|entry| entry.moment.language.clone()),
            wall: entry.map(|entry| entry.moment.wall.clone()),
        }
    }
}

/// Returns the last entry that answered an item.
fn answered<'a>(history: &'a [Entry], item: &Item) -> Option<&'a Entry> {
    history.iter().rev().find(|entry| match &entry.action {
        Action::Answer { item: id, .. }
        | Action::Decline { item: id }
        | Action::NotKnown { item: id }
        | Action::Told { item: id, .. }
        | Action::Heard { item: id } => *id == item.id,
        _ => false,
    })
}

/// Returns an answer as people read it.
pub fn value_text(item: &Item, value: &Value) -> String {
    let label = |id: &crate::grammar::ChoiceId| {
        let choices = match item.kind() {
            Some(Kind::OneOf(choices) | Kind::SeveralOf(choices)) => choices.as_slice(),
            _ => &[],
        };
        let found = choices.iter().find(|choice| choice.id == *id);
        found.map_or_else(|| id.to_string(), |choice| choice.label.clone())
    };
    match value {
        Value::Choice(choice) => label(choice),
        Value::Several(choices) if choices.is_empty() => "none of these".to_owned(),
        Value::Several(choices) => choices.iter().map(label).collect::<Vec<_>>().join("; "),
        Value::Number(number) => number.to_string(),
        Value::Date(date) => date.clone(),
        Value::Words(lines) => lines.join("\n"),
    }
}
