//! `panah export` for records, from outside: who may, what is asked, where the file lies, what the log
//! says.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use panah::grammar::{InformationId, Urgency};
use panah::jurisdiction::ServiceKind;
use panah::record::{Act, Amendment};
use panah::referral::{
    Done, Given, Grounds, PersonsPaper, Receiver, Referral, ReferralCode, Referrer, Step, Told,
};
use panah::vault::{Content, DataFolder, Mode, Passphrase, Vault};
use serde_json::Value as Json;

use crate::seat::{ENTER, Machine, PASSPHRASE, Ran};
use crate::support::project;

fn code() -> ReferralCode {
    ReferralCode::of_random([9, 8, 7, 6, 5, 4])
}

fn export(machine: &Machine, arguments: &[&str]) -> Ran {
    let arguments = [&["export"], arguments, &["--passphrase-file", "-"]].concat();
    machine.run(&arguments, &format!("{PASSPHRASE}\n"))
}

fn closes(machine: &Machine, example: &str) -> String {
    let before = machine.records();
    let answers = project(&format!("examples/answers/{example}.yaml"));
    machine.reads(&["screen", "adult", "--answers", answers.to_str().unwrap()]);
    let after = machine.records();
    after.into_iter().find(|id| !before.contains(id)).unwrap()
}

/// A place for files outside the data folder.
fn file(machine: &Machine, name: &str) -> PathBuf {
    machine.everything().join(name)
}

/// Adds to a record what the flow of a referral seals.
fn adds(machine: &Machine, id: &str, act: Act) {
    let folder = DataFolder::at(machine.data(), Mode::Live).unwrap();
    let passphrase = Passphrase::typed(PASSPHRASE.to_owned()).unwrap();
    let vault = Vault::unlock(&folder, &passphrase).ok().unwrap();
    let amendment = Amendment {
        amends: id.to_owned(),
        wall: "2026-11-22T10:00:00Z".to_owned(),
        text: String::new(),
        decision: None,
        act: Some(act),
    };
    let body = serde_json::to_string(&serde_json::to_value(&amendment).unwrap()).unwrap();
    vault.seal(Content::amendment(&body), None).unwrap();
}

fn letter() -> Act {
    let told = |id: &str, text: &str, identifies| Told {
        information: InformationId::new(id),
        name: format!("About {id}"),
        text: text.to_owned(),
        identifies,
    };
    Act::Referral(Box::new(Referral {
        code: code(),
        made: "2026-11-22T10:00:00Z".to_owned(),
        to: Receiver {
            service: None,
            name: "House of rest".to_owned(),
            kind: ServiceKind::Shelter,
            reach: None,
        },
        asked_for: Vec::new(),
        urgency: Urgency::Emergency,
        grounds: Grounds::Consent {
            given: Given::Spoken,
            language: "ur".to_owned(),
            through_interpreter: false,
        },
        told: vec![
            told("called", "=Canary", true),
            told("risks", "somebody waits outside", false),
        ],
        kept_back: vec![InformationId::new("health")],
        by: Referrer::default(),
        paper: PersonsPaper::Nothing,
        paper_is_dangerous: None,
        pages: None,
        next: Vec::new(),
    }))
}

fn last_deeds(machine: &Machine, last: &str) -> String {
    let shown = ["log", "show", "--last", last, "--passphrase-file", "-"];
    machine.run(&shown, &format!("{PASSPHRASE}\n")).out
}

#[test]
fn a_file_is_the_officers_alone_replaces_nothing_and_is_in_the_log() {
    let machine = Machine::bare();
    closes(&machine, "brick-kiln");
    let path = file(&machine, "cases.json");
    let name = path.to_str().unwrap();
    let ran = export(&machine, &["htcds", "--all", "--output", name]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("lies in the clear"), "{}", ran.err);
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o600
    );
    let made: Json = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(made["mode"], "live");
    assert_eq!(made["records"].as_array().unwrap().len(), 1);
    assert_eq!(made["records"][0]["vic_TraffickingStatus"], Json::Null);
    assert!(last_deeds(&machine, "3").contains("exported records: htcds-json, 1"));

    let again = export(&machine, &["htcds", "--all", "--output", name]);
    assert_eq!(again.code, Some(1));
    assert!(again.err.contains("there is a file"), "{}", again.err);
    assert!(
        !last_deeds(&machine, "2").contains("htcds"),
        "refused before anything was noted"
    );
    let forced = export(&machine, &["htcds", "--all", "--output", name, "--force"]);
    assert_eq!(forced.code, Some(0), "{}", forced.err);
}

#[test]
fn counts_are_of_whole_months_and_of_five_records_or_none() {
    let machine = Machine::bare();
    let id = closes(&machine, "labour-dispute");
    let path = file(&machine, "counts.csv");
    let name = path.to_str().unwrap();
    for (wanted, said, exit) in [
        (vec![id.as_str()], "whole months", 2),
        (vec!["--since", "2026-11-02"], "whole months", 2),
        (vec!["--until", "2026-11-29"], "whole months", 2),
        (vec!["--since", "2026-02-30"], "no day of the calendar", 2),
        (
            vec!["--since", "2026-12-01", "--until", "2026-11-30"],
            "is after",
            2,
        ),
        (
            vec!["--until", "2020-02-29"],
            "no record here was closed",
            1,
        ),
        (vec!["--all"], "fewer than 5 records", 1),
    ] {
        let ran = export(
            &machine,
            &[&["csv", "--output", name], &wanted[..]].concat(),
        );
        assert_eq!(ran.code, Some(exit), "{wanted:?}: {}", ran.err);
        assert!(ran.err.contains(said), "{wanted:?}: {}", ran.err);
        assert!(!path.exists(), "{wanted:?}");
    }
    let rows = export(&machine, &["csv", "--all", "--records", "--output", name]);
    assert_eq!(rows.code, Some(0), "{}", rows.err);
    assert!(fs::read_to_string(&path).unwrap().contains(&id));
    for _ in 0..4 {
        closes(&machine, "labour-dispute");
    }
    let counted = export(&machine, &["csv", "--all", "--force", "--output", name]);
    assert_eq!(counted.code, Some(0), "{}", counted.err);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("\"total\",\"\",\"5\"\r\n"), "{text}");
    assert!(!text.contains(&id), "{text}");
}

