//! Records whose day has passed, and whether the clock that says so can be believed.
//!
//! Nobody vouches for a laptop's clock. A clock that is far ahead must not destroy what is still
//! needed: so the audit log has to show that this laptop was in use shortly before the day that the
//! clock shows, or somebody types the date that they read elsewhere.

use std::collections::BTreeSet;

use crate::cli::clock::{now, today};
use crate::cli::error::CommandError;
use crate::grammar::Day;
use crate::vault::{Deed, RecordId, Vault, Verdict};

/// No clock that is right is before this day.
const FIRST_DAY: &str = "2026-01-01";
/// How far back the log is looked at, in days by the clock that is in doubt.
const WINDOW: i64 = 60;
/// On how many days of these the laptop must have been in use.
const DAYS: usize = 7;
/// How many of the newest entries are looked at.
const ENTRIES: u64 = 5000;

/// What the audit log tells about this laptop's last months.
#[derive(Debug, Default)]
pub(super) struct Lately {
    /// The times of entries that an officer signed.
    walls: Vec<String>,
    /// When backups were made.
    pub(super) backups: Vec<String>,
    /// When records were put on a stick.
    pub(super) transfers: Vec<String>,
}

impl Lately {
    /// Reads the newest entries of the audit log.
    pub(super) fn of(vault: &Vault) -> Result<Self, CommandError> {
        let size = vault.checkpoint()?.head.size;
        let mut lately = Self::default();
        for line in vault.log_lines(size.saturating_sub(ENTRIES))? {
            let line = line?;
            let (Some(_), Some(Ok(told))) = (line.officer, line.told) else {
                continue;
            };
            match told.deed {
                Deed::BackedUp { .. } => lately.backups.push(told.wall.clone()),
                Deed::Transferred { .. } => lately.transfers.push(told.wall.clone()),
                _ => {}
            }
            lately.walls.push(told.wall);
        }
        Ok(lately)
    }
}

/// Says why the clock is not believed.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Doubt {
    /// It shows a day before this program was written.
    TooEarly,
    /// Something was done here at a later time.
    Behind(String),
    /// This laptop was hardly in use before the day that it shows.
    HardlyUsed(usize),
}

/// Returns the records whose day has passed, by this laptop's clock; refuses where the clock is in
/// doubt, unless somebody has typed the date.
pub(super) fn due(
    vault: &Vault,
    lately: &Lately,
    typed: Option<&str>,
) -> Result<Vec<(RecordId, String)>, CommandError> {
    let today = today();
    refuse_doubtful(vault, lately, today, typed)?;
    let mut due = Vec::new();
    for listing in vault.records()? {
        let until = vault.retained_until(listing.id);
        let passed = until
            .as_deref()
            .and_then(Day::read)
            .is_some_and(|until| until < today);
        if let (true, Some(until)) = (passed, until) {
            due.push((listing.id, until));
        }
    }
    Ok(due)
}

fn refuse_doubtful(
    vault: &Vault,
    lately: &Lately,
    today: Day,
    typed: Option<&str>,
) -> Result<(), CommandError> {
    let doubt = doubt(today, &now(), &lately.walls);
    if let Some(typed) = typed {
        if Day::read(typed) != Some(today) {
            return Err(CommandError::failed(
                format!("this laptop's clock shows {today}, and you typed {typed}"),
                "set the clock right, or read the date once more",
            ));
        }
        if doubt != Some(Doubt::TooEarly) {
            return Ok(());
        }
    }
    // Entries that somebody changed prove nothing about time.
    if let Ok(Verdict::Broken { at, why }) = vault.verify_log(None) {
        return Err(CommandError::failed(
            format!(
                "the audit log is BROKEN at entry {at}: {why}; so nobody knows whether the clock is right"
            ),
            "keep everything as it is and tell your unit",
        ));
    }
    let fact = match doubt {
        None => return Ok(()),
        Some(Doubt::TooEarly) => {
            return Err(CommandError::failed(
                format!("this laptop's clock shows {today}, which cannot be"),
                "set the clock right; nothing was destroyed",
            ));
        }
        Some(Doubt::Behind(newest)) => {
            format!("this laptop's clock shows {today}, and something was done here at {newest}")
        }
        Some(Doubt::HardlyUsed(days)) => format!(
            "this laptop's clock shows {today}, and of the {WINDOW} days before that it was in use on {days} only: the clock may be wrong"
        ),
    };
    Err(CommandError::failed(
        fact,
        "nothing was destroyed; read the date elsewhere, and where the clock is right add --i-checked-the-date with that date (as in 2026-11-22)",
    ))
}

fn doubt(today: Day, now: &str, walls: &[String]) -> Option<Doubt> {
    if Day::read(FIRST_DAY).is_some_and(|first| today < first) {
        return Some(Doubt::TooEarly);
    }
    if let Some(newest) = walls.iter().max().filter(|newest| newest.as_str() > now) {
        return Some(Doubt::Behind(newest.clone()));
    }
    let days: BTreeSet<Day> = walls
        .iter()
        .filter_map(|wall| Day::read(wall.get(..10)?))
        .filter(|day| (0..=WINDOW).contains(&today.days_since(*day)))
        .collect();
    (days.len() < DAYS).then_some(Doubt::HardlyUsed(days.len()))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    fn walls(days: &[&str]) -> Vec<String> {
        days.iter().map(|day| format!("{day}T08:00:00Z")).collect()
    }

    /// Fault case 48: no early purge, whichever way the clock is wrong.
    #[test]
    fn a_clock_is_believed_only_where_the_laptop_was_in_use_before() {
        let week = [
            "2026-11-01",
            "2026-11-02",
            "2026-11-03",
            "2026-11-04",
            "2026-11-05",
            "2026-11-06",
            "2026-11-07",
        ];
        let judged = |now: &str, days: &[&str]| {
            let today = Day::read(now.get(..10).unwrap()).unwrap();
            doubt(today, now, &walls(days))
        };
        let behind = |day: &str| Some(Doubt::Behind(format!("{day}T08:00:00Z")));
        assert_eq!(judged("2026-11-08T07:00:00Z", &week), None);
        assert_eq!(judged("2026-12-31T07:00:00Z", &week), None);
        // Far ahead: 2038, fifty years.
        for now in [
            "2027-03-01T07:00:00Z",
            "2038-01-19T03:14:08Z",
            "2076-11-08T07:00:00Z",
        ] {
            assert_eq!(judged(now, &week), Some(Doubt::HardlyUsed(0)), "{now}");
            let now_and_here = [&week[..], &[now.get(..10).unwrap()]].concat();
            let later = format!("{}T23:00:00Z", now.get(..10).unwrap());
            assert_eq!(judged(&later, &now_and_here), Some(Doubt::HardlyUsed(1)));
        }
        // Back: ten years, 1970, an hour.
        assert_eq!(judged("2016-11-08T07:00:00Z", &week), Some(Doubt::TooEarly));
        assert_eq!(judged("1970-01-01T00:00:00Z", &week), Some(Doubt::TooEarly));
        assert_eq!(judged("2026-11-07T07:00:00Z", &week), behind("2026-11-07"));
        // The same day seven times is one day.
        assert_eq!(
            judged("2026-11-08T07:00:00Z", &["2026-11-01"; 7]),
            Some(Doubt::HardlyUsed(1))
        );
        assert_eq!(
            judged("2026-11-08T07:00:00Z", &[]),
            Some(Doubt::HardlyUsed(0))
        );
    }
}
