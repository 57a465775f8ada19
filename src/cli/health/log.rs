//! Whether the audit log is as it was written.

use std::path::Path;

use crate::cli::error::CommandError;
use crate::vault::{Mode, Vault, Verdict, survey_log};
use crate::words::Words;

use super::finding::{Finding, State};

const CHECK: &str = "audit-log";

/// Judges the log by the key that it names itself; nothing where there is neither a log nor a laptop
/// that ought to have one.
pub(in crate::cli) fn check(folder: &Path) -> Option<Finding> {
    let is_there = |name: &str| std::fs::symlink_metadata(folder.join("laptop").join(name)).is_ok();
    if !is_there("audit.log") && !is_there("state") {
        return None;
    }
    let verdict = survey_log(folder, Mode::Live).map_err(CommandError::from);
    Some(judge(verdict))
}

/// Judges the log with the laptop's own key, and by what the unit has countersigned.
pub(in crate::cli) fn check_with(vault: &Vault) -> Finding {
    judge(vault.verify_log(None).map_err(CommandError::from))
}

fn judge(verdict: Result<Verdict, CommandError>) -> Finding {
    match verdict {
        Ok(Verdict::Intact(intact)) => Finding::new(CHECK, State::Well, "doctor-log-intact")
            .with("size", intact.head.size.to_string()),
        Ok(Verdict::Broken { at, why }) => Finding::new(CHECK, State::Trouble, "doctor-log-broken")
            .with("at", (at + 1).to_string())
            .with("why", why.to_string())
            .help("log-broken-help"),
        Err(error) => Finding::failed(CHECK, &error),
    }
}

/// Says in one line what is wrong with the log; nothing where it is as it was written.
pub(in crate::cli) fn line(finding: &Finding, words: &Words) -> Option<String> {
    (finding.state == State::Trouble).then(|| {
        let way_out = finding.way_out(words).unwrap_or_default();
        format!("{} {way_out}", finding.fact(words))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::Break;

    #[test]
    fn a_broken_log_is_trouble_and_its_entry_is_counted_from_one() {
        let words = Words::english();
        let found = judge(Ok(Verdict::Broken {
            at: 6,
            why: Break::Altered,
        }));
        let told = line(&found, &words).unwrap_or_default();
        assert!(told.contains("BROKEN at entry 7"), "{told}");
        assert!(told.contains("tell your unit"), "{told}");
    }
}
