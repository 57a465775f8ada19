//! Times of opening, in and out. Only weekly times of named days can be said in both.

use serde_json::{Map, Value, json};

use crate::grammar::Day;
use crate::jurisdiction::{Hours, Opening, Weekday, clock_time, read_time};

/// Keys of a schedule that say what a weekly row cannot.
const BEYOND: [&str; 3] = ["byweekno", "bymonthday", "byyearday"];
/// The last minute that HSDS has for a day.
const LAST: u16 = 24 * 60 - 1;

/// Reads schedules. What cannot be said is counted.
pub(super) fn read(schedules: &[&Map<String, Value>], today: Day) -> (Option<Hours>, usize) {
    let rows: Vec<Option<Opening>> = schedules.iter().map(|one| row(one, today)).collect();
    let left_out = rows.iter().filter(|row| row.is_none()).count();
    let rows: Vec<Opening> = rows.into_iter().flatten().collect();
    let is_always = |row: &Opening| {
        let is_whole = row.from == 0 && row.until >= LAST;
        is_whole && (row.days.is_empty() || row.days.len() == 7)
    };
    if rows.iter().any(is_always) {
        return (Some(Hours::Always), left_out);
    }
    ((!rows.is_empty()).then_some(Hours::At(rows)), left_out)
}

fn row(schedule: &Map<String, Value>, today: Day) -> Option<Opening> {
    let text = |key: &str| schedule.get(key).and_then(Value::as_str);
    let is_weekly = text("freq").is_none_or(|freq| freq == "WEEKLY");
    let is_plain = BEYOND.iter().all(|key| text(key).is_none_or(str::is_empty));
    let every = schedule.get("interval").and_then(Value::as_u64);
    let is_over = ["valid_to", "until"].iter().any(|key| {
        let day = text(key).and_then(|text| Day::read(text.get(..10)?));
        day.is_some_and(|day| day < today)
    });
    let is_to_come = text("valid_from")
        .and_then(|text| Day::read(text.get(..10)?))
        .is_some_and(|day| day > today);
    if !is_weekly || !is_plain || every.is_some_and(|every| every != 1) || is_over || is_to_come {
        return None;
    }
    let days = text("byday").unwrap_or_default().to_lowercase();
    let days = days.split(',').map(str::trim).filter(|day| !day.is_empty());
    let days: Option<Vec<Weekday>> = days
        .map(|day| {
            let mut known = Weekday::WORDS.iter();
            known.find(|(word, _)| *word == day).map(|(_, day)| *day)
        })
        .collect();
    let time = |key| read_time(text(key)?.get(..5)?);
    let (from, until) = (time("opens_at")?, time("closes_at")?);
    let until = if until == 0 || until == LAST {
        LAST + 1
    } else {
        until
    };
    (from != until && from <= LAST).then_some(Opening {
        days: days?,
        from,
        until,
    })
}

/// Writes times of opening as schedules, without their ids.
pub(super) fn write(hours: &Hours) -> Vec<Map<String, Value>> {
    let whole = [Opening {
        days: Vec::new(),
        from: 0,
        until: LAST + 1,
    }];
    let rows = match hours {
        Hours::Always => &whole[..],
        Hours::At(rows) => rows,
    };
    rows.iter().map(write_row).collect()
}

fn write_row(row: &Opening) -> Map<String, Value> {
    let all = Weekday::WORDS.map(|(_, day)| day);
    let days = if row.days.is_empty() {
        &all[..]
    } else {
        &row.days
    };
    let days: Vec<String> = days.iter().map(|day| day.word().to_uppercase()).collect();
    let schedule = json!({
        "freq": "WEEKLY",
        "byday": days.join(","),
        "opens_at": clock_time(row.from),
        "closes_at": clock_time(row.until.min(LAST)),
    });
    schedule.as_object().cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    fn today() -> Day {
        Day::read("2026-11-22").unwrap()
    }

    fn read_one(schedule: &Value) -> (Option<Hours>, usize) {
        read(&[schedule.as_object().unwrap()], today())
    }

    #[test]
    fn what_is_written_is_read_back_as_the_same() {
        let night = Hours::At(vec![
            Opening {
                days: vec![Weekday::Monday, Weekday::Friday],
                from: 540,
                until: 1020,
            },
            Opening {
                days: vec![Weekday::Sunday],
                from: 1200,
                until: 360,
            },
        ]);
        for hours in [Hours::Always, night] {
            let written = write(&hours);
            let rows: Vec<&Map<String, Value>> = written.iter().collect();
            assert_eq!(read(&rows, today()), (Some(hours), 0));
        }
    }

    #[test]
    fn what_a_weekly_row_cannot_say_is_left_out_and_counted() {
        let good = json!({"byday": "MO", "opens_at": "09:00:00", "closes_at": "17:00+05:00"});
        assert_eq!(read_one(&good).1, 0);
        for (key, value) in [
            ("freq", json!("MONTHLY")),
            ("interval", json!(2)),
            ("bymonthday", json!("1")),
            ("valid_to", json!("2026-11-21")),
            ("valid_from", json!("2026-11-23")),
            ("byday", json!("1MO")),
            ("opens_at", json!("soon")),
            ("closes_at", json!("09:00")),
        ] {
            let mut bad = good.clone();
            bad.as_object_mut().unwrap().insert(key.to_owned(), value);
            assert_eq!(read_one(&bad), (None, 1), "{key}");
        }
    }
}
