//! The proofs against the real interview: that it agrees with them about random answers to any
//! questionnaire, and, of questionnaires small enough to try every answer, that they say neither more
//! nor less than trying every answer does.

use std::collections::BTreeSet;
use std::fmt::Write;

use panah::assessment::{Definitions, assess};
use panah::check::proofs::compare;
use panah::grammar::{Faults, Standing, Value};
use panah::interview::{Action, Interview, Moment, Path};
use panah::questionnaire::{Item, Kind, Put, Questionnaire};
use proptest::prelude::*;

use crate::proofs::proved;
use crate::support::{QUESTIONNAIRES, cases, definitions, definitions_of};

/// Puts a questionnaire together with the built-in rules.
pub(crate) fn bound(text: &str) -> Definitions {
    let mut faults = Faults::of("small.yaml");
    let read = Questionnaire::read(text.as_bytes(), &mut faults);
    let built_in = definitions();
    let (rules, mut jurisdiction) = (built_in.rules.clone(), built_in.jurisdiction.clone());
    // The numbers of these questionnaires are no ages.
    jurisdiction.child_under = 0;
    let bound = read.and_then(|read| Definitions::bind(read, rules, jurisdiction, &mut faults));
    bound.unwrap_or_else(|| panic!("{text}\n{:#?}", faults.into_sorted()))
}

// --- The real interview agrees ------------------------------------------------------------------

#[test]
fn the_real_interview_agrees_with_the_proofs_about_random_answers() {
    for id in QUESTIONNAIRES {
        for seed in 0..8 {
            assert_eq!(
                compare(definitions_of(id), seed, 64),
                Ok(64),
                "{id}, {seed}"
            );
        }
    }
}

/// Numbers without a pattern, from a seed.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, count: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % count
    }

    pub(crate) fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[usize::try_from(self.below(of.len() as u64)).unwrap()]
    }
}

const KINDS: [&str; 6] = ["yes_no", "one_of", "several_of", "number", "text", "yes_no"];

/// Writes a condition on one of the items so far.
fn condition(dice: &mut Dice, items: &[(String, &str)], depth: u64) -> String {
    if depth > 0 && dice.below(3) == 0 {
        let (one, other) = (
            condition(dice, items, depth - 1),
            condition(dice, items, depth - 1),
        );
        return match dice.below(3) {
            0 => format!("{{all: [{one}, {other}]}}"),
            1 => format!("{{any: [{one}, {other}]}}"),
            _ => format!("{{not: {one}}}"),
        };
    }
    let (id, kind) = &items[usize::try_from(dice.below(items.len() as u64)).unwrap()];
    let test = match *kind {
        "several_of" => dice.one(&["{has: a}", "{has_any: [b, c]}", "given", "declined"]),
        "one_of" => dice.one(&["a", "{in: [b, c]}", "given", "not_known"]),
        "number" => dice.one(&["{under: 3}", "{at_least: 7}", "5", "given"]),
        "words" => dice.one(&["given", "declined", "not_known"]),
        "said" => "said",
        "yes_or_no" => dice.one(&["yes", "no"]),
        _ => dice.one(&["yes", "no", "declined", "given"]),
    };
    format!("{{{id}: {test}}}")
}

/// Writes the lines of one item, and says how its answers can be tested.
fn one_item(dice: &mut Dice, id: &str, later: &[String]) -> (String, &'static str) {
    match dice.below(9) {
        0 => {
            let if_not = dice.one(&["continue", "needs_only", "stop", "needs_only"]);
            let gate = format!(
                "gate: {id}\n        check: C\n        if_not: {if_not}\n        advice: A"
            );
            (gate, "yes_or_no")
        }
        1 => {
            let if_refused = dice.one(&["continue", "close"]);
            let count = usize::try_from(dice.below(3)).unwrap().min(later.len());
            let covers = later[..count].join(", ");
            let consent = format!(
                "consent: {id}\n        text: T\n        covers: [{covers}]\n        if_refused: {if_refused}"
            );
            (consent, "yes_no")
        }
        2 => (format!("say: {id}\n        text: T"), "said"),
        3 => (format!("listen: {id}\n        text: T"), "words"),
        4 => (
            format!("observe: {id}\n        check: C\n        kind: yes_no"),
            "yes_no",
        ),
        _ => {
            let kind = dice.one(&KINDS);
            let more = match kind {
                "one_of" => "\n        choices: {a: A, b: B, c: C}",
                "several_of" => "\n        choices: {a: A, b: B, c: C}\n        alone: [c]",
                "number" => "\n        from: 0\n        to: 9",
                _ => "",
            };
            let ask = format!(
                "ask: {id}\n        text: T\n        purpose: P\n        kind: {kind}{more}"
            );
            (ask, if kind == "text" { "words" } else { kind })
        }
    }
}

