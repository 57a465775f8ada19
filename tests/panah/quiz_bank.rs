//! The bank of questions that is built in, papers and marks; and what is told of banks that are not
//! sound.

use std::collections::BTreeMap;
use std::process::Command;

use panah::cli::Library;
use panah::grammar::{ChoiceId, Faults, Language, QuestionId, Severity};
use panah::quiz::{
    Answers, Bank, BankTranslation, Class, Form, Judges, Known, MarkError, Marked, Occasion, Paper,
    Sitting,
};
use proptest::prelude::*;

use crate::support::{cases, project};

/// Reads the bank that is built in.
pub(crate) fn built_in() -> Bank {
    let mut faults = Faults::default();
    let bank = Library::built_in().bank(&mut faults);
    let faults = faults.into_sorted();
    assert!(faults.is_empty(), "{faults:#?}");
    bank.unwrap()
}

/// The answers of somebody who answers rightly where `knows` says so, and takes another choice or none
/// where it does not.
pub(crate) fn sat(
    bank: &Bank,
    (participant, occasion): (&str, Occasion),
    form: Form,
    knows: impl Fn(&QuestionId) -> Option<bool>,
) -> Answers {
    let chosen = bank.questions(form).map(|(_, question)| {
        let chosen = knows(&question.id).map(|is_right| {
            let mut choices = question.choices.iter();
            let found = choices.find(|choice| (choice.id == question.right) == is_right);
            found.unwrap().id.clone()
        });
        (question.id.clone(), chosen)
    });
    Answers {
        panah: Answers::FORM.to_owned(),
        exercise: true,
        bank: bank.named(),
        form,
        occasion,
        seed: 1,
        participant: participant.to_owned(),
        language: Language::read("en").unwrap(),
        begun: "2026-11-22T09:00:00Z".to_owned(),
        ended: "2026-11-22T09:20:00Z".to_owned(),
        answers: chosen.collect(),
        asked_again: BTreeMap::new(),
    }
}

#[test]
fn the_bank_that_is_built_in_is_sound() {
    let bank = built_in();
    for form in [Form::A, Form::B] {
        assert_eq!(bank.of_form(form).count(), 22);
        assert_eq!(bank.questions(form).count(), 36);
        let critical = bank
            .questions(form)
            .filter(|(_, question)| question.critical);
        assert_eq!(critical.count(), 18);
        for (item, question) in bank.questions(form) {
            let (_, pair) = bank.pair_of(item, question.part).unwrap();
            assert_eq!(pair.critical, question.critical, "{}", question.id);
        }
        let stories = bank.of_form(form).filter_map(|item| item.story.as_ref());
        let without = stories.filter(|story| !story.has_signs).count();
        assert_eq!(without, 3);
    }
    let text = std::fs::read_to_string(project("examples/quiz/bank.yaml")).unwrap();
    assert!(!text.to_lowercase().contains("not a victim"));
}

/// What the bank gives as right is what the program itself would recommend: a pathway's own level, unless
/// something in the story makes it sooner, and never later.
#[test]
fn no_level_is_later_than_that_of_the_pathway() {
    let bank = built_in();
    let rules = Library::built_in().rules(&mut Faults::default()).unwrap();
    let leading = rules.pathways.leading.iter();
    let leading = leading.map(|way| (way.id.as_str(), way.urgency.word()));
    let beside = rules.pathways.beside.iter();
    let beside = beside.map(|way| (way.id.as_str(), way.urgency.word()));
    let of_pathways: BTreeMap<&str, &str> = leading.chain(beside).collect();
    let rank = |word: &str| {
        let words = ["normal", "urgent", "emergency"];
        words.iter().position(|known| *known == word).unwrap()
    };
    for item in bank.items.iter().filter(|item| item.story.is_some()) {
        let right = |at: usize| item.questions[at].right.as_str();
        let own = of_pathways[right(0)];
        assert!(rank(right(1)) >= rank(own), "{}", item.id);
        let has_signs = item.story.as_ref().unwrap().has_signs;
        let is_of_signs = ["refer", "child_protection"].contains(&right(0));
        assert_eq!(has_signs, is_of_signs, "{}", item.id);
    }
}

