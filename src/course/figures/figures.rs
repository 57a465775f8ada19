//! All figures of a course.

use serde::Serialize;

use super::counted::Counted;
use super::{
    Agreement, Caution, Change, Detected, MissedGate, MissedSign, PassedChange, SeenViolation,
    SignFigures, among, caution, change, detection, missed,
};
use crate::course::{Course, Role};
use crate::quiz::{Class, Sitting};

/// What was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Handed {
    /// How many learn.
    pub participants: usize,
    /// How many observe.
    pub observers: usize,
    /// How many of those who learn handed in an exercise that counts.
    pub practised: usize,
    /// How many exercises count.
    pub exercises: usize,
    /// How many observations there are.
    pub observations: usize,
    /// How many exercises two or more observed.
    pub observed_twice: usize,
    /// How many sittings of the quiz there are.
    pub quizzes: usize,
    /// How many of them are of another quiz than the one at hand.
    pub other_quizzes: usize,
}

/// All figures of a course. The same files and the same seed give the same figures.
#[derive(Debug, Clone, Serialize)]
pub struct Figures {
    /// What the intervals were drawn by.
    pub seed: u64,
    /// What was handed in.
    pub handed: Handed,
    /// All signs together.
    pub all_signs: Detected,
    /// Each sign by itself, by its id.
    pub by_sign: Vec<SignFigures>,
    /// How far observers of the same exercise agree.
    pub observers: Vec<Agreement>,
    /// How far participants who played the same case agree.
    pub participants: Vec<Agreement>,
    /// The signs that were missed, the worst first.
    pub missed_signs: Vec<MissedSign>,
    /// The gates that were not seen to, the worst first.
    pub missed_gates: Vec<MissedGate>,
    /// What failed exercises by itself, the commonest first.
    pub violations: Vec<SeenViolation>,
    /// The first exercise of each participant against the last.
    pub changes: Vec<Change>,
    /// How many passed the first, and how many the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub passed: Option<PassedChange>,
    /// What has to be said beside them.
    pub cautions: Vec<Caution>,
}

impl Figures {
    /// Computes them; `seed` draws the intervals.
    pub fn of(course: &Course, seed: u64) -> Self {
        let counted = Counted::of(course);
        let answers = course.answers().len();
        let sittings = sittings(course).map_or(0, |sittings| sittings.len());
        let handed = Handed {
            participants: course.count(Role::Participant),
            observers: course.count(Role::Observer),
            practised: counted.by_participant().len(),
            exercises: counted.exercises.len(),
            observations: course.observations().len(),
            observed_twice: among::observed(course).len(),
            quizzes: sittings,
            other_quizzes: answers - sittings,
        };
        Self {
            seed,
            cautions: caution::of(course, &counted, &handed),
            handed,
            all_signs: Detected::of_all(&counted, seed),
            by_sign: detection::by_sign(&counted),
            observers: among::of_observers(course, seed),
            participants: among::of_participants(&counted, seed),
            missed_signs: missed::signs(&counted),
            missed_gates: missed::gates(&counted),
            violations: missed::violations(course, &counted),
            changes: change::measures(&counted),
            passed: change::passed(&counted),
        }
    }
}

impl Course {
    /// Returns what the quiz tells of the class; none where there is no bank at hand, or nobody sat for
    /// it.
    pub fn quiz_class(&self) -> Option<Class<'_>> {
        let sittings = sittings(self)?;
        let bank = self.bank()?;
        (!sittings.is_empty()).then(|| Class::of(bank, sittings, None))
    }
}

/// Returns the sittings that are of the bank at hand.
fn sittings(course: &Course) -> Option<Vec<Sitting<'_>>> {
    let bank = course.bank()?;
    let answers = course.answers().into_iter();
    let sittings = answers.filter_map(|(_, answers)| Sitting::of(bank, answers.clone()).ok());
    Some(sittings.collect())
}
