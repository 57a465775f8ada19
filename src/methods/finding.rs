//! What a rule gives, with its reasons.

use serde::Serialize;

use crate::grammar::{Status, Truth};
use crate::indicators::{IndicatorIx, Signs};

use super::Dimension;

/// The state of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Not shown today; something else may be shown another day.
    NotShown,
    /// Cannot be said.
    Open,
    /// Matched.
    Matched,
}

impl From<Truth> for State {
    fn from(truth: Truth) -> Self {
        match truth {
            Truth::False => Self::NotShown,
            Truth::Open => Self::Open,
            Truth::True => Self::Matched,
        }
    }
}

/// What a rule gives.
#[derive(Debug, Clone)]
pub struct Finding {
    /// Matched, not shown or open.
    pub state: State,
    /// How sure the match is: that of its least sure needed part. Without a match, that of the
    /// rule.
    pub status: Status,
    /// What each dimension shows.
    pub dimensions: Vec<DimensionResult>,
    /// Whether it would not stand at *not shown* but for the exception of the Forced Labour
    /// Convention, art. 2(2).
    pub excepted: bool,
    /// Of a match: the indicators without each of which it would not stand.
    pub rests_on: Vec<IndicatorIx>,
}

/// What one dimension of a rule shows; entries by position.
#[derive(Debug, Clone)]
pub struct DimensionResult {
    /// Matched, not shown or open.
    pub state: State,
    /// The entries that are shown, each with the disclosed indicators behind it.
    pub shown: Vec<(usize, Vec<IndicatorIx>)>,
    /// The entries that stayed open.
    pub open: Vec<usize>,
}

impl DimensionResult {
    pub(super) fn of(dimension: &Dimension, signs: &Signs<Truth>) -> Self {
        let mut result = Self {
            state: State::from(dimension.holds(signs, Status::Recalled)),
            shown: Vec::new(),
            open: Vec::new(),
        };
        for (at, entry) in dimension.entries.iter().enumerate() {
            match entry.holds(signs) {
                Truth::True => {
                    let mut by = entry.indicators();
                    by.retain(|ix| signs.of(*ix) == Truth::True);
                    result.shown.push((at, by));
                }
                Truth::Open => result.open.push(at),
                Truth::False => {}
            }
        }
        result
    }
}

impl Finding {
    /// Returns the disclosed indicators that the finding speaks of, each once.
    pub fn because(&self) -> Vec<IndicatorIx> {
        let shown = self
            .dimensions
            .iter()
            .flat_map(|dimension| &dimension.shown);
        let mut indicators: Vec<IndicatorIx> =
            shown.flat_map(|(_, by)| by.iter().copied()).collect();
        indicators.sort_unstable();
        indicators.dedup();
        indicators
    }
}
