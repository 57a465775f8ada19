//! The wording rules: each by itself at its very column, set aside with a reason, and explained.
//!
//! `tests/questionnaires/wording` holds one fault a file, named by its rule; beside it stands every
//! line that `panah check --format plain` says about it.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::{Command, Output};

use panah::check::wording::{self, RULES, Scope};
use panah::cli::Library;
use panah::grammar::{Fault, Faults, Severity};
use panah::questionnaire::Questionnaire;
use panah::report::explain::{Book, explain};
use panah::report::faults::lines;
use panah::words::Words;

use crate::support::project;

fn panah(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_panah"));
    command.current_dir(project("tests/questionnaires/wording"));
    command
        .env("NO_COLOR", "1")
        .args(arguments)
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The files with one fault each, by name.
fn cases() -> Vec<PathBuf> {
    let folder = project("tests/questionnaires/wording");
    let entries = std::fs::read_dir(folder).unwrap();
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    cases.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "yaml")
    });
    cases.sort();
    cases
}

fn found(file: &str) -> Vec<Fault> {
    let mut faults = Faults::of("small.yaml");
    let questionnaire = Questionnaire::read(file.as_bytes(), &mut faults);
    let questionnaire = questionnaire.unwrap_or_else(|| panic!("{faults:#?}"));
    wording::check(&questionnaire, file, &mut faults);
    faults.into_sorted()
}

fn small() -> String {
    std::fs::read_to_string(project("tests/questionnaires/valid/small.yaml")).unwrap()
}

/// The small questionnaire with another question in it.
fn asking(question: &str) -> String {
    let quoted = serde_json::to_string(question).unwrap();
    small().replace(
        "text: Where are your papers now?",
        &format!("text: {quoted}"),
    )
}

fn rules_of(faults: &[Fault]) -> BTreeSet<&'static str> {
    faults.iter().filter_map(|fault| fault.rule).collect()
}

