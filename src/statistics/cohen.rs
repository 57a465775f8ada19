//! Two raters: raw agreement, Cohen's kappa, PABAK, and Gwet's AC1 for a table.

use super::figure::{number, ratio};
use super::{Figure, Interval, NotApplicable, Table};

/// How far two raters agree. The raw agreement is always to be shown beside kappa, which depends on how
/// frequent each category is (Feinstein & Cicchetti 1990).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cohen {
    /// The share of cases on which both said the same, 0 to 1.
    pub raw: f64,
    /// The share that chance alone would give, 0 to 1.
    pub by_chance: f64,
    /// Kappa, -1 to 1 (Cohen 1960).
    pub kappa: Figure,
    /// Its standard error (Fleiss, Cohen & Everitt 1969): for intervals.
    pub error: Figure,
    /// Its standard error if there were no agreement beyond chance (the same paper): for the test of
    /// that alone, never for an interval.
    pub null_error: Figure,
    /// Kappa with prevalence and bias taken out, -1 to 1: twice the raw agreement less one for two
    /// categories (Byrt, Bishop & Carlin 1993); for more, Brennan & Prediger 1981.
    pub pabak: Figure,
    /// Gwet's AC1, -1 to 1 (Gwet 2008).
    pub ac1: Figure,
}

impl Cohen {
    /// Computes them.
    ///
    /// # Errors
    /// Where there is no case.
    pub fn of(table: &Table) -> Result<Self, NotApplicable> {
        let total = number(table.total());
        let raw = ratio(number(table.agreed()), total, NotApplicable::Nothing)?;
        let share = |counts: Vec<usize>| -> Vec<f64> {
            counts
                .into_iter()
                .map(|count| number(count) / total)
                .collect()
        };
        let (first, second) = (share(table.first()), share(table.second()));
        let by_chance: f64 = first
            .iter()
            .zip(&second)
            .map(|(one, other)| one * other)
            .sum();
        let beyond = 1.0 - by_chance;
        let kappa = ratio(raw - by_chance, beyond, NotApplicable::OneCategory);
        let categories = number(table.categories());
        Ok(Self {
            raw,
            by_chance,
            kappa,
            error: kappa.map(|_| error(table, (&first, &second), raw, by_chance)),
            null_error: kappa.map(|_| null_error(&first, &second, by_chance, total)),
            pabak: ratio(
                categories * raw - 1.0,
                categories - 1.0,
                NotApplicable::OneCategory,
            ),
            ac1: ac1_of(&first, &second, raw),
        })
    }

    /// Returns the interval of kappa at 95 %, by its standard error. With few cases the bootstrap is
    /// better.
    ///
    /// # Errors
    /// Where kappa does not exist.
    pub fn interval(&self) -> Result<Interval, NotApplicable> {
        let (kappa, error) = (self.kappa?, self.error?);
        Ok(Interval {
            low: 1.959_963_985_f64.mul_add(-error, kappa),
            high: 1.959_963_985_f64.mul_add(error, kappa),
        })
    }
}

fn error(table: &Table, (first, second): (&[f64], &[f64]), raw: f64, by_chance: f64) -> f64 {
    let total = number(table.total());
    let at = |shares: &[f64], ix: usize| shares.get(ix).copied().unwrap_or(0.0);
    let sum: f64 = table
        .cells()
        .map(|(row, column, count)| {
            let share = number(count) / total;
            if row == column {
                let marginals = at(first, row) + at(second, row);
                share * (1.0 - by_chance - marginals * (1.0 - raw)).powi(2)
            } else {
                let marginals = at(second, row) + at(first, column);
                share * ((1.0 - raw) * marginals).powi(2)
            }
        })
        .sum();
    let less = (raw * by_chance - 2.0 * by_chance + raw).powi(2);
    let variance = (sum - less) / (total * (1.0 - by_chance).powi(4));
    variance.max(0.0).sqrt()
}