/// Writes a questionnaire of so many items in so many sections, of every kind and on every path.
fn generated(seed: u64, sections: u64, items: u64) -> String {
    let mut dice = Dice(seed);
    let mut text =
        String::from("questionnaire: small\nversion: 1.0.0\ntitle: Small\nlanguage: en\n");
    let mut body = String::from("sections:\n");
    let mut known: Vec<(String, &str)> = Vec::new();
    let mut child = None;
    for section in 0..sections {
        let is_last = section + 1 == sections;
        let runs = match dice.below(5) {
            _ if is_last => "always",
            0 | 1 => "always",
            2 if child.is_some() => "child",
            _ => "normal",
        };
        write!(
            body,
            "  - section: s{section}\n    title: S\n    runs: {runs}\n{}    items:\n",
            if is_last { "    closing: true\n" } else { "" }
        )
        .unwrap();
        for item in 0..items {
            let id = format!("i{section}_{item}");
            let later: Vec<String> = (section + 1..sections).map(|at| format!("s{at}")).collect();
            let (lines, kind) = one_item(&mut dice, &id, &later);
            writeln!(body, "      - {lines}").unwrap();
            if !known.is_empty() && dice.below(2) == 0 {
                let when = condition(&mut dice, &known, 2);
                writeln!(body, "        when: {when}").unwrap();
            }
            if dice.below(6) == 0 && runs == "always" {
                writeln!(body, "        on_stop: true").unwrap();
            } else if dice.below(6) == 0 {
                writeln!(body, "        marks: [harm]\n        avoid: A").unwrap();
            }
            if child.is_some() && dice.below(6) == 0 {
                writeln!(body, "        for: adults").unwrap();
            }
            known.push((id, kind));
        }
        // Whatever follows the child path comes after what it looks at.
        if child.is_none() && section + 2 < sections && dice.below(2) == 0 {
            let when = condition(&mut dice, &known, 1);
            let unless = condition(&mut dice, &known, 0);
            child = Some(format!("child: {{when: {when}, unless: {unless}}}\n"));
        }
    }
    if let Some(child) = child.filter(|_| body.contains("runs: child")) {
        text.push_str(&child);
    } else {
        body = body.replace("        for: adults\n", "");
    }
    text.push_str(&body);
    text.push_str("evidence:\n");
    for id in [
        "locked_in_at_work",
        "fee_paid",
        "no_or_nominal_pay",
        "violence_on_journey",
    ] {
        writeln!(text, "  {id}: {}", condition(&mut dice, &known, 2)).unwrap();
    }
    text.push_str("needs:\n");
    for id in ["doctor_now", "wage_claim"] {
        writeln!(text, "  {id}: {}", condition(&mut dice, &known, 1)).unwrap();
    }
    text
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn the_real_interview_agrees_about_any_questionnaire(seed in any::<u64>()) {
        let text = generated(seed, 6, 4);
        let compared = compare(&bound(&text), seed, 64);
        prop_assert!(compared.is_ok(), "{:?}\n{}", compared, text);
    }
}

// --- Neither more nor less than trying everything -------------------------------------------------

/// What trying every answer, and closing and stopping everywhere, has come upon.
#[derive(Default)]
struct Tried {
    put: BTreeSet<String>,
    led: BTreeSet<String>,
    disclosed: BTreeSet<usize>,
    /// The fewest and the most items, where nobody closed or stopped.
    fewest: u64,
    most: u64,
    without_closing: bool,
}

fn try_all(definitions: &Definitions) -> Tried {
    let questionnaire = &definitions.questionnaire;
    let mut tried = Tried {
        fewest: u64::MAX,
        ..Tried::default()
    };
    let mut waiting = vec![(Interview::new(questionnaire), false, false)];
    while let Some((interview, closed, stopped)) = waiting.pop() {
        let after = |actions: Vec<Action>| {
            let mut next = interview.clone();
            for action in actions {
                next.act(action, Moment::default()).unwrap();
            }
            next
        };
        if !stopped {
            let stop = vec![Action::Stop { reason: None }];
            waiting.push((after(stop), closed, true));
        }
        if !closed && !stopped {
            waiting.push((after(vec![Action::Close]), true, false));
        }
        let Some(ix) = interview.current() else {
            end(definitions, &interview, closed || stopped, &mut tried);
            continue;
        };
        let item = questionnaire.item(ix).unwrap();
        for actions in answers(item) {
            waiting.push((after(actions), closed, stopped));
        }
    }
    tried
}

