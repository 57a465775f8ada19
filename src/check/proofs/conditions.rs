//! All conditions of a questionnaire: what each decides.

use crate::grammar::{Condition, IndicatorId, ItemIx, NeedId, Place};
use crate::questionnaire::Questionnaire;

/// What a condition decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Decides {
    /// Whether an item applies.
    Applies(ItemIx),
    /// Whether an indicator is disclosed.
    Disclosed(IndicatorId),
    /// Whether a need is found.
    Found(NeedId),
    /// Who is treated as a child, who is not though it stays open, and who was one.
    Child(&'static str),
    /// What work is excepted.
    Excepted,
}

/// Calls `visit` for every condition, with what it decides and, where it is known, its place.
pub(super) fn each_condition<'q>(
    questionnaire: &'q Questionnaire,
    mut visit: impl FnMut(Decides, &'q Condition, Place),
) {
    if let Some(child) = &questionnaire.child {
        let parts = [
            ("when", Some(&child.when)),
            ("unless", child.unless.as_ref()),
            ("earlier", child.earlier.as_ref()),
        ];
        for (name, condition) in parts {
            if let Some(condition) = condition {
                visit(Decides::Child(name), condition, child.place);
            }
        }
    }
    if let Some(excepted) = &questionnaire.excepted {
        visit(Decides::Excepted, &excepted.when, excepted.place);
    }
    for (ix, item) in questionnaire.numbered() {
        if let Some(when) = &item.when {
            visit(Decides::Applies(ix), when, item.place);
        }
    }
    for (id, condition, place) in &questionnaire.evidence {
        visit(Decides::Disclosed(id.clone()), condition, *place);
    }
    for (id, condition, place) in &questionnaire.needs_when {
        if let Some(condition) = condition {
            visit(Decides::Found(id.clone()), condition, *place);
        }
    }
}
