//! The shortest and the longest interview that nobody cuts short, exact.
//!
//! Of everything that would make an interview as short as nothing at all (or as long as all items
//! together), the solver tells what cannot be at once; for each such conflict the bound moves by what
//! it costs at least, until a case fits (the method OLL of maximum satisfiability: Morgado, Dodaro and
//! Marques-Silva, *Core-guided `MaxSAT` with soft cardinality constraints*, CP 2014).

use std::collections::BTreeMap;

use crate::check::pace::seconds_to_answer;
use crate::questionnaire::Item;

use super::circuit::{Circuit, Wire};
use super::model::Model;
use super::solver::{Found, Solver};

/// How many words a second are read aloud, slowly and clearly: in tenths of a second a word.
const TENTHS_A_WORD: u64 = 4;
/// The smallest and the largest of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The smallest.
    pub from: u64,
    /// The largest.
    pub to: u64,
}

/// How long interviews are in which nobody closes or stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lengths {
    /// In items that are put.
    pub items: Span,
    /// In seconds, read aloud and answered.
    pub seconds: Span,
}

/// Measures all interviews. `None` where the time was over.
pub(super) fn measure(model: &mut Model<'_>, solver: &mut Solver) -> Option<Lengths> {
    let put: Vec<Wire> = model.steps.iter().map(|step| step.put).collect();
    let items = &model.definitions.questionnaire.items;
    let time: Vec<u64> = items.iter().map(tenths).collect();
    let one = vec![1; put.len()];
    let mut span = |weights: &[u64]| {
        let whole: u64 = weights.iter().sum();
        let least = least(model, solver, &put, weights)?;
        let not_put: Vec<Wire> = put.iter().map(|wire| wire.opposite()).collect();
        let left_out = self::least(model, solver, &not_put, weights)?;
        Some(Span {
            from: least,
            to: whole - left_out,
        })
    };
    let items = span(&one)?;
    let tenths = span(&time)?;
    Some(Lengths {
        items,
        seconds: Span {
            from: tenths.from / 10,
            to: tenths.to.div_ceil(10),
        },
    })
}

/// The least that the wires which hold weigh together.
fn least(
    model: &mut Model<'_>,
    solver: &mut Solver,
    wires: &[Wire],
    weights: &[u64],
) -> Option<u64> {
    let circuit = &mut model.circuit;
    let undisturbed = model.undisturbed;
    // What is wished not to hold, with what it costs where it does.
    let mut wishes: BTreeMap<Wire, u64> = BTreeMap::new();
    for (wire, weight) in wires.iter().zip(weights) {
        *wishes.entry(wire.opposite()).or_default() += weight;
    }
    let mut counters: BTreeMap<Wire, (Counter, usize)> = BTreeMap::new();
    let mut bound = 0;
    loop {
        let asked: Vec<Wire> = std::iter::once(undisturbed)
            .chain(wishes.keys().copied())
            .collect();
        let conflict = match solver.ask(&asked, circuit) {
            Found::Possible => return Some(bound),
            Found::Undecided => return None,
            Found::Impossible => solver.conflict(&asked, circuit),
        };
        let mut conflict = conflict;
        conflict.retain(|wire| *wire != undisturbed);
        let conflict = shrink(solver, circuit, undisturbed, conflict)?;
        let cost = conflict.iter().filter_map(|wire| wishes.get(wire)).min();
        let cost = *cost?;
        bound += cost;
        for wire in &conflict {
            if let Some(weight) = wishes.get_mut(wire) {
                *weight -= cost;
                if *weight == 0 {
                    wishes.remove(wire);
                }
            }
            // One more than what this wish allowed may cost again.
            if let Some((mut counter, count)) = counters.remove(wire) {
                let next = counter.at_least(count + 1, circuit).opposite();
                if next != Wire::ALWAYS {
                    *wishes.entry(next).or_default() += cost;
                    counters.insert(next, (counter.clone(), count + 1));
                }
                counters.insert(*wire, (counter, count));
            }
        }
        if conflict.len() > 1 {
            let failed = conflict.iter().map(|wire| wire.opposite()).collect();
            let mut counter = Counter::new(failed);
            let two = counter.at_least(2, circuit).opposite();
            *wishes.entry(two).or_default() += cost;
            counters.insert(two, (counter, 2));
        }
    }
}

/// Makes a conflict smaller while asking again is quick.
fn shrink(
    solver: &mut Solver,
    circuit: &Circuit,
    undisturbed: Wire,
    mut conflict: Vec<Wire>,
) -> Option<Vec<Wire>> {
    while conflict.len() > 1 {
        let asked: Vec<Wire> = std::iter::once(undisturbed)
            .chain(conflict.iter().copied())
            .collect();
        match solver.ask(&asked, circuit) {
            Found::Undecided => return None,
            Found::Possible => break,
            Found::Impossible => {}
        }
        let mut smaller = solver.conflict(&asked, circuit);
        smaller.retain(|wire| *wire != undisturbed);
        if smaller.len() >= conflict.len() {
            break;
        }
        conflict = smaller;
    }
    Some(conflict)
}

/// Counts how many of some wires hold, column by column as they are asked for.
#[derive(Debug, Clone)]
struct Counter {
    wires: Vec<Wire>,
    /// For each wire, whether so many of those up to it hold as the column says.
    column: Vec<Wire>,
    reached: usize,
}

impl Counter {
    fn new(wires: Vec<Wire>) -> Self {
        let column = vec![Wire::ALWAYS; wires.len() + 1];
        Self {
            wires,
            column,
            reached: 0,
        }
    }

    /// The wire that holds where at least so many hold; the number may only grow.
    fn at_least(&mut self, threshold: usize, circuit: &mut Circuit) -> Wire {
        while self.reached < threshold {
            let mut sum = Wire::NEVER;
            let mut next = vec![sum];
            for (wire, before) in self.wires.iter().zip(&self.column) {
                let one_more = circuit.and(*before, *wire);
                sum = circuit.or(sum, one_more);
                next.push(sum);
            }
            self.column = next;
            self.reached += 1;
        }
        self.column.last().copied().unwrap_or(Wire::NEVER)
    }
}

/// What an item takes, in tenths of a second.
fn tenths(item: &Item) -> u64 {
    let words: usize = item.aloud().iter().map(|text| words(text)).sum();
    10 * seconds_to_answer(item) + TENTHS_A_WORD * u64::try_from(words).unwrap_or(0)
}

fn words(text: &str) -> usize {
    let split = text.split(|c: char| !c.is_alphanumeric() && c != '\'');
    split.filter(|word| !word.is_empty()).count()
}
