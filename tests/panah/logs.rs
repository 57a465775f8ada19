//! The audit log, as the command line tells of it.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::seat::{Machine, PASSPHRASE, Ran};
use crate::support::project;

fn with_passphrase(machine: &Machine, arguments: &[&str]) -> Ran {
    let arguments = [arguments, &["--passphrase-file", "-"]].concat();
    machine.run(&arguments, &format!("{PASSPHRASE}\n"))
}

/// A machine on which a record was sealed and read.
fn used() -> Machine {
    let machine = Machine::bare();
    let answers = project("examples/answers/labour-dispute.yaml");
    machine.reads(&["screen", "adult", "--answers", answers.to_str().unwrap()]);
    let [id] = machine.records().try_into().unwrap();
    machine.reads(&["show", &id]);
    machine
}

fn log(machine: &Machine) -> PathBuf {
    machine.data().join("laptop/audit.log")
}

/// Where each entry of a log begins, and where the last one ends.
fn bounds(log: &[u8]) -> Vec<usize> {
    let mut at = 96;
    let mut bounds = vec![at];
    while at < log.len() {
        let body = u32::from_le_bytes(log[at..at + 4].try_into().unwrap());
        at += 29 + usize::try_from(body).unwrap() + 32 + 32 + 64 + 64 + 4;
        bounds.push(at);
    }
    bounds
}

#[test]
fn what_was_done_stands_in_the_log_and_nothing_of_what_was_said() {
    let machine = used();
    let wrong = ["list", "--details", "--passphrase-file", "-"];
    assert_eq!(machine.run(&wrong, "not the right words\n").code, Some(1));
    let ran = with_passphrase(&machine, &["log", "show", "--json"]);
    let lines: Vec<Value> = serde_json::from_str(&ran.out).unwrap();
    let deeds: Vec<&str> = lines
        .iter()
        .map(|line| line["told"]["deed"].as_str().unwrap())
        .collect();
    let expected = [
        "made",
        "seal_begun",
        "sealed",
        "unlocked",
        "opened",
        "passphrase_failed",
        "unlocked",
    ];
    assert_eq!(deeds, expected);
    assert_eq!(lines[0]["entry"], 1);
    assert!(lines[5]["officer"].is_null(), "nobody had unlocked it");
    assert!(!lines[3]["officer"].is_null());
    assert!(lines[0]["wall"].as_str().unwrap().ends_with('Z'));

    let page = with_passphrase(&machine, &["log", "show", "--last", "2"]);
    assert_eq!(
        page.out.matches("unlocked the vault").count(),
        2,
        "{}",
        page.out
    );
    let raw = fs::read(log(&machine)).unwrap();
    assert!(!String::from_utf8_lossy(&raw).contains("unlocked"));
}

/// Fault cases 36 and 37.
#[test]
fn the_three_answers_of_verify() {
    let machine = used();
    let whole = fs::read(log(&machine)).unwrap();
    let told = machine.run(&["log", "verify"], "");
    assert_eq!(told.code, Some(0), "it needs no passphrase: {}", told.err);
    let by_itself = "judged by the key that the log itself names";
    assert!(crate::seat::one_line(&told.out).contains(by_itself));

    let told = with_passphrase(&machine, &["log", "verify"]);
    assert_eq!(told.code, Some(0), "{}", told.err);
    assert!(told.out.contains("INTACT up to entry 6"), "{}", told.out);
    assert!(told.out.contains("CAN SAY"), "{}", told.out);
    let book = with_passphrase(&machine, &["log", "checkpoint", "--output", "kept.note"]);
    let book = book.out.trim().to_owned();
    let note = machine.everything().join("tmp/kept.note");
    for against in [book.as_str(), note.to_str().unwrap()] {
        let told = with_passphrase(&machine, &["log", "verify", "--against", against]);
        assert_eq!(told.code, Some(0), "{}", told.err);
        assert!(
            told.out.contains("agrees with the checkpoint"),
            "{}",
            told.out
        );
    }
    let after = fs::read(log(&machine)).unwrap();

    // The end cut off: nobody can say, unless a checkpoint was kept.
    fs::write(log(&machine), &whole).unwrap();
    let told = with_passphrase(&machine, &["log", "verify"]);
    assert!(told.out.contains("CAN SAY"), "{}", told.out);
    for against in [book.as_str(), note.to_str().unwrap()] {
        fs::write(log(&machine), &whole).unwrap();
        let told = with_passphrase(&machine, &["log", "verify", "--against", against]);
        assert_eq!(told.code, Some(1));
        assert!(told.out.contains("BROKEN"), "{}", told.out);
        assert!(told.out.contains("rolled back"), "{}", told.out);
    }

    // An entry changed, removed, or two exchanged.
    let bounds = bounds(&whole);
    let entry = |at: usize| whole[bounds[at]..bounds[at + 1]].to_vec();
    let mut changed = whole.clone();
    changed[bounds[2] + 200] ^= 1;
    let removed = [&whole[..bounds[2]], &whole[bounds[3]..]].concat();
    let swapped = [
        &whole[..bounds[2]],
        &entry(3),
        &entry(2),
        &whole[bounds[4]..],
    ]
    .concat();
    for (what, bytes) in [
        ("changed", changed),
        ("removed", removed),
        ("swapped", swapped),
    ] {
        fs::write(log(&machine), bytes).unwrap();
        let told = machine.run_after("exec </dev/null", &["log", "verify"], "");
        assert_eq!(told.code, Some(1), "{what}");
        let told = with_passphrase(&machine, &["log", "verify"]);
        assert_eq!(told.code, Some(1), "{what}");
        let said = format!("{}{}", told.out, told.err);
        assert!(said.contains("BROKEN at entry 3"), "{what}: {said}");
    }
    fs::write(log(&machine), after).unwrap();
    assert_eq!(with_passphrase(&machine, &["log", "verify"]).code, Some(0));
}

