//! The contact sheet: set up, kept sealed, and there when somebody has to be called.

use std::path::PathBuf;
use std::process::Command;

use panah::grammar::{ContactId, Day};
use panah::interview::Interview;
use panah::referral::{CallList, ContactSheet, Interviewers, Line, Offer};
use panah::terminal::conduct::{Held, hold, sheet_standing};
use panah::terminal::{Menu, Message, Move, Page, Reply, Scripted, Shown};
use panah::words::Words;

use crate::nowhere::calling;
use crate::seat::{Machine, PASSPHRASE, Ran};
use crate::support::{adult, definitions, harmless_until};

const NUMBER: &str = "CANARY-000-417";
const SHEET: &str = "contact_sheet:
  agency: The agency of this test
  country: generic
  languages: [Urdu, Balochi]
  interviewers: {women: 1, men: 3}
  lines:
    ambulance: {name: Night desk, number: CANARY-000-417, called_on: 2026-01-02, note: Say which gate}
    doctor: {number: 000-5}
";

// --- In the interview ------------------------------------------------------------------------

fn list(sheet: ContactSheet, offers: Vec<Offer>) -> CallList {
    CallList {
        contacts: definitions().rules.contacts.clone(),
        sheet,
        offers,
        today: Day::read("2026-01-20").unwrap(),
    }
}

fn filled() -> ContactSheet {
    let line = |number: &str, day: Option<&str>| Line {
        name: "Night desk".into(),
        number: number.into(),
        called_on: day.map(|day| Day::read(day).unwrap()),
        note: None,
    };
    let lines = [
        ("ambulance", line(NUMBER, Some("2026-01-02"))),
        ("safe_place", line("000-2", Some("2025-11-02"))),
        ("interpreter", line("000-3", None)),
    ];
    ContactSheet {
        agency: None,
        country: None,
        languages: Vec::new(),
        interviewers: Interviewers::default(),
        lines: lines
            .into_iter()
            .map(|(id, line)| (ContactId::new(id), line))
            .collect(),
        ..ContactSheet::default()
    }
}

fn offer() -> Offer {
    Offer {
        contact: ContactId::new("child_protection"),
        service: "A service of the country".into(),
        place: "all of the country".to_owned(),
        number: "000-9".into(),
        as_of: "2025-12-01".into(),
        called_by_post: None,
    }
}

fn replies(places: &[usize]) -> Vec<Move> {
    places
        .iter()
        .map(|at| Move::Reply(Reply::One(*at)))
        .collect()
}

fn esc() -> Move {
    Move::Reply(Reply::Menu(panah::terminal::Unfinished::default()))
}

/// Plays these moves at the beginning of an interview.
fn plays(mut interview: Interview<'_>, list: CallList, moves: Vec<Move>) -> Vec<Shown> {
    let mut desk = Scripted::new(moves);
    let words = Words::english();
    let held = hold(&mut desk, &mut interview, &mut calling(list), &words);
    assert_eq!(held, Held::Left);
    assert_eq!(desk.moves_left(), 0, "{:#?}", desk.shown().last());
    let unexpected = |shown: &&Shown| matches!(shown, Shown::Unexpected(_));
    assert_eq!(desk.shown().iter().find(unexpected), None);
    desk.shown().to_vec()
}

/// All words of a page or a message, one paragraph a line.
fn said(shown: &Shown) -> String {
    match shown {
        Shown::Page(Page { notes, .. }) => {
            let notes = notes
                .iter()
                .map(|note| format!("{}: {}", note.label, note.text));
            notes.collect::<Vec<_>>().join("\n")
        }
        Shown::Message(Message { paragraphs, .. }) => paragraphs.join("\n"),
        Shown::Menu(Menu { options, .. }) => options.join("\n"),
        other => panic!("no words: {other:?}"),
    }
}

fn titled<'s>(shown: &'s [Shown], id: &str) -> &'s Shown {
    let title = Words::english().say(id);
    let found = shown.iter().find(|shown| match shown {
        Shown::Page(page) => page.header.title == title,
        Shown::Message(message) => message.title == title,
        _ => false,
    });
    found.unwrap_or_else(|| panic!("no `{title}` in {shown:#?}"))
}

