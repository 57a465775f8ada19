//! `panah doctor`: what it sees, what it says, and that it changes nothing.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use serde_json::Value as Json;

use crate::seat::{CTRL_C, ENTER, ESCAPE, Machine, PASSPHRASE, Ran};

const NUMBER: &str = "CANARY-000-417";
const SHEET: &str = "contact_sheet:
  agency: The agency of this test
  country: generic
  lines:
    ambulance: {name: Night desk, number: CANARY-000-417, called_on: 2026-01-02}
";

/// A machine with a vault and a contact sheet of one line.
fn set_up() -> Machine {
    let machine = Machine::bare();
    let sheet = machine.everything().join("sheet.yaml");
    fs::write(&sheet, SHEET).unwrap();
    machine.reads(&["setup", "--sheet", sheet.to_str().unwrap()]);
    machine
}

fn with_passphrase(machine: &Machine, arguments: &[&str]) -> Ran {
    let arguments = [arguments, &["--passphrase-file", "-"]].concat();
    machine.run(&arguments, &format!("{PASSPHRASE}\n"))
}

/// The findings as JSON; the exit code has to fit them.
#[track_caller]
fn findings(ran: &Ran) -> Vec<Json> {
    let findings: Vec<Json> = serde_json::from_str(&ran.out).unwrap();
    let is_trouble = |finding: &Json| finding["state"] == "trouble";
    let code = i32::from(findings.iter().any(is_trouble));
    assert_eq!(ran.code, Some(code), "{}", ran.out);
    for finding in &findings {
        for key in ["check", "fact"] {
            let text = finding[key].as_str().unwrap();
            assert!(
                !text.is_empty() && !text.starts_with("doctor-"),
                "{finding}"
            );
        }
        let state = finding["state"].as_str().unwrap();
        assert!(["well", "note", "trouble", "unknown"].contains(&state));
        let help = finding["help"].as_str();
        assert!(
            state != "trouble" || help.is_some_and(|help| !help.is_empty()),
            "{finding}"
        );
    }
    findings
}

/// The states and facts of one check.
fn of<'a>(findings: &'a [Json], check: &str) -> Vec<(&'a str, &'a str)> {
    let found = findings.iter().filter(|finding| finding["check"] == check);
    found
        .map(|finding| {
            (
                finding["state"].as_str().unwrap(),
                finding["fact"].as_str().unwrap(),
            )
        })
        .collect()
}

/// Everything below a folder, with what a change would change.
fn standing(folder: &Path) -> Vec<(PathBuf, u32, i64, i64)> {
    let mut found = Vec::new();
    let mut paths = vec![folder.to_owned()];
    while let Some(path) = paths.pop() {
        let Ok(meta) = fs::symlink_metadata(&path) else {
            continue;
        };
        if meta.is_dir() {
            let entries = fs::read_dir(&path).unwrap();
            paths.extend(entries.map(|entry| entry.unwrap().path()));
        }
        // That somebody unlocked the vault is noted, here as everywhere.
        let is_log = path.ends_with("laptop/audit.log");
        let is_lock = path.extension().is_some_and(|ending| ending == "lock");
        if !is_log && !is_lock {
            found.push((path, meta.mode(), meta.ctime(), meta.ctime_nsec()));
        }
    }
    found.sort();
    found
}

fn record(machine: &Machine) -> PathBuf {
    let answers = crate::support::project("examples/answers/labour-dispute.yaml");
    machine.reads(&["screen", "adult", "--answers", answers.to_str().unwrap()]);
    let [id] = machine.records().try_into().unwrap();
    machine.data().join(format!("records/{id}.age"))
}

#[test]
fn on_a_bare_machine_nothing_is_made() {
    let machine = Machine::bare();
    let before = standing(machine.everything());
    for arguments in [&["doctor"][..], &["doctor", "--json"]] {
        let ran = machine.run(arguments, "");
        assert!(ran.out.contains("Nothing is kept here yet"), "{}", ran.out);
        assert_eq!(ran.err, "");
    }
    let found = findings(&with_passphrase(&machine, &["doctor", "--json"]));
    assert_eq!(of(&found, "data-folder")[0].0, "note");
    assert_eq!(found.last().unwrap()["check"], "beyond");
    assert_eq!(standing(machine.everything()), before);
}

#[test]
fn every_check_has_its_say_and_a_healthy_folder_is_well() {
    let machine = set_up();
    let _record = record(&machine);
    let before = standing(&machine.data());
    let found = findings(&machine.run(&["doctor", "--json"], ""));
    assert_eq!(standing(&machine.data()), before);
    assert_eq!(of(&found, "data-folder")[0].0, "well");
    assert_eq!(of(&found, "core-dumps")[0].0, "well");
    assert_eq!(of(&found, "vault")[0].0, "unknown");
    assert_eq!(of(&found, "contact-sheet"), []);
    for check in [
        "disk-encryption",
        "swap",
        "file-system",
        "free-space",
        "clock",
    ] {
        assert_eq!(of(&found, check).len(), 1, "{check}");
    }

    let found = findings(&with_passphrase(&machine, &["doctor", "--json"]));
    assert_eq!(of(&found, "interrupted-work")[0].0, "well");
    assert_eq!(of(&found, "contact-sheet")[0].0, "trouble");
    assert_eq!(of(&found, "vault"), []);
}

