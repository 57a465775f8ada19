//! Tables of data for other programs: comma-separated text (RFC 4180) in which no cell can act.
//!
//! Spreadsheets take some cells for formulas and run them. Every place at which a program may see a
//! cell begin is looked at, also behind a `;`, because many spreadsheets part cells there.

mod cell;
mod write;

pub use cell::{safe, undone};
pub use write::write;
