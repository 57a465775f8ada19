//! What is done about a referral after it was made.

use serde::{Deserialize, Serialize};

use crate::grammar::InformationId;

use super::ReferralCode;

/// Something that was done about a referral after it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The referral.
    pub referral: ReferralCode,
    /// When (RFC 3339, the laptop's clock).
    pub at: String,
    /// What was done.
    #[serde(flatten)]
    pub what: Done,
    /// What there is to say about it.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub note: String,
}

/// What was done about a referral. What is usually done first comes first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "done", rename_all = "snake_case")]
pub enum Done {
    /// The service was called and somebody answered.
    Called,
    /// The service was called and nobody answered.
    NoAnswer,
    /// The service takes the person.
    Accepted,
    /// The service does not take the person.
    TurnedAway,
    /// Somebody went along.
    Accompanied,
    /// The service says that the person has arrived.
    Arrived,
    /// The person has not arrived.
    NotArrived,
    /// Somebody asked how it went on.
    FollowedUp,
    /// The person took back a consent.
    Withdrawn {
        /// What for; everything where it is empty.
        #[serde(skip_serializing_if = "Vec::is_empty", default)]
        information: Vec<InformationId>,
    },
    /// The service was told that a consent was taken back.
    ToldOfWithdrawal,
    /// The referral is at its end.
    Ended,
}

impl Done {
    /// The whole consent, taken back.
    pub const WITHDRAWN: Self = Self::Withdrawn {
        information: Vec::new(),
    };

    /// Returns the word used in JSON and in the ids of the wording.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Called => "called",
            Self::NoAnswer => "no_answer",
            Self::Accepted => "accepted",
            Self::TurnedAway => "turned_away",
            Self::Accompanied => "accompanied",
            Self::Arrived => "arrived",
            Self::NotArrived => "not_arrived",
            Self::FollowedUp => "followed_up",
            Self::Withdrawn { .. } => "withdrawn",
            Self::ToldOfWithdrawal => "told_of_withdrawal",
            Self::Ended => "ended",
        }
    }

    /// Says whether it takes back a consent for this piece of information.
    pub fn takes_back(&self, id: &InformationId) -> bool {
        matches!(self, Self::Withdrawn { information }
            if information.is_empty() || information.contains(id))
    }
}

impl Step {
    /// Returns the step with nothing that somebody wrote about it.
    #[must_use]
    pub fn without_note(self) -> Self {
        Self {
            note: String::new(),
            ..self
        }
    }
}
