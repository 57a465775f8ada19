//! What the trainee did, as it is kept: from these the same run is played again.

use serde::{Deserialize, Serialize};

use crate::grammar::ItemId;
use crate::interview::Entry;

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
