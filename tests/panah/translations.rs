//! Translations: each fault by itself, what is ready for what, and files that come back the same.
//!
//! `tests/translations/invalid` holds one fault a file, named by the file; beside it stands what has
//! to be told: line, column (in characters, from 1), message and help.

use std::fmt::Write;

use panah::grammar::{Fault, Faults, Severity};
use panah::questionnaire::translation::{Entry, Mark, Readiness, SourceText, Translation};
use panah::questionnaire::{Questionnaire, Use};

use crate::support::project;

fn small() -> Questionnaire {
    let file = project("tests/questionnaires/valid/small.yaml");
    let text = std::fs::read(file).unwrap();
    Questionnaire::read(&text, &mut Faults::default()).unwrap()
}

fn read(text: &str) -> (Option<Translation>, Vec<Fault>) {
    let mut faults = Faults::of("ur.yaml");
    let read = Translation::read(text.as_bytes(), &small(), &mut faults);
    (read, faults.into_sorted())
}

fn valid() -> String {
    std::fs::read_to_string(project("tests/translations/valid/small.yaml")).unwrap()
}

fn told(faults: &[Fault]) -> String {
    let mut told = String::new();
    for fault in faults {
        let kind = match fault.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let place = fault.place;
        writeln!(
            told,
            "{}:{} {kind}: {}\n  help: {}",
            place.line, place.column, fault.message, fault.help
        )
        .unwrap();
    }
    told
}

