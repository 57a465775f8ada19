//! A stranger's workbook, read within bounds. Nothing in it is calculated, followed or run.

use std::io::{Cursor, Read, copy, sink};

use calamine::{DataRef, Reader, Xlsx};
use thiserror::Error;

use super::form::Row;
use super::import::{Remark, Sheet};

/// The largest workbook that is read, in bytes.
pub const MAX_BYTES: u64 = 16 << 20;
/// The most that a workbook may hold once it is unpacked, in bytes.
const MAX_UNPACKED: u64 = 32 << 20;
/// The most parts that it may have.
const MAX_PARTS: usize = 1000;
/// The most rows of a sheet; a questionnaire of 2000 items has fewer.
const MAX_ROWS: u32 = 20_000;
/// The most columns of a sheet.
const MAX_COLUMNS: u32 = 250;
/// The longest text of a cell, in characters.
const MAX_CELL: usize = 10_000;
/// The most text of all cells together, in bytes: one text can stand in a million cells.
const MAX_TEXT: usize = 16 << 20;

/// Why a workbook is not read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum BookError {
    /// It is locked, or of the old kind.
    #[error("this file is locked with a password, or is a workbook of the old kind (.xls)")]
    Locked,
    /// It is no workbook at all, or a broken one.
    #[error("this file is no workbook (.xlsx), or a broken one")]
    Broken,
    /// It is larger than anything that can be meant.
    #[error("this workbook has more than {0}")]
    TooLarge(String),
    /// It has no sheet with questions.
    #[error("this workbook has no sheet `survey`")]
    NoSurvey,
}

impl BookError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Locked => "save it without a password as an Excel workbook (.xlsx)",
            Self::Broken => "save it anew as an Excel workbook (.xlsx)",
            Self::TooLarge(_) => {
                "keep nothing in it but the sheets `survey`, `choices` and `settings`, and take away empty rows and columns"
            }
            Self::NoSurvey => "call the sheet with the questions `survey`, as XLSForm has it",
        }
    }
}

/// The sheets of a form.
#[derive(Debug, Clone, Default)]
pub struct Book {
    pub(super) survey: Vec<Row>,
    pub(super) choices: Vec<Row>,
    pub(super) settings: Vec<Row>,
    pub(super) own: Vec<Row>,
    /// What was not read.
    pub(super) remarks: Vec<Remark>,
}

impl Book {
    /// Reads a workbook.
    ///
    /// # Errors
    /// Where it is none, or where it holds more than can be meant.
    pub fn open(bytes: &[u8]) -> Result<Self, BookError> {
        // The signature of OLE containers: locked workbooks, and those before 2007.
        if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
            return Err(BookError::Locked);
        }
        let mut book = Self::default();
        look_into(bytes, &mut book.remarks)?;
        let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| BookError::Broken)?;
        let mut text_left = MAX_TEXT;
        for name in workbook.sheet_names() {
            let sheet = match name.trim().to_ascii_lowercase().as_str() {
                "survey" => Sheet::Survey,
                "choices" => Sheet::Choices,
                "settings" => Sheet::Settings,
                "panah" => Sheet::Own,
                _ => {
                    let what = format!("the sheet `{name}` is none of a form's; it was not read");
                    book.remarks.push(Remark::of(Sheet::Workbook, what));
                    continue;
                }
            };
            let rows = rows(
                &mut workbook,
                &name,
                sheet,
                &mut text_left,
                &mut book.remarks,
            )?;
            match sheet {
                Sheet::Survey => book.survey = rows,
                Sheet::Choices => book.choices = rows,
                Sheet::Settings => book.settings = rows,
                _ => book.own = rows,
            }
        }
        if book.survey.is_empty() {
            return Err(BookError::NoSurvey);
        }
        Ok(book)
    }
}

