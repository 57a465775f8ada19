//! Which of what was handed in counts.

use std::collections::BTreeSet;

use crate::course::{Course, Exercise, MemberCode, PlayedBy};
use crate::grammar::CaseId;

/// The exercises that count, in the order of time, and how many do not.
pub(super) struct Counted<'a> {
    /// The first that each participant handed in of each of the course's cases.
    pub(super) exercises: Vec<(&'a MemberCode, &'a Exercise)>,
    /// Played again by somebody who has read the debriefing.
    pub(super) again: usize,
    /// Of cases that are not the course's.
    pub(super) of_other_cases: usize,
    /// Played by a script, among those that count.
    pub(super) scripted: usize,
}

impl<'a> Counted<'a> {
    pub(super) fn of(course: &'a Course) -> Self {
        let mut seen: BTreeSet<(&MemberCode, &CaseId)> = BTreeSet::new();
        let mut counted = Self {
            exercises: Vec::new(),
            again: 0,
            of_other_cases: 0,
            scripted: 0,
        };
        for (who, exercise) in course.exercises() {
            let case = &exercise.case.id;
            if !course.definition().plays(case) {
                counted.of_other_cases += 1;
            } else if seen.insert((who, case)) {
                counted.scripted += usize::from(exercise.by == PlayedBy::Script);
                counted.exercises.push((who, exercise));
            } else {
                counted.again += 1;
            }
        }
        counted
    }

    /// Returns the exercises of each participant, in the order of time.
    pub(super) fn by_participant(&self) -> Vec<Vec<&'a Exercise>> {
        let codes: BTreeSet<&MemberCode> = self.exercises.iter().map(|(who, _)| *who).collect();
        let of = |code: &MemberCode| {
            let own = self.exercises.iter().filter(|(who, _)| *who == code);
            own.map(|(_, exercise)| *exercise).collect()
        };
        codes.into_iter().map(of).collect()
    }
}
