//! Backup and restore, destroying and legal hold, definitions: as somebody at the keyboard sees them.

use std::fs;
use std::path::{Path, PathBuf};

use panah::vault::{
    Content, DataFolder, Mode, Passphrase, RecordId, UnitPlan, Vault, open_challenge,
};
use serde_json::Value as Json;

use crate::seat::{ENTER, Machine, PASSPHRASE, Ran};
use crate::support::project;

fn with_passphrase(machine: &Machine, arguments: &[&str]) -> Ran {
    let arguments = [arguments, &["--passphrase-file", "-"]].concat();
    machine.run(&arguments, &format!("{PASSPHRASE}\n"))
}

/// Runs a command that has to be refused; gives what it said.
#[track_caller]
fn refused(machine: &Machine, arguments: &[&str]) -> String {
    let ran = with_passphrase(machine, arguments);
    assert_eq!(ran.code, Some(1), "{arguments:?}: {}", ran.out);
    assert!(ran.err.contains("error: "), "{}", ran.err);
    assert!(ran.err.contains("help: "), "{}", ran.err);
    ran.err
}

/// What is said, on one line, wherever it was wrapped.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn screen(machine: &Machine) -> String {
    let answers = project("examples/answers/labour-dispute.yaml");
    let before = machine.records();
    machine.reads(&["screen", "adult", "--answers", answers.to_str().unwrap()]);
    let mut ids = machine.records();
    ids.retain(|id| !before.contains(id));
    let [id] = ids.try_into().unwrap();
    id
}

fn show(machine: &Machine, id: &str) -> Json {
    serde_json::from_str(&machine.reads(&["show", id, "--json"])).unwrap()
}

/// Opens the machine's vault beside the program.
fn vault(machine: &Machine) -> Vault {
    let folder = DataFolder::at(machine.data(), Mode::Live).unwrap();
    let passphrase = Passphrase::typed(PASSPHRASE.to_owned()).unwrap();
    if Vault::exists(&folder).unwrap() {
        Vault::unlock(&folder, &passphrase).ok().unwrap()
    } else {
        Vault::create(&folder, &passphrase).ok().unwrap()
    }
}

/// Enrols a machine with a unit; gives the unit's machine.
fn enrol(laptop: &Machine) -> Machine {
    let there = Machine::bare();
    let unit = vault(&there);
    let plan = UnitPlan {
        name: "Test unit".to_owned(),
        from: "2026-01-01".to_owned(),
        until: "2099-12-31".to_owned(),
        retain_days: Some(1825),
    };
    let made = unit.make_unit(&plan).unwrap();
    let laptop = vault(laptop);
    laptop.begin_enrolment(made.note.as_bytes()).unwrap();
    let request = laptop.enrolment_request().unwrap();
    let mut codes = unit.enrol_laptop(&request).unwrap().codes;
    let challenge = open_challenge(&request, &made.second).unwrap();
    codes.push((challenge.name.clone(), challenge.code.clone()));
    laptop.finish_enrolment(&codes).unwrap();
    there
}

/// Makes a folder of definitions that differ from those built in by a line.
fn pack(machine: &Machine, remark: &str) -> PathBuf {
    let folder = machine.everything().join(format!("pack-{remark}"));
    copy(&project("questionnaires"), &folder);
    let needs = folder.join("rules/needs.yaml");
    let text = fs::read_to_string(&needs).unwrap();
    fs::write(needs, format!("# {remark}\n{text}")).unwrap();
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let place = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &place);
        } else {
            fs::copy(&path, &place).unwrap();
        }
    }
}

fn backup(machine: &Machine) -> PathBuf {
    let stick = machine.everything().join("stick");
    fs::create_dir_all(&stick).unwrap();
    machine.reads(&["backup", "--to", stick.to_str().unwrap()]);
    let mut made: Vec<PathBuf> = fs::read_dir(&stick)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    made.sort();
    made.pop().unwrap()
}

