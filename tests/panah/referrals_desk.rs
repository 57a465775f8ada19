//! A referral at the desk: every page hides, goes back and keeps what was typed, and nothing is left
//! without being asked about.

use std::fs;

use panah::words::Words;
use serde_json::Value as Json;

use crate::seat::{CTRL_X, ENTER, ESCAPE, Machine, PASSPHRASE, Seat, one_line};
use crate::support::project;

fn record(machine: &Machine, answers: &str) -> String {
    let answers = project(answers).display().to_string();
    let made = machine.reads(&["screen", "--answers", &answers, "--json"]);
    let made: Json = serde_json::from_str(&made).unwrap();
    made["id"].as_str().unwrap().to_owned()
}

fn refers(machine: &Machine, id: &str, more: &[&str]) -> Seat {
    let file = machine.everything().join("passphrase");
    fs::write(&file, format!("{PASSPHRASE}\n")).unwrap();
    let arguments = ["refer", id, "--passphrase-file", file.to_str().unwrap()];
    machine.seat(&[&arguments[..], more].concat())
}

/// Answers the pages on the yes itself: in spoken words, in Urdu, without an interpreter.
pub(super) fn says_how_the_yes_was_given(seat: &mut Seat) {
    let words = Words::english();
    for (seen, option) in [
        ("refer-more", "refer-nothing-more"),
        ("refer-given", "letter-given-spoken"),
        ("refer-language", "language-ur"),
        ("refer-interpreter", "answer-no"),
    ] {
        seat.sees(&words.say(seen));
        seat.picks(&words.say(option));
    }
    seat.sees(&words.say("refer-reach"));
    seat.types(ENTER);
}

/// Reads what stands before the first question away.
fn to_whom(seat: &mut Seat, words: &Words) {
    let other = words.say("refer-to-other");
    let title = words.say("refer-title");
    seat.waits("the first page", || {
        let face = seat.face();
        face.title.starts_with(&title) || seat.screen().contains(&other)
    });
    if !seat.screen().contains(&other) {
        seat.types(ENTER);
    }
    seat.sees(&other);
    seat.picks(&other);
    seat.sees(&words.say("refer-to-name"));
}

#[test]
fn a_line_hides_and_going_back_keeps_what_was_typed_to_the_last_page() {
    let (machine, words) = (Machine::bare(), Words::english());
    let say = |id: &str| words.say(id);
    let id = record(&machine, "examples/answers/brick-kiln.yaml");
    let mut seat = refers(&machine, &id, &["--need", "legal_advice"]);
    to_whom(&mut seat, &words);
    seat.types("Legal hel");
    seat.sees("Legal hel");
    seat.sees(&one_line(&say("terminal-keys-always")));
    seat.types(CTRL_X);
    seat.sees(&say("harmless-title"));
    seat.sees_no("Legal hel");
    seat.types(CTRL_X);
    seat.sees("Legal hel");
    // Esc opens the menu; what is half typed stays.
    seat.opens_the_menu();
    seat.types(ESCAPE);
    seat.sees("Legal hel");
    seat.types(&format!("p{ENTER}"));
    seat.sees(&say("services-kind-legal-aid"));
    seat.chooses("walk-back");
    seat.sees(&say("refer-to-name"));
    seat.sees("Legal help");
    seat.types(ENTER);
    seat.sees(&say("services-kind-legal-aid"));
    seat.picks(&say("services-kind-legal-aid"));
    seat.sees("How is Legal help reached?");
    seat.types(&format!("0-0-7{ENTER}"));
    // What is asked of them is read aloud before the yes.
    seat.sees("I would ask them for this: Legal advice");
    seat.picks(&say("refer-yes"));
    seat.sees("What to call the person: what would");
    seat.types(&format!("Friend{ENTER}"));
    seat.sees("The letter would say: “What to call");
    seat.types(&format!("1{ENTER}"));
    seat.sees("The letter would say: “Language");
    seat.types(&format!("1{ENTER}"));
    seat.sees("How and when to reach");
    seat.types("Not at ho");
    seat.chooses("walk-first");
    seat.sees(&say("refer-to-other"));
    seat.types(ENTER);
    seat.sees("Legal help");
    seat.types(ENTER);
    for seen in ["refer-kind", "refer-title", "refer-consent"] {
        seat.sees(&say(seen));
        seat.types(ENTER);
    }
    seat.sees("Friend");
    seat.types(ENTER);
    // The same page in the same words: what was answered stands, and Enter keeps it.
    for seen in [
        "The letter would say: “What to call",
        "The letter would say: “Language",
    ] {
        seat.sees(seen);
        seat.types(ENTER);
    }
    seat.sees("Not at ho");
    seat.types(&format!("me{ENTER}"));
    seat.sees("Not at home");
    seat.picks(&say("refer-piece-yes"));
    for piece in ["Who must not be told", "What the person wants"] {
        seat.sees(piece);
        seat.types(ENTER);
    }
    says_how_the_yes_was_given(&mut seat);
    seat.sees(&say("refer-paper-ask"));
    seat.picks(&say("answer-no"));
    seat.sees(&say("refer-paper-copy"));
    seat.picks(&say("refer-paper-nothing"));
    seat.sees(&say("refer-folder"));
    // A folder that is not there is said beside what was typed.
    seat.types(&format!("/nowhere{ENTER}"));
    seat.sees("There is no such folder");
    seat.sees("/nowhere");
    seat.types(&format!("\u{15}{ENTER}"));
    seat.sees(&say("refer-preview"));
    // A no at the end loses nothing.
    seat.picks(&say("refer-not-seal"));
    seat.sees(&say("refer-not-sealed"));
    seat.picks(&say("walk-back"));
    seat.sees(&say("refer-folder"));
    seat.types(ENTER);
    seat.sees(&say("refer-preview"));
    seat.picks(&say("refer-seal"));
    assert_eq!(seat.ends(), 0);
    seat.is_left_clean(&["Legal help", "Not at home", "Friend"]);
    let whole: Json = serde_json::from_str(&machine.reads(&["show", &id, "--json"])).unwrap();
    let made = &whole["amendments"][0]["act"]["referral"];
    assert_eq!(made["to"]["reach"], "0-0-7");
    let told = made["told"].as_array().unwrap().iter();
    let told: Vec<&str> = told.map(|one| one["text"].as_str().unwrap()).collect();
    assert_eq!(told, ["Friend", "Urdu", "Not at home"]);
}

