//! Holding back small counts, and what they could be reckoned from.

/// Below this nothing but 0 is shown.
pub const FEW: u64 = 5;

/// How much has to be uncertain in what is held back, so that each small count may still be anything
/// from one to four.
const SLACK: u64 = FEW - 2;

/// A count as it may be given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cell {
    /// As it is.
    Shown(u64),
    /// One to four.
    Few,
    /// Five or more: held back, because a small count could be reckoned from it.
    HeldBack,
}

/// Holds back the small counts of one table whose sum everybody knows, and as many others as it takes
/// that none of them can be reckoned. Nothing where that cannot be done: then the table stays in.
///
/// What else is held back follows the order of the table and not the size of the counts, because a
/// choice by size would tell the size.
pub fn hold_back(counts: &[u64]) -> Option<Vec<Cell>> {
    let is_small = |count: &u64| (1..FEW).contains(count);
    let small: Vec<u64> = counts.iter().copied().filter(is_small).collect();
    let mut cells: Vec<Cell> = counts
        .iter()
        .map(|count| {
            if is_small(count) {
                Cell::Few
            } else {
                Cell::Shown(*count)
            }
        })
        .collect();
    if small.is_empty() || hide_each_other(&small) {
        return Some(cells);
    }
    let mut slack: u64 = small.iter().map(|count| count - 1).sum();
    for cell in &mut cells {
        if let Cell::Shown(count) = *cell
            && count >= FEW
        {
            slack += count - FEW;
            *cell = Cell::HeldBack;
            if slack >= SLACK {
                return Some(cells);
            }
        }
    }
    None
}

/// Says whether small counts hide one another, though their sum is known: each may be anything from
/// one to four.
fn hide_each_other(small: &[u64]) -> bool {
    let others = (small.len() as u64).saturating_sub(1);
    let sum: u64 = small.iter().sum();
    sum >= others + (FEW - 1) && sum <= others * (FEW - 1) + 1
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// All ways to share out a number among so many places.
    fn shared_out(number: u64, places: usize) -> Vec<Vec<u64>> {
        if places == 1 {
            return vec![vec![number]];
        }
        let first = 0..=number;
        let all = first.flat_map(|first| {
            let rest = shared_out(number - first, places - 1);
            rest.into_iter().map(move |mut rest| {
                rest.insert(0, first);
                rest
            })
        });
        all.collect()
    }

    /// Whoever knows the sum tries every number in every hidden place.
    #[test]
    fn each_small_count_may_be_anything_from_one_to_four_by_the_sum() {
        for places in 1..=4 {
            for sum in 5..=24 {
                let all = shared_out(sum, places);
                for counts in &all {
                    let Some(cells) = hold_back(counts) else {
                        continue;
                    };
                    let fits = |other: &&Vec<u64>| {
                        cells.iter().zip(*other).all(|(cell, count)| match cell {
                            Cell::Shown(shown) => shown == count,
                            Cell::Few => (1..FEW).contains(count),
                            Cell::HeldBack => *count >= FEW,
                        })
                    };
                    let fitting: Vec<_> = all.iter().filter(fits).collect();
                    for (at, _) in cells.iter().enumerate().filter(|(_, c)| **c == Cell::Few) {
                        let found = fitting.iter().filter_map(|other| other.get(at));
                        let found: BTreeSet<u64> = found.copied().collect();
                        assert_eq!(found, (1..FEW).collect(), "{counts:?} {cells:?}");
                    }
                }
            }
        }
    }

    /// Whoever knows the sum and this program runs it on every table there could have been.
    #[test]
    fn no_small_count_is_told_to_somebody_who_knows_the_program() {
        for places in 1..=4 {
            for sum in 5..=24 {
                let mut by_output: BTreeMap<Vec<Cell>, Vec<Vec<u64>>> = BTreeMap::new();
                for counts in shared_out(sum, places) {
                    if let Some(cells) = hold_back(&counts) {
                        by_output.entry(cells).or_default().push(counts);
                    }
                }
                for (cells, inputs) in by_output {
                    for (at, _) in cells.iter().enumerate().filter(|(_, c)| **c == Cell::Few) {
                        let found = inputs.iter().filter_map(|counts| counts.get(at));
                        let found: BTreeSet<u64> = found.copied().collect();
                        assert!(found.len() >= 3, "{cells:?} of {sum}: {found:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_need_not_be_held_back_is_shown() {
        assert_eq!(
            hold_back(&[0, 7, 12]),
            Some(vec![Cell::Shown(0), Cell::Shown(7), Cell::Shown(12)])
        );
        assert_eq!(
            hold_back(&[2, 20, 9, 11]),
            Some(vec![
                Cell::Few,
                Cell::HeldBack,
                Cell::Shown(9),
                Cell::Shown(11)
            ])
        );
        assert_eq!(hold_back(&[4, 4]), None);
        assert_eq!(hold_back(&[3]), None);
    }
}
