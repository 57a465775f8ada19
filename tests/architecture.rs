//! The house as a test: imports go one way, by the table in `src/lib.rs`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a failed test is to panic"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What each room may import, beside itself. `cli` may import everything.
fn table() -> BTreeMap<&'static str, Vec<&'static str>> {
    let assessment = [
        "grammar",
        "questionnaire",
        "jurisdiction",
        "indicators",
        "methods",
        "referral",
    ];
    let record = [&assessment[..], &["assessment", "interview"]].concat();
    let after_record = [&record[..], &["record"]].concat();
    BTreeMap::from([
        ("grammar", vec![]),
        ("vault", vec![]),
        ("statistics", vec![]),
        ("quiz", vec!["grammar", "statistics"]),
        ("words", vec!["grammar"]),
        ("questionnaire", vec!["grammar"]),
        ("jurisdiction", vec!["grammar"]),
        ("indicators", vec!["grammar"]),
        ("methods", vec!["grammar", "indicators"]),
        (
            "referral",
            vec![
                "grammar",
                "questionnaire",
                "jurisdiction",
                "indicators",
                "methods",
            ],
        ),
        ("interview", vec!["grammar", "questionnaire"]),
        ("assessment", assessment.to_vec()),
        ("practice", record.clone()),
        ("check", [&record[..], &["practice", "quiz"]].concat()),
        (
            "course",
            vec!["grammar", "assessment", "practice", "quiz", "statistics"],
        ),
        ("record", record),
        (
            "report",
            [
                &after_record[..],
                &["words", "check", "practice", "quiz", "statistics", "course"],
            ]
            .concat(),
        ),
        (
            "exchange",
            [
                &after_record[..],
                &["words", "practice", "statistics", "course"],
            ]
            .concat(),
        ),
        (
            "terminal",
            vec!["words", "grammar", "questionnaire", "interview", "referral"],
        ),
    ])
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    files(folder, "rs")
}

fn files(folder: &Path, wanted: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, wanted));
        } else if path
            .extension()
            .is_some_and(|extension| extension == wanted)
        {
            found.push(path);
        }
    }
    found
}

/// The rooms that a text names behind `crate::`, in `use` lines and in paths alike.
fn imports(text: &str) -> BTreeSet<String> {
    let code = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let code: String = code.collect::<Vec<_>>().join("\n");
    code.split("crate::")
        .skip(1)
        .map(|rest| {
            rest.chars()
                .take_while(|c| c.is_ascii_lowercase() || *c == '_')
                .collect()
        })
        .filter(|room: &String| !room.is_empty())
        .collect()
}

