//! A course with what was handed in.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use crate::grammar::{CaseId, Digest};
use crate::practice::{Observation, ObservedCase};
use crate::quiz::{Answers, Bank, Marked, Occasion};

use super::{Body, CourseResult, Definition, Exercise, Member, MemberCode, Role};

/// A course with what was handed in. What it holds depends on the files alone, never on the order in
/// which they came.
#[derive(Debug, Clone)]
pub struct Course {
    definition: Definition,
    /// Each result by the digest of its file.
    results: BTreeMap<Digest, CourseResult>,
    /// What the quiz is marked by.
    bank: Option<Bank>,
    /// The digest of each case, as it lies here; none where nobody asks for it.
    cases: Option<BTreeMap<CaseId, String>>,
}

/// What became of a result that was to be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It is new.
    New,
    /// It was there already.
    Known,
}

/// Why a result is not of a course.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotOfCourse {
    /// It is of another course.
    #[error("it belongs to another course")]
    OtherCourse,
    /// Nobody of that code takes part.
    #[error("nobody of this course has the code `{0}`")]
    Unknown(MemberCode),
    /// An observation of somebody who does not take part.
    #[error("it observes `{0}`, who is no participant of this course")]
    UnknownTrainee(String),
    /// What it says of who made it is not who signed it.
    #[error("it says that `{said}` made it, and `{signed}` signed it")]
    OtherAuthor {
        /// Who it says.
        said: String,
        /// Who signed.
        signed: MemberCode,
    },
    /// Something in it cannot be.
    #[error("it contradicts itself")]
    Unsound,
}

impl Course {
    /// Begins with nothing handed in.
    pub fn new(definition: Definition) -> Self {
        Self {
            definition,
            results: BTreeMap::new(),
            bank: None,
            cases: None,
        }
    }

    /// Has the quiz marked by a bank.
    #[must_use]
    pub fn with_bank(mut self, bank: Option<Bank>) -> Self {
        self.bank = bank;
        self
    }

    /// Holds exercises to the cases as they lie here, by their digests: what was played by another file
    /// counts for no certificate.
    #[must_use]
    pub fn with_cases(mut self, cases: BTreeMap<CaseId, String>) -> Self {
        self.cases = Some(cases);
        self
    }

    /// Says whether a case is the one that lies here.
    pub fn is_our_case(&self, case: &ObservedCase) -> bool {
        let Some(cases) = &self.cases else {
            return true;
        };
        cases
            .get(&case.id)
            .is_some_and(|sha256| *sha256 == case.sha256)
    }

    /// Returns what the quiz is marked by.
    pub fn bank(&self) -> Option<&Bank> {
        self.bank.as_ref()
    }

    /// Returns what the course is.
    pub fn definition(&self) -> &Definition {
        &self.definition
    }

    /// Says why a result cannot be one of this course, where it cannot.
    ///
    /// # Errors
    /// Where it is not one of this course's.
    pub fn accepts(&self, result: &CourseResult) -> Result<(), NotOfCourse> {
        if result.course != self.definition.id {
            return Err(NotOfCourse::OtherCourse);
        }
        let code = &result.participant;
        if self.definition.member(code).is_none() {
            return Err(NotOfCourse::Unknown(code.clone()));
        }
        if result.at.parse::<Timestamp>().is_err() {
            return Err(NotOfCourse::Unsound);
        }
        match &result.body {
            Body::Exercise(exercise) if exercise.is_sound() => Ok(()),
            Body::Observation(observation) => self.accepts_observation(code, observation),
            Body::Quiz(answers) if answers.participant != code.as_str() => {
                Err(NotOfCourse::OtherAuthor {
                    said: answers.participant.clone(),
                    signed: code.clone(),
                })
            }
            Body::Quiz(answers) if answers.panah == Answers::FORM && answers.exercise => Ok(()),
            Body::Exercise(_) | Body::Quiz(_) => Err(NotOfCourse::Unsound),
        }
    }

    fn accepts_observation(
        &self,
        code: &MemberCode,
        observation: &Observation,
    ) -> Result<(), NotOfCourse> {
        if observation.observer != code.as_str() {
            return Err(NotOfCourse::OtherAuthor {
                said: observation.observer.clone(),
                signed: code.clone(),
            });
        }
        let mut participants = self.definition.participants();
        let is_known = |member: &Member| member.code.as_str() == observation.trainee;
        if observation.trainee == observation.observer {
            return Err(NotOfCourse::Unsound);
        }
        if !participants.any(is_known) {
            return Err(NotOfCourse::UnknownTrainee(observation.trainee.clone()));
        }
        observation.check().map_err(|_| NotOfCourse::Unsound)
    }

    /// Adds a result whose signature has been proved. The same file twice is there once.
    ///
    /// # Errors
    /// Where it is not one of this course's.
    pub fn add(&mut self, file: Digest, result: CourseResult) -> Result<Added, NotOfCourse> {
        self.accepts(&result)?;
        Ok(match self.results.insert(file, result) {
            None => Added::New,
            Some(_) => Added::Known,
        })
    }

    /// Returns what was handed in, in the order of time; what has the same time, in the order of its
    /// digests.
    pub fn results(&self) -> Vec<&CourseResult> {
        let moment = |result: &CourseResult| result.at.parse::<Timestamp>().ok();
        let mut all: Vec<_> = self.results.iter().collect();
        all.sort_by_key(|(digest, result)| (moment(result), **digest));
        all.into_iter().map(|(_, result)| result).collect()
    }

    /// Returns the exercises that were handed in by those who learn, in the order of time.
    pub fn exercises(&self) -> Vec<(&MemberCode, &Exercise)> {
        let results = self.results().into_iter();
        let exercises = results.filter_map(|result| match &result.body {
            Body::Exercise(exercise) => Some((&result.participant, exercise)),
            _ => None,
        });
        exercises.filter(|(code, _)| self.learns(code)).collect()
    }

