//! Whole interviews, from the first key to the record, as an officer holds them.

use serde_json::Value as Json;

use crate::seat::{
    CTRL_C, CTRL_X, ENTER, ESCAPE, Entry, Machine, Officer, PASSPHRASE, Pipe, Reply, Seat, Shown,
    one_line,
};

const TOLD: [&str; 3] = [
    "They took my passport at the border.",
    "میرے کاغذات مالک کے پاس ہیں",
    "My uncle found me the place on the farm.",
];
const NOTE: &str = "Holds the bag tight the whole time.";
const URGENT: &str = "Insulin since the morning";
const REASON: &str = "The foreman waits outside in a car.";

/// Finds a line of a record by item.
fn line<'a>(record: &'a Json, list: &str, item: &str) -> &'a Json {
    let lines = record[list].as_array().unwrap();
    let found = lines.iter().find(|line| line["item"] == item);
    found.unwrap_or_else(|| panic!("no `{item}` among the {list}"))
}

/// The only record of a machine, as JSON and as an officer reads it.
fn only_record(machine: &Machine) -> (Json, String) {
    let records = machine.records();
    let [id] = records.as_slice() else {
        panic!("not one record: {records:?}");
    };
    let json = machine.reads(&["show", id, "--json"]);
    let page = machine.reads(&["show", id]);
    (serde_json::from_str(&json).unwrap(), page)
}

