//! Translations as a table for people who translate in a spreadsheet: one text a row.
//!
//! [`table`] makes the rows of a translation, [`take`] puts rows back into one; [`cell`] keeps a
//! spreadsheet from taking words for a formula, [`csv`] is the table as comma-separated text, and a
//! [`GivenRow`] is a row that came back, whatever a stranger has put into it.

pub mod cell;
mod columns;
pub mod csv;
mod given;
mod quoted;
mod table;
mod take;

pub use given::GivenRow;
pub use table::{Row, table};
pub use take::{Taken, take};
