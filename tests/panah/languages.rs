//! Two languages in one interview: on the screen, after an interruption, in the record, on paper and
//! on a card.

use std::fs;
use std::path::{Path, PathBuf};

use panah::cli::Library;
use panah::grammar::{Date, Faults};
use panah::interview::{Action, Interview, Moment};
use panah::questionnaire::translation::{Mark, Translation};
use panah::questionnaire::{Part, Questionnaire, Use};
use panah::report;
use panah::terminal::conduct::hold;
use panah::terminal::{Entry as Choices, Move, Page, Reply, Scripted, Shown};
use panah::words::Words;

use crate::nowhere::Nowhere;
use crate::seat::{CTRL_C, ENTER, Machine, Officer, PASSPHRASE};
use crate::support::project;

/// Definitions with a translation of which a part has been reviewed.
fn definitions(machine: &Machine) -> PathBuf {
    let folder = machine.everything().join("definitions");
    copy(&project("questionnaires"), &folder);
    let translation = project("tests/translations/adult/ur.yaml");
    fs::copy(translation, folder.join("adult/ur.yaml")).unwrap();
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let to = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(&path, to).unwrap();
        }
    }
}

/// The rows of a screen, without what stands at their edges.
fn rows(screen: &str) -> Vec<String> {
    let edge = |c: char| c.is_whitespace() || c == '▌';
    screen
        .lines()
        .map(|row| row.trim_matches(edge).to_owned())
        .collect()
}

