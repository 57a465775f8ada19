//! Runs that are kept: an exercise goes on where the power failed, is listed, looked back on and destroyed;
//! one that is not kept is lost only by somebody who was asked; an observation goes on in its file.

use std::path::Path;

use panah::cli::Library;
use panah::grammar::Faults;
use panah::practice::{Observation, QuestionType, play};

use crate::practised::{AtTheSeat, OTHER};
use crate::seat::{CTRL_C, ENTER, ESCAPE, Machine, Ran, Seat, one_line};
use crate::support::project;

/// Does something about exercises at a pipe, with their passphrase and what is typed after it.
fn practises(machine: &Machine, arguments: &[&str], typed: &str) -> Ran {
    let file = machine.everything().join("passphrase");
    std::fs::write(&file, format!("{OTHER}\n")).unwrap();
    let file = file.to_str().unwrap();
    let arguments = [arguments, &["--passphrase-file", file]].concat();
    machine.run(&arguments, typed)
}

/// Plays a case by a script and keeps the run; returns the beginning of its id, and the debriefing.
fn kept(machine: &Machine, arguments: &[&str], script: &str) -> (String, String) {
    let arguments = [&["practise"], arguments, &["--keep", "--script", "-"]].concat();
    let ran = practises(machine, &arguments, script);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let (_, after) = ran.err.split_once("--look-back ").unwrap();
    (after.lines().next().unwrap().to_owned(), ran.out)
}

/// A debriefing without the line that says which run it is.
fn told(text: &str) -> Vec<&str> {
    let lines = text.lines();
    lines.filter(|line| !line.contains("· run ")).collect()
}

/// Reads what is shown to its end.
fn reads_to_the_end(seat: &mut Seat) {
    for _ in 0..12 {
        // The page has a rule; the questions of the prompt before it have none.
        if seat.screen().contains("──") {
            let before = seat.screen();
            seat.types(ENTER);
            seat.waits("the next page", || seat.screen() != before);
        }
    }
    assert_eq!(seat.ends(), 0);
}

#[test]
fn an_exercise_goes_on_with_the_page_on_which_the_power_failed() {
    let machine = Machine::bare();
    let mut seat = machine.seat(&["practise", "first-case", "--seed", "7", "--keep"]);
    seat.sees("A passphrase for the exercises");
    seat.types(&format!("{OTHER}{ENTER}"));
    seat.sees("again");
    seat.types(&format!("{OTHER}{ENTER}"));
    seat.sees("The run is kept step by step");
    let mut trainee = AtTheSeat::new(&machine, seat, Some(4));
    let mut faults = Faults::default();
    let library = Library::built_in();
    let wordings = library.wordings(&mut faults);
    let (case, definitions) = library.case("first-case", &mut faults).unwrap();
    play(&case, &definitions, &wordings, 7, &mut trainee).unwrap();
    assert!(trainee.cuts.get() > 8, "{}", trainee.cuts.get());
    let mut seat = trainee.seat.into_inner();
    seat.sees("Passed: nothing did harm");
    reads_to_the_end(&mut seat);
    let said = one_line(&seat.main_screen());
    let (_, after) = said.split_once("--look-back ").unwrap();
    let id = after.get(..8).unwrap();
    // The draft is a sealed run now, and it tells what the same run tells that nobody cut off.
    let listed = practises(&machine, &["practise", "--kept"], "");
    assert!(listed.out.starts_with("EXERCISE\n"), "{}", listed.out);
    assert!(
        !listed.out.contains("left before its end"),
        "{}",
        listed.out
    );
    assert!(listed.out.contains(id) && listed.out.contains("passed"));
    let back = practises(&machine, &["practise", "--look-back", id], "");
    assert_eq!(back.code, Some(0), "{}", back.err);
    let (_, whole) = kept(
        &machine,
        &["first-case", "--seed", "7"],
        "trainee: careful\n",
    );
    assert_eq!(told(&back.out), told(&whole));
}