#[test]
fn whole_records_go_out_only_after_a_yes() {
    let machine = Machine::bare();
    closes(&machine, "labour-dispute");
    let path = file(&machine, "whole.json");
    let name = path.to_str().unwrap();
    let refused = export(&machine, &["json", "--all", "--output", name]);
    assert_eq!(refused.code, Some(1));
    assert!(
        refused.err.contains("there is no terminal to ask on"),
        "{}",
        refused.err
    );
    assert!(!path.exists());
    let ran = export(&machine, &["json", "--all", "--output", name, "--yes"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let made: Json = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(made["in_the_clear"], true);
    assert!(made["records"][0]["record"]["history"].is_array());
}

#[test]
fn what_says_who_somebody_is_takes_a_receiver_and_a_second_yes() {
    let machine = Machine::bare();
    let id = closes(&machine, "brick-kiln");
    adds(&machine, &id, letter());
    let path = file(&machine, "case.csv");
    let name = path.to_str().unwrap();
    let code = code().to_string();
    let base = ["htcds", &id, "--format", "csv", "--output", name];
    let read = || {
        let text = fs::read_to_string(&path).unwrap();
        fs::remove_file(&path).unwrap();
        text
    };

    // Without a receiver nobody is told anything of the letter.
    assert_eq!(export(&machine, &base).code, Some(0));
    let text = read();
    assert!(!text.contains("Canary") && !text.contains("waits outside") && !text.contains("House"));

    let alone = export(&machine, &[&base[..], &["--identifying"]].concat());
    assert_eq!(alone.code, Some(2), "{}", alone.err);
    let scripted = export(
        &machine,
        &[&base[..], &["--yes-identifying", "--for", &code]].concat(),
    );
    assert_eq!(scripted.code, Some(2), "{}", scripted.err);
    let unasked = export(
        &machine,
        &[&base[..], &["--for", &code, "--identifying"]].concat(),
    );
    assert_eq!(unasked.code, Some(1), "{}", unasked.err);
    assert!(!path.exists());

    let ran = export(&machine, &[&base[..], &["--for", &code]].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(
        ran.err
            .contains("House of rest is told nothing about the person")
            && ran
                .err
                .contains("About called; About risks. With --identifying"),
        "{}",
        ran.err
    );
    let text = read();
    assert!(
        !text.contains("Canary") && !text.contains("waits outside"),
        "{text}"
    );
    assert!(
        !text.contains("DebtBondage") && !text.contains("held_by_debt"),
        "{text}"
    );
    assert!(last_deeds(&machine, "3").contains("exported records: htcds-csv, 1, shelter"));

    // At the terminal: another word writes nothing, the code does.
    let arguments = [&["export"], &base[..], &["--for", &code, "--identifying"]].concat();
    for (typed, is_written) in [("yes", false), (code.as_str(), true)] {
        let mut seat = machine.seat(&arguments);
        seat.sees("assphrase");
        seat.types(&format!("{PASSPHRASE}{ENTER}"));
        seat.sees("once more");
        seat.types(&format!("{typed}{ENTER}"));
        seat.sees(if is_written {
            "Written to"
        } else {
            "Nothing was written"
        });
        assert_eq!(path.exists(), is_written, "{typed}");
    }
    // The name would have been a formula.
    let text = read();
    assert!(
        text.contains("\"'=Canary\"") && text.contains("waits outside"),
        "{text}"
    );

    let step = |information| Step {
        referral: self::code(),
        at: "2026-11-22T11:00:00Z".to_owned(),
        what: Done::Withdrawn { information },
        note: String::new(),
    };
    adds(
        &machine,
        &id,
        Act::Step(step(vec![InformationId::new("risks")])),
    );
    let less = export(&machine, &[&base[..], &["--for", &code]].concat());
    assert!(
        less.err.contains("is told nothing about the person"),
        "{}",
        less.err
    );
    assert!(!read().contains("waits outside"));
    adds(&machine, &id, Act::Step(step(Vec::new())));
    let nothing = export(&machine, &[&base[..], &["--for", &code]].concat());
    assert_eq!(nothing.code, Some(1));
    assert!(nothing.err.contains("was taken back"), "{}", nothing.err);
    assert!(!path.exists());

    let stranger = ReferralCode::of_random([1; 6]).to_string();
    let unknown = export(&machine, &[&base[..], &["--for", &stranger]].concat());
    assert!(
        unknown.err.contains("no referral of these records"),
        "{}",
        unknown.err
    );
}

#[test]
fn at_a_post_of_a_unit_nothing_can_be_exported_and_it_says_where() {
    let road = crate::transfers::road();
    let id = road.closes();
    let path = file(&road.post, "cases.json");
    let name = path.to_str().unwrap();
    for wanted in [&["--all"][..], &[id.as_str()]] {
        for format in ["htcds", "json"] {
            let ran = export(&road.post, &[&[format, "--output", name], wanted].concat());
            assert_eq!(ran.code, Some(1), "{}", ran.err);
            assert!(ran.err.contains("unit"), "{}", ran.err);
            assert!(
                ran.err.contains("help: export it at the unit"),
                "{}",
                ran.err
            );
            assert!(!path.exists());
        }
    }
}
