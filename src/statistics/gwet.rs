//! Several raters with gaps: raw agreement and Gwet's AC1.

use super::figure::{number, ratio};
use super::{Figure, NotApplicable, Ratings};

/// Computes Gwet's AC1, -1 to 1, for any number of raters and with gaps (Gwet 2008).
///
/// # Errors
/// Where no case was judged by two, or there is one category only.
pub fn ac1(ratings: &Ratings) -> Figure {
    let agreed = ratings.raw_agreement()?;
    let counts = ratings.counts();
    let judged: Vec<&Vec<usize>> = counts
        .iter()
        .filter(|case| case.iter().sum::<usize>() > 0)
        .collect();
    let categories = ratings.categories().len();
    let sum: f64 = (0..categories)
        .map(|at| {
            let shares = judged.iter().map(|case| {
                let all: usize = case.iter().sum();
                number(case.get(at).copied().unwrap_or(0)) / number(all)
            });
            let share = shares.sum::<f64>() / number(judged.len());
            share * (1.0 - share)
        })
        .sum();
    let by_chance = ratio(sum, number(categories) - 1.0, NotApplicable::OneCategory)?;
    ratio(
        agreed - by_chance,
        1.0 - by_chance,
        NotApplicable::OneCategory,
    )
}

impl Ratings {
    /// Computes the raw agreement, 0 to 1: of the pairs of judgements on one case, the share that said
    /// the same, averaged over the cases that two or more judged.
    ///
    /// # Errors
    /// Where no case was judged by two.
    pub fn raw_agreement(&self) -> Figure {
        let counts = self.counts();
        let shares: Vec<f64> = counts
            .iter()
            .filter_map(|case| {
                let all: usize = case.iter().sum();
                let same: usize = case
                    .iter()
                    .map(|count| count * count.saturating_sub(1))
                    .sum();
                (all >= 2).then(|| number(same) / number(all * (all - 1)))
            })
            .collect();
        ratio(
            shares.iter().sum(),
            number(shares.len()),
            NotApplicable::NoPairs,
        )
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;
    use crate::statistics::{Cohen, Table};

    /// For two raters without gaps it is the one of the table.
    #[test]
    fn for_two_raters_it_is_that_of_the_table() {
        for rows in [[[40, 9], [6, 45]], [[80, 10], [5, 5]]] {
            let table = Table::of_counts(rows.map(|row| row.to_vec()).to_vec()).unwrap();
            let mut cases = Vec::new();
            for (row, column, count) in table.cells() {
                let value = |at: usize| if at == 0 { 0.0 } else { 1.0 };
                cases.extend(vec![vec![value(row), value(column)]; count]);
            }
            let many = ac1(&Ratings::new(cases, &[])).unwrap();
            let two = Cohen::of(&table).unwrap().ac1.unwrap();
            assert!((many - two).abs() < 1e-12, "{many} {two}");
        }
    }

    #[test]
    fn gaps_are_left_out() {
        let ratings = Ratings::new(vec![vec![1.0, 1.0], vec![0.0], vec![]], &[]);
        assert_eq!(ratings.raw_agreement(), Ok(1.0));
        assert_eq!(
            ac1(&Ratings::new(vec![vec![1.0]], &[])),
            Err(NotApplicable::NoPairs)
        );
        let same = Ratings::new(vec![vec![1.0, 1.0]], &[]);
        assert_eq!(ac1(&same), Err(NotApplicable::OneCategory));
        assert_eq!(ac1(&Ratings::new(vec![vec![1.0, 1.0]], &[0.0])), Ok(1.0));
    }
}
