//! When a service is open, as far as that is known. Local time; holidays are not known here.

use serde::{Deserialize, Serialize};

use crate::grammar::{Faults, Fields, Node, NodeKind, fields};

const MINUTES: u16 = 24 * 60;

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Weekday {
    /// Monday.
    #[serde(rename = "mo")]
    Monday,
    /// Tuesday.
    #[serde(rename = "tu")]
    Tuesday,
    /// Wednesday.
    #[serde(rename = "we")]
    Wednesday,
    /// Thursday.
    #[serde(rename = "th")]
    Thursday,
    /// Friday.
    #[serde(rename = "fr")]
    Friday,
    /// Saturday.
    #[serde(rename = "sa")]
    Saturday,
    /// Sunday.
    #[serde(rename = "su")]
    Sunday,
}

impl Weekday {
    /// All days with the word used in definition files, from Monday on.
    pub const WORDS: [(&'static str, Self); 7] = [
        ("mo", Self::Monday),
        ("tu", Self::Tuesday),
        ("we", Self::Wednesday),
        ("th", Self::Thursday),
        ("fr", Self::Friday),
        ("sa", Self::Saturday),
        ("su", Self::Sunday),
    ];

    /// Returns the word used in definition files.
    pub fn word(self) -> &'static str {
        let found = Self::WORDS.iter().find(|(_, day)| *day == self);
        found.map_or("mo", |(word, _)| word)
    }

    /// Returns the day before.
    #[must_use]
    pub fn before(self) -> Self {
        let days = Self::WORDS.map(|(_, day)| day);
        let next = days.into_iter().cycle().skip(1);
        let mut pairs = days.into_iter().zip(next);
        let found = pairs.find(|(_, next)| *next == self);
        found.map_or(Self::Monday, |(day, _)| day)
    }
}

/// A moment of the week, local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instant {
    /// The day.
    pub day: Weekday,
    /// The minute of the day, 0 to 1439.
    pub minute: u16,
}

/// When a service is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hours {
    /// Day and night.
    Always,
    /// At these times.
    At(Vec<Opening>),
}

/// Times of opening that some days have in common.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The days; all seven where none is named.
    pub days: Vec<Weekday>,
    /// The minute of the day at which it opens, 0 to 1439.
    pub from: u16,
    /// The minute at which it closes, 1 to 1440; not after `from` where it closes on the next day.
    pub until: u16,
}

/// Whether a service is open at some moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenState {
    /// Day and night, so then too.
    Always,
    /// It is open then.
    Open,
    /// It is closed then.
    Closed,
}

impl Hours {
    /// Says whether it is open at some moment.
    pub fn at(&self, moment: Instant) -> OpenState {
        match self {
            Self::Always => OpenState::Always,
            Self::At(rows) if rows.iter().any(|row| row.holds(moment)) => OpenState::Open,
            Self::At(_) => OpenState::Closed,
        }
    }

    /// Reads `open`: `always`, a row, or a list of rows. `None` where it is missing or faulty.
    pub(super) fn read(service: &mut Fields<'_>, faults: &mut Faults) -> Option<Self> {
        let node = service.take("open")?;
        match &node.kind {
            NodeKind::Text(word) if word == "always" => return Some(Self::Always),
            NodeKind::Map(_) => return Some(Self::At(vec![read_row(node, faults)?])),
            NodeKind::List(rows) if !rows.is_empty() => {
                let rows: Vec<Opening> = rows
                    .iter()
                    .filter_map(|row| read_row(row, faults))
                    .collect();
                return (!rows.is_empty()).then_some(Self::At(rows));
            }
            _ => {}
        }
        faults.error(
            node.place,
            "`open` says no hours",
            "write `always`, or `{days: [mo, tu], from: \"09:00\", until: \"17:00\"}`; leave it out where it is not known",
        );
        None
    }
}

impl Opening {
    fn holds(&self, moment: Instant) -> bool {
        let is_on = |day| self.days.is_empty() || self.days.contains(&day);
        if self.from < self.until {
            return is_on(moment.day) && (self.from..self.until).contains(&moment.minute);
        }
        // Over midnight: the evening belongs to the day that is named, the morning to the next one.
        let evening = is_on(moment.day) && moment.minute >= self.from;
        evening || (is_on(moment.day.before()) && moment.minute < self.until)
    }
}

fn read_row(node: &Node, faults: &mut Faults) -> Option<Opening> {
    let mut row = Fields::of(node, "a row of hours", faults)?;
    let mut days = Vec::new();
    for node in row.list("days", faults) {
        days.extend(fields::word(node, &Weekday::WORDS, faults));
    }
    let from = time(&mut row, "from", faults);
    let until = time(&mut row, "until", faults);
    row.finish(faults);
    let (from, until) = (from?, until?);
    if from == MINUTES || until == 0 || from == until {
        let help = "write from 00:00 until 24:00 for a whole day, or `open: always`";
        faults.error(node.place, "this row begins and ends at once", help);
        return None;
    }
    Some(Opening { days, from, until })
}

fn time(row: &mut Fields<'_>, name: &'static str, faults: &mut Faults) -> Option<u16> {
    let node = row.required(name, faults)?;
    let text = fields::text(node, name, faults)?;
    let read = read_time(&text);
    if read.is_none() {
        let help =
            "write hours and minutes in quotes, such as \"09:00\"; \"24:00\" is the end of a day";
        faults.error(node.place, "this is no time of day", help);
    }
    read
}

/// Reads a time of day as it is written, such as `09:00`, as a minute of the day; `24:00` is its end.
pub fn read_time(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let is_written = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    if !is_written(hours) || !is_written(minutes) {
        return None;
    }
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    let time = hours * 60 + minutes;
    (minutes < 60 && time <= MINUTES).then_some(time)
}

/// Returns a minute of the day as it is written, such as `09:00`.
pub fn clock_time(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: Weekday, text: &str) -> Instant {
        let minute = read_time(text).unwrap_or_default();
        Instant { day, minute }
    }

    #[test]
    fn a_night_belongs_to_the_day_on_which_it_begins() {
        let night = Hours::At(vec![Opening {
            days: vec![Weekday::Sunday],
            from: 20 * 60,
            until: 6 * 60,
        }]);
        for (moment, state) in [
            (at(Weekday::Sunday, "19:59"), OpenState::Closed),
            (at(Weekday::Sunday, "20:00"), OpenState::Open),
            (at(Weekday::Monday, "05:59"), OpenState::Open),
            (at(Weekday::Monday, "06:00"), OpenState::Closed),
            (at(Weekday::Sunday, "05:00"), OpenState::Closed),
            (at(Weekday::Saturday, "21:00"), OpenState::Closed),
        ] {
            assert_eq!(night.at(moment), state, "{moment:?}");
        }
    }

    #[test]
    fn days_follow_each_other_and_times_are_written_one_way() {
        assert_eq!(Weekday::Monday.before(), Weekday::Sunday);
        assert_eq!(Weekday::Sunday.before(), Weekday::Saturday);
        for good in ["00:00", "09:05", "24:00"] {
            assert_eq!(read_time(good).map(clock_time).as_deref(), Some(good));
        }
        for bad in [
            "9:00",
            "24:01",
            "12:60",
            "12",
            "12:000",
            "+1:00",
            "٠٩:٠٠",
            "-1:00",
        ] {
            assert_eq!(read_time(bad), None, "{bad}");
        }
    }
}
