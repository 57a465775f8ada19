//! The schemas for editors: whatever the program reads they take, whatever is wrong in shape they
//! refuse, and they know the keys that the readers know, no others.

use std::collections::BTreeSet;
use std::process::Command;

use jsonschema::Validator;
use panah::assessment::{RULES, Sources};
use panah::check::schema::Definition;
use panah::cli::Library;
use panah::exchange::AnswersFile;
use panah::grammar::{Day, Faults};
use panah::indicators::Catalogue;
use panah::interview::Moment;
use panah::jurisdiction::{Jurisdiction, Services};
use panah::methods::Method;
use panah::practice::{CaseFile, Wordings};
use panah::questionnaire::{Needs, Questionnaire, Translation};
use panah::quiz::{Bank, Judges, Known};
use panah::referral::{ContactSheet, Contacts, Pathways, ReferralFile, Sharing};
use serde_json::Value;

use crate::support::{definitions, project};

fn validator(kind: Definition) -> Validator {
    jsonschema::validator_for(&kind.schema()).unwrap()
}

/// A YAML file as an editor takes it: YAML 1.2, where `yes` is a word.
fn as_editors_read(text: &str) -> Option<Value> {
    let options = serde_yaml::options! { strict_booleans: true, };
    serde_yaml::from_str_with_options(text, options).ok()
}

/// The kind of a file, by the key that says what it is.
fn kind_of(value: &Value) -> Option<Definition> {
    let has = |key: &str| value.get(key).is_some();
    [
        ("translation", Definition::Translation),
        ("case", Definition::Case),
        ("wordings", Definition::Wordings),
        ("quiz", Definition::Quiz),
        ("angoff", Definition::Angoff),
        ("answers", Definition::Answers),
        ("facts", Definition::Answers),
        ("sections", Definition::Questionnaire),
        ("method", Definition::Method),
        ("indicators", Definition::Indicators),
        ("pathways", Definition::Pathways),
        ("contacts", Definition::Contacts),
        ("information", Definition::Sharing),
        ("contact_sheet", Definition::ContactSheet),
        ("referral", Definition::Referral),
        ("needs", Definition::Needs),
        ("sources", Definition::Sources),
        ("jurisdiction", Definition::Jurisdiction),
        ("services", Definition::Services),
    ]
    .into_iter()
    .find_map(|(key, kind)| has(key).then_some(kind))
}

/// Every file that is shipped or lies in the examples, and the valid ones of the tests.
fn good_files() -> Vec<(String, String)> {
    let library = Library::built_in();
    let mut files: Vec<(String, String)> = library
        .names()
        .into_iter()
        .map(|name| (name.clone(), library.text(&name).unwrap()))
        .collect();
    for folder in [
        "examples/answers",
        "examples/cases",
        "tests/questionnaires/valid",
        "tests/schemas",
    ] {
        for entry in std::fs::read_dir(project(folder)).unwrap() {
            let path = entry.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            files.push((path.display().to_string(), text));
        }
    }
    let bank = "examples/quiz/bank.yaml".to_owned();
    let text = std::fs::read_to_string(project(&bank)).unwrap();
    files.push((bank, text));
    files
}

