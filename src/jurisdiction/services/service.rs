//! One organisation's offer.

use serde::{Deserialize, Serialize};

use crate::grammar::{Citation, ContactId, Date, Language, ServiceId, Status};

use super::{Audience, Capacity, Hours};
use crate::jurisdiction::ServiceKind;

/// An organisation's offer. What is not known of it is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// Its id.
    pub id: ServiceId,
    /// Its name.
    pub name: String,
    /// What kind of service it is.
    pub kind: ServiceKind,
    /// The lines of the contact sheet that it can fill.
    #[serde(default)]
    pub offers: Vec<ContactId>,
    /// For what, in words.
    #[serde(rename = "for")]
    pub purpose: String,
    /// Whom it is for.
    #[serde(default, skip_serializing_if = "Audience::is_unknown")]
    pub who: Audience,
    /// The languages that somebody there speaks; empty where that is not known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
    /// Where: a province, a town.
    #[serde(rename = "where")]
    pub place: String,
    /// How to get there, or how else it is reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reach: Option<String>,
    /// When it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<Hours>,
    /// How many places it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<Capacity>,
    /// Its telephone number; a service may be worth naming without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What must be said with the number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number_note: Option<String>,
    /// The date of the source; of what the post wrote down itself, the day on which it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// The day on which somebody called; absent until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub called_on: Option<Date>,
    /// Where it comes from; absent where the post itself wrote it down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
    /// How sure that is.
    pub status: Status,
    /// What must be said with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What a person hears of it, read out, before saying yes to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tell: Option<String>,
}

/// The date that is shown with a number, and what it is a date of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dated {
    /// Somebody called.
    Called(Date),
    /// Nobody has called yet; the source is of that date.
    Source(Date),
}

impl Dated {
    /// Returns the date.
    pub fn date(self) -> Date {
        match self {
            Self::Called(date) | Self::Source(date) => date,
        }
    }
}

impl Service {
    /// Returns the date to show: that of the last call, else that of the source.
    pub fn dated(&self) -> Option<Dated> {
        let called = self.called_on.map(Dated::Called);
        called.or(self.as_of.map(Dated::Source))
    }

    /// Says whether that date is older than so many days, or is still to come: then it was typed
    /// wrongly, or a clock is wrong.
    pub fn is_stale(&self, limit_days: i64, today: Date) -> bool {
        self.dated().is_none_or(|dated| {
            let days = dated.date().days_until(today);
            !(0..=limit_days).contains(&days)
        })
    }
}