#[test]
fn both_languages_stand_on_the_screen_before_and_after_an_interruption() {
    let machine = Machine::bare();
    let folder = definitions(&machine);
    let folder = folder.to_str().unwrap();
    let officer = Officer::with(&[]);
    let mut seat = machine.seat(&[
        "--definitions",
        folder,
        "screen",
        "adult",
        "--language",
        "ur",
    ]);
    seat.makes_a_passphrase();
    seat.sees("Urdu: 4 of 74 items are read in it");
    seat.comes_to(&officer, "free_to_answer");
    // Not translated: read in English, which is said, and never blank.
    seat.sees("Nobody has reviewed these words in Urdu: read them in English.");
    seat.comes_to(&officer, "age");
    let is_right = |screen: &str| {
        let rows = rows(screen);
        // Each on a row of its own, isolated, in logical order.
        let person = "\u{2068}آپ کی عمر کتنی ہے؟\u{2069}";
        assert!(
            rows.iter()
                .any(|row| row.ends_with(person) || row == &person[3..]),
            "{rows:#?}"
        );
        assert!(
            rows.iter()
                .any(|row| row.starts_with("In English") && row.ends_with("How old are you?")),
            "{rows:#?}"
        );
        assert!(
            rows.iter()
                .any(|row| row.contains("آپ کتنے سال کے ہیں؟") && !row.contains("How")),
            "{rows:#?}"
        );
        assert!(rows[0].ends_with("Urdu"), "{rows:#?}");
    };
    is_right(&seat.screen());
    seat.types(CTRL_C);
    assert_eq!(seat.ends(), 1);

    let mut seat = machine.seat(&["--definitions", folder, "resume"]);
    seat.resumes();
    seat.comes_to(&officer, "age");
    is_right(&seat.screen());
    let face = seat.face();
    seat.presses(&officer, &face, &format!("30{ENTER}"));
    seat.comes_to(&officer, "talk");
    seat.sees("کیا میں اب آپ سے کچھ سوال پوچھ سکتا ہوں؟");
    seat.comes_to(&officer, "keep_record");
    seat.sees("Nobody has reviewed");
    seat.types(CTRL_C);
    assert_eq!(seat.ends(), 1);

    // Begun with another wording of the translation: it cannot go on with this one.
    let file = machine.everything().join("definitions/adult/ur.yaml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("کتنی", "کیا")).unwrap();
    let mut seat = machine.seat(&["--definitions", folder, "resume"]);
    seat.resumes();
    assert_eq!(seat.ends(), 1);
    assert!(
        seat.main_screen().contains("other definitions"),
        "{}",
        seat.main_screen()
    );
}

#[test]
fn a_terminal_is_handed_what_it_understands() {
    for (how, shown) in [
        ("off", "آپ کی عمر کتنی ہے؟"),
        ("isolate", "\u{2068}آپ کی عمر کتنی ہے؟\u{2069}"),
        ("visual", "؟ےہ ینتک رمع یک پآ"),
    ] {
        let machine = Machine::bare();
        let folder = definitions(&machine);
        let arguments = [
            "--plain",
            "--bidi",
            how,
            "--definitions",
            folder.to_str().unwrap(),
            "screen",
            "adult",
            "--language",
            "ur",
            "--passphrase-file",
            "-",
        ];
        // What the officer types until the age is asked; the end of input leaves.
        let input = format!("{PASSPHRASE}\n{}", "\n1\n".repeat(40));
        let ran = machine.run(&arguments, &input);
        assert!(
            ran.err.lines().any(|line| line == shown),
            "{how}: {}",
            ran.err
        );
    }
}

#[test]
fn the_record_says_for_each_item_which_language_was_read() {
    let machine = Machine::bare();
    let folder = definitions(&machine);
    let answers = project("examples/answers/labour-dispute.yaml");
    machine.reads(&[
        "--definitions",
        folder.to_str().unwrap(),
        "screen",
        "adult",
        "--language",
        "ur",
        "--answers",
        answers.to_str().unwrap(),
    ]);
    let id = machine.records().remove(0);
    let record: serde_json::Value =
        serde_json::from_str(&machine.reads(&["show", &id, "--json"])).unwrap();
    let record = record.get("record").unwrap_or(&record);
    assert_eq!(record["spoken"]["language"], "ur");
    let lines =
        ["answers", "consents", "observations"].map(|part| record[part].as_array().unwrap());
    let line = |item: &str| {
        let mut lines = lines.iter().copied().flatten();
        lines.find(|line| line["item"] == item).unwrap()
    };
    for (item, language) in [
        ("age", "ur"),
        ("talk", "ur"),
        ("care_wanted", "ur"),
        ("keep_record", "en"),
        ("safe_tonight", "en"),
        ("age_seen", "en"),
    ] {
        assert_eq!(line(item)["language"], language, "{item}");
        assert_eq!(line(item)["read"].is_string(), language == "ur", "{item}");
    }
    assert_eq!(line("age")["read"], "آپ کی عمر کتنی ہے؟");
    assert_eq!(line("age")["put"], "How old are you?");
    let shown = machine.reads(&["show", &id]);
    for words in [
        "Spoken with the person: Urdu",
        "آپ کی عمر کتنی ہے؟",
        "read in Urdu",
    ] {
        assert!(shown.contains(words), "{shown}");
    }
}

#[test]
fn the_sheet_holds_both_languages_and_the_card_one() {
    let machine = Machine::bare();
    let folder = definitions(&machine);
    let folder = folder.to_str().unwrap();
    let print = |arguments: &[&str]| {
        let ran = machine.run(
            &[&["--definitions", folder, "print", "adult"], arguments].concat(),
            "",
        );
        (ran.code, ran.out, ran.err)
    };
    let (code, sheet, said) = print(&["--language", "ur"]);
    assert_eq!(code, Some(0), "{said}");
    for words in [
        "<div class=\"aloud spoken\" lang=\"ur\" dir=\"rtl\">\n<p class=\"words\">آپ کی عمر کتنی ہے؟</p>",
        "How old are you?",
        "Nobody has reviewed these words in Urdu",
        "panah screen adult --paper --language ur",
        "font/woff2",
    ] {
        assert!(sheet.contains(words), "{words}");
    }
    // The words of a draft are on no page of it.
    assert!(!sheet.contains("کیا میں اسے لکھ سکتا ہوں"));

    let (code, card, _) = print(&["--card", "care_wanted", "--language", "ur"]);
    assert_eq!(code, Some(0));
    let (_, body) = card.split_once("<body>").unwrap();
    assert!(card.contains("<html lang=\"ur\" dir=\"rtl\">"));
    assert_eq!(body.matches("<p>").count(), 1);
    assert_eq!(body.matches("<li>").count(), 4);
    assert!(
        !body.contains(|c: char| c.is_ascii_alphabetic() && !"pbodyhtmlli".contains(c)),
        "{body}"
    );
    assert!(
        print(&["--card", "talk"])
            .1
            .contains("<html lang=\"en\" dir=\"ltr\">")
    );

    for (bad, told) in [
        (
            ["--card", "keep_record", "--language", "ur"],
            "nobody has reviewed `keep_record`",
        ),
        (
            ["--card", "hurt_or_ill", "--language", "ur"],
            "nobody has reviewed `hurt_or_ill`",
        ),
        (
            ["--card", "safe_now", "--language", "ur"],
            "is nothing that is said to the person",
        ),
        (
            ["--card", "agee", "--language", "ur"],
            "there is no item `agee`",
        ),
        (
            ["--card", "age", "--language", "sd"],
            "translation into `sd`",
        ),
    ] {
        let (code, out, said) = print(&bad);
        assert!(matches!(code, Some(1 | 2)) && out.is_empty(), "{said}");
        assert!(
            said.contains(told) && said.contains("help:"),
            "{told}: {said}"
        );
    }
}

#[test]
fn the_language_is_asked_for_where_there_is_one_to_choose() {
    let machine = Machine::bare();
    let folder = definitions(&machine);
    let officer = Officer::with(&[]);
    let mut seat = machine.seat(&["--definitions", folder.to_str().unwrap(), "screen", "adult"]);
    seat.sees(&officer.words.say("speak-which"));
    seat.sees("Urdu: 4 of 74 items are read in it");
    seat.types(&format!("Urdu{ENTER}"));
    seat.makes_a_passphrase();
    seat.comes_to(&officer, "age");
    seat.sees("آپ کی عمر کتنی ہے؟");
    seat.types(CTRL_C);
    assert_eq!(seat.ends(), 1);
}

/// The adult questionnaire spoken in Urdu, after a change to the fixture's translation.
fn speaking(usage: Use, change: impl Fn(&mut Translation)) -> Questionnaire {
    let mut faults = Faults::default();
    let questionnaire = Library::built_in()
        .questionnaire("adult", &mut faults)
        .unwrap();
    let text = fs::read(project("tests/translations/adult/ur.yaml")).unwrap();
    let mut translation = Translation::read(&text, &questionnaire, &mut faults).unwrap();
    assert_eq!(faults.errors(), 0);
    change(&mut translation);
    questionnaire.speaking(&translation, usage)
}

fn all_drafts(translation: &mut Translation) {
    translation.mark = Mark::DRAFT;
    translation.marks.clear();
}

/// The page of the item on which a child interview or an adult's stands when it gets to the section.
fn page_of(questionnaire: &Questionnaire, item: &str) -> Page {
    let mut interview = Interview::new(questionnaire);
    let section = questionnaire
        .item(questionnaire.position(item).unwrap())
        .unwrap()
        .section;
    let section = questionnaire.section(section).unwrap().id.clone();
    interview
        .act(Action::GoTo { section }, Moment::default())
        .unwrap();
    let mut desk = Scripted::new([Move::Reply(Reply::Interrupted)]);
    hold(
        &mut desk,
        &mut interview,
        &mut Nowhere {
            language: "en",
            ..Nowhere::default()
        },
        &Words::english(),
    );
    match desk.shown().first() {
        Some(Shown::Page(page)) => page.clone(),
        other => panic!("no page: {other:?}"),
    }
}

#[test]
fn a_draft_is_shown_in_practice_alone_and_marked() {
    let text = "السلام علیکم۔";
    let live = page_of(&speaking(Use::Live, all_drafts), "who_i_am");
    assert!(!live.aloud[0].contains(text));
    assert!(
        live.notes[0]
            .text
            .contains("Nobody has reviewed these words in Urdu")
    );
    assert_eq!(live.header.language, "English");
    let practice = page_of(&speaking(Use::Practice, all_drafts), "who_i_am");
    assert!(practice.aloud[0].contains(text));
    assert_eq!(
        practice.notes[0].text,
        "A draft: nobody who speaks Urdu has reviewed it."
    );
    assert_eq!(practice.notes[1].label, "In English");
    assert_eq!(practice.header.language, "Urdu");
    let reviewed = page_of(&speaking(Use::Live, |_| ()), "who_i_am");
    assert!(reviewed.aloud[0].contains(text));
    assert!(
        !reviewed
            .notes
            .iter()
            .any(|note| note.text.contains("draft"))
    );
}

#[test]
fn an_officer_who_reads_urdu_is_guided_in_urdu_where_it_has_been_reviewed() {
    let guided = |usage, change: &dyn Fn(&mut Translation)| {
        let mut faults = Faults::default();
        let questionnaire = Library::built_in()
            .questionnaire("adult", &mut faults)
            .unwrap();
        let text = fs::read(project("tests/translations/adult/ur.yaml")).unwrap();
        let mut translation = Translation::read(&text, &questionnaire, &mut faults).unwrap();
        change(&mut translation);
        questionnaire.guided_by(&translation, usage)
    };
    let urdu = guided(Use::Live, &|_| ());
    let page = page_of(&urdu, "age_seen");
    assert_eq!(page.header.title, "شروع کرنے سے پہلے");
    assert!(page.notes[0].text.starts_with("کیا یہ شخص 18"));
    // Not translated: as it was written, never blank.
    assert!(page.notes[1].text.starts_with("Do not ask for papers"));
    let Choices::One { options, .. } = &page.entry else {
        panic!("{page:?}");
    };
    assert_eq!(options, &["واضح طور پر بالغ", "18 سال سے کم ہو سکتی ہے"]);
    // The words have changed since: as it was written.
    let item = urdu.item(urdu.position("speaks_for").unwrap()).unwrap();
    assert!(
        item.to_officer(&Part::Check)
            .unwrap()
            .starts_with("Somebody insists")
    );
    // What records keep, and what is read aloud, stay as they were.
    assert!(item.text().starts_with("Somebody insists"));
    assert!(urdu.items.iter().all(|item| item.spoken.is_none()));
    let drafts = page_of(&guided(Use::Live, &all_drafts), "age_seen");
    assert_eq!(drafts.header.title, "Before you begin");
    assert!(drafts.notes[0].text.starts_with("Whether the person"));
}

#[test]
fn a_card_of_a_draft_is_for_practice_alone() {
    let words = Words::english();
    let card = |questionnaire: &Questionnaire, item: &str| {
        let ix = questionnaire.position(item).unwrap();
        report::show_card(questionnaire, questionnaire.item(ix).unwrap(), &words)
    };
    for item in ["age", "talk", "who_i_am"] {
        let refused = card(&speaking(Use::Live, all_drafts), item).unwrap_err();
        assert!(
            refused.to_string().contains("nobody has reviewed"),
            "{refused}"
        );
        let practice = card(&speaking(Use::Practice, all_drafts), item).unwrap();
        assert!(practice.contains("A draft: nobody who speaks Urdu has reviewed it."));
        assert!(
            !card(&speaking(Use::Live, |_| ()), item)
                .unwrap()
                .contains("draft\"")
        );
    }
    // One line at the head vouches for no consent.
    let at_the_head = |translation: &mut Translation| {
        translation.marks.clear();
        let on = Date::parse("2026-11-20").unwrap();
        translation.set_mark(None, Mark::reviewed("M-07", on));
    };
    assert!(card(&speaking(Use::Live, at_the_head), "talk").is_err());
    assert!(card(&speaking(Use::Live, at_the_head), "age").is_ok());
}
