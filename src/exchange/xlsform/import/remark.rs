//! What has to be said about a form, at its sheet and row.

use std::fmt;

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
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.sheet {
            Sheet::Workbook => "workbook",
            Sheet::Survey => "survey",
            Sheet::Choices => "choices",
            Sheet::Settings => "settings",
            Sheet::Own => "panah",
            Sheet::Questionnaire => "still to decide",
        })?;
        match self.rows.as_slice() {
            [] => {}
            [row] => write!(f, ", row {row}")?,
            rows => write!(f, ", rows {}", ranges(rows))?,
        }
        write!(f, ": {}", self.what)
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
