//! Faults of definition files, written for people and for programs: place, line underlined, help.
//!
//! [`text`] is for people: drawn, or told in words for screen readers. [`lines`] and [`json`] are for
//! programs. However many faults there are, so many are written that somebody can mend before looking
//! again, errors before warnings, and how many more there are.

mod drawn;
mod excerpt;
mod lines;
mod text;
mod told;

use crate::grammar::{Fault, Severity};
use crate::words::Words;

pub use lines::{json, lines};
pub use text::{FaultStyle, text};

/// How many faults are written for people.
pub const WRITTEN: usize = 100;
/// How many faults are written as JSON.
pub const IN_JSON: usize = 1000;

/// Returns the faults that are written, in their order, and how many more there are.
fn first(faults: &[Fault], limit: usize) -> (Vec<&Fault>, usize) {
    let errors = faults
        .iter()
        .filter(|fault| fault.severity == Severity::Error);
    let mut warnings = limit.saturating_sub(errors.count());
    let mut written = Vec::new();
    for fault in faults {
        let is_written = match fault.severity {
            Severity::Error => true,
            Severity::Warning if warnings > 0 => {
                warnings -= 1;
                true
            }
            Severity::Warning => false,
        };
        if is_written && written.len() < limit {
            written.push(fault);
        }
    }
    let more = faults.len() - written.len();
    (written, more)
}

/// Returns a fault in the officer's language, whole as it is told.
fn said(fault: &Fault, words: &Words) -> Fault {
    Fault {
        message: words.sentence(&fault.message),
        help: words.sentence(&fault.help),
        ..fault.clone()
    }
}

fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::{Faults, Place};

    #[test]
    fn errors_are_written_before_warnings_and_all_are_counted() {
        let at = |line| Place {
            line,
            ..Place::default()
        };
        let mut faults = Faults::of("a.yaml");
        for line in 1..=150 {
            faults.warning(at(line), "w", "h");
        }
        faults.error(at(200), "e", "h");
        let faults = faults.into_sorted();
        let (written, more) = first(&faults, 100);
        assert_eq!((written.len(), more), (100, 51));
        assert_eq!(written.last().map(|fault| fault.place.line), Some(200));
    }
}