/// Fault case 50, by the command line.
#[test]
fn a_backup_goes_into_an_empty_folder_and_nowhere_else() {
    let machine = Machine::bare();
    let id = screen(&machine);
    let made = backup(&machine);
    let made = made.to_str().unwrap();
    let ran = machine.run(&["restore", made], "");
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.err.contains("nothing is ever restored over it"),
        "{}",
        ran.err
    );

    let there = Machine::bare();
    let ran = there.run(&["restore", made, "--json"], "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let told: Json = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(told["profile"], "solo");
    assert_eq!(told["records"], 1);
    assert_eq!(told["log"]["broken"], Json::Null);
    assert_eq!(told["logged"], true);
    assert_eq!(show(&there, &id), show(&machine, &id));
    let found: Vec<Json> =
        serde_json::from_str(&with_passphrase(&there, &["doctor", "--json"]).out).unwrap();
    let folder = found.iter().find(|one| one["check"] == "data-folder");
    assert_eq!(folder.unwrap()["state"], "well");

    let ran = Machine::bare().run(&["restore", machine.data().to_str().unwrap()], "");
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("manifest.note"), "{}", ran.err);
    let inside = machine.data().join("records");
    let said = refused(&machine, &["backup", "--to", inside.to_str().unwrap()]);
    assert!(said.contains("data folder itself"), "{said}");
}

#[test]
fn a_backup_says_which_keys_are_in_it_and_what_is_not() {
    let machine = Machine::bare();
    let stick = machine.everything().join("stick");
    fs::create_dir(&stick).unwrap();
    let arguments = ["backup", "--to", stick.to_str().unwrap()];
    let said = refused(&machine, &arguments);
    assert!(said.contains("nothing has been set up here"), "{said}");
    screen(&machine);
    let _draft = vault(&machine).begin_draft([7; 32]).ok().unwrap();
    let said = line(&machine.reads(&arguments));
    assert!(said.contains("opens with the passphrases"), "{said}");
    assert!(
        said.contains("1 interview of yours is not closed"),
        "{said}"
    );
    enrol(&machine);
    let said = line(&machine.reads(&arguments));
    assert!(said.contains("No key is in this copy"), "{said}");
}

