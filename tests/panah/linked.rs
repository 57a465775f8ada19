//! Records that belong together, and talks that were held on paper.

use panah::record::GroupCode;
use serde_json::Value;

use crate::seat::{Entry, Machine, Officer, PASSPHRASE, Pipe, Ran, Reply};
use crate::support::project;

fn screen(machine: &Machine, example: &str, group: &str) -> Ran {
    let file = project("examples/answers").join(example);
    let arguments = [
        "screen",
        "--answers",
        file.to_str().unwrap(),
        "--group",
        group,
        "--passphrase-file",
        "-",
    ];
    machine.run(&arguments, &format!("{PASSPHRASE}\n"))
}

fn details(machine: &Machine) -> Vec<Value> {
    serde_json::from_str(&machine.reads(&["list", "--details", "--json"])).unwrap()
}

#[test]
fn records_of_one_group_carry_one_code_however_it_is_typed() {
    let machine = Machine::bare();
    let first = screen(&machine, "first-line-brick-kiln.yaml", "new");
    assert_eq!(first.code, Some(0), "{}", first.err);
    let code = details(&machine)[0]["group"].as_str().unwrap().to_owned();
    assert_eq!(GroupCode::read(&code).unwrap().to_string(), code);

    // As somebody reads it from a slip of paper.
    let typed = format!(" {}-{}", code[..3].to_lowercase(), &code[3..]);
    let second = screen(&machine, "child-with-uncle.yaml", &typed);
    assert_eq!(second.code, Some(0), "{}", second.err);
    let other = screen(&machine, "smuggled-only.yaml", "new");
    assert_eq!(other.code, Some(0), "{}", other.err);
    let records = details(&machine);
    let linked = records
        .iter()
        .filter(|record| record["group"] == code.as_str());
    assert_eq!((records.len(), linked.count()), (3, 2), "{records:#?}");

    // The table shows the code, and so does the record.
    assert!(machine.reads(&["list", "--details"]).contains(&code));
    let id = records
        .iter()
        .find(|record| record["group"] == code.as_str());
    let id = id.unwrap()["id"].as_str().unwrap();
    assert!(machine.reads(&["show", id]).contains(&code));

    // A slip of the finger seals nothing.
    let last = if code.ends_with('2') { "3" } else { "2" };
    let wrong = format!("{}{last}", &code[..6]);
    let refused = screen(&machine, "smuggled-only.yaml", &wrong);
    assert_eq!(refused.code, Some(1));
    assert!(
        refused.err.contains("a character in it is wrong"),
        "{}",
        refused.err
    );
    assert_eq!(details(&machine).len(), 3);
}

#[test]
fn a_talk_on_paper_is_entered_by_number_and_the_record_says_so() {
    let machine = Machine::bare();
    assert_eq!(
        screen(&machine, "smuggled-only.yaml", "new").code,
        Some(0),
        "the vault is made"
    );
    let officer = Officer::with(&[("came_in_group", "family"), ("speaks_for", "yes")]);
    let words = &officer.words;
    let mut pipe = Pipe::at(&machine, &["screen", "adult", "--paper=2026-11-20"]);
    let mut numbers = Vec::new();
    let mut linked = false;
    while let Some(face) = pipe.face() {
        let title = face.title.clone();
        let mut live = face.clone();
        live.title = title.replace("From paper · ", "");
        if live.title != title {
            // Every item shows the number that it has on the sheet, and nothing to read aloud.
            let number = face.text.split("Item ").nth(1).unwrap();
            let number: u32 = number
                .split(|c: char| !c.is_ascii_digit())
                .next()
                .unwrap()
                .parse()
                .unwrap();
            numbers.push(number);
        }
        assert!(
            !title.starts_with(&words.say("between-title")),
            "nobody rests on paper"
        );
        let reply = if face.text.contains(&words.say("group-ask")) {
            linked = true;
            Reply::One(1)
        } else if face.entry == Entry::Other {
            panic!("{face:#?}")
        } else {
            officer.reply(&live)
        };
        pipe.does(&face, &reply);
        assert!(numbers.len() < 300, "no end");
    }
    assert!(linked, "{}", pipe.said());
    assert!(numbers.len() > 30 && numbers.is_sorted(), "{numbers:?}");
    let records = details(&machine);
    // Somebody spoke for the person on paper; nothing was shown of the other.
    let id = records.iter().find(|record| record["leading"] != "inform");
    let shown = machine.reads(&["show", id.unwrap()["id"].as_str().unwrap()]);
    assert!(shown.contains("held on paper on 2026-11-20"), "{shown}");
    assert!(records.iter().all(|record| record["group"].is_string()));
}

#[test]
fn a_day_that_is_none_or_still_to_come_is_refused_before_anything_is_asked() {
    let machine = Machine::bare();
    for (day, words) in [
        ("zzz", "is no day"),
        ("2999-01-01", "is still to come"),
        ("2026-02-30", "is no day"),
    ] {
        let paper = format!("--paper={day}");
        let ran = machine.run(&["screen", "adult", &paper], "");
        assert_eq!(ran.code, Some(2), "{}", ran.err);
        assert!(ran.err.contains(words), "{day}: {}", ran.err);
    }
}