/// Answers what is left, decides with the first of these that is offered, and waits for the end.
fn closes(seat: &mut Seat, officer: &Officer, decisions: &[&str]) {
    let face = seat.answers_by_screen(officer, &Shown::Decision);
    assert!(face.text.contains(&officer.words.say("report-you-decide")) || !face.text.is_empty());
    let options: Vec<&String> = face.options.values().collect();
    let offered = decisions
        .iter()
        .find(|id| options.contains(&&officer.words.say(id)));
    let decision = *offered.unwrap_or_else(|| panic!("none of {decisions:?} in {options:?}"));
    seat.picks(&officer.words.say(decision));
    if decision == "decide-otherwise" {
        seat.sees(&officer.words.say("decide-which"));
        seat.types(&format!("1{ENTER}"));
        seat.sees(&officer.words.say("decide-how-soon"));
        seat.types(&format!("1{ENTER}"));
    }
    if decision != "decide-as-recommended" {
        seat.sees(&officer.words.say("decide-reason"));
        seat.types(&format!("{REASON}{ENTER}"));
    }
    seat.sees(&officer.words.say("screen-sealed-title"));
    seat.types(ENTER);
    assert_eq!(seat.ends(), 0);
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one interview, told from its beginning to its end"
)]
fn an_interview_with_all_that_can_come_in_between() {
    let machine = Machine::bare();
    let officer = Officer::with(&[
        ("told:topics", "journey papers"),
        ("told:questions", "journey_arranged papers_where"),
        ("told:journey_arranged", "family"),
        ("money_first", "not_known"),
        ("others_in_danger", "declined"),
    ]);
    let words = &officer.words;
    let mut seat = machine.seat(&["screen", "adult"]);
    seat.makes_a_passphrase();

    // Half-typed text survives the menu and two other sizes of the screen.
    seat.comes_to(&officer, "age");
    seat.types("3");
    seat.sees("> 3");
    seat.types(ESCAPE);
    seat.sees(&words.say("menu-title"));
    seat.types(ESCAPE);
    seat.sees("> 3");
    for (rows, columns) in [(20, 40), (50, 200)] {
        seat.resizes(rows, columns);
        seat.is_at(&officer, "age");
        seat.sees("> 3");
        is_whole(&seat, &officer, "age");
    }
    seat.resizes(24, 80);
    seat.is_at(&officer, "age");
    let face = seat.face();
    seat.presses(&officer, &face, &format!("0{ENTER}"));

    // Back, and the same answer; back, and another.
    let face = seat.comes_to(&officer, "hurt_or_ill");
    seat.does(&officer, &face, &Reply::Menu("menu-back"));
    seat.is_at(&officer, "hurt_seen");
    seat.sees("> 2 No");
    let face = seat.face();
    seat.presses(&officer, &face, ENTER);
    seat.is_at(&officer, "hurt_or_ill");
    let face = seat.comes_to(&officer, "care_wanted");
    seat.does(&officer, &face, &Reply::Menu("menu-back"));
    seat.is_at(&officer, "hurt_or_ill");
    let face = seat.face();
    seat.does(&officer, &face, &Reply::One(2));
    seat.is_at(&officer, "care_wanted");

    // Something urgent, raised by hand: in words, and from the list.
    seat.chooses("menu-urgent");
    seat.sees(&words.say("raise-title"));
    seat.picks_far(&words.say("raise-other"));
    seat.sees(&words.say("raise-hint"));
    seat.types(&format!("{URGENT}{ENTER}"));
    seat.sees(&one_line(&words.say("raise-other-do")));
    seat.types(ENTER);
    seat.is_at(&officer, "care_wanted");
    let need = officer
        .questionnaire
        .needs
        .iter()
        .find(|need| need.id.as_str() == "pregnancy_care");
    let need = need.unwrap();
    seat.chooses("menu-urgent");
    seat.sees(&words.say("raise-title"));
    seat.picks_far(&words.say("raise-later"));
    seat.picks_far(&need.name);
    seat.sees(&one_line(&need.act));
    seat.types(ENTER);
    seat.sees(&words.say("raise-then"));
    seat.picks(&words.say("conduct-need-go-on"));
    seat.is_at(&officer, "care_wanted");

    // A note; somebody comes in; a break.
    seat.comes_to(&officer, "safe_tonight");
    let item = one_line(officer.item("safe_tonight").text());
    seat.chooses("menu-note");
    seat.sees(&words.say("note-title"));
    seat.types(&format!("{NOTE}{ENTER}"));
    seat.is_at(&officer, "safe_tonight");
    seat.chooses("menu-came-in");
    seat.sees(&words.say("harmless-title"));
    seat.types("\r 2x");
    seat.sees_no(&item);
    assert!(!seat.screen().to_lowercase().contains("panah"));
    seat.types(CTRL_X);
    seat.is_at(&officer, "safe_tonight");
    seat.chooses("menu-pause");
    seat.sees(&words.say("terminal-press-any-key"));
    assert_eq!(seat.screen().trim(), words.say("terminal-press-any-key"));
    seat.types("2");
    seat.is_at(&officer, "safe_tonight");
    assert_eq!(seat.face().options.get(&1).map(String::as_str), Some("Yes"));
    assert!(
        !seat.screen().contains("> 2"),
        "the waking key was taken as an answer"
    );

    // Listen first.
    let face = seat.comes_to(&officer, "account");
    seat.does(&officer, &face, &Reply::Line(TOLD[0].to_owned()));
    seat.types("half a sen");
    seat.sees("> half a sen");
    seat.types(ESCAPE);
    seat.sees(&words.say("menu-title"));
    seat.types(ESCAPE);
    seat.sees("> half a sen");
    seat.types("\u{15}");
    seat.sees_no("half a sen");
    for told in &TOLD[1..] {
        seat.types(&format!("{told}{ENTER}"));
        seat.sees(told);
    }
    let put_before = officer.put.borrow().len();
    // What was told is marked and coded by script; then the interview goes on past it.
    let face = seat.comes_to(&officer, "work_days");
    let asked = officer.put.borrow()[put_before..].to_vec();
    assert!(
        !asked.contains(&"journey_arranged".to_owned()),
        "it was told: {asked:?}"
    );
    assert!(asked.contains(&"journey_events".to_owned()), "{asked:?}");

    // Ctrl-C saves; the same item comes again.
    seat.types(CTRL_C);
    assert_eq!(seat.ends(), 1);
    seat.sees("panah resume");
    seat.is_left_clean(&[
        &face.title,
        &one_line(officer.item("work_days").text()),
        TOLD[2],
    ]);
    assert!(machine.records().is_empty());
    let mut seat = machine.seat(&["resume"]);
    seat.resumes();
    seat.is_at(&officer, "work_days");

    // Another topic first; then what was left.
    seat.chooses("menu-topic");
    seat.sees(&words.say("topic-title"));
    seat.picks_far(&officer.section_title("movement"));
    let face = seat.comes_to(&officer, "going_out");
    assert!(
        officer
            .put
            .borrow()
            .last()
            .is_none_or(|last| last != "papers_back")
    );
    seat.does(&officer, &face, &Reply::Several(vec![1]));
    closes(
        &mut seat,
        &officer,
        &["decide-judgement", "decide-otherwise"],
    );
    let asked = officer.put.borrow().clone();
    for told in ["journey_arranged", "papers_where"] {
        assert!(
            !asked.contains(&told.to_owned()),
            "`{told}` was told: {asked:?}"
        );
    }
    assert!(
        asked.contains(&"work_days".to_owned()),
        "what was jumped over is put: {asked:?}"
    );
    let mut words_of_it: Vec<&str> = TOLD.to_vec();
    words_of_it.extend([NOTE, URGENT, REASON, "farm"]);
    seat.is_left_clean(&words_of_it);

    let (record, page) = only_record(&machine);
    let account = line(&record, "answers", "account");
    let lines: Vec<String> = TOLD.map(str::to_owned).to_vec();
    assert_eq!(account["value"], Json::from(lines));
    for words in TOLD.iter().chain(&[NOTE, URGENT, REASON]) {
        assert!(
            one_line(&page).contains(words),
            "`{words}` is missing:\n{page}"
        );
    }
    let standing = |item| line(&record, "answers", item)["standing"].clone();
    assert_eq!(standing("others_in_danger"), "declined");
    assert_eq!(standing("money_first"), "not_known");
    assert_eq!(standing("papers_where"), "told", "it was never coded");
    assert_eq!(standing("journey_arranged"), "given");
    assert_eq!(line(&record, "answers", "journey_arranged")["told"], true);
    assert_eq!(
        line(&record, "answers", "journey_arranged")["value"],
        "family"
    );
    assert_eq!(line(&record, "answers", "hurt_or_ill")["value"], "can_wait");
    assert_eq!(line(&record, "observations", "hurt_seen")["value"], "no");
    assert_eq!(record["decision"]["reason"], REASON);
    assert!(record["recommendation"]["leading"].is_string());
    let pages = [
        "answer-declined",
        "answer-not_known",
        "report-told",
        "report-decision",
    ];
    for id in pages {
        assert!(
            page.to_lowercase().contains(&words.say(id).to_lowercase()),
            "`{id}` is missing:\n{page}"
        );
    }
    assert!(!page.contains(&words.say("report-through-interpreter")));
    let raised = record["raised"].as_array().unwrap();
    assert!(
        raised
            .iter()
            .any(|raised| raised["need"] == "pregnancy_care"),
        "{raised:?}"
    );
}