/// Looks at the parts of a workbook before anything reads them. What they say of their own size is not
/// believed.
fn look_into(bytes: &[u8], remarks: &mut Vec<Remark>) -> Result<(), BookError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| BookError::Broken)?;
    if archive.len() > MAX_PARTS {
        return Err(BookError::TooLarge(format!("{MAX_PARTS} parts")));
    }
    let mut left = MAX_UNPACKED;
    let (mut has_macros, mut has_links) = (false, false);
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| BookError::Broken)?;
        let name = part
            .name()
            .map_err(|_| BookError::Broken)?
            .to_ascii_lowercase();
        has_macros |= name.contains("vbaproject") || name.contains("macrosheets");
        has_links |= name.contains("externallinks") || name.contains("connections");
        let size = copy(&mut part.take(left + 1), &mut sink());
        let size = size.map_err(|_| BookError::Broken)?;
        left = left.checked_sub(size).ok_or_else(|| {
            BookError::TooLarge(format!("{} MiB once it is unpacked", MAX_UNPACKED >> 20))
        })?;
    }
    if has_macros {
        remarks.push(Remark::of(
            Sheet::Workbook,
            "it has macros; they were not run and are not carried over",
        ));
    }
    if has_links {
        remarks.push(Remark::of(
            Sheet::Workbook,
            "it has links to other files; they were not followed",
        ));
    }
    Ok(())
}

/// Reads cell by cell: a sheet says itself how large it is, and that may be a lie.
fn rows(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    sheet: Sheet,
    text_left: &mut usize,
    remarks: &mut Vec<Remark>,
) -> Result<Vec<Row>, BookError> {
    let mut reader = workbook
        .worksheet_cells_reader(name)
        .map_err(|_| BookError::Broken)?;
    let (mut head, mut rows): (Vec<(u32, String)>, Vec<Row>) = (Vec::new(), Vec::new());
    let (mut head_row, mut formulas, mut too_long) = (None, Vec::new(), Vec::new());
    loop {
        let cell = reader
            .next_cell_with_formula_metadata()
            .map_err(|_| BookError::Broken)?;
        let Some(cell) = cell else { break };
        let (row, column) = cell.pos;
        let number = row.saturating_add(1);
        if cell.formula.is_some() {
            formulas.push(number);
            if formulas.len() > usize::try_from(MAX_ROWS).unwrap_or(usize::MAX) {
                return Err(BookError::TooLarge(format!("{MAX_ROWS} formulas")));
            }
            continue;
        }
        let Some(text) = text(cell.value) else {
            continue;
        };
        if row >= MAX_ROWS || column >= MAX_COLUMNS {
            let most = format!("{MAX_ROWS} rows or {MAX_COLUMNS} columns in the sheet `{name}`");
            return Err(BookError::TooLarge(most));
        }
        if text.chars().count() > MAX_CELL {
            too_long.push(number);
            continue;
        }
        *text_left = text_left
            .checked_sub(text.len())
            .ok_or_else(|| BookError::TooLarge(format!("{} MiB of text", MAX_TEXT >> 20)))?;
        if *head_row.get_or_insert(row) == row {
            head.push((column, heading(&text)));
            continue;
        }
        let Some((_, heading)) = head.iter().find(|(at, _)| *at == column) else {
            let what = "this cell stands in a column without a name; it was not read";
            remarks.push(Remark::at(sheet, number, what));
            continue;
        };
        if rows.last().is_none_or(|last: &Row| last.number != number) {
            rows.push(Row::numbered(number));
        }
        if let Some(last) = rows.last_mut() {
            last.set(heading, text);
        }
    }
    for (numbers, what) in [
        (
            formulas,
            "here stands a formula; it was not calculated, and nothing was read",
        ),
        (
            too_long,
            "here stands a text of more than 10000 characters; it was not read",
        ),
    ] {
        if !numbers.is_empty() {
            remarks.push(Remark::over(sheet, numbers, what));
        }
    }
    Ok(rows)
}

/// Returns the text of a cell; `None` where it is empty.
fn text(value: DataRef<'_>) -> Option<String> {
    let text = match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text,
        DataRef::SharedString(text) => text.to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(date) => date.as_f64().to_string(),
        DataRef::Error(_) | DataRef::Empty => return None,
    };
    (!text.trim().is_empty()).then_some(text)
}

/// Returns the name of a column in the spelling that XLSForm has today.
fn heading(text: &str) -> String {
    let text = text.trim();
    let (name, language) = match text.split_once("::").or_else(|| text.split_once(':')) {
        Some((name, language)) => (name.trim(), Some(language.trim())),
        None => (text, None),
    };
    let name = match name.to_ascii_lowercase().replace([' ', '-'], "_").as_str() {
        "relevance" => "relevant".to_owned(),
        "list" => "list_name".to_owned(),
        "value" if language.is_none() => "value".to_owned(),
        "constraint_msg" => "constraint_message".to_owned(),
        "caption" => "label".to_owned(),
        "calculate" => "calculation".to_owned(),
        other => other.to_owned(),
    };
    match language {
        Some(language) => format!("{name}::{language}"),
        None => name,
    }
}