#[test]
fn every_invalid_file_tells_its_fault_at_its_place() {
    assert_eq!(read(&valid()).1, vec![]);
    let mut wrong = String::new();
    let mut count = 0;
    let mut paths: Vec<_> = std::fs::read_dir(project("tests/translations/invalid"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "yaml"))
        .collect();
    paths.sort();
    for path in paths {
        count += 1;
        let text = std::fs::read_to_string(&path).unwrap();
        let (read, faults) = read(&text);
        let has_error = faults.iter().any(|fault| fault.severity == Severity::Error);
        assert_eq!(read.is_none(), has_error, "{}", path.display());
        assert!(!faults.is_empty(), "{}", path.display());
        let told = told(&faults);
        let expected = path.with_extension("expected");
        if std::env::var_os("WRITE_EXPECTED").is_some() {
            std::fs::write(&expected, &told).unwrap();
        }
        if std::fs::read_to_string(&expected).unwrap_or_default() != told {
            writeln!(wrong, "{}\n{told}", path.display()).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(count >= 25, "{count}");
}

/// The valid translation with everything marked as reviewed at its head.
fn reviewed() -> String {
    valid().replace(
        "status: draft",
        "status: reviewed\nby: M-07\non: 2026-11-20",
    )
}

/// A translation, each review in it bound to the words as they stand there.
fn vouched(file: &str) -> Translation {
    let mut translation = read(file).0.unwrap();
    let items: Vec<_> = translation.marks.clone().into_iter().collect();
    for (item, mark) in items {
        translation.set_mark(Some(&item), mark);
    }
    translation.set_mark(None, translation.mark.clone());
    translation
}

/// What is read aloud of an item, and in which language, after a change to the file before its review.
fn aloud(file: &str, usage: Use, item: &str) -> (String, String) {
    spoken(&vouched(file), usage, item)
}

fn spoken(translation: &Translation, usage: Use, item: &str) -> (String, String) {
    let questionnaire = small().speaking(translation, usage);
    let item = questionnaire
        .item(questionnaire.position(item).unwrap())
        .unwrap();
    let text = item
        .spoken
        .as_ref()
        .map_or(item.text(), |spoken| &spoken.text);
    (questionnaire.language_of(item), text.to_owned())
}

#[test]
fn a_draft_is_read_to_nobody_but_in_practice() {
    let urdu = ("ur".to_owned(), "آپ کی عمر کیا ہے؟".to_owned());
    let english = ("en".to_owned(), "How old are you?".to_owned());
    assert_eq!(aloud(&valid(), Use::Live, "age"), english);
    assert_eq!(aloud(&valid(), Use::Practice, "age"), urdu);
    assert_eq!(aloud(&reviewed(), Use::Live, "age"), urdu);
    // The words have changed since.
    let changed = reviewed().replace("How old are you?", "What is your age?");
    assert_eq!(aloud(&changed, Use::Live, "age"), english);
    assert_eq!(aloud(&changed, Use::Practice, "age"), urdu);
    // One review of one entry.
    assert_eq!(aloud(&valid(), Use::Live, "talk").0, "ur");
    let draft = reviewed().replace("status: reviewed\n    by", "status: draft\n    by");
    assert_eq!(aloud(&draft, Use::Live, "talk").0, "en");
}

#[test]
fn one_line_at_the_head_vouches_for_no_consent_and_nothing_said_to_a_child() {
    let own = "    status: reviewed\n    by: M-07\n    on: 2026-11-20\n";
    let words = "    words: \"83b986f0974fe50d\"\n";
    let without = reviewed().replace(&format!("{own}{words}"), "");
    assert_ne!(without, reviewed());
    assert_eq!(aloud(&without, Use::Live, "talk").0, "en");
    assert_eq!(aloud(&without, Use::Live, "papers_where").0, "ur");
    let child = format!(
        "{}  child_welcome:\n{{own}}    text: {{en: I stay with you now., ur: میں اب آپ کے ساتھ ہوں۔}}\n",
        reviewed()
    );
    assert_eq!(
        aloud(&child.replace("{own}", ""), Use::Live, "child_welcome").0,
        "en"
    );
    assert_eq!(
        aloud(&child.replace("{own}", own), Use::Live, "child_welcome").0,
        "ur"
    );
}

#[test]
fn a_review_holds_for_the_words_that_were_read_and_no_others() {
    let urdu = "آپ کی عمر کیا ہے؟";
    let written = vouched(&reviewed()).to_yaml(&small());
    let again = |file: &str| {
        let (read, faults) = read(file);
        (spoken(&read.unwrap(), Use::Live, "age").0, told(&faults))
    };
    assert_eq!(again(&written), ("ur".to_owned(), String::new()));
    // How lines are broken, and letters put together, is no other word.
    let broken = written.replace("How old are you?", "How old\\n are  you?");
    assert_eq!(again(&broken), ("ur".to_owned(), String::new()));
    // A hand edit of one word, of either side, and a review that names no words.
    for other in [
        written.replace(urdu, "آپ کی عمر کتنی ہے؟"),
        written.replace("\"How old are you?\"", "\"How old are you, then?\""),
    ] {
        let (language, told) = again(&other);
        assert_eq!(language, "en", "{other}");
        let place = "4:1 warning: what goes by this mark is not what was reviewed";
        assert!(told.contains(place), "{told}");
        assert!(told.contains("panah translate review ur.yaml --by WHO --all"));
    }
    // An item with a mark of its own does not take the rest with it.
    let own = written.replace("میں اب آپ سے کچھ سوال", "میں آپ سے کچھ سوال");
    assert_ne!(own, written);
    let (language, told) = again(&own);
    assert_eq!(language, "ur");
    assert!(told.contains("the words of `talk` are not those that were reviewed"));
    assert!(told.contains("--by WHO talk"), "{told}");
    let (read, _) = read(&own);
    assert_eq!(spoken(&read.unwrap(), Use::Live, "talk").0, "en");
    let lines = written.lines();
    let lines = lines.filter(|line| !line.trim().starts_with("words:"));
    let without = lines.collect::<Vec<_>>().join(
        "
",
    );
    let (language, told) = again(&without);
    assert_eq!(language, "en");
    assert_eq!(
        told.matches("does not say by `words:`").count(),
        2,
        "{told}"
    );
}

fn item(id: &str) -> Entry {
    Entry::Item(panah::grammar::ItemId::new(id))
}

#[test]
fn the_digest_of_a_review_is_what_the_documentation_says() {
    let mut file =
        "items.talk.text\0May I ask you some questions now? You can say no.\0".to_owned();
    file.push_str("کیا میں اب آپ سے کچھ سوال پوچھ سکتا ہوں؟\n");
    let digest = panah::grammar::Digest::of(file.as_bytes()).to_string();
    let mark = &vouched(&valid()).marks[&item("talk")];
    assert_eq!(mark.words.as_ref().unwrap().to_string(), digest[..16]);
}

#[test]
fn an_item_that_gets_a_mark_of_its_own_leaves_the_review_of_the_rest_as_it_was() {
    let mut translation = vouched(&reviewed());
    translation.set_mark(Some(&item("age")), Mark::DRAFT);
    assert_eq!(spoken(&translation, Use::Live, "age").0, "en");
    let (again, faults) = read(&translation.to_yaml(&small()));
    assert_eq!(told(&faults), "");
    assert_eq!(spoken(&again.unwrap(), Use::Live, "papers_where").0, "ur");
}

#[test]
fn an_item_is_read_in_one_language_or_the_other() {
    // What is missing is never blank.
    assert_eq!(aloud(&reviewed(), Use::Live, "papers_back").0, "en");
    assert_eq!(aloud(&reviewed(), Use::Practice, "papers_back").0, "en");
    // What the officer reads is nothing that is read aloud.
    assert_eq!(aloud(&reviewed(), Use::Live, "private_place").0, "en");
}

#[test]
fn a_file_that_is_written_anew_is_read_as_the_same() {
    let first = vouched(&reviewed());
    let written = first.to_yaml(&small());
    let (second, faults) = read(&written);
    assert_eq!(faults, vec![]);
    let second = second.unwrap();
    assert_eq!(second.to_yaml(&small()), written);
    assert_eq!(
        (&first.mark, &first.marks, &first.notes),
        (&second.mark, &second.marks, &second.notes)
    );
    for text in small().texts() {
        let (one, other) = (first.ready(&text, &small()), second.ready(&text, &small()));
        assert_eq!(one, other, "{}", text.key);
    }
    let small = small();
    let texts = small.texts();
    let is_missing =
        |text: &&SourceText<'_>| second.ready(text, &small).readiness == Readiness::Missing;
    assert!(texts.iter().filter(is_missing).count() > 10);
}