/// The adult questionnaire, whose needs name nobody to call: the lines that are needed stand in.
fn naming_nobody() -> panah::questionnaire::Questionnaire {
    let mut questionnaire = adult().clone();
    questionnaire
        .needs
        .iter_mut()
        .for_each(|need| need.call.clear());
    questionnaire
}

#[test]
fn every_emergency_names_whom_to_call() {
    let library = panah::cli::Library::built_in();
    let rules = library
        .rules(&mut panah::grammar::Faults::default())
        .unwrap();
    // Water and warm clothes need no call.
    let by_the_officer = ["child_comfort"];
    for need in &rules.needs.0 {
        let is_called_for = need.urgency == panah::grammar::Urgency::Emergency
            && !by_the_officer.contains(&need.id.as_str());
        // One of them at least is a line that every post has to fill.
        let needed: Vec<_> = rules.contacts.needed().map(|contact| &contact.id).collect();
        let is_sure = need.call.iter().any(|id| needed.contains(&id));
        assert!(!is_called_for || is_sure, "{}: {:?}", need.id, need.call);
    }
}

#[test]
fn an_emergency_shows_whom_to_call_and_how_old_each_number_is() {
    let questionnaire = naming_nobody();
    // Clearly an adult, nobody speaks for the person, and somebody bleeds.
    let moves = replies(&[0, 1, 1, 0]);
    let shown = plays(
        Interview::new(&questionnaire),
        list(filled(), vec![offer()]),
        moves,
    );
    let page = said(titled(&shown, "conduct-need-title"));
    for line in [
        "Ambulance or emergency doctor: Night desk, CANARY-000-417 (called on 2026-01-02)",
        "A safe place tonight: Night desk, 000-2 (last called on 2025-11-02: it may have changed)",
        "An interpreter: Night desk, 000-3 (not called yet)",
        "A female colleague: no number on the contact sheet",
        "Child protection: no number on the contact sheet\n\
         Instead, for all of the country: A service of the country, 000-9 (as of 2025-12-01; not tried by this post)",
        "No number answers? Send a colleague, call your supervisor, and stay with the person.",
    ] {
        assert!(page.contains(line), "`{line}` is not on the page:\n{page}");
    }
    assert!(!page.contains("Family tracing"), "not needed:\n{page}");
    // The advice after the failed gate says it again: there the call is made.
    assert!(said(titled(&shown, "conduct-gate-title")).contains(NUMBER));
}

#[test]
fn a_need_that_names_whom_to_call_shows_those_first_and_nobody_else() {
    let mut questionnaire = adult().clone();
    let mut needs = questionnaire.needs.iter_mut();
    let need = needs.find(|need| need.id.as_str() == "help_this_minute");
    need.unwrap().call = ["supervisor", "ambulance"].map(ContactId::new).to_vec();
    let moves = replies(&[0, 1, 1, 0]);
    let list = list(filled(), Vec::new());
    let shown = plays(Interview::new(&questionnaire), list, moves);
    let page = said(titled(&shown, "conduct-need-title"));
    let places = ["Your supervisor: no number", NUMBER, "No number answers?"];
    let places = places.map(|words| page.find(words).unwrap_or_else(|| panic!("{page}")));
    assert!(places.is_sorted(), "{page}");
    assert!(!page.contains("A safe place"), "{page}");
}

#[test]
fn without_a_sheet_an_emergency_still_says_what_helps() {
    let questionnaire = naming_nobody();
    let moves = replies(&[0, 1, 1, 0]);
    let shown = plays(Interview::new(&questionnaire), CallList::default(), moves);
    let page = said(titled(&shown, "conduct-need-title"));
    assert!(page.contains("Send a colleague, call your supervisor, and stay with the person."));
    let shown = plays(
        Interview::new(&questionnaire),
        list(ContactSheet::default(), Vec::new()),
        replies(&[0, 1, 1, 0]),
    );
    let page = said(titled(&shown, "conduct-need-title"));
    assert_eq!(
        page.matches("no number on the contact sheet").count(),
        5,
        "{page}"
    );
}

