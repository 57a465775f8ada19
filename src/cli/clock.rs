//! The laptop's clock: one for the hour, which may be wrong, and one that only goes forward.

use std::time::Instant;

use crate::grammar::Day;
use crate::interview::Moment;

/// The clock of one sitting.
#[derive(Debug)]
pub(super) struct Clock {
    began: Instant,
    language: String,
}

impl Clock {
    /// Starts the clock.
    pub(super) fn start(language: &str) -> Self {
        Self {
            began: Instant::now(),
            language: language.to_owned(),
        }
    }

    /// Returns the moment.
    pub(super) fn moment(&self) -> Moment {
        let elapsed = self.began.elapsed().as_millis();
        Moment {
            wall: now(),
            elapsed_ms: u64::try_from(elapsed).unwrap_or(u64::MAX),
            language: self.language.clone(),
        }
    }
}

/// Returns the time of the laptop's clock to the second, in UTC (RFC 3339).
pub(super) fn now() -> String {
    jiff::Timestamp::now()
        .strftime("%Y-%m-%dT%H:%M:%SZ")
        .to_string()
}

/// Returns the day a year from now, in UTC.
pub(super) fn in_a_year() -> String {
    let now = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC);
    let then = now.checked_add(jiff::Span::new().years(1)).unwrap_or(now);
    then.strftime("%Y-%m-%d").to_string()
}

/// Returns the day by the laptop's clock, where the laptop is.
pub(super) fn today() -> Day {
    let date = jiff::Zoned::now().strftime("%Y-%m-%d").to_string();
    Day::read(&date).unwrap_or_default()
}