#[test]
fn imports_go_one_way() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let table = table();
    let mut wrong = Vec::new();
    let mut rooms = BTreeSet::new();
    for file in rust_files(&source) {
        let within = file.strip_prefix(&source).unwrap();
        if within.components().count() == 1 {
            continue;
        }
        let room = within
            .components()
            .next()
            .unwrap()
            .as_os_str()
            .to_str()
            .unwrap()
            .to_owned();
        rooms.insert(room.clone());
        if room == "cli" {
            continue;
        }
        let may = table
            .get(room.as_str())
            .unwrap_or_else(|| panic!("`{room}` does not stand in the table"));
        for import in imports(&fs::read_to_string(&file).unwrap()) {
            if import != room && !may.contains(&import.as_str()) {
                wrong.push(format!("{} imports `{import}`", within.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let known: BTreeSet<String> = table
        .keys()
        .map(|room| (*room).to_owned())
        .chain(["cli".to_owned()])
        .collect();
    assert_eq!(rooms, known, "the table and the folders of src differ");
}

#[test]
fn the_picture_in_lib_rs_names_every_room_and_what_it_imports() {
    let map = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    for room in table().keys() {
        assert!(
            map.contains(&format!("//! | [`{room}`]")),
            "`{room}` is not in the map"
        );
    }
}

#[test]
fn what_is_pure_reads_no_disk_no_clock_and_no_keys() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let pure = [
        "grammar",
        "questionnaire",
        "jurisdiction",
        "indicators",
        "methods",
        "referral",
        "interview",
        "assessment",
        "practice",
        "check",
        "course",
        "record",
        "report",
        "exchange",
        "statistics",
        "words",
    ];
    let forbidden = [
        "std::fs",
        "std::env",
        "std::time",
        "std::net",
        "std::process",
        "std::io",
        // Counting hours from a time that was handed in is no reading of a clock.
        "::now(",
        "jiff::tz",
        "crossterm::",
        "SystemRandom",
    ];
    for room in pure {
        for file in rust_files(&source.join(room)) {
            let text = fs::read_to_string(&file).unwrap();
            // What reads bytes that are in memory already is no reading of a disk.
            let text = text.replace("use std::io::{Cursor, Read, copy, sink};", "");
            for word in forbidden {
                assert!(!text.contains(word), "{} uses `{word}`", file.display());
            }
        }
    }
}

#[test]
fn the_field_tool_opens_no_socket() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in rust_files(&source) {
        let text = fs::read_to_string(&file).unwrap();
        for word in ["std::net", "TcpStream", "UdpSocket", "reqwest", "ureq"] {
            assert!(!text.contains(word), "{} uses `{word}`", file.display());
        }
    }
}

/// Ids that are put together at run time, by what they begin with.
const FAMILIES: [&str; 40] = [
    "course-lost-",
    "course-measure-",
    "course-observers-",
    "course-among-",
    "course-missed-gates-",
    "course-violations-",
    "quiz-when-",
    "quiz-status-",
    "quiz-gain-",
    "quiz-discrimination-",
    "urgency-",
    "exception-",
    "letter-given-",
    "letter-copy-",
    "refer-kind-",
    "deed-",
    "status-",
    "state-",
    "answer-",
    "report-path-",
    "language-",
    "phase-",
    "told-later",
    "told-left-open",
    "conduct-child",
    "receive-skipped-",
    "report-consent-",
    "followup-done-",
    "followup-task-",
    "practise-area-",
    "practise-band-",
    "practise-violation-",
    "practise-needed-",
    "practise-question-",
    "exercise-if-",
    "exercise-manner-",
    "scale-",
    "question-means-",
    "observe-violation-",
    "wording-l",
];

/// What ids of words begin with, so that one that is said and not written is found.
const PREFIXES: [&str; 39] = [
    "course-",
    "quiz-",
    "report-",
    "conduct-",
    "menu-",
    "raise-",
    "stop-",
    "between-",
    "told-",
    "screen-",
    "resume-",
    "list-",
    "decide-",
    "passphrase-",
    "settled-",
    "terminal-",
    "check-",
    "explain-",
    "condition-",
    "group-",
    "paper-",
    "sheet-",
    "print-",
    "doctor-",
    "transfer-",
    "receive-",
    "open-",
    "log-",
    "refer-",
    "letter-",
    "recover-",
    "followup-",
    "practise-",
    "exercise-",
    "actor-",
    "observer-",
    "observe-",
    "certificate-",
    "debrief-",
];

#[test]
fn every_word_that_is_said_is_written_and_every_written_one_is_said() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let written: BTreeSet<String> = fs::read_to_string(source.join("words/en.ftl"))
        .unwrap()
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
        .collect();
    let lines = fs::read_to_string(source.join("words/en.ftl")).unwrap();
    let ids = lines
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()) && line.contains(" ="));
    assert_eq!(ids.count(), written.len(), "a word is written twice");
    // Templates say words as well.
    let code: String = [rust_files(&source), files(&source, "html")]
        .concat()
        .iter()
        .map(|file| fs::read_to_string(file).unwrap())
        .collect();
    let quoted: BTreeSet<&str> = code.split('"').collect();
    for id in &written {
        let is_said =
            quoted.contains(id.as_str()) || FAMILIES.iter().any(|family| id.starts_with(family));
        assert!(is_said, "`{id}` is written and never said");
    }
    // A word of the command line, and none that is said.
    let typed = ["told-of-withdrawal"];
    for word in quoted.into_iter().filter(|word| !typed.contains(word)) {
        let is_id = PREFIXES
            .iter()
            .any(|prefix| word.starts_with(prefix) && word.len() > prefix.len())
            && word
                .chars()
                .all(|c| c.is_ascii_lowercase() || c == '-' || c == '_');
        assert!(
            !is_id || written.contains(word),
            "`{word}` is said and not written"
        );
    }
}

#[test]
fn every_deed_of_the_audit_log_has_words() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let words = fs::read_to_string(source.join("words/en.ftl")).unwrap();
    let deeds = fs::read_to_string(source.join("vault/log/deed.rs")).unwrap();
    let (_, deeds) = deeds.split_once("pub enum Deed {").unwrap();
    let (deeds, _) = deeds.split_once("\n}\n").unwrap();
    let deeds = deeds.lines().filter_map(|line| {
        let name = line.strip_prefix("    ")?;
        let name = name.split([' ', ',']).next()?;
        name.starts_with(|c: char| c.is_ascii_uppercase())
            .then_some(name)
    });
    let mut count = 0;
    for deed in deeds {
        let id: String = deed
            .chars()
            .enumerate()
            .flat_map(|(at, c)| {
                let dash = (at > 0 && c.is_ascii_uppercase()).then_some('-');
                dash.into_iter().chain([c.to_ascii_lowercase()])
            })
            .collect();
        assert!(
            words.contains(&format!("\ndeed-{id} = ")),
            "`deed-{id}` is not written"
        );
        count += 1;
    }
    assert!(count > 30, "{count}");
}
