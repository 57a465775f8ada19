//! Who judged what: observers the same exercise, participants the same case.

use std::collections::{BTreeMap, BTreeSet};

use super::Agreement;
use super::agreement::{Judgements, Level, Subject, number};
use super::counted::Counted;
use crate::course::{Course, Exercise, MemberCode};
use crate::grammar::{CaseId, ItemId, PathwayId};
use crate::practice::{Observation, QuestionType, Scale, Violation};

/// An exercise that was observed: of whom, of which case.
type Observed<'a> = (&'a str, Option<&'a CaseId>);
/// What each observer handed in of it.
type ByObserver<'a> = BTreeMap<&'a MemberCode, &'a Observation>;

/// Returns the exercises that two or more observed. Of what one observer handed in of an exercise, the
/// last counts.
pub(super) fn observed(course: &Course) -> BTreeMap<Observed<'_>, ByObserver<'_>> {
    let mut exercises: BTreeMap<Observed<'_>, ByObserver<'_>> = BTreeMap::new();
    for (who, observation) in course.observations() {
        let case = observation.case.as_ref().map(|case| &case.id);
        let exercise = exercises.entry((&observation.trainee, case)).or_default();
        exercise.insert(who, observation);
    }
    exercises.retain(|_, observers| observers.len() >= 2);
    exercises
}

/// Computes how far observers of the same exercise agree.
pub(super) fn of_observers(course: &Course, seed: u64) -> Vec<Agreement> {
    let exercises = observed(course);
    let all: Vec<&ByObserver<'_>> = exercises.values().collect();
    let rates: Vec<f64> = Scale::RATES.map(f64::from).collect();
    let each = |scale: Scale| {
        let rate = move |one: &Observation| {
            let mut ratings = one.ratings.iter();
            let rating = ratings.find(|rating| rating.scale == scale)?;
            Some(f64::from(rating.rate))
        };
        units(&all, &[rate])
    };
    let of_scales = Scale::WORDS.map(|(_, scale)| (scale, each(scale)));
    let together = of_scales.iter().flat_map(|(_, units)| units.clone());
    let violations = Violation::WORDS.map(|(_, kind)| {
        move |one: &Observation| Some(yes(one.violations().any(|seen| seen == kind)))
    });
    let counts = QuestionType::WORDS.map(|(_, kind)| {
        move |one: &Observation| Some(number(one.questions().filter(|it| *it == kind).count()))
    });
    let judgements = |subject, level, categories: &[f64], units| Judgements {
        subject,
        level,
        categories: categories.to_vec(),
        units,
    };
    let mut found = vec![
        judgements(
            Subject::Gates,
            Level::Nominal,
            &[0.0, 1.0],
            gates(course, &exercises),
        ),
        judgements(
            Subject::Violations,
            Level::Nominal,
            &[0.0, 1.0],
            units(&all, &violations),
        ),
        judgements(Subject::Scales, Level::Ordinal, &rates, together.collect()),
    ];
    found.extend(
        of_scales
            .into_iter()
            .map(|(scale, units)| judgements(Subject::Scale(scale), Level::Ordinal, &rates, units)),
    );
    found.push(judgements(
        Subject::ProductiveShare,
        Level::Interval,
        &[],
        units(&all, &[productive]),
    ));
    found.push(judgements(
        Subject::QuestionCounts,
        Level::Ratio,
        &[],
        units(&all, &counts),
    ));
    let found = found.into_iter().map(|one| one.agreement(seed));
    found.collect()
}

