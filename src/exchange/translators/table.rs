//! A translation as rows.

use crate::questionnaire::translation::{Hearer, Original, Readiness, Translation};

/// The heading of the column that names a text.
pub(super) const KEY: &str = "key";

/// The heading of the column that says how far a text has come.
pub(super) const STATUS: &str = "status";

/// One row of a table that goes out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The cells, from the left.
    pub cells: Vec<String>,
}

/// Returns a translation as rows, the first with the headings: the text's name, whom it is for, how
/// far it has come, the original's words, the translation. What the original has changed
/// since stands there in its new words, beside the old translation.
pub fn table(original: &dyn Original, translation: &Translation) -> Vec<Row> {
    let headings = [
        KEY.to_owned(),
        "for".to_owned(),
        STATUS.to_owned(),
        original.language().to_owned(),
        translation.language.to_string(),
    ];
    let mut rows = vec![headings];
    for text in original.texts() {
        let ready = translation.ready(&text, original);
        let hearer = match text.hearer {
            Hearer::Person => "read aloud",
            Hearer::Officer => "officer",
        };
        rows.push([
            text.key.to_string(),
            hearer.to_owned(),
            word(ready.readiness).to_owned(),
            text.words.to_owned(),
            ready.words.unwrap_or_default().to_owned(),
        ]);
    }
    let rows = rows.iter().map(|cells| Row {
        cells: cells.iter().map(|text| super::cell::safe(text)).collect(),
    });
    rows.collect()
}

/// Returns how a table names a readiness.
pub(super) fn word(readiness: Readiness) -> &'static str {
    match readiness {
        Readiness::Missing => "missing",
        Readiness::Changed => "changed",
        Readiness::Draft => "draft",
        Readiness::Reviewed => "reviewed",
    }
}
