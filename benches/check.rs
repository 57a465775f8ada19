//! The proofs of `panah check`: the figures that README quotes.

#![allow(
    clippy::unwrap_used,
    reason = "a benchmark that cannot begin has nothing to measure"
)]

use std::fmt::Write;
use std::rc::Rc;

use divan::Bencher;
use panah::assessment::Definitions;
use panah::check::proofs::{Enough, Files, Proof, prove};
use panah::cli::Library;
use panah::grammar::{Fault, Faults};
use panah::questionnaire::Questionnaire;

fn main() {
    divan::main();
}

/// Writes a questionnaire of so many items: sections of twenty behind a consent each, a condition on
/// every second item that looks near and far, and the indicators that the rules know.
fn generated(items: usize) -> String {
    let mut text = String::from(
        "questionnaire: generated\nversion: 1.0.0\ntitle: Generated\nlanguage: en\n\
         about: {age: age, age_seen: {item: seen, child: young, adult: grown}}\n\
         child: {when: {any: [{seen: young}, {age: {under: 18}}]}, unless: {seen: grown}}\nsections:\n  \
         - section: before\n    title: Before\n    runs: always\n    items:\n      \
         - observe: seen\n        check: How old the person looks.\n        kind: one_of\n        choices: {grown: Grown, young: Young}\n      \
         - gate: alone\n        check: Nobody hears it.\n        if_not: needs_only\n        advice: Move.\n      \
         - ask: age\n        text: How old are you?\n        kind: number\n        from: 0\n        to: 120\n        purpose: A child is treated as one.\n      \
         - ask: hurt\n        text: Do you need a doctor now?\n        kind: yes_no\n        purpose: Care comes first.\n  \
         - section: child\n    title: Child\n    runs: child\n    items:\n      - say: stay\n        text: I stay with you.\n",
    );
    for item in 0..items {
        if item % 20 == 0 {
            write!(
                text,
                "  - section: agree{item}\n    title: Agree\n    items:\n      - consent: agree{item}\n        text: May I ask?\n        \
                 covers: [s{item}]\n        if_refused: continue\n  - section: s{item}\n    title: Section\n    items:\n"
            )
            .unwrap();
        }
        let kind = match item % 5 {
            0 => "kind: yes_no",
            1 => {
                "kind: several_of\n        choices: {a: A, b: B, c: C, d: D, e: E, f: F}\n        alone: [f]"
            }
            2 => "kind: number\n        from: 0\n        to: 99",
            _ => "kind: one_of\n        choices: {a: A, b: B, c: C, d: D}",
        };
        write!(
            text,
            "      - ask: i{item}\n        text: What happened there with the number {item}?\n        {kind}\n        purpose: It is looked at.\n"
        )
        .unwrap();
        if item % 2 == 1 {
            let (near, far) = (test(item - 1), test(item / 2));
            writeln!(text, "        when: {{any: [{near}, {far}]}}").unwrap();
        }
    }
    text.push_str(
        "  - section: closing\n    title: Closing\n    runs: always\n    closing: true\n    items:\n      \
         - say: thanks\n        on_stop: true\n        text: Thank you.\nevidence:\n",
    );
    let catalogue = Library::built_in()
        .rules(&mut Faults::default())
        .unwrap()
        .catalogue;
    for (at, indicator) in catalogue.indicators.iter().enumerate() {
        let (one, other) = (test(at * 7 % items), test(at * 31 % items));
        writeln!(text, "  {}: {{all: [{one}, {other}]}}", indicator.id).unwrap();
    }
    text.push_str("needs:\n  doctor_now: {hurt: yes}\n");
    text
}

/// A test on an item that some answers pass.
fn test(item: usize) -> String {
    match item % 5 {
        0 => format!("{{i{item}: yes}}"),
        1 => format!("{{i{item}: {{has_any: [b, c]}}}}"),
        2 => format!("{{i{item}: {{at_least: {}}}}}", 1 + item % 90),
        _ => format!("{{i{item}: {{in: [a, d]}}}}"),
    }
}

fn bound(text: &str) -> Definitions {
    let library = Library::built_in();
    let mut faults = Faults::of("generated.yaml");
    let questionnaire = Questionnaire::read(text.as_bytes(), &mut faults).unwrap();
    let rules = library.rules(&mut faults).unwrap();
    let jurisdiction = library.jurisdiction("generic", &mut faults).unwrap();
    Definitions::bind(questionnaire, rules, jurisdiction, &mut faults).unwrap()
}

fn proved(definitions: &Definitions) -> (Option<Proof>, Vec<Fault>) {
    let files = Files {
        questionnaire: "generated.yaml",
        pathways: "pathways.yaml",
    };
    let never: Enough = Rc::new(|| false);
    let mut faults = Faults::default();
    let proof = prove(definitions, files, &never, &mut faults);
    (proof, faults.into_sorted())
}

#[divan::bench(args = ["adult", "child", "first-line"])]
fn prove_shipped(bencher: Bencher<'_, '_>, id: &str) {
    let mut faults = Faults::default();
    let library = Library::built_in();
    let definitions = library.definitions(id, "generic", &mut faults).unwrap();
    bencher.bench_local(|| proved(&definitions));
}

#[divan::bench(args = [50, 500, 2000], sample_count = 3, sample_size = 1)]
fn prove_generated(bencher: Bencher<'_, '_>, items: usize) {
    let definitions = bound(&generated(items));
    bencher.bench_local(|| proved(&definitions));
}
