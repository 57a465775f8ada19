//! One questionnaire with its rules, as a circuit: what can be asked about it, and how.

use std::cell::RefCell;

use crate::assessment::{Definitions, View};
use crate::grammar::{Condition, ItemIx, Place};

use super::circuit::{Circuit, Lanes, Wire};
use super::conditions::{Decides, each_condition};
use super::kleene::Kleene;
use super::outcome::Outcome;
use super::solver::{Enough, Solver};
use super::step::{Step, numbered};
use super::walk::Walk;

/// Everything that can come of an interview.
pub(super) struct Model<'d> {
    pub(super) definitions: &'d Definitions,
    /// Says whether the time is over.
    pub(super) enough: Enough,
    pub(super) circuit: Circuit,
    pub(super) steps: Vec<Step>,
    pub(super) outcome: Outcome,
    /// Inputs, just one of which holds: the indicator that is disclosed as well.
    pub(super) more: Vec<Wire>,
    /// What comes of it then.
    pub(super) with_more: Outcome,
    /// All conditions with their parts.
    pub(super) parts: Vec<Part>,
    /// The interview was stopped.
    pub(super) stopped: Wire,
    /// A child's interview that the officer closed: nothing more is asked of the child then.
    pub(super) child_closed: Wire,
    /// The officer did not close.
    pub(super) unclosed: Wire,
    /// The officer neither closed nor stopped.
    pub(super) undisturbed: Wire,
    /// The person is taken for a child at the end.
    pub(super) taken: Wire,
}

/// A condition, or a part of one.
#[derive(Debug)]
pub(super) struct Part {
    /// What the whole decides.
    pub(super) decides: Decides,
    /// Where it stands.
    pub(super) place: Place,
    /// Where it holds.
    pub(super) holds: Kleene,
    /// The parts of which it consists, by position; they stand before it.
    pub(super) inner: Vec<usize>,
    /// Whether it is a whole condition.
    pub(super) is_whole: bool,
    /// Whether it is a test on one answer.
    pub(super) tests: Option<ItemIx>,
}

impl<'d> Model<'d> {
    /// Computes everything; `None` where the time is over before the end.
    pub(super) fn new(definitions: &'d Definitions, enough: &Enough) -> Option<Self> {
        let questionnaire = &definitions.questionnaire;
        let circuit = RefCell::new(Circuit::new());
        let walk = Walk::new(
            questionnaire,
            definitions.jurisdiction.child_under,
            &circuit,
            enough,
        )?;
        let view = View::new(definitions, &[], |condition| walk.at_end(condition));
        let outcome = Outcome::of(definitions, &circuit, &view);
        let count = definitions.rules.catalogue.indicators.len();
        let more: Vec<Wire> = (0..count).map(|_| circuit.borrow_mut().input()).collect();
        let with_more = Outcome::with_more(definitions, &circuit, &view, &more);
        let mut parts = Vec::new();
        each_condition(questionnaire, |decides, condition, place| {
            let whole = collect(&walk, &decides, condition, place, &mut parts);
            if let Some(whole) = parts.get_mut(whole) {
                whole.is_whole = true;
            }
        });
        drop(view);
        let (stopped, closed, taken) = (walk.stopped, walk.closed, walk.taken);
        let steps = walk.into_steps();
        let mut circuit = circuit.into_inner();
        let ends = circuit.any(steps.iter().map(|step| step.stops));
        let undisturbed = circuit.or(ends, closed).opposite();
        let child_closed = circuit.and(taken, closed);
        Some(Self {
            definitions,
            enough: enough.clone(),
            circuit,
            steps,
            outcome,
            more,
            with_more,
            parts,
            stopped,
            child_closed,
            unclosed: closed.opposite(),
            undisturbed,
            taken,
        })
    }

    /// The items with what stands for them.
    pub(super) fn items(
        &self,
    ) -> impl Iterator<Item = (ItemIx, &crate::questionnaire::Item, &Step)> {
        numbered(&self.steps)
            .zip(&self.definitions.questionnaire.items)
            .map(|((ix, step), item)| (ix, item, step))
    }

    /// Makes a solver that knows which answers there are.
    pub(super) fn solver(&self) -> Solver {
        let mut solver = Solver::new(self.enough.clone());
        for step in &self.steps {
            solver.take(&step.answers, &self.circuit);
        }
        solver.just_one(self.more.clone(), &self.circuit);
        solver
    }

    /// Computes one case in all lanes; `bit` gives each input.
    pub(super) fn case(&self, bit: impl Fn(usize) -> bool) -> Lanes {
        self.circuit
            .simulate(|gate| if bit(gate) { u64::MAX } else { 0 })
    }
}

/// Collects a condition and its parts, the inner ones first. Returns its position.
fn collect(
    walk: &Walk<'_>,
    decides: &Decides,
    condition: &Condition,
    place: Place,
    parts: &mut Vec<Part>,
) -> usize {
    let mut within = |inner: &[Condition]| -> Vec<usize> {
        let inner = inner.iter();
        inner
            .map(|part| collect(walk, decides, part, place, parts))
            .collect()
    };
    let (inner, tests) = match condition {
        Condition::All(inner) | Condition::Any(inner) => (within(inner), None),
        Condition::Not(part) => (within(std::slice::from_ref(part.as_ref())), None),
        Condition::Leaf { item, .. } => (Vec::new(), Some(*item)),
    };
    let mut first = None;
    condition.each_leaf(&mut |_, _, place| {
        first.get_or_insert(place);
    });
    parts.push(Part {
        decides: decides.clone(),
        place: first.unwrap_or(place),
        holds: walk.at_end(condition).of,
        inner,
        is_whole: false,
        tests,
    });
    parts.len() - 1
}
