//! One case as fields with values.

use serde_json::Value;

/// The fields of one case, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row(pub Vec<(String, Field)>);

/// The value of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    /// Nothing is said.
    Empty,
    /// A code, a day or a text.
    Text(String),
    /// Codes of a list of which several may be chosen.
    Several(Vec<String>),
    /// A box that is ticked.
    Ticked,
}

impl Field {
    /// Takes a text; an empty one says nothing.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    /// Takes codes, each once and in a fixed order; none say nothing.
    pub fn several<T: Into<String>>(codes: impl IntoIterator<Item = T>) -> Self {
        let mut codes: Vec<String> = codes.into_iter().map(Into::into).collect();
        codes.sort_unstable();
        codes.dedup();
        if codes.is_empty() {
            Self::Empty
        } else {
            Self::Several(codes)
        }
    }

    /// Returns it for JSON.
    pub fn value(&self) -> Value {
        match self {
            Self::Empty => Value::Null,
            Self::Text(text) => text.clone().into(),
            Self::Several(codes) => codes.clone().into(),
            Self::Ticked => true.into(),
        }
    }

    /// Returns it for a table; several codes are parted by `;`, as Salesforce does.
    pub fn cell(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Several(codes) => codes.join(";"),
            Self::Ticked => "true".to_owned(),
        }
    }
}

impl Row {
    /// Adds a field.
    pub fn add(&mut self, name: impl Into<String>, field: Field) {
        self.0.push((name.into(), field));
    }

    /// Returns the value of a field; nothing where the row has no such field.
    pub fn get(&self, name: &str) -> Option<&Field> {
        self.0
            .iter()
            .find_map(|(known, field)| (known == name).then_some(field))
    }
}
