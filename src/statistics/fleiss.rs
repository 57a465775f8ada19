//! Several raters, each case judged by the same number: Fleiss' kappa.

use super::figure::{number, ratio};
use super::{Figure, NotApplicable, Ratings};

/// Computes Fleiss' kappa, -1 to 1 (Fleiss 1971). Cases that nobody judged are left out.
///
/// # Errors
/// Where the cases were not judged by the same number of raters, or all said the same.
pub fn fleiss(ratings: &Ratings) -> Figure {
    let mut counts = ratings.counts();
    counts.retain(|case| case.iter().sum::<usize>() > 0);
    let raters: Vec<usize> = counts.iter().map(|case| case.iter().sum()).collect();
    let Some(first) = raters.first().copied() else {
        return Err(NotApplicable::Nothing);
    };
    if raters.iter().any(|count| *count != first) {
        return Err(NotApplicable::Unequal);
    }
    if first < 2 {
        return Err(NotApplicable::NoPairs);
    }
    let (cases, raters) = (number(counts.len()), number(first));
    let pairs = raters * (raters - 1.0);
    let agreed: f64 = counts
        .iter()
        .map(|case| {
            let same: f64 = case
                .iter()
                .map(|count| number(count * count.saturating_sub(1)))
                .sum();
            same / pairs
        })
        .sum();
    let agreed = agreed / cases;
    let by_chance: f64 = (0..ratings.categories().len())
        .map(|at| {
            let said: usize = counts.iter().filter_map(|case| case.get(at)).sum();
            (number(said) / (cases * raters)).powi(2)
        })
        .sum();
    ratio(
        agreed - by_chance,
        1.0 - by_chance,
        NotApplicable::OneCategory,
    )
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    #[test]
    fn ten_subjects_by_fourteen_as_published() {
        let rows: [[usize; 5]; 10] = [
            [0, 0, 0, 0, 14],
            [0, 2, 6, 4, 2],
            [0, 0, 3, 5, 6],
            [0, 3, 9, 2, 0],
            [2, 2, 8, 1, 1],
            [7, 7, 0, 0, 0],
            [3, 2, 6, 3, 0],
            [2, 5, 3, 2, 2],
            [6, 5, 2, 1, 0],
            [0, 2, 2, 3, 7],
        ];
        let cases = rows.map(|row| {
            let values = (1_u8..).zip(row);
            let values = values.flat_map(|(value, count)| vec![f64::from(value); count]);
            values.collect()
        });
        let kappa = fleiss(&Ratings::new(cases.to_vec(), &[])).unwrap();
        assert!((kappa - 0.209_930_704_421_955_22).abs() < 1e-15, "{kappa}");
    }

    #[test]
    fn what_cannot_be_computed_is_said() {
        let of = |cases: &[&[f64]]| {
            let cases = cases.iter().map(|case| case.to_vec()).collect();
            fleiss(&Ratings::new(cases, &[0.0, 1.0]))
        };
        assert_eq!(of(&[]), Err(NotApplicable::Nothing));
        assert_eq!(of(&[&[1.0], &[0.0]]), Err(NotApplicable::NoPairs));
        assert_eq!(of(&[&[1.0, 1.0], &[0.0]]), Err(NotApplicable::Unequal));
        assert_eq!(
            of(&[&[1.0, 1.0], &[1.0, 1.0]]),
            Err(NotApplicable::OneCategory)
        );
        assert_eq!(of(&[&[1.0, 1.0], &[0.0, 0.0]]), Ok(1.0));
    }
}
