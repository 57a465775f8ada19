//! What `panah check` looks at in a translation: how its words are put, and what was lost or copied.

use std::fs;

use panah::check::translations::{Telling, check};
use panah::grammar::{Date, Fault, Faults, Severity};
use panah::questionnaire::Questionnaire;
use panah::questionnaire::translation::{Entry, Mark, Translation};

use crate::support::project;

const AGE: &str = "آپ کی عمر کیا ہے؟";
const PAPERS: &str = "آپ کے کاغذات اب کہاں ہیں؟";

fn small() -> String {
    fs::read_to_string(project("tests/questionnaires/valid/small.yaml")).unwrap()
}

fn urdu() -> String {
    let file = project("tests/translations/valid/small.yaml");
    let text = fs::read_to_string(file).unwrap();
    // Everything a draft.
    let own = text.split("    status: reviewed\n").collect::<Vec<_>>();
    let [before, after] = own.as_slice() else {
        panic!("{text}")
    };
    let after = after.split_once("words: \"83b986f0974fe50d\"\n").unwrap().1;
    format!("{before}{after}")
}

/// What is told of a translation, after it was reviewed or not.
fn told(questionnaire: &str, file: &str, mark: &Mark, telling: Telling) -> Vec<Fault> {
    let mut faults = Faults::of("ur.yaml");
    let questionnaire = Questionnaire::read(questionnaire.as_bytes(), &mut faults).unwrap();
    let read = Translation::read(file.as_bytes(), &questionnaire, &mut faults);
    let mut translation = read.unwrap_or_else(|| panic!("{faults:?}"));
    for item in &questionnaire.items {
        translation.set_mark(Some(&Entry::Item(item.id.clone())), mark.clone());
    }
    check(&questionnaire, &translation, file, telling, &mut faults);
    faults.into_sorted()
}

fn draft(file: &str) -> Vec<Fault> {
    told(&small(), file, &Mark::DRAFT, Telling::Each)
}

fn reviewed() -> Mark {
    Mark::reviewed("M-07", Date::parse("2026-11-20").unwrap())
}

/// The only fault, with the text that it underlines.
fn only<'t>(faults: &[Fault], file: &'t str) -> (String, &'t str) {
    let [fault] = faults else {
        panic!("{faults:#?}")
    };
    let place = fault.place;
    let line = file.lines().nth(place.line as usize - 1).unwrap();
    let underlined = &file[place.offset..place.offset + place.length];
    assert!(line.contains(underlined.lines().next().unwrap()), "{line}");
    (fault.message.clone(), underlined)
}

#[test]
fn a_translation_without_a_fault_has_nothing_to_look_at() {
    assert_eq!(draft(&urdu()), []);
}

#[test]
fn a_number_that_was_lost_is_told_with_both_lines() {
    let of = "Are you over 18, or 25?";
    let questionnaire = small().replace("How old are you?", of);
    let with = |words: &str| {
        let file = urdu()
            .replace("How old are you?", &format!("\"{of}\""))
            .replace(AGE, words);
        (
            told(&questionnaire, &file, &Mark::DRAFT, Telling::Each),
            file,
        )
    };
    // In the digits of any script.
    for words in ["18 25 کیا", "۱۸ ۲۵ کیا", "١٨ ٢٥ کیا", "१८ २५ کیا"] {
        let (faults, _) = with(words);
        let lost = faults
            .iter()
            .any(|fault| fault.message.contains("stands in the words"));
        assert!(!lost, "{words}: {faults:?}");
    }
    let (mut faults, file) = with("کیا آپ ۱۸ یا ۵۲ سال کے ہیں؟");
    // The numbers themselves are what L20 is about.
    faults.retain(|fault| fault.rule.is_none());
    let (message, underlined) = only(&faults, &file);
    assert_eq!(
        message,
        "`25` stands in the words of line 14, and not in this translation of them"
    );
    assert!(underlined.starts_with("کیا آپ"), "{underlined}");
    assert_eq!(faults[0].place.line, 15);
}

