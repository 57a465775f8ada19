//! One wording for one id: an item that stands in several questionnaires is the same question.

use crate::grammar::Faults;

use super::{Item, Kind, Put, Questionnaire};

impl Questionnaire {
    /// Reports every item that has the id of an item of `other` and other words, kind or choices.
    /// Answers to it could not be compared, and its translation would belong to two questions.
    /// `faults` must stand at this questionnaire's file.
    pub fn check_same_words(&self, other: &Self, faults: &mut Faults) {
        for item in &self.items {
            let twin = other.items.iter().find(|twin| twin.id == item.id);
            if twin.is_some_and(|twin| !is_same(item, twin)) {
                let message = format!(
                    "`{}` has other words, another kind or other choices in `{}`",
                    item.id, other.id
                );
                faults.error(
                    item.place,
                    message,
                    "word both alike, or give one of them another id",
                );
            }
        }
    }
}

fn is_same(item: &Item, twin: &Item) -> bool {
    use Put::{Ask, Consent, Gate, Listen, Observe, Say};
    let words = item.text() == twin.text();
    let kind = match (&item.put, &twin.put) {
        (Gate { .. }, Gate { .. }) | (Say { .. }, Say { .. }) | (Listen { .. }, Listen { .. }) => {
            true
        }
        (
            Ask { kind, plain, .. },
            Ask {
                kind: other,
                plain: also,
                ..
            },
        ) => plain == also && is_same_kind(kind, other),
        (Observe { kind, .. }, Observe { kind: other, .. }) => is_same_kind(kind, other),
        (Consent { explain, .. }, Consent { explain: also, .. }) => explain == also,
        _ => false,
    };
    words && kind
}

fn is_same_kind(kind: &Kind, other: &Kind) -> bool {
    let labels = |kind: &Kind| match kind {
        Kind::OneOf(choices) | Kind::SeveralOf(choices) => choices
            .iter()
            .map(|choice| (choice.id.clone(), choice.label.clone()))
            .collect(),
        _ => Vec::new(),
    };
    match (kind, other) {
        (
            Kind::Number { from, to },
            Kind::Number {
                from: low,
                to: high,
            },
        ) => from == low && to == high,
        _ => {
            std::mem::discriminant(kind) == std::mem::discriminant(other)
                && labels(kind) == labels(other)
        }
    }
}
