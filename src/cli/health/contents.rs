//! What only the unlocked vault shows: work that was interrupted, and the contact sheet.

use crate::cli::error::CommandError;
use crate::cli::post::{self, Unread};
use crate::referral::{ContactSheet, Contacts};
use crate::vault::Settled;
use crate::words::Words;

use super::finding::{Finding, State};

const INSIDE: &str = "vault";
const INTERRUPTED: &str = "interrupted-work";
const SHEET: &str = "contact-sheet";
const DEFINITIONS: &str = "definitions";

/// Tells why nothing that is sealed was looked at.
pub(in crate::cli) fn locked(error: Option<&CommandError>) -> Finding {
    match error {
        Some(error) => Finding::failed(INSIDE, error),
        None => Finding::new(INSIDE, State::Unknown, "doctor-locked").help("doctor-locked-help"),
    }
}

/// Tells why the installed definitions cannot be used, or are not those that were installed.
///
/// Nothing where it has been told already: the faults of a folder that was named.
pub(in crate::cli) fn definitions(error: &CommandError) -> Option<Finding> {
    let told = error.fact_and_help();
    told.map(|_| Finding::failed(DEFINITIONS, error))
}

/// Tells what unlocking finished or undid, and what it could not.
pub(super) fn interrupted(settled: &Settled, words: &Words) -> Vec<Finding> {
    let mut found = Vec::new();
    for (id, count) in [
        ("settled-finished", settled.finished.len()),
        ("settled-swept", settled.swept),
    ] {
        if count > 0 {
            found.push(Finding::told(
                INTERRUPTED,
                State::Note,
                words.count(id, count),
            ));
        }
    }
    if settled.withdrew_recovery {
        let told = words.say("settled-recovery-withdrawn");
        found.push(Finding::told(INTERRUPTED, State::Note, told));
    }
    for error in &settled.troubles {
        let error = CommandError::failed(error.to_string(), error.help());
        found.push(Finding::failed(INTERRUPTED, &error));
    }
    if found.is_empty() {
        found.push(Finding::new(
            INTERRUPTED,
            State::Well,
            "doctor-nothing-interrupted",
        ));
    }
    found
}

/// Tells what is missing or old on the contact sheet; never a number.
pub(super) fn contact_sheet(
    contacts: &Contacts,
    sheet: Result<ContactSheet, Unread>,
    words: &Words,
) -> Finding {
    let sheet = match sheet {
        Ok(sheet) => sheet,
        Err(unread) => return Finding::failed(SHEET, &unread.error),
    };
    let is_short = sheet.is_empty() || !sheet.missing(contacts).is_empty();
    let list = post::call_list(contacts, None, sheet);
    let wanting = post::wanting(&list, words);
    if wanting.is_empty() {
        return Finding::new(SHEET, State::Well, "doctor-sheet-well");
    }
    let state = if is_short {
        State::Trouble
    } else {
        State::Note
    };
    Finding::told(SHEET, state, wanting.join(" ")).help("doctor-sheet-help")
}
