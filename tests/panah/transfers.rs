//! Moving records by the command line: a post, a unit, a stick between them.

use std::fs;
use std::path::{Path, PathBuf};

use panah::vault::{DataFolder, Mode, Passphrase, UnitPlan, Vault, open_challenge};
use serde_json::Value as Json;
use tempfile::TempDir;

use crate::seat::{Machine, PASSPHRASE, Ran};

/// Something that the person said and that may stand nowhere in clear.
const CANARY: &str = "CANARY-000-523";

/// A post and its unit, each on a machine of its own.
pub(crate) struct Road {
    pub(crate) post: Machine,
    pub(crate) unit: Machine,
    stick: TempDir,
    note: String,
}

pub(crate) fn vault(machine: &Machine) -> Vault {
    let folder = DataFolder::at(machine.data(), Mode::Live).unwrap();
    let passphrase = Passphrase::typed(PASSPHRASE.to_owned()).unwrap();
    if Vault::exists(&folder).unwrap() {
        Vault::unlock(&folder, &passphrase).ok().unwrap()
    } else {
        Vault::create(&folder, &passphrase).ok().unwrap()
    }
}

pub(crate) fn road() -> Road {
    let (post, unit) = (Machine::bare(), Machine::bare());
    let note = {
        let (post, unit) = (vault(&post), vault(&unit));
        let made = unit
            .make_unit(&UnitPlan {
                name: "Test unit".to_owned(),
                from: "2020-01-01".to_owned(),
                until: "2099-12-31".to_owned(),
                retain_days: None,
            })
            .unwrap();
        post.begin_enrolment(made.note.as_bytes()).unwrap();
        let request = post.enrolment_request().unwrap();
        let mut codes = unit.enrol_laptop(&request).unwrap().codes;
        let second = open_challenge(&request, &made.second).unwrap();
        codes.push((second.name.clone(), second.code.clone()));
        post.finish_enrolment(&codes).unwrap();
        made.note.clone()
    };
    Road {
        post,
        unit,
        stick: tempfile::tempdir().unwrap(),
        note,
    }
}

impl Road {
    /// Closes an interview at the post; gives the record's id.
    pub(crate) fn closes(&self) -> String {
        let before = self.post.records();
        let answers = crate::support::project("examples/answers/labour-dispute.yaml");
        self.post
            .reads(&["screen", "adult", "--answers", answers.to_str().unwrap()]);
        let after = self.post.records();
        let new = after.into_iter().find(|id| !before.contains(id));
        new.unwrap()
    }

    pub(crate) fn stick(&self) -> &str {
        self.stick.path().to_str().unwrap()
    }

    /// The transfers on the stick.
    fn folders(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.stick.path()).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        paths.filter(|path| path.is_dir()).collect()
    }
}

fn run(machine: &Machine, arguments: &[&str]) -> Ran {
    let arguments = [arguments, &["--passphrase-file", "-"]].concat();
    machine.run(&arguments, &format!("{PASSPHRASE}\n"))
}

#[track_caller]
fn json(ran: &Ran, code: i32) -> Json {
    assert_eq!(ran.code, Some(code), "{}{}", ran.out, ran.err);
    serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}{}", ran.out, ran.err))
}

