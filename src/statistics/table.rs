//! Two raters, one table: how often the first said this where the second said that.

/// A square table of counts. INVARIANT: each row has as many cells as there are rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    rows: Vec<Vec<usize>>,
}

impl Table {
    /// Makes a table of so many categories from pairs of judgements; `None` where one of them is no
    /// category.
    pub fn of_pairs(
        categories: usize,
        pairs: impl IntoIterator<Item = (usize, usize)>,
    ) -> Option<Self> {
        let mut rows = vec![vec![0; categories]; categories];
        for (one, other) in pairs {
            *rows.get_mut(one)?.get_mut(other)? += 1;
        }
        Some(Self { rows })
    }

    /// Makes a table of counts; `None` where it is not square.
    pub fn of_counts(rows: Vec<Vec<usize>>) -> Option<Self> {
        let size = rows.len();
        rows.iter()
            .all(|row| row.len() == size)
            .then_some(Self { rows })
    }

    /// Returns how many categories there are.
    pub fn categories(&self) -> usize {
        self.rows.len()
    }

    /// Returns how many cases there are.
    pub fn total(&self) -> usize {
        self.rows.iter().flatten().sum()
    }

    /// Returns the cells with their row and column.
    pub fn cells(&self) -> impl Iterator<Item = (usize, usize, usize)> {
        self.rows.iter().enumerate().flat_map(|(row, cells)| {
            let cells = cells.iter().enumerate();
            cells.map(move |(column, count)| (row, column, *count))
        })
    }

    /// Returns how often both said the same.
    pub fn agreed(&self) -> usize {
        let same = self.cells().filter(|(row, column, _)| row == column);
        same.map(|(.., count)| count).sum()
    }

    /// Returns how often the first rater said each category.
    pub fn first(&self) -> Vec<usize> {
        self.rows.iter().map(|row| row.iter().sum()).collect()
    }

    /// Returns how often the second rater said each category.
    pub fn second(&self) -> Vec<usize> {
        let column = |at: usize| self.rows.iter().filter_map(|row| row.get(at)).sum();
        (0..self.categories()).map(column).collect()
    }
}
