//! The first exercise of each participant against the last.

use serde::Serialize;

use super::agreement::number;
use super::among::share;
use super::counted::Counted;
use super::detection::detection;
use crate::course::Exercise;
use crate::statistics::{mcnemar, sign_test, wilcoxon};

/// What is measured in each exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// How many of a hundred signs that were there were marked.
    Sensitivity,
    /// How many of a hundred signs that were not there were left unmarked.
    Specificity,
    /// How many of a hundred questions let the person tell.
    Productive,
    /// How many of a hundred gates were seen to.
    Gates,
    /// How often something failed the exercise by itself.
    Violations,
}

impl Measure {
    /// All with the word used in files.
    pub const WORDS: [(&'static str, Self); 5] = [
        ("sensitivity", Self::Sensitivity),
        ("specificity", Self::Specificity),
        ("productive", Self::Productive),
        ("gates", Self::Gates),
        ("violations", Self::Violations),
    ];

    /// Returns the word used in files.
    pub fn word(self) -> &'static str {
        let mut words = Self::WORDS.iter();
        words
            .find(|(_, known)| *known == self)
            .map_or("", |(word, _)| word)
    }

    fn of(self, exercise: &Exercise) -> Option<f64> {
        let percent = |figure: Option<f64>| Some(100.0 * figure?);
        match self {
            Self::Sensitivity => percent(detection(exercise).sensitivity().ok()),
            Self::Specificity => percent(detection(exercise).specificity().ok()),
            Self::Productive => share(&exercise.questions),
            Self::Gates => {
                let seen_to = exercise.gates.iter().filter(|gate| gate.seen_to).count();
                let all = exercise.gates.len();
                (all > 0).then(|| 100.0 * number(seen_to) / number(all))
            }
            Self::Violations => Some(number(exercise.violations.len())),
        }
    }
}

/// How one measure changed from the first exercise to the last.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// Of what.
    pub measure: Measure,
    /// How many participants it could be measured of, both times.
    pub participants: usize,
    /// The mean of the first exercises.
    pub first: f64,
    /// The mean of the last exercises.
    pub last: f64,
    /// How many went up.
    pub up: usize,
    /// How many went down.
    pub down: usize,
    /// How probable so great a difference is by chance alone, by the exact sign test.
    pub sign_test: f64,
    /// The same by Wilcoxon's exact signed-rank test.
    pub wilcoxon: f64,
}

/// How many passed the first exercise, and how many the last.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PassedChange {
    /// How many participants had two or more exercises.
    pub participants: usize,
    /// How many passed the first.
    pub first: usize,
    /// How many passed the last.
    pub last: usize,
    /// How probable so great a difference is by chance alone, by the exact test of `McNemar`.
    pub mcnemar: f64,
}

/// Returns the first and the last exercise of each who had two or more.
fn pairs<'a>(counted: &Counted<'a>) -> Vec<(&'a Exercise, &'a Exercise)> {
    let all = counted.by_participant().into_iter();
    all.filter_map(|own| match own[..] {
        [first, .., last] => Some((first, last)),
        _ => None,
    })
    .collect()
}

/// Computes how each measure changed; what nobody had twice is left out.
pub(super) fn measures(counted: &Counted<'_>) -> Vec<Change> {
    let pairs = pairs(counted);
    let change = |measure: Measure| {
        let both = pairs.iter();
        let both: Vec<(f64, f64)> = both
            .filter_map(|(first, last)| Some((measure.of(first)?, measure.of(last)?)))
            .collect();
        let mean = |values: &dyn Fn(&(f64, f64)) -> f64| {
            both.iter().map(values).sum::<f64>() / number(both.len())
        };
        let differences: Vec<f64> = both.iter().map(|(first, last)| last - first).collect();
        let signs = sign_test(&differences);
        (!both.is_empty()).then(|| Change {
            measure,
            participants: both.len(),
            first: mean(&|both| both.0),
            last: mean(&|both| both.1),
            up: signs.up,
            down: signs.down,
            sign_test: signs.probability,
            wilcoxon: wilcoxon(&differences).probability,
        })
    };
    let all = Measure::WORDS.iter();
    all.filter_map(|(_, measure)| change(*measure)).collect()
}

/// Computes how many passed the first exercise, and how many the last; none where nobody had two.
pub(super) fn passed(counted: &Counted<'_>) -> Option<PassedChange> {
    let pairs = pairs(counted);
    let count = |wanted: &dyn Fn(bool, bool) -> bool| {
        let found = pairs.iter();
        found
            .filter(|(first, last)| wanted(first.passed, last.passed))
            .count()
    };
    let (up, down) = (
        count(&|first, last| !first && last),
        count(&|first, last| first && !last),
    );
    (!pairs.is_empty()).then(|| PassedChange {
        participants: pairs.len(),
        first: count(&|first, _| first),
        last: count(&|_, last| last),
        mcnemar: mcnemar(up, down, pairs.len() - up - down).probability,
    })
}
