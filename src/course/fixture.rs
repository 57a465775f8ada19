//! A small class for the tests of this room.

#![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

use crate::grammar::{CaseId, Digest, IndicatorId, PathwayId, QuestionnaireId, Urgency};
use crate::practice::{Decided, Observation, ObservedCase, QuestionType, Violation, Witnessed};

use super::{
    Body, CalledIds, Course, CourseId, CourseResult, Definition, Exercise, Member, MemberCode,
    PerformanceRule, PlayedBy, Role, Sign,
};

pub(super) fn code(text: &str) -> MemberCode {
    MemberCode::read(text).unwrap()
}

pub(super) fn definition() -> Definition {
    let member = |text: &str, role| Member {
        code: code(text),
        role,
        key: format!("key of {text}"),
    };
    Definition {
        panah: Definition::FORM.to_owned(),
        id: CourseId::read("0af").unwrap(),
        title: "A course".to_owned(),
        made: "2026-11-22".to_owned(),
        hours: Some(16),
        modules: vec!["Meeting somebody".to_owned()],
        cases: Vec::new(),
        certificate: PerformanceRule::default(),
        members: vec![
            member("O1", Role::Observer),
            member("O2", Role::Observer),
            member("P01", Role::Participant),
            member("P02", Role::Participant),
        ],
    }
}

fn case(id: &str) -> ObservedCase {
    ObservedCase {
        id: CaseId::new(id),
        version: "1.0.0".to_owned(),
        sha256: "00".repeat(32),
    }
}

/// An exercise of a case with these signs there, of which those are marked, out of six.
pub(super) fn exercise(id: &str, there: &[&str], marked: &[&str]) -> Exercise {
    let right = Decided {
        pathway: PathwayId::new(if there.is_empty() { "inform" } else { "refer" }),
        urgency: Urgency::Normal,
    };
    let sign = |name: &&str| Sign {
        sign: IndicatorId::new(name),
        there: there.contains(name),
        marked: marked.contains(name),
        lost: None,
    };
    Exercise {
        case: case(id),
        seed: 1,
        by: PlayedBy::Hand,
        passed: true,
        signs: ["a", "b", "c", "d", "e", "f"].iter().map(sign).collect(),
        gates: Vec::new(),
        questions: vec![QuestionType::Open, QuestionType::Leading],
        violations: Vec::new(),
        unheeded: 0,
        decided: Some(right.clone()),
        right,
        called: CalledIds::default(),
    }
}

pub(super) fn observation(
    observer: &str,
    trainee: &str,
    id: &str,
    violations: &[Violation],
) -> Observation {
    let begun = "2026-11-22T09:00:00Z".to_owned();
    let questionnaire = QuestionnaireId::new("adult");
    let mut observation = Observation::begin(None, &questionnaire, observer, trainee, begun);
    observation.case = Some(case(id));
    for violation in violations {
        let violation = *violation;
        observation.note(1, Witnessed::Violation { violation });
    }
    observation
}

/// A result, at so many minutes past the hour.
pub(super) fn result(who: &str, minute: u8, body: Body) -> CourseResult {
    CourseResult {
        course: CourseId::read("0af").unwrap(),
        participant: code(who),
        at: format!("2026-11-22T10:{minute:02}:00Z"),
        body,
    }
}

pub(super) fn course(results: &[CourseResult]) -> Course {
    let mut course = Course::new(definition());
    for result in results {
        let file = Digest::of(serde_json::to_string(result).unwrap().as_bytes());
        course.add(file, result.clone()).unwrap();
    }
    course
}
