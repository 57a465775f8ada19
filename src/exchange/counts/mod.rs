//! Counts of records for reports, such that nobody in them can be made out.
//!
//! There is one table for each thing that is counted and none that crosses two; a count of one to four
//! is not shown, and nothing that it could be reckoned from.

mod hold_back;
mod table;
mod tally;

pub use hold_back::{Cell, FEW, hold_back};
pub use table::{TooFew, counts};
pub use tally::{Counted, Tally};