#[test]
fn the_translation_has_every_text_and_changes_no_id() {
    let bank = built_in();
    let source = std::fs::read(project("examples/quiz/ur.yaml")).unwrap();
    let mut faults = Faults::default();
    let translation = BankTranslation::read(&source, &bank, &mut faults).unwrap();
    let faults = faults.into_sorted();
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(!translation.is_reviewed);
    let said = bank.clone().speaking(&translation);
    assert_eq!(said.named(), bank.named());
    let ids = |bank: &Bank| -> Vec<String> {
        let both = [Form::A, Form::B].map(|form| Paper::of(bank, form, 5));
        let posed = both.iter().flat_map(|paper| &paper.questions);
        let all = posed.map(|posed| {
            let choices: Vec<&str> = posed
                .choices
                .iter()
                .map(|choice| choice.id.as_str())
                .collect();
            format!("{} {}", posed.question.id, choices.join(" "))
        });
        all.collect()
    };
    assert_eq!(ids(&said), ids(&bank));
    let own = bank.questions(Form::A).zip(said.questions(Form::A));
    for ((_, english), (_, urdu)) in own {
        assert_ne!(english.words, urdu.words, "{}", english.id);
    }
}

#[test]
fn what_has_changed_since_it_was_translated_is_told_and_read_in_the_banks_own_words() {
    let bank = built_in();
    let source = std::fs::read_to_string(project("examples/quiz/ur.yaml")).unwrap();
    let old = source.replacen("Which pathway fits best?", "Which way fits?", 1);
    let mut faults = Faults::default();
    let translation = BankTranslation::read(old.as_bytes(), &bank, &mut faults).unwrap();
    let told: Vec<String> = faults
        .into_sorted()
        .into_iter()
        .map(|fault| fault.message)
        .collect();
    let changed = "the words of `asked.refer` have changed";
    assert!(told.iter().any(|fault| fault.contains(changed)), "{told:?}");
    let said = bank.clone().speaking(&translation);
    assert_eq!(said.asked.refer, bank.asked.refer);
    for (from, to, wanted) in [
        (
            "translation: screening",
            "translation: other",
            "the bank is `screening`",
        ),
        ("language: ur", "language: en", "no tag of another language"),
        (
            "  refer: {en:",
            "  refers: {en:",
            "the bank has no `asked.refers`",
        ),
        (
            "  refer: {en:",
            "  refer: {eng:",
            "a pair has `en` and `ur`",
        ),
    ] {
        let mut faults = Faults::default();
        let wrong = source.replacen(from, to, 1);
        assert_ne!(wrong, source, "{from}");
        assert!(BankTranslation::read(wrong.as_bytes(), &bank, &mut faults).is_none());
        let told = faults.into_sorted();
        let is_told = told.iter().any(|fault| fault.message.contains(wanted));
        assert!(is_told, "{wanted}: {told:#?}");
    }
}

/// A paper is the same on every machine and in every later version of the program: results name its seed.
#[test]
fn a_paper_is_what_it_was_when_this_was_written() {
    let bank = built_in();
    let paper = Paper::of(&bank, Form::B, 7);
    let first: Vec<&str> = paper
        .questions
        .iter()
        .take(4)
        .map(|posed| posed.question.id.as_str())
        .collect();
    assert_eq!(first, FIRST);
}

