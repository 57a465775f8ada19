//! For what no service is known: said, with the reason, so that nobody takes a gap for an oversight.

use serde::Serialize;

use crate::grammar::{Faults, Fields, Place, fields};

/// A line of the contact sheet, or a pathway, for which no service is known.
#[derive(Debug, Clone, Serialize)]
pub struct NoService {
    /// The id of the line or of the pathway.
    pub id: String,
    /// Why, and what to do instead.
    pub why: String,
    /// Where it stands.
    #[serde(skip)]
    pub place: Place,
}

/// Reads `no_service_for`.
pub(super) fn read(top: &mut Fields<'_>, faults: &mut Faults) -> Vec<NoService> {
    let mut read = Vec::new();
    for (key, node) in top.named("no_service_for", faults) {
        let why = fields::text(node, "no_service_for", faults);
        read.extend(why.map(|why| NoService {
            id: key.name.clone(),
            why,
            place: key.place,
        }));
    }
    read
}
