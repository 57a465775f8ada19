//! What puzzled somebody who wrote a first questionnaire: each is told once, at its place, with a way out.

use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Output};

fn panah(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_panah"));
    command.current_dir(folder).env("NO_COLOR", "1");
    command.args(arguments).output().unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// A folder with a copy of all definitions and a new questionnaire, in which nothing is wrong.
fn begun() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for arguments in [
        ["new", "definitions", "mine", "--to", "."],
        ["new", "questionnaire", "harbour", "--to", "mine"],
    ] {
        assert!(panah(folder.path(), &arguments).status.success());
    }
    folder
}

const OWN: &str = "mine/harbour/questionnaire.yaml";

/// Returns the errors among the faults, one a line; shipped drafts of translations have warnings.
fn errors(folder: &Path, path: &str) -> String {
    let output = printed(&panah(folder, &["check", path, "--format", "plain"]));
    let errors = output.lines().filter(|line| line.contains(": error: "));
    errors.fold(String::new(), |told, line| format!("{told}{line}\n"))
}

fn change(folder: &Path, from: &str, to: &str) {
    let path = folder.join(OWN);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{from}");
    std::fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn a_file_and_its_folder_tell_the_same_and_each_item_once() {
    let folder = begun();
    let folder = folder.path();
    change(folder, "How old are you?", "How many years have you lived?");
    let whole = errors(folder, "mine");
    assert_eq!(whole, errors(folder, OWN));
    let lines: Vec<&str> = whole.lines().collect();
    let [line] = lines.as_slice() else {
        panic!("{whole}");
    };
    assert!(
        line.starts_with("mine/harbour/questionnaire.yaml:"),
        "{line}"
    );
    assert!(
        line.contains(
            "error: `age` is not the same as in `adult`: its `text` is \"How many years have you lived?\" here \
             and \"How old are you?\" at mine/adult/questionnaire.yaml:"
        ),
        "{line}"
    );
    // From within the folder, too.
    let within = panah(
        &folder.join("mine/harbour"),
        &["check", "questionnaire.yaml", "--format", "plain"],
    );
    assert!(printed(&within).contains("is not the same as in `adult`"));

    change(folder, "questionnaire: harbour", "questionnaire: haven");
    let whole = errors(folder, "mine");
    assert_eq!(whole, errors(folder, OWN));
    assert!(
        whole.contains("this questionnaire calls itself `haven` and lies in the folder `harbour`"),
        "{whole}"
    );
}

#[test]
fn what_differs_may_be_a_choice_or_the_kind_of_answer() {
    let folder = begun();
    let folder = folder.path();
    change(
        folder,
        "clearly_adult: Clearly an adult",
        "clearly_adult: An adult for sure",
    );
    let told = errors(folder, "mine");
    assert!(
        told.contains(
            "its choice `clearly_adult` is \"An adult for sure\" here and \"Clearly an adult\" at"
        ),
        "{told}"
    );
    assert_eq!(told.lines().count(), 1, "{told}");
}

#[test]
fn what_is_not_there_is_looked_for_beside_and_in_files_of_ones_own() {
    let folder = begun();
    let folder = folder.path();
    change(folder, "door_open", "quay_walk");
    assert_eq!(
        told(&panah(
            folder,
            &["check", "mine/harbor", "--format", "human"]
        )),
        "  × error: mine/harbor: there is no such file\n  help: did you mean `mine/harbour`?\n\n1 error\n"
    );
    let absent = told(&panah(folder, &["--definitions", "mime", "check"]));
    assert!(
        absent.contains("there is no such folder") && absent.contains("`mine`?"),
        "{absent}"
    );
    std::fs::write(
        folder.join("ur.yaml"),
        "translation: harbour\nlanguage: ur\nstatus: draft\n",
    )
    .unwrap();
    for arguments in [
        &["check", "ur.yaml"][..],
        &["graph", "harbour"],
        &["print", "harbour"],
        &["translate", "template", "harbour", "--language", "ur"],
        &["translate", "status", "ur.yaml"],
        &["explain", "item:quay_walk"],
    ] {
        let refused = panah(folder, arguments);
        let said = told(&refused).replace("\n        ", " ");
        assert!(!refused.status.success(), "{arguments:?}");
        assert!(
            said.contains("--definitions FOLDER"),
            "{arguments:?}: {said}"
        );
        let arguments = [arguments, &["--definitions", "mine"]].concat();
        let found = panah(folder, &arguments);
        assert!(found.status.success(), "{arguments:?}: {}", told(&found));
    }
}

#[test]
fn of_thousands_of_faults_a_hundred_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut text = String::from("questionnaire: q\nsections: []\n");
    for number in 0..20_000 {
        writeln!(text, "key_{number}: x").unwrap();
    }
    std::fs::write(folder.path().join("many.yaml"), text).unwrap();
    let check = |arguments: &[&str]| {
        let begin = ["check", "many.yaml"];
        let output = panah(folder.path(), &[&begin[..], arguments].concat());
        assert_eq!(output.status.code(), Some(1));
        output
    };
    for style in [&[][..], &["--plain"]] {
        let drawn = told(&check(style));
        assert_eq!(
            drawn.matches("What to do: ").count() + drawn.matches("  help: ").count(),
            100
        );
        assert!(
            drawn.contains("\nAnd 19904 more. Mend these first.\n20004 errors\n"),
            "{drawn}"
        );
    }
    let plain = printed(&check(&["--format", "plain"]));
    assert_eq!(plain.lines().count(), 101);
    let json = printed(&check(&["--format", "json"]));
    let json: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    assert_eq!(json.len(), 1001);
    assert_eq!(json[1000]["more"], 19_004);
}

