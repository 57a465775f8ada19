//! The laptop's clock: one for the hour, which may be wrong, and one that only goes forward.

use std::time::Instant as Tick;

use crate::grammar::Day;
use crate::interview::Moment;
use crate::jurisdiction::{Instant, Weekday};
use crate::words::Words;

/// The day on which this version was released: no clock that is right is before it. It is set anew
/// with each version.
const RELEASED: &str = "2026-11-01";

/// No laptop of today runs this version so long after its release.
const LONGEST_DAYS: i64 = 20 * 366;

/// Returns the id of the words that say why no clock that is right shows this day; nothing where one
/// may.
pub(super) fn impossible(today: Day) -> Option<&'static str> {
    let days = Day::read(RELEASED).map_or(0, |released| today.days_since(released));
    if days < 0 {
        Some("doctor-clock-early")
    } else if days > LONGEST_DAYS {
        Some("doctor-clock-late")
    } else {
        None
    }
}

/// Says in one line that the laptop's clock cannot be right, and what to do; nothing where it may be.
pub(super) fn wrong(words: &Words) -> Option<String> {
    let today = today();
    let fact = impossible(today)?;
    let fact = words.fill(fact, &[("today", &today.to_string())]);
    Some(format!("{fact} {}", words.say("doctor-clock-help")))
}

/// The clock of one sitting.
#[derive(Debug)]
pub(super) struct Clock {
    began: Tick,
    language: String,
}

impl Clock {
    /// Starts the clock.
    pub(super) fn start(language: &str) -> Self {
        Self {
            began: Tick::now(),
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

/// Returns the day that comes so many days after today, as it is written; nothing beyond the calendar.
pub(super) fn days_from_now(days: u32) -> Option<String> {
    let today = jiff::Zoned::now().date();
    let day = today
        .checked_add(jiff::Span::new().try_days(days).ok()?)
        .ok()?;
    Some(day.strftime("%Y-%m-%d").to_string())
}

/// Returns the day by the laptop's clock, where the laptop is.
pub(super) fn today() -> Day {
    let date = jiff::Zoned::now().strftime("%Y-%m-%d").to_string();
    Day::read(&date).unwrap_or_default()
}

/// Returns the day of the week and the minute by the laptop's clock, where the laptop is.
pub(super) fn instant() -> Instant {
    let now = jiff::Zoned::now();
    let days = Weekday::WORDS.map(|(_, day)| day);
    let from_monday = usize::try_from(now.weekday().to_monday_zero_offset()).unwrap_or_default();
    let minute = i32::from(now.hour()) * 60 + i32::from(now.minute());
    Instant {
        day: days.get(from_monday).copied().unwrap_or(Weekday::Monday),
        minute: u16::try_from(minute).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    #[test]
    fn a_day_before_the_release_or_decades_after_it_is_no_day_of_today() {
        let judged = |day: &str| impossible(Day::read(day).unwrap());
        assert_eq!(judged("1980-01-01"), Some("doctor-clock-early"));
        assert_eq!(judged("2026-10-31"), Some("doctor-clock-early"));
        assert_eq!(judged(RELEASED), None);
        assert_eq!(judged("2036-11-01"), None);
        assert_eq!(judged("9990-01-01"), Some("doctor-clock-late"));
    }
}
