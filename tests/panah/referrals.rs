//! `panah refer`: nothing is told that was not agreed to; what is refused tells nothing, and what is made is
//! sealed with its record.

use std::fs;

use serde_json::Value as Json;

use super::letters::{canaries, words_of};
use super::referrals_desk::says_how_the_yes_was_given;
use super::seat::{ENTER, Machine, Officer, PASSPHRASE, Shown};
use super::support::project;
use super::units::{Journey, with_passphrase};

fn passes(machine: &Machine, arguments: &[&str], input: &str) -> super::seat::Ran {
    let arguments = [arguments, &["--passphrase-file", "-"]].concat();
    machine.run(&arguments, &format!("{PASSPHRASE}\n{input}"))
}

fn a_record(machine: &Machine, answers: &str) -> String {
    let answers = project(answers).display().to_string();
    let screened = passes(machine, &["screen", "--answers", &answers, "--json"], "");
    assert_eq!(screened.code, Some(0), "{}", screened.err);
    let read: Json = serde_json::from_str(&screened.out).unwrap();
    read["id"].as_str().unwrap().to_owned()
}

const AGREED: &str = "referral:
  needs: [safe_place_tonight]
  to: {name: A house, kind: shelter}
  consent: {given: spoken, language: ur}
  information:
    age: {agreed: yes}
    risks: {text: CANARY-risks-END, agreed: no}
    own_words: {text: CANARY-own_words-END, agreed: twice}
    called: {text: CANARY-called-END, agreed: yes}
    sex: {}
  reach: 0-0-2
  paper: card
  telephone_on_card: yes
";

#[test]
fn a_letter_is_made_of_a_closed_record_and_sealed_with_it() {
    let machine = Machine::bare();
    let id = a_record(&machine, "examples/answers/brick-kiln.yaml");
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().display().to_string();
    let made = passes(
        &machine,
        &["refer", &id, "--from", "-", "--output", &out, "--json"],
        AGREED,
    );
    assert_eq!(made.code, Some(0), "{}", made.err);
    // What nobody answered is not told, and whoever wrote the file hears of it.
    assert!(made.err.contains("`agreed: twice`): sex"), "{}", made.err);
    let referral: Json = serde_json::from_str(&made.out).unwrap();
    let told = referral["told"].as_array().unwrap().iter();
    let told: Vec<&str> = told
        .map(|one| one["information"].as_str().unwrap())
        .collect();
    assert_eq!(told, ["called", "age"]);
    assert_eq!(referral["kept_back"], serde_json::json!(["risks"]));
    assert!(made.err.contains("own_words"), "{}", made.err);
    assert!(
        made.err.contains("Delete it when it has served"),
        "{}",
        made.err
    );
    let code = referral["code"].as_str().unwrap();
    let mut pages = 0;
    for entry in fs::read_dir(folder.path()).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        assert!(name == format!("referral-{code}.html") || name == format!("card-{code}.html"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(
                entry.metadata().unwrap().permissions().mode() & 0o777,
                0o600
            );
        }
        let page = fs::read_to_string(entry.path()).unwrap();
        let expected: &[&str] = if name.starts_with("card") {
            &[]
        } else {
            &["called"]
        };
        assert_eq!(canaries(&page), expected, "{name}");
        pages += 1;
    }
    assert_eq!(pages, 2);
    let whole: Json = serde_json::from_str(&machine.reads(&["show", &id, "--json"])).unwrap();
    assert_eq!(whole["amendments"][0]["act"]["referral"]["code"], code);
    let log = machine.reads(&["log", "show", "--json"]);
    assert!(
        log.contains("page_made") && log.contains("referral"),
        "{log}"
    );
    assert!(!log.contains(code) && !log.contains("CANARY"));
}

#[test]
fn a_no_is_sealed_and_tells_nobody_anything() {
    let machine = Machine::bare();
    let id = a_record(&machine, "examples/answers/brick-kiln.yaml");
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().display().to_string();
    let file = AGREED.replace("consent: {given: spoken, language: ur}", "refused: yes");
    let made = passes(
        &machine,
        &["refer", &id, "--from", "-", "--output", &out],
        &file,
    );
    assert_eq!(made.code, Some(0), "{}", made.err);
    assert!(made.err.contains("the door stays open"), "{}", made.err);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    let whole: Json = serde_json::from_str(&machine.reads(&["show", &id, "--json"])).unwrap();
    let act = &whole["amendments"][0]["act"];
    assert_eq!(act["refused"]["to"]["name"], "A house");
    assert_eq!(canaries(&act.to_string()), [""; 0]);
}

