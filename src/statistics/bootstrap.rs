//! Intervals for small numbers: the cases are drawn again and again.

use rand::RngExt;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

use super::figure::number;
use super::{Figure, Interval, NotApplicable, Ratings};

/// How often the cases are drawn anew.
const RESAMPLES: usize = 2000;

/// The interval that the bootstrap gives, and how often it gave no number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bootstrap {
    /// The middle 95 % of what the resamples gave.
    pub interval: Interval,
    /// In how many of the 2000 resamples the figure did not exist.
    pub without: usize,
}

/// Draws the cases anew 2000 times, and returns the middle 95 % of what the figure then is (the
/// percentile bootstrap, Efron 1979). The same seed gives the same interval.
///
/// # Errors
/// Where there is no case, or the figure does not exist in more than half of the resamples.
pub fn bootstrap(
    ratings: &Ratings,
    seed: u64,
    figure: impl Fn(&Ratings) -> Figure,
) -> Result<Bootstrap, NotApplicable> {
    let cases = ratings.cases().len();
    drawn(cases, seed, |positions| {
        figure(&ratings.resampled(positions))
    })
}

/// Draws anything anew 2000 times in the same way: what belongs to one participant, say, so that those
/// who did more are not taken for more people.
///
/// # Errors
/// Where there is nothing to draw from, or the figure does not exist in more than half of the resamples.
pub fn bootstrap_of<T>(
    all: &[T],
    seed: u64,
    figure: impl Fn(&[&T]) -> Figure,
) -> Result<Bootstrap, NotApplicable> {
    drawn(all.len(), seed, |positions| {
        let again: Vec<&T> = positions.iter().filter_map(|at| all.get(*at)).collect();
        figure(&again)
    })
}

fn drawn(
    cases: usize,
    seed: u64,
    figure: impl Fn(&[usize]) -> Figure,
) -> Result<Bootstrap, NotApplicable> {
    if cases == 0 {
        return Err(NotApplicable::Nothing);
    }
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let mut found = Vec::with_capacity(RESAMPLES);
    for _ in 0..RESAMPLES {
        let positions: Vec<usize> = (0..cases).map(|_| random.random_range(0..cases)).collect();
        found.extend(figure(&positions));
    }
    found.sort_by(f64::total_cmp);
    let without = RESAMPLES - found.len();
    if without * 2 > RESAMPLES {
        return Err(NotApplicable::TooFewResamples);
    }
    Ok(Bootstrap {
        interval: Interval {
            low: quantile(&found, 0.025),
            high: quantile(&found, 0.975),
        },
        without,
    })
}

/// Returns a quantile of sorted values, between two of them in proportion.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * number(sorted.len().saturating_sub(1));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a position among the values, from 0 on"
    )]
    let below = place.floor() as usize;
    let at = |ix: usize| {
        sorted
            .get(ix)
            .or(sorted.last())
            .copied()
            .unwrap_or(f64::NAN)
    };
    let (low, high) = (at(below), at(below + 1));
    (high - low).mul_add(place - place.floor(), low)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;
    use crate::statistics::{Distance, alpha};

    fn ratings() -> Ratings {
        let case = |at: u8| vec![f64::from(at % 2), f64::from(u8::from(at.is_multiple_of(3)))];
        Ratings::new((0..24).map(case).collect(), &[])
    }

    #[test]
    fn the_same_seed_gives_the_same_interval_and_the_figure_lies_in_it() {
        let nominal = |ratings: &Ratings| alpha(ratings, Distance::Nominal);
        let one = bootstrap(&ratings(), 7, nominal).unwrap();
        assert_eq!(one, bootstrap(&ratings(), 7, nominal).unwrap());
        assert_ne!(one, bootstrap(&ratings(), 8, nominal).unwrap());
        let figure = nominal(&ratings()).unwrap();
        assert!(
            one.interval.low < figure && figure < one.interval.high,
            "{one:?}"
        );
    }

    #[test]
    fn whatever_is_drawn_is_drawn_alike() {
        let nominal = |ratings: &Ratings| alpha(ratings, Distance::Nominal);
        let all = ratings();
        let one = bootstrap(&all, 7, nominal).unwrap();
        let other = bootstrap_of(all.cases(), 7, |cases| {
            let cases = cases.iter().map(|case| (*case).clone()).collect();
            nominal(&Ratings::new(cases, &[0.0, 1.0]))
        });
        assert_eq!(other.unwrap(), one);
    }

    #[test]
    fn resamples_without_a_number_are_counted() {
        let rare = Ratings::new(vec![vec![0.0, 1.0], vec![1.0, 1.0], vec![1.0, 1.0]], &[]);
        let some = bootstrap(&rare, 1, |r| alpha(r, Distance::Nominal)).unwrap();
        // All three drawn from the two cases that agree: 8 of 27.
        assert!((500..700).contains(&some.without), "{}", some.without);
        let never = bootstrap(&rare, 1, |_| Err(NotApplicable::Nothing));
        assert_eq!(never, Err(NotApplicable::TooFewResamples));
    }

    #[test]
    fn quantiles_lie_between_the_values() {
        let values = [1.0, 2.0, 3.0, 4.0, 5.0];
        assert!((quantile(&values, 0.5) - 3.0).abs() < 1e-12);
        assert!((quantile(&values, 0.025) - 1.1).abs() < 1e-12);
        assert!((quantile(&values, 1.0) - 5.0).abs() < 1e-12);
    }
}
