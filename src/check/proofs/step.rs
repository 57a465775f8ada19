//! What the walk finds out about one item.

use crate::grammar::{Condition, ItemIx, Place};

use super::answers::{Answers, at};
use super::circuit::Wire;
use super::kleene::Kleene;

/// The wires of one item.
#[derive(Debug)]
pub(super) struct Step {
    /// What would be answered.
    pub(super) answers: Answers,
    /// The officer closes just before it.
    pub(super) closes: Wire,
    /// The officer stops just before it.
    pub(super) stops: Wire,
    /// Whether it applies.
    pub(super) applies: Kleene,
    /// It is put.
    pub(super) put: Wire,
    /// The parts of its `when` that all have to hold.
    pub(super) kept_by: Vec<KeptBy>,
    /// The parts of its `when` of which one is enough: where each holds while the item may be put.
    pub(super) let_in_by: Vec<KeptBy>,
    /// It would be put of itself, whatever the path.
    pub(super) wanted: Wire,
    /// A consent that covers it is missing.
    pub(super) uncovered: Wire,
    /// The interview is stopped when its turn comes.
    pub(super) stopped: Wire,
}

/// A part of a condition that has to hold beside others, or that is enough by itself.
#[derive(Debug)]
pub(super) struct KeptBy {
    /// By this part alone the item is kept from being put; or where the part holds and it may be put.
    pub(super) wire: Wire,
    /// Where the part stands.
    pub(super) place: Option<Place>,
    /// The item whose answer it is about, where that is one.
    pub(super) tests: Option<ItemIx>,
}

/// The item at a position is what a step at that position stands for.
pub(super) fn numbered(steps: &[Step]) -> impl Iterator<Item = (ItemIx, &Step)> {
    steps.iter().enumerate().map(|(ix, step)| (at(ix), step))
}

/// The condition without each of the parts that all have to hold, with that part.
pub(super) fn without_one(when: Option<&Condition>) -> Vec<(Condition, KeptBy)> {
    let parts = when.map_or(Vec::new(), |when| match when {
        Condition::All(parts) => parts.iter().collect(),
        one => vec![one],
    });
    let count = parts.len();
    let without = (0..count).map(|left_out| {
        let kept_by = parts
            .get(left_out)
            .map_or_else(KeptBy::nothing, |part| KeptBy::of(part));
        let others = parts.iter().enumerate().filter(|(at, _)| *at != left_out);
        let others = others.map(|(_, part)| (*part).clone());
        (Condition::All(others.collect()), kept_by)
    });
    without.collect()
}

/// The parts of a condition of which one is enough, wherever they stand in it.
pub(super) fn each_is_enough(when: &Condition) -> Vec<(&Condition, KeptBy)> {
    match when {
        Condition::All(parts) => parts.iter().flat_map(each_is_enough).collect(),
        Condition::Any(parts) => {
            let own = parts.iter().map(|part| (part, KeptBy::of(part)));
            own.chain(parts.iter().flat_map(each_is_enough)).collect()
        }
        Condition::Not(_) | Condition::Leaf { .. } => Vec::new(),
    }
}

impl KeptBy {
    fn nothing() -> Self {
        Self {
            wire: Wire::NEVER,
            place: None,
            tests: None,
        }
    }

    fn of(part: &Condition) -> Self {
        let mut kept_by = Self::nothing();
        part.each_leaf(&mut |_, _, at| {
            kept_by.place.get_or_insert(at);
        });
        if let Condition::Leaf { item, .. } = part {
            kept_by.tests = Some(*item);
        }
        kept_by
    }
}
