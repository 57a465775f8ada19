//! A condition on answers in plain English, for whoever wants to check it without reading YAML.
//!
//! What is negated is told at the answer it is about ("is not", "does not include"): brackets with
//! a "not" before them are hard to read. In the logic of this tool the two are the same, because
//! the laws of De Morgan hold for all three values.

use crate::grammar::{ChoiceId, Condition, ItemIx, Test};
use crate::questionnaire::{Item, Kind, Put, Questionnaire};
use crate::words::Words;

/// How a condition names the items it looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// By the number that the item has on paper.
    Numbers,
    /// By its words, in quotation marks.
    Words,
}

/// Returns a condition as a sentence without a full stop:
/// `12 is "Somebody else has them", and 13 is "They are refused" or "Does not dare to ask"`.
///
/// Groups within groups stand in brackets; answers are told by their labels.
pub fn condition_text(
    condition: &Condition,
    questionnaire: &Questionnaire,
    naming: Naming,
    words: &Words,
) -> String {
    let teller = Teller {
        questionnaire,
        naming,
        words,
    };
    teller.group(&Told::of(condition, false))
}

/// A condition in parts, for a list with one part on each line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// Whether all parts have to hold; otherwise any one of them suffices.
    pub all: bool,
    /// The parts, each as [`condition_text`] tells it; one, where the condition has no parts.
    pub parts: Vec<String>,
}

/// Returns a condition in its parts, for where one sentence would be too long to follow.
pub fn condition_parts(
    condition: &Condition,
    questionnaire: &Questionnaire,
    naming: Naming,
    words: &Words,
) -> Parts {
    let teller = Teller {
        questionnaire,
        naming,
        words,
    };
    let told = Told::of(condition, false);
    let (all, parts) = match &told {
        Told::All(parts) => (true, parts.as_slice()),
        Told::Any(parts) => (false, parts.as_slice()),
        Told::Leaf { .. } => (true, std::slice::from_ref(&told)),
    };
    Parts {
        all,
        parts: parts.iter().map(|part| teller.group(part)).collect(),
    }
}

/// A condition with its negations at the tests.
enum Told<'a> {
    All(Vec<Told<'a>>),
    Any(Vec<Told<'a>>),
    Leaf {
        item: ItemIx,
        test: &'a Test,
        negated: bool,
    },
}

impl<'a> Told<'a> {
    fn of(condition: &'a Condition, negated: bool) -> Self {
        match condition {
            Condition::All(parts) if negated => Self::any(parts, negated),
            Condition::Any(parts) if negated => Self::all(parts, negated),
            Condition::All(parts) => Self::all(parts, negated),
            Condition::Any(parts) => Self::any(parts, negated),
            Condition::Not(part) => Self::of(part, !negated),
            Condition::Leaf { item, test, .. } => Self::Leaf {
                item: *item,
                test,
                negated,
            },
        }
    }

    /// All of the parts; what is itself an `all` joins its parts to them.
    fn all(parts: &'a [Condition], negated: bool) -> Self {
        let mut flat = Vec::new();
        for part in parts {
            match Self::of(part, negated) {
                Self::All(inner) => flat.extend(inner),
                other => flat.push(other),
            }
        }
        match flat.pop() {
            Some(only) if flat.is_empty() => only,
            last => Self::All(flat.into_iter().chain(last).collect()),
        }
    }

    /// Any of the parts; what is itself an `any` joins its parts to them.
    fn any(parts: &'a [Condition], negated: bool) -> Self {
        let mut flat = Vec::new();
        for part in parts {
            match Self::of(part, negated) {
                Self::Any(inner) => flat.extend(inner),
                other => flat.push(other),
            }
        }
        match flat.pop() {
            Some(only) if flat.is_empty() => only,
            last => Self::Any(flat.into_iter().chain(last).collect()),
        }
    }
}

struct Teller<'a> {
    questionnaire: &'a Questionnaire,
    naming: Naming,
    words: &'a Words,
}

