//! What somebody who practises does.

use crate::assessment::{Assessment, Definitions};
use crate::grammar::{ContactId, ItemIx, Standing, Value};
use crate::interview::Interview;
use crate::practice::{Happening, Reply, Sight, Wording};
use crate::questionnaire::{Item, Put};
use crate::referral::Decision;

/// What comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// The item that is put now.
    Item,
    /// A break first.
    Break,
    /// The closing.
    Closing,
}

/// How the person is, as anybody can see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// Nothing stands out.
    Calm,
    /// Distress shows, and nobody has seen to it yet.
    Distressed,
}

/// What the trainee decides in the end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verdict {
    /// The decision; none where it was left open.
    pub decision: Option<Decision>,
    /// Whom the trainee calls.
    pub call: Vec<ContactId>,
}

/// Somebody who practises. Nobody here is handed the case: only what there is to see and to hear.
pub trait Trainee {
    /// Says what comes next.
    fn next(&mut self, mood: Mood, interview: &Interview<'_>) -> Next;

    /// Notes a gate or an observation; `sight` is what there is to see, where the case says so.
    fn look(&mut self, item: &Item, sight: Option<&Sight>) -> Standing;

    /// Says whether a gate that fails is put right.
    fn puts_right(&mut self, ix: ItemIx) -> bool;

    /// Does something where something breaks in: one of what is offered, counted from 0.
    fn meet(&mut self, happening: &Happening) -> usize;

    /// Chooses how an item is put: one of what is offered, counted from 0.
    fn way(&mut self, item: &Item, ways: &[Wording]) -> usize;

    /// Notes what the person said.
    fn note(&mut self, item: &Item, reply: &Reply) -> Standing;

    /// Decides, with the assessment of what was noted.
    fn decide(&mut self, definitions: &Definitions, assessment: &Assessment) -> Verdict;
}

/// Decides as it was recommended.
pub(super) fn as_recommended(
    definitions: &Definitions,
    assessment: &Assessment,
    call: Vec<ContactId>,
) -> Verdict {
    let pathways = &definitions.rules.pathways;
    let recommendation = &assessment.recommendation;
    let leading = pathways.leading.get(recommendation.leading);
    let decision = leading.and_then(|leading| {
        let recommended = (&leading.id, recommendation.urgency);
        Decision::new(&leading.id, None, None, recommended, pathways).ok()
    });
    Verdict { decision, call }
}

/// Returns the place of the first way that a rule prefers most; the rule gives a rank, the lowest
/// first.
pub(super) fn preferred(ways: &[Wording], rank: impl Fn(&Wording) -> usize) -> usize {
    let ranked = ways.iter().map(rank).enumerate();
    let best = ranked.min_by_key(|(at, rank)| (*rank, *at));
    best.map_or(0, |(at, _)| at)
}

/// Returns the place of the item's own words among the ways of putting it.
pub(super) fn own_words(item: &Item, ways: &[Wording]) -> usize {
    let own = Wording::own(item);
    let mut ways = ways.iter();
    ways.position(|way| way.text == own.text).unwrap_or(0)
}

/// Returns what is noted by somebody who looks: what there is to see. What an observation asks to be
/// offered is offered, and what came of that is noted.
pub(super) fn as_seen(item: &Item, sight: Option<&Sight>) -> Standing {
    match (&item.put, sight) {
        (Put::Observe { .. }, Some(sight)) => sight.can_be.as_ref().unwrap_or(&sight.is).clone(),
        (_, Some(sight)) => sight.is.clone(),
        (_, None) => not_looked_at(item),
    }
}

/// Returns what is noted of an item that nobody looked into: "yes" to a gate, or nothing known.
pub(super) fn not_looked_at(item: &Item) -> Standing {
    match item.put {
        Put::Gate { .. } => Standing::Given(Value::choice("yes")),
        _ => Standing::NotKnown,
    }
}
