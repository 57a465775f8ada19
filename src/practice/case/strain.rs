//! What makes a talk hard: distress, and what breaks in.

use crate::grammar::{ItemIx, Place};

/// A moment of distress.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distress {
    /// The question at which it comes.
    pub at: ItemIx,
    /// Where it stands.
    pub place: Place,
    /// What the trainee sees.
    pub shows: String,
    /// What going on without a break does to trust.
    pub trust: i8,
    /// What the person does not speak of any more then.
    pub closes: Vec<ItemIx>,
}

/// Something that breaks in before an item is put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The item.
    pub before: ItemIx,
    /// Where it stands.
    pub place: Place,
    /// What happens.
    pub what: String,
    /// What serves the person, one sentence each.
    pub wise: Vec<String>,
    /// What does not.
    pub unwise: Vec<String>,
}