/// Checks that the whole item can be read on this screen: its words at once, its entry too.
fn is_whole(seat: &Seat, officer: &Officer, item: &str) {
    let text = one_line(officer.item(item).text());
    let face = seat.face();
    assert!(face.text.contains(&text), "{}", seat.screen());
    assert_ne!(face.entry, Entry::Other, "{}", seat.screen());
    let widest = seat
        .rows()
        .iter()
        .map(|row| row.trim_end().chars().count())
        .max();
    assert!(
        widest.is_some_and(|widest| widest > 30),
        "{}",
        seat.screen()
    );
}

#[test]
fn a_list_of_choices_stays_whole_on_a_small_and_on_a_wide_screen() {
    let machine = Machine::bare();
    let officer = Officer::with(&[]);
    let mut seat = machine.seat(&["screen", "adult"]);
    seat.makes_a_passphrase();
    seat.comes_to(&officer, "age_seen");
    for (rows, columns) in [(20, 40), (50, 200), (24, 80)] {
        seat.resizes(rows, columns);
        seat.is_at(&officer, "age_seen");
        is_whole(&seat, &officer, "age_seen");
        seat.waits("both choices", || seat.face().options.len() == 2);
    }
    seat.types("2");
    seat.sees("> 2");
    seat.resizes(20, 40);
    seat.sees("> 2");
    let face = seat.face();
    seat.presses(&officer, &face, "1\r");
    seat.resizes(24, 80);
    seat.is_at(&officer, "speaks_for");
    seat.types(CTRL_C);
    seat.ends();
}

