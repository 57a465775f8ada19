//! Files and folders that were given to the wrong command, and questions with nobody to answer: one plain
//! sentence each, that names the file and the way out, and nothing is changed.

use std::fs;
use std::path::{Path, PathBuf};

use crate::seat::{Machine, PASSPHRASE, Ran, one_line};
use crate::support::project;
use crate::units::{Journey, closes_a_record, with_passphrase};

const ANOTHER: &str = "six other words that nobody guesses here";

/// A post and its unit, with one file of each kind that travels between them.
struct Files {
    journey: Journey,
    kinds: Vec<(&'static str, PathBuf)>,
}

impl Files {
    fn gathered() -> Self {
        let journey = Journey::new();
        journey.is_enrolled();
        closes_a_record(&journey.laptop);
        let [stick, safe] = ["stick", "safe"].map(|name| PathBuf::from(journey.path(name)));
        let sent = with_passphrase(&journey.laptop, &["transfer", "--to", &shown(&stick)]);
        assert_eq!(sent.code, Some(0), "{}", sent.err);
        let came = with_passphrase(&journey.unit, &["unit", "receive", &shown(&stick)]);
        assert_eq!(came.code, Some(0), "{}{}", came.out, came.err);
        let checkpoint = safe.join("kept.note");
        let noted = ["log", "checkpoint", "--output", &shown(&checkpoint)];
        assert_eq!(with_passphrase(&journey.laptop, &noted).code, Some(0));
        asks_for_a_key(&journey.laptop, &shown(&stick));
        let transfer = found(&stick, "panah-transfer-", "");
        let records = journey.laptop.data().join("records");
        let kinds = vec![
            ("unit's file", stick.join("unit.note")),
            ("to be enrolled", found(&stick, "laptop-", ".request")),
            (
                "recover an officer's key",
                found(&stick, "recover-", ".request"),
            ),
            ("sealed to a custodian", found(&stick, "challenge-", ".age")),
            ("receipt", found(&stick, "receipt-", ".note")),
            ("list of a transfer", transfer.join("manifest.note")),
            ("checkpoint", checkpoint),
            ("secret key", safe.join("second-custodian.key")),
            ("audit log", journey.laptop.data().join("laptop/audit.log")),
            (
                "key file",
                found(&journey.laptop.data().join("officers"), "", ".slot"),
            ),
            ("encrypted file", found(&records, "", ".age")),
        ];
        Self { journey, kinds }
    }
}

fn asks_for_a_key(laptop: &Machine, stick: &str) {
    let ask = [
        "keys",
        "recover",
        "--to",
        stick,
        "--new-passphrase-file",
        "-",
    ];
    let asked = laptop.run(&ask, &format!("{ANOTHER}\n"));
    assert_eq!(asked.code, Some(0), "{}", asked.err);
}

fn shown(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

fn found(folder: &Path, beginning: &str, ending: &str) -> PathBuf {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let mut names = entries.map(|entry| entry.file_name().into_string().unwrap());
    let name = names.find(|name| name.starts_with(beginning) && name.ends_with(ending));
    folder.join(name.unwrap_or_else(|| panic!("no {beginning}…{ending}")))
}

/// Holds a refusal to its form: a fact that says what the file is, and a way out.
#[track_caller]
fn names(ran: &Ran, what: &str, about: &str) {
    let said = one_line(&format!("{} {}", ran.out, ran.err).replace('│', " "));
    assert_eq!(ran.code, Some(1), "{about}: {said}");
    assert!(said.contains(what), "{about}: {said}");
    assert_eq!(said.matches("help:").count(), 1, "{about}: {said}");
    assert!(!said.contains("error: :"), "{about}: {said}");
}

#[test]
fn each_command_says_what_it_was_given_in_place_of_its_own_file() {
    let files = Files::gathered();
    let (unit, laptop) = (&files.journey.unit, &files.journey.laptop);
    let key = files.journey.path("safe/second-custodian.key");
    let sealed = laptop.records().pop().unwrap();
    for (what, file) in &files.kinds {
        let file = shown(file);
        let commands: [(&str, &Machine, Vec<&str>); 8] = [
            ("", laptop, vec!["setup", "--sheet", &file]),
            ("", laptop, vec!["screen", "adult", "--answers", &file]),
            ("", laptop, vec!["amend", &sealed, "--text-file", &file]),
            (
                "checkpoint",
                laptop,
                vec!["log", "verify", "--against", &file],
            ),
            ("encrypted file", unit, vec!["open", &file]),
            ("", laptop, vec!["unit", "enrol", &file]),
            ("", unit, vec!["keys", "recover", &file]),
            ("", laptop, vec!["transfer", "--receipts", &file]),
        ];
        for (own, machine, arguments) in commands {
            if *what != own {
                let ran = with_passphrase(machine, &arguments);
                names(&ran, what, &format!("{what}, {}", arguments.join(" ")));
            }
        }
        let bare = Machine::bare();
        names(
            &bare.run(&["assess", "--answers", &file], ""),
            what,
            "assess",
        );
        names(&bare.run(&["check", &file], ""), what, "check");
        if !["to be enrolled", "sealed to a custodian"].contains(what) {
            let prove = ["unit", "prove", &file, "--identity", &key];
            names(&bare.run(&prove, ""), what, "prove");
        }
        if *what != "secret key" {
            let prove = [
                "unit",
                "prove",
                &files.journey.path("stick"),
                "--identity",
                &file,
            ];
            names(&bare.run(&prove, ""), what, "identity");
        }
    }
}

#[test]
fn a_request_for_a_key_is_no_request_to_be_enrolled_and_the_reverse() {
    let journey = Journey::new();
    journey.is_enrolled();
    let [only, laptops] = ["only", "laptops"].map(|name| {
        fs::create_dir(journey.path(name)).unwrap();
        PathBuf::from(journey.path(name))
    });
    asks_for_a_key(&journey.laptop, &shown(&only));
    let before = fs::read(journey.unit.data().join("unit/laptops")).unwrap();
    let ran = with_passphrase(&journey.unit, &["unit", "enrol", &shown(&only)]);
    names(&ran, "request to recover an officer's key", "enrol");
    assert!(ran.err.contains("panah keys recover FOLDER"), "{}", ran.err);
    assert_eq!(
        fs::read(journey.unit.data().join("unit/laptops")).unwrap(),
        before
    );

    let request = journey.file(".request");
    fs::copy(&request, laptops.join(request.file_name().unwrap())).unwrap();
    let ran = with_passphrase(&journey.unit, &["keys", "recover", &shown(&laptops)]);
    names(&ran, "laptop's request to be enrolled", "recover");
    assert!(ran.err.contains("panah unit enrol FOLDER"), "{}", ran.err);
}

#[test]
fn without_a_terminal_it_is_said_what_is_wanting() {
    let journey = Journey::new();
    journey.is_enrolled();
    let stick = journey.path("stick");
    let add = [
        "keys",
        "officer",
        "add",
        "--passphrase-file",
        "-",
        "--new-passphrase-file",
        "-",
    ];
    let both = format!("{PASSPHRASE}\n{ANOTHER}\n");
    let nameless = journey.laptop.run(&add, &both);
    names(&nameless, "has no name", "nameless");
    let named = [&add[..], &["--name", "Badge 9"]].concat();
    assert_eq!(journey.laptop.run(&named, &both).code, Some(0));
    let ran = journey.laptop.run(&["keys", "recover", "--to", &stick], "");
    names(&ran, "say whose with --officer", "recover");
    let ran = journey.laptop.run(&["resume"], "");
    names(&ran, "no passphrase was given", "resume");
    let [first, ..] = journey.laptop.records().try_into().unwrap_or_else(|_| {
        closes_a_record(&journey.laptop);
        [journey.laptop.records().pop().unwrap()]
    });
    let ran = with_passphrase(&journey.laptop, &["amend", &first]);
    names(&ran, "no terminal to ask on", "amend");
}

#[test]
fn a_whole_backup_is_received_and_a_restored_post_says_that_nothing_opens_there() {
    let journey = Journey::new();
    journey.is_enrolled();
    closes_a_record(&journey.laptop);
    let stick = journey.path("stick");
    assert_eq!(
        with_passphrase(&journey.laptop, &["backup", "--to", &stick]).code,
        Some(0)
    );
    let backup = shown(&found(Path::new(&stick), "panah-backup-", ""));
    let ran = with_passphrase(&journey.unit, &["unit", "receive", &backup]);
    let said = one_line(&format!("{} {}", ran.err, ran.out));
    assert!(said.contains("This is a whole backup"), "{said}");
    assert!(said.contains("1 record is authentic"), "{said}");

    // It is mixed with nothing, and nothing is made where it is refused.
    let taken = Machine::bare();
    fs::create_dir(taken.data()).unwrap();
    fs::write(taken.data().join("letter.txt"), "a letter").unwrap();
    let ran = taken.run(&["restore", &backup], "");
    names(&ran, "is not empty", "restore");
    assert!(ran.err.contains("letter.txt"), "{}", ran.err);
    assert_eq!(fs::read_dir(taken.data()).unwrap().count(), 1);
    let bare = Machine::bare();
    let ran = bare.run(&["restore", &stick], "");
    names(&ran, "no backup", "restore");

    assert_eq!(bare.run(&["restore", &backup], "").code, Some(0));
    let ran = bare.run(&["list"], "");
    assert!(!ran.out.contains("its officer"), "{}", ran.out);
    assert!(one_line(&ran.out).contains("nobody here"), "{}", ran.out);
    assert!(ran.err.contains("panah unit receive"), "{}", ran.err);
    let ran = bare.run(&["list", "--json"], "");
    assert!(ran.out.contains("\"opened_by\": \"nobody\""), "{}", ran.out);
    let ran = with_passphrase(&bare, &["list", "--details"]);
    names(&ran, "key file they were sealed with is missing", "details");
}

#[test]
fn a_folder_without_definitions_is_named_in_one_sentence() {
    let machine = Machine::bare();
    let empty = shown(&machine.everything().join("empty"));
    fs::create_dir(&empty).unwrap();
    closes_a_record(&machine);
    for what in [&["install"][..], &["install", "--unsigned"], &["sign"]] {
        let arguments = [&["definitions"], what, &[empty.as_str()]].concat();
        names(
            &with_passphrase(&machine, &arguments),
            "no definition file in",
            "empty",
        );
        let arguments = [&["definitions"], what, &["nothing-here"]].concat();
        names(
            &with_passphrase(&machine, &arguments),
            "it is not there",
            "missing",
        );
    }
    let half = machine.everything().join("half");
    fs::create_dir_all(half.join("rules")).unwrap();
    fs::copy(
        project("questionnaires/rules/needs.yaml"),
        half.join("rules/needs.yaml"),
    )
    .unwrap();
    let ran = with_passphrase(&machine, &["definitions", "install", &shown(&half)]);
    assert!(!ran.err.contains("error: :"), "{}", ran.err);
    assert!(
        one_line(&ran.err).contains("half: there is no questionnaire"),
        "{}",
        ran.err
    );
}
