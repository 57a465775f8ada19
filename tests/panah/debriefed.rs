//! Pages of an exercise and the observer's notes: who reads what, what a browser makes of it, and what
//! one key at a terminal notes.

use std::path::Path;

use panah::assessment::Definitions;
use panah::cli::Library;
use panah::grammar::{Faults, ItemId, QuestionnaireId};
use panah::practice::{
    Care, Careful, Case, CaseFile, Failing, Harmful, Hasty, Marks, Observation, ObservationError,
    Played, Point, QuestionType, Rating, Remark, Scale, ToChange, Trainee, Violation, Witnessed,
    effects, play, timeline_played, to_change, to_keep,
};
use panah::report;
use panah::words::{Tongue, Words};

use crate::printed::{on_paper, unescaped};
use crate::seat::{CTRL_C, ENTER, ESCAPE, Machine, one_line};

fn case(id: &str) -> (Case, Definitions) {
    let mut faults = Faults::default();
    let read = Library::built_in().case(id, &mut faults);
    read.unwrap_or_else(|| panic!("{:#?}", faults.into_sorted()))
}

/// Plays a case, and hands over what came of it.
fn played<T>(
    id: &str,
    trainee: &mut dyn Trainee,
    look: impl FnOnce(&Played<'_>, &Marks, &Definitions) -> T,
) -> T {
    let (case, definitions) = case(id);
    let wordings = Library::built_in().wordings(&mut Faults::default());
    let played = play(&case, &definitions, &wordings, 7, trainee).unwrap();
    let marks = Marks::of(
        &played.run,
        &played.interview,
        &played.verdict,
        &definitions,
    );
    look(&played, &marks, &definitions)
}

fn debriefing(trainee: &mut dyn Trainee, words: &Words) -> String {
    played("brick-maker", trainee, |played, marks, definitions| {
        let sections = report::debriefing_played(&played.run, marks, definitions, words);
        report::debriefing_page(&sections, words).unwrap()
    })
}

#[test]
fn the_actor_reads_what_to_say_and_nothing_of_the_key() {
    let words = Words::english();
    for id in Library::built_in().cases() {
        let (case, definitions) = case(id);
        let page = unescaped(&report::actor_card(&case, &definitions, &words).unwrap());
        assert!(page.contains(">EXERCISE<"), "{id}");
        for saying in &case.says {
            for line in &saying.words {
                assert!(page.contains(line.as_str()), "{id}: {line}");
            }
            if let panah::practice::Willing::If(needed, instead) = &saying.willing {
                assert!(!needed.is_empty());
                for line in &instead.words {
                    assert!(page.contains(line.as_str()), "{id}: {line}");
                }
            }
        }
        for moment in &case.distress {
            assert!(page.contains(&moment.shows), "{id}: {}", moment.shows);
        }
        let key = &case.key;
        let hidden = [case.about.as_str(), key.lesson.as_str()];
        let hidden = hidden.into_iter().flat_map(str::lines);
        for told in hidden.chain(key.must_not.iter().map(String::as_str)) {
            assert!(!page.contains(told), "{id}: the actor reads `{told}`");
        }
        for indicator in &key.indicators {
            let names = definitions.rules.catalogue.indicators.iter();
            let mut names = names.filter(|one| one.id == *indicator);
            assert!(!page.contains(&names.next().unwrap().name), "{id}");
        }
    }
}

#[test]
fn the_observer_has_a_place_for_everything() {
    let words = Words::english();
    for id in Library::built_in().cases() {
        let (case, definitions) = case(id);
        let page = unescaped(&report::observer_sheet(&case, &definitions, &words).unwrap());
        for (word, _) in QuestionType::WORDS {
            assert!(page.contains(&words.say(&format!("practise-question-{word}"))));
            assert!(page.contains(&words.say(&format!("question-means-{word}"))));
        }
        for (word, _) in Violation::WORDS {
            assert!(page.contains(&words.say(&format!("observe-violation-{word}"))));
        }
        for (word, _) in Scale::WORDS {
            for anchor in Scale::ANCHORS {
                let anchor = words.say(&format!("scale-{word}-{anchor}"));
                assert!(page.contains(&anchor), "{anchor}");
            }
        }
        for told in &case.key.must_not {
            assert!(page.contains(told.as_str()), "{id}: {told}");
        }
    }
}

#[test]
fn what_did_harm_is_what_is_to_change_and_mere_counting_is_not_to_keep() {
    played("brick-maker", &mut Harmful, |_, marks, _| {
        assert!(!marks.violations.is_empty());
        let change = to_change(marks);
        assert!(matches!(
            change,
            Some(ToChange::Failing(Failing::Violated(_)))
        ));
        assert_eq!(to_keep(marks), None);
    });
    played("brick-maker", &mut Hasty, |_, marks, _| {
        let private = ItemId::new("private_place");
        let change = ToChange::Failing(Failing::Gate(private));
        assert_eq!(to_change(marks), Some(change));
    });
    played("brick-maker", &mut Careful, |_, marks, _| {
        assert_eq!(to_change(marks), None);
        assert!(matches!(to_keep(marks), Some(Remark::PutRight(_))));
    });
}

#[test]
fn every_question_is_drawn_once_above_the_line_or_below_it() {
    let words = Words::english();
    for trainee in [&mut Careful as &mut dyn Trainee, &mut Hasty, &mut Harmful] {
        let (page, sequence, points) =
            played("brick-maker", trainee, |played, marks, definitions| {
                let sections = report::debriefing_played(&played.run, marks, definitions, &words);
                let page = report::debriefing_page(&sections, &words).unwrap();
                (page, marks.sequence.clone(), timeline_played(&played.run))
            });
        let productive = sequence.iter().filter(|one| one.question.is_productive());
        let productive = productive.count();
        assert_eq!(page.matches("<circle class=\"dot\"").count(), productive);
        let below = page.matches("<rect class=\"box\"").count();
        assert_eq!(below, sequence.len() - productive);
        let between = points.iter();
        let between = between.filter(|point| !matches!(point, Point::Question(..)));
        let signs = page.matches("<rect class=\"sign").count();
        assert_eq!(signs, between.count());
        let asked = sequence.iter().map(|one| one.text.as_str());
        let drawn = points.iter().filter_map(|point| match point {
            Point::Question(_, text) => text.as_deref(),
            _ => None,
        });
        assert!(asked.eq(drawn), "the order is that of the talk");
    }
}

#[test]
fn the_trainer_sees_which_rule_changed_what() {
    let told = |trainee: &mut dyn Trainee| {
        played("brick-maker", trainee, |played, _, _| {
            let effects = effects(&played.run);
            let debt = effects.iter().find(|one| one.item.as_str() == "debt_now");
            format!("{:?}", debt.unwrap().told)
        })
    };
    assert_eq!(told(&mut Careful), "Whole");
    assert_eq!(told(&mut Hasty), "Instead([Private, Open])");
    assert_eq!(told(&mut Harmful), "Instead([Private, Open])");
}

#[test]
fn what_was_said_stands_where_it_did_harm() {
    let page = unescaped(&debriefing(&mut Harmful, &Words::english()));
    let said = played("brick-maker", &mut Harmful, |played, _, _| {
        let mut texts = timeline_played(&played.run)
            .into_iter()
            .filter_map(|point| {
                let Point::Question(_, text) = point else {
                    return None;
                };
                text
            });
        texts.next().unwrap()
    });
    assert!(
        page.contains(&format!("Disbelief or blame: {said}")),
        "{said}"
    );
}

#[test]
fn nothing_runs_is_fetched_or_ends_a_page_and_urdu_runs_from_right_to_left() {
    let source = std::fs::read_to_string(crate::support::project("examples/cases/first-case.yaml"));
    let hostile = source
        .unwrap()
        .replace("The man with the tea flask", "</style><script>x</script>")
        .replace("Twenty-eight.", "<img src=x> & \\u202e");
    let mut faults = Faults::default();
    let file = CaseFile::read(hostile.as_bytes(), &mut faults).unwrap();
    let (_, definitions) = case("first-case");
    let hostile = file.bind(&definitions, &mut faults).unwrap();
    for (tongue, direction) in [(Tongue::English, "ltr"), (Tongue::Urdu, "rtl")] {
        let words = Words::of(tongue);
        let pages = [
            report::actor_card(&hostile, &definitions, &words).unwrap(),
            report::observer_sheet(&hostile, &definitions, &words).unwrap(),
            debriefing(&mut Hasty, &words),
        ];
        for page in pages {
            for forbidden in [
                "<script", "<img", "<link", "<iframe", "http", "@import", "\u{202e}",
            ] {
                assert!(!page.contains(forbidden), "{forbidden}");
            }
            assert_eq!(page.matches("</style").count(), 1);
            assert!(page.contains(&format!("dir=\"{direction}\"")));
            let style = page.split("<style>").nth(1).unwrap();
            let style = style.split("</style").next().unwrap();
            for physical in ["-left", "-right", "left:", "right:", ": left", ": right"] {
                assert!(!style.contains(physical), "{physical} is no logical side");
            }
        }
    }
}

#[test]
fn a_browser_prints_them_on_a4_and_cuts_nothing_off() {
    let (case, definitions) = case("brick-maker");
    for tongue in [Tongue::English, Tongue::Urdu] {
        let words = Words::of(tongue);
        let pages = [
            (
                "actor",
                report::actor_card(&case, &definitions, &words).unwrap(),
            ),
            (
                "observer",
                report::observer_sheet(&case, &definitions, &words).unwrap(),
            ),
            ("debriefing", debriefing(&mut Harmful, &words)),
        ];
        for (name, page) in pages {
            let Some(sheets) = on_paper(name, &page) else {
                return;
            };
            assert!(sheets.len() <= 7, "{name}: {} sheets", sheets.len());
        }
    }
}

fn noted() -> Observation {
    let (case, _) = case("first-case");
    let questionnaire = QuestionnaireId::new("first-line");
    let begun = "2026-11-02T09:00:00Z".to_owned();
    let mut noted = Observation::begin(Some(&case), &questionnaire, "O-1", "T-1", begun);
    let gate = ItemId::new("queue_apart");
    noted.note(3, Witnessed::Gate { item: gate.clone() });
    noted.note(
        9,
        Witnessed::Question {
            question: QuestionType::Open,
        },
    );
    noted.note(20, Witnessed::Distress { care: Care::Heeded });
    noted.note(31, Witnessed::Break);
    let text = "waits".to_owned();
    noted.note(40, Witnessed::Note { text });
    noted
}

#[test]
fn an_observation_comes_back_from_its_file_as_it_was() {
    let mut noted = noted();
    noted.ratings.push(Rating {
        scale: Scale::Pace,
        rate: 4,
    });
    noted.signs = Some(Vec::new());
    let json = noted.to_json();
    assert_eq!(Observation::read(json.as_bytes()).unwrap(), noted);

    let refused = |from: &str, to: &str| {
        assert!(json.contains(from), "{from}");
        Observation::read(json.replacen(from, to, 1).as_bytes()).unwrap_err()
    };
    assert!(matches!(
        refused("\"rate\": 4", "\"rate\": 6"),
        ObservationError::Rate(6)
    ));
    assert!(matches!(
        refused("observation-1", "observation-9"),
        ObservationError::OtherForm(_)
    ));
    assert!(matches!(
        refused("\"exercise\": true", "\"exercise\": false"),
        ObservationError::OtherForm(_)
    ));
    assert!(matches!(
        refused("\"observer\"", "\"name\""),
        ObservationError::Unreadable { .. }
    ));
    noted.ratings.push(noted.ratings[0]);
    assert!(matches!(
        Observation::read(noted.to_json().as_bytes()),
        Err(ObservationError::Twice("pace"))
    ));
}

#[test]
fn an_observation_goes_on_by_the_clock_where_the_gap_is_one_within_an_exercise() {
    let noted = noted();
    let last = noted.sequence.last().unwrap().at;
    assert_eq!(noted.goes_on_at(Some(last + 95)), last + 95);
    for unlikely in [None, Some(last - 1), Some(last + 86_400)] {
        assert_eq!(noted.goes_on_at(unlikely), last);
    }
}

#[test]
fn what_is_taken_back_was_never_there() {
    let mut noted = noted();
    while noted.undo().is_some() {}
    assert!(noted.sequence.is_empty() && noted.gates.is_empty());
    assert_eq!(noted.undo(), None);
}

#[test]
fn an_exercise_is_observed_at_a_terminal_one_key_a_question() {
    let machine = Machine::bare();
    let arguments = [
        "observe",
        "first-case",
        "--trainee",
        "T-03",
        "--observer",
        "O-1",
        "--output",
        "o.json",
        "--page",
        "o.html",
    ];
    let mut seat = machine.seat(&arguments);
    seat.sees("note by note, in the clear");
    seat.sees("EXERCISE");
    seat.types(ENTER);
    seat.sees("nothing yet");
    for (key, shown) in [
        ("1", "open"),
        ("5", "open · leading"),
        ("9", "one question"),
        ("2", "open · probing"),
    ] {
        seat.types(key);
        seat.sees(shown);
        seat.sees("EXERCISE");
    }
    // A gate, and something that must not happen.
    seat.types(ESCAPE);
    seat.sees("What else?");
    seat.types(&format!("4{ENTER}"));
    seat.sees("Which gate?");
    seat.types(&format!("2{ENTER}"));
    seat.sees("probing · seen to");
    seat.types(ESCAPE);
    seat.sees("What else?");
    seat.types(&format!("5{ENTER}"));
    seat.sees("What was it?");
    seat.types(&format!("9{ENTER}"));
    seat.sees("fails the exercise by itself");
    let kept = machine.everything().join("tmp/o.json");
    let half = Observation::read(&std::fs::read(&kept).unwrap()).unwrap();
    assert_eq!((half.sequence.len(), half.ended), (4, None));

    seat.types(ESCAPE);
    seat.sees("What else?");
    seat.types(&format!("7{ENTER}"));
    seat.sees("Which gates were seen to");
    seat.types(ENTER);
    for (rate, name) in
        ["3", "5", "1", "2"]
            .iter()
            .zip(["Contact", "Listening", "Plain words", "Pace"])
    {
        seat.sees(name);
        seat.types(&format!("{rate}{ENTER}"));
    }
    // What was not seen stays open.
    for title in [
        "Yes and no",
        "Noting",
        "Which of these did the trainee note?",
    ] {
        seat.sees(title);
        seat.types(ESCAPE);
    }
    seat.sees("What did the trainee decide?");
    seat.types(&format!("2{ENTER}"));
    seat.sees("How soon?");
    seat.types(&format!("1{ENTER}"));
    seat.sees("Whom would the trainee call?");
    seat.types(&format!("1 {ENTER}"));
    seat.sees("One thing to keep");
    seat.types(&format!("the tea{ENTER}"));
    seat.sees("One thing to change");
    seat.types(ENTER);
    seat.sees("Looking back");
    for _ in 0..12 {
        if seat.screen().contains("EXERCISE") {
            let before = seat.screen();
            seat.types(ENTER);
            seat.waits("the next page", || seat.screen() != before);
        }
    }
    assert_eq!(seat.ends(), 0);
    kept_as_noted(&machine, &kept);
    told_again(&machine, &kept, &arguments);
}

/// What the file holds at the end.
fn kept_as_noted(machine: &Machine, kept: &Path) {
    let read = Observation::read(&std::fs::read(kept).unwrap()).unwrap();
    assert!(read.ended.is_some() && read.gates_gone_through);
    let types: Vec<QuestionType> = read.questions().collect();
    assert_eq!(types, [QuestionType::Open, QuestionType::Probing]);
    assert_eq!(
        read.violations().collect::<Vec<_>>(),
        [Violation::ScreenShown]
    );
    let rates: Vec<u8> = read.ratings.iter().map(|one| one.rate).collect();
    assert_eq!(rates, [3, 5, 1, 2]);
    assert_eq!(
        (read.signs, read.keep.as_deref(), read.change),
        (None, Some("the tea"), None)
    );
    assert!(
        !machine.data().exists(),
        "an observation wrote to the data folder"
    );
}

/// The page of an observation, and what is told of its file later.
fn told_again(machine: &Machine, kept: &Path, arguments: &[&str]) {
    let page = std::fs::read_to_string(kept.with_extension("html")).unwrap();
    for told in [
        ">EXERCISE<",
        "The screen was shown",
        "the tea",
        "Contact: 3 of 5",
    ] {
        assert!(page.contains(told), "{told}");
    }
    let back = machine.run(&["observe", "--from", "o.json"], "");
    assert_eq!(back.code, Some(0), "{}", back.err);
    assert!(one_line(&back.out).contains("2 of 2 questions let the person tell"));
    // Nothing is replaced unasked, and nobody is asked anything first.
    let again = machine.run(arguments, "");
    assert_eq!(again.code, Some(1));
    assert!(again.err.contains("--force"), "{}", again.err);
    std::fs::write(kept, "{}").unwrap();
    let broken = machine.run(&["observe", "--from", "o.json"], "");
    assert!(broken.err.contains("is no observation"), "{}", broken.err);
}

#[test]
fn whoever_leaves_keeps_what_was_noted() {
    let machine = Machine::bare();
    let arguments = [
        "observe",
        "--trainee",
        "T-1",
        "--observer",
        "O-1",
        "--output",
        "o.json",
    ];
    let mut seat = machine.seat(&arguments);
    seat.sees("note by note, in the clear");
    seat.types(ENTER);
    seat.sees("nothing yet");
    seat.types("3");
    seat.sees("one question");
    seat.types(CTRL_C);
    seat.ends();
    let kept = std::fs::read(machine.everything().join("tmp/o.json")).unwrap();
    let read = Observation::read(&kept).unwrap();
    assert_eq!(
        (read.questions().count(), read.case, read.ended),
        (1, None, None)
    );
}

#[test]
fn an_exercise_is_observed_line_by_line() {
    let machine = Machine::bare();
    let arguments = [
        "--plain",
        "observe",
        "--trainee",
        "T-1",
        "--observer",
        "O-1",
        "--output",
        "o.json",
    ];
    // Read, two questions, a break, the end; then everything is left open.
    let input = format!("\n1\n4\n?\n1\n?\n7\n{}", "?\n".repeat(7)) + "\n\n\n";
    let ran = machine.run(&arguments, &input);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("*** EXERCISE ***"), "{}", ran.err);
    let kept = std::fs::read(machine.everything().join("tmp/o.json")).unwrap();
    let read = Observation::read(&kept).unwrap();
    assert_eq!(read.sequence.len(), 3);
    assert!(read.ended.is_some() && read.ratings.is_empty());
}
