//! What a certificate takes, and what is still lacking: performance, not attendance.

use std::collections::{BTreeMap, BTreeSet};

use crate::grammar::CaseId;
use crate::practice::{Observation, Violation};
use crate::quiz::Marked;

use super::{Body, Course, CourseResult, Exercise, MemberCode, PlayedBy};

/// What somebody has shown of what a certificate takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Performance {
    /// What is fulfilled.
    pub fulfilled: Vec<Requirement>,
    /// What is not.
    pub lacking: Vec<Requirement>,
}

/// One thing that a certificate takes, with what there is of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Requirement {
    /// Exercises passed, each of another case.
    Exercises {
        /// How many there are.
        passed: usize,
        /// How many it takes.
        of: usize,
    },
    /// Exercises passed in cases without any sign.
    WithoutSigns {
        /// How many there are.
        passed: usize,
        /// How many it takes.
        of: usize,
    },
    /// Nothing in the last exercise fails one by itself.
    LastWithoutViolation {
        /// What did; nothing where nothing did, or there was no exercise.
        seen: Vec<Violation>,
    },
    /// Those who observed the last exercise that two observed agree on what failed it.
    ObserversAgree {
        /// Who observed it.
        observers: Vec<MemberCode>,
    },
    /// The pass mark of the last quiz after the course.
    QuizMark {
        /// How many were right; none where nobody can say, because there is no such quiz.
        right: Option<usize>,
        /// How many it takes.
        needed: usize,
    },
    /// No critical question of the last quiz is open.
    QuizCriticals {
        /// How many are; none where there is no such quiz.
        open: Option<usize>,
    },
}

impl Performance {
    /// Holds what somebody has handed in, and what was observed of them, to the course's rule. Of what a
    /// script played nothing counts.
    pub fn of(course: &Course, participant: &MemberCode) -> Self {
        let rule = &course.definition().certificate;
        let results = course.results();
        let by_hand = results
            .iter()
            .filter_map(|result| exercise(result, participant));
        let played: Vec<&Exercise> = by_hand
            .filter(|exercise| course.definition().plays(&exercise.case.id))
            .filter(|exercise| course.is_our_case(&exercise.case))
            .collect();
        let passed: BTreeMap<&CaseId, &Exercise> = played
            .iter()
            .filter(|exercise| exercise.passed)
            .map(|exercise| (&exercise.case.id, *exercise))
            .collect();
        let without = passed.values();
        let without = without.filter(|exercise| exercise.is_without_signs());
        let mut found = Self {
            fulfilled: Vec::new(),
            lacking: Vec::new(),
        };
        let (count, of) = (passed.len(), usize::from(rule.exercises));
        found.put(count >= of, Requirement::Exercises { passed: count, of });
        let (count, of) = (without.count(), usize::from(rule.without_signs));
        if of > 0 {
            found.put(count >= of, Requirement::WithoutSigns { passed: count, of });
        }
        if rule.last_without_violation {
            let seen = last(&results, participant);
            let is_free = seen.as_ref().is_some_and(Vec::is_empty);
            let seen = seen.unwrap_or_default();
            found.put(is_free, Requirement::LastWithoutViolation { seen });
        }
        if rule.observers_agree
            && let Some((observers, agree)) = observed_by_two(&results, participant)
        {
            found.put(agree, Requirement::ObserversAgree { observers });
        }
        found.put_quiz(course, participant);
        found
    }

    fn put_quiz(&mut self, course: &Course, participant: &MemberCode) {
        let Some(mark) = course.definition().certificate.quiz_mark else {
            return;
        };
        let marked = course.last_quiz(participant);
        let right = marked.as_ref().map(Marked::right);
        let all = marked.as_ref().map_or(0, |marked| marked.questions.len());
        let needed = (all * usize::from(mark)).div_ceil(100);
        let is_reached = right.is_some_and(|right| right >= needed);
        self.put(is_reached, Requirement::QuizMark { right, needed });
        let open = marked.as_ref().map(|marked| marked.open().count());
        self.put(open == Some(0), Requirement::QuizCriticals { open });
    }

    /// Says whether nothing is lacking.
    pub fn is_fulfilled(&self) -> bool {
        self.lacking.is_empty()
    }

    fn put(&mut self, is_fulfilled: bool, requirement: Requirement) {
        if is_fulfilled {
            self.fulfilled.push(requirement);
        } else {
            self.lacking.push(requirement);
        }
    }
}

fn exercise<'a>(result: &'a CourseResult, participant: &MemberCode) -> Option<&'a Exercise> {
    match &result.body {
        Body::Exercise(exercise)
            if result.participant == *participant && exercise.by == PlayedBy::Hand =>
        {
            Some(exercise)
        }
        _ => None,
    }
}