#[test]
fn leaving_a_kept_exercise_keeps_it_and_the_next_one_asks() {
    let machine = Machine::bare();
    kept(&machine, &["first-case", "--seed", "1"], "trainee: hasty\n");
    let keep = ["practise", "first-case", "--seed", "7", "--keep"];
    let mut seat = machine.seat(&keep);
    seat.sees("Passphrase of the exercises");
    seat.types(&format!("{OTHER}{ENTER}"));
    seat.sees("Before you begin");
    seat.types(ENTER);
    seat.sees("A man in his late twenties");
    seat.types(&format!("1{ENTER}"));
    seat.sees("2 of about");
    // Nobody is asked: nothing is lost.
    seat.types(CTRL_C);
    assert_eq!(seat.ends(), 1);
    assert!(one_line(&seat.main_screen()).contains("panah practise --resume"));
    let listed = practises(&machine, &["practise", "--kept"], "");
    let left = listed.out.lines().find(|line| line.contains("left before"));
    let left = left.unwrap_or_else(|| panic!("{}", listed.out));
    let id: String = left
        .chars()
        .filter(char::is_ascii_hexdigit)
        .take(8)
        .collect();
    let back = practises(&machine, &["practise", "--look-back", &id], "");
    assert!(back.err.contains(&format!("--resume {id}")), "{}", back.err);
    let mut seat = machine.seat(&keep);
    seat.sees("Passphrase of the exercises");
    seat.types(&format!("{OTHER}{ENTER}"));
    seat.sees("An exercise was left before its end");
    seat.types(&format!("{}{ENTER}", "\u{1b}[B"));
    seat.sees("0 questions put");
    seat.sees("Discard it for good");
    seat.types(ENTER);
    seat.sees("2 of about");
    seat.types(CTRL_C);
    seat.ends();
    // With other questions it is not gone on with, and says so; it can be discarded.
    let changed = machine.everything().join("changed");
    with_a_case_changed(&machine, &changed);
    let changed = changed.to_str().unwrap();
    let on = ["--plain", "--definitions", changed, "practise", "--resume"];
    let refused = practises(&machine, &on, "1\n");
    assert_eq!(refused.code, Some(1));
    assert!(
        refused.err.contains("the case has changed since"),
        "{}",
        refused.err
    );
    let discard = ["--plain", "practise", "--resume"];
    let discarded = practises(&machine, &discard, "2\nyes\n");
    assert_eq!(discarded.code, Some(0), "{}", discarded.err);
    let none = practises(&machine, &discard, "");
    assert!(none.err.contains("No exercise is waiting"), "{}", none.err);
}

#[test]
fn what_had_not_reached_the_disk_is_said_and_done_again() {
    let machine = Machine::bare();
    kept(&machine, &["first-case"], "trainee: hasty\n");
    let mut seat = machine.seat(&["practise", "first-case", "--seed", "7", "--keep"]);
    let sits_down = |seat: &mut Seat| {
        seat.sees("Passphrase of the exercises");
        seat.types(&format!("{OTHER}{ENTER}"));
    };
    sits_down(&mut seat);
    seat.sees("Before you begin");
    seat.types(ENTER);
    seat.sees("A man in his late twenties");
    seat.types(&format!("1{ENTER}"));
    seat.sees("2 of about");
    seat.is_sent("-KILL");
    let drafts = std::fs::read_dir(machine.data().join("training/drafts")).unwrap();
    let files = drafts.map(|file| file.unwrap().path());
    let journal = files.max_by_key(|file| file.metadata().unwrap().len());
    let journal = std::fs::File::options().write(true).open(journal.unwrap());
    let journal = journal.unwrap();
    journal
        .set_len(journal.metadata().unwrap().len() - 5)
        .unwrap();
    let mut seat = machine.seat(&["practise", "--resume"]);
    sits_down(&mut seat);
    seat.sees("Go on with it");
    seat.types(ENTER);
    seat.sees("had not reached the disk");
    seat.types(ENTER);
    seat.sees("1 of about");
    // Meanwhile another window does not go on with it, and says why.
    let plain = ["--plain", "practise", "--resume"];
    let other = practises(&machine, &plain, "");
    assert!(
        other.err.contains("open in another window"),
        "{}",
        other.err
    );
    let listed = practises(&machine, &["practise", "--kept"], "");
    assert!(
        listed.out.contains("open in another window"),
        "{}",
        listed.out
    );
    seat.types(CTRL_C);
    seat.ends();
}

/// A folder of definitions in which the first case is another one than the built-in.
fn with_a_case_changed(machine: &Machine, folder: &Path) {
    let made = machine.run(
        &[
            "new",
            "definitions",
            folder.file_name().unwrap().to_str().unwrap(),
            "--to",
            folder.parent().unwrap().to_str().unwrap(),
        ],
        "",
    );
    assert_eq!(made.code, Some(0), "{}", made.err);
    let cases = folder.join("cases");
    std::fs::create_dir_all(&cases).unwrap();
    for name in ["first-case.yaml", "wordings.yaml"] {
        let text = std::fs::read_to_string(project("examples/cases").join(name)).unwrap();
        let text = text.replace("minutes: 10", "minutes: 11");
        std::fs::write(cases.join(name), text).unwrap();
    }
}

