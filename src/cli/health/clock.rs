//! Whether the laptop's clock can be right.

use crate::cli::clock::{impossible, today};
use crate::grammar::Day;

use super::finding::{Finding, State};
use super::laptop::Laptop;

const CHECK: &str = "clock";

/// A file system's clock may be a little ahead of the one that programs are told.
const AHEAD_SECONDS: i64 = 60;

pub(super) fn check(laptop: &Laptop) -> Finding {
    let now = jiff::Timestamp::now().as_second();
    judge(today(), now, laptop.survey.last_change)
}

fn judge(today: Day, now: i64, last_change: Option<i64>) -> Finding {
    let is_behind = last_change.is_some_and(|changed| changed > now.saturating_add(AHEAD_SECONDS));
    let wrong = impossible(today).or(is_behind.then_some("doctor-clock-back"));
    let changed = last_change.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    let changed = changed.map(|changed| changed.strftime("%Y-%m-%d").to_string());
    match wrong {
        None => Finding::new(CHECK, State::Well, "doctor-clock-plausible"),
        Some(fact) => Finding::new(CHECK, State::Trouble, fact)
            .with("changed", changed.unwrap_or_default())
            .help("doctor-clock-help"),
    }
    .with("today", today.to_string())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    #[test]
    fn only_a_clock_that_cannot_be_right_is_trouble() {
        let judged = |day: &str, now, changed| judge(Day::read(day).unwrap(), now, changed).fact;
        let now = 1_800_000_000;
        assert_eq!(judged("2027-01-15", now, None), "doctor-clock-plausible");
        assert_eq!(
            judged("2026-11-01", now, Some(now)),
            "doctor-clock-plausible"
        );
        assert_eq!(judged("2026-10-31", now, None), "doctor-clock-early");
        assert_eq!(judged("1970-01-01", 0, Some(now)), "doctor-clock-early");
        assert_eq!(judged("2060-01-01", now, None), "doctor-clock-late");
        assert_eq!(
            judged("2027-01-15", now, Some(now + 60)),
            "doctor-clock-plausible"
        );
        assert_eq!(
            judged("2027-01-15", now, Some(now + 61)),
            "doctor-clock-back"
        );
        assert_eq!(
            judged("2027-01-15", i64::MAX, Some(i64::MAX)),
            "doctor-clock-plausible"
        );
        assert_eq!(
            judged("2027-01-15", i64::MIN, Some(i64::MAX)),
            "doctor-clock-back"
        );
    }
}
