//! A class whose signs, and whose observers, are known: the report of the course recovers them within
//! its own intervals, and its intervals are no wider than they have to be.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a failed test is to panic, and the counts here are small"
)]

use panah::course::{
    Body, CalledIds, Course, CourseId, CourseResult, Definition, Estimate, Exercise, Figures, Gate,
    Member, MemberCode, PerformanceRule, PlayedBy, Role, Sign, Subject,
};
use panah::grammar::{CaseId, Digest, IndicatorId, ItemId, PathwayId, QuestionnaireId, Urgency};
use panah::practice::{Decided, Observation, ObservedCase, QuestionType};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

const TRAINEES: usize = 25;
const SIGNS: usize = 24;
const CASES: usize = 4;
const CLASSES: u64 = 6;

/// How often a sign is noted where it is there, and left where it is not.
fn truth(sign: usize) -> (f64, f64) {
    let sensitivity = [0.95, 0.85, 0.7, 0.5, 0.35, 0.2];
    let specificity = [0.98, 0.9, 0.8, 0.6];
    (
        sensitivity[sign % sensitivity.len()],
        specificity[sign % specificity.len()],
    )
}

/// Each sign is there in half of the cases.
fn is_there(case: usize, sign: usize) -> bool {
    (case + sign).is_multiple_of(2)
}

fn observed_case(case: usize) -> ObservedCase {
    ObservedCase {
        id: CaseId::new(&format!("case-{case}")),
        version: "1.0.0".to_owned(),
        sha256: "0".repeat(64),
    }
}

fn exercise(case: usize, chance: &mut ChaCha8Rng) -> Exercise {
    let signs = (0..SIGNS).map(|sign| {
        let (sensitivity, specificity) = truth(sign);
        let there = is_there(case, sign);
        let share = if there {
            sensitivity
        } else {
            1.0 - specificity
        };
        Sign {
            sign: IndicatorId::new(&format!("sign_{sign:02}")),
            there,
            marked: chance.random_bool(share),
            lost: None,
        }
    });
    let right = Decided {
        pathway: PathwayId::new("refer"),
        urgency: Urgency::Urgent,
    };
    Exercise {
        case: observed_case(case),
        seed: 1,
        by: PlayedBy::Hand,
        passed: true,
        signs: signs.collect(),
        gates: (0..GATES)
            .map(|gate| Gate {
                item: item(gate),
                seen_to: true,
            })
            .collect(),
        questions: vec![QuestionType::Open, QuestionType::Leading],
        violations: Vec::new(),
        unheeded: 0,
        decided: Some(right.clone()),
        right,
        called: CalledIds::default(),
    }
}

fn definition() -> Definition {
    let member = |code: String, role| Member {
        code: MemberCode::read(&code).unwrap(),
        role,
        key: String::new(),
    };
    let participants = (1..=TRAINEES).map(|at| member(format!("P{at:02}"), Role::Participant));
    let observers = (1..=2).map(|at| member(format!("O{at}"), Role::Observer));
    Definition {
        panah: Definition::FORM.to_owned(),
        id: CourseId::read("0af").unwrap(),
        title: "A simulated class".to_owned(),
        made: "2026-11-22".to_owned(),
        hours: None,
        modules: Vec::new(),
        cases: Vec::new(),
        certificate: PerformanceRule::default(),
        members: observers.chain(participants).collect(),
    }
}

fn hand_in(course: &mut Course, who: &str, minute: usize, body: Body) {
    let result = CourseResult {
        course: course.definition().id.clone(),
        participant: MemberCode::read(who).unwrap(),
        at: format!("2026-11-22T{:02}:{:02}:00Z", 6 + minute / 60, minute % 60),
        body,
    };
    let file = Digest::of(&serde_json::to_vec(&result).unwrap());
    course.add(file, result).unwrap();
}

fn class(seed: u64) -> Course {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let mut course = Course::new(definition());
    for trainee in 1..=TRAINEES {
        for case in 0..CASES {
            let body = Body::Exercise(exercise(case, &mut chance));
            hand_in(&mut course, &format!("P{trainee:02}"), case, body);
        }
    }
    course
}