#[test]
fn a_run_of_a_case_that_has_changed_is_told_as_it_was_sealed() {
    let machine = Machine::bare();
    let (id, whole) = kept(
        &machine,
        &["first-case", "--seed", "3"],
        "trainee: careful\n",
    );
    let changed = machine.everything().join("changed");
    with_a_case_changed(&machine, &changed);
    let page = machine.everything().join("back.html");
    let back = [
        "--definitions",
        changed.to_str().unwrap(),
        "practise",
        "--look-back",
        &id,
        "--page",
        page.to_str().unwrap(),
    ];
    let back = practises(&machine, &back, "");
    assert_eq!(back.code, Some(0), "{}", back.err);
    let one = "this is the debriefing as it was told then";
    assert!(one_line(&back.out).contains(one), "{}", back.out);
    let result = "Passed: nothing did harm, what everything depends on was seen to";
    for text in [&whole, &back.out] {
        assert!(one_line(text).contains(result), "{text}");
    }
    let page = std::fs::read_to_string(page).unwrap();
    assert!(page.contains(one) && page.contains("<svg"));
    // With the case it was played with, nothing of that is said, and it speaks the officer's language.
    let same = practises(&machine, &["practise", "--look-back", &id], "");
    assert!(!one_line(&same.out).contains(one), "{}", same.out);
    assert_eq!(told(&same.out), told(&whole));
    let urdu = ["--words", "ur", "practise", "--look-back", &id];
    let urdu = practises(&machine, &urdu, "");
    assert!(urdu.out.contains("جائزہ") && !urdu.out.contains("Passed"));
}

#[test]
fn a_kept_run_is_destroyed_only_after_a_yes() {
    let machine = Machine::bare();
    let none = machine.run(&["practise", "--kept"], "");
    assert_eq!(none.code, Some(0), "{}", none.err);
    assert!(none.err.contains("No run is kept"), "{}", none.err);
    assert!(!machine.data().exists(), "looking made a folder");
    let (id, _) = kept(&machine, &["first-case"], "trainee: hasty\n");
    let destroy = ["--plain", "practise", "--destroy", &id];
    let kept = practises(&machine, &destroy, "no\n");
    assert_eq!(kept.code, Some(1), "{}", kept.err);
    assert!(
        practises(&machine, &["practise", "--kept"], "")
            .out
            .contains(&id)
    );
    let gone = practises(&machine, &destroy, "yes\n");
    assert_eq!(gone.code, Some(0), "{}", gone.err);
    let back = practises(&machine, &["practise", "--look-back", &id], "");
    assert!(back.err.contains("no kept run"), "{}", back.err);
}

#[test]
fn who_leaves_what_is_not_kept_is_asked_first() {
    let machine = Machine::bare();
    let mut seat = machine.seat(&["practise", "first-case", "--seed", "7"]);
    seat.sees("whoever leaves before the end begins anew");
    seat.types(ENTER);
    seat.sees("A man in his late twenties");
    let page = one_line(&seat.screen());
    for stays in [format!("1{ENTER}"), ESCAPE.to_owned()] {
        seat.types(CTRL_C);
        seat.sees("what you have done is lost");
        seat.sees("EXERCISE");
        seat.types(&stays);
        seat.waits("the same page", || one_line(&seat.screen()) == page);
    }
    seat.types(CTRL_C);
    seat.sees("what you have done is lost");
    seat.types(&format!("2{ENTER}"));
    assert_eq!(seat.ends(), 1);
    assert!(
        seat.main_screen()
            .contains("Nothing of the exercise is kept")
    );
    assert!(!machine.data().exists());
    // Who is told to end ends: there is nobody to ask.
    let mut seat = machine.seat(&["practise", "first-case", "--seed", "7"]);
    seat.sees("Before you begin");
    seat.types(ENTER);
    seat.sees("A man in his late twenties");
    seat.is_sent("-TERM");
    seat.ends();
}

