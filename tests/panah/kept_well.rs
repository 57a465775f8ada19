//! What is kept and no longer as it was written is told by `panah doctor` and `panah list`, with a way out.

use std::fs;
use std::path::PathBuf;

use serde_json::Value as Json;

use crate::seat::{Machine, PASSPHRASE, one_line};
use crate::support::project;
use crate::units::{Journey, closes_a_record, with_passphrase};

fn findings(machine: &Machine, arguments: &[&str]) -> Vec<(String, String, String)> {
    let arguments = [&["doctor", "--json"], arguments].concat();
    let ran = machine.run(&arguments, &format!("{PASSPHRASE}\n"));
    let found: Vec<Json> = serde_json::from_str(&ran.out).unwrap();
    let text = |one: &Json, key: &str| one[key].as_str().unwrap_or_default().to_owned();
    let keys = ["check", "state", "fact"];
    let found = found.iter().map(|one| keys.map(|key| text(one, key)));
    found
        .map(|[check, state, fact]| (check, state, fact))
        .collect()
}

/// The fact of a trouble of this kind.
#[track_caller]
fn trouble(found: &[(String, String, String)], kind: &str) -> String {
    let mut of_kind = found
        .iter()
        .filter(|(check, state, _)| check == kind && state == "trouble");
    of_kind
        .next()
        .unwrap_or_else(|| panic!("no trouble of {kind}: {found:#?}"))
        .2
        .clone()
}

const PASSWORD: [&str; 2] = ["--passphrase-file", "-"];

fn log(machine: &Machine) -> PathBuf {
    machine.data().join("laptop/audit.log")
}

#[test]
fn installed_definitions_that_were_changed_keep_nobody_from_what_needs_none() {
    let machine = Machine::bare();
    closes_a_record(&machine);
    let folder = project("questionnaires");
    let install = [
        "definitions",
        "install",
        folder.to_str().unwrap(),
        "--unsigned",
    ];
    machine.reads(&install);
    let id = machine.records().pop().unwrap();
    let home = machine.data().join("definitions");
    let set = fs::read_dir(&home)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.is_dir())
        .unwrap();
    let needs = set.join("rules/needs.yaml");
    let whole = fs::read(&needs).unwrap();
    fs::write(&needs, "needs: []\n").unwrap();
    for arguments in [&[][..], &PASSWORD] {
        let fact = trouble(&findings(&machine, arguments), "definitions");
        assert!(fact.contains("were changed"), "{fact}");
    }
    for read in [
        &["list", "--details"][..],
        &["show", &id],
        &["setup", "--show"],
    ] {
        machine.reads(read);
    }
    let ran = machine.run(&["law", "pakistan"], "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("built into the program"), "{}", ran.err);
    let sheet = machine.everything().join("sheet.yaml");
    fs::write(&sheet, "contact_sheet: {country: generic}\n").unwrap();
    let set_up = ["setup", "--sheet", sheet.to_str().unwrap()];
    let refused = [
        with_passphrase(&machine, &set_up),
        machine.run(&["definitions", "show"], ""),
        machine.run(&["definitions", "list"], ""),
    ];
    for ran in &refused {
        assert_eq!(ran.code, Some(1), "{}", ran.err);
        assert!(ran.err.contains("definitions reset"), "{}", ran.err);
    }
    let listed = one_line(&refused[2].out);
    assert!(
        listed.contains("some of it is missing: in force"),
        "{listed}"
    );
    assert_eq!(listed.matches("in force").count(), 1, "{listed}");

    // Another set is said to be in force than was installed: unlocking tells and puts it right.
    fs::write(&needs, whole).unwrap();
    fs::remove_file(home.join("in-force")).unwrap();
    let ran = with_passphrase(&machine, &set_up);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    assert!(
        ran.err.contains("not the ones that were installed"),
        "{}",
        ran.err
    );
    fs::remove_file(home.join("in-force")).unwrap();
    let fact = trouble(&findings(&machine, &PASSWORD), "definitions");
    assert!(fact.contains("not the ones that were installed"), "{fact}");
    machine.reads(&set_up);

    fs::remove_dir_all(&home).unwrap();
    let fact = trouble(&findings(&machine, &PASSWORD), "definitions");
    assert!(fact.contains("some are missing"), "{fact}");
}