#[test]
fn every_case_is_told_at_its_place_with_a_way_out() {
    let mut wrong = Vec::new();
    for path in cases() {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let file = std::fs::read_to_string(&path).unwrap();
        let expected = std::fs::read_to_string(path.with_extension("expected")).unwrap_or_default();
        let told = lines(&found(&file), &Words::english()).replace("small.yaml:", "");
        if told != expected {
            wrong.push(format!("{name}:\nexpected\n{expected}told\n{told}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_a_case_that_it_finds() {
    let names: Vec<(String, String)> = cases()
        .iter()
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    for rule in RULES {
        let mut cases = names.iter().filter(|(name, _)| name.starts_with(rule.id));
        let found = cases.all(|(_, file)| rules_of(&found(file)).contains(rule.id));
        let any = names.iter().any(|(name, _)| name.starts_with(rule.id));
        assert!(found && any, "{}", rule.id);
    }
    assert_eq!(RULES.len(), 27);
}

/// What a page shows as an example goes against the rule, and what it calls better does not.
/// The small questionnaire with other words at its end.
fn saying(words: &str) -> String {
    small().replace("Thank you for your time.", words)
}

#[test]
fn help_that_hangs_on_answers_is_a_bargain() {
    let is_told = |words: &str| rules_of(&found(&saying(words))).contains("L15");
    for words in [
        "If you answer, we give you food.",
        "We give you water when you have answered.",
        "Answer my questions. Then you get food. Answer me and you can go.",
        "You get a bed for your answers.",
        "Without answers we cannot help.",
        "First you talk, then you eat.",
        "If you tell us everything, we can help you.",
        "Help depends on your answers.",
    ] {
        assert!(is_told(words), "{words}");
    }
    // What is told as pressure is not told as a bargain as well.
    assert_eq!(found(&saying("You get help if you cooperate.")).len(), 1);
    for words in [
        "Help does not depend on your answer.",
        "You get food, whatever you say.",
        "If you say no, we stop. There is water for you.",
        "If you agree, I call a doctor.",
        "If you or others are in danger, I must tell people who help.",
        "You do not need to answer. Here is food.",
    ] {
        assert!(!is_told(words), "{words}");
    }
}

#[test]
fn particulars_of_harm_are_asked_after_an_answer_that_names_it() {
    let is_told = |question: &str| rules_of(&found(&asking(question))).contains("L04");
    for question in [
        "Who took your papers?",
        "Please tell me who took your passport.",
        "When did they lock the door?",
        "What did the boss take from you?",
        "How long was the money kept, and who held your wages?",
        "Do you know who beat you?",
        "Who made you work there?",
    ] {
        assert!(is_told(question), "{question}");
    }
    for question in [
        "Where are your papers now?",
        "Who has your papers?",
        "Who takes care of your children?",
        "What happens if you ask for your papers?",
        "Did somebody take your papers?",
        "How did people there treat you?",
    ] {
        assert!(!is_told(question), "{question}");
    }
    // An answer has said it; how old somebody is says nothing of it.
    let after = |when: &str| {
        let file = asking("Who took your papers?");
        let papers = format!("- ask: papers_where\n        when: {when}\n");
        let file = file.replace("- ask: papers_where\n", &papers);
        let before = "      - ask: taken\n        text: Did somebody take your papers?\n        kind: yes_no\n        purpose: Whoever has the papers can hold the person.\n";
        let file = file.replace(
            "      - ask: papers_where\n",
            &format!("{before}      - ask: papers_where\n"),
        );
        rules_of(&found(&file)).contains("L04")
    };
    assert!(!after("{taken: yes}"));
    assert!(after("{age: {under: 30}}"));
}

#[test]
fn ending_life_is_asked_about_where_a_need_takes_it_up() {
    let file = small().replace(
        "Do you need a doctor now?",
        "Did you ever think of ending your life?",
    );
    let told = found(&file);
    let [fault] = told.as_slice() else {
        panic!("{told:#?}")
    };
    assert_eq!((fault.rule, fault.severity), (Some("L26"), Severity::Error));
    let guided = file.replace(
        "        purpose: A hurt person needs care before questions.",
        "        purpose: A hurt person needs care before questions.\n        guide: After a yes stay, and call a doctor.",
    );
    assert_eq!(found(&guided), []);
    let unused = guided.replace("  doctor_now: {hurt_or_ill: yes}\n", "");
    assert!(rules_of(&found(&unused)).contains("L26"));
}

#[test]
fn what_nobody_sees_is_found_in_every_text() {
    for (at, with) in [
        ("title: Work", "title: Wo\u{200b}rk"),
        ("title: A small", "title: A\u{ad} small"),
        ("I stay with you now.", "I stay w\u{456}th you now."),
        ("Nobody can hear", "Nobody c\u{430}n hear"),
        ("Move first.", "Move\u{2060} first."),
        ("With the person", "With the\u{200d} person"),
        ("A person under 18", "A pers\u{200c}on under 18"),
    ] {
        let file = small().replacen(at, with, 1);
        let told = found(&file);
        let [fault] = told.as_slice() else {
            panic!("{with:?}: {told:#?}")
        };
        assert_eq!((fault.rule, fault.severity), (Some("L25"), Severity::Error));
        if !at.starts_with("title") {
            let place = fault.place;
            let shown = &file[place.offset..place.offset + place.length];
            assert!(shown.chars().count() == 1 && !shown.is_ascii(), "{shown:?}");
        }
    }
    // Written as a number, the whole text is pointed at.
    let file = small().replace("Move first.", "\"Mo\\u200Bve first.\"");
    assert_eq!(rules_of(&found(&file)), BTreeSet::from(["L25"]));
}

#[test]
fn rules_that_a_language_has_no_words_for_are_named_once_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("urdu.yaml");
    std::fs::write(&file, small().replace("language: en", "language: ur")).unwrap();
    let file = file.to_str().unwrap();
    let said = panah(&["check", file, "--format", "plain"]);
    let said = text(&said.stderr);
    assert_eq!(said.matches("were not applied").count(), 1, "{said}");
    let ids: Vec<&str> = wording::not_kept("ur").iter().map(|rule| rule.id).collect();
    assert!(said.contains(&ids.join(", ")), "{said}");
    assert!(ids.contains(&"L04") && ids.contains(&"L26") && !ids.contains(&"L01"));
    assert!(
        said.contains(&format!("{} of the {}", ids.len(), RULES.len())),
        "{said}"
    );
    assert!(wording::not_kept("en").is_empty());
    let english = panah(&["check", "../valid/small.yaml"]);
    assert!(!text(&english.stderr).contains("not applied"));
}

#[test]
fn the_examples_of_a_rule_are_examples_of_it() {
    let words = |rule: &&&wording::Rule| rule.scope != Scope::Order;
    // Of these the page describes what no single question can show.
    let described = ["L16", "L22", "L24", "L25", "L27"];
    for rule in RULES.iter().filter(words) {
        if described.contains(&rule.id) {
            continue;
        }
        let against = rules_of(&found(&asking(rule.example)));
        let statement = rules_of(&found(&saying(rule.example)));
        assert!(
            against.contains(rule.id) || statement.contains(rule.id),
            "{}: {against:?}",
            rule.id
        );
        let better = found(&asking(rule.better));
        assert!(
            !rules_of(&better).contains(rule.id),
            "{}: {better:#?}",
            rule.id
        );
    }
}

#[test]
fn the_words_are_underlined_in_every_way_to_write_a_text() {
    for file in ["folded-text", "quoted-text"] {
        let path = project("tests/questionnaires/wording")
            .join(file)
            .with_extension("yaml");
        let source = std::fs::read_to_string(path).unwrap();
        let faults = found(&source);
        assert_eq!(faults.len(), 1, "{faults:#?}");
        let place = faults[0].place;
        assert_eq!(
            &source[place.offset..place.offset + place.length],
            "and",
            "{file}"
        );
    }
}

#[test]
fn the_shipped_questionnaires_keep_to_the_rules() {
    let library = Library::built_in();
    for id in library.questionnaires() {
        let mut faults = Faults::default();
        let questionnaire = library.questionnaire(id, &mut faults).unwrap();
        let source = library.text(faults.file()).unwrap();
        wording::check(&questionnaire, &source, &mut faults);
        assert_eq!(faults.into_sorted(), vec![], "{id}");
        // What is set aside is set aside for one item, by a sentence.
        assert!(questionnaire.set_aside.is_empty(), "{id}");
        for one in questionnaire.items.iter().flat_map(|item| &item.set_aside) {
            assert!(
                one.reason.ends_with('.') && one.reason.len() > 30,
                "{one:?}"
            );
        }
    }
}

#[test]
fn the_shipped_definitions_are_checked_without_a_warning() {
    let folder = project("questionnaires");
    let checked = panah(&["check", folder.to_str().unwrap()]);
    assert_eq!(text(&checked.stderr), "");
    let said = text(&checked.stdout);
    assert!(said.contains(" files checked: no fault found\n"), "{said}");
}

#[test]
fn a_language_without_lists_keeps_the_rules_that_need_none() {
    let urdu = |question: &str| {
        let mut file =
            String::from("questionnaire: q\nversion: '1'\ntitle: T\nlanguage: ur\nsections:\n");
        file.push_str(
            "- section: s\n  title: S\n  closing: true\n  items:\n  - listen: l\n    text: ",
        );
        file.push_str(&serde_json::to_string(question).unwrap());
        file.push('\n');
        rules_of(&found(&file))
    };
    assert_eq!(urdu("آپ کے کاغذات کہاں ہیں؟"), BTreeSet::new());
    assert_eq!(urdu("آپ کہاں ہیں؟ آپ کون ہیں؟"), BTreeSet::from(["L02"]));
    let long = "کاغذات ".repeat(17);
    assert_eq!(urdu(&long), BTreeSet::from(["L01"]));
    assert_eq!(urdu("آپ کے ۱۲ کاغذات؟"), BTreeSet::from(["L20"]));
    assert_eq!(urdu("Where are your papers?"), BTreeSet::from(["L25"]));
}

#[test]
fn a_rule_is_told_whole_by_its_id() {
    let mut faults = Faults::default();
    let rules = Library::built_in().rules(&mut faults).unwrap();
    let book = Book {
        rules: &rules,
        questionnaires: &[],
        words: &Words::english(),
    };
    for rule in RULES {
        let page = explain(book, &rule.id.to_lowercase())
            .unwrap()
            .to_markdown();
        // Markdown sets a backslash before its own signs.
        let page = page.replace('\\', "");
        let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = Words::english();
        let said = ["", "-asks", "-matters"].map(|part| words.say(&(rule.words_id() + part)));
        let said = said.iter().map(String::as_str);
        for part in said.chain([rule.example, rule.better]) {
            assert!(page.contains(part), "{}: {part}\n{page}", rule.id);
        }
        assert!(
            page.contains(&format!("set_aside: {{{}: ", rule.id)),
            "{page}"
        );
        for source in rule.sources {
            assert!(page.contains(source.document), "{}", rule.id);
        }
    }
    let names = panah(&["explain"]);
    assert!(text(&names.stdout).contains("- L05: Nothing sounds like blame"));
}

#[test]
fn the_message_for_a_person_and_the_one_for_a_program() {
    let human = panah(&["check", "L05-why.yaml"]);
    assert_eq!(human.status.code(), Some(1));
    assert_eq!(text(&human.stdout), "");
    let drawn = "  \u{d7} error: L05-why.yaml:42:15: `Why did you not` sounds like blame (L05)
    \u{256d}\u{2500}[L05-why.yaml:42:15]
 41 \u{2502}       - ask: papers_where
 42 \u{2502}         text: Why did you not ask for your papers?
    \u{b7}               \u{2500}\u{2500}\u{2500}\u{2500}\u{2500}\u{2500}\u{2500}\u{2500}\u{2500}\u{2500}\u{2500}\u{2500}\u{2500}\u{2500}\u{2500}
 43 \u{2502}         kind: one_of
    \u{2570}\u{2500}\u{2500}\u{2500}\u{2500}
  help: ask `What happened when …?`

1 error
";
    assert_eq!(text(&human.stderr), drawn);
    let json = panah(&["check", "L05-why.yaml", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let expected = serde_json::json!([{
        "file": "L05-why.yaml", "line": 42, "column": 15, "offset": 1062, "length": 15,
        "level": "error", "rule": "L05",
        "message": "`Why did you not` sounds like blame", "help": "ask `What happened when …?`",
    }]);
    assert_eq!(json, expected);
    let good = panah(&["check", "../valid/small.yaml", "--format", "json"]);
    assert_eq!(
        (text(&good.stdout), good.status.code()),
        ("[]\n".to_owned(), Some(0))
    );
    assert!(good.stderr.is_empty());
    let warned = panah(&["check", "L02-and.yaml"]);
    assert!(text(&warned.stdout).starts_with("1 file checked: no error\n"));
    assert_eq!(warned.status.code(), Some(0));
    assert_eq!(panah(&["check", "--format", "xml"]).status.code(), Some(2));
}

#[test]
fn errors_by_rules_are_errors() {
    let faults = found(&asking("Why did you not ask?"));
    assert_eq!(faults[0].severity, Severity::Error);
}
