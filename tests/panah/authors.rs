//! What an author begins with and looks at: templates in which nothing is wrong, and the page of paths.

use std::path::Path;
use std::process::{Command, Output};

use panah::questionnaire::{IfNot, IfRefused, Put};
use panah::words::Words;

use crate::support::{QUESTIONNAIRES, definitions_of, project};

fn panah(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_panah"));
    command.current_dir(folder).env("NO_COLOR", "1");
    command.args(arguments).output().unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_new_folder_of_definitions_has_no_fault_with_a_new_questionnaire_and_country_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        let output = panah(folder.path(), arguments);
        assert!(output.status.success(), "{arguments:?}: {}", told(&output));
        output
    };
    run(&["new", "definitions", "mine", "--to", "."]);
    for entry in ["adult/questionnaire.yaml", "rules/indicators.yaml"] {
        let copy = std::fs::read(folder.path().join("mine").join(entry)).unwrap();
        assert_eq!(
            copy,
            std::fs::read(project("questionnaires").join(entry)).unwrap()
        );
    }
    let written = run(&["new", "questionnaire", "harbour-talk", "--to", "mine"]);
    assert_eq!(
        told(&written),
        "Written: mine/harbour-talk/questionnaire.yaml\n\
         It has no fault as it stands. Change it, and look at it again: panah check mine\n"
    );
    run(&["new", "jurisdiction", "some_country", "--to", "mine"]);
    let checked = run(&["check", "mine"]);
    // The translations that come along are drafts with places for a native speaker to look at; of
    // what was made new nothing is told.
    let told_of_all = told(&checked);
    let warnings = told_of_all.matches("warning:").count();
    assert_eq!(warnings, told_of_all.matches("this draft has").count());
    assert!(!told_of_all.contains("error:") && !told_of_all.contains("harbour-talk"));
    assert!(!told_of_all.contains("some_country"), "{told_of_all}");
    let single = run(&["check", "mine/harbour-talk/questionnaire.yaml"]);
    assert_eq!(told(&single), "");
    let law = run(&["--definitions", "mine", "law", "some_country"]);
    assert!(
        String::from_utf8(law.stdout)
            .unwrap()
            .starts_with("SOME COUNTRY\n")
    );
    let page = run(&["--definitions", "mine", "graph", "harbour-talk"]);
    assert!(
        String::from_utf8(page.stdout)
            .unwrap()
            .contains("<h1><bdi>Harbour talk</bdi></h1>")
    );
}

#[test]
fn nothing_is_overwritten_and_no_name_leads_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let begin = ["new", "questionnaire", "harbour", "--to", "mine"];
    assert!(panah(folder.path(), &begin).status.success());
    let again = panah(folder.path(), &begin);
    assert_eq!(again.status.code(), Some(1));
    assert_eq!(
        told(&again),
        "error: there is a file `mine/harbour/questionnaire.yaml` already\n\
         help: choose another name, or another folder with --to\n"
    );
    for name in ["../harbour", "Harbour", "a/b", ""] {
        let refused = panah(
            folder.path(),
            &["new", "questionnaire", name, "--to", "mine"],
        );
        assert_eq!(refused.status.code(), Some(2), "{name}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn the_page_of_paths_shows_every_section_and_item_and_where_each_no_leads() {
    for id in QUESTIONNAIRES {
        let questionnaire = &definitions_of(id).questionnaire;
        let page = panah::report::paths(questionnaire, &Words::english()).unwrap();
        for section in &questionnaire.sections {
            let title = section.title.replace('\'', "&#39;");
            assert!(
                page.contains(&format!("<h2><bdi>{title}</bdi></h2>")),
                "{id}: {title}"
            );
        }
        let mut noes = [0; 2];
        for (ix, item) in questionnaire.numbered() {
            assert!(
                page.contains(&format!("id=\"{}\"", item.id)),
                "{id}: {}",
                item.id
            );
            assert!(
                page.contains(&format!(">{}</p>", ix.number())),
                "{id}: {}",
                item.id
            );
            match item.put {
                Put::Gate {
                    if_not: IfNot::NeedsOnly,
                    ..
                }
                | Put::Consent {
                    if_refused: IfRefused::Close,
                    ..
                } => noes[0] += 1,
                Put::Gate {
                    if_not: IfNot::Continue,
                    ..
                } => noes[1] += 1,
                _ => {}
            }
        }
        let count = |text: &str| page.matches(text).count();
        assert_eq!(
            count("No: from here on only what cannot wait."),
            noes[0],
            "{id}"
        );
        assert_eq!(
            count("No: the advice is followed, then the talk goes on."),
            noes[1],
            "{id}"
        );
        // The three ways; a questionnaire for children has one.
        let ways = if id == "child" { 1 } else { 3 };
        assert_eq!(count("<div class=\"name "), ways, "{id}");
        // On a narrow screen the box of the ways scrolls, and not the page.
        let narrow = page.split("max-width: 760px").nth(1).unwrap();
        assert!(narrow.contains(".map { overflow-x: auto; }"), "{id}");
        // It needs nothing beside it.
        for foreign in ["http:", "https:", "<script", "<link", "url(", "graph-"] {
            assert!(!page.contains(foreign), "{id}: {foreign}");
        }
    }
}

#[test]
fn the_page_goes_to_the_path_that_is_named_and_replaces_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let begin = ["graph", "child", "--output", "child.html"];
    let written = panah(folder.path(), &begin);
    assert!(written.status.success(), "{}", told(&written));
    assert!(folder.path().join("child.html").exists());
    assert_eq!(panah(folder.path(), &begin).status.code(), Some(1));
    let unknown = panah(folder.path(), &["graph", "chld"]);
    assert!(
        told(&unknown).contains("did you mean `child`?"),
        "{}",
        told(&unknown)
    );
}