/// Fault cases 39 and 40.
#[test]
fn without_its_log_nothing_is_done_until_somebody_begins_it_anew() {
    let machine = used();
    fs::remove_file(log(&machine)).unwrap();
    let answers = project("examples/answers/labour-dispute.yaml");
    let screen = ["screen", "adult", "--answers", answers.to_str().unwrap()];
    for refused in [&screen[..], &["list", "--details"], &["show", "0"]] {
        let ran = with_passphrase(&machine, refused);
        assert_eq!(ran.code, Some(1), "{refused:?}");
        assert!(!log(&machine).exists(), "{refused:?}");
    }
    let ran = with_passphrase(&machine, &["list", "--details"]);
    assert!(ran.err.contains("audit.log` is missing"), "{}", ran.err);
    assert!(ran.err.contains("panah log reset"), "{}", ran.err);
    assert_eq!(machine.run(&["list"], "").code, Some(0), "ids need no key");

    let ran = with_passphrase(&machine, &["log", "reset"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let ran = with_passphrase(&machine, &["log", "show", "--json"]);
    let lines: Vec<Value> = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(lines[0]["told"]["deed"], "log_reset");
    let ran = with_passphrase(&machine, &["log", "reset"]);
    assert_eq!(ran.code, Some(1), "a whole log is not begun anew");
    assert!(ran.err.contains("is as it was written"), "{}", ran.err);

    // A broken one is kept beside the new one.
    let mut broken = fs::read(log(&machine)).unwrap();
    let last = broken.len() - 100;
    broken[last] ^= 1;
    fs::write(log(&machine), &broken).unwrap();
    assert_eq!(with_passphrase(&machine, &screen).code, Some(1));
    assert_eq!(with_passphrase(&machine, &["log", "reset"]).code, Some(0));
    let kept = machine.data().join("laptop/audit.log.2");
    assert_eq!(fs::read(kept).unwrap(), broken);
    assert_eq!(with_passphrase(&machine, &screen).code, Some(0));
    let doctor = machine.run(&["doctor"], "");
    assert!(!doctor.out.contains("audit.log"), "{}", doctor.out);
}

#[test]
fn the_page_of_the_log_is_for_people_and_says_how_much_it_shows() {
    let machine = used();
    let name = |name: &str| {
        let listed = machine.reads(&["keys", "officer", "list", "--json"]);
        let listed: Vec<Value> = serde_json::from_str(&listed).unwrap();
        let id = listed[0]["id"].as_str().unwrap().to_owned();
        machine.reads(&["keys", "officer", "name", &id, name]);
        id
    };
    let id = name("Badge 1");
    name("Badge 2");
    let page = machine.reads(&["log", "show", "--last", "3"]);
    assert!(page.starts_with("The last 3 of "), "{page}");
    assert!(page.contains("panah log show --all"), "{page}");
    let page = machine.reads(&["log", "show", "--all"]);
    let short = &id[..8];
    assert!(
        page.contains(&format!("{short} is called Badge 2 now.")),
        "{page}"
    );
    // What was written before the new name tells the id, and no name.
    assert!(!page.contains("Badge 1"), "{page}");
    assert_eq!(
        page.matches("changed what an officer is called").count(),
        2,
        "{page}"
    );
    assert!(
        page.contains(&format!("{short}  sealed a record: ")),
        "{page}"
    );
    for line in page.lines() {
        assert!(line.chars().count() <= 80, "{line}");
        let digits = line.split(|c: char| !c.is_ascii_hexdigit());
        assert!(
            digits.max_by_key(|word| word.len()).unwrap().len() <= 8,
            "{line}"
        );
    }
}
