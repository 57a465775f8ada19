//! The pass mark of a test, from what judges think of somebody who just passes.

use thiserror::Error;

use super::figure::number;

/// A pass mark by the modified Angoff method (Angoff 1971, as since modified: judges give a
/// probability for each item, and may change it after they have talked).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Angoff {
    /// The pass mark as a share of all items, 0 to 1.
    pub mark: f64,
    /// How far the judges' own marks lie apart: their standard deviation. `None` for one judge.
    pub spread: Option<f64>,
    /// How many judges there were.
    pub judges: usize,
}

/// Why there is no pass mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum AngoffError {
    /// There is no judge, or no item.
    #[error("there is no judgement")]
    Nothing,
    /// A judge left out an item.
    #[error("judge {judge} gives {given} of {items} items a probability")]
    Gap {
        /// Which judge, from 1.
        judge: usize,
        /// How many items have one.
        given: usize,
        /// How many items there are.
        items: usize,
    },
    /// A probability is not between 0 and 1.
    #[error("judge {judge} gives item {item} a probability that is not between 0 and 1")]
    NoProbability {
        /// Which judge, from 1.
        judge: usize,
        /// Which item, from 1.
        item: usize,
    },
}

impl Angoff {
    /// Computes it from one row for each judge: the probability that somebody who just passes answers
    /// each item rightly.
    ///
    /// # Errors
    /// Where a judgement is missing or is no probability.
    pub fn of(judges: &[Vec<f64>]) -> Result<Self, AngoffError> {
        let items = judges.first().map_or(0, Vec::len);
        if items == 0 {
            return Err(AngoffError::Nothing);
        }
        let mut marks = Vec::new();
        for (judge, row) in (1..).zip(judges) {
            if row.len() != items {
                let given = row.len();
                return Err(AngoffError::Gap {
                    judge,
                    given,
                    items,
                });
            }
            if let Some(at) = row.iter().position(|share| !(0.0..=1.0).contains(share)) {
                return Err(AngoffError::NoProbability {
                    judge,
                    item: at + 1,
                });
            }
            marks.push(row.iter().sum::<f64>() / number(items));
        }
        let mark = marks.iter().sum::<f64>() / number(marks.len());
        let squares: f64 = marks.iter().map(|own| (own - mark).powi(2)).sum();
        let spread = (marks.len() > 1).then(|| (squares / number(marks.len() - 1)).sqrt());
        Ok(Self {
            mark,
            spread,
            judges: marks.len(),
        })
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    #[test]
    fn the_mark_is_the_mean_of_all_judgements() {
        let mark = Angoff::of(&[vec![0.5, 0.7], vec![0.6, 1.0]]).unwrap();
        assert!((mark.mark - 0.7).abs() < 1e-12);
        // The judges' own marks are 0.6 and 0.8.
        assert!((mark.spread.unwrap() - 0.02_f64.sqrt()).abs() < 1e-12);
        assert_eq!(Angoff::of(&[vec![0.5]]).unwrap().spread, None);
    }

    #[test]
    fn gaps_and_what_is_no_probability_are_named() {
        assert_eq!(Angoff::of(&[]), Err(AngoffError::Nothing));
        let gap = AngoffError::Gap {
            judge: 2,
            given: 1,
            items: 2,
        };
        assert_eq!(Angoff::of(&[vec![0.5, 0.5], vec![0.5]]), Err(gap));
        let wrong = AngoffError::NoProbability { judge: 1, item: 2 };
        assert_eq!(Angoff::of(&[vec![0.5, 70.0]]), Err(wrong));
        assert_eq!(Angoff::of(&[vec![0.5, f64::NAN]]), Err(wrong));
    }
}