#[test]
fn what_is_shipped_is_what_the_schemas_take() {
    let mut kinds = BTreeSet::new();
    for (name, text) in good_files() {
        let value = as_editors_read(&text).unwrap_or_else(|| panic!("{name}"));
        let kind = kind_of(&value).unwrap_or_else(|| panic!("{name}"));
        kinds.insert(kind);
        let validator = validator(kind);
        let wrong: Vec<String> = validator
            .iter_errors(&value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(wrong.is_empty(), "{name}: {wrong:#?}");
    }
    let all: BTreeSet<Definition> = Definition::ALL.iter().map(|(_, kind, _)| *kind).collect();
    assert_eq!(kinds, all, "a kind without a file");
}

/// Whether a message of a reader speaks of the shape of a file, not of what the names in it mean.
fn is_about_shape(message: &str) -> bool {
    let says = |part: &str| message.contains(part);
    [
        " has no key `",
        "must be a ",
        "must be true or false",
        "is not one of the words for this",
    ]
    .into_iter()
    .any(says)
        || (says(" has no `") && !says("in `") && !says("has no `avoid`"))
        || says("has a meaning of its own and cannot be a choice")
        || says("is needed here, and this is")
        || says("cannot be an id")
        || message.ends_with("` is empty")
        || says("several things at once")
        || says("does not say what it is")
        || says("asks without a purpose")
}

#[test]
fn files_that_are_wrong_in_shape_are_refused() {
    let validator = validator(Definition::Questionnaire);
    let mut refused = 0;
    for entry in std::fs::read_dir(project("tests/questionnaires/invalid")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "yaml") {
            continue;
        }
        let Ok(text) = std::fs::read_to_string(&path) else {
            continue;
        };
        let expected = std::fs::read_to_string(path.with_extension("expected")).unwrap();
        // Of these an editor's own YAML tells; and a key that stands twice is no matter of schemas.
        let Some(value) = as_editors_read(&text) else {
            continue;
        };
        if expected.lines().any(is_about_shape) {
            assert!(!validator.is_valid(&value), "{}", path.display());
            refused += 1;
        }
    }
    assert!(refused >= 18, "{refused}");
}

/// What banks of questions may name.
fn known() -> Known {
    let named = |ids: &[&str]| ids.iter().map(|id| ((*id).into(), (*id).into())).collect();
    Known {
        pathways: named(&["refer", "at_risk", "labour_complaint"]),
        contacts: named(&["specialist", "labour_office"]),
        documents: named(&["ours"]),
    }
}

/// Reads a file of some kind; returns what is wrong with it.
fn read(kind: Definition, text: &str) -> Vec<String> {
    let bytes = text.as_bytes();
    let rules = &definitions().rules;
    let mut faults = Faults::default();
    let all = &mut faults;
    match kind {
        Definition::Translation => {
            let of = Translation::original_of(bytes, &mut Faults::default());
            if of.is_some_and(|(of, _)| of == RULES) {
                drop(Translation::read(bytes, rules, all));
            } else {
                let source = std::fs::read(project("tests/schemas/questionnaire.yaml")).unwrap();
                let of = Questionnaire::read(&source, &mut Faults::default()).unwrap();
                drop(Translation::read(bytes, &of, all));
            }
        }
        Definition::Questionnaire => drop(Questionnaire::read(bytes, all)),
        Definition::Indicators => drop(Catalogue::read(bytes, all)),
        Definition::Method => drop(Method::read(bytes, &rules.catalogue, all)),
        Definition::Pathways => drop(Pathways::read(bytes, &rules.catalogue, all)),
        Definition::Needs => drop(Needs::read(bytes, all)),
        Definition::Contacts => drop(Contacts::read(bytes, all)),
        Definition::Sharing => drop(Sharing::read(bytes, all)),
        Definition::Sources => drop(Sources::read(bytes, all)),
        Definition::Jurisdiction => drop(Jurisdiction::read(bytes, all)),
        Definition::Services => drop(Services::read(bytes, all)),
        Definition::ContactSheet => {
            let today = Day::read("2026-11-22").unwrap();
            drop(ContactSheet::read(
                bytes,
                &rules.contacts,
                &["generic"],
                today,
                all,
            ));
        }
        Definition::Referral => drop(ReferralFile::read(bytes, &rules.sharing, all)),
        Definition::Case => {
            if let Some(file) = CaseFile::read(bytes, all)
                && file.questionnaire.as_str() == "adult"
            {
                drop(file.bind(definitions(), all));
            }
        }
        Definition::Wordings => drop(Wordings::read(bytes, &["pay"], all)),
        Definition::Quiz => drop(Bank::read(bytes, &known(), all)),
        Definition::Angoff => {
            let source = std::fs::read(project("tests/schemas/quiz.yaml")).unwrap();
            let bank = Bank::read(&source, &known(), &mut Faults::default()).unwrap();
            drop(Judges::read(bytes, &bank, all));
        }
        Definition::Answers => {
            // What an answer may be is for its questionnaire to say.
            if let Some(file) = AnswersFile::read(bytes, all)
                && file.questionnaire == "adult"
            {
                drop(file.run(&definitions().questionnaire, &Moment::default(), all));
            }
        }
    }
    let errors = faults.into_sorted().into_iter();
    errors
        .filter(|fault| fault.severity == panah::grammar::Severity::Error)
        .map(|fault| fault.message)
        .collect()
}