#[test]
fn an_observation_goes_on_where_the_power_failed() {
    let machine = Machine::bare();
    let codes = ["--trainee", "T-1", "--observer", "O-1"];
    let begin = [
        &["observe", "first-case"],
        &codes[..],
        &["--output", "o.json"],
    ]
    .concat();
    let mut seat = machine.seat(&begin);
    seat.sees("note by note, in the clear");
    seat.types(ENTER);
    for (key, shown) in [("1", "open"), ("5", "open · leading")] {
        seat.types(key);
        seat.sees(shown);
    }
    seat.is_sent("-KILL");
    let file = machine.everything().join("tmp/o.json");
    let read = || Observation::read(&std::fs::read(&file).unwrap()).unwrap();
    assert_eq!(read().questions().count(), 2);
    // A power failure in the middle of writing leaves a file beside it.
    std::fs::write(file.with_extension("json.part"), "{").unwrap();
    let again = machine.run(&begin, "");
    assert_eq!(again.code, Some(1));
    let way_out = "panah observe --resume o.json";
    assert!(again.err.contains(way_out), "{}", again.err);
    let resume = ["observe", "--resume", "o.json"];
    let mut seat = machine.seat(&resume);
    seat.sees("It goes on with 2 notes that lie in o.json, of T-1, observed by O-1.");
    seat.types(ENTER);
    seat.sees("open · leading");
    seat.types("2");
    seat.sees("open · leading · probing");
    seat.types(ESCAPE);
    seat.sees("What else?");
    seat.types(&format!("7{ENTER}"));
    seat.sees("Which gates were seen to");
    seat.types(&format!("1 {ENTER}"));
    seat.sees("Contact");
    seat.types(&format!("3{ENTER}"));
    seat.sees("Listening");
    seat.is_sent("-KILL");
    assert_eq!((read().questions().count(), read().ratings.len()), (3, 1));
    // What was rated is not asked again.
    let mut seat = machine.seat(&resume);
    seat.sees("It goes on with 3 notes");
    seat.types(ENTER);
    seat.sees("Listening");
    seat.types(CTRL_C);
    seat.ends();
    assert!(one_line(&seat.main_screen()).contains(way_out));
    let back = machine.run(&["observe", "--look-back", "o.json"], "");
    assert!(back.out.contains("Contact: 3 of 5"), "{}", back.out);
}

#[test]
fn notes_that_are_not_kept_are_lost_only_by_who_was_asked() {
    let machine = Machine::bare();
    let arguments = ["observe", "--trainee", "T-1", "--observer", "O-1"];
    let mut seat = machine.seat(&arguments);
    seat.sees("Nothing of it is kept");
    seat.types(ENTER);
    seat.sees("nothing yet");
    seat.types("3");
    seat.sees("one question");
    seat.types(CTRL_C);
    seat.sees("your notes are lost");
    seat.types(&format!("1{ENTER}"));
    seat.sees("one question");
    seat.types(CTRL_C);
    seat.sees("your notes are lost");
    seat.types(CTRL_C);
    assert_eq!(seat.ends(), 1);
}

#[test]
fn the_short_menu_offers_practice_and_the_first_case_first() {
    let machine = Machine::bare();
    let mut seat = machine.seat(&[]);
    seat.sees("New here? Practise first");
    seat.types("mock case");
    seat.sees("Practise with a mock case");
    seat.types(ENTER);
    seat.sees("Play a case; nothing of it is kept");
    seat.sees_no("Look back on a kept run");
    seat.types(ENTER);
    seat.sees("1 first-case: The man with the tea flask, about 10 minutes; begin here");
    seat.types(&format!("1{ENTER}"));
    seat.sees("Before you begin");
    seat.types(CTRL_C);
    seat.sees("Hold an interview");
    seat.types(ESCAPE);
    seat.ends();
    // Who has kept a run is shown it.
    kept(&machine, &["first-case"], "trainee: hasty\n");
    let mut seat = machine.seat(&[]);
    seat.sees("Hold an interview");
    seat.sees_no("New here?");
    seat.types(&format!("mock case{ENTER}"));
    seat.sees("Look back on a kept run");
    seat.types(&format!("on a kept run{ENTER}"));
    seat.sees("Passphrase of the exercises");
    seat.types(&format!("{OTHER}{ENTER}"));
    seat.sees("not passed yet");
    seat.sees("Type the first characters of its id");
    seat.types(ESCAPE);
    seat.sees("Hold an interview");
    seat.types(ESCAPE);
    seat.ends();
}

#[test]
fn the_types_of_question_are_explained_in_both_tongues() {
    let machine = Machine::bare();
    for (tongue, ours) in [
        ("en", "the definitions are Panah's own"),
        ("ur", "پناہ کی اپنی"),
    ] {
        let words = panah::words::Words::of(match tongue {
            "ur" => panah::words::Tongue::Urdu,
            _ => panah::words::Tongue::English,
        });
        let all = machine.run(&["--words", tongue, "explain", "questions"], "");
        let all = one_line(&all.out);
        assert!(all.contains(ours), "{all}");
        for (word, _) in QuestionType::WORDS {
            let means = one_line(&words.say(&format!("question-means-{word}")));
            assert!(all.contains(&means), "{word}: {all}");
            let one = machine.run(&["--words", tongue, "explain", word], "");
            assert_eq!(one.code, Some(0), "{}", one.err);
            assert!(one_line(&one.out).contains(&means), "{word}: {}", one.out);
        }
    }
}