#[test]
fn a_no_is_remembered_by_its_day_and_not_noted_twice() {
    let machine = Machine::bare();
    let id = a_record(&machine, "examples/answers/brick-kiln.yaml");
    let no = AGREED.replace("consent: {given: spoken, language: ur}", "refused: yes");
    let refer = |file: &str| passes(&machine, &["refer", &id, "--from", "-"], file);
    assert_eq!(refer(&no).code, Some(0));
    let again = refer(&no);
    assert_eq!(again.code, Some(1), "{}", again.err);
    let today = jiff::Timestamp::now().strftime("%Y-%m-%d").to_string();
    for told in [
        &*format!("on {today} the person did not want A house"),
        "nothing was noted twice",
    ] {
        assert!(again.err.contains(told), "{told}: {}", again.err);
    }
    // Who wants it after all is referred, and the officer hears of the no.
    let yes = refer(AGREED);
    assert_eq!(yes.code, Some(0), "{}", yes.err);
    let told = format!("On {today} the person did not want A house to be asked");
    assert!(yes.err.contains(&told), "{}", yes.err);
    // The letter says what they were told; a file has read nothing aloud.
    let aloud = "does so before the letter goes out:\n  ";
    assert!(yes.err.contains(aloud), "{}", yes.err);
    assert!(!again.err.contains("before the letter goes out"));
    let whole: Json = serde_json::from_str(&machine.reads(&["show", &id, "--json"])).unwrap();
    assert_eq!(whole["amendments"].as_array().unwrap().len(), 2);
}

#[test]
fn a_folder_that_is_not_there_is_told_before_anything_is_asked() {
    let machine = Machine::bare();
    let id = a_record(&machine, "examples/answers/brick-kiln.yaml");
    let nowhere = machine.everything().join("nowhere").display().to_string();
    // No passphrase is given: it would be asked for first.
    let arguments = ["refer", &id, "--from", "-", "--output", &nowhere];
    let ran = machine.run(&arguments, AGREED);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("there is no folder"), "{}", ran.err);
    let arguments = [
        "export",
        "csv",
        "--all",
        "--output",
        &format!("{nowhere}/counts.csv"),
    ];
    let ran = machine.run(&arguments, "");
    assert!(ran.err.contains("there is no folder for"), "{}", ran.err);
}