#[test]
fn what_is_raised_by_hand_and_the_menu_show_the_numbers_too() {
    let words = Words::english();
    let menu = |id: &str, shown: &[Shown]| {
        let menus = shown.iter().filter_map(|shown| match shown {
            Shown::Menu(menu) => Some(&menu.options),
            _ => None,
        });
        let mut menus = menus;
        menus
            .next()
            .unwrap()
            .iter()
            .position(|option| *option == words.say(id))
            .unwrap()
    };
    // Where the menu has them is asked first.
    let first = plays(
        Interview::new(adult()),
        list(filled(), Vec::new()),
        vec![esc(), Move::Pick(None)],
    );
    let (contacts, urgent) = (menu("menu-contacts", &first), menu("menu-urgent", &first));
    let shown = plays(
        Interview::new(adult()),
        list(filled(), Vec::new()),
        vec![esc(), Move::Pick(Some(contacts))],
    );
    let page = said(titled(&shown, "call-title"));
    assert!(
        page.contains(NUMBER) && page.contains("Family tracing: no number"),
        "{page}"
    );
    let is_now =
        |need: &&panah::questionnaire::Need| need.urgency == panah::grammar::Urgency::Emergency;
    let others = adult().needs.iter().filter(is_now).count() + 1;
    for moves in [
        vec![
            esc(),
            Move::Pick(Some(urgent)),
            // A birth that has begun.
            Move::Pick(Some(1)),
            Move::Pick(Some(0)),
        ],
        vec![
            esc(),
            Move::Pick(Some(urgent)),
            Move::Pick(Some(others)),
            Move::Reply(Reply::Line("Something else".into())),
        ],
    ] {
        let shown = plays(Interview::new(adult()), list(filled(), Vec::new()), moves);
        assert!(said(titled(&shown, "conduct-need-title")).contains(NUMBER));
    }
}

#[test]
fn the_gate_of_the_contact_sheet_says_how_it_stands() {
    let shown = plays(
        harmless_until("contact_sheet_ready", &[]),
        list(filled(), Vec::new()),
        Vec::new(),
    );
    let page = said(shown.first().unwrap());
    let line = "Contact sheet: 3 of 5 needed numbers, 1 not called yet, oldest called 2025-11-02";
    assert!(page.contains(line), "{page}");
    // On no other gate.
    let shown = plays(
        harmless_until("no_weapon", &[]),
        list(filled(), Vec::new()),
        replies(&[1]),
    );
    assert!(!said(&shown[0]).contains("Contact sheet"));
    // Nor are numbers shown where nothing is urgent.
    assert!(!said(titled(&shown, "conduct-gate-title")).contains(NUMBER));
}

#[test]
fn how_the_sheet_stands_is_one_sentence_each() {
    let words = Words::english();
    let standing = |sheet: ContactSheet| sheet_standing(&list(sheet, Vec::new()), &words);
    assert_eq!(standing(ContactSheet::default()), "Contact sheet: empty");
    let only = |ids: &[&str], called: bool| {
        let mut sheet = filled();
        let line = sheet.lines[&ContactId::new("ambulance")].clone();
        let line = Line {
            called_on: line.called_on.filter(|_| called),
            ..line
        };
        sheet.lines = ids
            .iter()
            .map(|id| (ContactId::new(id), line.clone()))
            .collect();
        sheet
    };
    assert_eq!(
        standing(only(&["doctor"], true)),
        "Contact sheet: none of the 5 needed numbers"
    );
    assert_eq!(
        standing(only(&["ambulance", "interpreter"], false)),
        "Contact sheet: 2 of 5 needed numbers, none called yet"
    );
    let all = [
        "ambulance",
        "safe_place",
        "child_protection",
        "female_colleague",
        "interpreter",
    ];
    assert_eq!(
        standing(only(&all, true)),
        "Contact sheet: 5 of 5 needed numbers, oldest called 2026-01-02"
    );
}

// --- The command -----------------------------------------------------------------------------

fn run(machine: &Machine, arguments: &[&str], rest: &str) -> Ran {
    let arguments = [arguments, &["--passphrase-file", "-"]].concat();
    machine.run(&arguments, &format!("{PASSPHRASE}\n{rest}"))
}

fn answers() -> String {
    std::fs::read_to_string(crate::support::project(
        "examples/answers/smuggled-only.yaml",
    ))
    .unwrap()
}

/// Every file of a machine that holds this, by name.
fn holds(machine: &Machine, words: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![machine.everything().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if std::fs::read(&path)
                .unwrap()
                .windows(words.len())
                .any(|part| part == words.as_bytes())
            {
                found.push(path.display().to_string());
            }
        }
    }
    found
}

