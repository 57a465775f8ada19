//! What is added to a record afterwards.

use serde::{Deserialize, Serialize};

use crate::referral::Decision;

/// An addition to a record. It never changes what it is added to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amendment {
    /// The id of the record.
    pub amends: String,
    /// The time of the laptop's clock (RFC 3339).
    pub wall: String,
    /// What is added, in the officer's words.
    pub text: String,
    /// A new decision, where there is one; the earlier one stays in the record.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub decision: Option<Decision>,
}
