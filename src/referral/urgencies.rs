//! The highest urgency, in either logic.

use crate::grammar::{Logic, Possible, Truth, Urgency};

/// The highest of several urgencies, each of which holds, does not hold or may yet hold.
#[derive(Debug, Clone)]
pub struct HighestUrgency<L> {
    parts: Vec<(Urgency, L)>,
}

impl<L: Logic> HighestUrgency<L> {
    /// Starts with nothing urgent.
    pub fn new() -> Self {
        Self { parts: Vec::new() }
    }

    /// Adds an urgency that counts where the condition holds.
    pub fn add(&mut self, urgency: Urgency, holds: L) {
        self.parts.push((urgency, holds));
    }
}

impl<L: Logic> Default for HighestUrgency<L> {
    fn default() -> Self {
        Self::new()
    }
}

impl HighestUrgency<Truth> {
    /// Returns the highest urgency of what holds; normal where nothing does.
    pub fn highest(&self) -> Urgency {
        let holding = self.parts.iter().filter(|(_, holds)| *holds == Truth::True);
        holding
            .map(|(urgency, _)| *urgency)
            .max()
            .unwrap_or(Urgency::Normal)
    }
}

impl HighestUrgency<Possible> {
    /// Says whether the highest urgency can no longer change.
    pub fn is_settled(&self) -> bool {
        let highest = |counts: &dyn Fn(Possible) -> bool| {
            let counted = self.parts.iter().filter(|(_, holds)| counts(*holds));
            counted
                .map(|(urgency, _)| *urgency)
                .max()
                .unwrap_or(Urgency::Normal)
        };
        highest(&|holds| holds == Possible::yes()) == highest(&|holds| holds.allows(Truth::True))
    }
}