#[test]
fn a_sheet_from_a_file_is_kept_sealed_and_shown_again() {
    let machine = Machine::bare();
    let none = machine.run(&["setup", "--show"], "");
    assert_eq!((none.code, none.out.as_str()), (Some(0), ""));
    assert!(none.err.contains("panah setup"), "{}", none.err);

    let kept = run(&machine, &["setup", "--sheet", "-"], SHEET);
    assert_eq!(kept.code, Some(0), "{}", kept.err);
    assert!(
        kept.out
            .starts_with("Contact sheet: 1 of 5 needed numbers, oldest called 2026-01-02")
    );
    assert!(
        kept.out
            .contains("No number for: A safe place tonight; Child protection;")
    );
    assert!(
        kept.out
            .contains("Not called yet, so nobody knows whether it is right: A doctor")
    );
    assert!(!kept.out.contains(NUMBER) && !kept.err.contains(NUMBER));
    assert_eq!(holds(&machine, NUMBER), [""; 0]);

    let shown = run(&machine, &["setup", "--show"], "");
    assert_eq!(shown.code, Some(0), "{}", shown.err);
    for words in [
        NUMBER,
        "Urdu, Balochi",
        "women 1, men 3",
        "Say which gate",
        "no number: needed",
    ] {
        assert!(shown.out.contains(words), "`{words}`:\n{}", shown.out);
    }
    assert!(shown.err.contains("This shows numbers"), "{}", shown.err);
    let listed = machine.run(&["list"], "");
    assert!(
        !listed.err.contains("does not belong there"),
        "{}",
        listed.err
    );
}

#[test]
fn a_faulty_file_is_told_at_its_places_and_changes_nothing() {
    let machine = Machine::bare();
    let faulty = SHEET
        .replace("country: generic", "country: genric")
        .replace("  lines", "  line");
    let refused = run(&machine, &["--plain", "setup", "--sheet", "-"], &faulty);
    assert_eq!(refused.code, Some(1));
    assert!(
        refused.err.contains("there is no jurisdiction `genric`"),
        "{}",
        refused.err
    );
    assert!(
        refused.err.contains("contact_sheet has no key `line`"),
        "{}",
        refused.err
    );
    assert!(!machine.data().exists(), "nothing was made");

    run(&machine, &["setup", "--sheet", "-"], SHEET);
    run(&machine, &["setup", "--sheet", "-"], &faulty);
    assert!(run(&machine, &["setup", "--show"], "").out.contains(NUMBER));
}

#[test]
fn asked_line_by_line_and_left_in_the_middle_what_was_answered_is_kept() {
    let machine = Machine::bare();
    // Country; agency, typed as another one; languages; women, men, other; then number, name, called, note.
    let typed =
        "2\n6\nThe agency\nUrdu، Pashto\nmany\n2\n\n۱\n000-1\nNight desk\n1\n\n000-2\nA house\n";
    let left = run(&machine, &["--plain", "setup"], typed);
    assert_eq!(left.code, Some(1), "{}", left.err);
    assert!(left.err.contains("a number is needed here"), "{}", left.err);
    assert!(
        left.err.contains("Everything that was answered is kept."),
        "{}",
        left.err
    );
    let shown = run(&machine, &["setup", "--show"], "").out;
    for words in [
        "The agency",
        "Urdu, Pashto",
        "women 2, men 0, other 1",
        "000-1",
        "000-2",
        "not yet",
    ] {
        assert!(shown.contains(words), "`{words}`:\n{shown}");
    }

    // One line anew: it is called by another name, keeps its number, and the other is emptied.
    let typed = "3\n1\n\nDay desk\n4\n\n";
    let changed = run(&machine, &["--plain", "setup"], typed);
    assert_eq!(changed.code, Some(0), "{}", changed.err);
    assert!(
        changed.out.contains("Day desk") && changed.out.contains("000-1"),
        "{}",
        changed.out
    );
    let emptied = run(&machine, &["--plain", "setup"], "3\n2\n-\n");
    assert_eq!(emptied.code, Some(0), "{}", emptied.err);
    assert!(!emptied.out.contains("000-2"), "{}", emptied.out);
    assert!(
        emptied.out.contains("No number for: A safe place tonight;"),
        "{}",
        emptied.out
    );
}

