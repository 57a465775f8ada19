//! The columns of a table that count, by its headings.

use crate::grammar::Faults;
use crate::questionnaire::translation::{Original, Readiness, Translation};

use super::GivenRow;
use super::table::{KEY, STATUS, word};

/// Where the columns are that count.
pub(super) struct Columns {
    pub(super) key: usize,
    pub(super) own: usize,
    pub(super) other: usize,
    /// How far a text had come when the table was made; not every table says so.
    status: Option<usize>,
    pub(super) language: String,
}

impl Columns {
    pub(super) fn find(
        headings: &GivenRow,
        original: &dyn Original,
        translation: &Translation,
        faults: &mut Faults,
    ) -> Option<Self> {
        let language = translation.language.to_string();
        let mut find = |name: &str| {
            let mut columns = 0..headings.cells.len();
            let found = columns.find(|column| headings.text(*column) == name);
            if let Some(again) = columns.find(|column| headings.text(*column) == name) {
                let message = format!("there are two columns `{name}`");
                let help = "remove one of the two, or give it another heading";
                faults.error(headings.place(again), message, help);
            }
            if found.is_none() {
                faults.error(
                    headings.place(0),
                    format!("the first row has no `{name}`"),
                    format!("keep the headings as `panah translate export` writes them: `{KEY}`, `{}` and `{language}` are needed", original.language()),
                );
            }
            found
        };
        let (key, own, other) = (find(KEY), find(original.language()), find(&language));
        Some(Self {
            key: key?,
            own: own?,
            other: other?,
            status: (0..headings.cells.len()).find(|column| headings.text(*column) == STATUS),
            language,
        })
    }

    /// Says whether there were words in the row when the table was made.
    pub(super) fn was_full(&self, row: &GivenRow) -> bool {
        let then = self.status.map_or("", |column| row.text(column));
        !then.is_empty() && then != word(Readiness::Missing)
    }
    /// Says whether somebody has called the row reviewed, or whatever else is more than a draft.
    pub(super) fn is_called_reviewed(&self, row: &GivenRow) -> bool {
        let then = self.status.map_or("", |column| row.text(column));
        let less = [Readiness::Missing, Readiness::Changed, Readiness::Draft];
        !then.is_empty()
            && less
                .iter()
                .all(|less| !then.eq_ignore_ascii_case(word(*less)))
    }
}
