//! Dates as definition files write them: a day, a month or a year.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Day, Faults, Fields};

/// A day, a month or a year: a newspaper has a day, some reports have no more than a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl Date {
    /// The day on which computers begin to count; what a clock shows that has lost the time.
    pub(super) const EPOCH: Self = Self {
        year: 1970,
        month: Some(1),
        day: Some(1),
    };

    /// Reads `2026-11-22`, `2026-11` or `2026`; `None` where it is something else, or no such day.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)?;
        let rest: Option<Vec<u8>> = parts.map(|part| number(part, 2)).collect();
        let (month, day) = match *rest?.as_slice() {
            [] => (None, None),
            [month] => (Some(month), None),
            [month, day] => (Some(month), Some(day)),
            _ => return None,
        };
        let date = Self { year, month, day };
        let is_real = year >= 1800
            && date.month.is_none_or(|month| (1..=12).contains(&month))
            && date
                .day
                .is_none_or(|day| (1..=days_in(year, date.month.unwrap_or(1))).contains(&day));
        is_real.then_some(date)
    }

    /// Reads the date under a key; reports one that is no date.
    pub fn read(fields: &mut Fields<'_>, name: &'static str, faults: &mut Faults) -> Option<Self> {
        let node = fields.take(name)?;
        let text = super::fields::text(node, name, faults)?;
        let date = Self::parse(&text);
        if date.is_none() {
            faults.error(
                node.place,
                format!("`{name}` must be a date, and this is none"),
                "write it as 2026-11-22, or as 2026-11 where the day is not known",
            );
        }
        date
    }

    /// Reads the date under a key that must be there.
    pub fn required(
        fields: &mut Fields<'_>,
        name: &'static str,
        faults: &mut Faults,
    ) -> Option<Self> {
        let place = fields.place();
        let before = faults.errors();
        let read = Self::read(fields, name, faults);
        if read.is_none() && faults.errors() == before {
            faults.error(
                place,
                format!("there is no `{name}` here"),
                format!("add `{name}:` with a date such as 2026-11-22"),
            );
        }
        read
    }

    /// Says whether it names at least a month.
    pub fn has_month(self) -> bool {
        self.month.is_some()
    }

    /// Says whether it names the day.
    pub fn has_day(self) -> bool {
        self.day.is_some()
    }

    /// Says whether it lies after a day: a month and a year do from their first day on.
    pub fn is_to_come(self, today: Self) -> bool {
        self.days_until(today) < 0
    }

    /// Returns how many days lie between this date and a later one; below 0 where it is earlier.
    ///
    /// A month or a year counts from its first day, so that it is rather thought too old.
    pub fn days_until(self, later: Self) -> i64 {
        later.day_number() - self.day_number()
    }

    /// Returns the days since 1 January of the year 0 of the calendar in use.
    fn day_number(self) -> i64 {
        let year = i64::from(self.year);
        // Full years before this one, with their leap days.
        let mut days = year * 365 + (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
        for month in 1..self.month.unwrap_or(1) {
            days += i64::from(days_in(self.year, month));
        }
        days + i64::from(self.day.unwrap_or(1)) - 1
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("this is no date"))
    }
}

impl From<Day> for Date {
    fn from(day: Day) -> Self {
        day.date()
    }
}

/// Returns a number written with exactly so many digits.
fn number<T: FromStr>(text: &str, digits: usize) -> Option<T> {
    let fits = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

fn days_in(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_days_months_and_years_and_nothing_else() {
        for good in ["2026-11-22", "2023-02", "2021", "2024-02-29", "2000-02-29"] {
            let date = Date::parse(good).map(|date| date.to_string());
            assert_eq!(date.as_deref(), Some(good));
        }
        for bad in [
            "",
            "-",
            "26-11-22",
            "2026-13",
            "2026-00",
            "2026-11-31",
            "2023-02-29",
            "1900-02-29",
            "2026-11-22-1",
            "2026/11/22",
            "2026-1-2",
            "last May",
            "+026",
            "0000-01-01",
            "２０２６",
        ] {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn counts_days_over_months_and_leap_years() {
        let days = |from, to| Some(Date::parse(from)?.days_until(Date::parse(to)?));
        assert_eq!(days("2026-11-22", "2026-11-22"), Some(0));
        assert_eq!(days("2026-11-21", "2026-11-22"), Some(1));
        assert_eq!(days("2026-11-22", "2026-11-21"), Some(-1));
        assert_eq!(days("2023-12-15", "2026-11-22"), Some(1073));
        assert_eq!(days("2024-02-28", "2024-03-01"), Some(2));
        assert_eq!(days("2023-02-28", "2023-03-01"), Some(1));
        assert_eq!(days("2000-01-01", "2026-01-01"), Some(9497));
        assert_eq!(days("1900-01-01", "2000-01-01"), Some(36_524));
        // A month counts from its first day, a year likewise.
        assert_eq!(days("2023-02", "2023-03-01"), Some(28));
        assert_eq!(days("2021", "2021-12-31"), Some(364));
    }
}
