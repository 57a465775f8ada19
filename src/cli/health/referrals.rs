//! Whether what is due about a referral was forgotten.

use jiff::Timestamp;

use crate::cli::follow_ups::gather;
use crate::record::FollowUp;
use crate::vault::Vault;
use crate::words::Words;

use super::finding::{Finding, State};

const CHECK: &str = "referrals";

/// Looks at every referral that this officer can follow up; nothing where there is none.
pub(super) fn check(vault: &Vault, words: &Words) -> Vec<Finding> {
    // What cannot be read is told by the check of the records.
    let all = gather(vault).map(|gathered| gathered.all);
    judge(&all.unwrap_or_default(), Timestamp::now(), words)
}

fn judge(all: &[FollowUp], now: Timestamp, words: &Words) -> Vec<Finding> {
    if all.is_empty() {
        return Vec::new();
    }
    let is_forgotten = |one: &&FollowUp| {
        let made = one.hand_over.made_at();
        let due = one.hand_over.due();
        due.iter().any(|due| due.is_forgotten(made, now))
    };
    let forgotten = all.iter().filter(is_forgotten).count();
    let finding = if forgotten == 0 {
        Finding::new(CHECK, State::Well, "doctor-referrals-well")
    } else {
        let fact = words.count("doctor-referrals-forgotten", forgotten);
        Finding::told(CHECK, State::Trouble, fact)
            .help("doctor-referrals-help")
            .typed("panah follow-up")
    };
    vec![finding]
}

#[cfg(test)]
mod tests {
    #![expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a failed test is to panic"
    )]

    use super::*;
    use crate::record::HeldBy;

    const KEPT: &str = r#"{"code":"2222222","made":"2026-11-22T10:00:00Z","urgency":"urgent",
        "to":{"name":"A shelter"}}"#;

    #[test]
    fn a_referral_is_forgotten_when_it_waits_for_longer_than_it_had_time() {
        let one = FollowUp {
            record: "00".to_owned(),
            hand_over: serde_json::from_str(KEPT).unwrap(),
            referral: None,
            held_by: HeldBy::You,
        };
        let words = Words::english();
        let at = |now: &str| judge(std::slice::from_ref(&one), now.parse().unwrap(), &words);
        // The call has a day, and a day more before it is forgotten.
        assert_eq!(at("2026-11-24T10:00:00Z")[0].state, State::Well);
        let forgotten = &at("2026-11-24T10:00:01Z")[0];
        assert_eq!(forgotten.state, State::Trouble);
        assert_eq!(forgotten.command().as_deref(), Some("panah follow-up"));
        assert!(judge(&[], "2026-11-24T10:00:01Z".parse().unwrap(), &words).is_empty());
    }
}
