//! The quiz at a real terminal and at a pipe: a whole form, what is told before a course and after it,
//! and what is kept.

use panah::quiz::{Answers, Bank, Form, Marked, Occasion, Paper};

use crate::quiz_bank::built_in;
use crate::seat::{CTRL_C, ENTER, ESCAPE, Machine, Seat, one_line};

/// The keys for a choice of a question, by its number on the paper.
fn keys(paper: &Paper<'_>, at: usize, is_right: bool) -> String {
    let posed = &paper.questions[at];
    let mut choices = posed.choices.iter();
    let place = choices.position(|choice| (choice.id == posed.question.right) == is_right);
    format!("{}{ENTER}", place.unwrap() + 1)
}

/// Answers every question as `knows` says, and sees that EXERCISE and the right question stand there.
fn sits(seat: &mut Seat, paper: &Paper<'_>, knows: impl Fn(&str) -> bool) {
    let all = paper.questions.len();
    for (at, posed) in paper.questions.iter().enumerate() {
        seat.sees(&format!("{} of {all}", at + 1));
        let screen = one_line(&seat.screen());
        assert!(screen.contains("EXERCISE"), "{screen}");
        assert!(
            screen.contains(&one_line(&posed.question.words)),
            "{screen}"
        );
        for choice in &posed.choices {
            assert!(screen.contains(&one_line(&choice.words)), "{screen}");
        }
        if let Some(story) = &posed.item.story {
            assert!(screen.contains(&one_line(&story.words)), "{screen}");
        }
        seat.types(&keys(paper, at, knows(posed.question.id.as_str())));
    }
}

fn answers(machine: &Machine, name: &str) -> Answers {
    let bytes = std::fs::read(machine.everything().join("tmp").join(name)).unwrap();
    Answers::read(&bytes).unwrap()
}

fn pages_until(seat: &mut Seat, end: &str) -> Vec<String> {
    let mut pages = Vec::new();
    for _ in 0..40 {
        let screen = seat.screen();
        let page = one_line(&screen);
        pages.push(page.clone());
        if page.contains(end) {
            return pages;
        }
        seat.types(ENTER);
        seat.waits("another page", || seat.screen() != screen);
    }
    panic!("`{end}` was never shown: {pages:#?}");
}

#[test]
fn after_the_course_the_reasons_are_told_and_a_critical_question_is_asked_again() {
    let bank: Bank = built_in();
    let machine = Machine::bare();
    let mut seat = machine.seat(&[
        "quiz",
        "--after",
        "--participant",
        "P08",
        "--seed",
        "7",
        "--output",
        "p08.json",
    ]);
    // P08 is even: B before the course, A after it.
    seat.sees("This is form A.");
    seat.sees("p08.json");
    seat.types(ENTER);
    let paper = Paper::of(&bank, Form::A, 7);
    // The first is answered wrongly at first, and changed.
    seat.sees("1 of 36");
    seat.types(&keys(&paper, 0, false));
    seat.sees("2 of 36");
    seat.types(ESCAPE);
    seat.sees("Go back to the page before");
    seat.types(&format!("1{ENTER}"));
    sits(&mut seat, &paper, |id| id != "stop_a" && id != "verbatim_a");
    seat.sees("You have answered all of them");
    seat.types(&format!("1{ENTER}"));
    seat.sees("34 of 36 questions were right");
    seat.sees("One question was wrong or open on which a person's safety hangs");
    let pages = pages_until(&mut seat, "Once more");
    let reasons: Vec<&String> = pages
        .iter()
        .filter(|page| page.contains("It rests on"))
        .collect();
    assert_eq!(reasons.len(), 2, "{pages:#?}");
    for page in reasons {
        assert!(
            page.contains("EXERCISE") && page.contains("You chose") && page.contains("Right is"),
            "{page}"
        );
    }
    seat.types(ENTER);
    seat.sees("1 of 1");
    let (_, pair) = bank
        .question(&panah::grammar::QuestionId::new("stop_b"))
        .unwrap();
    seat.sees(&one_line(&pair.words));
    // What was handed in is kept before the pair is answered.
    assert!(answers(&machine, "p08.json").asked_again.is_empty());
    let right = &pair.choice(&pair.right).unwrap().words;
    let number = seat.face().number(&one_line(right));
    seat.types(&format!("{number}{ENTER}"));
    seat.sees("All questions on which a person's safety hangs are closed now");
    seat.types(ENTER);
    assert_eq!(seat.ends(), 0);
    let kept = answers(&machine, "p08.json");
    assert_eq!(
        (kept.form, kept.occasion, kept.seed),
        (Form::A, Occasion::After, 7)
    );
    let marked = Marked::of(&bank, &kept).unwrap();
    assert_eq!((marked.right(), marked.open().count()), (34, 0));
    assert_eq!(kept.asked_again.len(), 1);
}