/// Every way to spoil one mapping or value of a file, with a word for what was done.
fn spoilt(value: &Value) -> Vec<(String, Value)> {
    let mut all = Vec::new();
    match value {
        Value::Object(map) => {
            for (key, inner) in map {
                let mut without = map.clone();
                without.remove(key);
                all.push((format!("without `{key}`"), Value::Object(without.clone())));
                without.insert(format!("{key}_x"), inner.clone());
                all.push((format!("`{key}` renamed"), Value::Object(without)));
                for (what, other) in [
                    ("true", Value::Bool(true)),
                    ("a list", serde_json::json!(["one"])),
                    ("a mapping", serde_json::json!({"one": "two"})),
                    ("another word", serde_json::json!("quite_another")),
                    ("an empty text", serde_json::json!("")),
                ] {
                    let mut with = map.clone();
                    with.insert(key.clone(), other);
                    all.push((format!("`{key}` is {what}"), Value::Object(with)));
                }
                for (what, spoilt) in spoilt(inner) {
                    let mut with = map.clone();
                    with.insert(key.clone(), spoilt);
                    all.push((format!("{key}: {what}"), Value::Object(with)));
                }
            }
        }
        Value::Array(list) => {
            for (at, inner) in list.iter().enumerate() {
                for (what, spoilt) in spoilt(inner) {
                    let mut with = list.clone();
                    with[at] = spoilt;
                    all.push((format!("{at}: {what}"), Value::Array(with)));
                }
            }
        }
        _ => {}
    }
    all
}

/// A file of each kind with every key in it, spoilt at every place: the schema refuses nothing that
/// the reader takes, and refuses what the reader finds wrong in shape.
#[test]
fn schema_and_reader_agree_on_every_key() {
    let mut tried = 0;
    let mut wrong = Vec::new();
    for entry in std::fs::read_dir(project("tests/schemas")).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let value = as_editors_read(&text).unwrap();
        let kind = kind_of(&value).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert_eq!(read(kind, &text), Vec::<String>::new(), "{name}");
        let validator = validator(kind);
        for (what, value) in spoilt(&value) {
            if kind_of(&value) != Some(kind) {
                continue;
            }
            tried += 1;
            let is_valid = validator.is_valid(&value);
            // JSON is YAML; what stands without quotes here stands so there.
            let messages = read(kind, &value.to_string());
            let about_shape = messages.iter().any(|message| is_about_shape(message));
            if !is_valid && messages.is_empty() {
                wrong.push(format!("{name}: {what}: refused, and the reader takes it"));
            }
            // Which answers and languages there are is for the questionnaire to say.
            let is_elsewhere = kind == Definition::Translation
                || (kind == Definition::Answers && what.starts_with("answers: "))
                || (kind == Definition::Case
                    && (what.starts_with("truth: ")
                        || what.starts_with("scene: ")
                        || what.contains("tells: ")
                        || what.contains("answer")));
            if is_valid && about_shape && !is_elsewhere {
                wrong.push(format!(
                    "{name}: {what}: taken, and the reader says {messages:?}"
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {tried}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(tried > 2000, "{tried}");
}

/// The keys that stand in a schema, wherever.
fn keys_of(value: &Value, keys: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            if let Some(Value::Object(properties)) = map.get("properties") {
                keys.extend(properties.keys().cloned());
            }
            map.values().for_each(|value| keys_of(value, keys));
        }
        Value::Array(list) => list.iter().for_each(|value| keys_of(value, keys)),
        _ => {}
    }
}

/// The keys that stand in a file, ids of its author's own among them.
fn keys_in(value: &Value, keys: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            keys.extend(map.keys().cloned());
            map.values().for_each(|value| keys_in(value, keys));
        }
        Value::Array(list) => list.iter().for_each(|value| keys_in(value, keys)),
        _ => {}
    }
}