/// Returns what observers say of each of these in each exercise.
fn units(
    exercises: &[&ByObserver<'_>],
    values: &[impl Fn(&Observation) -> Option<f64>],
) -> Vec<Vec<(String, f64)>> {
    let pairs = exercises
        .iter()
        .flat_map(|exercise| values.iter().map(move |value| (exercise, value)));
    pairs
        .map(|(exercise, value)| {
            let said = exercise.iter();
            said.filter_map(|(who, one)| Some((who.to_string(), value(one)?)))
                .collect()
        })
        .collect()
}

/// Returns what observers say of each gate of the case that anybody of the course named, exercise by
/// exercise. Who did not go through the gates in the end says nothing.
fn gates(
    course: &Course,
    exercises: &BTreeMap<Observed<'_>, ByObserver<'_>>,
) -> Vec<Vec<(String, f64)>> {
    let mut named: BTreeMap<Option<&CaseId>, BTreeSet<&ItemId>> = BTreeMap::new();
    for (_, played) in course.exercises() {
        let of_case = named.entry(Some(&played.case.id)).or_default();
        of_case.extend(played.gates.iter().map(|gate| &gate.item));
    }
    for (_, one) in course.observations() {
        let case = one.case.as_ref().map(|case| &case.id);
        named.entry(case).or_default().extend(&one.gates);
    }
    let mut units = Vec::new();
    for ((_, case), observers) in exercises {
        let gates = named.get(case).into_iter().flatten();
        units.extend(gates.map(|gate| {
            let said = observers.iter().filter(|(_, one)| one.gates_gone_through);
            said.map(|(who, one)| (who.to_string(), yes(one.gates.contains(gate))))
                .collect()
        }));
    }
    units
}

/// Returns how many of a hundred questions let the person tell.
fn productive(observation: &Observation) -> Option<f64> {
    share(&observation.questions().collect::<Vec<_>>())
}

/// Returns how many of a hundred questions let the person tell; none where nothing was asked.
pub(super) fn share(questions: &[QuestionType]) -> Option<f64> {
    let productive = questions.iter().filter(|one| one.is_productive()).count();
    (!questions.is_empty()).then(|| 100.0 * number(productive) / number(questions.len()))
}

/// Computes how far participants who played the same case agree.
pub(super) fn of_participants(counted: &Counted<'_>, seed: u64) -> Vec<Agreement> {
    let mut cases: BTreeMap<&CaseId, Vec<(&MemberCode, &Exercise)>> = BTreeMap::new();
    for (who, exercise) in &counted.exercises {
        let case = cases.entry(&exercise.case.id).or_default();
        case.push((who, exercise));
    }
    let mut signs = Vec::new();
    for exercises in cases.values() {
        let mut of_case: BTreeMap<_, Vec<(String, f64)>> = BTreeMap::new();
        for (who, exercise) in exercises {
            for sign in &exercise.signs {
                let said = of_case.entry(&sign.sign).or_default();
                said.push((who.to_string(), yes(sign.marked)));
            }
        }
        signs.extend(of_case.into_values());
    }
    let ways: BTreeSet<&PathwayId> = counted
        .exercises
        .iter()
        .filter_map(|(_, exercise)| Some(&exercise.decided.as_ref()?.pathway))
        .collect();
    let decided = |value: &dyn Fn(&crate::practice::Decided) -> f64| {
        let of_case = cases.values().map(|exercises| {
            let said = exercises.iter();
            said.filter_map(|(who, exercise)| {
                Some((who.to_string(), value(exercise.decided.as_ref()?)))
            })
            .collect()
        });
        of_case.collect()
    };
    let place = |way: &PathwayId| ways.iter().position(|known| *known == way).unwrap_or(0);
    let all = [
        Judgements {
            subject: Subject::Signs,
            level: Level::Nominal,
            categories: vec![0.0, 1.0],
            units: signs,
        },
        Judgements {
            subject: Subject::Pathway,
            level: Level::Nominal,
            categories: Vec::new(),
            units: decided(&|decided| number(place(&decided.pathway))),
        },
        Judgements {
            subject: Subject::Urgency,
            level: Level::Ordinal,
            categories: vec![0.0, 1.0, 2.0],
            units: decided(&|decided| number(decided.urgency as usize)),
        },
    ];
    all.map(|one| one.agreement(seed)).into()
}

fn yes(is_so: bool) -> f64 {
    f64::from(u8::from(is_so))
}