#[test]
fn before_the_course_nothing_is_told_of_what_is_right() {
    let bank = built_in();
    let machine = Machine::bare();
    let mut seat = machine.seat(&["quiz", "--seed", "7", "--output", "p08.json"]);
    seat.sees("Who answers?");
    seat.types(&format!("P08{ENTER}"));
    seat.sees("When is this?");
    seat.types(&format!("1{ENTER}"));
    seat.sees("What is right is not told now");
    seat.sees("This is form B.");
    seat.types(ENTER);
    let paper = Paper::of(&bank, Form::B, 7);
    sits(&mut seat, &paper, |id| id != "stop_b");
    seat.sees("That was the last question");
    seat.types(&format!("1{ENTER}"));
    seat.sees("Handed in");
    seat.sees("After the course you have form A: panah quiz --after --participant P08");
    let screen = one_line(&seat.screen());
    for told in ["right:", "were right", "35", "wrong", "It rests on"] {
        assert!(!screen.contains(told), "{screen}");
    }
    seat.types(ENTER);
    assert_eq!(seat.ends(), 0);
    let kept = answers(&machine, "p08.json");
    assert_eq!((kept.form, kept.occasion), (Form::B, Occasion::Before));
    assert!(kept.asked_again.is_empty());
    assert_eq!(Marked::of(&bank, &kept).unwrap().right(), 35);
}

#[test]
fn who_leaves_leaves_nothing_behind() {
    let machine = Machine::bare();
    let mut seat = machine.seat(&[
        "quiz",
        "--before",
        "--participant",
        "P1",
        "--output",
        "p1.json",
    ]);
    seat.sees("form A");
    seat.types(ENTER);
    seat.sees("1 of 36");
    seat.types(&format!("1{ENTER}"));
    seat.sees("2 of 36");
    seat.types(ESCAPE);
    seat.sees("Leave the quiz; nothing of it is kept");
    seat.types(&format!("5{ENTER}"));
    assert_eq!(seat.ends(), 1);
    assert!(!machine.everything().join("tmp/p1.json").exists());
}

#[test]
fn line_by_line_and_in_urdu_it_is_the_same_quiz() {
    let bank = built_in();
    let machine = Machine::bare();
    let paper = Paper::of(&bank, Form::A, 3);
    let mut input = "\n".to_owned();
    for at in 0..paper.questions.len() {
        input.push_str(&keys(&paper, at, true).replace(ENTER, "\n"));
    }
    input.push_str("1\n\n\n");
    for (language, wanted) in [("en", "36 of 36 questions were right"), ("ur", "36")] {
        let file = format!("{language}.json");
        let ran = machine.run(
            &[
                "--plain",
                "--words",
                language,
                "quiz",
                "--after",
                "--participant",
                "P02",
                "--seed",
                "3",
                "--output",
                &file,
            ],
            &input,
        );
        assert_eq!(ran.code, Some(0), "{}\n{}", ran.out, ran.err);
        let shown = format!("{}{}", ran.out, ran.err);
        assert!(shown.contains(wanted), "{shown}");
        let kept = answers(&machine, &file);
        assert_eq!(kept.language.to_string(), language);
        let marked = Marked::of(&bank, &kept).unwrap();
        assert_eq!((marked.right(), marked.critical_wrong().count()), (36, 0));
    }
}

#[test]
fn what_cannot_be_is_refused_before_anything_is_asked() {
    let machine = Machine::bare();
    let told = |arguments: &[&str]| {
        let ran = machine.run(arguments, "");
        assert_ne!(ran.code, Some(0), "{arguments:?}");
        ran.err
    };
    let long = "x".repeat(25);
    for (arguments, wanted) in [
        (&["quiz", "--before", "--after"][..], "does not go with"),
        (&["quiz", "--form", "C"], "does not take"),
        (&["quiz", "--language", "tr"], "no translation into `tr`"),
        (
            &["quiz", "--participant", &long],
            "a code has 1 to 24 characters",
        ),
        (&["quiz", "--output", "nowhere/a.json"], "nowhere"),
        (&["quiz", "report"], "is wanting"),
    ] {
        let err = told(arguments);
        assert!(err.contains(wanted), "{arguments:?}: {err}");
    }
    std::fs::write(machine.everything().join("tmp/a.json"), "mine").unwrap();
    let err = told(&["quiz", "--output", "a.json"]);
    assert!(err.contains("a.json"), "{err}");
    let kept = std::fs::read_to_string(machine.everything().join("tmp/a.json")).unwrap();
    assert_eq!(kept, "mine");
}

#[test]
fn whoever_interrupts_is_asked_before_the_answers_are_lost() {
    let machine = Machine::bare();
    let begin = ["quiz", "--before", "--participant", "P01", "--seed", "7"];
    let mut seat = machine.seat(&[&begin[..], &["--output", "p01.json"]].concat());
    seat.sees("form A");
    seat.types(ENTER);
    seat.sees("1 of 36");
    seat.types(&format!("1{ENTER}"));
    seat.sees("2 of 36");
    seat.types(CTRL_C);
    seat.sees("Leave the quiz?");
    seat.sees("your answers are lost");
    // To go on stands first.
    seat.types(&format!("1{ENTER}"));
    seat.sees("2 of 36");
    seat.types(&format!("1{ENTER}"));
    seat.sees("3 of 36");
    // In the menu too.
    seat.types(ESCAPE);
    seat.sees("Go back to the page before");
    seat.types(CTRL_C);
    seat.sees("Leave the quiz?");
    seat.types(&format!("1{ENTER}"));
    seat.sees("3 of 36");
    seat.types(CTRL_C);
    seat.sees("Leave the quiz?");
    seat.types(CTRL_C);
    assert_ne!(seat.ends(), 0);
    assert!(!machine.everything().join("tmp/p01.json").exists());
    // Where nothing was answered nothing is lost.
    let mut seat = machine.seat(&begin);
    seat.sees("form A");
    seat.types(ENTER);
    seat.sees("1 of 36");
    seat.types(CTRL_C);
    assert_ne!(seat.ends(), 0);
}
