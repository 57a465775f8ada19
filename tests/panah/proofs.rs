//! The proofs: what they say of the built-in questionnaires and of rules that are wrong, and how they
//! tell what leads to something.

use std::cell::Cell;
use std::rc::Rc;
use std::time::{Duration, Instant};

use panah::assessment::Definitions;
use panah::check::proofs::{Enough, Files, Proof, Reach, Told, prove, reach, targets};
use panah::grammar::{Fault, Faults, Severity};
use panah::referral::Pathways;

use crate::support::{QUESTIONNAIRES, definitions, definitions_of, project};

/// More than any proof here takes, on a slow machine without optimisation.
fn plenty() -> Enough {
    let begun = Instant::now();
    Rc::new(move || begun.elapsed() > Duration::from_secs(120))
}

pub(crate) fn proved(definitions: &Definitions) -> (Option<Proof>, Vec<Fault>) {
    let mut faults = Faults::default();
    let files = Files {
        questionnaire: "small.yaml",
        pathways: "pathways.yaml",
    };
    let proof = prove(definitions, files, &plenty(), &mut faults);
    (proof, faults.into_sorted())
}

#[test]
fn the_built_in_questionnaires_are_proved() {
    for id in QUESTIONNAIRES {
        let (proof, faults) = proved(definitions_of(id));
        assert_eq!(faults, vec![], "{id}");
        let proof = proof.unwrap();
        eprintln!("{id}: {proof:?}");
        let lengths = proof.lengths.unwrap();
        assert!(lengths.items.from > 5 && lengths.items.to > lengths.items.from);
        assert!(lengths.seconds.to < 30 * 60, "{id}: {lengths:?}");
    }
}

// --- Rules that are wrong ------------------------------------------------------------------------

/// The adult questionnaire with other pathways.
fn with_pathways(change: impl Fn(&str) -> String) -> Definitions {
    let text = std::fs::read_to_string(project("questionnaires/rules/pathways.yaml")).unwrap();
    let mut definitions = definitions().clone();
    let mut faults = Faults::of("pathways.yaml");
    let changed = change(&text);
    assert_ne!(changed, text);
    definitions.rules.pathways = Pathways::read(
        changed.as_bytes(),
        &definitions.rules.catalogue,
        &mut faults,
    );
    assert_eq!(faults.into_sorted(), vec![]);
    definitions
}

fn the_one_fault(definitions: &Definitions) -> Fault {
    let (_, faults) = proved(definitions);
    let [fault] = faults.as_slice() else {
        panic!("{faults:#?}");
    };
    fault.clone()
}

#[test]
fn evidence_that_weakens_the_recommendation_is_told_with_both_sides() {
    // What is merely recalled leads nowhere any more: what was open before leads further than a match.
    let definitions = with_pathways(|text| {
        let (before, after) = text.split_once("    when:\n      any:\n").unwrap();
        let (_, after) = after.split_once("        - refer_possible\n").unwrap();
        format!("{before}    when: refer_possible\n{after}")
    });
    let fault = the_one_fault(&definitions);
    assert_eq!(fault.file, "pathways.yaml");
    let message = &fault.message;
    assert!(
        message.starts_with("one more sign leads from `"),
        "{message}"
    );
    assert!(
        message.contains("` as well, with these answers: `age_seen` "),
        "{message}"
    );
}

#[test]
fn evidence_that_makes_it_less_urgent_is_told() {
    let definitions = with_pathways(|text| {
        // Further assessment is made more urgent than the referral that is stronger.
        let (before, after) = text.split_once("  - pathway: assess").unwrap();
        let after = after.replacen("urgency: normal", "urgency: emergency", 1);
        format!("{before}  - pathway: assess{after}")
    });
    let fault = the_one_fault(&definitions);
    let start = "one more sign makes what is `emergency` less urgent, with `";
    assert!(fault.message.starts_with(start), "{}", fault.message);
}

#[test]
fn a_pathway_behind_a_wider_one_never_leads() {
    let definitions = with_pathways(|text| {
        text.replacen(
            "when: {any: [rule_matched, sign_suffices]}",
            "when: {all: [child, rule_matched]}",
            1,
        )
    });
    let (_, faults) = proved(&definitions);
    let told: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
    assert!(
        told.contains(&"the pathway `refer` never leads, whatever is answered"),
        "{told:#?}"
    );
}

#[test]
fn a_child_is_led_to_child_protection_whatever_stands_before_it() {
    let definitions = with_pathways(|text| {
        // The pathway for children stands behind referral and assessment.
        let (head, rest) = text.split_once("  - pathway: child_protection").unwrap();
        let (child, rest) = rest.split_once("  - pathway: refer\n").unwrap();
        let (stronger, rest) = rest.split_once("  - pathway: at_risk\n").unwrap();
        format!(
            "{head}  - pathway: refer\n{stronger}  - pathway: child_protection{child}  - pathway: at_risk\n{rest}"
        )
    });
    let (_, faults) = proved(&definitions);
    let message =
        "another pathway than the one for children leads for a child, with these answers: ";
    let found = faults
        .iter()
        .find(|fault| fault.message.starts_with(message));
    let fault = found.unwrap_or_else(|| panic!("{faults:#?}"));
    assert_eq!(fault.file, "pathways.yaml");
    assert!(fault.message.contains("`age"), "{}", fault.message);
}

