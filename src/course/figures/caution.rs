//! What has to be said beside the figures.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::among::observed;
use super::counted::Counted;
use super::figures::Handed;
use crate::course::Course;
use crate::grammar::CaseId;

/// Of fewer participants, a figure of the class says little of other classes.
const FEW_PARTICIPANTS: usize = 10;
/// Of fewer exercises that two observed, agreement hangs on single ones.
const FEW_OBSERVED: usize = 10;

/// What has to be said beside the figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Caution {
    /// Few participants handed in an exercise.
    FewParticipants(usize),
    /// Few exercises were observed by two.
    FewObserved(usize),
    /// No exercise was observed by two, so that nobody knows how far observers agree.
    NobodyObservedTwice,
    /// Exercises that were played again, and do not count.
    Again(usize),
    /// Exercises of cases that are not the course's, and do not count.
    OtherCases(usize),
    /// Exercises that a script played, and that count here.
    Scripted(usize),
    /// A case that was played in several versions, so that they may differ in what is right.
    Versions(CaseId),
    /// Answers to another quiz, or to another version of it, that do not count.
    OtherQuiz(usize),
}

pub(super) fn of(course: &Course, counted: &Counted<'_>, handed: &Handed) -> Vec<Caution> {
    let mut cautions = Vec::new();
    let participants = counted.by_participant().len();
    if participants < FEW_PARTICIPANTS {
        cautions.push(Caution::FewParticipants(participants));
    }
    match observed(course).len() {
        0 => cautions.push(Caution::NobodyObservedTwice),
        few if few < FEW_OBSERVED => cautions.push(Caution::FewObserved(few)),
        _ => {}
    }
    let counts = [
        (counted.again, Caution::Again as fn(usize) -> Caution),
        (counted.of_other_cases, Caution::OtherCases),
        (counted.scripted, Caution::Scripted),
        (handed.other_quizzes, Caution::OtherQuiz),
    ];
    cautions.extend(
        counts
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, caution)| caution(count)),
    );
    let mut versions: BTreeMap<&CaseId, BTreeSet<&str>> = BTreeMap::new();
    let played = counted.exercises.iter().map(|(_, one)| &one.case);
    let seen = course.observations().into_iter();
    let seen = seen.filter_map(|(_, one)| one.case.as_ref());
    for case in played.chain(seen) {
        versions.entry(&case.id).or_default().insert(&case.sha256);
    }
    let several = versions
        .into_iter()
        .filter(|(_, digests)| digests.len() > 1);
    cautions.extend(several.map(|(case, _)| Caution::Versions(case.clone())));
    cautions
}