    /// Returns the observations that were handed in, in the order of time.
    pub fn observations(&self) -> Vec<(&MemberCode, &Observation)> {
        let results = self.results().into_iter();
        let observations = results.filter_map(|result| match &result.body {
            Body::Observation(observation) => Some((&result.participant, observation)),
            _ => None,
        });
        observations.collect()
    }

    /// Returns the answers to the quiz that those who learn handed in, in the order of time.
    pub fn answers(&self) -> Vec<(&MemberCode, &Answers)> {
        let results = self.results().into_iter();
        let answers = results.filter_map(|result| match &result.body {
            Body::Quiz(answers) => Some((&result.participant, answers)),
            _ => None,
        });
        answers.filter(|(code, _)| self.learns(code)).collect()
    }

    /// Returns what became of the last quiz that somebody sat after the course; none where they sat for
    /// none, or it was of another bank. A form counts once: what is right in it is told after the first
    /// sitting.
    pub fn last_quiz(&self, code: &MemberCode) -> Option<Marked<'_>> {
        let bank = self.bank.as_ref()?;
        let answers = self.answers().into_iter();
        let after =
            answers.filter(|(who, answers)| *who == code && answers.occasion == Occasion::After);
        let mut known = BTreeSet::new();
        let first = after.filter(|(_, answers)| known.insert(answers.form));
        let marked = first.filter_map(|(_, answers)| Marked::of(bank, answers).ok());
        marked.last()
    }

    /// Returns who handed something in that is dated later than this moment (RFC 3339), with the dates.
    pub fn to_come(&self, now: &str) -> Vec<(&MemberCode, &str)> {
        let Ok(now) = now.parse::<Timestamp>() else {
            return Vec::new();
        };
        let results = self.results().into_iter();
        let late = results.filter(|one| one.at.parse::<Timestamp>().is_ok_and(|at| at > now));
        late.map(|one| (&one.participant, one.at.as_str()))
            .collect()
    }

    /// Says whether somebody is one of those who learn.
    fn learns(&self, code: &MemberCode) -> bool {
        let member = self.definition.member(code);
        member.is_some_and(|member| member.role == Role::Participant)
    }

    /// Says how many of a role take part.
    pub fn count(&self, role: Role) -> usize {
        let members = self.definition.members.iter();
        members.filter(|member| member.role == role).count()
    }
}

#[cfg(test)]
mod tests {
    #![expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a failed test is to panic"
    )]

    use crate::course::fixture::{code, definition, exercise, observation, result};
    use crate::course::{CourseId, Sign};

    use super::*;

    #[test]
    fn whatever_order_results_come_in_it_is_the_same_course() {
        let one = result("P01", 5, Body::Exercise(exercise("x", &["a"], &["a"])));
        let two = result("P02", 3, Body::Exercise(exercise("x", &["a"], &[])));
        let third = result(
            "O1",
            3,
            Body::Observation(observation("O1", "P01", "x", &[])),
        );
        let all = [(1, one), (2, two), (3, third)];
        let mut orders = Vec::new();
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            let mut course = Course::new(definition());
            for at in order {
                let (digest, result) = &all[at];
                let digest = Digest([*digest; 32]);
                assert_eq!(course.add(digest, result.clone()), Ok(Added::New));
                assert_eq!(course.add(digest, result.clone()), Ok(Added::Known));
            }
            let results = course.results().into_iter().cloned();
            orders.push(results.collect::<Vec<_>>());
        }
        assert_eq!(orders[0], orders[1]);
        assert_eq!(orders[0], orders[2]);
        let times: Vec<&str> = orders[0].iter().map(|result| result.at.as_str()).collect();
        assert!(times.is_sorted(), "{times:?}");
    }

    #[test]
    fn what_is_not_of_the_course_is_refused_with_its_reason() {
        let course = Course::new(definition());
        let own = result("P01", 0, Body::Exercise(exercise("x", &[], &[])));
        course.accepts(&own).unwrap();
        let other = CourseResult {
            course: CourseId::read("0b0").unwrap(),
            ..own.clone()
        };
        assert_eq!(course.accepts(&other), Err(NotOfCourse::OtherCourse));
        let stranger = CourseResult {
            participant: code("P99"),
            ..own.clone()
        };
        assert_eq!(
            course.accepts(&stranger),
            Err(NotOfCourse::Unknown(code("P99")))
        );
        let no_time = CourseResult {
            at: "yesterday".to_owned(),
            ..own.clone()
        };
        assert_eq!(course.accepts(&no_time), Err(NotOfCourse::Unsound));
        let mut twice = exercise("x", &[], &[]);
        let again: Sign = twice.signs[0].clone();
        twice.signs.push(again);
        let twice = result("P01", 0, Body::Exercise(twice));
        assert_eq!(course.accepts(&twice), Err(NotOfCourse::Unsound));
        let observed = |by: &str, observer: &str, trainee: &str| {
            let observation = observation(observer, trainee, "x", &[]);
            course.accepts(&result(by, 0, Body::Observation(observation)))
        };
        assert_eq!(observed("O1", "O1", "P01"), Ok(()));
        assert!(matches!(
            observed("O1", "O2", "P01"),
            Err(NotOfCourse::OtherAuthor { .. })
        ));
        for trainee in ["O2", "P99"] {
            assert!(matches!(
                observed("O1", "O1", trainee),
                Err(NotOfCourse::UnknownTrainee(_))
            ));
        }
        assert_eq!(observed("O1", "O1", "O1"), Err(NotOfCourse::Unsound));
    }
}