// --- As the command tells it ---------------------------------------------------------------------

/// Checks the small questionnaire with a change.
fn checked(change: impl Fn(&str) -> String, arguments: &[&str]) -> (Option<i32>, String) {
    let text = std::fs::read_to_string(project("tests/questionnaires/valid/small.yaml")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("small.yaml"), change(&text)).unwrap();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_panah"))
        .current_dir(folder.path())
        .args(["check", "small.yaml"])
        .args(arguments)
        .output()
        .unwrap();
    let told = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(told).unwrap())
}

#[test]
fn a_child_near_harm_is_told_once_by_the_proof_and_first() {
    let harm = |text: &str| {
        text.replace(
            "        purpose: A hurt person needs care before questions.\n",
            "        purpose: A hurt person needs care before questions.\n        avoid: Ask no more.\n        \
             marks: [harm]\n",
        )
    };
    let (code, told) = checked(harm, &["--format", "plain"]);
    assert_eq!(code, Some(1));
    let at_the_item: Vec<&str> = told
        .lines()
        .filter(|line| line.contains("`hurt_or_ill`"))
        .collect();
    let [proof, late] = at_the_item.as_slice() else {
        panic!("{told}");
    };
    assert_eq!(
        *proof,
        "small.yaml:62:9: error: `hurt_or_ill` is near to harm and is put to a child, with these answers: \
         `private_place` no; help: put the items that `child:` looks at before it, mark it `for: adults`, or \
         move it to a section that does not run for children"
    );
    assert!(late.contains("(L17)"), "{told}");
}

#[test]
fn a_consent_that_only_closes_is_refused() {
    let (code, told) = checked(
        |text| text.replace("covers: [work]", "covers: []"),
        &["--format", "plain"],
    );
    assert_eq!(code, Some(1));
    let error = "small.yaml:34:9: error: `talk` covers nothing, so that an officer who goes to a topic can \
                 ask `papers_where` before it; help: name all that is not put without a yes: `covers: [work]`";
    assert!(told.lines().any(|line| line == error), "{told}");
}

#[test]
fn the_summary_says_how_long_and_what_is_not_shown() {
    let (code, told) = checked(str::to_owned, &[]);
    assert_eq!(code, Some(0));
    assert!(
        told.contains("items in less than a minute up to 2 minutes\n"),
        "{told}"
    );
    let unshown = "are shown by no answer here; panah explain questionnaire:small lists them (for";
    assert!(told.contains(unshown), "{told}");
    let (code, told) = checked(str::to_owned, &["--seconds", "0"]);
    assert_eq!(code, Some(2), "{told}");
}

// --- In time -------------------------------------------------------------------------------------

#[test]
fn what_is_not_decided_in_time_is_said_and_never_waited_for() {
    let files = Files {
        questionnaire: "small.yaml",
        pathways: "pathways.yaml",
    };
    // Over at once, and over while the statements are looked at.
    for granted in [0, 300] {
        let asked = Cell::new(0);
        let enough: Enough = Rc::new(move || {
            asked.set(asked.get() + 1);
            asked.get() > granted
        });
        let mut faults = Faults::default();
        let proof = prove(definitions(), files, &enough, &mut faults);
        assert_eq!(proof.is_none(), granted == 0);
        assert_eq!(proof.and_then(|proof| proof.lengths), None, "{granted}");
        let [fault] = &faults.into_sorted()[..] else {
            panic!("one warning for {granted}");
        };
        assert_eq!(fault.severity, Severity::Warning);
        let said = fault.message.ends_with("decided in the time granted");
        assert!(said, "{}", fault.message);
    }
}

// --- How something is reached --------------------------------------------------------------------

fn way_to(id: &str, name: &str) -> Reach {
    let definitions = definitions_of(id);
    let targets = targets(definitions, name);
    let target = targets
        .last()
        .unwrap_or_else(|| panic!("there is no `{name}`"));
    reach(definitions, *target, &plenty())
}

#[test]
fn everything_is_reached_by_the_answers_that_are_told_or_declared_as_not_reached() {
    for id in QUESTIONNAIRES {
        let definitions = definitions_of(id);
        for pathway in &definitions.rules.pathways.leading {
            let way = way_to(id, pathway.id.as_str());
            let mut declared = definitions.questionnaire.not_reached.iter();
            let is_declared = declared.any(|it| it.id == pathway.id.as_str());
            assert_eq!(
                way == Reach::Never,
                is_declared,
                "{id}: {}, {way:?}",
                pathway.id
            );
            assert!(
                matches!(way, Reach::With(_) | Reach::Never),
                "{id}: {way:?}"
            );
        }
    }
}

#[test]
fn the_way_to_an_item_holds_the_answers_it_hangs_on_and_no_more() {
    let Reach::With(told) = way_to("adult", "papers_back") else {
        panic!("it is reached");
    };
    let names: Vec<&str> = told
        .iter()
        .map(|told| match told {
            Told::Answer(ix, _) => definitions().questionnaire.item(*ix).unwrap().id.as_str(),
            other => panic!("{other:?}"),
        })
        .collect();
    for needed in ["private_place", "companions_apart", "talk", "papers_where"] {
        assert!(names.contains(&needed), "{names:?}");
    }
    assert!(names.len() <= 12, "{names:?}");
    assert_eq!(names.last(), Some(&"papers_where"));
}
