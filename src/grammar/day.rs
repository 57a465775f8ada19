//! A day of the calendar. Pure: what day it is today comes from outside.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Date;

/// A day, written `2026-11-02`. Days are ordered by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(Date);

/// Says that a text is no day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no day of the calendar")]
pub struct NoDay;

impl Day {
    /// The day on which computers begin to count; what a clock shows that has lost the time.
    pub const EPOCH: Self = Self(Date::EPOCH);

    /// Reads a day as it is written: four digits, two, two, with hyphens between them.
    pub fn read(text: &str) -> Option<Self> {
        Date::parse(text).filter(|date| date.has_day()).map(Self)
    }

    /// Returns the day as a date of a definition file.
    pub fn date(self) -> Date {
        self.0
    }

    /// Returns the day that a date names; nothing where it names a month or a year.
    pub fn of(date: Date) -> Option<Self> {
        date.has_day().then_some(Self(date))
    }

    /// Returns how many days have gone by since an earlier day; negative where it is a later one.
    pub fn days_since(self, earlier: Self) -> i64 {
        earlier.0.days_until(self.0)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Default for Day {
    fn default() -> Self {
        Self::EPOCH
    }
}

impl TryFrom<String> for Day {
    type Error = NoDay;

    fn try_from(text: String) -> Result<Self, NoDay> {
        Self::read(&text).ok_or(NoDay)
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_read() {
        for good in [
            "2026-11-02",
            "2024-02-29",
            "2000-02-29",
            "1800-01-01",
            "9999-12-31",
        ] {
            assert_eq!(Day::read(good).unwrap().to_string(), good);
        }
        for bad in [
            "",
            "2026-11",
            "2026-11-2",
            "26-11-02",
            "2026-13-01",
            "2026-00-01",
            "2026-04-31",
            "2023-02-29",
            "1900-02-29",
            "2026-11-02-",
            "2026-11-02T10",
            "0000-01-01",
            "+026-11-02",
            "٢٠٢٦-١١-٠٢",
        ] {
            assert_eq!(Day::read(bad), None, "{bad}");
        }
    }

    #[test]
    fn each_day_is_one_day_after_the_day_before() {
        let first = Day::read("1896-01-01").unwrap();
        let (mut before, mut count) = (first, 0);
        let all = (1896..=2105).flat_map(|year| {
            (1..=12).flat_map(move |month| {
                (1..=31).filter_map(move |day| Day::read(&format!("{year}-{month:02}-{day:02}")))
            })
        });
        for this in all {
            assert_eq!(this.days_since(first), count, "{this}");
            assert!(count == 0 || this > before);
            (before, count) = (this, count + 1);
        }
        assert_eq!(count, 76_701);
        let day = |text| Day::read(text).unwrap();
        assert_eq!(day("2026-11-22").days_since(day("1970-01-01")), 20_779);
        assert_eq!(day("2024-03-01").days_since(day("2024-02-28")), 2);
        assert_eq!(day("2026-11-02").days_since(day("2026-11-22")), -20);
    }
}