#[test]
fn numbers_typed_one_after_the_other_mark_those_lines_in_a_long_list() {
    let machine = Machine::bare();
    let officer = Officer::with(&[]);
    let mut seat = machine.seat(&["screen", "adult"]);
    seat.makes_a_passphrase();
    let face = seat.comes_to(&officer, "work_kinds");
    assert_eq!(face.entry, Entry::Several);
    assert!(officer.item("work_kinds").choices.len() >= 12);
    seat.types("2 ");
    seat.sees("[x] 2");
    seat.types("1 ");
    seat.types("3 ");
    seat.waits("1, 2 and 3 marked", || seat.face().marked == [1, 2, 3]);
    seat.types(CTRL_C);
    seat.ends();
}

#[test]
fn through_an_interpreter_and_stopped_in_the_middle() {
    let machine = Machine::bare();
    let officer = Officer::with(&[("language_shared", "no")]);
    let words = &officer.words;
    let mut seat = machine.seat(&["screen", "adult"]);
    seat.makes_a_passphrase();
    let face = seat.comes_to(&officer, "account");
    assert!(
        officer
            .put
            .borrow()
            .contains(&"interpreter_accepted".to_owned())
    );
    seat.does(&officer, &face, &Reply::Line(TOLD[0].to_owned()));
    seat.comes_to(&officer, "work_kinds");
    let before = officer.put.borrow().len();
    seat.chooses("menu-stop");
    seat.sees(&words.say("stop-title"));
    seat.picks(&words.say("stop-no"));
    seat.is_at(&officer, "work_kinds");
    seat.chooses("menu-stop");
    seat.sees(&words.say("stop-title"));
    seat.picks(&words.say("stop-person"));
    closes(&mut seat, &officer, &["decide-as-recommended"]);
    let closing = officer.put.borrow()[before..].to_vec();
    assert!(!closing.is_empty());
    for item in &closing {
        assert!(officer.item(item).on_stop, "`{item}` was put after a stop");
    }
    seat.is_left_clean(&[TOLD[0]]);

    let (record, page) = only_record(&machine);
    assert_eq!(record["path"], "stopped");
    assert_eq!(
        record["stopped_because"],
        Json::from(words.say("stop-person"))
    );
    assert_eq!(
        line(&record, "answers", "account")["through_interpreter"],
        true
    );
    assert!(
        page.contains(&words.say("report-through-interpreter")),
        "{page}"
    );
    assert!(page.contains(TOLD[0]), "{page}");
    assert_eq!(
        line(&record, "answers", "work_kinds")["standing"],
        "not_asked"
    );
}

#[test]
fn at_sixteen_the_child_is_handed_over_and_nothing_near_to_harm_is_put() {
    let machine = Machine::bare();
    let officer = Officer::with(&[("age", "16"), ("came_in_group", "not_known")]);
    let words = &officer.words;
    let mut seat = machine.seat(&["screen", "adult"]);
    seat.makes_a_passphrase();
    let face = seat.comes_to(&officer, "age");
    seat.does(&officer, &face, &Reply::Line("16".to_owned()));
    seat.sees(&words.say("conduct-child-title"));
    let after = officer.put.borrow().len();
    let face = seat.answers_by_screen(&officer, &Shown::Decision);
    let put = officer.put.borrow()[after..].to_vec();
    assert!(
        put.contains(&"child_protection_called".to_owned()),
        "{put:?}"
    );
    for item in &put {
        assert!(!officer.is_marked(item), "`{item}` was put to a child");
    }
    for never in ["talk", "account", "private_acts", "work_kinds", "treated"] {
        assert!(
            !put.contains(&never.to_owned()),
            "`{never}` was put to a child"
        );
    }
    assert!(
        !face
            .options
            .values()
            .any(|option| *option == words.say("decide-judgement"))
    );
    closes(&mut seat, &officer, &["decide-as-recommended"]);
    let (record, _) = only_record(&machine);
    assert_eq!(record["path"], "child");
    assert_eq!(record["recommendation"]["leading"], "child_protection");
    assert_eq!(record["decision"]["pathway"], "child_protection");
}

