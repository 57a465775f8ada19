//! Several officers on one laptop, by command line: each opens what is theirs, and nobody says who they
//! are. Recovery over a stick.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use panah::words::Words;
use serde_json::Value as Json;

use crate::seat::{ENTER, Entry, Machine, Officer, PASSPHRASE, Pipe, Ran, Reply, one_line};

const COLLEAGUE: &str = "a quiet river under seven bridges";
const NEW: &str = "words that came after forgetting";

fn answers() -> String {
    crate::support::project("examples/answers/labour-dispute.yaml")
        .to_str()
        .unwrap()
        .to_owned()
}

/// Runs a command with these lines as standard input, which is where passphrases come from.
fn with(machine: &Machine, arguments: &[&str], lines: &[&str]) -> Ran {
    let arguments = [arguments, &["--passphrase-file", "-"]].concat();
    machine.run(&arguments, &format!("{}\n", lines.join("\n")))
}

#[track_caller]
fn done(ran: Ran) -> Ran {
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    ran
}

/// A machine on which the power failed in an interview.
fn interrupted() -> Machine {
    let machine = Machine::bare();
    let officer = Officer::with(&[]);
    let mut pipe = Pipe::at(&machine, &["screen", "adult"]);
    let mut answered = 0;
    while answered < 3 {
        let face = pipe.face().unwrap();
        let reply = match face.entry {
            Entry::Menu => Reply::One(1),
            Entry::Message => Reply::GoOn,
            _ => {
                answered += 1;
                officer.reply(&face)
            }
        };
        pipe.does(&face, &reply);
    }
    assert!(pipe.face().is_some());
    pipe.dies();
    machine
}

/// A machine with two officers.
fn two() -> Machine {
    let machine = Machine::bare();
    done(with(
        &machine,
        &["screen", "adult", "--answers", &answers()],
        &[PASSPHRASE],
    ));
    let added = with(
        &machine,
        &[
            "keys",
            "officer",
            "add",
            "--name",
            "Badge 417",
            "--new-passphrase-file",
            "-",
        ],
        &[PASSPHRASE, COLLEAGUE],
    );
    let added = done(added).err;
    assert!(added.contains("Badge 417") && added.contains("the passphrase tells"));
    machine
}

fn officers(machine: &Machine, passphrase: &str) -> Vec<Json> {
    let listed = done(with(
        machine,
        &["keys", "officer", "list", "--json"],
        &[passphrase],
    ));
    serde_json::from_str(&listed.out).unwrap()
}

#[test]
fn each_opens_their_own_records_and_hears_of_no_other_interview() {
    let machine = two();
    let [first] = machine.records().try_into().unwrap();
    done(with(
        &machine,
        &["screen", "adult", "--answers", &answers()],
        &[COLLEAGUE],
    ));
    let second = machine
        .records()
        .into_iter()
        .find(|id| *id != first)
        .unwrap();
    for (own, others, passphrase) in [(&first, &second, PASSPHRASE), (&second, &first, COLLEAGUE)] {
        done(with(&machine, &["show", own], &[passphrase]));
        let refused = with(&machine, &["show", others], &[passphrase]);
        assert_eq!(refused.code, Some(1));
        assert!(
            refused.err.contains("somebody else's key"),
            "{}",
            refused.err
        );
        let listed = done(with(&machine, &["list", "--json"], &[passphrase]));
        let listed: Vec<Json> = serde_json::from_str(&listed.out).unwrap();
        let by = |id: &str| listed.iter().find(|one| one["id"] == id).unwrap()["opened_by"].clone();
        assert_eq!(
            (by(own), by(others)),
            ("officer".into(), "colleague".into())
        );
    }
    let page = done(with(&machine, &["list", "--details"], &[COLLEAGUE])).out;
    assert!(page.contains("colleague"), "{page}");
}

#[test]
fn an_unclosed_interview_of_a_colleague_is_counted_and_not_shown() {
    let machine = interrupted();
    done(with(
        &machine,
        &[
            "keys",
            "officer",
            "add",
            "--name",
            "Badge 9",
            "--new-passphrase-file",
            "-",
        ],
        &[PASSPHRASE, COLLEAGUE],
    ));
    for command in [&["resume", "--plain"][..], &["list", "--details"]] {
        let ran = done(with(&machine, command, &[COLLEAGUE]));
        let said = format!("{}{}", ran.out, ran.err);
        assert!(
            said.contains("1 unclosed interview of a colleague"),
            "{said}"
        );
    }
    let listed = officers(&machine, COLLEAGUE);
    let rows: Vec<_> = listed
        .iter()
        .map(|one| (one["you"].as_bool(), one["unclosed"].as_u64()))
        .collect();
    assert_eq!(rows, [(Some(false), Some(1)), (Some(true), Some(0))]);
    for one in &listed {
        assert_eq!(one["id"].as_str().unwrap().len(), 32);
        assert_eq!(one["fingerprint"].as_str().unwrap().len(), 24);
        assert_eq!(
            (&one["left"], &one["recoverable"]),
            (&false.into(), &false.into())
        );
    }
    let page = done(with(&machine, &["keys", "officer", "list"], &[COLLEAGUE])).out;
    assert!(
        page.lines().all(|line| line.chars().count() <= 80),
        "{page}"
    );
}