#[test]
fn a_record_goes_to_the_unit_is_read_there_and_the_post_hears_of_it() {
    let road = road();
    let id = road.closes();
    let sent = json(
        &run(&road.post, &["transfer", "--to", road.stick(), "--json"]),
        0,
    );
    assert_eq!(sent["transfer"]["records"], 1);
    let file = road.folders()[0].join(format!("{id}.age"));
    let file = file.to_str().unwrap();

    // Judged by itself, before it is taken in: at the unit and at the post.
    let opened = json(&run(&road.unit, &["open", file, "--json"]), 0);
    assert_eq!(
        (&opened["verdict"], &opened["id"]),
        (&"authentic".into(), &id.as_str().into())
    );
    let text = run(&road.unit, &["open", file]);
    assert!(text.out.starts_with("AUTHENTIC\n"), "{}", text.out);
    assert!(text.out.contains("Give information"), "{}", text.out);
    let refused = run(&road.post, &["open", file]);
    assert_eq!((refused.code, refused.out.as_str()), (Some(1), ""));
    assert!(
        refused.err.contains("sealed to somebody else's key"),
        "{}",
        refused.err
    );

    let received = json(
        &run(&road.unit, &["unit", "receive", road.stick(), "--json"]),
        0,
    );
    let transfer = &received["transfers"][0];
    assert_eq!(transfer["records"][0]["outcome"], "taken_in");
    assert_eq!(
        (&transfer["list"], &transfer["history"]["verdict"]),
        (&"signed".into(), &"goes_on".into())
    );
    assert_eq!(received["receipts"].as_array().unwrap().len(), 1);

    // There it is listed and shown as on a laptop.
    let listed = json(&run(&road.unit, &["list", "--json"]), 0);
    assert_eq!(listed[0]["opened_by"], "here");
    assert_eq!(listed[0]["laptop"], transfer["laptop"]);
    let listed = run(&road.unit, &["list", "--details"]);
    assert!(
        listed.out.contains("each of them is authentic"),
        "{}",
        listed.out
    );
    assert!(
        run(&road.unit, &["show", &id])
            .out
            .contains("Give information")
    );

    let taken = run(&road.post, &["transfer", "--to", road.stick()]);
    assert_eq!(taken.code, Some(0), "{}", taken.err);
    for word in ["the unit has 1 record", "countersigned", "No record waits"] {
        assert!(taken.err.contains(word), "{word}: {}", taken.err);
    }
    let listed = json(&run(&road.post, &["list", "--json"]), 0);
    assert!(listed[0]["received"].is_string(), "{listed}");
    assert_eq!(road.folders().len(), 1, "nothing was sent again");
}

