//! Any number of raters, gaps, and four ways of measuring a difference: Krippendorff's alpha.

use super::figure::{number, ratio};
use super::{Figure, NotApplicable, Ratings};

/// How far two values are from each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Distance {
    /// The same or not.
    Nominal,
    /// By rank: how many judgements lie between them.
    Ordinal,
    /// By difference.
    Interval,
    /// By difference in proportion; for values from 0 on.
    Ratio,
}

/// Computes Krippendorff's alpha, at most 1 (Krippendorff, *Computing Krippendorff's
/// Alpha-Reliability*, 2011). Cases with one judgement say nothing and are left out.
///
/// # Errors
/// Where no case was judged by two, all judgements are the same, or the distance is not defined.
pub fn alpha(ratings: &Ratings, distance: Distance) -> Figure {
    let categories = ratings.categories();
    if distance == Distance::Ratio && categories.iter().any(|value| *value < 0.0) {
        return Err(NotApplicable::Negative);
    }
    let counts: Vec<Vec<usize>> = ratings
        .counts()
        .into_iter()
        .filter(|case| case.iter().sum::<usize>() >= 2)
        .collect();
    // How often each value stands in a pair.
    let paired: Vec<f64> = (0..categories.len())
        .map(|at| number(counts.iter().filter_map(|case| case.get(at)).sum()))
        .collect();
    let all: f64 = paired.iter().sum();
    if counts.is_empty() {
        return Err(NotApplicable::NoPairs);
    }
    let mut observed = 0.0;
    let mut expected = 0.0;
    for (one, first) in categories.iter().enumerate() {
        for (other, second) in categories.iter().enumerate().skip(one + 1) {
            let apart = match distance {
                Distance::Nominal => 1.0,
                Distance::Ordinal => ranks_between(&paired, one, other).powi(2),
                Distance::Interval => (first - second).powi(2),
                Distance::Ratio => ((first - second) / (first + second)).powi(2),
            };
            let together: f64 = counts
                .iter()
                .map(|case| {
                    let count = |at: usize| number(case.get(at).copied().unwrap_or(0));
                    let judged: usize = case.iter().sum();
                    count(one) * count(other) / (number(judged) - 1.0)
                })
                .sum();
            let count = |at: usize| paired.get(at).copied().unwrap_or(0.0);
            observed += together * apart;
            expected += count(one) * count(other) * apart;
        }
    }
    let share = ratio(observed * (all - 1.0), expected, NotApplicable::OneCategory)?;
    Ok(1.0 - share)
}

/// Returns how many judgements lie from the one value to the other, each of the two counted half.
fn ranks_between(paired: &[f64], one: usize, other: usize) -> f64 {
    let ends = |at: usize| paired.get(at).copied().unwrap_or(0.0);
    let between = paired.iter().skip(one).take(other - one + 1);
    between.sum::<f64>() - f64::midpoint(ends(one), ends(other))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    fn published() -> Ratings {
        let rows = [
            "1 2 3 3 2 1 4 1 2 . . .",
            "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .",
            "1 2 3 3 2 4 4 1 2 5 1 .",
        ];
        let raters = rows.map(|row| row.split(' ').map(|value| value.parse().ok()).collect());
        Ratings::of_raters(&raters, &[])
    }

    /// Krippendorff 2011, four observers, twelve units, with gaps.
    #[test]
    fn four_observers_with_gaps_as_published() {
        let ratings = published();
        let pairable = ratings.cases().iter().filter(|case| case.len() >= 2);
        assert_eq!(pairable.map(Vec::len).sum::<usize>(), 40);
        for (distance, expected) in [
            (Distance::Nominal, 0.743_421_052_631_579),
            (Distance::Ordinal, 0.815_387_5),
            (Distance::Interval, 0.849_107_1),
            (Distance::Ratio, 0.797_402_8),
        ] {
            let found = alpha(&ratings, distance).unwrap();
            assert!((found - expected).abs() < 6e-8, "{distance:?} {found}");
        }
        let nominal = alpha(&ratings, Distance::Nominal).unwrap();
        assert!((nominal - 0.743_421_052_631_579).abs() < 1e-14);
    }

    #[test]
    fn what_cannot_be_computed_is_said() {
        let of = |cases: Vec<Vec<f64>>, distance| alpha(&Ratings::new(cases, &[]), distance);
        let nominal = Distance::Nominal;
        assert_eq!(of(vec![], nominal), Err(NotApplicable::NoPairs));
        assert_eq!(
            of(vec![vec![1.0], vec![2.0]], nominal),
            Err(NotApplicable::NoPairs)
        );
        assert_eq!(
            of(vec![vec![1.0, 1.0]], nominal),
            Err(NotApplicable::OneCategory)
        );
        let negative = vec![vec![-1.0, 1.0], vec![2.0, 2.0]];
        assert_eq!(of(negative, Distance::Ratio), Err(NotApplicable::Negative));
        // With zero on one side the difference in proportion is whole.
        let zero = of(vec![vec![0.0, 0.0], vec![3.0, 3.0]], Distance::Ratio);
        assert_eq!(zero, Ok(1.0));
    }

    /// With two categories all four distances are one and the same, save the ratio's.
    #[test]
    fn two_categories_know_no_ranks() {
        let cases = vec![
            vec![0.0, 1.0],
            vec![1.0, 1.0],
            vec![0.0, 0.0],
            vec![0.0, 0.0, 1.0],
        ];
        let ratings = Ratings::new(cases, &[]);
        let of = |distance| alpha(&ratings, distance).unwrap();
        for distance in [Distance::Ordinal, Distance::Interval, Distance::Ratio] {
            assert!(
                (of(distance) - of(Distance::Nominal)).abs() < 1e-12,
                "{distance:?}"
            );
        }
    }
}