#[test]
fn no_word_of_a_library_stands_in_what_is_told_in_words() {
    let folder = begun();
    change(folder.path(), "kind: number", "kind: numeric");
    let output = told(&panah(folder.path(), &["--plain", "check", OWN]));
    let mut lines = output.lines();
    assert!(
        lines
            .next()
            .unwrap()
            .starts_with("Error in mine/harbour/questionnaire.yaml, line ")
    );
    let rest: Vec<&str> = lines.collect();
    assert_eq!(
        rest,
        [
            "`numeric` is not one of the words for this",
            "The line: kind: numeric",
            "What to do: did you mean `number`?",
            "",
            "1 error",
        ]
    );
}

#[test]
fn a_file_that_is_no_text_is_not_drawn() {
    let folder = tempfile::tempdir().unwrap();
    let mut bytes = b"questionnaire: q\n".to_vec();
    bytes.extend((0..=255).cycle().take(4000));
    std::fs::write(folder.path().join("picture.yaml"), &bytes).unwrap();
    std::fs::write(folder.path().join("old.yaml"), b"title: Gr\xfc\xdfe\n").unwrap();
    let picture = told(&panah(folder.path(), &["check", "picture.yaml"]));
    assert!(
        picture.contains("picture.yaml: this is no text file"),
        "{picture}"
    );
    let old = told(&panah(folder.path(), &["check", "old.yaml"]));
    assert!(
        old.contains("old.yaml:1:10: this is not UTF-8 text"),
        "{old}"
    );
    for told in [picture, old] {
        assert!(
            told.lines().count() < 8 && !told.contains('│') && !told.contains('\u{fffd}'),
            "{told}"
        );
    }
}

#[test]
fn a_folder_is_made_where_that_is_no_slip_and_nothing_is_put_where_nobody_finds_it() {
    let folder = begun();
    let folder = folder.path();
    let schemas = panah(folder, &["schema", "--to", "schemas"]);
    assert!(schemas.status.success(), "{}", told(&schemas));
    assert!(folder.join("schemas/questionnaire.schema.json").exists());
    assert!(!told(&schemas).contains("for for"));
    let refused = |arguments: &[&str]| {
        let output = panah(folder, arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        told(&output)
    };
    let way = "error: `a/b` cannot be made: there is no folder `a`\nhelp: make that folder first, or name one that is there\n";
    assert_eq!(refused(&["schema", "--to", "a/b"]), way);
    assert_eq!(
        refused(&["new", "questionnaire", "quay", "--to", "a/b"]),
        way
    );
    assert_eq!(
        refused(&["new", "questionnaire", "quay", "--to", "mine/harbour"]),
        "error: `mine/harbour` lies inside the folder of definitions `mine`\nhelp: name that folder: --to mine\n"
    );
    assert!(!folder.join("mine/harbour/quay").exists());
    let nested = refused(&["new", "definitions", "more", "--to", "mine"]);
    assert!(
        nested.contains("name a folder outside of `mine`"),
        "{nested}"
    );
}

#[test]
fn the_reference_of_formats_is_in_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let whole = printed(&panah(folder.path(), &["formats"]));
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/formats.md");
    assert_eq!(whole, std::fs::read_to_string(docs).unwrap());
    let part = printed(&panah(folder.path(), &["formats", "Pathways"]));
    assert!(
        part.starts_with("## questionnaires/rules/pathways.yaml\n"),
        "{part}"
    );
    assert_eq!(part.matches("\n## ").count(), 0);
    let unknown = panah(folder.path(), &["formats", "pathwyas"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(told(&unknown).contains("questionnaires/rules/pathways.yaml"));
}
