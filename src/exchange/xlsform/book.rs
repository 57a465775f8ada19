//! The sheets of a form in a stranger's workbook.

use thiserror::Error;

use crate::exchange::workbook::{Cell, Content, Workbook, WorkbookError};

use super::form::Row;
use super::import::{Remark, Sheet};

/// Why a form is not read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum BookError {
    /// It is no workbook that is read.
    #[error(transparent)]
    Workbook(#[from] WorkbookError),
    /// It has no sheet with questions.
    #[error("this workbook has no sheet `survey`")]
    NoSurvey,
}

impl BookError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Workbook(error) => error.help(),
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
        let mut workbook = Workbook::open(bytes)?;
        let mut book = Self::default();
        for (is_so, what) in [
            (
                workbook.has_macros,
                "it has macros; they were not run and are not carried over",
            ),
            (
                workbook.has_links,
                "it has links to other files; they were not followed",
            ),
        ] {
            if is_so {
                book.remarks.push(Remark::of(Sheet::Workbook, what));
            }
        }
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
            let rows = rows(workbook.cells(&name)?, sheet, &mut book.remarks);
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

/// Puts cells under the names of their columns, which stand in the first row in which anything does.
fn rows(cells: Vec<Cell>, sheet: Sheet, remarks: &mut Vec<Remark>) -> Vec<Row> {
    let (mut head, mut rows): (Vec<(u32, String)>, Vec<Row>) = (Vec::new(), Vec::new());
    let (mut head_row, mut formulas, mut too_long) = (None, Vec::new(), Vec::new());
    let mut failed = Vec::new();
    for Cell {
        row,
        column,
        content,
    } in cells
    {
        let text = match content {
            Content::Text(text) | Content::Value(text) => text,
            Content::Failed(_) => {
                failed.push(row);
                continue;
            }
            Content::Formula => {
                formulas.push(row);
                continue;
            }
            Content::TooLong => {
                too_long.push(row);
                continue;
            }
        };
        if *head_row.get_or_insert(row) == row {
            head.push((column, heading(&text)));
            continue;
        }
        let Some((_, heading)) = head.iter().find(|(at, _)| *at == column) else {
            let what = "this cell stands in a column without a name; it was not read";
            remarks.push(Remark::at(sheet, row, what));
            continue;
        };
        if rows.last().is_none_or(|last: &Row| last.number != row) {
            rows.push(Row::numbered(row));
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
        (
            failed,
            "here stands an error of the spreadsheet, such as #REF!; it was not read",
        ),
    ] {
        if !numbers.is_empty() {
            remarks.push(Remark::over(sheet, numbers, what));
        }
    }
    rows
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