#[test]
fn a_log_that_is_broken_missing_or_rolled_back_is_told_without_being_asked_for() {
    let journey = Journey::new();
    journey.is_enrolled();
    closes_a_record(&journey.laptop);
    let laptop = &journey.laptop;
    let early = fs::read(log(laptop)).unwrap();
    let stick = journey.path("stick");
    for (machine, command) in [
        (laptop, &["transfer", "--to", &stick][..]),
        (&journey.unit, &["unit", "receive", &stick]),
        (laptop, &["transfer", "--receipts", &stick]),
    ] {
        let ran = with_passphrase(machine, command);
        assert_eq!(ran.code, Some(0), "{}{}", ran.out, ran.err);
    }
    let whole = fs::read(log(laptop)).unwrap();
    let well = findings(laptop, &PASSWORD);
    let log_of = |found: &[(String, String, String)]| {
        let mut of_log = found.iter().filter(|(check, ..)| check == "audit-log");
        of_log.next().unwrap().1.clone()
    };
    assert_eq!(log_of(&well), "well");
    assert_eq!(log_of(&findings(laptop, &[])), "well");
    assert!(!laptop.run(&["list"], "").err.contains("audit log"));

    // Rolled back: only what the unit has countersigned shows it.
    fs::write(log(laptop), &early).unwrap();
    let fact = trouble(&findings(laptop, &PASSWORD), "audit-log");
    assert!(fact.contains("rolled back"), "{fact}");
    let listed = laptop.reads(&["list", "--details"]);
    assert!(
        one_line(&listed).contains("The audit log is BROKEN"),
        "{listed}"
    );

    let mut broken = whole.clone();
    let at = broken.len() - 100;
    broken[at] ^= 1;
    fs::write(log(laptop), &broken).unwrap();
    let fact = trouble(&findings(laptop, &[]), "audit-log");
    assert!(fact.contains("BROKEN at entry"), "{fact}");
    let ran = laptop.run(&["list"], "");
    assert_eq!(ran.code, Some(0));
    assert_eq!(ran.err.matches("BROKEN at entry").count(), 1, "{}", ran.err);

    fs::remove_file(log(laptop)).unwrap();
    for arguments in [&[][..], &PASSWORD] {
        let fact = trouble(&findings(laptop, arguments), "audit-log");
        assert!(fact.contains("is missing"), "{fact}");
    }
    let ran = laptop.run(&["list"], "");
    assert!(ran.err.contains("audit.log` is missing"), "{}", ran.err);
    assert!(ran.err.contains("panah log reset"), "{}", ran.err);
}

#[test]
fn a_record_that_was_damaged_is_told_by_the_list_and_by_the_doctor() {
    let journey = Journey::new();
    closes_a_record(&journey.laptop);
    journey.is_enrolled();
    closes_a_record(&journey.laptop);
    let laptop = &journey.laptop;
    assert!(
        findings(laptop, &PASSWORD)
            .iter()
            .any(|(check, state, _)| check == "records" && state == "well")
    );
    for id in laptop.records() {
        let file = laptop.data().join(format!("records/{id}.age"));
        let whole = fs::read(&file).unwrap();
        let mut damaged = whole.clone();
        let at = damaged.len() - 10;
        damaged[at] ^= 1;
        fs::write(&file, &damaged).unwrap();
        let page = laptop.reads(&["list", "--details"]);
        let told = page.lines().find(|line| line.starts_with(&id[..8]));
        assert!(told.is_some(), "{page}");
        assert!(page.contains("SEE BELOW"), "{page}");
        let fact = trouble(&findings(laptop, &PASSWORD), "records");
        assert!(fact.contains(&id[..8]), "{fact}");
        let rows: Vec<Json> =
            serde_json::from_str(&laptop.reads(&["list", "--details", "--json"])).unwrap();
        let row = rows.iter().find(|row| row["id"] == id.as_str()).unwrap();
        assert!(row["error"].is_string(), "{row}");
        fs::write(&file, &whole).unwrap();
    }
    let page = laptop.reads(&["list", "--details"]);
    assert!(!page.contains("SEE BELOW"), "{page}");
    assert!(
        !page.contains("nobody at this laptop can open it"),
        "{page}"
    );
    let sealed = page.lines().find(|line| line.contains("the unit")).unwrap();
    assert!(sealed.contains("not shown here"), "{page}");
    for id in laptop.records() {
        assert!(page.contains(&format!("│ {} ┆", &id[..8])), "{page}");
    }
}