#[test]
fn what_is_odd_is_seen_before_it_is_mended() {
    let machine = set_up();
    let record = record(&machine);
    fs::set_permissions(&record, Permissions::from_mode(0o755)).unwrap();
    let link = machine
        .data()
        .join(format!("records/{}.age", "0".repeat(32)));
    symlink("/etc/hostname", link).unwrap();
    fs::write(machine.data().join("officers/\u{1b}[2Jlist.txt"), "").unwrap();
    let before = standing(&machine.data());
    let name = record.file_name().unwrap().to_str().unwrap();
    for ran in [
        machine.run(&["doctor", "--json"], ""),
        with_passphrase(&machine, &["doctor", "--json"]),
    ] {
        let found = findings(&ran);
        let found = of(&found, "data-folder");
        let told = |state: &str, word: &str| {
            found
                .iter()
                .any(|(found, fact)| *found == state && fact.contains(word))
        };
        assert!(told("trouble", name), "{found:?}");
        assert!(told("trouble", "link"), "{found:?}");
        assert!(told("note", r"\u{1b}[2Jlist.txt"), "{found:?}");
    }
    let page = machine.run(&["doctor"], "");
    assert!(!page.out.contains('\u{1b}'), "{}", page.out);
    assert_eq!(standing(&machine.data()), before);
}

#[test]
fn troubles_come_first_and_what_cannot_be_known_last() {
    let machine = set_up();
    let ran = with_passphrase(&machine, &["doctor"]);
    assert_eq!(ran.code, Some(1));
    let at = |heading: &str| {
        ran.out
            .find(heading)
            .unwrap_or_else(|| panic!("{}", ran.out))
    };
    assert!(at("\nTROUBLE\n") < at("\nIN ORDER\n"));
    assert!(at("\nIN ORDER\n") < at("\nWHAT NO PROGRAM CAN TELL YOU\n"));
    assert!(ran.out.lines().all(|line| line.chars().count() <= 80));
}

#[test]
fn a_vault_without_its_key_file_or_a_folder_is_trouble_and_stays_as_it_is() {
    let machine = set_up();
    let _record = record(&machine);
    fs::remove_dir_all(machine.data().join("drafts")).unwrap();
    let found = findings(&with_passphrase(&machine, &["doctor", "--json"]));
    assert!(of(&found, "data-folder")[0].1.contains("missing"));
    assert!(!machine.data().join("drafts").exists());
    for slot in fs::read_dir(machine.data().join("officers")).unwrap() {
        fs::remove_file(slot.unwrap().path()).unwrap();
    }
    let before = standing(&machine.data());
    let found = findings(&with_passphrase(&machine, &["doctor", "--json"]));
    assert_eq!(of(&found, "data-folder")[0].0, "trouble");
    assert!(of(&found, "data-folder")[0].1.contains("key file"));
    assert_eq!(standing(&machine.data()), before);
}

#[test]
fn what_an_interruption_left_is_removed_and_told() {
    let machine = set_up();
    let half = machine.data().join("records/.tmp-0123");
    fs::write(&half, "half").unwrap();
    fs::set_permissions(&half, Permissions::from_mode(0o600)).unwrap();
    let found = findings(&with_passphrase(&machine, &["doctor", "--json"]));
    let told = of(&found, "interrupted-work");
    assert!(told[0].1.contains("half-written"), "{told:?}");
    assert!(!half.exists());
}

#[test]
fn a_wrong_passphrase_and_a_damaged_key_file_leave_the_rest_to_be_read() {
    let machine = set_up();
    let wrong = machine.run(
        &["doctor", "--json", "--passphrase-file", "-"],
        "not the right words\n",
    );
    let found = findings(&wrong);
    assert_eq!(of(&found, "vault")[0].0, "trouble");
    let officers = machine.data().join("officers");
    let slots = fs::read_dir(officers)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    for slot in slots.filter(|path| path.extension().is_some_and(|end| end == "slot")) {
        fs::write(slot, "").unwrap();
    }
    let found = findings(&with_passphrase(&machine, &["doctor", "--json"]));
    assert!(of(&found, "vault")[0].1.contains(".slot"));
    assert_eq!(of(&found, "clock").len(), 1);
}

#[test]
fn no_number_of_the_contact_sheet_is_ever_printed() {
    let machine = set_up();
    for arguments in [&["doctor"][..], &["doctor", "--json"]] {
        let ran = with_passphrase(&machine, arguments);
        assert!(ran.out.contains("safe place"), "{}", ran.out);
        assert!(!ran.out.contains(NUMBER) && !ran.err.contains(NUMBER));
    }
}

#[test]
fn at_a_terminal_enter_goes_without_and_ctrl_c_leaves() {
    let machine = set_up();
    let words = panah::words::Words::english();
    let mut seat = machine.seat(&["doctor"]);
    seat.sees(&words.say("doctor-passphrase"));
    seat.types(ENTER);
    seat.sees(&words.say("doctor-title"));
    seat.types(ESCAPE);
    assert!(seat.ends() <= 1);

    let mut seat = machine.seat(&["doctor"]);
    seat.sees(&words.say("doctor-passphrase"));
    seat.types(&format!("{PASSPHRASE}{ENTER}"));
    seat.sees(&words.say("doctor-title"));
    seat.types(ESCAPE);
    assert_eq!(seat.ends(), 1);

    let mut seat = machine.seat(&["doctor"]);
    seat.sees(&words.say("doctor-passphrase"));
    seat.types(CTRL_C);
    assert_eq!(seat.ends(), 1);
}