const FIRST: [&str; 4] = [
    "open_question_b",
    "one_yes_b",
    "care_first_b.refer",
    "care_first_b.urgency",
];

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn the_same_seed_gives_the_same_paper_and_every_question_once(seed: u64) {
        let bank = built_in();
        for form in [Form::A, Form::B] {
            let ids = |paper: &Paper<'_>| -> Vec<(QuestionId, Vec<ChoiceId>)> {
                let posed = paper.questions.iter();
                posed.map(|posed| {
                    let choices = posed.choices.iter().map(|choice| choice.id.clone());
                    (posed.question.id.clone(), choices.collect())
                }).collect()
            };
            let paper = ids(&Paper::of(&bank, form, seed));
            prop_assert_eq!(&paper, &ids(&Paper::of(&bank, form, seed)));
            prop_assert_ne!(&paper, &ids(&Paper::of(&bank, form, seed.wrapping_add(1))));
            let mut drawn: Vec<&QuestionId> = paper.iter().map(|(id, _)| id).collect();
            let mut all: Vec<&QuestionId> = bank.questions(form).map(|(_, one)| &one.id).collect();
            drawn.sort();
            all.sort();
            prop_assert_eq!(drawn, all);
        }
    }

    /// What is chosen by its place on the screen is marked by what it is, whatever the order.
    #[test]
    fn marking_does_not_depend_on_the_order(one: u64, other: u64, picks in proptest::collection::vec(0_usize..6, 36)) {
        let bank = built_in();
        let mut picked: BTreeMap<QuestionId, Option<ChoiceId>> = BTreeMap::new();
        for (posed, pick) in Paper::of(&bank, Form::A, one).questions.iter().zip(picks) {
            let choice = posed.choices.get(pick).map(|choice| choice.id.clone());
            picked.insert(posed.question.id.clone(), choice);
        }
        let answers = |seed| Answers {
            seed,
            answers: picked.clone(),
            ..sat(&bank, ("P01", Occasion::After), Form::A, |_| None)
        };
        let marked = Marked::of(&bank, &answers(one)).unwrap();
        prop_assert_eq!(&marked, &Marked::of(&bank, &answers(other)).unwrap());
        let right = marked.questions.iter().filter(|judged| {
            judged.chosen.as_ref() == Some(&judged.question.right)
        });
        prop_assert_eq!(right.count(), marked.right());
        let by_topic = marked.by_topic(&bank);
        prop_assert_eq!(by_topic.iter().map(|(_, right, _)| right).sum::<usize>(), marked.right());
        prop_assert_eq!(by_topic.iter().map(|(.., all)| all).sum::<usize>(), 36);
    }

    #[test]
    fn a_class_does_not_depend_on_the_order_of_its_files(known in proptest::collection::vec(any::<u64>(), 12), turn in 0_usize..24) {
        let bank = built_in();
        let mut all = Vec::new();
        for (number, bits) in known.iter().enumerate() {
            let code = format!("P{number:02}");
            for (occasion, shift) in [(Occasion::Before, 0), (Occasion::After, 20)] {
                let form = Form::of(&code, occasion);
                let ids: Vec<QuestionId> = bank.questions(form).map(|(_, one)| one.id.clone()).collect();
                let answers = sat(&bank, (&code, occasion), form, |id| {
                    let at = ids.iter().position(|known| known == id).unwrap();
                    Some((bits >> ((at + shift) % 64)) & 1 == 1)
                });
                all.push(answers);
            }
        }
        let told = |answers: &[Answers]| {
            let sittings = answers.iter().map(|one| Sitting::of(&bank, one.clone()).unwrap());
            format!("{:?}", Class::of(&bank, sittings.collect(), None))
        };
        let straight = told(&all);
        all.rotate_left(turn);
        prop_assert_eq!(&straight, &told(&all));
        all.reverse();
        prop_assert_eq!(&straight, &told(&all));
    }
}

#[test]
fn a_critical_question_is_open_until_its_pair_is_answered_rightly() {
    let bank = built_in();
    let wrong = |id: &QuestionId| Some(!["stop_a", "open_question_a"].contains(&id.as_str()));
    let mut answers = sat(&bank, ("P01", Occasion::After), Form::A, wrong);
    let open = |answers: &Answers| -> Vec<String> {
        let marked = Marked::of(&bank, answers).unwrap();
        marked
            .open()
            .map(|one| one.question.id.to_string())
            .collect()
    };
    assert_eq!(open(&answers), ["stop_a"]);
    let again = |answers: &mut Answers, choice: Option<&str>| {
        let pair = QuestionId::new("stop_b");
        answers.asked_again.insert(pair, choice.map(ChoiceId::new));
    };
    again(&mut answers, Some("note_and_go"));
    assert_eq!(open(&answers), ["stop_a"]);
    again(&mut answers, None);
    assert_eq!(open(&answers), ["stop_a"]);
    again(&mut answers, Some("give_help"));
    assert_eq!(open(&answers), [""; 0]);
    let marked = Marked::of(&bank, &answers).unwrap();
    assert_eq!(marked.right(), 34);
    // What was no pair of a critical question proves nothing.
    let pair = QuestionId::new("open_question_b");
    answers
        .asked_again
        .insert(pair.clone(), Some(ChoiceId::new("tell_about_pay")));
    assert_eq!(
        Marked::of(&bank, &answers),
        Err(MarkError::NoQuestion(pair))
    );
}

