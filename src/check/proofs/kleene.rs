//! Three-valued truth over all answers at once: two wires, one for *true* and one for *false*.
//!
//! It is one more [`Logic`], so that the evaluators of conditions, rules and pathways build the
//! circuit themselves: what is proved is what runs.

use std::cell::RefCell;

use crate::grammar::Logic;

use super::circuit::{Circuit, Wire};

/// A truth value over all answers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kleene {
    /// Where it is true.
    pub(super) yes: Wire,
    /// Where it is false; where neither, it is open.
    pub(super) no: Wire,
}

impl Kleene {
    /// What is surely true where the wire holds, and else surely false.
    pub(super) fn definite(wire: Wire) -> Self {
        Self {
            yes: wire,
            no: wire.opposite(),
        }
    }
}

/// A truth value that can be computed with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Over<'c> {
    /// Where gates are added; a constant needs none.
    circuit: Option<&'c RefCell<Circuit>>,
    pub(super) of: Kleene,
}

impl<'c> Over<'c> {
    pub(super) fn new(circuit: &'c RefCell<Circuit>, of: Kleene) -> Self {
        Self {
            circuit: Some(circuit),
            of,
        }
    }

    fn constant(yes: Wire) -> Self {
        Self {
            circuit: None,
            of: Kleene::definite(yes),
        }
    }

    /// Combines two; two constants meet on a circuit of their own, which no gate is ever added to.
    fn with(self, other: Self, combine: impl FnOnce(&mut Circuit) -> Kleene) -> Self {
        let circuit = self.circuit.or(other.circuit);
        let of = match circuit {
            Some(circuit) => combine(&mut circuit.borrow_mut()),
            None => combine(&mut Circuit::new()),
        };
        Self { circuit, of }
    }
}

impl Logic for Over<'_> {
    fn yes() -> Self {
        Self::constant(Wire::ALWAYS)
    }
    fn no() -> Self {
        Self::constant(Wire::NEVER)
    }
    fn and(self, other: Self) -> Self {
        self.with(other, |circuit| Kleene {
            yes: circuit.and(self.of.yes, other.of.yes),
            no: circuit.or(self.of.no, other.of.no),
        })
    }
    fn or(self, other: Self) -> Self {
        self.negate().and(other.negate()).negate()
    }
    fn negate(self) -> Self {
        let of = Kleene {
            yes: self.of.no,
            no: self.of.yes,
        };
        Self { of, ..self }
    }
    fn surely(self) -> Self {
        let of = Kleene::definite(self.of.yes);
        Self { of, ..self }
    }
    fn maybe(self) -> Self {
        let of = Kleene::definite(self.of.no.opposite());
        Self { of, ..self }
    }
    fn at_least(threshold: usize, values: impl Iterator<Item = Self>) -> Self {
        let values: Vec<Self> = values.collect();
        let circuit = values.iter().find_map(|value| value.circuit);
        let sure: Vec<Wire> = values.iter().map(|value| value.of.yes).collect();
        let maybe: Vec<Wire> = values.iter().map(|value| value.of.no.opposite()).collect();
        let count = |circuit: &mut Circuit| Kleene {
            yes: circuit.at_least(threshold, &sure),
            no: circuit.at_least(threshold, &maybe).opposite(),
        };
        let of = match circuit {
            Some(circuit) => count(&mut circuit.borrow_mut()),
            None => count(&mut Circuit::new()),
        };
        Self { circuit, of }
    }
}
