//! The answers as the rules see them.

use crate::grammar::{Condition, Logic, NeedId, Truth, Urgency};
use crate::indicators::Signs;
use crate::methods::For;

use super::Definitions;

/// The answers as the rules see them, in either logic.
#[derive(Debug, Clone)]
pub struct View<L> {
    /// The state of every indicator.
    pub signs: Signs<L>,
    /// Whether the person is on the child path.
    pub child: L,
    /// Whether an adult was under 18 when it happened.
    pub was_child: L,
    /// Whether the work is of a kind that the Forced Labour Convention excepts.
    pub excepted: L,
    /// The needs: urgency, the pathway beside that each opens, and whether it holds.
    pub needs: Vec<(Urgency, Option<usize>, L)>,
}

impl<L: Logic> View<L> {
    /// Sees the answers through `holds`, which says of each condition whether it holds.
    pub fn new(
        definitions: &Definitions,
        raised: &[NeedId],
        holds: impl Fn(&Condition) -> L,
    ) -> Self {
        let questionnaire = &definitions.questionnaire;
        let needs = questionnaire
            .needs
            .iter()
            .zip(&definitions.beside)
            .map(|(need, beside)| {
                let shown = need.when.as_ref().map_or(L::no(), &holds);
                let raised = if raised.contains(&need.id) {
                    L::yes()
                } else {
                    L::no()
                };
                (need.urgency, *beside, shown.or(raised))
            });
        Self {
            signs: definitions.evidence.signs(&holds),
            child: questionnaire
                .child
                .as_ref()
                .map_or(L::no(), |child| child.holds(&holds)),
            was_child: questionnaire
                .child
                .as_ref()
                .and_then(|child| child.earlier.as_ref())
                .map_or(L::no(), &holds),
            excepted: questionnaire
                .excepted
                .as_ref()
                .map_or(L::no(), |excepted| holds(&excepted.when)),
            needs: needs.collect(),
        }
    }

    /// Returns whether a method is meant for the person. The methods for children are also meant
    /// for an adult who was one when it happened.
    pub fn meant(&self, meant_for: For) -> L {
        match meant_for {
            For::Everyone => L::yes(),
            For::Adults => self.child.surely().negate(),
            For::Children => self.child.maybe().or(self.was_child.surely()),
        }
    }
}

impl View<Truth> {
    pub(super) fn is_meant(&self, meant_for: For) -> bool {
        self.meant(meant_for) == Truth::True
    }
}