#[test]
fn words_that_are_no_translation_are_told() {
    // What is read aloud, and what the officer reads.
    for (from, of, line) in [
        (AGE, "How old are you?", 14),
        ("کسی اور کے پاس ہیں", "Somebody else has them", 23),
    ] {
        let file = urdu().replace(from, of);
        let (message, _) = only(&draft(&file), &file);
        assert_eq!(
            message,
            format!("this is the text of line {line} itself, and no translation of it")
        );
    }
    // In another script; an officer's text as well.
    let file = urdu().replace(AGE, "Aap ki umar kya hai?");
    assert_eq!(draft(&file)[0].rule, Some("L25"));
    assert_eq!(only(&draft(&file), &file).1, "Aap ki umar kya hai?");
    let file = urdu().replace("کوئی آپ دونوں کو سن نہیں سکتا۔", "Koi nahin sunta.");
    assert_eq!(
        only(&draft(&file), &file).0,
        "this text is not in the script of `ur`"
    );
    // A name in Latin letters within Urdu is none.
    let file = urdu().replace(AGE, "آپ UNHCR کے دفتر میں تھے؟");
    assert!(draft(&file).iter().all(|fault| fault.rule != Some("L25")));
    // The same words twice, whatever stands around them.
    let file = urdu().replace(PAPERS, "آپ کی عمر کیا ہے");
    let (message, _) = only(&draft(&file), &file);
    assert_eq!(
        message,
        "line 15 has the same words for another text, \"How old are you?\""
    );
}

#[test]
fn what_nobody_sees_is_an_error_in_a_draft_too() {
    for (from, to) in [
        (AGE, "آپ کی عم\u{200b}ر کیا ہے؟"),
        (
            "کوئی آپ دونوں کو سن نہیں سکتا۔",
            "کوئی آپ دونوں کو سن نہیں\u{ad} سکتا۔",
        ),
        ("کسی اور کے پاس ہیں", "\u{200f}کسی اور کے پاس ہیں"),
    ] {
        let file = urdu().replace(from, to);
        for telling in [Telling::Each, Telling::Summed] {
            let faults = told(&small(), &file, &Mark::DRAFT, telling);
            let (_, shown) = only(&faults, &file);
            assert_eq!(shown.chars().count(), 1, "{shown:?}");
            assert_eq!(
                (faults[0].rule, faults[0].severity),
                (Some("L25"), Severity::Error)
            );
        }
    }
    // What Persian and Urdu need between letters is left alone.
    let file = urdu().replace(AGE, "آپ کی عمر می\u{200c}خواهم؟");
    assert_eq!(draft(&file), []);
}

/// So many words, and a question mark.
fn words(count: usize) -> String {
    vec!["کام"; count].join(" ") + "؟"
}

#[test]
fn the_rules_for_words_hold_in_a_translation_at_its_own_places() {
    let with = |count| urdu().replace(AGE, &words(count));
    assert_eq!(draft(&with(20)), []);
    for (count, mark, severity) in [
        (21, Mark::DRAFT, Severity::Warning),
        (26, Mark::DRAFT, Severity::Warning),
        (21, reviewed(), Severity::Warning),
        (26, reviewed(), Severity::Error),
    ] {
        let file = with(count);
        let faults = told(&small(), &file, &mark, Telling::Each);
        assert_eq!(only(&faults, &file).1, words(count));
        assert_eq!(
            (faults[0].rule, faults[0].severity),
            (Some("L01"), severity),
            "{count}"
        );
    }
    // Two questions in one, and a choice that says what another says.
    let file = urdu().replace(AGE, "آپ کون ہیں؟ آپ کہاں ہیں؟");
    assert!(draft(&file).iter().any(|fault| fault.rule == Some("L02")));
    let file = urdu().replace("کسی اور کے پاس ہیں", "اس شخص کے پاس");
    let rules: Vec<_> = draft(&file).iter().map(|fault| fault.rule).collect();
    assert!(rules.contains(&Some("L24")), "{rules:?}");
}

#[test]
fn what_the_questionnaire_sets_aside_is_set_aside_in_its_translations() {
    let file = urdu().replace(AGE, &words(30));
    let aside = "        set_aside: {L01: It has to be as long as this.}\n        purpose: A person under 18 is a child.";
    let questionnaire = small().replace("        purpose: A person under 18 is a child.", aside);
    assert_eq!(told(&questionnaire, &file, &reviewed(), Telling::Each), []);
    // Nothing against it in a translation is no reason to remove it from the questionnaire.
    assert_eq!(
        told(&questionnaire, &urdu(), &reviewed(), Telling::Each),
        []
    );
}

#[test]
fn all_warnings_of_a_draft_are_one_where_many_files_are_checked() {
    let file = urdu()
        .replace(AGE, &words(30))
        .replace(PAPERS, "Where are your papers now?");
    let summed = |mark: &Mark| told(&small(), &file, mark, Telling::Summed);
    let [fault] = summed(&Mark::DRAFT).try_into().unwrap();
    assert_eq!(
        fault.message,
        "this draft has 2 places to look at (1 by L01)"
    );
    assert_eq!(fault.severity, Severity::Warning);
    // What somebody vouches for is never summed up.
    let faults = summed(&reviewed());
    assert_eq!(faults.len(), 2);
    assert!(faults.iter().any(|fault| fault.severity == Severity::Error));
}
