//! The gates that an observer looks at.

use crate::practice::Case;
use crate::questionnaire::{Item, Put, Questionnaire};

/// Returns the gates that an observer looks at: those of which the case says how it is, where a case is
/// played; else all of the questionnaire.
pub fn gates_observed<'q>(
    questionnaire: &'q Questionnaire,
    case: Option<&Case>,
) -> impl Iterator<Item = &'q Item> {
    let items = questionnaire.numbered();
    let gates = items.filter(|(_, item)| matches!(item.put, Put::Gate { .. }));
    let gates = gates.filter(move |(ix, _)| case.is_none_or(|case| case.seen(*ix).is_some()));
    gates.map(|(_, item)| item)
}