fn observation<'a>(result: &'a CourseResult, trainee: &MemberCode) -> Option<&'a Observation> {
    match &result.body {
        Body::Observation(observation) if observation.trainee == trainee.as_str() => {
            Some(observation)
        }
        _ => None,
    }
}

/// Returns what failed the last exercise, played or observed; none where there was none.
fn last(results: &[&CourseResult], participant: &MemberCode) -> Option<Vec<Violation>> {
    results.iter().rev().find_map(|result| {
        let played = exercise(result, participant).map(|exercise| exercise.violations.clone());
        let observed = || Some(observation(result, participant)?.violations().collect());
        played.or_else(observed)
    })
}

/// Returns who observed the last exercise that two or more observed, and whether they saw the same fail
/// it. An exercise is known by its case; of what one observer handed in of it, the last counts.
fn observed_by_two(
    results: &[&CourseResult],
    participant: &MemberCode,
) -> Option<(Vec<MemberCode>, bool)> {
    type Seen = BTreeMap<MemberCode, BTreeSet<Violation>>;
    let mut exercises: Vec<(Option<&CaseId>, Seen)> = Vec::new();
    for result in results {
        let Some(observed) = observation(result, participant) else {
            continue;
        };
        let case = observed.case.as_ref().map(|case| &case.id);
        let mut seen = match exercises.iter().position(|(known, _)| *known == case) {
            Some(at) => exercises.remove(at).1,
            None => Seen::new(),
        };
        seen.insert(result.participant.clone(), observed.violations().collect());
        exercises.push((case, seen));
    }
    let last = exercises.iter().rev().find(|(_, seen)| seen.len() >= 2);
    last.map(|(_, seen)| {
        let first = seen.values().next();
        let agree = seen.values().all(|one| Some(one) == first);
        (seen.keys().cloned().collect(), agree)
    })
}

#[cfg(test)]
mod tests {
    use crate::course::fixture::{code, course, exercise, observation, result};
    use crate::course::{Body, CourseResult};

    use super::*;

    fn played(minute: u8, exercise: Exercise) -> CourseResult {
        result("P01", minute, Body::Exercise(exercise))
    }

    fn lacking(results: &[CourseResult]) -> Vec<Requirement> {
        Performance::of(&course(results), &code("P01")).lacking
    }

    #[test]
    fn two_cases_one_of_them_without_a_sign_and_a_last_one_without_harm() {
        let with = played(1, exercise("x", &["a"], &["a"]));
        let without = played(2, exercise("y", &[], &[]));
        assert_eq!(lacking(&[with.clone(), without.clone()]), Vec::new());
        let same = [with.clone(), played(3, exercise("x", &["a"], &["a"]))];
        let short = Requirement::Exercises { passed: 1, of: 2 };
        let none = Requirement::WithoutSigns { passed: 0, of: 1 };
        assert_eq!(lacking(&same), [short, none]);
        let mut harm = exercise("z", &["a"], &["a"]);
        harm.passed = false;
        harm.violations = vec![Violation::Promise];
        let seen = vec![Violation::Promise];
        let found = lacking(&[with.clone(), without.clone(), played(5, harm.clone())]);
        assert_eq!(found, [Requirement::LastWithoutViolation { seen }]);
        let before = [with.clone(), without, played(0, harm)];
        assert_eq!(lacking(&before), Vec::new(), "what was mended since");
        assert_eq!(lacking(&[]).len(), 3);
    }

    #[test]
    fn what_a_script_played_counts_for_nothing() {
        let mut scripted = exercise("y", &[], &[]);
        scripted.by = PlayedBy::Script;
        let with = played(1, exercise("x", &["a"], &["a"]));
        assert_eq!(lacking(&[with, played(2, scripted)]).len(), 2);
    }

    #[test]
    fn two_who_observed_have_to_agree_and_the_last_that_both_observed_counts() {
        let base = [
            played(1, exercise("x", &["a"], &["a"])),
            played(2, exercise("y", &[], &[])),
        ];
        let seen = |by: &str, minute, case: &str, violations: &[Violation]| {
            let observation = observation(by, "P01", case, violations);
            result(by, minute, Body::Observation(observation))
        };
        let with = |more: &[CourseResult]| lacking(&[&base, more].concat());
        let alone = [seen("O1", 0, "x", &[Violation::Promise])];
        assert_eq!(with(&alone), Vec::new(), "one observer alone");
        let apart = [
            seen("O1", 0, "x", &[Violation::Promise]),
            seen("O2", 0, "x", &[]),
        ];
        let observers = vec![code("O1"), code("O2")];
        assert_eq!(with(&apart), [Requirement::ObserversAgree { observers }]);
        let again = [seen("O1", 3, "z", &[]), seen("O2", 4, "z", &[])];
        assert_eq!(with(&[&apart[..], &again].concat()), Vec::new());
    }
}
