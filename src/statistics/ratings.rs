//! Several raters, several cases, with gaps.

/// What each rater said of each case. A case is judged by any number of them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ratings {
    /// For each case, the values that were given; who gave them does not matter.
    cases: Vec<Vec<f64>>,
    /// The values that can be given, smallest first.
    categories: Vec<f64>,
}

impl Ratings {
    /// Makes ratings of the values of each case; what is no number is left out. The categories are the
    /// values that occur, and those named besides.
    pub fn new(cases: Vec<Vec<f64>>, besides: &[f64]) -> Self {
        let cases: Vec<Vec<f64>> = cases
            .into_iter()
            .map(|case| case.into_iter().filter(|value| value.is_finite()).collect())
            .collect();
        let mut categories: Vec<f64> = cases.iter().flatten().chain(besides).copied().collect();
        categories.sort_by(f64::total_cmp);
        categories.dedup_by(|one, other| one.total_cmp(other).is_eq());
        Self { cases, categories }
    }

    /// Makes ratings of one row for each rater, with gaps.
    pub fn of_raters(raters: &[Vec<Option<f64>>], besides: &[f64]) -> Self {
        let cases = raters.iter().map(Vec::len).max().unwrap_or(0);
        let case = |at: usize| -> Vec<f64> {
            let given = raters.iter().filter_map(|rater| rater.get(at).copied());
            given.flatten().collect()
        };
        Self::new((0..cases).map(case).collect(), besides)
    }

    /// Returns the cases.
    pub fn cases(&self) -> &[Vec<f64>] {
        &self.cases
    }

    /// Returns the values that can be given, smallest first.
    pub fn categories(&self) -> &[f64] {
        &self.categories
    }

    /// Returns for each case how often each category was said.
    pub(super) fn counts(&self) -> Vec<Vec<usize>> {
        let count = |case: &Vec<f64>, category: &f64| {
            let same = case
                .iter()
                .filter(|value| value.total_cmp(category).is_eq());
            same.count()
        };
        let row = |case: &Vec<f64>| {
            let categories = self.categories.iter();
            categories.map(|category| count(case, category)).collect()
        };
        self.cases.iter().map(row).collect()
    }

    /// Returns the same ratings with other cases: each by its position, as often as it is named.
    pub(super) fn resampled(&self, positions: &[usize]) -> Self {
        let cases = positions.iter().filter_map(|at| self.cases.get(*at));
        Self {
            cases: cases.cloned().collect(),
            categories: self.categories.clone(),
        }
    }
}
