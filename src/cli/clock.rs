//! The laptop's clock: one for the hour, which may be wrong, and one that only goes forward.

use std::time::Instant as Tick;

use jiff::Timestamp;

use crate::grammar::Day;
use crate::grammar::text::western_digits;
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
    written(Timestamp::now())
}

/// Returns a moment as people write it where the laptop is: `2026-11-22 12:46`.
pub(super) fn local(moment: Timestamp) -> String {
    let here = moment.to_zoned(jiff::tz::TimeZone::system());
    here.strftime("%Y-%m-%d %H:%M").to_string()
}

/// Returns a time that was written down (RFC 3339) as [`local`] does; as it stands where it is none.
pub(super) fn local_wall(wall: &str) -> String {
    wall.parse().map_or_else(|_| wall.to_owned(), local)
}

/// Returns a moment likewise, and how far that is from UTC: `2026-11-22 12:46 (+05:00)`.
pub(super) fn local_and_offset(moment: Timestamp) -> String {
    let here = moment.to_zoned(jiff::tz::TimeZone::system());
    here.strftime("%Y-%m-%d %H:%M (%:z)").to_string()
}

/// Returns by how much the laptop's own time differs from UTC, as in `+05:00`.
pub(super) fn offset() -> String {
    jiff::Zoned::now().strftime("%:z").to_string()
}

/// Reads a moment as people type it: `14:30` today, `2026-11-22 14:30` where the laptop is, or a time
/// with its zone (RFC 3339). `None` where it is none.
pub(super) fn typed(text: &str) -> Option<Timestamp> {
    let text = western_digits(text.trim());
    if let Ok(moment) = text.parse() {
        return Some(moment);
    }
    let here = jiff::Zoned::now();
    // With the day first: a time alone can be read out of a day and a time as well.
    let civil = if let Ok(civil) = text.parse::<jiff::civil::DateTime>() {
        civil
    } else {
        let time = text.parse::<jiff::civil::Time>().ok()?;
        here.date().to_datetime(time)
    };
    // A day alone is no moment.
    let has_time = text.contains(':');
    let zoned = civil.to_zoned(here.time_zone().clone()).ok()?;
    has_time.then(|| zoned.timestamp())
}

/// Returns a moment to the second, in UTC (RFC 3339).
pub(super) fn written(moment: Timestamp) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Returns the time of the laptop's clock to the millisecond, in UTC (RFC 3339): where it has to tell
/// what was done first.
pub(super) fn now_exactly() -> String {
    Timestamp::now()
        .strftime("%Y-%m-%dT%H:%M:%S.%3fZ")
        .to_string()
}

/// Returns how many seconds ago something was written down (RFC 3339); nothing where that is no time, or
/// is still to come.
pub(super) fn seconds_since(wall: &str) -> Option<u32> {
    let then: Timestamp = wall.parse().ok()?;
    let seconds = Timestamp::now().as_second().checked_sub(then.as_second())?;
    u32::try_from(seconds).ok()
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

/// Returns the day that comes so many months after today; nothing beyond the calendar.
pub(super) fn months_from_now(months: u8) -> Option<Day> {
    let span = jiff::Span::new().try_months(i32::from(months)).ok()?;
    let day = jiff::Zoned::now().date().checked_add(span).ok()?;
    Day::read(&day.strftime("%Y-%m-%d").to_string())
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
    fn a_day_that_was_typed_with_a_time_is_not_lost() {
        for text in ["2026-11-20 10:00", "2026-11-20T10:00"] {
            let moment = typed(text).map(local).unwrap_or_default();
            assert!(
                moment.contains("2026-11-20") && moment.contains("10:00"),
                "{moment}"
            );
        }
        assert_eq!(typed("2026-11-20"), None);
        assert!(typed("14:30").is_some());
    }

    #[test]
    fn a_moment_is_read_as_people_type_it() {
        let zoned = typed("2026-11-22T14:30:00+05:00").unwrap();
        assert_eq!(written(zoned), "2026-11-22T09:30:00Z");
        let here = typed("2026-11-22 14:30").unwrap();
        assert_eq!(local(here), "2026-11-22 14:30");
        assert_eq!(typed("۲۰۲۶-۱۱-۲۲ ۱۴:۳۰"), Some(here));
        let today = today().to_string();
        assert_eq!(local(typed(" 08:05 ").unwrap()), format!("{today} 08:05"));
        for text in [
            "",
            "2026-11-22",
            "25:00",
            "yesterday",
            "14",
            "2026-11-31 10:00",
        ] {
            assert_eq!(typed(text), None, "{text}");
        }
    }

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