fn null_error(first: &[f64], second: &[f64], by_chance: f64, total: f64) -> f64 {
    let pairs = first.iter().zip(second);
    let sum: f64 = pairs.map(|(one, other)| one * other * (one + other)).sum();
    let variance = (by_chance + by_chance * by_chance - sum) / (total * (1.0 - by_chance).powi(2));
    variance.max(0.0).sqrt()
}

fn ac1_of(first: &[f64], second: &[f64], raw: f64) -> Figure {
    let categories = number(first.len());
    let pairs = first.iter().zip(second);
    let sum: f64 = pairs
        .map(|(one, other)| f64::midpoint(*one, *other))
        .map(|share| share * (1.0 - share))
        .sum();
    let by_chance = ratio(sum, categories - 1.0, NotApplicable::OneCategory)?;
    ratio(raw - by_chance, 1.0 - by_chance, NotApplicable::OneCategory)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    fn of(rows: &[&[usize]]) -> Cohen {
        let rows = rows.iter().map(|row| row.to_vec()).collect();
        Cohen::of(&Table::of_counts(rows).unwrap()).unwrap()
    }

    fn near(found: f64, expected: f64, digits: i32) {
        let off = (found - expected).abs();
        assert!(
            off <= 0.5 * 10_f64.powi(-digits) + 1e-12,
            "{found} is not {expected}"
        );
    }

    /// Fleiss, Levin & Paik; the errors as computed beside it.
    #[test]
    fn three_categories_as_published() {
        let three = of(&[&[75, 1, 4], &[5, 4, 1], &[0, 0, 10]]);
        near(three.raw, 0.89, 2);
        near(three.by_chance, 0.66, 2);
        near(three.kappa.unwrap(), 0.676_471, 6);
        near(three.error.unwrap(), 0.087_703, 6);
        near(three.null_error.unwrap(), 0.076_187, 6);
        let interval = three.interval().unwrap();
        near(interval.low, 0.5046, 4);
        near(interval.high, 0.8484, 4);
    }

    #[test]
    fn small_and_large_tables_as_published() {
        let small = of(&[&[12, 2], &[4, 2]]);
        near(small.raw, 0.70, 2);
        near(small.by_chance, 0.62, 2);
        near(small.kappa.unwrap(), 0.210_526, 6);
        let xray = of(&[&[1467, 782], &[1309, 16232]]);
        near(xray.raw, 0.8943, 4);
        near(xray.by_chance, 0.7780, 4);
        near(xray.kappa.unwrap(), 0.524_130, 6);
        let even = of(&[&[2, 1, 1], &[1, 2, 1], &[1, 1, 2]]);
        near(even.kappa.unwrap(), 0.25, 2);
    }

    /// Feinstein & Cicchetti 1990: the same raw agreement, two kappas.
    #[test]
    fn the_paradox_as_published() {
        let balanced = of(&[&[40, 9], &[6, 45]]);
        let skewed = of(&[&[80, 10], &[5, 5]]);
        for table in [&balanced, &skewed] {
            near(table.raw, 0.85, 2);
            near(table.pabak.unwrap(), 0.70, 2);
        }
        near(balanced.kappa.unwrap(), 0.6995, 4);
        near(skewed.kappa.unwrap(), 0.3182, 4);
        near(balanced.ac1.unwrap(), 0.7007, 4);
        near(skewed.ac1.unwrap(), 0.8080, 4);
    }

    #[test]
    fn where_everybody_says_the_same_there_is_no_kappa() {
        let same = of(&[&[20, 0], &[0, 0]]);
        assert_eq!(same.kappa, Err(NotApplicable::OneCategory));
        assert_eq!(same.error, Err(NotApplicable::OneCategory));
        near(same.raw, 1.0, 9);
        near(same.ac1.unwrap(), 1.0, 9);
        let none = Table::of_counts(vec![vec![0, 0], vec![0, 0]]).unwrap();
        assert_eq!(Cohen::of(&none), Err(NotApplicable::Nothing));
        assert_eq!(Table::of_counts(vec![vec![1, 2]]), None);
        assert_eq!(Table::of_pairs(2, [(0, 2)]), None);
    }
}
