//! Whether the records are still what was closed.

use crate::vault::{RecordTrouble, Vault};
use crate::words::Words;

use super::finding::{Finding, State};

const CHECK: &str = "records";
/// So many are told, each by itself; the others are counted.
const NAMED: usize = 5;

/// Looks at every record that this officer can judge; nothing where there is none.
pub(super) fn check(vault: &Vault, words: &Words) -> Vec<Finding> {
    match vault.troubled_records() {
        Err(error) => vec![Finding::failed(CHECK, &error.into())],
        Ok((0, troubled)) if troubled.is_empty() => Vec::new(),
        Ok((count, troubled)) if troubled.is_empty() => {
            let well = words.count("doctor-records-well", count);
            vec![Finding::told(CHECK, State::Well, well)]
        }
        Ok((_, troubled)) => {
            let mut found: Vec<Finding> = troubled
                .iter()
                .take(NAMED)
                .map(|(id, trouble)| told(&id.to_string(), trouble))
                .collect();
            let more = troubled.len().saturating_sub(NAMED);
            if more > 0 {
                let more = words.count("doctor-records-more", more);
                found.push(
                    Finding::told(CHECK, State::Trouble, more).help("doctor-records-more-help"),
                );
            }
            found
        }
    }
}

fn told(id: &str, trouble: &RecordTrouble) -> Finding {
    let short: String = id.chars().take(8).collect();
    let help = match trouble {
        RecordTrouble::Missing => "doctor-record-missing-help",
        _ => "doctor-record-help",
    };
    Finding::new(CHECK, State::Trouble, "doctor-record")
        .with("id", short)
        .with("why", trouble.to_string())
        .help(help)
}
