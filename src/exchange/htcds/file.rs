//! Rows as a file: JSON, or comma-separated text.

use serde_json::{Map, Value, json};

use crate::exchange::table;

use super::row::Row;

/// Returns the rows as JSON; an empty field is `null`.
///
/// # Errors
/// Where they cannot be written as JSON.
pub fn json(rows: &[Row], mode: &str) -> Result<Vec<u8>, serde_json::Error> {
    let records = rows.iter().map(|row| {
        let fields = row.0.iter();
        let fields = fields.map(|(name, field)| (name.clone(), field.value()));
        Value::Object(fields.collect::<Map<_, _>>())
    });
    let file = json!({
        "standard": "Human Trafficking Case Data Standard 2.0",
        "attribution": "IOM, https://github.com/UNMigration/HTCDS, CC BY 4.0; fields that begin with panah_ are not of the standard; not endorsed by IOM",
        "mode": mode,
        "records": records.collect::<Vec<_>>(),
    });
    let mut text = serde_json::to_vec_pretty(&file)?;
    text.push(b'\n');
    Ok(text)
}

/// Returns the rows as comma-separated text, under the names of their fields, with the mode first. All
/// rows have the same fields.
///
/// # Errors
/// Where they have not.
pub fn csv(rows: &[Row], mode: &str) -> Result<Vec<u8>, csv::Error> {
    let names = rows.iter().take(1).map(|row| {
        let names = row.0.iter().map(|(name, _)| name.clone());
        let first = std::iter::once("panah_mode".to_owned());
        first.chain(names).collect::<Vec<String>>()
    });
    let cells = rows.iter().map(|row| {
        let cells = row.0.iter().map(|(_, field)| field.cell());
        std::iter::once(mode.to_owned()).chain(cells).collect()
    });
    table::write(&names.chain(cells).collect::<Vec<_>>())
}
