//! To whom: the services that fit the person stand best first with their reasons, and whom to go to next
//! is taken from them.

use std::fs;

use serde_json::Value as Json;

use crate::seat::{ENTER, Machine, PASSPHRASE, Seat};
use crate::support::{definitions, project};

const OWN: &str = "services:
  girls_house:
    name: Girls' house
    kind: shelter
    offers: [safe_place]
    for: Girls, day and night
    who: {sex: [female], from_age: 12, to_age: 17}
    languages: [bal]
    where: The next town
    open: always
    number: 000-1
    called_on: 2026-11-01
    as_of: 2026-11-01
  womens_house:
    name: Women's house
    kind: shelter
    offers: [safe_place]
    for: Women
    who: {sex: [female], from_age: 18}
    where: The next town
    number: 000-2
    as_of: 2026-11-01
  mens_house:
    name: Men's house
    kind: shelter
    offers: [safe_place]
    for: Men
    who: {sex: [male]}
    where: The next town
    number: 000-3
    as_of: 2026-11-01
    note: It often needs an order of a court.
    tell: They may ask for an order of a court.
  night_police:
    name: Night police
    kind: enforcement
    offers: [safe_place]
    for: Anybody
    where: Here
    number: 000-4
    as_of: 2026-11-01
";
const SHEET: &str = "contact_sheet:
  country: generic
  lines:
    supervisor: {name: The one on duty, number: 000-9, called_on: 2026-11-01}
    safe_place: {name: The old house, number: 000-5}
";

fn passes(machine: &Machine, arguments: &[&str], input: &str) -> String {
    let arguments = [arguments, &["--passphrase-file", "-"]].concat();
    let ran = machine.run(&arguments, &format!("{PASSPHRASE}\n{input}"));
    assert_eq!(ran.code, Some(0), "{arguments:?}: {}", ran.err);
    ran.out
}

/// A laptop whose post has four houses, and the record of somebody whose answers are changed so.
fn a_post(answers: &str, changes: &[(&str, &str)], sheet: &str) -> (Machine, String) {
    let machine = Machine::bare();
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    passes(&machine, &["setup", "--sheet", &file("sheet", sheet)], "");
    passes(&machine, &["services", "add", "--file", "-"], OWN);
    let mut text = fs::read_to_string(project(answers)).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, to);
    }
    let text = text.split("\nexpected:").next().unwrap();
    let answers = file("answers.yaml", text);
    let made = passes(&machine, &["screen", "--answers", &answers, "--json"], "");
    let made: Json = serde_json::from_str(&made).unwrap();
    let id = made["id"].as_str().unwrap().to_owned();
    (machine, id)
}

fn at_to_whom(machine: &Machine, id: &str, needs: &[&str]) -> Seat {
    let file = machine.everything().join("passphrase");
    fs::write(&file, format!("{PASSPHRASE}\n")).unwrap();
    let needs = needs.iter().flat_map(|need| ["--need", need]);
    let arguments = ["refer", id, "--passphrase-file", file.to_str().unwrap()];
    let arguments: Vec<&str> = arguments.into_iter().chain(needs).collect();
    machine.seat(&arguments)
}

/// The screen as one line, and where each of these stands on it, in this order.
fn in_order(seat: &Seat, said: &[&str]) {
    let screen = seat
        .screen()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let mut from = 0;
    for words in said {
        let at = screen[from..].find(words);
        let at = at.unwrap_or_else(|| panic!("no `{words}` after {from} in: {screen}"));
        from += at + words.len();
    }
}

#[test]
fn a_girl_sees_who_fits_her_first_and_why_others_do_not() {
    let changes = [("  sex: man", "  sex: woman"), ("  age: 13", "  age: 17")];
    let (machine, id) = a_post("examples/answers/child-with-uncle.yaml", &changes, SHEET);
    let mut seat = at_to_whom(&machine, &id, &["safe_place_tonight"]);
    seat.sees("child protection is asked first");
    seat.types(ENTER);
    seat.sees("Another organisation");
    in_order(
        &seat,
        &[
            // Nobody is there for child protection.
            "No service that is written down fits",
            "Your supervisor: 000-9",
        ],
    );
    in_order(
        &seat,
        &[
            "Women's house (it serves another age)",
            "Men's house (it serves the other sex)",
        ],
    );
    in_order(
        &seat,
        &[
            "The old house, 000-5",
            "not called yet",
            "Girls' house",
            "000-1",
            "For it: this sex, this age, Balochi, day and night",
            "Not known: distance.",
            "Night police",
        ],
    );
}

#[test]
fn a_man_is_not_offered_a_house_for_women_and_next_is_who_fits_and_no_police() {
    let (machine, id) = a_post("examples/answers/brick-kiln.yaml", &[], SHEET);
    let file = "referral:
  needs: [safe_place_tonight]
  to: {service: mens_house}
  consent: {given: spoken, language: ur}
  information: {}
  paper: nothing
";
    let made = passes(&machine, &["refer", &id, "--from", "-", "--json"], file);
    let made: Json = serde_json::from_str(&made).unwrap();
    assert_eq!(made["to"]["name"], "Men's house");
    assert_eq!(made["to"]["kind"], "shelter", "as the post wrote it down");
    let next = made["next"].as_array().unwrap().iter();
    let next: Vec<&str> = next.map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(next, ["The old house"], "no house for women, no police");
}