#[test]
fn an_embassy_under_another_kind_is_asked_about_and_what_it_is_is_read_aloud() {
    let (machine, words) = (Machine::bare(), Words::english());
    let say = |id: &str| words.say(id);
    let id = record(&machine, "examples/answers/labour-dispute.yaml");
    let mut seat = refers(&machine, &id, &["--need", "papers_wanted"]);
    to_whom(&mut seat, &words);
    seat.types(&format!("Embassy of Somewhere{ENTER}"));
    seat.sees(&say("services-kind-legal-aid"));
    seat.picks(&say("services-kind-legal-aid"));
    seat.sees("reached?");
    seat.types(ENTER);
    seat.sees("The name “Embassy of Somewhere” says");
    let mission = say("services-kind-mission");
    seat.picks(&words.fill("refer-kind-is", &[("kind", &mission)]));
    seat.sees("An embassy or consulate tells its State.");
    seat.types(ENTER);
    seat.sees("They would learn your");
    seat.chooses("refer-leave");
    assert_eq!(seat.ends(), 1);
    let whole: Json = serde_json::from_str(&machine.reads(&["show", &id, "--json"])).unwrap();
    assert_eq!(whole["amendments"], serde_json::json!([]));
}

#[test]
fn a_childs_no_is_recorded_and_the_doctor_is_asked_all_the_same() {
    let (machine, words) = (Machine::bare(), Words::english());
    let say = |id: &str| words.say(id);
    let id = record(&machine, "examples/answers/child-with-uncle.yaml");
    let mut seat = refers(&machine, &id, &["--need", "child_doctor_today"]);
    to_whom(&mut seat, &words);
    seat.types(&format!("The clinic{ENTER}"));
    seat.sees(&say("services-kind-health"));
    seat.picks(&say("services-kind-health"));
    seat.sees("reached?");
    seat.types(ENTER);
    seat.sees("I would ask them for this");
    seat.sees(&say("refer-child-think"));
    seat.picks(&say("refer-child-against"));
    seat.sees(&say("refer-child-words"));
    seat.types(&format!("Canary no{ENTER}"));
    seat.sees("is asked all the same");
    seat.types(ENTER);
    // The first piece that the ground covers; none that needs the child's yes was asked for.
    seat.sees("The letter would say: “Age");
    seat.chooses("refer-leave");
    assert_eq!(seat.ends(), 1);
}

#[test]
fn a_referral_that_was_cut_off_goes_on_where_it_was() {
    let (machine, words) = (Machine::bare(), Words::english());
    let say = |id: &str| words.say(id);
    let id = record(&machine, "examples/answers/brick-kiln.yaml");
    let mut seat = refers(&machine, &id, &["--need", "legal_advice"]);
    to_whom(&mut seat, &words);
    seat.types(&format!("Legal help{ENTER}"));
    seat.sees(&say("services-kind-legal-aid"));
    seat.is_sent("-KILL");
    assert_ne!(seat.ends(), 0);
    // What was typed lies there, and not in clear.
    let kept = machine.data().join(format!("stubs/{id}.begun"));
    let bytes = fs::read(&kept).unwrap();
    let is_in = |text: &str| bytes.windows(text.len()).any(|at| at == text.as_bytes());
    assert!(!is_in("Legal help") && !is_in("line"));
    let doctor = machine.run(&["doctor"], "");
    assert!(!doctor.out.contains(".begun"), "{}", doctor.out);

    let mut seat = refers(&machine, &id, &["--need", "legal_advice"]);
    seat.sees(&say("refer-begun"));
    seat.picks(&say("refer-go-on"));
    // The page that was open is the first one.
    seat.sees(&say("services-kind-legal-aid"));
    seat.chooses("walk-back");
    seat.sees("Legal help");
    seat.types(ENTER);
    seat.sees(&say("services-kind-legal-aid"));
    // A signal ends it likewise, and says what is kept.
    seat.is_sent("-TERM");
    seat.ends();
    let said = seat.main_screen();
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("goes on from there"), "{said}");

    let mut seat = refers(&machine, &id, &["--need", "legal_advice"]);
    seat.sees(&say("refer-begun"));
    seat.picks(&say("refer-anew"));
    to_whom(&mut seat, &words);
    seat.sees_no("Legal help");
    seat.chooses("refer-leave");
    assert_ne!(seat.ends(), 101);
    assert!(!kept.exists());
    // It goes with its record.
    let mut seat = refers(&machine, &id, &["--need", "legal_advice"]);
    to_whom(&mut seat, &words);
    seat.is_sent("-KILL");
    seat.ends();
    assert!(kept.exists());
    machine.reads(&["destroy", &id, "--yes"]);
    assert!(!kept.exists());
}