#[test]
fn a_record_is_destroyed_when_its_number_is_typed() {
    let machine = Machine::bare();
    let (one, other) = (screen(&machine), screen(&machine));
    let text = "Came back with a lawyer.\n";
    let arguments = ["amend", &one, "--text-file", "-", "--passphrase-file", "-"];
    let ran = machine.run(&arguments, &format!("{PASSPHRASE}\n{text}"));
    assert_eq!(ran.code, Some(0), "{}", ran.err);

    let ran = with_passphrase(&machine, &["destroy", &one, "--dry-run"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(
        ran.out.contains(&one) && ran.out.contains("added to"),
        "{}",
        ran.out
    );
    assert!(ran.err.contains("All 2 would be destroyed"), "{}", ran.err);
    assert_eq!(machine.records().len(), 3);
    let said = refused(&machine, &["destroy", &one]);
    assert!(said.contains("no terminal"), "{said}");

    for (typed, left) in [("yes", 3), ("2", 1)] {
        let mut seat = machine.seat(&["destroy", &one]);
        seat.sees(&panah::words::Words::english().say("passphrase-ask"));
        seat.types(&format!("{PASSPHRASE}{ENTER}"));
        seat.sees("Type 2 to destroy them");
        seat.types(&format!("{typed}{ENTER}"));
        assert_eq!(seat.ends(), u32::from(left == 3));
        assert_eq!(machine.records().len(), left, "{typed}");
    }
    let said = refused(&machine, &["destroy", &one, "--yes"]);
    assert!(said.contains("begins with"), "{said}");
    let said = line(&machine.reads(&["destroy", &other, "--yes"]));
    assert!(
        said.contains("the last copy that this program knows of"),
        "{said}"
    );
    assert!(said.contains("Overwriting is not erasing"), "{said}");
    assert!(machine.records().is_empty());
    for wrong in [&["destroy"][..], &["destroy", &one, "--due"]] {
        assert_eq!(machine.run(wrong, "").code, Some(2), "{wrong:?}");
    }
}

#[test]
fn an_unclosed_interview_is_destroyed_by_its_id() {
    let machine = Machine::bare();
    let mut draft = vault(&machine).begin_draft([7; 32]).ok().unwrap();
    draft.append(b"{}").unwrap();
    let id = draft.id().to_string();
    let said = refused(&machine, &["destroy", &id[..8], "--yes"]);
    assert!(said.contains("process"), "{said}");
    drop(draft);
    let said = line(&machine.reads(&["destroy", &id[..8], "--yes"]));
    assert!(said.contains("noise from now on"), "{said}");
    assert!(vault(&machine).drafts().unwrap().is_empty());
}

#[test]
fn a_hold_is_seen_and_wins() {
    let machine = Machine::bare();
    let id = screen(&machine);
    let text = "More.\n";
    let arguments = ["amend", &id, "--text-file", "-", "--passphrase-file", "-"];
    machine.run(&arguments, &format!("{PASSPHRASE}\n{text}"));
    let addition = machine
        .records()
        .into_iter()
        .find(|one| *one != id)
        .unwrap();
    machine.reads(&["hold", &id[..8]]);
    let list = machine.reads(&["list", "--details", "--json"]);
    let list: Vec<Json> = serde_json::from_str(&list).unwrap();
    for one in list {
        assert_eq!(one["hold"], Json::Bool(one["id"] == *id), "{one}");
    }
    assert!(machine.reads(&["list", "--details"]).contains(&id[..8]));
    // What was added to it is held with it.
    for target in [&id, &addition] {
        let said = refused(&machine, &["destroy", target, "--yes"]);
        assert!(
            said.contains("legal hold") && said.contains("--lift"),
            "{said}"
        );
    }
    machine.reads(&["hold", &id[..8], "--lift"]);
    let said = refused(&machine, &["hold", &id[..8], "--lift"]);
    assert!(said.contains("not on hold"), "{said}");
    machine.reads(&["destroy", &id, "--yes"]);
    assert!(machine.records().is_empty());
}

fn seal_until(vault: &Vault, day: &str) -> RecordId {
    let content = Content {
        retain: Some(day),
        ..Content::record("{}")
    };
    vault.seal(content, None).unwrap().id
}

/// Fault case 48: what the clock says is not enough to destroy anything.
#[test]
fn records_go_when_their_day_has_passed_and_the_date_is_sure() {
    let machine = Machine::bare();
    let (due, held, later) = {
        let vault = vault(&machine);
        let (due, held) = (
            seal_until(&vault, "2020-01-01"),
            seal_until(&vault, "2020-01-01"),
        );
        vault.hold(held).unwrap();
        (due, held, seal_until(&vault, "2999-01-01"))
    };
    let said = refused(&machine, &["destroy", "--due", "--yes"]);
    assert!(said.contains("--i-checked-the-date"), "{said}");
    let said = refused(
        &machine,
        &[
            "destroy",
            "--due",
            "--yes",
            "--i-checked-the-date",
            "2020-02-02",
        ],
    );
    assert!(said.contains("you typed 2020-02-02"), "{said}");
    assert_eq!(machine.records().len(), 3);
    let today = jiff::Zoned::now().strftime("%Y-%m-%d").to_string();
    let checked = ["destroy", "--due", "--i-checked-the-date", &today];
    let dry = with_passphrase(&machine, &[&checked[..], &["--dry-run"]].concat());
    assert!(dry.out.contains(&due.to_string()), "{}", dry.out);
    assert!(dry.err.contains("legal hold"), "{}", dry.err);
    assert_eq!(machine.records().len(), 3);
    machine.reads(&[&checked[..], &["--yes"]].concat());
    let mut left = [held.to_string(), later.to_string()];
    left.sort();
    assert_eq!(machine.records(), left);
    let ran = with_passphrase(&machine, &[&checked[..], &["--yes"]].concat());
    assert_eq!(ran.code, Some(1), "what is due stays: {}", ran.err);
    assert!(ran.err.contains("legal hold"), "{}", ran.err);
    assert!(ran.err.contains("Nothing was destroyed"), "{}", ran.err);
}

#[test]
fn at_a_post_what_the_unit_has_not_confirmed_stays() {
    let machine = Machine::bare();
    enrol(&machine);
    let id = screen(&machine);
    let said = refused(&machine, &["destroy", &id, "--yes"]);
    assert!(
        said.contains("only copy") && said.contains("panah transfer"),
        "{said}"
    );
    // Its day is the one that the unit has laid down.
    let until = vault(&machine).retained_until(id.parse().unwrap()).unwrap();
    let days = jiff::Zoned::now()
        .date()
        .checked_add(jiff::Span::new().days(1825));
    assert_eq!(until, days.unwrap().to_string());
    let said = line(&machine.reads(&["destroy", &id, "--yes", "--yes-not-received"]));
    assert!(said.contains("What the unit has"), "{said}");
    assert!(machine.records().is_empty());
}

#[test]
fn every_record_says_by_which_definitions_it_was_made() {
    let machine = Machine::bare();
    let built_in = show(&machine, &screen(&machine));
    assert_eq!(built_in["definitions"]["signed_by"], "built_in");
    let pack = pack(&machine, "ours");
    let pack = pack.to_str().unwrap();
    let said = refused(&machine, &["definitions", "install", pack]);
    assert!(said.contains("nobody signed"), "{said}");
    let said = refused(&machine, &["definitions", "sign", pack]);
    assert!(said.contains("not a unit's computer"), "{said}");
    machine.reads(&["definitions", "install", pack, "--unsigned"]);
    let ours = show(&machine, &screen(&machine));
    assert_eq!(ours["definitions"]["signed_by"], "nobody");
    assert_ne!(
        ours["definitions"]["sha256"],
        built_in["definitions"]["sha256"]
    );
    let ran = machine.run(&["definitions", "show", "--json"], "");
    let shown: Json = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(shown["sha256"], ours["definitions"]["sha256"]);
    machine.reads(&["definitions", "reset"]);
    let again = show(&machine, &screen(&machine));
    assert_eq!(again["definitions"], built_in["definitions"]);
    let page = machine.reads(&["show", &machine.records()[0]]);
    assert!(page.contains("Definition files"), "{page}");
}

#[test]
fn a_post_takes_what_its_unit_signed_and_nothing_else() {
    let machine = Machine::bare();
    let unit = enrol(&machine);
    let folder = pack(&unit, "units");
    let path = folder.to_str().unwrap();
    let said = refused(&machine, &["definitions", "install", path]);
    assert!(said.contains("nobody signed"), "{said}");
    let said = refused(&machine, &["definitions", "install", path, "--unsigned"]);
    assert!(said.contains("has a unit"), "{said}");
    let answers = project("examples/answers/labour-dispute.yaml");
    let answers = answers.to_str().unwrap();
    let practice = [
        "--definitions",
        path,
        "screen",
        "adult",
        "--answers",
        answers,
    ];
    let said = refused(&machine, &practice);
    assert!(said.contains("practice only"), "{said}");
    let ran = machine.run(&["--definitions", path, "assess", "--answers", answers], "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);

    // Faulty ones are not signed.
    let faulty = pack(&unit, "faulty");
    fs::write(faulty.join("rules/needs.yaml"), "needs: 7\n").unwrap();
    let ran = with_passphrase(&unit, &["definitions", "sign", faulty.to_str().unwrap()]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("needs.yaml"), "{}", ran.err);
    assert!(!faulty.join("definitions.note").exists());

    unit.reads(&["definitions", "sign", path]);
    machine.reads(&["definitions", "install", path]);
    let id = screen(&machine);
    assert_eq!(vault(&machine).definitions().unwrap().serial, 1);
    let ran = machine.run(&["assess", "--answers", answers, "--json"], "");
    let summary: Json = serde_json::from_str(&ran.out).unwrap();
    let signed_by = summary["definitions"]["signed_by"].as_str().unwrap();
    assert!(signed_by.starts_with("unit "), "{signed_by}");
    assert!(machine.records().contains(&id));

    // One file more, or another, and nothing of it is installed.
    fs::write(folder.join("rules/methods/extra.yaml"), "x: 1\n").unwrap();
    refused_quietly(&machine, path);
    fs::remove_file(folder.join("rules/methods/extra.yaml")).unwrap();
    let needs = folder.join("rules/needs.yaml");
    let text = fs::read_to_string(&needs).unwrap();
    fs::write(&needs, format!("# changed\n{text}")).unwrap();
    let said = refused(&machine, &["definitions", "install", path]);
    assert!(
        said.contains("needs.yaml` is not as it was signed"),
        "{said}"
    );
}

/// Refused, by the checker or by the note.
#[track_caller]
fn refused_quietly(machine: &Machine, path: &str) {
    let ran = with_passphrase(machine, &["definitions", "install", path]);
    assert_eq!(ran.code, Some(1), "{}", ran.out);
}

#[test]
fn definitions_that_somebody_put_there_hold_no_interview() {
    let machine = Machine::bare();
    screen(&machine);
    let [one, two] = ["one", "two"].map(|remark| pack(&machine, remark));
    for folder in [&one, &two] {
        machine.reads(&[
            "definitions",
            "install",
            folder.to_str().unwrap(),
            "--unsigned",
        ]);
    }
    let list = machine.run(&["definitions", "list", "--json"], "").out;
    let list: Vec<Json> = serde_json::from_str(&list).unwrap();
    let other = list.iter().find(|one| one["in_force"] == false).unwrap();
    let in_force = machine.data().join("definitions/in-force");
    let answers = project("examples/answers/labour-dispute.yaml");
    let screen = ["screen", "adult", "--answers", answers.to_str().unwrap()];
    let before = machine.records();
    for wrong in [Some(other["sha256"].as_str().unwrap()), None] {
        match wrong {
            Some(digest) => fs::write(&in_force, format!("{digest}\n")).unwrap(),
            None => fs::remove_file(&in_force).unwrap(),
        }
        let said = refused(&machine, &screen);
        assert!(said.contains("not the ones that were installed"), "{said}");
        assert_eq!(machine.records(), before);
    }
    machine.reads(&screen);
    // A file of the set itself is changed: even what needs no key refuses it.
    let right = list.iter().find(|one| one["in_force"] == true).unwrap();
    let set = machine
        .data()
        .join("definitions")
        .join(right["sha256"].as_str().unwrap());
    fs::write(set.join("rules/needs.yaml"), "needs: []\n").unwrap();
    let ran = machine.run(&["explain", "ilo-2012"], "");
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("definitions reset"), "{}", ran.err);
    machine.reads(&["definitions", "reset"]);
    machine.reads(&screen);
}

#[test]
fn an_interview_goes_on_with_the_definitions_it_was_begun_with() {
    let machine = Machine::bare();
    let mut seat = machine.seat(&["screen", "adult"]);
    seat.makes_a_passphrase();
    let officer = crate::seat::Officer::with(&[]);
    seat.comes_to(&officer, "age");
    seat.types(crate::seat::CTRL_C);
    assert_eq!(seat.ends(), 1);
    let pack = pack(&machine, "newer");
    machine.reads(&[
        "definitions",
        "install",
        pack.to_str().unwrap(),
        "--unsigned",
    ]);
    let mut seat = machine.seat(&["resume"]);
    seat.resumes();
    seat.is_at(&officer, "age");
    seat.types(crate::seat::CTRL_C);
    assert_eq!(seat.ends(), 1);
}