#[test]
fn a_command_that_is_to_be_copied_stands_on_a_line_of_its_own() {
    use std::os::unix::fs::PermissionsExt;
    let machine = Machine::bare();
    closes_a_record(&machine);
    fs::set_permissions(machine.data(), fs::Permissions::from_mode(0o755)).unwrap();
    let page = machine.run(&["doctor"], "").out;
    let command = format!("chmod -R go= '{}'", machine.data().display());
    assert!(page.lines().any(|line| line.trim() == command), "{page}");
}

#[test]
fn a_post_is_not_told_to_begin_anew_with_what_its_backup_lacks() {
    let journey = Journey::new();
    journey.is_enrolled();
    closes_a_record(&journey.laptop);
    let help = |machine: &Machine| {
        let ran = machine.run(&["doctor", "--json"], "");
        let found: Vec<Json> = serde_json::from_str(&ran.out).unwrap();
        let of_disk = found.iter().find(|one| one["check"] == "disk-encryption");
        of_disk.unwrap()["help"].as_str().map(str::to_owned)
    };
    let (post, unit) = (help(&journey.laptop), help(&journey.unit));
    let Some(post) = post.filter(|help| help.contains("full-disk")) else {
        eprintln!("skipped: the disk here is encrypted, or it cannot be seen");
        return;
    };
    assert!(post.contains("no unclosed interview"), "{post}");
    assert!(!unit.unwrap_or_default().contains("no unclosed interview"));
}

#[test]
fn a_clock_that_cannot_be_right_is_told_when_the_vault_is_unlocked() {
    let machine = Machine::bare();
    closes_a_record(&machine);
    if !std::path::Path::new("/usr/bin/faketime").exists() {
        eprintln!("skipped: there is no `faketime` here");
        return;
    }
    for day in ["1980-01-01", "9990-01-01"] {
        let answers = project("examples/answers/labour-dispute.yaml");
        let screen = ["screen", "adult", "--answers", answers.to_str().unwrap()];
        for what in [&["list", "--details"][..], &screen, &["doctor"]] {
            let command = machine.command_after(":", &[what, &PASSWORD].concat());
            let arguments: Vec<_> = command.get_args().map(ToOwned::to_owned).collect();
            let mut faked = std::process::Command::new("/usr/bin/faketime");
            faked
                .arg(format!("{day} 10:00:00"))
                .arg("/bin/sh")
                .args(arguments);
            faked.stdin(std::process::Stdio::piped());
            faked
                .stdout(std::process::Stdio::piped())
                .stderr(std::process::Stdio::piped());
            let mut child = faked.spawn().unwrap();
            let mut typed = child.stdin.take().unwrap();
            std::io::Write::write_all(&mut typed, PASSPHRASE.as_bytes()).unwrap();
            drop(typed);
            let output = child.wait_with_output().unwrap();
            let err = String::from_utf8(output.stderr).unwrap();
            assert_eq!(
                err.matches(&format!("The clock says {day}")).count(),
                1,
                "{what:?}: {err}"
            );
        }
    }
}
