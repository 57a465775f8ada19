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
    /// what one participant does hangs together.
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
            sensitivity: of(Detection::sensitivity),
            precision: of(Detection::precision),
            specificity: of(Detection::specificity),
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
