//! Nobody is asked by definitions that `panah check` refuses; and each refusal leads out.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::seat::Machine;
use crate::support::project;

fn panah(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_panah"));
    command.current_dir(folder).env("NO_COLOR", "1");
    command.args(arguments).output().unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

// --- A folder of one's own ------------------------------------------------------------------------

/// A copy of the definitions in which work is asked about before anybody said yes to it.
fn unsafe_definitions(machine: &Machine) -> PathBuf {
    let to = machine.everything().display().to_string();
    let made = machine.run(&["new", "definitions", "mine", "--to", &to], "");
    assert_eq!(made.code, Some(0), "{}", made.err);
    let folder = machine.everything().join("mine");
    let file = folder.join("adult/questionnaire.yaml");
    let text = std::fs::read_to_string(&file).unwrap();
    let changed = text.replacen("recruitment, work, pay", "recruitment, pay", 1);
    assert_ne!(changed, text);
    std::fs::write(file, changed).unwrap();
    folder
}

#[test]
fn what_the_checker_refuses_is_put_to_nobody_and_handed_to_nobody() {
    let machine = Machine::bare();
    let answers = project("examples/answers/brick-kiln.yaml");
    let answers = answers.to_str().unwrap();
    machine.reads(&["screen", "adult", "--answers", answers]);
    let record = machine.records().remove(0);
    let folder = unsafe_definitions(&machine);
    let mine = folder.to_str().unwrap();
    let workbook = machine.everything().join("adult.xlsx");
    let refused = format!(
        "error: adult has a fault with which nobody is to be asked\n\
         help: see each with its way out, and mend it: panah check {mine}\n"
    );
    for arguments in [
        &["screen", "adult", "--answers", answers][..],
        &["screen", "adult"],
        &["assess", "--answers", answers],
        &["print", "adult", "--jurisdiction", "generic"],
        &[
            "export",
            "xlsform",
            "adult",
            "--output",
            workbook.to_str().unwrap(),
        ],
        &["refer", &record, "--passphrase-file", "-"],
    ] {
        let arguments = [&["--definitions", mine], arguments].concat();
        let input = format!("{}\n", crate::seat::PASSPHRASE);
        let ran = machine.run(&arguments, &input);
        assert_eq!(ran.code, Some(1), "{arguments:?}: {}", ran.err);
        assert!(ran.err.ends_with(&refused), "{arguments:?}: {}", ran.err);
        assert_eq!(ran.out, "", "{arguments:?}");
    }
    assert!(!workbook.exists());
    assert_eq!(machine.records().len(), 1);
    // The way out shows it, and those who mend it can look at the paths meanwhile.
    let checked = machine.run(&["check", mine, "--format", "plain"], "");
    assert!(
        checked.out.contains("`talk` does not cover `work`"),
        "{}",
        checked.out
    );
    let graph = machine.run(&["--definitions", mine, "graph", "adult"], "");
    assert_eq!(graph.code, Some(0), "{}", graph.err);
    // Another questionnaire beside it is as good as before.
    let other = [
        "--definitions",
        mine,
        "print",
        "child",
        "--jurisdiction",
        "generic",
    ];
    assert_eq!(machine.run(&other, "").code, Some(0));
}

// --- The ways out ---------------------------------------------------------------------------------

/// The help for the one fault of a file with a fault.
fn help_of(file: &str) -> String {
    let folder = project("tests/questionnaires/invalid");
    let checked = panah(&folder, &["check", file, "--format", "json"]);
    let faults: Vec<serde_json::Value> = serde_json::from_slice(&checked.stdout).unwrap();
    let errors: Vec<_> = faults
        .iter()
        .filter(|fault| fault["level"] == "error")
        .collect();
    let [fault] = errors.as_slice() else {
        panic!("{file}: {faults:#?}");
    };
    fault["help"].as_str().unwrap().to_owned()
}

#[test]
fn the_help_leads_to_what_is_wrong() {
    for (file, help) in [
        (
            "choices-key-lost.yaml",
            "write `choices:` on a line of its own above them",
        ),
        (
            "choices-key-lost-in-one-column.yaml",
            "write `choices:` on a line of its own above them",
        ),
        (
            "choices-lost.yaml",
            "list the choices as `id: label` lines under `choices:`",
        ),
        (
            "consent-covers-another-section.yaml",
            "`covers: [account, work]`",
        ),
        ("consent-covers-no-topic.yaml", "`covers: [work]`"),
        (
            "account-on-every-path.yaml",
            "take `runs: always` from its section",
        ),
        ("privacy-gate-goes-on.yaml", "write `if_not: needs_only`"),
        ("no-privacy-gate.yaml", "say why: `without: {private: why}`"),
        (
            "no-contact-sheet-gate.yaml",
            "say why: `without: {contact_sheet: why}`",
        ),
        ("no-needs.yaml", "say why: `without: {needs: why}`"),
        (
            "child-choices-swapped.yaml",
            "one of the two is the wrong way round",
        ),
        (
            "looks-at-itself.yaml",
            "let `when` depend on earlier items only",
        ),
        (
            "duplicate-item-that-is-looked-at.yaml",
            "no item is called `papers_back`, which is looked for",
        ),
        ("cyrillic-letter-in-every-place.yaml", "the same on line 49"),
        ("age-taken-out.yaml", "add a question for the age"),
        (
            "privacy-gate-taken-out.yaml",
            "put the gate back: `gate: private_place`; where another does the same, name that: one of `apart`, \
             `safe_now`",
        ),
        (
            "closing-for-adults.yaml",
            "take `for: adults` from something there",
        ),
        (
            "child-asked-for-signs.yaml",
            "make it an `observe` of what the officer sees",
        ),
        ("child-invited-to-tell.yaml", "a section without `runs`"),
        ("no-asked-again.yaml", "a no is asked once"),
        ("need-after-a-yes.yaml", "or write `by_hand`"),
        ("item-taken-out.yaml", "the same on line 68"),
        (
            "pathway-never-leads.yaml",
            "it leads where a sign of one of these phases is disclosed: `recruitment`, `journey`",
        ),
    ] {
        let told = help_of(file);
        assert!(told.contains(help), "{file}: {told}");
    }
}

/// Checks the small questionnaire with a change; returns the lines with errors.
fn errors(change: impl Fn(&str) -> String) -> Vec<String> {
    let text = std::fs::read_to_string(project("tests/questionnaires/valid/small.yaml")).unwrap();
    let changed = change(&text);
    assert_ne!(changed, text);
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("small.yaml"), changed).unwrap();
    let checked = panah(folder.path(), &["check", "small.yaml", "--format", "plain"]);
    let lines = String::from_utf8(checked.stdout).unwrap();
    let errors = lines.lines().filter(|line| line.contains(": error: "));
    errors.map(str::to_owned).collect()
}