#[test]
fn what_is_told_of_a_transfer_says_what_to_do_next() {
    let road = road();
    road.closes();
    let sent = run(&road.post, &["transfer", "--to", road.stick()]);
    assert_eq!((sent.code, sent.out.as_str()), (Some(0), ""));
    for word in [
        "1 record on the stick",
        "paper book",
        "panah unit receive",
        "Nothing was deleted",
    ] {
        assert!(sent.err.contains(word), "{word}: {}", sent.err);
    }
    let received = run(&road.unit, &["unit", "receive", road.stick()]);
    assert_eq!(received.code, Some(0), "{}", received.out);
    for word in ["1 record is authentic", "Countersigned", "The receipt is"] {
        assert!(received.out.contains(word), "{word}: {}", received.out);
    }
    assert!(
        received
            .out
            .lines()
            .all(|line| line.chars().count() <= 80 || line.contains(road.stick()))
    );
    let again = run(&road.unit, &["unit", "receive", road.stick()]);
    assert!(
        again.out.contains("here already; nothing was changed"),
        "{}",
        again.out
    );
    let only = json(
        &run(
            &road.post,
            &["transfer", "--receipts", road.stick(), "--json"],
        ),
        0,
    );
    let words: Vec<&Json> = only["receipts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["taken"])
        .collect();
    assert!(words.contains(&&Json::Bool(true)) && words.contains(&&Json::Bool(false)));
}

/// Fault cases 27, 33 and 35 at the command line.
#[test]
fn what_is_not_right_on_a_stick_is_told_and_never_shown() {
    let road = road();
    road.closes();
    run(&road.post, &["transfer", "--to", road.stick()]);
    let folder = &road.folders()[0];
    fs::remove_file(folder.join("manifest.note")).unwrap();
    fs::write(folder.join(format!("{:032x}.age", 1)), CANARY).unwrap();
    fs::write(folder.join("\u{1b}[2Jname\n.age"), "").unwrap();
    std::os::unix::fs::symlink("/etc/hostname", folder.join(format!("{:032x}.age", 2))).unwrap();
    let received = run(&road.unit, &["unit", "receive", road.stick()]);
    assert_eq!(received.code, Some(1));
    let text = received
        .out
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    for word in [
        "INCOMPLETE TRANSFER",
        "1 record is authentic",
        "1 file was NOT taken in",
        "it is not an age file",
        r"\u{1b}[2Jname\u{a}.age",
        "a symbolic link; it was not followed",
    ] {
        assert!(text.contains(word), "{word}: {text}");
    }
    assert!(!received.out.contains('\u{1b}') && !received.out.contains(CANARY));
    let value = json(
        &run(&road.unit, &["unit", "receive", road.stick(), "--json"]),
        1,
    );
    assert_eq!(value["transfers"][0]["list"], "missing");
    let file = folder.join(format!("{:032x}.age", 1));
    let opened = run(&road.unit, &["open", file.to_str().unwrap(), "--json"]);
    assert_eq!(json(&opened, 1)["reason"], "not_age");
    assert!(
        opened.err.contains("is not shown: it is not an age file"),
        "{}",
        opened.err
    );
    let large = folder.join("large");
    fs::File::create(&large)
        .unwrap()
        .set_len((32 << 20) + 1)
        .unwrap();
    for path in [
        large.as_path(),
        Path::new("/dev/zero"),
        Path::new("/nowhere"),
    ] {
        let opened = run(&road.unit, &["open", path.to_str().unwrap()]);
        assert_eq!(
            (opened.code, opened.out.as_str()),
            (Some(1), ""),
            "{path:?}"
        );
        assert!(opened.err.contains("help:"), "{}", opened.err);
    }
}

#[test]
fn where_there_is_no_unit_it_is_said_what_to_do_instead() {
    let machine = Machine::bare();
    let nothing = run(&machine, &["transfer", "--to", "/tmp"]);
    assert_eq!(nothing.code, Some(1));
    assert!(
        !machine
            .data()
            .join("officers")
            .read_dir()
            .is_ok_and(|mut slots| slots.next().is_some())
    );
    drop(vault(&machine));
    let stick = tempfile::tempdir().unwrap();
    let stick = stick.path().to_str().unwrap();
    let alone = run(&machine, &["transfer", "--to", stick]);
    assert!(
        alone.err.contains("works alone") && alone.err.contains("panah backup"),
        "{}",
        alone.err
    );
    let alone = run(&machine, &["unit", "receive", stick]);
    assert!(alone.err.contains("no unit's keys"), "{}", alone.err);
    assert_eq!(run(&machine, &["transfer"]).code, Some(2));
    let road = road();
    let empty = run(&road.unit, &["unit", "receive", stick]);
    assert!(
        empty.err.contains("holds no transfer and no record"),
        "{}",
        empty.err
    );
    assert!(!road.note.is_empty());
}

#[test]
fn an_addition_to_a_record_is_read_at_the_unit_by_itself_and_with_its_record() {
    let road = road();
    let id = road.closes();
    let added = {
        let body =
            format!(r#"{{"amends":"{id}","text":"{CANARY}","wall":"2026-06-01T10:00:00Z"}}"#);
        let post = vault(&road.post);
        post.seal(panah::vault::Content::amendment(&body), None)
            .unwrap()
            .id
    };
    run(&road.post, &["transfer", "--to", road.stick()]);
    let file = road.folders()[0].join(format!("{added}.age"));
    let opened = run(&road.unit, &["open", file.to_str().unwrap()]);
    assert!(
        opened.out.contains(CANARY) && opened.out.contains(&id),
        "{}",
        opened.out
    );
    json(
        &run(&road.unit, &["unit", "receive", road.stick(), "--json"]),
        0,
    );
    assert!(run(&road.unit, &["show", &id]).out.contains(CANARY));
    // On neither machine and not on the stick does it lie in the clear.
    for folder in [
        road.post.everything(),
        road.unit.everything(),
        road.stick.path(),
    ] {
        let found = std::process::Command::new("grep")
            .args(["-raF", CANARY])
            .arg(folder)
            .output();
        assert!(found.unwrap().stdout.is_empty(), "{folder:?}");
    }
}
