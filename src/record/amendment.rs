//! What is added to a record afterwards.

use serde::{Deserialize, Serialize};

use crate::referral::{Decision, Referral, Refused, Step};

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
    /// What was done about a referral, where something was.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub act: Option<Act>,
}

/// What an amendment adds besides words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// The person was referred.
    Referral(Box<Referral>),
    /// The person did not want to be referred.
    Refused(Refused),
    /// Something was done about a referral.
    Step(Step),
}
