//! A day of the calendar. Pure: what day it is today comes from outside.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A day, written `2026-11-02`. Days are ordered by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day {
    year: i32,
    month: i32,
    of_month: i32,
}

/// Says that a text is no day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no day of the calendar")]
pub struct NoDay;

impl Day {
    /// The day on which computers begin to count; what a clock shows that has lost the time.
    pub const EPOCH: Self = Self {
        year: 1970,
        month: 1,
        of_month: 1,
    };

    /// Reads a day as it is written: four digits, two, two, with hyphens between them.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut number = |digits: usize| {
            let part = parts.next()?;
            let is_number = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
            is_number.then(|| part.parse::<i32>().ok())?
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        let is_one = parts.next().is_none()
            && year > 0
            && (1..=12).contains(&month)
            && (1..=days_of(year, month)).contains(&day);
        is_one.then_some(Self {
            year,
            month,
            of_month: day,
        })
    }

    /// Returns how many days have gone by since an earlier day; negative where it is a later one.
    pub fn days_since(self, earlier: Self) -> i32 {
        self.number() - earlier.number()
    }

    /// Counts the days from the first of March of the year 0: a year that begins in March has its
    /// leap day at its end.
    fn number(self) -> i32 {
        let (year, month) = if self.month > 2 {
            (self.year, self.month - 3)
        } else {
            (self.year - 1, self.month + 9)
        };
        // From March on, months of 31 and 30 days alternate by this fraction.
        let before_the_month = (153 * month + 2) / 5;
        365 * year + year / 4 - year / 100 + year / 400 + before_the_month + self.of_month - 1
    }
}

fn days_of(year: i32, month: i32) -> i32 {
    let is_leap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0;
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.of_month)
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
            "0001-01-01",
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
        for year in 1896..=2105 {
            for month in 1..=12 {
                for day in 1..=days_of(year, month) {
                    let this = Day {
                        year,
                        month,
                        of_month: day,
                    };
                    assert_eq!(this.days_since(first), count, "{this}");
                    assert!(count == 0 || this > before);
                    (before, count) = (this, count + 1);
                }
            }
        }
        let day = |text| Day::read(text).unwrap();
        assert_eq!(day("2026-11-22").days_since(day("1970-01-01")), 20_779);
        assert_eq!(day("2024-03-01").days_since(day("2024-02-28")), 2);
        assert_eq!(day("2026-11-02").days_since(day("2026-11-22")), -20);
    }
}
