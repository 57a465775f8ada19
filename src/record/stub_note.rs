//! What a post keeps of a record that only its unit can open.

use serde::{Deserialize, Serialize};

use super::{Amendment, GroupCode, Record};

/// What a post keeps of a record that only its unit can open: what it needs to find it again, no name,
/// no account and nothing that was concluded from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StubNote {
    /// When it was closed, by the laptop's clock (RFC 3339).
    pub closed: String,
    /// The id of the record that it adds to; nothing where it is a record itself.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub amends: Option<String>,
    /// The code that links it with the records of others of the same family or group.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub group: Option<GroupCode>,
    /// Whether the officer has decided.
    pub decided: bool,
}

impl StubNote {
    /// Returns what is kept of a record.
    pub fn of(record: &Record) -> Self {
        Self {
            closed: record.clock.closed.clone(),
            amends: None,
            group: record.group.clone(),
            decided: record.decision.is_some(),
        }
    }

    /// Returns what is kept of an amendment.
    pub fn of_amendment(amendment: &Amendment) -> Self {
        Self {
            closed: amendment.wall.clone(),
            amends: Some(amendment.amends.clone()),
            group: None,
            decided: amendment.decision.is_some(),
        }
    }
}
