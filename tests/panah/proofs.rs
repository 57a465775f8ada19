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
