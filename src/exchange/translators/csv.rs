//! A table as comma-separated text (RFC 4180).

use crate::exchange::workbook::{Content, MAX_CELL, MAX_COLUMNS, MAX_ROWS};
use crate::grammar::{Faults, Place};

use super::quoted::{Unclosed, Written, rows};
use super::{GivenRow, Row};

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
pub fn read(bytes: &[u8], faults: &mut Faults) -> Option<Vec<GivenRow>> {
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
    let written = match rows(text, char::from(separator)) {
        Ok(written) => written,
        Err(Unclosed { row, column }) => {
            faults.error(
                place(row, column),
                "the quotation marks of this cell do not close it, so that it would swallow what comes after it",
                "close it with a quotation mark, write one that belongs to the words twice (\"\"), or save the table anew",
            );
            return None;
        }
    };
    let mut given = Vec::new();
    for written in written {
        given.push(row(&written, separator, faults)?);
    }
    Some(given)
}

fn row(written: &Written<'_>, separator: u8, faults: &mut Faults) -> Option<GivenRow> {
    let most = |faults: &mut Faults, column, what: String| {
        let help = "keep nothing in it but the columns and rows that were exported";
        faults.error(
            place(written.row, column),
            format!("this table has more than {what}"),
            help,
        );
    };
    if written.row > MAX_ROWS {
        most(faults, 1, format!("{MAX_ROWS} rows"));
        return None;
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .delimiter(separator)
        .buffer_capacity(written.text.len())
        .from_reader(written.text.as_bytes());
    let Some(Ok(record)) = reader.records().next() else {
        let help = "save it anew as \"CSV UTF-8\", or as a workbook (.xlsx)";
        faults.error(place(written.row, 1), "this row cannot be read", help);
        return None;
    };
    if record.len() > usize::try_from(MAX_COLUMNS).unwrap_or(usize::MAX) {
        most(faults, MAX_COLUMNS + 1, format!("{MAX_COLUMNS} columns"));
        return None;
    }
    let cells = record.iter().map(|text| {
        if text.chars().count() > MAX_CELL {
            Content::TooLong
        } else {
            Content::Text(text.to_owned())
        }
    });
    Some(GivenRow {
        row: written.row,
        cells: cells.collect(),
    })
}

fn place(line: u32, column: u32) -> Place {
    Place {
        line,
        column,
        ..Place::default()
    }
}
