//! Pages for people. Today: text for the terminal, from a record alone.
//!
//! A page is made from what the record holds and from nothing else, so that it says the same in
//! ten years. Everything that came from a file or a keyboard goes through `safe` before it is
//! shown.

mod assessment_text;
mod faults_text;
mod paper;
mod record_text;
mod sheet_text;

pub use assessment_text::{details, recommendation};
pub use faults_text::{FaultStyle, faults};
pub use paper::Paper;
pub use record_text::record;
pub use sheet_text::contact_sheet;