#[test]
fn no_key_is_offered_twice() {
    let told = errors(|text| {
        let asked = "        text: Where are your papers now?\n";
        text.replace(asked, &format!("{asked}        zzzzzzzz: Nothing\n"))
    });
    let [line] = told.as_slice() else {
        panic!("{told:#?}");
    };
    assert_eq!(line.matches("`ask`").count(), 1, "{line}");
}

#[test]
fn a_question_for_the_age_that_nothing_uses_is_not_to_be_left_out() {
    let text = std::fs::read_to_string(project("tests/questionnaires/valid/small.yaml")).unwrap();
    let asked = "      - ask: age\n";
    let years = "      - ask: years\n        text: How many years old are you?\n        kind: number\n        \
                 from: 0\n        to: 120\n        purpose: A person under 18 is a child.\n";
    let folder = tempfile::tempdir().unwrap();
    let changed = text.replacen(asked, &format!("{years}{asked}"), 1);
    assert_ne!(changed, text);
    std::fs::write(folder.path().join("small.yaml"), changed).unwrap();
    let checked = panah(folder.path(), &["check", "small.yaml", "--format", "plain"]);
    let lines = String::from_utf8(checked.stdout).unwrap();
    let line = lines.lines().find(|line| line.contains("(L19)")).unwrap();
    assert!(line.contains("name it in `about`"), "{lines}");
    assert!(!line.contains("leave the question out"), "{lines}");
}

#[test]
fn a_pathway_that_never_leads_names_the_rule_that_comes_nearest() {
    let told = errors(|text| {
        text.replace(
            "documents_refused_at_work: {papers_back",
            "documents_kept_at_work: {papers_back",
        )
    });
    let line = told
        .iter()
        .find(|line| line.contains("the pathway `refer` never leads"));
    let line = line.unwrap_or_else(|| panic!("{told:#?}"));
    for part in [
        "it leads where a rule is matched: the nearest is `",
        ", and nothing asked shows its `",
        " (`panah explain ",
        "or where one of these is disclosed: `",
        "declare it: `not_reached: {refer: why}`",
    ] {
        assert!(line.contains(part), "{part}: {line}");
    }
}

// --- Help for a word behind a command -------------------------------------------------------------

#[test]
fn help_is_given_for_what_a_command_takes_and_for_a_file_by_its_kind() {
    let folder = tempfile::tempdir().unwrap();
    let help = panah(folder.path(), &["help", "new", "questionnaire"]);
    assert!(help.status.success(), "{}", told(&help));
    assert_eq!(help.stdout, panah(folder.path(), &["help", "new"]).stdout);
    let unknown = panah(folder.path(), &["help", "new", "qestionnaire"]);
    assert_eq!(unknown.status.code(), Some(2));
    let formats = panah(folder.path(), &["formats", "answers.yaml"]);
    assert!(formats.status.success(), "{}", told(&formats));
    let formats = String::from_utf8(formats.stdout).unwrap();
    assert!(
        formats.starts_with("## examples/answers/<theme>.yaml\n"),
        "{formats}"
    );
}
