//! What `panah explain` says: every name has its page, what is not confirmed is marked, and the
//! page of all methods in `docs` is the one that the program prints.

use std::process::{Command, Output};
use std::sync::OnceLock;

use panah::assessment::Rules;
use panah::cli::Library;
use panah::grammar::{Faults, Status};
use panah::methods::MethodKind;
use panah::questionnaire::Questionnaire;
use panah::report::explain::{Book, explain, known, methods};
use panah::words::Words;

use crate::support::project;

/// The rules and questionnaires built into the program.
fn built_in() -> &'static (Rules, Vec<Questionnaire>) {
    static READ: OnceLock<(Rules, Vec<Questionnaire>)> = OnceLock::new();
    READ.get_or_init(|| {
        let mut faults = Faults::default();
        let library = Library::built_in();
        let rules = library.rules(&mut faults);
        let questionnaires = library
            .questionnaires()
            .into_iter()
            .filter_map(|id| library.questionnaire(id, &mut faults))
            .collect();
        assert_eq!(faults.errors(), 0);
        (rules.unwrap(), questionnaires)
    })
}

fn with_book(check: impl Fn(Book<'_>)) {
    let (rules, questionnaires) = built_in();
    check(Book {
        rules,
        questionnaires,
        words: &Words::english(),
    });
}

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_panah"));
    command.arg("explain").args(arguments).output().unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn the_page_of_methods_is_what_the_program_prints() {
    let page = std::fs::read_to_string(project("docs/methods.md")).unwrap();
    let output = run(&["--methods"]);
    assert!(output.status.success());
    assert!(
        printed(&output) == page,
        "docs/methods.md is not what the program prints any more; renew it with\n    \
         cargo run -- explain --methods > docs/methods.md\nand read what has changed"
    );
}

#[test]
fn everything_with_a_name_has_its_page() {
    with_book(|book| {
        for name in known(book) {
            let page = explain(book, &name).unwrap_or_else(|| panic!("`{name}` has no page"));
            let text = page.to_markdown();
            for unsaid in ["explain-", "condition-", "status-", "urgency-", "report-"] {
                assert!(!text.contains(unsaid), "`{name}`: {text}");
            }
            assert!(!text.contains(": .") && !text.contains("()"), "{text}");
        }
    });
}

#[test]
fn how_sure_each_entry_is_stands_behind_it() {
    with_book(|book| {
        let text = methods(book).to_markdown();
        let entries = book.rules.methods.iter().flat_map(|method| {
            let statuses: Vec<Status> = match &method.kind {
                MethodKind::Rule(rule) => {
                    let entries = rule.dimensions.iter().flat_map(|it| &it.entries);
                    entries.map(|entry| entry.status).collect()
                }
                MethodKind::List(list) => list.entries.iter().map(|it| it.status).collect(),
                MethodKind::Contrast(contrast) => {
                    let sides = contrast.criteria.iter();
                    let sides = sides.flat_map(|it| [it.smuggling.status, it.trafficking.status]);
                    sides.collect()
                }
            };
            statuses
        });
        let indicators = book.rules.catalogue.indicators.iter();
        let statuses: Vec<Status> = entries.chain(indicators.map(|it| it.status)).collect();
        let unwrapped = text.replace("\n  ", " ");
        for (status, mark) in [
            (Status::Recalled, "recalled, not confirmed)"),
            (Status::Secondary, "secondary source only)"),
            (Status::Ours, "our own judgement)"),
        ] {
            let expected = statuses.iter().filter(|known| **known == status).count();
            assert_eq!(unwrapped.matches(mark).count(), expected, "{mark}");
        }
    });
}

#[test]
fn a_name_may_be_an_id_a_kind_and_an_id_a_name_in_full_or_a_number() {
    let by_id = printed(&run(&["documents_refused_at_work"]));
    assert!(
        by_id.starts_with("PAPERS ASKED FOR AND REFUSED\n"),
        "{by_id}"
    );
    assert_eq!(
        by_id,
        printed(&run(&["indicator:documents_refused_at_work"]))
    );
    assert_eq!(by_id, printed(&run(&["papers asked for and refused"])));
    let item = printed(&run(&["item:papers_where"]));
    let (_, number) = item.split_once(": number ").unwrap();
    let number = number.lines().next().unwrap();
    assert!(printed(&run(&[number])).contains("(papers_where)"));
    let longest = item.lines().map(|line| line.chars().count()).max();
    assert!(longest <= Some(80), "{item}");
}

#[test]
fn a_name_that_means_several_things_gives_them_all() {
    let both = printed(&run(&["refer"]));
    assert!(both.contains("A pathway (refer)"), "{both}");
    assert!(both.contains("A consent (refer)"), "{both}");
    let one = printed(&run(&["pathway:refer"]));
    assert!(!one.contains("A consent (refer)"), "{one}");
}

#[test]
fn an_unknown_name_is_told_with_what_may_have_been_meant() {
    let output = run(&["paper_where"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(printed(&output), "");
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "error: nothing is called `paper_where`\nhelp: did you mean `papers_where`?\n"
    );
}

#[test]
fn without_a_name_all_names_are_listed() {
    let names = printed(&run(&[]));
    for name in [
        "documents_refused_at_work:",
        "ilo-2012:",
        "refer:",
        "doctor_now:",
    ] {
        assert!(names.contains(name), "{name}");
    }
}
