//! The state of every indicator, from conditions on answers.

use crate::grammar::{Condition, IndicatorId, Logic, Place, Truth};
use crate::grammar::{Faults, suggestion};

use super::{Catalogue, IndicatorIx};

/// The conditions that disclose indicators, one slot for each indicator of the catalogue.
#[derive(Debug, Clone)]
pub struct Evidence(Vec<Option<Condition>>);

impl Evidence {
    /// Puts the evidence of a questionnaire beside the catalogue; unknown indicators are reported.
    pub fn bind(
        evidence: &[(IndicatorId, Condition, Place)],
        catalogue: &Catalogue,
        faults: &mut Faults,
    ) -> Self {
        let mut slots = vec![None; catalogue.indicators.len()];
        for (id, condition, place) in evidence {
            let found = catalogue
                .position(id.as_str())
                .and_then(|ix| slots.get_mut(ix.0));
            if let Some(slot) = found {
                *slot = Some(condition.clone());
            } else {
                let help = suggestion::help(id.as_str(), catalogue.names());
                faults.error(*place, format!("there is no indicator `{id}`"), help);
            }
        }
        Self(slots)
    }

    /// Returns the condition that discloses an indicator; `None` where the questionnaire cannot
    /// show it.
    pub fn of(&self, ix: IndicatorIx) -> Option<&Condition> {
        self.0.get(ix.0).and_then(Option::as_ref)
    }

    /// Returns the signs of a person who disclosed everything that the questionnaire can show.
    pub fn everything(&self) -> Signs<Truth> {
        let states = self.0.iter().map(|slot| match slot {
            Some(_) => Truth::True,
            None => Truth::False,
        });
        Signs(states.collect())
    }

    /// Computes the state of every indicator. What the questionnaire cannot show is not disclosed.
    pub fn signs<L: Logic>(&self, holds: impl Fn(&Condition) -> L) -> Signs<L> {
        let states = self.0.iter();
        Signs(
            states
                .map(|slot| slot.as_ref().map_or(L::no(), &holds))
                .collect(),
        )
    }
}

/// The state of every indicator, in the order of the catalogue: true is *disclosed*, false *not
/// disclosed*, open *open*.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signs<L>(Vec<L>);

impl<L: Logic> Signs<L> {
    /// Makes signs from states in the order of the catalogue.
    pub fn new(states: Vec<L>) -> Self {
        Self(states)
    }

    /// Returns the state of one indicator.
    pub fn of(&self, ix: IndicatorIx) -> L {
        self.0.get(ix.0).copied().unwrap_or(L::no())
    }
}

impl Signs<Truth> {
    /// Returns the disclosed indicators in the order of the catalogue.
    pub fn disclosed(&self) -> impl Iterator<Item = IndicatorIx> {
        let numbered = self.0.iter().enumerate();
        numbered
            .filter(|(_, state)| **state == Truth::True)
            .map(|(at, _)| IndicatorIx(at))
    }

    /// Returns the same signs with one of them changed.
    #[must_use]
    pub fn with(&self, ix: IndicatorIx, state: Truth) -> Self {
        let mut changed = self.clone();
        if let Some(slot) = changed.0.get_mut(ix.0) {
            *slot = state;
        }
        changed
    }
}
