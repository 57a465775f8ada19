//! Writing a form as a workbook. Cells are written as texts, never as formulas or links, so nothing in
//! them can act when a spreadsheet opens the file.

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use crate::exchange::xlsform::form::{Form, Row};

use super::ExportError;
use super::own::PREFIX;

/// The columns that come first, in this order; others follow in the order in which they come up.
const FIRST: [&str; 18] = [
    "type",
    "list_name",
    "name",
    "label",
    "hint",
    "guidance_hint",
    "required",
    "relevant",
    "constraint",
    "constraint_message",
    "calculation",
    "appearance",
    "form_title",
    "form_id",
    "version",
    "default_language",
    "key",
    "value",
];

/// Returns a form as the bytes of an `.xlsx` file.
///
/// # Errors
/// Where a text is too long for a cell.
pub fn workbook(form: &Form) -> Result<Vec<u8>, ExportError> {
    write(form).map_err(|error| ExportError::Workbook(error.to_string()))
}

fn write(form: &Form) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    sheet(workbook.add_worksheet(), "survey", &form.survey)?;
    sheet(workbook.add_worksheet(), "choices", &form.choices)?;
    sheet(
        workbook.add_worksheet(),
        "settings",
        std::slice::from_ref(&form.settings),
    )?;
    if !form.own.is_empty() {
        let own = workbook.add_worksheet();
        sheet(own, "panah", &form.own)?;
    }
    workbook.save_to_buffer()
}

fn sheet(sheet: &mut Worksheet, name: &str, rows: &[Row]) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    let columns = columns(rows);
    let head = Format::new().set_bold();
    let body = Format::new().set_text_wrap();
    for (at, column) in (0..).zip(&columns) {
        sheet.write_string_with_format(0, at, *column, &head)?;
        sheet.set_column_width(at, width(column))?;
    }
    for (at, row) in (1..).zip(rows) {
        for (text_at, column) in (0..).zip(&columns) {
            let text = row.get(column);
            if !text.is_empty() {
                sheet.write_string_with_format(at, text_at, text, &body)?;
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn columns(rows: &[Row]) -> Vec<&str> {
    let mut columns: Vec<&str> = Vec::new();
    for (name, _) in rows.iter().flat_map(Row::cells) {
        if !columns.contains(&name) {
            columns.push(name);
        }
    }
    let rank = |name: &str| {
        let plain = name.split("::").next().unwrap_or(name);
        let at = FIRST.iter().position(|first| *first == plain);
        // What is ours stands behind everything that a form needs.
        at.filter(|_| !name.starts_with(PREFIX))
            .unwrap_or(FIRST.len())
    };
    columns.sort_by_key(|name| rank(name));
    columns
}

fn width(column: &str) -> f64 {
    let plain = column.split("::").next().unwrap_or(column);
    match plain {
        "label" | "hint" | "guidance_hint" | "value" => 50.0,
        "relevant" | "calculation" | "constraint" => 40.0,
        "type" | "name" | "list_name" => 26.0,
        _ => 18.0,
    }
}
