//! Whole records as JSON, as they were sealed, for the unit's own systems.

use serde_json::{Value, json};

use super::Case;

/// Returns whole records with what was added to them.
///
/// # Errors
/// Where they cannot be written as JSON.
pub fn whole<'a>(
    cases: impl IntoIterator<Item = &'a Case>,
    mode: &str,
) -> Result<Vec<u8>, serde_json::Error> {
    let records: Result<Vec<Value>, serde_json::Error> = cases
        .into_iter()
        .map(|case| {
            Ok(json!({
                "id": case.id,
                "record": serde_json::to_value(&case.record)?,
                "amendments": serde_json::to_value(&case.amendments)?,
            }))
        })
        .collect();
    let file = json!({"in_the_clear": true, "mode": mode, "records": records?});
    let mut text = serde_json::to_vec_pretty(&file)?;
    text.push(b'\n');
    Ok(text)
}