#[test]
fn what_has_to_be_known_of_a_service_stands_before_the_yes() {
    let (machine, id) = a_post("examples/answers/brick-kiln.yaml", &[], SHEET);
    let file = machine.everything().join("passphrase");
    fs::write(&file, format!("{PASSPHRASE}\n")).unwrap();
    let arguments = ["refer", &id, "--passphrase-file", file.to_str().unwrap()];
    let wanted = ["--need", "safe_place_tonight", "--to", "mens_house"];
    let mut seat = machine.seat(&[&arguments[..], &wanted].concat());
    for _ in 0..3 {
        std::thread::sleep(std::time::Duration::from_millis(700));
        if seat.screen().contains("May I ask") {
            break;
        }
        seat.types(ENTER);
    }
    seat.sees("May I ask Men's house to help you?");
    in_order(
        &seat,
        &[
            "I would ask them for this: A safe place tonight.",
            "They may ask for an order of a court.",
            "You may say no.",
        ],
    );
    // What only the officer reads may be longer than the screen.
    seat.types("\u{1b}[6~");
    seat.sees("It often needs an order of a court.");
}

#[test]
fn after_a_no_who_can_meet_the_need_stands_first_with_its_date_and_the_police_last() {
    let (machine, id) = a_post("examples/answers/brick-kiln.yaml", &[], SHEET);
    let file = "referral:
  needs: [safe_place_tonight]
  to: {service: mens_house}
  refused: yes
  paper: nothing
";
    let arguments = ["refer", &id, "--from", "-", "--passphrase-file", "-"];
    let arguments = [&["--jurisdiction", "pakistan"], &arguments[..]].concat();
    let ran = machine.run(&arguments, &format!("{PASSPHRASE}\n{file}"));
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let said = ran.err.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut from = 0;
    for words in [
        "the door stays open",
        "The old house, 000-5",
        "not called yet",
        "Men's house (written down by this post)",
        "000-3",
        "Source of 2026-11-01; not called yet",
        "It often needs an order of a court.",
        "Helpline of the Ministry of Human Rights",
        "Night police",
        "FIA trafficking hotline",
        "Give no status and no nationality without consent.",
    ] {
        let at = said[from..].find(words);
        from += at.unwrap_or_else(|| panic!("no `{words}` after {from} in: {said}"));
    }
    assert!(!said.contains("Women's house"), "{said}");
}

#[test]
fn a_child_who_seeks_a_place_finds_child_protection_first() {
    let machine = Machine::bare();
    let list = ["--jurisdiction", "pakistan", "services", "list"];
    let asked = ["--age", "12", "--need", "safe_place_tonight"];
    let ran = machine.run(&[&list[..], &asked].concat(), "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let said = ran.out.to_lowercase();
    let first = said.find("child protection first").unwrap();
    let units = said.find("child protection units").unwrap();
    let place = said.find("a safe place tonight").unwrap();
    assert!(first < units && units < place, "{said}");
    let ran = machine.run(&[&list[..], &asked, &["--json"]].concat(), "");
    let found: Json = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(found["first"]["need"], "child_protection");
    let adult = ["--age", "30", "--need", "safe_place_tonight"];
    let ran = machine.run(&[&list[..], &adult].concat(), "");
    assert!(!ran.out.to_lowercase().contains("protection first"));
}

#[test]
fn where_nobody_is_there_it_says_so_and_whom_to_ask() {
    let (machine, id) = a_post("examples/answers/brick-kiln.yaml", &[], SHEET);
    let mut seat = at_to_whom(&machine, &id, &["legal_advice"]);
    let said = "Nobody to choose from";
    for _ in 0..3 {
        if seat.screen().contains(said) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(700));
        if !seat.screen().contains(said) {
            seat.types(ENTER);
        }
    }
    seat.sees(said);
    in_order(&seat, &["No service that is written down fits", "000-9"]);
}

#[test]
fn an_urdu_letter_names_needs_and_headings_in_urdu_and_says_that_it_is_a_draft() {
    let (machine, id) = a_post("examples/answers/brick-kiln.yaml", &[], SHEET);
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().display().to_string();
    let file = "referral:
  needs: [safe_place_tonight]
  to: {service: mens_house}
  consent: {given: spoken, language: ur}
  information: {age: {text: CANARY-age-END, agreed: yes}}
  paper: nothing
";
    let arguments = ["refer", &id, "--from", "-", "--language", "ur", "--json"];
    let arguments = [&arguments[..], &["--output", &out]].concat();
    let made: Json = serde_json::from_str(&passes(&machine, &arguments, file)).unwrap();
    // What is sealed is what the rules say.
    assert_eq!(made["asked_for"][0]["text"], "A safe place tonight");
    let page = fs::read_dir(&folder).unwrap().next().unwrap().unwrap();
    let page = fs::read_to_string(page.path()).unwrap();
    assert!(page.contains("<bdi>آج رات کے لیے محفوظ جگہ</bdi>"));
    assert!(page.contains("<dt><bdi>عمر</bdi></dt>"));
    assert!(!page.contains("A safe place tonight") && !page.contains("<bdi>Age</bdi>"));
    assert!(page.contains("CANARY-age-END"));
    assert!(page.contains("class=\"draft\""));
}

#[test]
fn each_contact_but_those_of_the_post_says_what_sort_of_service_it_is() {
    let contacts = definitions().rules.contacts.iter();
    let without = contacts.filter(|contact| contact.kind.is_none());
    let without: Vec<&str> = without.map(|contact| contact.id.as_str()).collect();
    assert_eq!(without, ["female_colleague", "supervisor"]);
}