#[test]
fn answers_that_do_not_belong_to_the_bank_are_refused() {
    let bank = built_in();
    let good = || sat(&bank, ("P01", Occasion::Before), Form::A, |_| Some(true));
    let told = |answers: Answers| Marked::of(&bank, &answers).unwrap_err().to_string();
    let mut other = good();
    other.bank.sha256 = "0".repeat(64);
    assert!(told(other).contains("not to the bank as it is now"));
    let mut less = good();
    less.answers.remove("stop_a");
    assert!(told(less).contains("`stop_a` is missing"));
    let mut more = good();
    more.answers.insert(QuestionId::new("stop_b"), None);
    assert!(told(more).contains("no question `stop_b` in this form"));
    let mut strange = good();
    let choice = Some(ChoiceId::new("run_away"));
    strange.answers.insert(QuestionId::new("stop_a"), choice);
    assert!(told(strange).contains("no choice `run_away`"));
}

fn small() -> String {
    std::fs::read_to_string(project("tests/schemas/quiz.yaml")).unwrap()
}

fn known() -> Known {
    let named = |ids: &[&str]| {
        let ids = ids.iter();
        ids.map(|id| ((*id).to_owned(), format!("The {id}")))
            .collect()
    };
    Known {
        pathways: named(&["refer", "at_risk", "labour_complaint"]),
        contacts: named(&["specialist", "labour_office"]),
        documents: named(&["ours"]),
    }
}

/// What is changed in a small bank, and what is told of it.
const WRONG: [(&str, &str, &str); 24] = [
    ("version: 1.0.0", "version: one", "`one` is no version"),
    ("language: en", "language: english", "no tag of a language"),
    (
        "right: stop_now",
        "right: stop",
        "`stop` is none of the choices",
    ),
    (
        "right: labour_complaint",
        "right: at_risk_now",
        "`at_risk_now` is none of the choices",
    ),
    (
        "[refer, at_risk,",
        "[refer, at_rest,",
        "there is no pathway `at_rest`",
    ),
    (
        "[specialist, labour_office, nobody]",
        "[specialist, labour_office, anybody]",
        "no line of the contact sheet `anybody`",
    ),
    (
        "[specialist, labour_office, nobody]",
        "[labour_office, nobody]",
        "there are 2 choices here",
    ),
    (
        "urgency: {right: normal}",
        "urgency: {right: none}",
        "`none` is none of the choices",
    ),
    (", ask_why: Ask why", "", "there are 2 choices here"),
    (
        "one_more: Ask one more",
        "one_more: stop now",
        "says the same as another choice",
    ),
    (
        "topic: consent\n    kind",
        "topic: content\n    kind",
        "no topic `content` in the blueprint",
    ),
    (
        "document: a_book",
        "document: a_bock",
        "there is no document `a_bock`",
    ),
    (
        "at: page 3, status: secondary",
        "at: page 3",
        "has no `status`",
    ),
    (
        "    why: A person may stop at any time.\n    critical: true\n    source: {document: a",
        "    critical: true\n    source: {document: a",
        "has no `why`",
    ),
    (
        "form: A\n    pair: stop",
        "form: C\n    pair: stop",
        "not one of the words",
    ),
    (
        "form: A\n    pair: stop",
        "form: B\n    pair: stop",
        "0 of form A and 2 of form B",
    ),
    ("pair: stop", "pair: stops", "1 of form A and 0 of form B"),
    (
        "id: stop_b",
        "id: stop_a",
        "there is an item `stop_a` already",
    ),
    (
        "objective: stopping at once",
        "objective: a pause",
        "are a pair and differ in `objective`",
    ),
    (
        "    critical: true\n    source: {document: a_book",
        "    source: {document: a_book",
        "are a pair and differ in `critical`",
    ),
    (
        "indications: no",
        "indications: yes",
        "are a pair and differ in `indications`",
    ),
    (
        "items: 1, vignettes: 0",
        "items: 2, vignettes: 0",
        "gives `consent` 2 items, and form A has 1",
    ),
    (
        "items: 1, vignettes: 1",
        "items: 1, vignettes: 0",
        "0 vignettes, and form A has 1",
    ),
    ("kind: vignette", "kind: story", "not one of the words"),
];

