//! What the class sees of what there is to be seen.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Estimate;
use super::counted::Counted;
use crate::course::Exercise;
use crate::grammar::IndicatorId;
use crate::statistics::{Detection, Figure, bootstrap_of};

/// How often something was marked where it was there, and where it was not.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Detected {
    /// The four counts.
    #[serde(flatten)]
    pub counts: Detection,
    /// The share of what was there that was marked.
    pub sensitivity: Estimate,
    /// The share of what was marked that was there.
    pub precision: Estimate,
    /// The share of what was not there that was left unmarked.
    pub specificity: Estimate,
}

/// The same of one sign.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SignFigures {
    /// The sign.
    pub sign: IndicatorId,
    /// How often it was seen. The intervals are Wilson's.
    #[serde(flatten)]
    pub detected: Detected,
}

impl Detected {
    /// Computes the figures of one sign: each run is one trial.
    fn of_one(counts: Detection) -> Self {
        Self {
            sensitivity: Estimate::new(counts.sensitivity(), counts.sensitivity_interval()),
            precision: Estimate::new(counts.precision(), counts.precision_interval()),
            specificity: Estimate::new(counts.specificity(), counts.specificity_interval()),
            counts,
        }
    }

    /// Computes the figures of all signs together. Participants are drawn anew, and not runs or signs:
    /// what one participant does hangs together. No interval is narrower than Wilson's, which few
    /// participants who all did the same would give.
    pub(super) fn of_all(counted: &Counted<'_>, seed: u64) -> Self {
        let own: Vec<Detection> = counted
            .by_participant()
            .iter()
            .map(|exercises| {
                let mut own = Detection::default();
                for exercise in exercises {
                    own += detection(exercise);
                }
                own
            })
            .collect();
        let sum = |all: &[&Detection]| {
            let mut sum = Detection::default();
            for one in all {
                sum += **one;
            }
            sum
        };
        let counts = sum(&own.iter().collect::<Vec<_>>());
        let of = |figure: fn(&Detection) -> Figure| {
            let drawn = bootstrap_of(&own, seed, |all| figure(&sum(all)));
            Estimate::drawn(figure(&counts), drawn)
        };
        Self {
            sensitivity: of(Detection::sensitivity).at_least(counts.sensitivity_interval()),
            precision: of(Detection::precision).at_least(counts.precision_interval()),
            specificity: of(Detection::specificity).at_least(counts.specificity_interval()),
            counts,
        }
    }
}

/// Counts the signs of one exercise.
pub(super) fn detection(exercise: &Exercise) -> Detection {
    let mut counts = Detection::default();
    for sign in &exercise.signs {
        counts.count(sign.there, sign.marked);
    }
    counts
}

/// Computes the figures of each sign that was there or was marked at least once, by its id.
pub(super) fn by_sign(counted: &Counted<'_>) -> Vec<SignFigures> {
    let mut all: BTreeMap<&IndicatorId, Detection> = BTreeMap::new();
    for (_, exercise) in &counted.exercises {
        for sign in &exercise.signs {
            let counts = all.entry(&sign.sign).or_default();
            counts.count(sign.there, sign.marked);
        }
    }
    let said = all
        .into_iter()
        .filter(|(_, counts)| counts.hits + counts.missed + counts.imagined > 0);
    said.map(|(sign, counts)| SignFigures {
        sign: sign.clone(),
        detected: Detected::of_one(counts),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use rand::{RngExt, SeedableRng};
    use rand_chacha::ChaCha8Rng;

    use super::*;
    use crate::course::fixture::{code, exercise};

    const ALL: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

    /// Participants differ: some see nearly everything, some little. The intervals of all signs together
    /// have to be those of people, and not of single signs, which would be too short.
    #[test]
    fn intervals_are_of_people_who_differ() {
        let mut held = 0;
        for seed in 0..100 {
            let mut chance = ChaCha8Rng::seed_from_u64(seed);
            let played: Vec<Exercise> = (0..20)
                .map(|_| {
                    // From 0.3 to 0.9, so that the class sees 0.6.
                    let own = 0.3 + 0.6 * chance.random::<f64>();
                    let mut marked = ALL.to_vec();
                    marked.retain(|_| chance.random_bool(own));
                    exercise("x", &ALL, &marked)
                })
                .collect();
            let codes: Vec<_> = (10..30).map(|at| code(&format!("P{at}"))).collect();
            let counted = Counted {
                exercises: codes.iter().zip(&played).collect(),
                again: 0,
                of_other_cases: 0,
                scripted: 0,
            };
            let all = Detected::of_all(&counted, 1);
            held += usize::from(all.sensitivity.interval.is_some_and(|it| it.holds(0.6)));
            let never = Some(crate::statistics::NotApplicable::Nothing);
            assert_eq!(
                all.specificity.not_applicable, never,
                "nothing was not there"
            );
        }
        assert!((88..=99).contains(&held), "{held} of 100");
    }
}
