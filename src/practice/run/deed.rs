//! What the trainee did, as it is kept: from these the same run is played again.

use serde::{Deserialize, Serialize};

use crate::grammar::{ItemId, ItemIx};
use crate::interview::Entry;

use super::Run;

/// One thing that the trainee did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// Put an item to the person, in one of the ways that were offered, counted from 0.
    Put {
        /// The item.
        item: ItemId,
        /// The way.
        way: usize,
    },
    /// Did something where something broke in, of what was offered, counted from 0.
    Met {
        /// Before which item.
        before: ItemId,
        /// What.
        chosen: usize,
    },
    /// Put something right.
    PutRight {
        /// The gate.
        item: ItemId,
    },
    /// Did something in the interview.
    Act(Entry),
}

impl Run<'_> {
    /// Does again what was done: the same run comes of it, with the same case, wordings and seed.
    pub fn replay(&mut self, deeds: &[Deed]) {
        let position = |item: &ItemId| self.questionnaire.position(item.as_str());
        let positions: Vec<Option<ItemIx>> = deeds
            .iter()
            .map(|deed| match deed {
                Deed::Put { item, .. } | Deed::PutRight { item } => position(item),
                Deed::Met { before, .. } => position(before),
                Deed::Act(_) => None,
            })
            .collect();
        for (deed, ix) in deeds.iter().zip(positions) {
            match (deed, ix) {
                (Deed::Put { way, .. }, Some(ix)) => drop(self.put(ix, *way)),
                (Deed::Met { chosen, .. }, Some(ix)) => self.meet(ix, *chosen),
                (Deed::PutRight { .. }, Some(ix)) => drop(self.put_right(ix)),
                (Deed::Act(entry), _) => drop(self.acted(entry)),
                _ => {}
            }
        }
    }
}