#[test]
fn line_by_line_through_pipes() {
    let machine = Machine::bare();
    let officer = Officer::with(&[
        ("others_in_danger", "declined"),
        ("told:topics", "papers"),
        ("told:questions", "papers_where"),
        ("told:papers_where", "someone_else"),
    ]);
    let words = &officer.words;
    let mut pipe = Pipe::at(&machine, &["screen", "adult"]);
    let mut told = TOLD.iter();
    let mut is_noted = false;
    let mut decided = 0;
    while let Some(face) = pipe.face() {
        let shown = officer.shown(&face);
        let reply = match &shown {
            Shown::Item(id) if id == "account" => match told.next() {
                Some(told) => Reply::Line((*told).to_owned()),
                None => officer.reply(&face),
            },
            Shown::Item(id) if id == "safe_tonight" && !is_noted => {
                is_noted = true;
                pipe.does(&face, &Reply::Menu("menu-note"));
                let face = pipe.face().unwrap();
                assert!(face.text.contains(&words.say("note-hint")), "{face:?}");
                pipe.does(&face, &Reply::Line(NOTE.to_owned()));
                continue;
            }
            Shown::Decision => {
                decided += 1;
                assert!(decided == 1, "decided twice:\n{}", pipe.said());
                assert!(
                    face.text.contains(&words.say("report-you-decide")),
                    "{face:?}"
                );
                Reply::One(face.number(&words.say("decide-as-recommended")))
            }
            _ => officer.reply(&face),
        };
        pipe.does(&face, &reply);
    }
    assert_eq!(pipe.is_left(), Some(0), "{}", pipe.said());
    let said = pipe.said();
    assert!(!said.contains('\u{1b}'), "an escape sequence in a pipe");
    assert!(!said.contains(PASSPHRASE));
    let asked = officer.put.borrow().clone();
    assert!(
        !asked.contains(&"papers_where".to_owned()),
        "it was told: {asked:?}"
    );
    assert!(
        asked.contains(&"papers_back".to_owned()),
        "what was told opens it: {asked:?}"
    );
    let (record, page) = only_record(&machine);
    assert_eq!(line(&record, "answers", "papers_where")["told"], true);
    assert_eq!(
        line(&record, "answers", "others_in_danger")["standing"],
        "declined"
    );
    for words in TOLD.iter().chain(&[NOTE]) {
        assert!(
            one_line(&page).contains(words),
            "`{words}` is missing:\n{page}"
        );
    }
}

/// Fault case 15.
#[test]
fn a_pipe_that_ends_in_the_middle_keeps_the_draft() {
    let machine = Machine::bare();
    let officer = Officer::with(&[]);
    let mut pipe = Pipe::at(&machine, &["screen", "adult"]);
    let mut last = Shown::Nothing;
    for _ in 0..5 {
        let face = pipe.face().unwrap();
        let reply = officer.reply(&face);
        pipe.does(&face, &reply);
        last = officer.shown(&pipe.face().unwrap());
    }
    assert_eq!(pipe.is_left(), Some(1));
    assert!(
        pipe.said().contains(&officer.words.say("screen-left")),
        "{}",
        pipe.said()
    );
    assert!(machine.records().is_empty());
    let mut pipe = Pipe::at(&machine, &["resume"]);
    for title in ["resume-which", "resume-what"] {
        let face = pipe.face().unwrap();
        assert!(face.text.contains(&officer.words.say(title)), "{face:?}");
        pipe.does(&face, &Reply::One(1));
    }
    assert_eq!(officer.shown(&pipe.face().unwrap()), last);
}
