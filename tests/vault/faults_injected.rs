//! A whole shift in a process of its own, under `strace`, with the Nth call to the disk failing or the
//! process killed before it, for every N. What was acknowledged is never lost, what was called NOT
//! saved never comes back, and in the end there is a draft or a record (fault cases 2 to 5).

#![cfg(target_os = "linux")]

use std::process::Command;

use panah::vault::{Condition, FileVerdict, OpenedBy, RecordId};

use crate::agreed::ANSWERS;
use crate::fixture::{Fixture, fixture, texts};
use crate::unit_fixture::enrolled;

/// Where the shift is: at a laptop that works alone, or at one whose records only a unit can open.
struct Place {
    laptop: Fixture,
    unit: Option<Fixture>,
}

impl Place {
    fn alone() -> Self {
        Self {
            laptop: fixture(),
            unit: None,
        }
    }

    fn with_a_unit() -> Self {
        let enrolled = enrolled();
        Self {
            laptop: enrolled.laptop,
            unit: Some(enrolled.unit),
        }
    }

    fn stub(&self, id: RecordId) -> std::path::PathBuf {
        let stubs = self.laptop.folder.path().join("stubs");
        stubs.join(format!("{id}.stub"))
    }

    /// Checks that whoever is to open a record can.
    #[track_caller]
    fn is_whole(&self, id: RecordId, context: &str) {
        let Some(unit) = &self.unit else {
            assert!(self.laptop.vault.open(id).is_ok(), "{context}");
            return;
        };
        assert_eq!(
            self.laptop.folder.opened_by(id),
            OpenedBy::Unit,
            "{context}"
        );
        let verdict = unit.vault.examine(&self.laptop.record(id)).unwrap();
        assert!(
            matches!(verdict.verdict, FileVerdict::Authentic(_)),
            "{context}"
        );
        assert!(self.laptop.vault.stub(id).unwrap().is_some(), "{context}");
    }
}

/// Injects one fault into a shift; says whether there was an Nth call to inject it into.
fn shift(place: &Place, calls: &str, fault: &str, nth: usize) -> bool {
    let fixture = &place.laptop;
    let told = fixture.struck("shift", calls, fault, nth);
    let saved = told.lines().filter(|line| *line == "saved").count();
    let sealed = told.lines().any(|line| line == "sealed");
    let context = format!("{calls} {nth} {fault}: {told}");

    let settled = fixture.vault.settle();
    assert!(
        settled.troubles.is_empty() && settled.strange.is_empty(),
        "{context}"
    );
    let (drafts, records) = (
        fixture.vault.drafts().unwrap(),
        fixture.vault.records().unwrap(),
    );
    assert!(drafts.len() + records.len() <= 1, "both: {context}");
    assert!(
        drafts.len() + records.len() == 1 || saved == 0,
        "neither: {context}"
    );
    assert!(!sealed || records.len() == 1, "{context}");
    for record in &records {
        assert_eq!(saved, ANSWERS.len(), "{context}");
        place.is_whole(record.id, &context);
        std::fs::remove_file(fixture.record(record.id)).unwrap();
        let _ = std::fs::remove_file(place.stub(record.id));
    }
    for draft in &drafts {
        assert!(
            matches!(draft.condition, Condition::Resumable { .. }),
            "{context} {draft:?}"
        );
        let events = texts(&fixture.vault.resume(draft.id).ok().unwrap().events);
        // A killed process may have saved one more than it could tell; an error says NOT saved.
        let most = if fault.contains("KILL") {
            saved + 1
        } else {
            saved
        };
        assert!(
            (saved..=most).contains(&events.len()),
            "{events:?} {context}"
        );
        assert_eq!(events, ANSWERS[..events.len()], "{context}");
        fixture.vault.discard_unopened(draft.id).unwrap();
    }
    assert_eq!(fixture.names("records"), [""; 0], "{context}");
    assert_eq!(fixture.names("stubs"), [""; 0], "{context}");
    !told.lines().any(|line| line == "ended") || !sealed
}

fn sweep(calls: &str, fault: &str) {
    if Command::new("strace").arg("-V").output().is_err() {
        eprintln!("skipped: no `strace` program on this computer");
        return;
    }
    // Each call by itself: where several are struck at once, the first hides the later ones.
    let calls = calls.split(',');
    let places = [Place::alone as fn() -> Place, Place::with_a_unit];
    let struck: usize = calls
        .flat_map(|call| places.map(|place| sweep_one(&place(), call, fault)))
        .sum();
    assert!(struck > 30, "{struck} faults were injected");
}

/// Injects the fault into the first, second, third ... of such calls; returns how many there were.
fn sweep_one(place: &Place, calls: &str, fault: &str) -> usize {
    let mut nth = 1;
    // Faults after the record is in place do not show; so the sweep goes on a little.
    let mut unharmed = 0;
    while unharmed < 8 {
        unharmed = if shift(place, calls, fault, nth) {
            0
        } else {
            unharmed + 1
        };
        nth += 1;
        assert!(
            nth < 300,
            "a shift makes fewer calls than that: one was never finished"
        );
    }
    nth - 8
}

#[test]
fn killed_before_any_call() {
    sweep("fsync,fdatasync,renameat2,unlink", "signal=KILL");
}

#[test]
fn a_full_disk_at_any_write() {
    sweep("write", "error=ENOSPC");
}

#[test]
fn a_failing_disk_at_any_forcing() {
    sweep("fsync,fdatasync,renameat2,ftruncate", "error=EIO");
}
