//! What is right in a case.

use crate::grammar::{ContactId, IndicatorId, NeedId, PathwayId, Place, Urgency};

/// What is right in a case. It follows from what is true, by the real rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Where it stands.
    pub place: Place,
    /// The pathway.
    pub pathway: PathwayId,
    /// How soon.
    pub urgency: Urgency,
    /// The signs that are there to be heard.
    pub indicators: Vec<IndicatorId>,
    /// What the person needs.
    pub needs: Vec<NeedId>,
    /// Whom to call.
    pub call: Vec<ContactId>,
    /// What must not happen here, beside what must never happen, one sentence each.
    pub must_not: Vec<String>,
    /// What to take home from it.
    pub lesson: String,
}
