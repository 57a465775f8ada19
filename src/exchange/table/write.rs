//! Writing a table.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::safe;

/// A spreadsheet takes a file without it for text in the system's old character set.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Returns the table as comma-separated text, every cell in quotes and none that acts, with the mark
/// by which spreadsheets know UTF-8.
///
/// # Errors
/// Where rows differ in length.
pub fn write(rows: &[Vec<String>]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Always)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    for row in rows {
        writer.write_record(row.iter().map(|cell| safe(cell)))?;
    }
    writer
        .into_inner()
        .map_err(|error| error.into_error().into())
}
