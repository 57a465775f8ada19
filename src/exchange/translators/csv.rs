//! A table as comma-separated text (RFC 4180).

use crate::grammar::{Faults, Place};

use super::Row;

/// A spreadsheet takes a file without it for text in the system's old character set.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Returns the table as comma-separated text, with the mark by which spreadsheets know UTF-8.
pub fn write(rows: &[Row]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    for row in rows {
        // Writing into memory cannot fail, and rows may differ in nothing but their words.
        let _ = writer.write_record(&row.cells);
    }
    writer.into_inner().unwrap_or_default()
}

/// Reads comma-separated text, or text that a spreadsheet has separated by semicolons or TABs.
pub fn read(bytes: &[u8], faults: &mut Faults) -> Option<Vec<Row>> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        faults.error(
            Place::default(),
            "this table is not UTF-8 text",
            "save it as \"CSV UTF-8\", or as a workbook (.xlsx)",
        );
        return None;
    };
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    let headings = text.lines().next().unwrap_or_default();
    let count = |separator: &u8| headings.bytes().filter(|byte| byte == separator).count();
    let separator = b",;\t".iter().copied().max_by_key(count).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let Ok(record) = record else {
            faults.error(
                Place::default(),
                "this table cannot be read",
                "save it anew as \"CSV UTF-8\", or as a workbook (.xlsx)",
            );
            return None;
        };
        let line = record.position().map_or(0, csv::Position::line);
        rows.push(Row {
            line: u32::try_from(line).unwrap_or(u32::MAX),
            cells: record.iter().map(str::to_owned).collect(),
        });
    }
    Some(rows)
}
