//! What signs and items are called.

use std::collections::BTreeMap;

use crate::grammar::text::safe;
use crate::grammar::{IndicatorId, ItemId};

/// What signs and items are called, in the words of whoever reads.
#[derive(Debug, Clone, Default)]
pub struct CourseNames {
    /// Signs by their id.
    pub signs: BTreeMap<IndicatorId, String>,
    /// Items by their id.
    pub items: BTreeMap<ItemId, String>,
}

impl CourseNames {
    /// Returns the name of a sign; its id where it is not known any more.
    pub(super) fn sign(&self, id: &IndicatorId) -> String {
        safe(self.signs.get(id).map_or(id.as_str(), String::as_str))
    }

    /// Returns the words of an item; its id where it is not known any more.
    pub(super) fn item(&self, id: &ItemId) -> String {
        safe(self.items.get(id).map_or(id.as_str(), String::as_str))
    }
}