#[test]
fn an_interview_from_a_file_warns_in_one_line_and_goes_on() {
    let machine = Machine::bare();
    let warning = "The contact sheet on this laptop is empty, incomplete or old.";
    let ran = run(&machine, &["screen", "--answers", "-"], &answers());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(ran.err.matches(warning).count(), 1, "{}", ran.err);

    run(&machine, &["setup", "--sheet", "-"], SHEET);
    let post = machine.data().join("laptop/post");
    let whole = std::fs::read(&post).unwrap();
    std::fs::write(&post, &whole[..whole.len() / 2]).unwrap();
    let ran = run(&machine, &["screen", "--answers", "-"], &answers());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("it is damaged"), "{}", ran.err);
    assert_eq!(machine.records().len(), 2);
    let shown = run(&machine, &["setup", "--show"], "");
    assert_eq!(shown.code, Some(1));
    assert!(shown.err.contains("it is damaged") && shown.err.contains("panah setup"));
    // What cannot be read any more may be replaced.
    let again = run(&machine, &["setup", "--sheet", "-"], SHEET);
    assert_eq!(again.code, Some(0), "{}", again.err);
}

/// A folder with the built-in definitions, to be changed.
fn copied_definitions(machine: &Machine) -> PathBuf {
    let folder = machine.everything().join("definitions");
    let copied = Command::new("cp")
        .arg("-r")
        .arg(crate::support::project("questionnaires"))
        .arg(&folder)
        .status();
    assert!(copied.unwrap().success());
    folder
}

#[test]
fn a_need_that_calls_nobody_of_the_sheet_and_a_missing_list_are_faults() {
    let machine = Machine::bare();
    let folder = copied_definitions(&machine);
    let checked = || machine.run(&["--plain", "check", folder.to_str().unwrap()], "");
    assert_eq!(checked().code, Some(0), "{}", checked().err);
    let path = folder.join("rules/needs.yaml");
    let needs = std::fs::read_to_string(&path).unwrap();
    let call = "  doctor_now:\n    call: [ambulence]\n";
    std::fs::write(&path, needs.replace("  doctor_now:\n", call)).unwrap();
    let told = checked();
    assert_eq!(told.code, Some(1));
    assert!(
        told.err.contains("the need `doctor_now` calls `ambulence`")
            && told.err.contains("`ambulance`"),
        "{}",
        told.err
    );
    std::fs::write(&path, needs).unwrap();
    std::fs::remove_file(folder.join("rules/contacts.yaml")).unwrap();
    assert!(
        checked().err.contains("this file is missing"),
        "{}",
        checked().err
    );
}

#[test]
fn the_law_of_the_posts_country_applies_unless_another_is_named() {
    let machine = Machine::bare();
    let folder = copied_definitions(&machine);
    let jurisdictions = folder.join("jurisdictions");
    let generic = jurisdictions.join("generic/jurisdiction.yaml");
    let text = std::fs::read_to_string(generic).unwrap();
    std::fs::create_dir_all(jurisdictions.join("elsewhere")).unwrap();
    std::fs::write(
        jurisdictions.join("elsewhere/jurisdiction.yaml"),
        text.replace("jurisdiction: generic", "jurisdiction: elsewhere"),
    )
    .unwrap();
    let definitions = ["--definitions", folder.to_str().unwrap()];
    let sheet = SHEET.replace("country: generic", "country: elsewhere");
    let kept = run(
        &machine,
        &[&definitions[..], &["setup", "--sheet", "-"]].concat(),
        &sheet,
    );
    assert_eq!(kept.code, Some(0), "{}", kept.err);
    let law = |arguments: &[&str]| {
        let arguments = [arguments, &["screen", "--answers", "-", "--json"]].concat();
        let ran = run(&machine, &arguments, &answers());
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        (
            json["jurisdiction"]["id"].as_str().unwrap().to_owned(),
            ran.err,
        )
    };
    assert_eq!(law(&definitions).0, "elsewhere");
    let named = [&definitions[..], &["--jurisdiction", "generic"]].concat();
    assert_eq!(law(&named).0, "generic");
    // Definitions without that country are used without it, and that is said.
    let (without, told) = law(&[]);
    assert_eq!(without, "generic");
    assert!(
        told.contains("The country of the contact sheet, elsewhere"),
        "{told}"
    );
}