#[test]
fn what_is_wrong_with_a_bank_is_told() {
    let good = small();
    let mut faults = Faults::default();
    assert!(Bank::read(good.as_bytes(), &known(), &mut faults).is_some());
    assert_eq!(faults.into_sorted(), []);
    for (from, to, wanted) in WRONG {
        let wrong = good.replacen(from, to, 1);
        assert_ne!(wrong, good, "{from}");
        let mut faults = Faults::default();
        let read = Bank::read(wrong.as_bytes(), &known(), &mut faults);
        let told = faults.into_sorted();
        let errors = told
            .iter()
            .filter(|fault| fault.severity == Severity::Error);
        assert!(read.is_none(), "{from} -> {to}");
        assert!(
            errors
                .clone()
                .any(|fault| fault.message.contains(wanted) && fault.place.line > 0),
            "{from} -> {to}: {told:#?}"
        );
        // One thing that is wrong is one fault, or two where both forms have it.
        assert!(errors.count() <= 2, "{from} -> {to}: {told:#?}");
    }
}

#[test]
fn a_bank_that_can_be_guessed_is_told() {
    let longest = small()
        .replace(
            "stop_now: Stop now",
            "stop_now: Stop now and ask what the person needs",
        )
        .replace(
            "let_go: Let the person go",
            "let_go: Let the person go and name help that is near",
        );
    let signs = small()
        .replace("indications: no", "indications: yes")
        .replace("items: 1, vignettes: 1", "items: 2, vignettes: 2")
        + &small()
            .split_once("  - id: wages_a")
            .map(|(_, rest)| format!("  - id: wages_a{rest}"))
            .unwrap()
            .replace("wages", "more")
            .replace("indications: no", "indications: yes");
    for (bank, wanted) in [
        (longest, "the longest choice is right in 1 of 1"),
        (signs, "every story of form A holds signs"),
    ] {
        let mut faults = Faults::default();
        assert!(Bank::read(bank.as_bytes(), &known(), &mut faults).is_some());
        let told = faults.into_sorted();
        assert!(
            told.iter().any(|fault| fault.message.contains(wanted)),
            "{told:#?}"
        );
    }
}

#[test]
fn figures_of_judges_give_a_mark_and_their_gaps_are_told() {
    let bank = Bank::read(small().as_bytes(), &known(), &mut Faults::default()).unwrap();
    let good = std::fs::read_to_string(project("tests/schemas/angoff.yaml")).unwrap();
    let mut faults = Faults::default();
    let judges = Judges::read(good.as_bytes(), &bank, &mut faults).unwrap();
    let told = faults.into_sorted();
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(told[0].message.contains("there are 2 judges"));
    // Form A: (80 60 70 60) and (85 70 65 55), each of four.
    let mark = judges.mark(&bank, Form::A).unwrap();
    assert!((mark.mark - f64::midpoint(0.675, 0.6875)).abs() < 1e-12);
    assert_eq!((mark.judges, judges.needed(&bank, Form::A)), (2, Some(3)));
    let mark = judges.mark(&bank, Form::B).unwrap();
    assert!((mark.mark - 0.6375).abs() < 1e-12);
    assert_eq!((mark.judges, mark.spread), (1, None));
    for (from, to, wanted) in [
        ("angoff: small", "angoff: large", "the bank is `small`"),
        ("version: 1.0.0", "version: 0.9.0", "the bank is 1.0.0"),
        ("on: 2026-11-02", "on: yesterday", "`yesterday` is no day"),
        (
            "{stop_a: 80, wages_a",
            "{wages_a",
            "`J1` gives no figure to `stop_a`",
        ),
        ("stop_b: 80, ", "", "`J2` gives no figure to `stop_b`"),
        ("stop_a: 80", "stop_a: 101", "no number of 100"),
        ("stop_a: 80", "stop_c: 80", "there is no item `stop_c`"),
        (
            "refer: 60, urgency: 70, ",
            "refer: 60, ",
            "has no `urgency`",
        ),
        (
            "wages_a: {refer: 60, urgency: 70, whom: 60}",
            "wages_a: 60",
            "a story with three questions",
        ),
    ] {
        let wrong = good.replacen(from, to, 1);
        assert_ne!(wrong, good, "{from}");
        let mut faults = Faults::default();
        assert!(
            Judges::read(wrong.as_bytes(), &bank, &mut faults).is_none(),
            "{to}"
        );
        let told = faults.into_sorted();
        assert!(
            told.iter().any(|fault| fault.message.contains(wanted)),
            "{told:#?}"
        );
    }
    let low = good.replacen("stop_a: 80", "stop_a: 20", 1);
    let mut faults = Faults::default();
    Judges::read(low.as_bytes(), &bank, &mut faults).unwrap();
    let told = faults.into_sorted();
    assert!(
        told.iter()
            .any(|fault| fault.message.contains("who guesses has 33")),
        "{told:#?}"
    );
}

