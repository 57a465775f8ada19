//! What a course brought: the normalised gain.

use super::figure::{number, ratio};
use super::{Figure, NotApplicable};

/// One participant's results before and after, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gain {
    /// Before.
    pub before: f64,
    /// After.
    pub after: f64,
}

impl Gain {
    /// Returns the share of what could be gained that was gained (Hake 1998); negative where it fell.
    ///
    /// # Errors
    /// Where the result was full before.
    pub fn normalised(self, full: f64) -> Figure {
        ratio(
            self.after - self.before,
            full - self.before,
            NotApplicable::FullBefore,
        )
    }
}

/// The gain of a class, both ways: they differ, and it must be said which is meant (Bao 2006).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gains {
    /// The mean before, in points.
    pub before: f64,
    /// The mean after, in points.
    pub after: f64,
    /// The gain of the class: from the two means.
    pub of_class: Figure,
    /// The mean of each participant's own gain.
    pub of_each: Figure,
    /// How many took both tests.
    pub participants: usize,
    /// How many had the full result before, so that they have no gain of their own.
    pub full_before: usize,
}

/// Words for a gain (Hake 1998).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GainBand {
    /// Below 0.3.
    Low,
    /// 0.3 to 0.7.
    Medium,
    /// From 0.7.
    High,
}

impl GainBand {
    /// Returns the word for a gain.
    pub fn of(gain: f64) -> Self {
        if gain >= 0.7 {
            Self::High
        } else if gain >= 0.3 {
            Self::Medium
        } else {
            Self::Low
        }
    }
}

impl Gains {
    /// Computes them for those who took both tests; `full` is the full result in points.
    ///
    /// # Errors
    /// Where nobody did.
    pub fn of(results: &[Gain], full: f64) -> Result<Self, NotApplicable> {
        let participants = results.len();
        let mean = |value: fn(&Gain) -> f64| {
            let sum: f64 = results.iter().map(value).sum();
            ratio(sum, number(participants), NotApplicable::Nothing)
        };
        let (before, after) = (mean(|gain| gain.before)?, mean(|gain| gain.after)?);
        let own: Vec<f64> = results
            .iter()
            .filter_map(|gain| gain.normalised(full).ok())
            .collect();
        Ok(Self {
            before,
            after,
            of_class: Gain { before, after }.normalised(full),
            of_each: ratio(
                own.iter().sum(),
                number(own.len()),
                NotApplicable::FullBefore,
            ),
            participants,
            full_before: participants - own.len(),
        })
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    /// PMC8045292: of 20 points 11.1 were gained on average, 225.8 % of the mean before.
    #[test]
    fn the_gain_of_a_class_as_published() {
        let before = 11.1 / 2.258;
        assert!((before - 4.916_f64).abs() < 5e-4);
        let class = Gain {
            before,
            after: before + 11.1,
        };
        let gain = class.normalised(20.0).unwrap();
        assert!((gain - 0.736).abs() < 5e-4, "{gain}");
        assert_eq!(GainBand::of(gain), GainBand::High);
        assert_eq!(GainBand::of(0.23), GainBand::Low);
        assert_eq!(GainBand::of(0.48), GainBand::Medium);
    }

    #[test]
    fn both_ways_differ_and_who_was_full_before_is_counted() {
        let gain = |before: f64, after: f64| Gain { before, after };
        let gains = Gains::of(&[gain(0.0, 5.0), gain(8.0, 10.0), gain(10.0, 10.0)], 10.0).unwrap();
        assert!((gains.of_class.unwrap() - 7.0 / 12.0).abs() < 1e-12);
        assert!((gains.of_each.unwrap() - 0.75).abs() < 1e-12);
        assert_eq!((gains.participants, gains.full_before), (3, 1));
        let fell = gain(5.0, 4.0).normalised(10.0).unwrap();
        assert!((fell + 0.2).abs() < 1e-12);
        assert_eq!(
            gain(10.0, 9.0).normalised(10.0),
            Err(NotApplicable::FullBefore)
        );
        assert_eq!(Gains::of(&[], 10.0), Err(NotApplicable::Nothing));
    }
}
