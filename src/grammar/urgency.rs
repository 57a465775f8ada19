//! How soon something has to happen.

use serde::{Deserialize, Serialize};

/// How soon a need has to be met. The three levels and their hours are those of the inter-agency
/// referral form (IASC, *Inter-Agency Referral Form and Guidance Note*, 2017).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Within two weeks.
    Normal,
    /// Within 72 hours.
    Urgent,
    /// Now, within 24 hours at the latest.
    Emergency,
}

impl Urgency {
    /// All levels with the word used in definition files, weakest first.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("normal", Self::Normal),
        ("urgent", Self::Urgent),
        ("emergency", Self::Emergency),
    ];

    /// Returns within how many hours it has to happen, at the latest.
    pub fn within_hours(self) -> i64 {
        match self {
            Self::Emergency => 24,
            Self::Urgent => 72,
            Self::Normal => 14 * 24,
        }
    }

    /// Returns the word used in definition files and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Urgent => "urgent",
            Self::Emergency => "emergency",
        }
    }
}