/// The letter once more, from what was sealed: the same save what was taken back, and it says so.
#[test]
fn a_sealed_referral_is_printed_again() {
    let machine = Machine::bare();
    let id = a_record(&machine, "examples/answers/brick-kiln.yaml");
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let [first, second] = folders
        .each_ref()
        .map(|one| one.path().display().to_string());
    let file = AGREED.replace("paper: card\n  telephone_on_card: yes", "paper: copy");
    let made = passes(
        &machine,
        &["refer", &id, "--from", "-", "--output", &first, "--json"],
        &file,
    );
    assert_eq!(made.code, Some(0), "{}", made.err);
    let referral: Json = serde_json::from_str(&made.out).unwrap();
    let code = referral["code"].as_str().unwrap();
    let shown = machine.reads(&["show", &id]);
    assert!(
        shown.contains("A copy of the letter was written"),
        "{shown}"
    );
    let sealed = machine.records().len();
    let again = ["refer", &id, "--again", code, "--output", &second];
    let ran = passes(&machine, &again, "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let page = |folder: &str| fs::read_to_string(format!("{folder}/referral-{code}.html")).unwrap();
    let (was, is) = (words_of(&page(&first)), words_of(&page(&second)));
    let is_added = |line: &&String| line.starts_with("Printed again on ");
    assert_eq!(is.iter().filter(is_added).count(), 3, "{is:?}");
    let same: Vec<&String> = is.iter().filter(|line| !is_added(line)).collect();
    assert_eq!(same, was.iter().collect::<Vec<_>>());
    assert_eq!(
        machine.records().len(),
        sealed,
        "nothing is added to the record"
    );
    let log = machine.reads(&["log", "show", "--json"]);
    assert!(log.contains("referral-again"), "{log}");
    // What is there is not written over unasked.
    let ran = passes(&machine, &again, "");
    assert!(ran.err.contains("--force"), "{}", ran.err);

    // What was taken back is not told once more; after the whole there is no letter.
    machine.reads(&["follow-up", code, "withdraw", "called"]);
    let forced = [&again[..], &["--force"]].concat();
    let ran = passes(&machine, &forced, "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("taken back since"), "{}", ran.err);
    assert_eq!(canaries(&page(&second)), [""; 0]);
    machine.reads(&["follow-up", code, "withdraw"]);
    let ran = passes(&machine, &forced, "");
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("took back the consent"), "{}", ran.err);
    for (wrong, told) in [("2222222", "no referral"), ("nocode", "is no code")] {
        let ran = passes(
            &machine,
            &["refer", &id, "--again", wrong, "--output", &second],
            "",
        );
        assert!(ran.err.contains(told), "{}", ran.err);
    }
}

/// Nobody has a paper that was never written.
#[test]
fn what_the_person_takes_along_is_told_as_it_was() {
    let machine = Machine::bare();
    let id = a_record(&machine, "examples/answers/brick-kiln.yaml");
    let file = AGREED.replace("paper: card\n  telephone_on_card: yes", "paper: copy");
    let made = passes(&machine, &["refer", &id, "--from", "-"], &file);
    assert_eq!(made.code, Some(0), "{}", made.err);
    let shown = machine.reads(&["show", &id]);
    for (told, is_told) in [
        ("Agreed was that the person takes a copy", true),
        ("No page was written", true),
        ("A copy of the letter was written", false),
    ] {
        assert_eq!(shown.contains(told), is_told, "{told}: {shown}");
    }
    let danger = AGREED.replace("paper: card", "paper: card\n  paper_is_dangerous: yes");
    assert_eq!(
        passes(&machine, &["refer", &id, "--from", "-"], &danger).code,
        Some(0)
    );
    let shown = machine.reads(&["show", &id]);
    assert!(
        shown.contains("A paper is dangerous for this person"),
        "{shown}"
    );
}

#[test]
fn what_must_not_be_is_refused_and_nothing_is_sealed() {
    let machine = Machine::bare();
    let adult = a_record(&machine, "examples/answers/brick-kiln.yaml");
    let child = a_record(&machine, "examples/answers/child-with-uncle.yaml");
    for (id, from, to, told) in [
        (&adult, "safe_place_tonight", "safe_plaec_tonight", "2:11"),
        (
            &adult,
            "{name: A house, kind: shelter}",
            "{service: nobody}",
            "there is no service `nobody`",
        ),
        (
            &adult,
            "consent: {given: spoken, language: ur}",
            "exception: {id: whim, told: No.}",
            "there is no exception `whim`",
        ),
        (
            &adult,
            "consent: {given: spoken, language: ur}",
            "child: {views: Home.}",
            "not about a child",
        ),
        (
            &adult,
            "paper: card",
            "paper_is_dangerous: yes\n  paper: copy",
            "a paper is dangerous for this person, and this is a letter",
        ),
        (
            &adult,
            "    sex: {}",
            "    carer: {text: An aunt, agreed: yes}",
            "`carer` is about a child",
        ),
        (
            &adult,
            "{name: A house, kind: shelter}",
            "{name: The FIA's guest house, kind: shelter}",
            "by its name this is of the kind `enforcement`",
        ),
        (
            &child,
            "CANARY-called-END",
            "Friend",
            "no consent is waited for",
        ),
        (
            &child,
            "needs: [safe_place_tonight]\n  to: {name: A house, kind: shelter}\n  consent: {given: spoken, language: ur}",
            "needs: [legal_advice]\n  to: {name: A lawyer, kind: legal_aid}\n  child: {}",
            "child protection first",
        ),
    ] {
        let file = AGREED.replace(from, to);
        assert_ne!(file, AGREED, "{from}");
        let refused = passes(&machine, &["refer", id, "--from", "-"], &file);
        assert_eq!(refused.code, Some(1), "{to}: {}", refused.err);
        let said = refused.err.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(told), "{to}: {}", refused.err);
        assert!(!refused.err.contains("panicked"));
    }
    let whole: Json = serde_json::from_str(&machine.reads(&["show", &adult, "--json"])).unwrap();
    assert_eq!(whole["amendments"], serde_json::json!([]));
}

