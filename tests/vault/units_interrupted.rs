//! Making a unit, finishing an enrolment, transferring and receiving in a process of its own, under `strace`, killed before the
//! Nth call to the disk or with that call failing: afterwards the old state or the new one is there,
//! never a mixture, and everything unlocks.

#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;
use std::process::Command;

use panah::vault::{Content, FileVerdict, Mode, Outcome, Vault, Verdict};

use crate::fixture::{Fixture, passphrase};
use crate::unit_fixture::{codes, enrolled, plan, unit, vault};

/// The calls to the disk, and what becomes of them.
const FAULTS: [(&str, &str); 2] = [
    ("fsync,fdatasync,/^rename", "signal=KILL"),
    ("write", "error=ENOSPC"),
];
/// So many faults in a row without harm say that the process is past everything that matters; the first
/// ones hit what is done at every unlocking.
const UNHARMED: usize = 12;

/// Strikes at every call of a process that works on this folder, which is put back each time; `judge`
/// says whether the process had come to its end.
fn sweep(what: &str, on: &Fixture, judge: impl Fn(&str) -> bool) {
    if Command::new("strace").arg("-V").output().is_err() {
        eprintln!("skipped: no `strace` program on this computer");
        return;
    }
    let before = tempfile::tempdir().unwrap();
    copy(on.folder.path(), before.path());
    for (calls, fault) in FAULTS {
        let (mut harmed, mut unharmed, mut nth) = (0, 0, 1);
        while unharmed < UNHARMED {
            assert!(nth < 60, "no end: {calls} {fault}");
            fs::remove_dir_all(on.folder.path()).unwrap();
            copy(&before.path().join("panah"), on.home.path());
            let told = on.struck(what, calls, fault, nth);
            if judge(&format!("{what}: {fault} at {calls} {nth}: {told}")) {
                unharmed += 1;
            } else {
                (harmed, unharmed) = (harmed + 1, 0);
            }
            nth += 1;
        }
        assert!(harmed > 2, "only {harmed} faults struck: {calls} {fault}");
    }
}

fn copy(from: &Path, into: &Path) {
    let copied = Command::new("cp").arg("-a").arg(from).arg(into).status();
    assert!(copied.unwrap().success());
}

/// Unlocks a folder after the fault; nothing may be left over.
fn unlocked(on: &Fixture, context: &str) -> Vault {
    let vault = Vault::unlock(&on.folder, &passphrase());
    let vault = vault.unwrap_or_else(|error| panic!("{context}: {error}"));
    let settled = vault.settled();
    assert!(
        settled.troubles.is_empty() && settled.strange.is_empty(),
        "{context}"
    );
    let verdict = vault.verify_log(None).unwrap();
    assert!(matches!(verdict, Verdict::Intact(_)), "{context}");
    vault
}

#[test]
fn an_enrolment_is_finished_or_not() {
    let (unit, made) = unit();
    let laptop = vault(Mode::Live);
    laptop.vault.begin_enrolment(made.note.as_bytes()).unwrap();
    let request = laptop.vault.enrolment_request().unwrap();
    let codes = codes(&unit.vault, &made.second, &request);
    let lines = codes.iter().map(|(name, code)| format!("{name}={code}"));
    let lines: Vec<String> = lines.collect();
    fs::write(
        laptop.home.path().join("codes"),
        lines.join(
            "
",
        ),
    )
    .unwrap();
    sweep("enrol", &laptop, |context| {
        let vault = unlocked(&laptop, context);
        let (enrolled, pending) = (vault.unit().unwrap(), vault.pending_unit().unwrap());
        assert!(enrolled.is_some() != pending.is_some(), "{context}");
        let told = context.lines().any(|line| line.ends_with("enrolled"));
        assert!(!told || enrolled.is_some(), "{context}");
        if enrolled.is_none() {
            let done = vault.finish_enrolment(&codes).unwrap();
            assert_eq!(done.wanted, [""; 0], "{context}");
            done.copied.unwrap();
        }
        assert!(vault.unit().unwrap().is_some(), "{context}");
        assert!(vault.officers().unwrap()[0].is_recoverable, "{context}");
        told
    });
}

#[test]
fn a_unit_is_made_or_not() {
    let computer = vault(Mode::Live);
    sweep("unit", &computer, |context| {
        let vault = unlocked(&computer, context);
        let told = context.lines().any(|line| line.ends_with("made"));
        let is_unit = vault.is_unit().unwrap();
        assert!(!told || is_unit, "{context}");
        if !is_unit {
            vault.make_unit(&plan()).unwrap();
        }
        assert_eq!(vault.own_unit().unwrap().unwrap().1.serial, 1, "{context}");
        assert_eq!(computer.names("unit"), ["keys"], "{context}");
        told
    });
}

#[test]
fn records_are_received_or_are_received_the_next_time() {
    let all = enrolled();
    let stick = all.unit.home.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let ids = ["{}", r#"{"n":2}"#].map(|body| {
        all.laptop
            .vault
            .seal(Content::record(body), None)
            .unwrap()
            .id
    });
    all.laptop.vault.transfer(&stick).unwrap().unwrap();
    sweep("receive", &all.unit, |context| {
        let vault = unlocked(&all.unit, context);
        let told = context.lines().any(|line| line.ends_with("received"));
        let here = vault.records().unwrap().len();
        assert!(!told || here == ids.len(), "{context}");
        let received = vault.receive(&stick).unwrap();
        let batch = &received.batches[0];
        assert_eq!(batch.count(Outcome::is_accepted), ids.len(), "{context}");
        assert!(batch.is_whole(), "{context}: {:?}", batch.history);
        for id in ids {
            assert!(vault.open(id).is_ok(), "{context}");
        }
        assert!(!all.unit.folder.path().join("quarantine").exists());
        told
    });
}

#[test]
fn a_list_stands_on_the_stick_only_where_all_that_it_names_does() {
    let all = enrolled();
    let stick = all.laptop.home.path().join("stick");
    for body in ["{}", r#"{"n":2}"#] {
        all.laptop.vault.seal(Content::record(body), None).unwrap();
    }
    fs::create_dir(&stick).unwrap();
    sweep("transfer", &all.laptop, |context| {
        let vault = unlocked(&all.laptop, context);
        let told = context.lines().any(|line| line.ends_with("transferred"));
        let (mut whole, mut lists) = (0, 0);
        for folder in fs::read_dir(&stick).unwrap() {
            for file in fs::read_dir(folder.unwrap().path()).unwrap() {
                let path = file.unwrap().path();
                lists += usize::from(path.ends_with("manifest.note"));
                if path.extension().is_some_and(|ending| ending == "age") {
                    let examined = all.unit.vault.examine(&path).unwrap();
                    whole += usize::from(matches!(examined.verdict, FileVerdict::Authentic(_)));
                }
            }
        }
        assert!(lists == 0 || whole == 2, "{context}: {lists} {whole}");
        assert!(!told || lists == 1, "{context}");
        fs::remove_dir_all(&stick).unwrap();
        fs::create_dir(&stick).unwrap();
        let sent = vault.transfer(&stick).unwrap();
        assert!(
            sent.is_some(),
            "{context}: what did not arrive is still to be sent"
        );
        fs::remove_dir_all(&stick).unwrap();
        fs::create_dir(&stick).unwrap();
        told
    });
}