impl Teller<'_> {
    fn group(&self, told: &Told<'_>) -> String {
        let (parts, joint) = match told {
            // All of nothing always holds: a questionnaire for children only.
            Told::All(parts) if parts.is_empty() => return self.words.say("condition-always"),
            Told::All(parts) => (parts, "condition-and"),
            Told::Any(parts) => (parts, "condition-or"),
            Told::Leaf {
                item,
                test,
                negated,
            } => return self.leaf(*item, test, *negated),
        };
        let mut before: Option<ItemIx> = None;
        let mut text = String::new();
        for part in parts {
            let (told, item) = match part {
                // The same item again: its name is not repeated.
                Told::Leaf {
                    item,
                    test,
                    negated,
                } if before == Some(*item) => (self.test(*item, test, *negated), Some(*item)),
                Told::Leaf {
                    item,
                    test,
                    negated,
                } => (self.leaf(*item, test, *negated), Some(*item)),
                group => {
                    let inner = self.group(group);
                    let bracketed = self.words.fill("condition-group", &[("inner", &inner)]);
                    (bracketed, None)
                }
            };
            text = if text.is_empty() {
                told
            } else {
                self.words.fill(joint, &[("first", &text), ("then", &told)])
            };
            before = item;
        }
        text
    }

    fn leaf(&self, item: ItemIx, test: &Test, negated: bool) -> String {
        let name = self.name(item);
        let test = self.test(item, test, negated);
        self.words
            .fill("condition-test", &[("item", &name), ("test", &test)])
    }

    fn name(&self, ix: ItemIx) -> String {
        match (self.naming, self.questionnaire.item(ix)) {
            (Naming::Words, Some(item)) => self.quoted(item.text()),
            _ => ix.number().to_string(),
        }
    }

    fn quoted(&self, text: &str) -> String {
        let text = text.trim().trim_end_matches('.').replace('"', "'");
        self.words.fill("condition-quoted", &[("text", &text)])
    }

    /// What is tested, without the item.
    fn test(&self, ix: ItemIx, test: &Test, negated: bool) -> String {
        let item = self.questionnaire.item(ix);
        let is_said = item.is_some_and(|item| matches!(item.put, Put::Say { .. }));
        let id = match (test, negated) {
            (Test::In(_), false) if is_said => "condition-read-aloud",
            (Test::In(_), true) if is_said => "condition-not-read-aloud",
            (Test::In(choices), true) if choices.len() > 1 => "condition-is-none",
            (Test::In(_) | Test::Range { .. }, false) => "condition-is",
            (Test::In(_) | Test::Range { .. }, true) => "condition-is-not",
            (Test::HasAny(choices), true) if choices.len() > 1 => "condition-includes-none",
            (Test::HasAny(_), false) => "condition-includes",
            (Test::HasAny(_), true) => "condition-includes-not",
            (Test::Given, false) => "condition-given",
            (Test::Given, true) => "condition-not-given",
            (Test::Declined, false) => "condition-declined",
            (Test::Declined, true) => "condition-not-declined",
            (Test::NotKnown, false) => "condition-not-known",
            (Test::NotKnown, true) => "condition-not-not-known",
        };
        let answer = match test {
            Test::In(choices) | Test::HasAny(choices) => self.labels(item, choices, negated),
            Test::Range { from, below } => self.range(*from, *below),
            Test::Given | Test::Declined | Test::NotKnown => String::new(),
        };
        self.words.fill(id, &[("answer", &answer)])
    }

    fn range(&self, from: Option<i64>, below: Option<i64>) -> String {
        let text = |number: i64| number.to_string();
        match (from, below) {
            (Some(from), Some(below)) if below == from.saturating_add(1) => text(from),
            (Some(from), Some(below)) => self.words.fill(
                "condition-between",
                &[
                    ("from", &text(from)),
                    ("to", &text(below.saturating_sub(1))),
                ],
            ),
            (Some(from), None) => self
                .words
                .fill("condition-at-least", &[("number", &text(from))]),
            (None, Some(below)) => self
                .words
                .fill("condition-under", &[("number", &text(below))]),
            (None, None) => String::new(),
        }
    }

    /// The answers by their labels, with "or" before the last unless none of them is meant.
    fn labels(&self, item: Option<&Item>, choices: &[ChoiceId], negated: bool) -> String {
        let labels: Vec<String> = choices
            .iter()
            .map(|choice| self.label(item, choice))
            .collect();
        match labels.split_last() {
            None => String::new(),
            Some((only, [])) => only.clone(),
            Some(_) if negated => labels.join(&self.words.say("condition-comma")),
            Some((last, before)) => {
                let before = before.join(&self.words.say("condition-comma"));
                self.words
                    .fill("condition-one-of", &[("before", &before), ("last", last)])
            }
        }
    }

    fn label(&self, item: Option<&Item>, choice: &ChoiceId) -> String {
        let kind = item.and_then(Item::kind);
        if let Some(Kind::OneOf(choices) | Kind::SeveralOf(choices)) = kind {
            let found = choices.iter().find(|known| known.id == *choice);
            return self.quoted(found.map_or(choice.as_str(), |found| &found.label));
        }
        match choice.as_str() {
            "yes" => self.words.say("condition-yes"),
            "no" => self.words.say("condition-no"),
            other => self.quoted(other),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a failed test is to panic"
    )]

    use super::*;
    use crate::grammar::{Faults, yaml};

    fn adult() -> Questionnaire {
        let file = include_bytes!("../../questionnaires/adult/questionnaire.yaml");
        Questionnaire::read(file, &mut Faults::default()).unwrap()
    }

    /// Reads a condition on the adult questionnaire; `{item}` in what is expected stands for its
    /// number.
    fn check(condition: &str, naming: Naming, expected: &str) {
        let adult = adult();
        let mut faults = Faults::default();
        let node = yaml::read(condition.as_bytes(), &mut faults).unwrap();
        let condition = Condition::read(&node, &adult, &mut faults).unwrap();
        let mut expected = expected.to_owned();
        for (ix, item) in adult.numbered() {
            let number = ix.number().to_string();
            expected = expected.replace(&format!("{{{}}}", item.id), &number);
        }
        let told = condition_text(&condition, &adult, naming, &Words::english());
        assert_eq!(told, expected);
    }

    #[test]
    fn numbers_are_counted_from_one() {
        assert_eq!(ItemIx(0).number(), 1);
        assert_eq!(adult().position("speaks_for").unwrap().number(), 2);
    }

    #[test]
    fn answers_are_told_by_their_labels() {
        check(
            "{papers_where: someone_else}",
            Naming::Numbers,
            r#"{papers_where} is "Somebody else has them""#,
        );
        check(
            "{papers_where: someone_else}",
            Naming::Words,
            r#""Where are your identity papers now?" is "Somebody else has them""#,
        );
        check(
            "{safe_now: no}",
            Naming::Words,
            r#""Nobody here bleeds, fights for breath or is in danger this minute" is no"#,
        );
        check(
            "{contact: {has_any: [phone_taken, phone_watched]}}",
            Naming::Numbers,
            r#"{contact} includes "The telephone was taken, and not given back after work" or "Somebody listened or read along""#,
        );
        check(
            "{going_out: {has_any: [with_permission, with_company, never]}}",
            Naming::Numbers,
            r#"{going_out} includes "Only with permission", "Only with somebody from there" or "Not at all""#,
        );
    }

    #[test]
    fn groups_are_joined_and_bracketed() {
        check(
            "{all: [{papers_where: someone_else}, {papers_back: {in: [refused, only_for_money]}}]}",
            Naming::Numbers,
            r#"{papers_where} is "Somebody else has them", and {papers_back} is "They are refused" or "Only against money or more work""#,
        );
        check(
            "{any: [{journey_events: {has: papers_held}}, {all: [{work_kinds: {has: none_yet}}, {papers_where: someone_else}]}]}",
            Naming::Numbers,
            &format!(
                r#"{{journey_events}} includes {}, or ({{work_kinds}} includes {}, and {{papers_where}} is "Somebody else has them")"#,
                label("journey_events", "papers_held"),
                label("work_kinds", "none_yet"),
            ),
        );
    }

    #[test]
    fn a_long_condition_is_told_in_its_parts() {
        let adult = adult();
        let mut faults = Faults::default();
        let text = "{any: [{language_shared: yes}, {all: [{age: given}, {age: {under: 18}}]}]}";
        let node = yaml::read(text.as_bytes(), &mut faults).unwrap();
        let condition = Condition::read(&node, &adult, &mut faults).unwrap();
        let told = condition_parts(&condition, &adult, Naming::Words, &Words::english());
        let expected = [
            r#""You and the person share this language well" is yes"#,
            r#""How old are you?" was answered, and is under 18"#,
        ];
        assert_eq!(told.parts, expected);
        assert!(!told.all);
    }

    #[test]
    fn what_is_negated_is_told_at_its_answer() {
        check(
            "{not: {all: [{work_kinds: given}, {work_kinds: {has: none_yet}}]}}",
            Naming::Numbers,
            &format!(
                "{{work_kinds}} was not answered, or does not include {}",
                label("work_kinds", "none_yet")
            ),
        );
        check(
            "{not: {papers_back: {in: [refused, only_for_money]}}}",
            Naming::Numbers,
            r#"{papers_back} is none of these: "They are refused", "Only against money or more work""#,
        );
        check(
            "{not: {any: [{language_shared: yes}, {going_out: {has_any: [locked_in, watched]}}]}}",
            Naming::Numbers,
            &format!(
                "{{language_shared}} is not yes, and {{going_out}} includes none of these: {}, {}",
                label("going_out", "locked_in"),
                label("going_out", "watched"),
            ),
        );
    }

    #[test]
    fn every_test_has_its_words() {
        for (test, told) in [
            ("{under: 18}", "is under 18"),
            ("{at_least: 18}", "is 18 or more"),
            ("{at_least: 12, under: 18}", "is from 12 to 17"),
            ("17", "is 17"),
            ("given", "was answered"),
            ("declined", "was declined"),
            ("not_known", r#"is "not known""#),
        ] {
            let expected = format!("{{age}} {told}");
            check(&format!("{{age: {test}}}"), Naming::Numbers, &expected);
        }
        for (test, told) in [
            ("{under: 18}", "is not under 18"),
            ("given", "was not answered"),
            ("declined", "was not declined"),
            ("not_known", r#"is not "not known""#),
        ] {
            let expected = format!("{{age}} {told}");
            check(
                &format!("{{not: {{age: {test}}}}}"),
                Naming::Numbers,
                &expected,
            );
        }
        check(
            "{who_i_am: said}",
            Naming::Numbers,
            "{who_i_am} was read aloud",
        );
    }

    #[test]
    fn every_condition_of_the_questionnaire_is_told_without_ids() {
        let adult = adult();
        let words = Words::english();
        let items = adult.items.iter().filter_map(|item| item.when.as_ref());
        let evidence = adult.evidence.iter().map(|(_, condition, _)| condition);
        for condition in items.chain(evidence) {
            for naming in [Naming::Numbers, Naming::Words] {
                let told = condition_text(condition, &adult, naming, &words);
                assert!(!told.contains('_'), "{told}");
                assert!(!told.contains("condition-"), "{told}");
                assert_eq!(told.matches('"').count() % 2, 0, "{told}");
            }
        }
    }

    fn label(item: &str, choice: &str) -> String {
        let adult = adult();
        let item = adult.item(adult.position(item).unwrap()).unwrap();
        let Some(Kind::OneOf(choices) | Kind::SeveralOf(choices)) = item.kind() else {
            return String::new();
        };
        let found = choices.iter().find(|known| known.id.as_str() == choice);
        format!("\"{}\"", found.unwrap().label)
    }
}
