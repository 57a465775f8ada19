//! A stranger's workbook (.xlsx), read within bounds. Nothing in it is calculated, followed or run.

use std::io::{Cursor, Read, copy, sink};

use calamine::{DataRef, Reader, Xlsx};
use thiserror::Error;

/// The largest workbook that is read, in bytes.
pub const MAX_BYTES: u64 = 16 << 20;
/// The most that a workbook may hold once it is unpacked, in bytes.
const MAX_UNPACKED: u64 = 32 << 20;
/// The most parts that it may have.
const MAX_PARTS: usize = 1000;
/// The most rows of a sheet or table; a questionnaire of 2000 items has fewer.
pub const MAX_ROWS: u32 = 20_000;
/// The most columns of a sheet or table.
pub const MAX_COLUMNS: u32 = 250;
/// The longest text of a cell, in characters.
pub const MAX_CELL: usize = 10_000;
/// The most text of all cells together, in bytes: one text can stand in a million cells.
const MAX_TEXT: usize = 16 << 20;

/// Why a workbook is not read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum WorkbookError {
    /// It is locked, or of the old kind.
    #[error("this file is locked with a password, or is a workbook of the old kind (.xls)")]
    Locked,
    /// It is no workbook at all, or a broken one.
    #[error("this file is no workbook (.xlsx), or a broken one")]
    Broken,
    /// It is larger than anything that can be meant.
    #[error("this workbook has more than {0}")]
    TooLarge(String),
}

impl WorkbookError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Locked => "save it without a password as an Excel workbook (.xlsx)",
            Self::Broken => "save it anew as an Excel workbook (.xlsx)",
            Self::TooLarge(_) => {
                "keep nothing in it but the sheets that are meant, and take away empty rows and columns"
            }
        }
    }
}

/// A workbook whose parts have been looked at.
pub struct Workbook<'a> {
    sheets: Xlsx<Cursor<&'a [u8]>>,
    text_left: usize,
    /// It has macros, which are never run.
    pub has_macros: bool,
    /// It has links to other files, which are never followed.
    pub has_links: bool,
}

/// A cell in which something stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its row, from 1.
    pub row: u32,
    /// Its column, from 1.
    pub column: u32,
    /// What stands in it.
    pub content: Content,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A text.
    Text(String),
    /// A number, a date, true or false, as a text.
    Value(String),
    /// A formula; it is not calculated.
    Formula,
    /// What a spreadsheet writes where it cannot calculate, such as `#REF!`.
    Failed(String),
    /// A text that is longer than any that can be meant: 10 000 characters.
    TooLong,
}

impl<'a> Workbook<'a> {
    /// Looks into a workbook.
    ///
    /// # Errors
    /// Where it is none, or where it holds more than can be meant.
    pub fn open(bytes: &'a [u8]) -> Result<Self, WorkbookError> {
        // The signature of OLE containers: locked workbooks, and those before 2007.
        if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
            return Err(WorkbookError::Locked);
        }
        let (has_macros, has_links) = look_into(bytes)?;
        Ok(Self {
            sheets: Xlsx::new(Cursor::new(bytes)).map_err(|_| WorkbookError::Broken)?,
            text_left: MAX_TEXT,
            has_macros,
            has_links,
        })
    }

    /// Returns the names of its sheets, in their order.
    pub fn sheet_names(&self) -> Vec<String> {
        self.sheets.sheet_names()
    }

    /// Returns the cells of a sheet that are not empty, row by row. A sheet says itself how large it
    /// is, and that may be a lie: it is read cell by cell.
    ///
    /// # Errors
    /// Where it cannot be read, or holds more than can be meant.
    pub fn cells(&mut self, sheet: &str) -> Result<Vec<Cell>, WorkbookError> {
        let mut reader = self
            .sheets
            .worksheet_cells_reader(sheet)
            .map_err(|_| WorkbookError::Broken)?;
        let (mut cells, mut formulas) = (Vec::new(), 0);
        loop {
            let cell = reader
                .next_cell_with_formula_metadata()
                .map_err(|_| WorkbookError::Broken)?;
            let Some(cell) = cell else { break };
            let (row, column) = cell.pos;
            let content = content(cell.value);
            if cell.formula.is_none() && content.is_none() {
                continue;
            }
            if row >= MAX_ROWS || column >= MAX_COLUMNS {
                let most =
                    format!("{MAX_ROWS} rows or {MAX_COLUMNS} columns in the sheet `{sheet}`");
                return Err(WorkbookError::TooLarge(most));
            }
            let mut push = |content| {
                cells.push(Cell {
                    row: row.saturating_add(1),
                    column: column.saturating_add(1),
                    content,
                });
            };
            if cell.formula.is_some() {
                formulas += 1;
                if formulas > MAX_ROWS {
                    return Err(WorkbookError::TooLarge(format!("{MAX_ROWS} formulas")));
                }
                push(Content::Formula);
                continue;
            }
            let Some(content) = content else { continue };
            let text = match &content {
                Content::Text(text) | Content::Value(text) | Content::Failed(text) => text,
                Content::Formula | Content::TooLong => continue,
            };
            if text.chars().count() > MAX_CELL {
                push(Content::TooLong);
                continue;
            }
            self.text_left = self.text_left.checked_sub(text.len()).ok_or_else(|| {
                WorkbookError::TooLarge(format!("{} MiB of text", MAX_TEXT >> 20))
            })?;
            push(content);
        }
        Ok(cells)
    }
}

/// Looks at the parts of a workbook before anything reads them: whether there are macros, and links to
/// other files. What they say of their own size is not believed.
fn look_into(bytes: &[u8]) -> Result<(bool, bool), WorkbookError> {
    let broken = |_| WorkbookError::Broken;
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MAX_PARTS {
        return Err(WorkbookError::TooLarge(format!("{MAX_PARTS} parts")));
    }
    let mut left = MAX_UNPACKED;
    let (mut has_macros, mut has_links) = (false, false);
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(broken)?;
        let name = part.name().map_err(broken)?.to_ascii_lowercase();
        has_macros |= name.contains("vbaproject") || name.contains("macrosheets");
        has_links |= name.contains("externallinks") || name.contains("connections");
        let size = copy(&mut part.take(left + 1), &mut sink());
        let size = size.map_err(|_| WorkbookError::Broken)?;
        left = left.checked_sub(size).ok_or_else(|| {
            WorkbookError::TooLarge(format!("{} MiB once it is unpacked", MAX_UNPACKED >> 20))
        })?;
    }
    Ok((has_macros, has_links))
}

/// Returns what stands in a cell; `None` where it is empty.
fn content(value: DataRef<'_>) -> Option<Content> {
    let content = match value {
        DataRef::String(text) => Content::Text(text),
        DataRef::SharedString(text) => Content::Text(text.to_owned()),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Content::Value(text),
        DataRef::Int(number) => Content::Value(number.to_string()),
        DataRef::Float(number) => Content::Value(number.to_string()),
        DataRef::Bool(truth) => Content::Value(truth.to_string()),
        DataRef::DateTime(date) => Content::Value(date.as_f64().to_string()),
        DataRef::Error(error) => Content::Failed(error.to_string()),
        DataRef::Empty => return None,
    };
    match &content {
        Content::Text(text) if text.trim().is_empty() => None,
        _ => Some(content),
    }
}
