//! The parts of an item that hold words, and where each stands in its file.

use crate::grammar::{ChoiceId, Fields, NodeKind, Place};

/// A part of an item that holds words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// What is said or asked.
    Text,
    /// Another wording of a question.
    Plain,
    /// What is explained with a consent.
    Explain,
    /// What the officer checks or looks at.
    Check,
    /// What the officer does where a gate fails.
    Advice,
    /// Why it is asked.
    Purpose,
    /// What the officer should not do.
    Avoid,
    /// Further guidance.
    Guide,
    /// The words of a choice.
    Choice(ChoiceId),
}

impl Part {
    /// All parts but the choices, with the key that holds them.
    pub const KEYS: [(&'static str, Self); 8] = [
        ("text", Self::Text),
        ("plain", Self::Plain),
        ("explain", Self::Explain),
        ("check", Self::Check),
        ("advice", Self::Advice),
        ("purpose", Self::Purpose),
        ("avoid", Self::Avoid),
        ("guide", Self::Guide),
    ];

    /// Returns the key that holds it; all choices stand under one.
    pub fn key(&self) -> &'static str {
        let found = Self::KEYS.iter().find(|(_, part)| part == self);
        found.map_or("choices", |(key, _)| key)
    }
}

/// Returns where the words of an item stand.
pub(super) fn places(fields: &Fields<'_>) -> Vec<(Part, Place)> {
    let mut places: Vec<(Part, Place)> = Part::KEYS
        .into_iter()
        .filter_map(|(key, part)| Some((part, fields.value_of(key)?.place)))
        .collect();
    let choices = fields.value_of("choices").map(|node| &node.kind);
    if let Some(NodeKind::Map(choices)) = choices {
        for (key, node) in choices {
            places.push((Part::Choice(ChoiceId::new(&key.name)), node.place));
        }
    }
    places
}
