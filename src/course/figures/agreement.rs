//! How far several people say the same.

use std::collections::BTreeSet;

use serde::Serialize;

use super::Estimate;
use crate::practice::Scale;
use crate::statistics::{
    Cohen, Distance, Figure, NotApplicable, Ratings, Table, ac1, alpha, bootstrap, fleiss,
};

/// What people agree on, or do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// Observers: whether a gate was seen to.
    Gates,
    /// Observers: what fails an exercise by itself.
    Violations,
    /// Observers: the ratings of all scales.
    Scales,
    /// Observers: the ratings of one scale.
    Scale(Scale),
    /// Observers: how many of a hundred questions let the person tell.
    ProductiveShare,
    /// Observers: how many questions there were of each type.
    QuestionCounts,
    /// Participants: which signs they marked.
    Signs,
    /// Participants: which pathway they decided on.
    Pathway,
    /// Participants: how urgent they held it to be.
    Urgency,
}

/// What sort of values people give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The same or not.
    Nominal,
    /// In an order.
    Ordinal,
    /// Measured, with differences that mean something.
    Interval,
    /// Counted from nothing, with proportions that mean something.
    Ratio,
}

impl Level {
    fn distance(self) -> Distance {
        match self {
            Self::Nominal => Distance::Nominal,
            Self::Ordinal => Distance::Ordinal,
            Self::Interval => Distance::Interval,
            Self::Ratio => Distance::Ratio,
        }
    }

    fn is_measured(self) -> bool {
        matches!(self, Self::Interval | Self::Ratio)
    }
}

/// How far people agree on one subject.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Agreement {
    /// On what.
    pub subject: Subject,
    /// What sort of values they gave.
    pub level: Level,
    /// How many things at least two of them judged.
    pub units: usize,
    /// How many people judged.
    pub raters: usize,
    /// The share of pairs of judgements that say the same.
    pub raw: Estimate,
    /// The share of judgements that say "yes"; of more than two categories, the share of the commonest.
    /// None for measurements. Kappa falls where it is near 0 or 1, however well people agree.
    pub prevalence: Option<f64>,
    /// Cohen's kappa.
    pub cohen: Estimate,
    /// Fleiss' kappa.
    pub fleiss: Estimate,
    /// Krippendorff's alpha, with the distance of the level.
    pub alpha: Estimate,
    /// Gwet's AC1.
    pub ac1: Estimate,
    /// Kappa with prevalence and bias taken out.
    pub pabak: Estimate,
}

/// What several people said of several things.
pub(super) struct Judgements {
    pub(super) subject: Subject,
    pub(super) level: Level,
    /// The values that can be given, beside those that were.
    pub(super) categories: Vec<f64>,
    /// Of each thing, who said what.
    pub(super) units: Vec<Vec<(String, f64)>>,
}

impl Judgements {
    /// Computes how far they agree.
    pub(super) fn agreement(mut self, seed: u64) -> Agreement {
        self.units.retain(|unit| unit.len() >= 2);
        for unit in &mut self.units {
            unit.sort_by(|(one, _), (other, _)| one.cmp(other));
        }
        let raters: BTreeSet<&str> = self
            .units
            .iter()
            .flatten()
            .map(|(rater, _)| rater.as_str())
            .collect();
        let raters = raters.len();
        let values = self.units.iter();
        let values = values.map(|unit| unit.iter().map(|(_, value)| *value).collect());
        let ratings = Ratings::new(values.collect(), &self.categories);
        let of = |figure: &dyn Fn(&Ratings) -> Figure| {
            Estimate::drawn(figure(&ratings), bootstrap(&ratings, seed, figure))
        };
        let chosen = |figure: &dyn Fn(&Ratings) -> Figure| {
            if self.level.is_measured() {
                Estimate::none(NotApplicable::Measured)
            } else {
                of(figure)
            }
        };
        let distance = self.level.distance();
        let cohen = if raters == 2 || self.level.is_measured() {
            chosen(&cohen)
        } else {
            Estimate::none(if raters == 0 {
                NotApplicable::NoPairs
            } else {
                NotApplicable::NotTwo
            })
        };
        Agreement {
            subject: self.subject,
            level: self.level,
            units: self.units.len(),
            raters,
            raw: of(&Ratings::raw_agreement),
            prevalence: self.prevalence(&ratings),
            cohen,
            fleiss: chosen(&fleiss),
            alpha: of(&|ratings| alpha(ratings, distance)),
            ac1: chosen(&ac1),
            pabak: chosen(&pabak),
        }
    }

    fn prevalence(&self, ratings: &Ratings) -> Option<f64> {
        let all: Vec<f64> = ratings.cases().iter().flatten().copied().collect();
        if self.level.is_measured() || all.is_empty() {
            return None;
        }
        let share = |wanted: f64| {
            let same = all.iter().filter(|value| value.total_cmp(&wanted).is_eq());
            number(same.count()) / number(all.len())
        };
        if matches!(ratings.categories(), [0.0, 1.0]) {
            return Some(share(1.0));
        }
        let shares = ratings.categories().iter().map(|value| share(*value));
        shares.max_by(f64::total_cmp)
    }
}

/// Computes Cohen's kappa of things that the same two judged, each time in the same order.
fn cohen(ratings: &Ratings) -> Figure {
    let place = |value: f64| {
        let mut categories = ratings.categories().iter();
        categories.position(|known| known.total_cmp(&value).is_eq())
    };
    let pairs = ratings.cases().iter().filter_map(|case| match case[..] {
        [one, other] => Some((place(one)?, place(other)?)),
        _ => None,
    });
    let table = Table::of_pairs(ratings.categories().len(), pairs);
    Cohen::of(&table.ok_or(NotApplicable::Nothing)?)?.kappa
}

/// Twice the raw agreement less one for two categories; for more, Brennan & Prediger 1981.
fn pabak(ratings: &Ratings) -> Figure {
    let categories = number(ratings.categories().len());
    if categories < 2.0 {
        return Err(NotApplicable::OneCategory);
    }
    let raw = ratings.raw_agreement()?;
    Ok((categories * raw - 1.0) / (categories - 1.0))
}

#[expect(clippy::cast_precision_loss, reason = "counts of a course are small")]
pub(super) fn number(count: usize) -> f64 {
    count as f64
}
