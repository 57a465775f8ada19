//! Asks a SAT solver whether something can come about at all.

use std::rc::Rc;

use batsat::{Callbacks, Lit, Solver as Batsat, SolverInterface, Var, lbool};

use super::answers::{Answers, Way};
use super::circuit::{Circuit, Gate, Wire};

/// Says whether the time that was granted is over.
pub type Enough = Rc<dyn Fn() -> bool>;

/// What the solver found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// It can be; the solver holds one case.
    Possible,
    /// It cannot be.
    Impossible,
    /// The time was over before it was decided.
    Undecided,
}

struct Clock(Enough);

impl Callbacks for Clock {
    fn stop(&self) -> bool {
        (self.0)()
    }
}

/// A solver for one circuit. Gates are handed over when something that hangs on them is asked.
pub(super) struct Solver {
    batsat: Batsat<Clock>,
    enough: Enough,
    /// For each gate, its variable.
    variables: Vec<Option<Var>>,
}

impl Solver {
    pub(super) fn new(enough: Enough) -> Self {
        Self {
            batsat: Batsat::new(batsat::SolverOpts::default(), Clock(enough.clone())),
            enough,
            variables: Vec::new(),
        }
    }

    /// Says whether the time is over.
    pub(super) fn is_over(&self) -> bool {
        (self.enough)()
    }

    /// Lets just one way be picked, and nothing be ticked beside what stands alone.
    pub(super) fn take(&mut self, answers: &Answers, circuit: &Circuit) {
        let ways = answers.ways.iter().map(|(_, wire)| *wire);
        self.just_one(ways.collect(), circuit);
        if answers.ways.iter().any(|(way, _)| *way == Way::Several) {
            for alone in &answers.alone {
                for (at, tick) in answers.ticks.iter().enumerate() {
                    if let (Some(alone_tick), true) = (answers.ticks.get(*alone), at != *alone) {
                        self.clause(&[alone_tick.opposite(), tick.opposite()], circuit);
                    }
                }
            }
        }
    }

    /// Lets just one of the wires hold: none beside one that holds among those before it.
    pub(super) fn just_one(&mut self, wires: Vec<Wire>, circuit: &Circuit) {
        self.clause(&wires, circuit);
        let mut before: Option<Lit> = None;
        for wire in wires {
            let wire = self.literal(wire, circuit);
            let upto = Lit::new(self.batsat.new_var_default(), true);
            self.batsat.add_clause_reuse(&mut vec![!wire, upto]);
            if let Some(before) = before {
                self.batsat.add_clause_reuse(&mut vec![!before, upto]);
                self.batsat.add_clause_reuse(&mut vec![!before, !wire]);
            }
            before = Some(upto);
        }
    }

    /// Requires one of the wires to hold from now on.
    pub(super) fn clause(&mut self, wires: &[Wire], circuit: &Circuit) {
        let mut clause: Vec<Lit> = wires
            .iter()
            .map(|wire| self.literal(*wire, circuit))
            .collect();
        self.batsat.add_clause_reuse(&mut clause);
    }

    /// Asks whether all of these can hold at once.
    pub(super) fn ask(&mut self, wires: &[Wire], circuit: &Circuit) -> Found {
        if self.is_over() {
            return Found::Undecided;
        }
        let literals: Vec<Lit> = wires
            .iter()
            .map(|wire| self.literal(*wire, circuit))
            .collect();
        match self.batsat.solve_limited(&literals) {
            found if found == lbool::TRUE => Found::Possible,
            found if found == lbool::FALSE => Found::Impossible,
            _ => Found::Undecided,
        }
    }

    /// After [`Found::Impossible`]: which of the wires asked for cannot hold together.
    pub(super) fn conflict(&mut self, wires: &[Wire], circuit: &Circuit) -> Vec<Wire> {
        let mut conflict = Vec::new();
        for wire in wires {
            let literal = self.literal(*wire, circuit);
            if self.batsat.unsat_core_contains_lit(!literal) {
                conflict.push(*wire);
            }
        }
        conflict
    }

    /// After [`Found::Possible`]: the bit of an input in the case that was found.
    pub(super) fn bit(&self, gate: usize) -> bool {
        let variable = self.variables.get(gate).copied().flatten();
        variable.is_some_and(|variable| self.batsat.value_var(variable) == lbool::TRUE)
    }

    /// The literal of a wire. Gates that it hangs on come before it, so going through those that are
    /// still missing in their order defines each once.
    fn literal(&mut self, wire: Wire, circuit: &Circuit) -> Lit {
        if self.variables.len() < circuit.len() {
            self.variables.resize(circuit.len(), None);
        }
        let mut waiting = vec![wire.gate()];
        while let Some(at) = waiting.last().copied() {
            if self.known(at).is_some() {
                waiting.pop();
                continue;
            }
            let inner = match circuit.gate(at) {
                Gate::And(a, b) => Some((a, b)),
                Gate::Never | Gate::Input => None,
            };
            if let Some((a, b)) = inner {
                let missing = [a, b].map(Wire::gate);
                let missing = missing.into_iter().filter(|at| self.known(*at).is_none());
                let before = waiting.len();
                waiting.extend(missing.collect::<Vec<_>>());
                if waiting.len() > before {
                    continue;
                }
            }
            waiting.pop();
            let variable = self.batsat.new_var_default();
            if let Some(slot) = self.variables.get_mut(at) {
                *slot = Some(variable);
            }
            let itself = Lit::new(variable, true);
            match inner {
                Some((a, b)) => {
                    let (a, b) = (self.lit(a), self.lit(b));
                    self.batsat.add_clause_reuse(&mut vec![!itself, a]);
                    self.batsat.add_clause_reuse(&mut vec![!itself, b]);
                    self.batsat.add_clause_reuse(&mut vec![itself, !a, !b]);
                }
                None if at == 0 => {
                    self.batsat.add_clause_reuse(&mut vec![!itself]);
                }
                None => {}
            }
        }
        self.lit(wire)
    }

    fn known(&self, at: usize) -> Option<Var> {
        self.variables.get(at).copied().flatten()
    }

    /// INVARIANT: the gate of the wire has its variable.
    fn lit(&mut self, wire: Wire) -> Lit {
        let variable = self.known(wire.gate());
        let variable = variable.unwrap_or_else(|| self.batsat.new_var_default());
        Lit::new(variable, !wire.is_opposite())
    }
}
