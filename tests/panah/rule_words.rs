//! The words of the rules in another language: who vouches for them, where they are read, and what
//! stays as it was written.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use panah::assessment::Rules;
use panah::cli::Library;
use panah::grammar::{
    ContactId, Date, Faults, IndicatorId, NeedId, PathwayId, RuleEntry, RulePart,
};
use panah::interview::Interview;
use panah::questionnaire::Use;
use panah::questionnaire::translation::{Entry, Mark, Original, Readiness, Translation};
use panah::referral::CallList;
use panah::terminal::conduct::hold;
use panah::terminal::{Move, Page, Reply, Scripted, Shown};
use panah::words::{Tongue, Words};
use serde_json::Value;

use crate::nowhere::calling;
use crate::seat::{Machine, PASSPHRASE};
use crate::support::{adult, definitions, project};

/// Invented words: no translation of anything.
const PAIRS: &str = "translation: rules
language: ur
status: draft
needs:
  doctor_now:
    name: {en: A doctor now, ur: \"ابج\"}
    do: {en: Call the ambulance or a doctor from the contact sheet. Do not leave the person alone., ur: \"دہ\"}
indicators:
  work_done:
    name: {en: Work was done, ur: \"وز\"}
contacts:
  doctor:
    name: {en: A doctor or clinic, ur: \"حط\"}
";

fn shipped() -> Translation {
    let rules = &definitions().rules;
    let library = Library::built_in();
    let mut faults = Faults::default();
    let read = library.translation(rules, "ur", &mut faults);
    assert_eq!(faults.into_sorted(), vec![]);
    read.unwrap()
}

/// What is told of a translation of the rules; one fault, and no more.
fn only_fault(text: &str) -> String {
    let mut faults = Faults::of("ur.yaml");
    Translation::read(text.as_bytes(), &definitions().rules, &mut faults);
    let faults = faults.into_sorted();
    assert_eq!(faults.len(), 1, "{faults:?}");
    format!(
        "{}:{} {}\n{}",
        faults[0].place.line, faults[0].place.column, faults[0].message, faults[0].help
    )
}

fn reviewed() -> Mark {
    Mark::reviewed("M-07", Date::parse("2026-11-20").unwrap())
}

/// Everything of the shipped translation, with everything vouched for.
fn vouched_for() -> Translation {
    let mut translation = shipped();
    let rules: &dyn Original = &definitions().rules;
    for (entry, _) in rules.entries() {
        translation.set_mark(Some(&entry), reviewed());
    }
    translation.set_mark(None, reviewed());
    translation
}

fn urdu(translation: &Translation, usage: Use) -> Words {
    let said = definitions().rules.said_to_officer(translation, usage);
    Words::of(Tongue::Urdu).naming(said)
}

fn doctor() -> RuleEntry {
    RuleEntry::Need(NeedId::new("doctor_now"))
}

#[test]
fn the_urdu_of_the_rules_follows_the_english_word_for_word() {
    let translation = shipped();
    let rules = &definitions().rules;
    let texts = rules.texts();
    let lists: BTreeSet<&str> = texts
        .iter()
        .filter_map(|text| text.key.entry().map(|entry| entry.list()))
        .collect();
    assert_eq!(lists.len(), 5, "{lists:?}");
    assert!(texts.len() > 250, "{}", texts.len());
    let numbers = |text: &str| -> Vec<String> {
        let mut numbers: Vec<String> = text
            .split(|c: char| !c.is_ascii_digit())
            .filter(|number| !number.is_empty())
            .map(str::to_owned)
            .collect();
        numbers.sort();
        numbers
    };
    for text in &texts {
        let ready = translation.ready(text, rules);
        assert_eq!(ready.readiness, Readiness::Draft, "{}", text.key);
        let words = ready.words.unwrap();
        assert_eq!(numbers(text.words), numbers(words), "{}", text.key);
        assert!(
            !words.contains(|c: char| c.is_numeric() && !c.is_ascii_digit()),
            "{}",
            text.key
        );
        assert_eq!(
            text.words.ends_with('.'),
            words.ends_with('۔'),
            "{}",
            text.key
        );
    }
}

#[test]
fn a_draft_names_nothing_and_one_line_at_the_head_vouches_for_names_alone() {
    let (rules, mut translation) = (&definitions().rules, shipped());
    assert_eq!(rules.said_to_officer(&translation, Use::Live), vec![]);
    let all = rules.texts().len();
    let practice = rules.said_to_officer(&translation, Use::Practice);
    // But for the questions to the person, who may speak another language.
    let to_officer = all - rules.sharing.iter().count();
    assert_eq!(practice.len(), to_officer);
    translation.set_mark(None, reviewed());
    let lists: BTreeSet<&str> = rules
        .said_to_officer(&translation, Use::Live)
        .iter()
        .map(|said| said.entry.list())
        .collect();
    assert_eq!(lists, BTreeSet::from(["contacts", "indicators"]));
    assert_eq!(
        rules.said_to_officer(&vouched_for(), Use::Live).len(),
        to_officer
    );
    // For a page to somebody else: the words with how far they may be trusted.
    let said = rules
        .said_in(&translation, &doctor(), RulePart::Name)
        .unwrap();
    assert_eq!(said.readiness, Readiness::Draft);
    translation.set_mark(Some(&Entry::Rule(doctor())), reviewed());
    let said = rules
        .said_in(&translation, &doctor(), RulePart::Name)
        .unwrap();
    assert_eq!(
        (said.words, said.readiness),
        (Some("ابھی ڈاکٹر"), Readiness::Reviewed)
    );
    assert_eq!(
        rules.said_in(&translation, &doctor(), RulePart::Advice),
        None
    );
    let nobody = RuleEntry::Contact(ContactId::new("nobody"));
    assert_eq!(rules.said_in(&translation, &nobody, RulePart::Name), None);
}

#[test]
fn only_the_words_that_were_translated_are_said_in_another_language() {
    let words = urdu(&vouched_for(), Use::Live);
    let said = |entry: &RuleEntry, own| words.of_rules(entry, RulePart::Name, own).to_owned();
    assert_eq!(said(&doctor(), "A doctor now"), "ابھی ڈاکٹر");
    // A record of other rules, in which the same need had another name.
    assert_eq!(said(&doctor(), "A doctor at once"), "A doctor at once");
    // The same id in two lists.
    let (pathway, contact) = (
        RuleEntry::Pathway(PathwayId::new("child_protection")),
        RuleEntry::Contact(ContactId::new("child_protection")),
    );
    assert_eq!(
        said(&pathway, "Child protection now"),
        "ابھی چائلڈ پروٹیکشن"
    );
    assert_eq!(said(&contact, "Child protection"), "چائلڈ پروٹیکشن");
    let unknown = RuleEntry::Indicator(IndicatorId::new("no_such"));
    assert_eq!(said(&unknown, "As it is"), "As it is");
}

#[test]
fn what_is_wrong_with_a_translation_of_the_rules_is_told_at_its_place() {
    let mut faults = Faults::default();
    let rules: &Rules = &definitions().rules;
    let read = Translation::read(PAIRS.as_bytes(), rules, &mut faults);
    assert!(read.is_some());
    assert_eq!(faults.into_sorted(), vec![]);
    for (from, to, told) in [
        (
            "  doctor_now:",
            "  doctor_no:",
            "5:3 there is no need `doctor_no`\ndid you mean `doctor_now`?",
        ),
        (
            "  work_done:",
            "  works_done:",
            "9:3 there is no indicator `works_done`\ndid you mean `work_done`?",
        ),
        (
            "    do: {",
            "    hint: {",
            "7:5 `needs.doctor_now` has no `hint` in the rules\n",
        ),
        (
            "Work was done",
            "Work was made",
            "10:16 the words of `indicators.work_done.name` have changed since they were translated\nthey are \"Work was done\" now",
        ),
        (
            "translation: rules",
            "translation: rule",
            "1:1 this translates `rule` and lies beside `rules`\n",
        ),
        (
            "language: ur",
            "language: en",
            "2:1 `en` is the language of the rules already\n",
        ),
        (
            "contacts:",
            "sections:",
            "11:1 a translation has no key `sections`\n",
        ),
        (
            "    name: {en: A doctor or clinic, ur: \"حط\"}",
            "    name: \"حط\"",
            "13:11 `contacts.doctor.name` must be a pair, and this is text\nwrite `en: …` with the words of the rules, and `ur: …`",
        ),
    ] {
        let text = PAIRS.replace(from, to);
        assert_ne!(text, PAIRS, "{from}");
        let found = only_fault(&text);
        assert!(found.starts_with(told), "{found}\n{told}");
    }
}

#[test]
fn a_file_of_the_rules_that_is_written_anew_is_read_as_the_same() {
    let (rules, translation) = (&definitions().rules, vouched_for());
    let written = translation.to_yaml(rules);
    let mut faults = Faults::default();
    let again = Translation::read(written.as_bytes(), rules, &mut faults).unwrap();
    assert_eq!(faults.into_sorted(), vec![]);
    assert_eq!(again.to_yaml(rules), written);
    for text in rules.texts() {
        let both = [&translation, &again].map(|one| one.ready(&text, rules));
        assert_eq!(both[0], both[1], "{}", text.key);
    }
}

// --- The commands ------------------------------------------------------------------------------

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

/// Definitions in which somebody has vouched for all the words of the rules.
fn folder(machine: &Machine) -> PathBuf {
    let folder = machine.everything().join("definitions");
    copy(&project("questionnaires"), &folder);
    fs::write(
        folder.join("rules/ur.yaml"),
        vouched_for().to_yaml(&definitions().rules),
    )
    .unwrap();
    folder
}

#[test]
fn a_translation_of_the_rules_is_made_as_that_of_a_questionnaire() {
    let machine = Machine::bare();
    let place = |name: &str| machine.everything().join(name).display().to_string();
    let (file, table) = (place("ps.yaml"), place("ps.csv"));
    let done = |arguments: &[&str]| {
        let ran = machine.run(arguments, "");
        assert_eq!(ran.code, Some(0), "{arguments:?}: {}", ran.err);
        format!("{}{}", ran.out, ran.err)
    };
    let template = [
        "translate",
        "template",
        "rules",
        "--language",
        "ps",
        "--output",
    ];
    done(&[&template[..], &[&file]].concat());
    done(&["translate", "export", &file, "--output", &table]);
    let text = fs::read_to_string(&table).unwrap();
    let row = text
        .lines()
        .find(|row| row.starts_with("needs.doctor_now.name"))
        .unwrap();
    // Invented letters.
    let text = text.replace(row, &format!("{row}ابج"));
    let row = text
        .lines()
        .find(|row| row.starts_with("needs.doctor_now.do"))
        .unwrap();
    let text = text.replace(row, &format!("{row}دہ"));
    fs::write(&table, text).unwrap();
    let said = done(&["translate", "import", &table, "--into", &file]);
    assert!(said.contains("2 texts taken"), "{said}");
    let status = |file: &str| -> Value {
        serde_json::from_str(&done(&["translate", "status", file, "--json"])).unwrap()
    };
    assert_eq!(status(&file)[0]["draft"], 2);
    assert_eq!(
        status(&file)[0]["to_review_first"],
        serde_json::json!(["needs.doctor_now"])
    );
    let review = [
        "translate",
        "review",
        &file,
        "--by",
        "M-07",
        "--on",
        "2026-11-20",
    ];
    let refused = machine.run(&[&review[..], &["doctor_now"]].concat(), "");
    assert!(
        refused
            .err
            .contains("there is no item `doctor_now` in `rules`"),
        "{}",
        refused.err
    );
    done(&[&review[..], &["needs.doctor_now"]].concat());
    assert_eq!(status(&file)[0]["reviewed"], 2);
    assert_eq!(status(&file)[0]["questionnaire"], "rules");
    done(&["check", &file]);
    let all = done(&["translate", "status"]);
    assert!(all.contains("rules, ur"), "{all}");
}

#[test]
fn check_looks_at_the_translations_among_the_rules() {
    let machine = Machine::bare();
    let folder = folder(&machine);
    let rules = folder.join("rules");
    let told = |path: &Path, word: &str| {
        let ran = machine.run(&["check", "--format", "plain", path.to_str().unwrap()], "");
        assert!(ran.out.contains(word), "{word}: {}{}", ran.out, ran.err);
    };
    // A need that has another name here: what lies beside the file counts, not what is built in.
    let needs = fs::read_to_string(rules.join("needs.yaml")).unwrap();
    let needs = needs.replace("name: A doctor now", "name: A doctor at once");
    fs::write(rules.join("needs.yaml"), needs).unwrap();
    told(&folder, "`needs.doctor_now.name` have changed since");
    told(
        &rules.join("ur.yaml"),
        "`needs.doctor_now.name` have changed since",
    );
    // Who exports is told so in one line, with the command that shows it.
    let ours = rules.join("ur.yaml").display().to_string();
    let table = machine.everything().join("ur.csv").display().to_string();
    let exported = machine.run(&["translate", "export", &ours, "--output", &table], "");
    assert_eq!(exported.code, Some(0), "{}", exported.err);
    let all = format!("{}{}", exported.out, exported.err);
    assert!(all.contains("panah check"), "{all}");
    assert!(!all.contains("have changed since"), "{all}");
    fs::rename(rules.join("ur.yaml"), rules.join("ps.yaml")).unwrap();
    told(&folder, "this file is called `ps` and is written in `ur`");
    fs::rename(rules.join("ps.yaml"), rules.join("old_notes.yaml")).unwrap();
    told(
        &folder,
        "this file lies beside the rules and is no translation",
    );
}

#[test]
fn an_officer_who_reads_urdu_reads_what_to_do_in_urdu_where_it_has_been_reviewed() {
    let machine = Machine::bare();
    let folder = folder(&machine);
    let folder = folder.to_str().unwrap();
    let answers = project("examples/answers/brick-kiln.yaml");
    let answers = answers.to_str().unwrap();
    let read = |definitions: &[&str], arguments: &[&str]| {
        let ran = machine.run(&[&["--words", "ur"], definitions, arguments].concat(), "");
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        ran.out
    };
    let opened = |definitions: &[&str], arguments: &[&str]| {
        machine.reads(&[&["--words", "ur"], definitions, arguments].concat())
    };
    let assess = ["assess", "--answers", answers];
    let record: Value =
        serde_json::from_str(&read(&[], &[&assess[..], &["--json"]].concat())).unwrap();
    let english = record["recommendation"]["pathways"][0]["name"]
        .as_str()
        .unwrap();
    let id = PathwayId::new(record["recommendation"]["leading"].as_str().unwrap());
    let words = urdu(&vouched_for(), Use::Live);
    let name = words.of_rules(&RuleEntry::Pathway(id), RulePart::Name, english);
    assert_ne!(name, english);

    let page = read(&["--definitions", folder], &assess);
    assert!(page.contains(name) && !page.contains(english), "{page}");
    // A draft is the officer's in no language: as it was written.
    let page = read(&[], &assess);
    assert!(page.contains(english) && !page.contains(name), "{page}");
    // Machines, and so records, have what the files have.
    let json = read(
        &["--definitions", folder],
        &[&assess[..], &["--json"]].concat(),
    );
    assert!(json.contains(english) && !json.contains(name), "{json}");

    let page = read(&["--definitions", folder], &["explain", "doctor_now"]);
    for words in [
        "ابھی ڈاکٹر",
        "رابطہ فہرست سے ایمبولینس یا ڈاکٹر کو فون کریں۔",
        "علاج",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let page = read(
        &["--definitions", folder],
        &["print", "adult", "--jurisdiction", "generic"],
    );
    assert!(page.contains("پناہ گزینوں کا ادارہ"));
    assert!(!page.contains("The refugee agency"));

    // Sealed in English; read in the language of the reader, as long as the words are the same.
    machine.reads(&["screen", "adult", "--answers", answers]);
    let record = machine.records().remove(0);
    let shown = opened(&["--definitions", folder], &["show", &record]);
    assert!(shown.contains(name) && !shown.contains(english), "{shown}");
    let shown = opened(&[], &["show", &record]);
    assert!(shown.contains(english), "{shown}");
}

/// What the vault does not go by names nothing, and the record is read all the same.
#[test]
fn names_come_from_the_definitions_that_the_vault_goes_by_or_stand_as_they_were_written() {
    let machine = Machine::bare();
    let answers = project("examples/answers/brick-kiln.yaml");
    machine.reads(&["screen", "adult", "--answers", answers.to_str().unwrap()]);
    let record = machine.records().remove(0);
    let ours = folder(&machine);
    machine.reads(&[
        "definitions",
        "install",
        ours.to_str().unwrap(),
        "--unsigned",
    ]);
    let in_force = machine.data().join("definitions/in-force");
    let installed = fs::read_to_string(&in_force).unwrap();
    let show = ["--words", "ur", "show", &record];
    let list = ["--words", "ur", "list", "--details"];
    let english = "Refer to a specialist";
    let told = "جو یہاں نصب کی گئی تھیں";
    for arguments in [&show[..], &list] {
        assert!(!machine.reads(arguments).contains(english));
    }
    machine.reads(&["definitions", "reset"]);
    for arguments in [&show[..], &list] {
        // Somebody puts the others back in force, beside the vault.
        fs::write(&in_force, &installed).unwrap();
        let arguments = [arguments, &["--passphrase-file", "-"]].concat();
        let ran = machine.run(&arguments, &format!("{PASSPHRASE}\n"));
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        assert!(ran.out.contains(english), "{}", ran.out);
        assert!(ran.err.contains(told), "{}", ran.err);
    }
}

#[test]
fn the_contact_sheet_is_asked_for_in_the_officers_language() {
    let machine = Machine::bare();
    let folder = folder(&machine);
    let input = format!("{PASSPHRASE}\n{PASSPHRASE}\n{}", "\n".repeat(12));
    let arguments = [
        "--words",
        "ur",
        "--plain",
        "--definitions",
        folder.to_str().unwrap(),
        "setup",
        "--passphrase-file",
        "-",
    ];
    let ran = machine.run(&arguments, &input);
    for words in [
        "ایمبولینس یا ایمرجنسی ڈاکٹر",
        "پوچھیں کہ اس چوکی تک دن میں اور رات میں کتنا وقت لگتا ہے",
    ] {
        assert!(ran.err.contains(words), "{}", ran.err);
    }
}

// --- In the interview --------------------------------------------------------------------------

/// The page that an emergency brings up.
fn emergency(words: &Words) -> Page {
    let mut interview = Interview::new(adult());
    // Clearly an adult, nobody speaks for the person, and somebody bleeds.
    let answers = [0, 1, 1].map(|at| Move::Reply(Reply::One(at)));
    let left = [Move::Reply(Reply::Interrupted)];
    let mut desk = Scripted::new(answers.into_iter().chain(left));
    let list = CallList {
        contacts: definitions().rules.contacts.clone(),
        ..CallList::default()
    };
    hold(&mut desk, &mut interview, &mut calling(list), words);
    let pages = desk.shown().iter().filter_map(|shown| match shown {
        Shown::Page(page) => Some(page.clone()),
        _ => None,
    });
    let title = words.say("conduct-need-title");
    pages
        .into_iter()
        .find(|page| page.header.title == title)
        .unwrap()
}

#[test]
fn an_emergency_is_told_in_the_officers_language_with_whom_to_call() {
    let page = emergency(&urdu(&vouched_for(), Use::Live));
    assert_eq!(page.notes[0].label, "اسی لمحے مدد");
    assert!(page.notes[0].text.starts_with("رابطہ فہرست سے ایمبولینس"));
    assert_eq!(page.notes[1].label, "ایمبولینس یا ایمرجنسی ڈاکٹر");
    let page = emergency(&urdu(&shipped(), Use::Live));
    assert_eq!(page.notes[0].label, "Help this minute");
    assert!(page.notes[0].text.starts_with("Call the ambulance"));
}
