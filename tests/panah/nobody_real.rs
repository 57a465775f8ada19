//! No case names a person or a place, and none has the particulars of a case that was published. Whether a
//! case resembles one in its course no test can tell: people read for that.

use std::collections::BTreeSet;

use crate::support::project;

/// Words with a capital within a sentence that name nobody and no place: languages, days, and what the
/// child is called by everybody ("little one").
const KNOWN: [&str; 12] = [
    "I",
    "God",
    "State",
    "Pashto",
    "Friday",
    "Fridays",
    "Sunday",
    "Monday",
    "Thursdays",
    "Chotu",
    "Munni",
    "Urdu",
];
/// Words that only ever begin a sentence here, and are no names.
const BEGIN: [&str; 5] = ["Clay", "Midday", "Noon", "Sitting", "Sowing"];
/// With what a handle begins: an article, a possessive, or a relation.
const HANDLES: [&str; 6] = ["the ", "a ", "an ", "his ", "her ", "their "];

/// The cases as they lie there: the name of the file, and its text without comments.
fn cases() -> Vec<(String, String)> {
    let folder = project("examples/cases");
    let mut cases = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let lines = text
            .lines()
            .filter(|line| !line.trim_start().starts_with('#'));
        let lines: Vec<&str> = lines.collect();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        cases.push((name, lines.join("\n")));
    }
    assert!(cases.len() > 12);
    cases
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphabetic() && c != '\'');
    words.filter(|word| !word.is_empty())
}

/// All words that stand somewhere in the project's own texts and begin with a small letter.
fn small_words() -> BTreeSet<String> {
    let mut files = vec![project("src/words/en.ftl"), project("README.md")];
    for folder in [
        "examples/cases",
        "questionnaires",
        "questionnaires/rules",
        "docs",
    ] {
        let entries = std::fs::read_dir(project(folder)).unwrap();
        files.extend(entries.map(|entry| entry.unwrap().path()));
    }
    for questionnaire in ["adult", "child", "first-line"] {
        files.push(
            project("questionnaires")
                .join(questionnaire)
                .join("questionnaire.yaml"),
        );
    }
    let mut small = BTreeSet::new();
    for file in files.iter().filter(|file| file.is_file()) {
        let text = std::fs::read_to_string(file).unwrap();
        let begins_small = |word: &&str| word.starts_with(|c: char| c.is_ascii_lowercase());
        small.extend(words(&text).filter(begins_small).map(str::to_owned));
    }
    small
}

/// Names that stand in a text: words with a capital that stand within a sentence, and words that begin one
/// and stand nowhere with a small letter.
fn names(text: &str, small: &BTreeSet<String>) -> Vec<String> {
    let mut names = Vec::new();
    for line in text.lines() {
        let mut begins = true;
        let mut rest = line;
        while let Some(at) = rest.find(char::is_alphabetic) {
            let between = &rest[..at];
            begins |= between.contains(['.', '?', '!', ':', '"', '“', '[', '>', '—']);
            rest = &rest[at..];
            let end = rest.find(|c: char| !c.is_alphabetic() && c != '\'');
            let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
            rest = after;
            let plain = word.trim_end_matches("'s").trim_end_matches('\'');
            let is_small = small.contains(&plain.to_lowercase()) || BEGIN.contains(&plain);
            let is_name = plain.starts_with(char::is_uppercase)
                && !KNOWN.contains(&plain)
                && !(begins && is_small);
            if is_name {
                names.push(plain.to_owned());
            }
            begins = false;
        }
    }
    names
}

#[test]
fn no_case_names_a_person_or_a_place() {
    let small = small_words();
    let mut found = Vec::new();
    for (case, text) in cases() {
        // A line may go on from the one before it.
        let joined = text.replace("\n    ", " ").replace(">- ", "\"");
        let names = names(&joined, &small);
        found.extend(names.into_iter().map(|name| format!("{case}: {name}")));
    }
    assert_eq!(found, Vec::<String>::new());
    // A name is found wherever it stands.
    for (text, name) in [
        ("words: \"He is called Bashir.\"", "Bashir"),
        ("words: \"Bashir told me.\"", "Bashir"),
        ("brief: A road near Turbat, at night.", "Turbat"),
    ] {
        assert_eq!(names(text, &small), [name], "{text}");
    }
}

#[test]
fn everybody_in_a_case_is_called_by_a_handle() {
    for (case, text) in cases() {
        let handle = |key: &str| -> Vec<String> {
            let found = text.match_indices(key).map(|(at, _)| {
                let rest = &text[at + key.len()..];
                rest.split(['\n', ',']).next().unwrap().trim().to_owned()
            });
            found.collect()
        };
        for called in [handle("  called: "), handle("{who: ")].concat() {
            assert!(
                HANDLES.iter().any(|begin| called.starts_with(begin)),
                "{case}: `{called}`"
            );
            assert_eq!(called, called.to_lowercase(), "{case}");
        }
    }
}

#[test]
fn no_case_has_a_year_a_sum_or_another_long_number() {
    for (case, text) in cases() {
        let mut numbers = text.split(|c: char| !c.is_ascii_digit());
        let long = numbers.find(|number| number.len() > 2);
        assert_eq!(long, None, "{case}");
        for month in ["January", "February", "April", "June", "July", "August"] {
            assert!(!text.contains(month), "{case}: {month}");
        }
    }
}

#[test]
fn no_case_has_the_names_or_numbers_of_a_published_one() {
    let file = project("../shared/data/cases/published.md");
    let Ok(published) = std::fs::read_to_string(file) else {
        eprintln!("skipped: the list of published cases is not here");
        return;
    };
    let small = small_words();
    let particulars: BTreeSet<&str> = words(&published)
        .filter(|word| word.len() > 3 && word.starts_with(char::is_uppercase))
        .filter(|word| !small.contains(&word.to_lowercase()))
        .collect();
    assert!(particulars.contains("Siliadin"), "{particulars:?}");
    for (case, text) in cases() {
        let own: BTreeSet<&str> = words(&text).collect();
        let shared: Vec<_> = own.intersection(&particulars).collect();
        assert_eq!(shared, Vec::<&&str>::new(), "{case}");
    }
}
