//! Parsing, answering and assessing: the figures that README quotes.
//!
//! The generated questionnaires have a condition on every second item, and an indicator for every
//! fifth, so that each answer has something to re-evaluate.

#![allow(
    clippy::unwrap_used,
    reason = "a benchmark that cannot begin has nothing to measure"
)]

use std::fmt::Write;

use divan::{Bencher, black_box};
use panah::assessment::{Definitions, Summary, assess};
use panah::cli::Library;
use panah::exchange::AnswersFile;
use panah::grammar::{Faults, Value};
use panah::interview::{Action, Interview, Moment};
use panah::questionnaire::{Questionnaire, Sheet};

fn main() {
    divan::main();
}

/// Writes a questionnaire of so many items, about 400 bytes each.
fn generated(items: usize) -> String {
    let mut text = String::from(
        "questionnaire: generated\nversion: 1.0.0\ntitle: Generated\nlanguage: en\nsections:\n",
    );
    for item in 0..items {
        if item % 20 == 0 {
            let closing = if item + 20 >= items {
                "    closing: true\n"
            } else {
                ""
            };
            writeln!(
                text,
                "  - section: s{item}\n    title: Section {item}\n{closing}    items:"
            )
            .unwrap();
        }
        write!(
            text,
            "      - ask: i{item}\n        text: What happened at the place with the number {item} on that day?\n        \
             kind: one_of\n        choices:\n          first: The first of the possible answers\n          \
             second: The second of the possible answers\n          other: Something else\n        \
             purpose: It makes the questionnaire longer, and its conditions more.\n        \
             guide: Read the answers of the items before this one again.\n"
        )
        .unwrap();
        if item % 2 == 1 {
            writeln!(
                text,
                "        when: {{any: [{{i{}: first}}, {{i{}: {{in: [second, other]}}}}]}}",
                item - 1,
                item / 2
            )
            .unwrap();
        }
    }
    text
}

fn read(text: &str) -> Questionnaire {
    let mut faults = Faults::of("generated.yaml");
    Questionnaire::read(text.as_bytes(), &mut faults).unwrap()
}

#[divan::bench(args = [50, 500, 2000])]
fn parse_and_resolve(bencher: Bencher<'_, '_>, items: usize) {
    let text = generated(items);
    bencher
        .counter(divan::counter::BytesCount::of_str(&text))
        .bench_local(|| read(black_box(&text)));
}

#[divan::bench(args = [50, 500, 2000])]
fn answer_all_one_by_one(bencher: Bencher<'_, '_>, items: usize) {
    let questionnaire = read(&generated(items));
    bencher
        .counter(divan::counter::ItemsCount::new(items))
        .bench_local(|| answer_all(black_box(&questionnaire)));
}

fn answer_all(questionnaire: &Questionnaire) -> usize {
    let mut interview = Interview::new(questionnaire);
    while let Some(ix) = interview.current() {
        let item = questionnaire.item(ix).unwrap().id.clone();
        let value = Value::choice("first");
        interview
            .act(Action::Answer { item, value }, Moment::default())
            .unwrap();
    }
    interview.history().len()
}

fn adult() -> Definitions {
    let mut faults = Faults::default();
    Library::built_in()
        .definitions("adult", "generic", &mut faults)
        .unwrap()
}

fn brick_kiln(definitions: &Definitions) -> Interview<'_> {
    let mut faults = Faults::default();
    let text = include_bytes!("../examples/answers/brick-kiln.yaml");
    let file = AnswersFile::read(text, &mut faults).unwrap();
    file.run(&definitions.questionnaire, &Moment::default(), &mut faults)
}

#[divan::bench]
fn assess_with_all_methods_and_reasons(bencher: Bencher<'_, '_>) {
    let definitions = adult();
    let interview = brick_kiln(&definitions);
    let sheet: &Sheet = interview.sheet();
    bencher.bench_local(|| assess(black_box(&definitions), black_box(sheet), &[]));
}

#[divan::bench]
fn assess_and_tell_by_name(bencher: Bencher<'_, '_>) {
    let definitions = adult();
    let interview = brick_kiln(&definitions);
    bencher.bench_local(|| {
        let assessment = assess(black_box(&definitions), interview.sheet(), &[]);
        Summary::new(&definitions, interview.sheet(), &assessment, &[])
    });
}

#[divan::bench]
fn look_ahead_whether_enough_was_said(bencher: Bencher<'_, '_>) {
    let definitions = adult();
    let interview = brick_kiln(&definitions);
    bencher.bench_local(|| {
        panah::assessment::is_settled(black_box(&definitions), interview.sheet(), &[])
    });
}

#[divan::bench]
fn read_all_built_in_definitions(bencher: Bencher<'_, '_>) {
    bencher.bench_local(adult);
}