fn check(files: &[&std::path::Path]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_panah"));
    let ran = command.arg("check").args(files).args(["--format", "plain"]);
    let ran = ran.output().unwrap();
    let out = String::from_utf8(ran.stdout).unwrap();
    (ran.status.success(), out)
}

#[test]
fn a_bank_of_ones_own_begins_as_a_copy_and_is_asked_in_the_place_of_the_one_built_in() {
    let folder = tempfile::tempdir().unwrap();
    let panah = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_panah"));
        command.current_dir(folder.path()).args(arguments);
        command.output().unwrap()
    };
    for arguments in [
        &["new", "definitions", "mine", "--to", "."][..],
        &["new", "quiz", "officers", "--to", "mine"],
    ] {
        let made = panah(arguments);
        assert!(
            made.status.success(),
            "{}",
            String::from_utf8_lossy(&made.stderr)
        );
    }
    let mut faults = Faults::default();
    let library = Library::folder(&folder.path().join("mine"), &mut faults);
    let bank = library.bank(&mut faults).unwrap();
    assert_eq!(faults.into_sorted(), []);
    assert_eq!(bank.id.as_str(), "officers");
    let ids = |bank: &Bank| -> Vec<String> {
        let items = bank.items.iter();
        items.map(|item| item.id.to_string()).collect()
    };
    assert_eq!(ids(&bank), ids(&built_in()));
    let bad = folder.path().join("mine/quiz/ur.yaml");
    let text = std::fs::read_to_string(&bad).unwrap();
    assert!(text.contains("translation: officers"));
    std::fs::write(
        &bad,
        text.replacen("translation: officers", "translation: screening", 1),
    )
    .unwrap();
    let told = panah(&["check", "mine/quiz/ur.yaml", "--format", "plain"]);
    assert!(!told.status.success());
    let told = String::from_utf8(told.stdout).unwrap();
    assert!(told.contains("and the bank is `officers`"), "{told}");
}

#[test]
fn the_checker_takes_a_quiz_in_a_folder_of_definitions_and_by_itself() {
    let (good, told) = check(&[
        &project("examples/quiz/bank.yaml"),
        &project("examples/quiz/ur.yaml"),
    ]);
    assert!(good && told.is_empty(), "{told}");
    let folder = tempfile::tempdir().unwrap();
    let bank = folder.path().join("bank.yaml");
    let text = std::fs::read_to_string(project("examples/quiz/bank.yaml")).unwrap();
    std::fs::write(
        &bank,
        text.replacen("right: everybody_alone", "right: nobody_alone", 1),
    )
    .unwrap();
    let (good, told) = check(&[&bank]);
    assert!(!good);
    assert!(
        told.contains("`nobody_alone` is none of the choices"),
        "{told}"
    );
    let figures = folder.path().join("judges.yaml");
    std::fs::write(
        &figures,
        "angoff: screening\nversion: 1.0.0\non: 2026-11-02\njudges: {J1: {stop_a: 70}}\n",
    )
    .unwrap();
    let (good, told) = check(&[&figures]);
    assert!(!good);
    assert!(
        told.contains("`J1` gives no figure to `companions_a`"),
        "{told}"
    );
}
