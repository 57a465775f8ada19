//! Translations as a table for people who translate in a spreadsheet: one text a row.
//!
//! [`table`] makes the rows of a translation, [`take`] puts rows back into one; [`cell`] keeps a
//! spreadsheet from taking words for a formula, and [`csv`] is the table as comma-separated text.

pub mod cell;
pub mod csv;
mod table;
mod take;

pub use table::{Row, table};
pub use take::take;
