//! A row of a table that came back, whatever a stranger has put into it.

use crate::exchange::workbook::Content;
use crate::grammar::odd_letters::odd_characters;
use crate::grammar::text::{is_unsafe, kept};
use crate::grammar::{Faults, Place};

use super::cell::undone;

/// The longest translation of one text, in characters; what the questionnaires here hold has fewer than 500.
const MAX_WORDS: usize = 2000;

/// What spreadsheets write where they cannot calculate, once a table is text.
const FAILURES: [&str; 10] = [
    "#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!",
    "#DATA!",
];

/// A row of a table that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenRow {
    /// The row, counted from 1 as a spreadsheet counts.
    pub row: u32,
    /// The cells, from the left.
    pub cells: Vec<Content>,
}

impl GivenRow {
    /// Returns the text of a cell, where it is one.
    pub(super) fn text(&self, column: usize) -> &str {
        match self.cells.get(column) {
            Some(Content::Text(text) | Content::Value(text)) => undone(text).trim(),
            _ => "",
        }
    }

    /// Says whether nothing stands in the row.
    pub(super) fn is_blank(&self) -> bool {
        (0..self.cells.len()).all(|column| self.is_empty(column))
    }

    /// Says whether nothing stands in a cell.
    pub(super) fn is_empty(&self, column: usize) -> bool {
        match self.cells.get(column) {
            Some(Content::Text(text)) => text.trim().is_empty(),
            Some(_) => false,
            None => true,
        }
    }

    /// Returns the place of a cell; the column counts cells, not letters.
    pub(super) fn place(&self, column: usize) -> Place {
        Place {
            line: self.row,
            column: u32::try_from(column + 1).unwrap_or(u32::MAX),
            ..Place::default()
        }
    }

    /// Returns the words of a cell in one line, which say what `source` says; reports what cannot be
    /// meant.
    pub(super) fn words(&self, column: usize, source: &str, faults: &mut Faults) -> Option<String> {
        let words = match self.words_or(column, source) {
            Ok(words) => words,
            Err((message, help)) => {
                faults.error(self.place(column), message, help);
                return None;
            }
        };
        let Some(odd) = odd_characters(&words).into_iter().next() else {
            return Some(words);
        };
        let before = words.get(..odd.at.start).unwrap_or_default();
        let message = format!("{}, behind \"{}\"", odd.what, end_of(before));
        faults.error(self.place(column), message, odd.help);
        None
    }

    fn words_or(&self, column: usize, source: &str) -> Result<String, (String, &'static str)> {
        let failed = |what: &str| {
            let message = format!("this cell holds `{what}`, an error of the spreadsheet");
            (message, "put the words themselves there")
        };
        let text = match self.cells.get(column) {
            None => return Ok(String::new()),
            Some(Content::Text(text) | Content::Value(text)) => undone(text),
            Some(Content::Failed(what)) => return Err(failed(what)),
            Some(Content::Formula) => {
                let message = "this cell holds a formula, which is never calculated here";
                return Err((message.to_owned(), "put the words themselves there"));
            }
            Some(Content::TooLong) => return Err(too_long()),
        };
        let trimmed = text.trim();
        if FAILURES.contains(&trimmed) || trimmed.starts_with("Err:") {
            return Err(failed(trimmed));
        }
        if text.chars().count() > MAX_WORDS {
            return Err(too_long());
        }
        let hidden = text
            .chars()
            .find(|c| is_unsafe(*c) && !matches!(c, '\n' | '\r' | '\t'));
        if let Some(character) = hidden {
            let number = u32::from(character);
            let message = format!("the hidden character U+{number:04X} stands in this cell");
            return Err((message, "delete it: it can make text look other than it is"));
        }
        let has_letters = |text: &str| text.chars().any(char::is_alphabetic);
        let is_value = matches!(self.cells.get(column), Some(Content::Value(_)));
        let has_words = has_letters(text) && !is_value;
        if !trimmed.is_empty() && !has_words && has_letters(source) {
            let message = format!("this cell holds `{trimmed}`, and words are expected");
            let help = "write the words; where a spreadsheet makes a number or a date of them, format the cell as text";
            return Err((message, help));
        }
        Ok(kept(text))
    }
}

/// Returns the last letters of a text, by which somebody finds a place that cannot be pointed at.
fn end_of(text: &str) -> String {
    const SHOWN: usize = 20;
    let from = text.chars().count().saturating_sub(SHOWN);
    text.chars().skip(from).collect()
}

fn too_long() -> (String, &'static str) {
    let message = format!("this cell holds more than {MAX_WORDS} characters");
    (message, "keep to what is read aloud in one go")
}
