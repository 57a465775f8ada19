//! One thing to prove, and how all of them are proved.

use std::collections::HashMap;

use crate::grammar::Place;

use super::circuit::{Lanes, Wire};
use super::model::Model;
use super::rehearse::{Case, Unproved, rehearse};
use super::sample::{Dice, sample};
use super::solver::{Found, Solver};
use super::witness::{with_witness, witness};

/// Whether something has to be possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Must {
    /// Some answers lead to it.
    ComeAbout,
    /// No answers lead to it.
    NeverCome,
}

/// The file in which a fault stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum InFile {
    /// The questionnaire.
    Questionnaire,
    /// `pathways.yaml`.
    Pathways,
}

/// One thing to prove.
#[derive(Debug)]
pub(super) struct Goal {
    pub(super) wire: Wire,
    pub(super) must: Must,
    pub(super) file: InFile,
    pub(super) place: Place,
    /// What is told where it fails; of what must never come, the answers follow.
    pub(super) message: String,
    pub(super) help: String,
    /// The rule about words that finds the same at the same place, and says less.
    pub(super) instead_of: Option<&'static str>,
    /// The goals whose failing explains this one's, by position.
    pub(super) explained_by: Vec<usize>,
}

/// A goal that failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Failed {
    pub(super) file: InFile,
    pub(super) place: Place,
    pub(super) message: String,
    pub(super) help: String,
    pub(super) instead_of: Option<&'static str>,
}

/// What came of the goals.
#[derive(Debug, Default)]
pub(super) struct Tried {
    pub(super) failed: Vec<Failed>,
    /// How many could not be decided in time.
    pub(super) undecided: usize,
}

/// How many sets of 64 random answers are tried before the solver is asked, at most.
const SAMPLES: usize = 400;
/// How many of these without anything new are enough.
const NOTHING_NEW: usize = 24;
/// How many of the random answers are given to the real interview.
const REHEARSED: u32 = 8;
/// How many items the rehearsals may put in all: the real interview looks at each item at every step.
const REHEARSED_ITEMS: usize = 4000;

/// Tries all goals.
pub(super) fn try_all(
    model: &Model<'_>,
    solver: &mut Solver,
    goals: &[Goal],
) -> Result<Tried, Unproved> {
    let mut seen = Seen::new(goals);
    match look_at_samples(model, solver, &mut seen) {
        Ok(()) | Err(Unproved::OutOfTime) => {}
        Err(differs) => return Err(differs),
    }
    let mut known: HashMap<Wire, Found> = HashMap::new();
    let mut tried = Tried::default();
    let mut failed = vec![false; goals.len()];
    for (goal, failed) in goals.iter().zip(&mut failed) {
        let found = if seen.has(goal.wire) {
            Found::Possible
        } else if let Some(known) = known.get(&goal.wire) {
            *known
        } else {
            let found = solver.ask(&[goal.wire], &model.circuit);
            if found == Found::Possible {
                seen.look(&model.case(|gate| solver.bit(gate)));
            }
            known.insert(goal.wire, found);
            found
        };
        match (goal.must, found) {
            (_, Found::Undecided) => tried.undecided += 1,
            (Must::ComeAbout, found) => *failed = found == Found::Impossible,
            (Must::NeverCome, found) => *failed = found == Found::Possible,
        }
    }
    let has_failed = |at: &usize| failed.get(*at).copied().unwrap_or(false);
    for (at, goal) in goals.iter().enumerate() {
        if !has_failed(&at) || goal.explained_by.iter().any(has_failed) {
            continue;
        }
        let message = match goal.must {
            Must::ComeAbout => goal.message.clone(),
            Must::NeverCome => {
                let Some(case) = plain_case(model, solver, goal.wire) else {
                    tried.undecided += 1;
                    continue;
                };
                let told = match witness(model, &case, goal.wire) {
                    Err(Unproved::OutOfTime) => {
                        tried.undecided += 1;
                        continue;
                    }
                    told => told?,
                };
                with_witness(&goal.message, model, &told)
            }
        };
        tried.failed.push(Failed {
            file: goal.file,
            place: goal.place,
            message,
            help: goal.help.clone(),
            instead_of: goal.instead_of,
        });
    }
    Ok(tried)
}

/// Finds a case in which the wire holds: if there is one, one in which the officer neither closes nor
/// stops, or at least does not close.
pub(super) fn plain_case(model: &Model<'_>, solver: &mut Solver, wire: Wire) -> Option<Lanes> {
    for asked in [
        &[wire, model.undisturbed][..],
        &[wire, model.unclosed],
        &[wire],
    ] {
        if solver.ask(asked, &model.circuit) == Found::Possible {
            return Some(model.case(|gate| solver.bit(gate)));
        }
    }
    None
}

/// One lane in all lanes.
pub(super) fn alone_in(model: &Model<'_>, lanes: &Lanes, lane: u32) -> Lanes {
    let case = Case { lanes, lane };
    model.case(|gate| case.holds(Wire::of(gate)))
}

/// Which wires of the goals have been seen to hold in some case.
struct Seen {
    wires: Vec<Wire>,
    held: HashMap<Wire, bool>,
}

impl Seen {
    fn new(goals: &[Goal]) -> Self {
        let wires: Vec<Wire> = goals.iter().map(|goal| goal.wire).collect();
        let held = wires.iter().map(|wire| (*wire, false)).collect();
        Self { wires, held }
    }

    fn has(&self, wire: Wire) -> bool {
        self.held.get(&wire).copied().unwrap_or(false)
    }

    /// Notes what holds in any lane. Says whether something of it is new.
    fn look(&mut self, lanes: &Lanes) -> bool {
        let held = &mut self.held;
        let before = self.wires.len();
        self.wires.retain(|wire| {
            let holds = lanes.of(*wire) != 0;
            if holds {
                held.insert(*wire, true);
            }
            !holds
        });
        self.wires.len() < before
    }
}

fn look_at_samples(model: &Model<'_>, solver: &Solver, seen: &mut Seen) -> Result<(), Unproved> {
    let mut dice = Dice(1);
    let mut nothing_new = 0;
    for round in 0..SAMPLES {
        let lanes = sample(model, &mut dice);
        if round == 0 {
            let affordable = REHEARSED_ITEMS / model.steps.len().max(1);
            let affordable = u32::try_from(affordable).unwrap_or(u32::MAX);
            for lane in 0..REHEARSED.min(affordable.max(1)) {
                // Lanes of all kinds of people; the last of eight is disturbed.
                let lane = lane * 9 % 64;
                let lanes = &lanes;
                rehearse(model, Case { lanes, lane })?;
            }
        }
        nothing_new = if seen.look(&lanes) {
            0
        } else {
            nothing_new + 1
        };
        if nothing_new >= NOTHING_NEW || solver.is_over() {
            break;
        }
    }
    Ok(())
}
