//! Pages of an exercise and the observer's notes: who reads what, what a browser makes of it, and what
//! one key at a terminal notes.

use std::path::Path;

use panah::assessment::Definitions;
use panah::cli::Library;
use panah::grammar::{Faults, IndicatorId, ItemId, QuestionnaireId};
use panah::practice::{
    Care, Careful, Case, CaseFile, Failing, Harmful, Hasty, Marks, Observation, ObservationError,
    Played, Point, QuestionType, Rating, Remark, Run, Scale, ToChange, Trainee, Turn, Violation,
    Witnessed, effects, play, timeline_played, to_change, to_keep,
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
        page.contains(&format!("Disbelief or blame: “{said}” In place of: ")),
        "{said}"
    );
    // Every violation names the words that were put, in the list, and where it is drawn.
    played("brick-maker", &mut Harmful, |played, marks, definitions| {
        let words = Words::english();
        let sections = report::debriefing_played(&played.run, marks, definitions, &words);
        let mut paper = report::Paper::new(100);
        report::debriefing_text(&mut paper, &sections);
        let text = one_line(&paper.into_text());
        let in_talk = marks
            .violations
            .iter()
            .filter(|one| one.what != Violation::EmergencyMissed);
        let mut count = 0;
        for violated in in_talk {
            let said = violated.said.as_ref().unwrap();
            assert!(
                text.contains(&one_line(&format!("“{said}”"))),
                "{said}\n{text}"
            );
            let what = words.say(&format!("observe-violation-{}", violated.what.word()));
            assert!(
                page.contains(&format!("<title>{what}: {said}</title>")),
                "{said}"
            );
            count += 1;
        }
        assert!(count > 3, "{count}");
    });
}

#[test]
fn words_put_a_second_time_are_those_that_did_harm() {
    let (case, definitions) = case("first-case");
    let wordings = Library::built_in().wordings(&mut Faults::default());
    let mut run = Run::new(&case, &definitions.questionnaire, &wordings, 7);
    let ix = definitions.questionnaire.position("talk").unwrap();
    let ways = run.ways(ix);
    let own = ways.iter().position(|way| way.violation.is_none()).unwrap();
    let harm = ways.iter().position(|way| way.violation.is_some()).unwrap();
    run.put(ix, own).unwrap();
    run.put(ix, harm).unwrap();
    let said = run.turns().iter().find_map(|turn| match turn {
        Turn::Violated { said, .. } => said.clone(),
        _ => None,
    });
    assert_eq!(said.as_ref(), Some(&ways[harm].text));
}

/// What stands in a text outside of what is kept apart in it.
fn not_apart(text: &str, opening: &str, closing: &str) -> String {
    let mut rest = String::new();
    let mut depth = 0_usize;
    let mut text = text;
    while let Some(first) = text.chars().next() {
        if let Some(after) = text.strip_prefix(opening) {
            depth += 1;
            text = after;
        } else if let Some(after) = text.strip_prefix(closing) {
            depth = depth.saturating_sub(1);
            text = after;
        } else {
            if depth == 0 {
                rest.push(first);
            }
            text = &text[first.len_utf8()..];
        }
    }
    rest
}

fn has_urdu(text: &str) -> bool {
    text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c))
}

#[test]
fn english_words_in_urdu_sentences_stand_apart_on_screen_and_page() {
    let words = Words::of(Tongue::Urdu);
    let is_latin = |c: char| c.is_ascii_alphabetic();
    for trainee in [&mut Careful as &mut dyn Trainee, &mut Hasty, &mut Harmful] {
        let (text, page) = played("brick-maker", trainee, |played, marks, definitions| {
            let sections = report::debriefing_played(&played.run, marks, definitions, &words);
            let mut paper = report::Paper::new(80);
            report::debriefing_text(&mut paper, &sections);
            (
                paper.into_text(),
                report::debriefing_page(&sections, &words).unwrap(),
            )
        });
        let mut mixed = 0;
        for line in text.lines() {
            let open = line.matches('\u{2068}').count();
            assert_eq!(open, line.matches('\u{2069}').count(), "{line}");
            mixed += open;
            let rest = not_apart(line, "\u{2068}", "\u{2069}");
            assert!(
                !has_urdu(&rest) || !rest.contains(is_latin) || is_legend(&rest),
                "{line}"
            );
        }
        assert!(mixed > 10, "{mixed}");
        assert!(!text.contains("\\u{") && !page.contains("\\u{"), "{text}");
        let points = page.split("<li><bdi>").skip(1);
        let points = points.map(|point| point.split("</bdi></li>").next().unwrap());
        for point in points {
            let rest = not_apart(point, "<bdi>", "</bdi>");
            assert!(
                !has_urdu(&rest) || !unescaped(&rest).contains(is_latin),
                "{point}"
            );
        }
        assert!(page.contains("<bdi>") && !page.contains("&#60;bdi"));
    }
    let (case, definitions) = case("brick-maker");
    for page in [
        report::actor_card(&case, &definitions, &words).unwrap(),
        report::observer_sheet(&case, &definitions, &words).unwrap(),
    ] {
        let pieces = page.split("<bdi>").count();
        assert_eq!(pieces, page.split("</bdi>").count());
        assert!(!page.contains("\\u{"));
        // Outside of what is kept apart, a cell or a paragraph is of one language.
        let body = page.split("<body>").nth(1).unwrap();
        for piece in not_apart(body, "<bdi>", "</bdi>")
            .split(['<', '>'])
            .step_by(2)
        {
            // A letter alone names a sign of the drawing.
            let piece = unescaped(piece);
            let mut words = piece.split(|c: char| !is_latin(c));
            let of_two = has_urdu(&piece) && words.any(|word| word.len() > 1);
            assert!(!of_two, "{piece}");
        }
    }
}

/// What the letters of a drawing mean stands behind them.
fn is_legend(line: &str) -> bool {
    let letters = line.chars().filter(char::is_ascii_alphabetic);
    letters.count() == 1 || line.contains("Esc")
}

#[test]
fn a_sign_that_was_noted_and_is_not_there_is_told_of_an_observed_run_too() {
    let (case, definitions) = case("first-case");
    let mut observed = noted();
    let [right, wrong] = ["wages_withheld", "made_to_beg"].map(IndicatorId::new);
    observed.signs = Some(vec![right.clone(), wrong]);
    for tongue in [Tongue::English, Tongue::Urdu] {
        let words = Words::of(tongue);
        let sections = report::debriefing_observed(&observed, Some(&case), &definitions, &words);
        let mut paper = report::Paper::new(100);
        report::debriefing_text(&mut paper, &sections);
        let text = paper.into_text();
        let (_, after) = text.split_once(&words.say("practise-imagined")).unwrap();
        assert!(after.trim_start().starts_with("- "), "{after}");
    }
    observed.signs = Some(vec![right]);
    let words = Words::english();
    let sections = report::debriefing_observed(&observed, Some(&case), &definitions, &words);
    let page = report::debriefing_page(&sections, &words).unwrap();
    assert!(!page.contains(&words.say("practise-imagined")));
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
            let most = match name {
                "debriefing" => 7,
                _ => 3,
            };
            assert!(sheets.len() <= most, "{name}: {} sheets", sheets.len());
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
        "Which other signs did the trainee note",
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