#[test]
fn passphrases_are_changed_names_given_and_oneself_removed() {
    let machine = two();
    let new = [
        "keys",
        "officer",
        "passphrase",
        "--new-passphrase-file",
        "-",
    ];
    let refused = with(&machine, &new, &[COLLEAGUE, PASSPHRASE]);
    assert!(
        refused.err.contains("cannot be used here"),
        "{}",
        refused.err
    );
    let refused = with(&machine, &new, &[COLLEAGUE, "too short"]);
    assert!(refused.err.contains("15"), "{}", refused.err);
    let changed = done(with(&machine, &new, &[COLLEAGUE, NEW])).err;
    assert!(changed.contains("old copy of your key file"), "{changed}");
    let refused = with(&machine, &["list"], &[COLLEAGUE]);
    assert_eq!(refused.code, Some(1));
    assert!(refused.err.contains("does not open"), "{}", refused.err);

    done(with(
        &machine,
        &["keys", "officer", "name", "Badge 417", "Badge 9"],
        &[NEW],
    ));
    let remove = ["keys", "officer", "remove", "Badge 9"];
    let refused = with(&machine, &[&remove[..], &["--yes"]].concat(), &[PASSPHRASE]);
    assert!(refused.err.contains("by themselves"), "{}", refused.err);
    let refused = with(
        &machine,
        &[&remove[..], &["--plain"]].concat(),
        &[NEW, "yes", "no"],
    );
    assert!(
        refused.err.contains("Nobody was removed"),
        "{}",
        refused.err
    );
    let refused = with(&machine, &["keys", "officer", "remove", "nobody"], &[NEW]);
    assert!(refused.err.contains("`nobody`"), "{}", refused.err);
    let removed = with(
        &machine,
        &[&remove[..], &["--plain"]].concat(),
        &[NEW, "yes", "yes"],
    );
    assert!(done(removed).err.contains("old copy of their key file"));
    assert_eq!(officers(&machine, PASSPHRASE)[1]["left"], true);
    assert_eq!(with(&machine, &["list"], &[NEW]).code, Some(1));
}

/// Fault case 16: the third failure makes the next try wait, over restarts; who unlocks is told.
#[test]
fn wrong_passphrases_make_the_next_try_wait_and_are_told_once() {
    let machine = two();
    done(with(&machine, &["list", "--details"], &[COLLEAGUE]));
    for _ in 0..3 {
        let refused = with(
            &machine,
            &["keys", "officer", "list"],
            &["not the right words"],
        );
        assert_eq!(refused.code, Some(1));
    }
    let start = Instant::now();
    let opened = done(with(&machine, &["keys", "officer", "list"], &[PASSPHRASE]));
    assert!(start.elapsed() >= Duration::from_secs(2));
    assert!(opened.err.contains("3 wrong passphrases"), "{}", opened.err);
    assert!(opened.err.contains("wait 2 s"), "{}", opened.err);
    assert!(
        opened.err.contains("3 passphrases failed"),
        "{}",
        opened.err
    );
    let again = done(with(&machine, &["keys", "officer", "list"], &[PASSPHRASE]));
    assert!(!again.err.contains("failed"), "{}", again.err);
    // The colleague was not there meanwhile, and hears of it too.
    let colleague = done(with(&machine, &["keys", "officer", "list"], &[COLLEAGUE]));
    assert!(
        colleague.err.contains("3 passphrases failed"),
        "{}",
        colleague.err
    );
}

#[test]
fn at_a_terminal_what_is_typed_while_waiting_is_not_shown() {
    let machine = two();
    let words = Words::english();
    let mut seat = machine.seat(&["keys", "officer", "list"]);
    let (ask, wrong) = (words.say("passphrase-ask"), words.say("passphrase-wrong"));
    for tries in 0..=3 {
        seat.waits("the next prompt", || {
            let shown = one_line(&seat.screen());
            shown.matches(&wrong).count() == tries && shown.ends_with(&ask)
        });
        if tries < 3 {
            seat.types(&format!("not the right words{ENTER}"));
        }
    }
    seat.types(&format!("{PASSPHRASE}{ENTER}"));
    seat.sees("wait 2 s");
    seat.types("canary typed too early");
    seat.sees("Badge 417");
    assert_eq!(seat.ends(), 0);
    let shown = seat.main_screen();
    assert!(
        !shown.contains("canary") && !shown.contains("passphrases failed"),
        "{shown}"
    );
}

#[test]
fn a_new_officer_types_their_passphrase_at_the_desk() {
    let machine = two();
    let words = Words::english();
    let mut seat = machine.seat(&["keys", "officer", "add"]);
    seat.sees(&words.say("passphrase-ask"));
    seat.types(&format!("{PASSPHRASE}{ENTER}"));
    seat.sees(&words.say("officer-add-name"));
    seat.types(&format!("Badge 9{ENTER}"));
    seat.sees(&words.say("officer-add-passphrase"));
    seat.types(&format!("{NEW}{ENTER}"));
    seat.sees(&words.say("terminal-passphrase-again"));
    seat.types(&format!("{NEW}{ENTER}"));
    seat.sees("Officer Badge 9");
    assert_eq!(seat.ends(), 0);
    assert_eq!(officers(&machine, NEW).len(), 3);
}