/// Over several classes, what is true lies in the intervals of single signs about 95 times of 100, and
/// the intervals are those of fifty trials, not of fewer.
#[test]
fn what_is_true_lies_in_the_intervals_of_the_report() {
    let (mut held, mut all, mut widths) = (0_usize, 0_usize, 0.0);
    let mut look = |estimate: &Estimate, wanted: f64| {
        let interval = estimate.interval.unwrap();
        held += usize::from(interval.holds(wanted));
        all += 1;
        widths += interval.high - interval.low;
    };
    let mut together = 0;
    for seed in 0..CLASSES {
        let figures = Figures::of(&class(seed), 7);
        assert_eq!(figures.handed.exercises, TRAINEES * CASES);
        assert_eq!(figures.by_sign.len(), SIGNS);
        for one in &figures.by_sign {
            let number = one.sign.as_str().trim_start_matches("sign_");
            let (sensitivity, specificity) = truth(number.parse().unwrap());
            look(&one.detected.sensitivity, sensitivity);
            look(&one.detected.specificity, specificity);
            let precision = sensitivity / (sensitivity + 1.0 - specificity);
            look(&one.detected.precision, precision);
        }
        let mean = |which: fn((f64, f64)) -> f64| {
            (0..SIGNS).map(|sign| which(truth(sign))).sum::<f64>() / SIGNS as f64
        };
        let (sensitivity, specificity) = (mean(|it| it.0), mean(|it| it.1));
        let overall = &figures.all_signs;
        for (estimate, wanted) in [
            (overall.sensitivity, sensitivity),
            (overall.specificity, specificity),
        ] {
            together += usize::from(estimate.interval.unwrap().holds(wanted));
        }
    }
    let share = held as f64 / all as f64;
    assert!((0.92..=0.985).contains(&share), "{held} of {all}");
    let width = widths / all as f64;
    assert!((0.12..=0.26).contains(&width), "{width}");
    let least = usize::try_from(CLASSES).unwrap() * 2 - 2;
    assert!(together >= least, "all signs together: {together}");
}

const GATES: usize = 10;
/// How often an observer notes the other thing.
const SLIPS: f64 = 0.1;

fn item(gate: usize) -> ItemId {
    ItemId::new(&format!("gate_{gate}"))
}

/// Two observers who slip independently, where half of the gates were seen to: kappa is the square of
/// one less twice the slips.
#[test]
fn the_agreement_of_observers_is_recovered() {
    let mut chance = ChaCha8Rng::seed_from_u64(3);
    let mut course = class(1);
    for trainee in 1..=TRAINEES {
        let truth: Vec<bool> = (0..GATES).map(|_| chance.random_bool(0.5)).collect();
        for observer in ["O1", "O2"] {
            let trainee = format!("P{trainee:02}");
            let questionnaire = QuestionnaireId::new("adult");
            let begun = "2026-11-22T09:00:00Z".to_owned();
            let mut one = Observation::begin(None, &questionnaire, observer, &trainee, begun);
            one.case = Some(observed_case(0));
            one.gates_gone_through = true;
            let noted = truth.iter().enumerate();
            one.gates = noted
                .filter(|(_, seen_to)| **seen_to != chance.random_bool(SLIPS))
                .map(|(gate, _)| item(gate))
                .collect();
            hand_in(&mut course, observer, 200, Body::Observation(one));
        }
    }
    let figures = Figures::of(&course, 1);
    let mut observers = figures.observers.iter();
    let gates = observers.find(|one| one.subject == Subject::Gates).unwrap();
    assert_eq!((gates.units, gates.raters), (TRAINEES * GATES, 2));
    let raw = (1.0 - SLIPS).powi(2) + SLIPS.powi(2);
    let kappa = (1.0 - 2.0 * SLIPS).powi(2);
    for (estimate, wanted) in [
        (gates.raw, raw),
        (gates.cohen, kappa),
        (gates.fleiss, kappa),
        (gates.alpha, kappa),
        (gates.ac1, kappa),
        (gates.pabak, 2.0 * raw - 1.0),
    ] {
        let interval = estimate.interval.unwrap();
        assert!(interval.holds(wanted), "{wanted} {estimate:?}");
        assert!(interval.high - interval.low < 0.25, "{estimate:?}");
    }
}