/// Together with the test above: a key that only the schema knows would be refused by the reader.
#[test]
fn the_files_with_every_key_hold_every_key() {
    for (word, kind, _) in Definition::ALL {
        let mut known = BTreeSet::new();
        keys_of(&kind.schema(), &mut known);
        let mut used = BTreeSet::new();
        for (_, text) in good_files() {
            let value = as_editors_read(&text).unwrap();
            if kind_of(&value) == Some(kind) {
                keys_in(&value, &mut used);
            }
        }
        let missing: Vec<&String> = known.difference(&used).collect();
        assert!(missing.is_empty(), "{word}: no file has {missing:?}");
    }
}

/// A key that a reader asks for and no schema knows.
#[test]
fn the_schemas_know_every_key_that_a_reader_asks_for() {
    let mut known = BTreeSet::new();
    for (_, kind, _) in Definition::ALL {
        keys_of(&kind.schema(), &mut known);
    }
    let doors = [
        "take",
        "required",
        "text",
        "required_text",
        "required_id",
        "id",
        "flag",
        "required_number",
        "word",
        "required_word",
        "list",
        "texts",
        "map",
        "required_map",
        "named",
    ];
    let mut asked = 0;
    for folder in [
        "questionnaire",
        "indicators",
        "methods",
        "referral",
        "jurisdiction",
        "assessment",
        "exchange",
        "practice",
        "practice/read",
        "quiz",
        "quiz/read",
    ] {
        for entry in std::fs::read_dir(project("src").join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if !path.is_file() {
                continue;
            }
            let code: String = std::fs::read_to_string(&path)
                .unwrap()
                .split_whitespace()
                .collect();
            for door in doors {
                for rest in code.split(&format!(".{door}(\"")).skip(1) {
                    let key = rest.split('"').next().unwrap();
                    asked += 1;
                    assert!(
                        known.contains(key),
                        "{}: no schema knows `{key}`",
                        path.display()
                    );
                }
            }
        }
    }
    assert!(asked > 100, "{asked}");
}

#[test]
fn the_command_prints_a_schema_or_writes_all_of_them() {
    let panah = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_panah"));
        command.arg("schema").args(arguments).output().unwrap()
    };
    let listed = String::from_utf8(panah(&[]).stdout).unwrap();
    for (word, _, files) in Definition::ALL {
        assert!(listed.contains(&format!("{word}: {files}")), "{listed}");
        let printed: Value = serde_json::from_slice(&panah(&[word]).stdout).unwrap();
        assert_eq!(
            printed["$schema"],
            "http://json-schema.org/draft-07/schema#"
        );
    }
    let unknown = panah(&["questionnare"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert_eq!(
        String::from_utf8(unknown.stderr).unwrap(),
        "error: there is no kind of file `questionnare`\nhelp: did you mean `questionnaire`?\n"
    );
    let folder = tempfile::tempdir().unwrap();
    let written = panah(&["--to", folder.path().to_str().unwrap()]);
    assert!(written.status.success());
    assert_eq!(
        std::fs::read_dir(folder.path()).unwrap().count(),
        Definition::ALL.len()
    );
}
