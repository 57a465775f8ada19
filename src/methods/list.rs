//! A list: names what is disclosed, and claims nothing more.

use crate::grammar::{Faults, Fields, Status, Truth};
use crate::indicators::{Catalogue, IndicatorIx, Signs};

use super::Entry;

/// A published list of indicators without a rule.
#[derive(Debug, Clone)]
pub struct List {
    /// Its entries, in the source's order.
    pub entries: Vec<Entry>,
}

impl List {
    pub(super) fn read(
        fields: &mut Fields<'_>,
        catalogue: &Catalogue,
        faults: &mut Faults,
    ) -> Self {
        let status = fields.word("status", &Status::WORDS, faults);
        let entries = fields.named("entries", faults);
        Self {
            entries: entries
                .into_iter()
                .filter_map(|(key, node)| Entry::read(&key.name, node, status, catalogue, faults))
                .collect(),
        }
    }

    /// Returns the entries that are shown, by position, each with the indicators behind it.
    pub fn shown(&self, signs: &Signs<Truth>) -> Vec<(usize, Vec<IndicatorIx>)> {
        let numbered = self.entries.iter().enumerate();
        let shown = numbered.filter(|(_, entry)| entry.holds(signs) == Truth::True);
        shown
            .map(|(at, entry)| {
                let mut by = entry.indicators();
                by.retain(|ix| signs.of(*ix) == Truth::True);
                (at, by)
            })
            .collect()
    }
}
