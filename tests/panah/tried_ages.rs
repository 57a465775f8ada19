//! What is proved about ages, against trying every answer to small questionnaires: no child passes as an
//! adult unsaid, and nothing is said that cannot happen.

use std::collections::BTreeSet;

use panah::assessment::assess;
use panah::grammar::{Standing, Truth, Value};
use panah::interview::{Action, Interview, Moment, Path};
use proptest::prelude::*;

use crate::proofs::proved;
use crate::support::cases;
use crate::tried::{Dice, answers, bound};

/// The age of majority in these questionnaires, small so that all ages can be tried.
const MAJORITY: i64 = 5;

/// One test on what is seen, on the age, or on something else.
fn test(dice: &mut Dice) -> &'static str {
    dice.one(&[
        "{age: {under: 5}}",
        "{age: {under: 5}}",
        "{age: {at_least: 5}}",
        "{age: {at_least: 4, under: 5}}",
        "{age: {under: 8}}",
        "{seen: a}",
        "{seen: a}",
        "{seen: b}",
        "{seen: {in: [a, c]}}",
        "{other: yes}",
        "{age: given}",
        "{age: declined}",
    ])
}

fn condition(dice: &mut Dice) -> String {
    let (one, other) = (test(dice), test(dice));
    match dice.below(5) {
        0 => one.to_owned(),
        1 => format!("{{all: [{one}, {other}]}}"),
        2 => format!("{{not: {one}}}"),
        _ => format!("{{any: [{one}, {other}]}}"),
    }
}

/// Writes a questionnaire in which anything may say who is a child.
fn generated(seed: u64) -> String {
    let mut dice = Dice(seed);
    let look = dice.one(&["", ", age_seen: {item: seen, child: a, adult: b}"]);
    let unless = match dice.below(3) {
        0 => String::new(),
        1 => "\n  unless: {seen: b}".to_owned(),
        _ => format!("\n  unless: {}", condition(&mut dice)),
    };
    let when = condition(&mut dice);
    let asked = dice.one(&["", "", "\n        when: {not: {seen: a}}"]);
    let runs = dice.one(&["always", "normal"]);
    format!(
        "questionnaire: small
version: 1.0.0
title: Small
language: en
about: {{age: age{look}}}
child:
  when: {when}{unless}
sections:
  - section: first
    title: S
    runs: {runs}
    items:
      - observe: seen
        check: C
        kind: one_of
        choices: {{a: A, b: B, c: C}}
      - observe: other
        check: C
        kind: yes_no
      - ask: age{asked}
        text: T
        purpose: P
        kind: number
        from: 0
        to: 9
  - section: child
    title: S
    runs: child
    items:
      - say: stay
        text: T
  - section: last
    title: S
    runs: always
    closing: true
    items:
      - say: end
        on_stop: true
        text: T
"
    )
}

/// What trying every answer has come upon.
#[derive(Default)]
struct Tried {
    young_passes: bool,
    seen_passes: bool,
    doubt_passes: bool,
    /// The ages of those who are clearly adults and not treated as children; none where not given.
    adults: BTreeSet<Option<i64>>,
}

fn try_all(text: &str) -> (Vec<String>, Tried) {
    let mut definitions = bound(text);
    definitions.jurisdiction.child_under = MAJORITY;
    let questionnaire = &definitions.questionnaire;
    let has_seen = questionnaire.about.age_seen.is_some();
    let position = |name: &str| questionnaire.position(name).unwrap();
    let (age, seen) = (position("age"), position("seen"));
    let mut tried = Tried::default();
    let mut waiting = vec![(Interview::new(questionnaire), false)];
    while let Some((interview, is_ended)) = waiting.pop() {
        let mut try_next = |actions: Vec<Action>, is_ended: bool| {
            let mut next = interview.clone();
            for action in actions {
                next.act(action, Moment::default()).unwrap();
            }
            waiting.push((next, is_ended));
        };
        if !is_ended {
            try_next(vec![Action::Stop { reason: None }], true);
            try_next(vec![Action::Close], true);
        }
        if let Some(ix) = interview.current() {
            for actions in answers(questionnaire.item(ix).unwrap()) {
                try_next(actions, is_ended);
            }
            continue;
        }
        let sheet = interview.sheet();
        let assessment = assess(&definitions, sheet, &[]);
        let is_child = assessment.child == Truth::True;
        let is_treated = match interview.path() {
            Path::Stopped => is_child,
            path => is_child && path.is_child(),
        };
        let years = match sheet.standing(age) {
            Standing::Given(Value::Number(years)) => Some(*years),
            _ => None,
        };
        let looks = |choice: &str| {
            let value = sheet.standing(seen).value();
            has_seen && value.is_some_and(|value| value.is(choice))
        };
        tried.young_passes |= years.is_some_and(|years| years < MAJORITY) && !is_treated;
        tried.seen_passes |= looks("a") && !is_treated;
        tried.doubt_passes |= years.is_none() && !looks("b") && !is_child;
        if !is_child && !interview.path().is_child() && (looks("b") || !has_seen) {
            let is_asked = *sheet.standing(age) != Standing::NotAsked;
            tried.adults.extend(is_asked.then_some(years));
        }
    }
    let (_, faults) = proved(&definitions);
    (
        faults.into_iter().map(|fault| fault.message).collect(),
        tried,
    )
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn what_is_said_of_ages_is_what_trying_every_answer_says(seed in any::<u64>()) {
        let text = generated(seed);
        let (told, tried) = try_all(&text);
        let says = |start: &str| told.iter().any(|told| told.starts_with(start));
        if says("`other` comes after") || says("`age` comes after") || says("`seen` comes after") {
            // The order cannot be proved, and that is told.
            return Ok(());
        }
        let about = format!("{told:#?}\n{text}");
        // What is said the wrong way round is told in place of whatever follows, and only where that does.
        if says("`age_seen` says that") {
            let passes = tried.young_passes || tried.seen_passes || tried.doubt_passes;
            prop_assert!(passes, "{}", about);
            return Ok(());
        }
        let young = says("somebody under 5 is not treated as a child");
        prop_assert_eq!(young, tried.young_passes, "{}", about);
        let seen = says("somebody who may be under 5 is not treated as a child");
        prop_assert_eq!(seen, tried.seen_passes, "{}", about);
        // Nobody knows what an answer means that nothing gives a meaning.
        let explained = young || seen || says("`seen` decides") || says("`other` decides");
        let doubt = says("somebody whose age is not known is treated as an adult");
        prop_assert!(doubt || explained || !tried.doubt_passes, "{}", about);
        prop_assert!(!doubt || tried.doubt_passes, "{}", about);
        let mut some_adult = false;
        for years in [5, 8] {
            let adult = says(&format!("somebody of {years} "));
            prop_assert!(!(adult && tried.adults.contains(&Some(years))), "{}", about);
            some_adult |= adult;
            let all = tried.adults.contains(&Some(years)) || explained || doubt || some_adult;
            prop_assert!(all, "{}", about);
        }
        let without = says("somebody who is clearly an adult and gives no age");
        prop_assert!(!(without && tried.adults.contains(&None)), "{}", about);
    }
}
