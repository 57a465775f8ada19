//! Whether interviews have been left open: while one is, whoever makes its officer type the passphrase
//! reads it.

use crate::cli::clock::today;
use crate::cli::keeping::Story;
use crate::grammar::Day;
use crate::vault::Vault;
use crate::words::Words;

use super::finding::{Finding, State};

const CHECK: &str = "unclosed-interviews";
/// After so many days nobody is going on with it any more.
const LONGEST_DAYS: i64 = 7;

/// Tells of interviews that nobody has closed for a week; nothing where there is none.
pub(super) fn check(vault: &Vault, words: &Words) -> Option<Finding> {
    let drafts = vault.drafts().unwrap_or_default();
    let begun = drafts.iter().filter_map(|listing| {
        let peeked = vault.peek(listing.id).ok()?;
        let begin = Story::read(&peeked.events).ok()?.begin?;
        Day::read(begin.wall.get(..10)?)
    });
    judge(today(), begun, words)
}

fn judge(today: Day, begun: impl Iterator<Item = Day>, words: &Words) -> Option<Finding> {
    let old = begun.filter(|day| today.days_since(*day) > LONGEST_DAYS);
    let old = old.count();
    (old > 0).then(|| {
        Finding::told(CHECK, State::Note, words.count("doctor-drafts-old", old))
            .help("doctor-drafts-old-help")
    })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    #[test]
    fn an_interview_is_old_after_a_week() {
        let words = Words::english();
        let judged = |days: &[&str]| {
            let today = Day::read("2026-11-22").unwrap();
            judge(
                today,
                days.iter().map(|day| Day::read(day).unwrap()),
                &words,
            )
        };
        assert_eq!(judged(&[]), None);
        assert_eq!(judged(&["2026-11-15", "2026-11-22", "2027-01-01"]), None);
        let found = judged(&["2026-11-14", "2026-11-15", "2026-01-01"]).unwrap();
        assert!(found.fact(&words).starts_with("2 interviews"), "{found:?}");
    }
}
