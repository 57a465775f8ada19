//! What has to be said about a form, at its sheet and row.

use crate::words::Words;

/// Where something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sheet {
    /// The workbook as a whole.
    Workbook,
    /// The sheet `survey`.
    Survey,
    /// The sheet `choices`.
    Choices,
    /// The sheet `settings`.
    Settings,
    /// The sheet `panah`.
    Own,
    /// The questionnaire that came of it.
    Questionnaire,
}

/// Something that was not carried over as it stands, or that a person has still to decide.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Remark {
    /// The sheet.
    pub sheet: Sheet,
    /// The rows, from 1; none where it is about the whole sheet.
    pub rows: Vec<u32>,
    /// What there is to say.
    pub what: String,
}

impl Sheet {
    /// Returns its name in a workbook; nothing where it is about no single sheet.
    fn name(self) -> &'static str {
        match self {
            Self::Survey => "survey",
            Self::Choices => "choices",
            Self::Settings => "settings",
            Self::Own => "panah",
            Self::Workbook | Self::Questionnaire => "",
        }
    }
}

impl Remark {
    /// About a sheet.
    pub fn of(sheet: Sheet, what: impl Into<String>) -> Self {
        Self::over(sheet, Vec::new(), what)
    }

    /// About a row.
    pub fn at(sheet: Sheet, row: u32, what: impl Into<String>) -> Self {
        Self::over(sheet, vec![row], what)
    }

    /// About several rows.
    pub fn over(sheet: Sheet, mut rows: Vec<u32>, what: impl Into<String>) -> Self {
        rows.dedup();
        Self {
            sheet,
            rows,
            what: what.into(),
        }
    }

    /// Returns it as the officer reads it, with the sheet and the rows that it is about.
    pub fn said(&self, words: &Words) -> String {
        let says = words.sentence(&self.what);
        let (id, sheet) = match (self.sheet, self.rows.len()) {
            (Sheet::Workbook, _) => ("import-of-workbook", ""),
            (Sheet::Questionnaire, _) => ("import-of-questionnaire", ""),
            (sheet, 0) => ("import-of-sheet", sheet.name()),
            (sheet, 1) => ("import-of-row", sheet.name()),
            (sheet, _) => ("import-of-rows", sheet.name()),
        };
        let rows = ranges(&self.rows);
        let values = [("sheet", sheet), ("rows", &*rows), ("says", &*says)];
        words.fill(id, &values)
    }
}

/// Returns rows as `3, 5-8, 12`.
fn ranges(rows: &[u32]) -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for row in rows {
        match ranges.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(*row) => *last = *row,
            _ => ranges.push((*row, *row)),
        }
    }
    let shown = ranges.iter().map(|(first, last)| {
        if first == last {
            first.to_string()
        } else {
            format!("{first}-{last}")
        }
    });
    shown.collect::<Vec<_>>().join(", ")
}