fn end(
    definitions: &Definitions,
    interview: &Interview<'_>,
    is_cut_short: bool,
    tried: &mut Tried,
) {
    let sheet = interview.sheet();
    let mut count = 0;
    let mut has_closing = false;
    for (ix, item) in definitions.questionnaire.numbered() {
        if *sheet.standing(ix) != Standing::NotAsked {
            count += 1;
            tried.put.insert(item.id.to_string());
            has_closing |= definitions
                .questionnaire
                .section(item.section)
                .unwrap()
                .closing;
        }
    }
    if !is_cut_short {
        tried.fewest = tried.fewest.min(count);
        tried.most = tried.most.max(count);
    }
    tried.without_closing |= interview.path() != Path::Stopped && !has_closing;
    let assessment = assess(definitions, sheet, &[]);
    let leading = &definitions.rules.pathways.leading[assessment.recommendation.leading];
    tried.led.insert(leading.id.to_string());
    let disclosed = assessment.signs.disclosed();
    tried.disclosed.extend(disclosed.map(|ix| ix.0));
}

pub(crate) fn answers(item: &Item) -> Vec<Vec<Action>> {
    let id = &item.id;
    let answer = |value: Value| {
        let item = id.clone();
        vec![Action::Answer { item, value }]
    };
    let mut answers = match (&item.put, item.kind()) {
        (Put::Listen { .. }, _) => vec![vec![Action::Heard { item: id.clone() }]],
        (_, Some(Kind::Text)) => vec![answer(Value::Words(vec!["W".to_owned()]))],
        (_, Some(Kind::Number { .. })) => [0, 4, 5, 8]
            .map(|number| answer(Value::Number(number)))
            .to_vec(),
        (_, Some(Kind::SeveralOf(_))) => {
            let [a, b, c] = [0, 1, 2].map(|at| item.choices[at].clone());
            [
                vec![],
                vec![a.clone()],
                vec![b.clone()],
                vec![c],
                vec![a, b],
            ]
            .map(|choices| answer(Value::Several(choices)))
            .to_vec()
        }
        _ => {
            let choices = item.choices.iter();
            choices
                .map(|choice| answer(Value::Choice(choice.clone())))
                .collect()
        }
    };
    if item.may_stay_unanswered() {
        answers.push(vec![Action::Decline { item: id.clone() }]);
        answers.push(vec![Action::NotKnown { item: id.clone() }]);
    }
    answers
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn proofs_say_what_trying_every_answer_says(seed in any::<u64>()) {
        let text = generated(seed, 3, 2);
        let definitions = bound(&text);
        let tried = try_all(&definitions);
        let (proof, faults) = proved(&definitions);
        let Some(proof) = proof else {
            // Its order cannot be proved, and that is told.
            prop_assert!(!faults.is_empty());
            return Ok(());
        };
        let told: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
        let says = |message: &str| told.iter().any(|told| told.starts_with(message));
        let about = |what: &str| format!("{what}\n{told:#?}\n{text}");
        // What explains it stands for it: of such an item a condition is always false.
        for item in &definitions.questionnaire.items {
            let is_never = says(&format!("`{}` is never put", item.id));
            prop_assert!(!(is_never && tried.put.contains(item.id.as_str())), "{}", about(item.id.as_str()));
            if item.when.is_none() {
                prop_assert_eq!(is_never, !tried.put.contains(item.id.as_str()), "{}", about(item.id.as_str()));
            }
        }
        // What is wrong with the evidence stands for what follows from it.
        let is_explained = ["no answer to", "the evidence", "nothing says who"].iter().any(|start| says(start))
            || told.iter().any(|told| told.contains("disclosed") || told.contains("always ") || told.ends_with("is never put, whatever is answered"));
        for pathway in &definitions.rules.pathways.leading {
            let is_never = says(&format!("the pathway `{}` never leads", pathway.id));
            let leads = tried.led.contains(pathway.id.as_str());
            prop_assert!(!(is_never && leads), "{}", about(pathway.id.as_str()));
            prop_assert!(is_never || leads || is_explained, "{}", about(pathway.id.as_str()));
        }
        for (ix, indicator) in definitions.rules.catalogue.numbered() {
            let is_never = says(&format!("`{}` can never become disclosed", indicator.id));
            prop_assert!(!(is_never && tried.disclosed.contains(&ix.0)), "{}", about(indicator.id.as_str()));
        }
        prop_assert_eq!(says("an interview ends without its closing"), tried.without_closing, "{}", about("closing"));
        let lengths = proof.lengths.unwrap();
        prop_assert_eq!((lengths.items.from, lengths.items.to), (tried.fewest, tried.most), "{}", about("length"));
    }
}