/// Makes a unit on another computer; its file lies on a stick, the second custodian's key in a safe.
fn unit(machine: &Machine) -> Machine {
    let unit = Machine::bare();
    let [stick, safe] = ["stick", "safe"].map(|name| {
        let path = machine.everything().join(name);
        fs::create_dir(&path).unwrap();
        path.to_str().unwrap().to_owned()
    });
    done(with(
        &unit,
        &[
            "unit",
            "init",
            "--name",
            "Test unit",
            "--to",
            &stick,
            "--second",
            &safe,
        ],
        &[PASSPHRASE],
    ));
    unit
}

fn json(machine: &Machine) -> Json {
    serde_json::from_str(&machine.reads(&["unit", "show", "--json"])).unwrap()
}

/// Enrols a laptop as its officers would.
fn enrol(machine: &Machine, unit: &Machine, stick: &str) {
    let text = |value: &Json| value["fingerprint"].as_str().unwrap().to_owned();
    let (units, laptops) = (text(&json(unit)["unit"]), text(&json(machine)["laptop"]));
    let enrol = ["unit", "enrol", stick, "--fingerprint"];
    done(with(
        machine,
        &[&enrol[..], &[&units]].concat(),
        &[PASSPHRASE],
    ));
    let answered = done(with(
        unit,
        &[&enrol[..], &[&laptops]].concat(),
        &[PASSPHRASE],
    ));
    let key = fs::read_dir(machine.everything().join("safe"))
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let [key] = key.collect::<Vec<_>>().try_into().unwrap();
    let proved = done(unit.run(
        &["unit", "prove", stick, "--identity", key.to_str().unwrap()],
        "",
    ));
    let codes = format!("{}{}", answered.out, proved.out);
    let codes: Vec<String> = codes
        .lines()
        .filter_map(|line| line.split_once(": "))
        .map(|(name, code)| format!("{name}={code}"))
        .collect();
    let mut arguments = vec!["unit", "enrol", stick];
    for code in &codes {
        arguments.extend(["--code", code]);
    }
    let enrolled = done(with(machine, &arguments, &[PASSPHRASE])).err;
    assert!(enrolled.contains("Done"), "{enrolled}");
}

fn fingerprint(said: &str) -> String {
    let words = said.split_whitespace();
    let is_one = |word: &&str| word.len() == 24 && word.matches('-').count() == 4;
    words.rev().find(is_one).unwrap().to_owned()
}

#[test]
fn a_forgotten_passphrase_is_recovered_over_a_stick_and_the_interview_goes_on() {
    let machine = interrupted();
    let unit = unit(&machine);
    let stick = machine.everything().join("stick");
    let stick = stick.to_str().unwrap();

    let ask = [
        "keys",
        "recover",
        "--to",
        stick,
        "--new-passphrase-file",
        "-",
    ];
    let refused = machine.run(&ask, &format!("{NEW}\n"));
    assert_eq!(refused.code, Some(1));
    assert!(
        refused.err.contains("no unit has a copy"),
        "{}",
        refused.err
    );

    enrol(&machine, &unit, stick);
    let asked = done(machine.run(&ask, &format!("{NEW}\n")));
    let groups = fingerprint(&asked.err);
    let take = ["keys", "recover", stick, "--new-passphrase-file", "-"];
    let early = machine.run(&take, &format!("{NEW}\n"));
    assert!(
        early.err.contains("no answer") && early.err.contains(&groups),
        "{}",
        early.err
    );

    let wrong = with(
        &unit,
        &["keys", "recover", stick, "--plain"],
        &[PASSPHRASE, "0000"],
    );
    assert!(
        wrong.err.contains("fingerprint is another one"),
        "{}",
        wrong.err
    );
    assert!(!Path::new(stick).read_dir().unwrap().any(|entry| {
        entry
            .unwrap()
            .path()
            .extension()
            .is_some_and(|end| end == "answer")
    }));
    let last = groups.rsplit_once('-').unwrap().1;
    let given = with(
        &unit,
        &["keys", "recover", stick, "--plain"],
        &[PASSPHRASE, last],
    );
    let given = done(given).err;
    assert!(
        given.contains("Whoever asks gets") && !given.contains(&groups),
        "{given}"
    );

    let wrong = machine.run(&take, "some other words entirely\n");
    assert!(wrong.err.contains("not the passphrase"), "{}", wrong.err);
    let taken = done(machine.run(&take, &format!("{NEW}\n"))).err;
    assert!(taken.contains("signed by the unit"), "{taken}");
    assert!(taken.contains("1 interview is unfinished"), "{taken}");
    assert_eq!(with(&machine, &["list"], &[PASSPHRASE]).code, Some(1));
    let resumed = with(&machine, &["resume", "--plain"], &[NEW, "1", "1"]);
    assert!(resumed.err.contains("Saved and sealed"), "{}", resumed.err);
}