#[test]
fn a_name_that_says_another_kind_is_what_it_says_unless_somebody_is_sure() {
    let machine = Machine::bare();
    let id = a_record(&machine, "examples/answers/brick-kiln.yaml");
    let named = "{name: Consulate road clinic, kind: shelter, sure: yes}";
    let file = AGREED.replace("{name: A house, kind: shelter}", named);
    let made = passes(&machine, &["refer", &id, "--from", "-", "--json"], &file);
    assert_eq!(made.code, Some(0), "{}", made.err);
    let made: Json = serde_json::from_str(&made.out).unwrap();
    assert_eq!(made["to"]["kind"], "shelter");
}

#[test]
fn a_post_that_was_set_up_after_the_talk_knows_its_country_and_whom_a_service_is_for() {
    let machine = Machine::bare();
    let id = a_record(&machine, "examples/answers/brick-kiln.yaml");
    let sheet = "contact_sheet: {country: pakistan}\n";
    let set = passes(&machine, &["setup", "--sheet", "-"], sheet);
    assert_eq!(set.code, Some(0), "{}", set.err);
    let file = AGREED.replace("{name: A house, kind: shelter}", "{service: darul_aman}");
    let made = passes(&machine, &["refer", &id, "--from", "-", "--json"], &file);
    assert_eq!(made.code, Some(0), "{}", made.err);
    assert!(made.err.contains("it serves the other sex"), "{}", made.err);
}

#[test]
fn a_child_who_says_no_is_brought_to_those_who_care_for_children_and_to_nobody_else() {
    let machine = Machine::bare();
    let id = a_record(&machine, "examples/answers/child-with-uncle.yaml");
    let refused = "refused: yes";
    let views = "child: {views: CANARY-views-END, refused: yes}";
    let answers = [
        (refused, "shelter"),
        (refused, "child_protection"),
        (views, "health"),
        (views, "legal_aid"),
        (refused, "legal_aid"),
    ];
    for (at, (said, kind)) in answers.into_iter().enumerate() {
        let file = AGREED
            .replace("consent: {given: spoken, language: ur}", said)
            .replace("name: A house", &format!("name: House {at}"))
            .replace("kind: shelter", &format!("kind: {kind}"));
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().display().to_string();
        let arguments = ["refer", &id, "--from", "-", "--output", &out, "--json"];
        let made = passes(&machine, &arguments, &file);
        assert_eq!(made.code, Some(0), "{kind}: {}", made.err);
        let act: Json = serde_json::from_str(&made.out).unwrap();
        if kind == "legal_aid" {
            assert!(act.get("grounds").is_none(), "{act}");
            assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
            continue;
        }
        assert_eq!(act["grounds"]["by"], "child");
        assert_eq!(act["grounds"]["against"], true);
        // Nothing that the child would have been asked for, and no own words.
        let told = act["told"].as_array().unwrap().iter();
        let told: Vec<&str> = told
            .map(|one| one["information"].as_str().unwrap())
            .collect();
        let covered: &[&str] = match kind {
            "child_protection" => &["called", "age", "sex"],
            _ => &["age", "sex"],
        };
        assert!(told.iter().all(|one| covered.contains(one)), "{told:?}");
        let letter = fs::read_dir(&folder).unwrap().filter_map(|entry| {
            let path = entry.unwrap().path();
            let is_letter = path.file_name()?.to_str()?.starts_with("referral");
            is_letter.then(|| fs::read_to_string(path).unwrap())
        });
        let letter: String = letter.collect();
        assert!(letter.contains("the child does not want this"), "{letter}");
        assert!(!letter.contains("CANARY-views"));
    }
    let shown = machine.reads(&["show", &id]);
    assert!(shown.contains("The child did not want it."), "{shown}");
}

