//! Everything that can come of an interview, as one circuit of and-gates and inverters.
//!
//! The same circuit is tried with 64 sets of answers at a time, and given to the solver.

use std::collections::HashMap;

/// A line of the circuit: what a gate gives, or the opposite of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Wire(u32);

/// A gate, or where the circuit takes something in.
#[derive(Debug, Clone, Copy)]
pub(super) enum Gate {
    /// Never.
    Never,
    /// One bit of the answers.
    Input,
    /// Both.
    And(Wire, Wire),
}

/// A circuit. INVARIANT: a gate takes in only what stands before it.
#[derive(Debug)]
pub(super) struct Circuit {
    gates: Vec<Gate>,
    known: HashMap<(Wire, Wire), Wire>,
}

impl Wire {
    pub(super) const NEVER: Self = Self(0);
    pub(super) const ALWAYS: Self = Self(1);

    pub(super) fn opposite(self) -> Self {
        Self(self.0 ^ 1)
    }

    /// The line that a gate gives.
    pub(super) fn of(gate: usize) -> Self {
        Self(u32::try_from(gate).unwrap_or(0) << 1)
    }

    /// The position of the gate that it comes from.
    pub(super) fn gate(self) -> usize {
        (self.0 >> 1) as usize
    }

    /// Whether it is the opposite of what the gate gives.
    pub(super) fn is_opposite(self) -> bool {
        self.0 & 1 == 1
    }
}

impl Circuit {
    pub(super) fn new() -> Self {
        Self {
            gates: vec![Gate::Never],
            known: HashMap::new(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.gates.len()
    }

    pub(super) fn gate(&self, at: usize) -> Gate {
        self.gates.get(at).copied().unwrap_or(Gate::Never)
    }

    pub(super) fn input(&mut self) -> Wire {
        self.push(Gate::Input)
    }

    pub(super) fn and(&mut self, a: Wire, b: Wire) -> Wire {
        let (a, b) = if a <= b { (a, b) } else { (b, a) };
        if a == Wire::NEVER || a == b.opposite() {
            return Wire::NEVER;
        }
        if a == Wire::ALWAYS || a == b {
            return b;
        }
        if let Some(known) = self.known.get(&(a, b)) {
            return *known;
        }
        let wire = self.push(Gate::And(a, b));
        self.known.insert((a, b), wire);
        wire
    }

    pub(super) fn or(&mut self, a: Wire, b: Wire) -> Wire {
        self.and(a.opposite(), b.opposite()).opposite()
    }

    pub(super) fn all(&mut self, wires: impl IntoIterator<Item = Wire>) -> Wire {
        let wires = wires.into_iter();
        wires.fold(Wire::ALWAYS, |sum, wire| self.and(sum, wire))
    }

    pub(super) fn any(&mut self, wires: impl IntoIterator<Item = Wire>) -> Wire {
        let wires = wires.into_iter();
        wires.fold(Wire::NEVER, |sum, wire| self.or(sum, wire))
    }

    /// At least so many of the wires: row by row, how many of the first ones at least.
    pub(super) fn at_least(&mut self, threshold: usize, wires: &[Wire]) -> Wire {
        if threshold == 0 {
            return Wire::ALWAYS;
        }
        let mut reached = vec![Wire::NEVER; threshold];
        for wire in wires {
            let mut before = Wire::ALWAYS;
            for slot in &mut reached {
                let one_more = self.and(before, *wire);
                before = *slot;
                *slot = self.or(before, one_more);
            }
        }
        reached.last().copied().unwrap_or(Wire::NEVER)
    }

    /// Computes every gate for 64 sets of answers at a time; `inputs` gives the bits of an input.
    pub(super) fn simulate(&self, mut inputs: impl FnMut(usize) -> u64) -> Lanes {
        let mut lanes = Lanes(Vec::with_capacity(self.gates.len()));
        for (at, gate) in self.gates.iter().enumerate() {
            let bits = match gate {
                Gate::Never => 0,
                Gate::Input => inputs(at),
                Gate::And(a, b) => lanes.of(*a) & lanes.of(*b),
            };
            lanes.0.push(bits);
        }
        lanes
    }

    /// Says whether a wire surely holds where some inputs may be anything; `input` gives what an input
    /// may be: never, always, or either.
    pub(super) fn surely_holds(&self, wire: Wire, input: impl Fn(usize) -> Option<bool>) -> bool {
        let mut values: Vec<Option<bool>> = Vec::with_capacity(wire.gate() + 1);
        for (at, gate) in self.gates.iter().enumerate().take(wire.gate() + 1) {
            let of = |wire: Wire| {
                let value = values.get(wire.gate()).copied().flatten();
                value.map(|value| value != wire.is_opposite())
            };
            let value = match gate {
                Gate::Never => Some(false),
                Gate::Input => input(at),
                Gate::And(a, b) => match (of(*a), of(*b)) {
                    (Some(false), _) | (_, Some(false)) => Some(false),
                    (Some(true), Some(true)) => Some(true),
                    _ => None,
                },
            };
            values.push(value);
        }
        let value = values.last().copied().flatten();
        value.is_some_and(|value| value != wire.is_opposite())
    }

    fn push(&mut self, gate: Gate) -> Wire {
        // Four million answers and conditions would be needed to come near the end of 31 bits.
        let at = u32::try_from(self.gates.len()).unwrap_or(0);
        self.gates.push(gate);
        Wire(at << 1)
    }
}

/// What every gate gives, for 64 sets of answers.
#[derive(Debug)]
pub(super) struct Lanes(Vec<u64>);

impl Lanes {
    pub(super) fn of(&self, wire: Wire) -> u64 {
        let bits = self.0.get(wire.gate()).copied().unwrap_or(0);
        if wire.is_opposite() { !bits } else { bits }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counting_is_counting() {
        for count in 0..5_usize {
            for threshold in 0..=6 {
                let mut circuit = Circuit::new();
                let wires: Vec<Wire> = (0..count).map(|_| circuit.input()).collect();
                let reached = circuit.at_least(threshold, &wires);
                // Lane n holds the set whose bits are those of n.
                let lanes = circuit.simulate(|at| {
                    let of = |lane: u64| lane >> (at - 1) & 1;
                    (0..64).fold(0, |bits, lane| bits | of(lane) << lane)
                });
                for lane in 0..1_u64 << count {
                    let is_reached = lanes.of(reached) >> lane & 1 == 1;
                    assert_eq!(is_reached, lane.count_ones() as usize >= threshold);
                }
            }
        }
    }
}
