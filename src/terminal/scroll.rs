//! How far the text of a page is scrolled.

/// How far the text of a page is scrolled; the view says how far it can be.
#[derive(Debug, Default)]
pub(super) struct Scroll {
    top: usize,
    most: usize,
    pub(super) page: usize,
    pub(super) at_end: bool,
}

impl Scroll {
    /// Fits the scroll to `rows` rows in a window of `height`, and returns the first row shown.
    pub(super) fn fit(&mut self, rows: usize, height: usize) -> usize {
        self.most = rows.saturating_sub(height);
        self.page = height.saturating_sub(1).max(1);
        if self.at_end {
            self.top = self.most;
        }
        self.top = self.top.min(self.most);
        self.top
    }

    /// Tells whether text has scrolled out above.
    pub(super) fn goes_on_above(&self) -> bool {
        self.top > 0
    }

    /// Tells whether text goes on below.
    pub(super) fn goes_on_below(&self) -> bool {
        self.top < self.most
    }

    pub(super) fn up(&mut self, rows: usize) {
        self.at_end = false;
        self.top = self.top.saturating_sub(rows);
    }

    pub(super) fn down(&mut self, rows: usize) {
        self.top = (self.top + rows).min(self.most);
    }
}