#[test]
fn no_embassy_where_the_person_fears_the_state() {
    let machine = Machine::bare();
    let text = fs::read_to_string(project("examples/answers/labour-dispute.yaml")).unwrap();
    let fearless = "  fears: ";
    let line = text
        .lines()
        .find(|line| line.starts_with(fearless))
        .unwrap();
    let feared = text.replace(line, "  fears: [own_state]");
    let feared = feared.split("\nexpected:").next().unwrap().to_owned();
    let folder = tempfile::tempdir().unwrap();
    let mission = AGREED
        .replace("safe_place_tonight", "papers_wanted")
        .replace("kind: shelter", "kind: mission");
    for (answers, code) in [(feared, 1), (text, 0)] {
        let file = folder.path().join("answers.yaml");
        fs::write(&file, answers).unwrap();
        let id = a_record(&machine, file.to_str().unwrap());
        let ran = passes(&machine, &["refer", &id, "--from", "-"], &mission);
        assert_eq!(ran.code, Some(code), "{}", ran.err);
        assert_eq!(ran.err.contains("fear a State"), code == 1, "{}", ran.err);
    }
}

#[test]
fn at_a_post_the_letter_comes_before_the_record_is_closed_and_later_only_at_the_unit() {
    let journey = Journey::new();
    journey.is_enrolled();
    let laptop = &journey.laptop;
    let file = laptop.everything().join("passphrase");
    fs::write(&file, format!("{PASSPHRASE}\n")).unwrap();
    let officer = Officer::with(&[
        ("wants", "legal_advice"),
        ("refer", "yes"),
        ("share", "yes"),
    ]);
    let say = |id: &str| officer.words.say(id);
    let mut seat = laptop.seat(&[
        "screen",
        "adult",
        "--passphrase-file",
        file.to_str().unwrap(),
    ]);
    seat.answers_by_screen(&officer, &Shown::Decision);
    seat.picks(&say("decide-as-recommended"));
    seat.sees(&say("refer-now-no"));
    seat.picks(&say("refer-now-yes"));
    seat.sees(&say("refer-needs-help"));
    seat.types(&format!("1 {ENTER}"));
    seat.sees(&say("refer-to-other"));
    seat.picks(&say("refer-to-other"));
    seat.sees(&say("refer-to-name"));
    seat.types(&format!("Legal help{ENTER}"));
    seat.sees(&say("services-kind-legal-aid"));
    seat.picks(&say("services-kind-legal-aid"));
    seat.sees("How is Legal help reached?");
    seat.types(ENTER);
    seat.sees(&say("refer-ask-help"));
    seat.picks(&say("refer-yes"));
    seat.sees("What to call the person: what would");
    seat.types(ENTER);
    seat.sees("The letter would say");
    seat.picks(&say("refer-piece-yes"));
    for piece in [
        "How and when to reach",
        "Who must not be told",
        "What the person wants",
    ] {
        seat.sees(piece);
        seat.types(ENTER);
    }
    says_how_the_yes_was_given(&mut seat);
    seat.sees(&say("refer-paper-ask"));
    seat.picks(&say("answer-yes"));
    seat.sees(&say("refer-paper"));
    seat.sees_no(&say("refer-paper-copy"));
    seat.picks(&say("refer-paper-nothing"));
    seat.sees(&say("refer-folder"));
    seat.types(ENTER);
    seat.sees(&say("refer-preview"));
    seat.picks(&say("refer-seal"));
    seat.sees(&say("refer-now-another"));
    seat.picks(&say("refer-now-no"));
    seat.sees(&say("screen-sealed-title"));
    seat.types(ENTER);
    assert_eq!(seat.ends(), 0);

    let stick = journey.path("stick");
    laptop.reads(&["transfer", "--to", &stick]);
    let received = with_passphrase(&journey.unit, &["unit", "receive", &stick]);
    assert_eq!(received.code, Some(0), "{}", received.err);
    let records = journey.unit.records();
    assert_eq!(records.len(), 2, "the record and the referral");
    for id in &records {
        let refused = passes(laptop, &["refer", id], "");
        assert_eq!(refused.code, Some(1));
        assert!(refused.err.contains("only the unit"), "{}", refused.err);
        let whole: Json =
            serde_json::from_str(&journey.unit.reads(&["show", id, "--json"])).unwrap();
        let act = &whole["amendments"][0]["act"]["referral"];
        assert_eq!(act["to"]["name"], "Legal help");
        assert_eq!(act["told"].as_array().unwrap().len(), 1);
    }
    let id = &records[0];
    let made = passes(&journey.unit, &["refer", id, "--from", "-"], AGREED);
    assert_eq!(made.code, Some(0), "{}", made.err);
}
