//! Pages for people: text for the terminal, and pages in HTML for paper.
//!
//! A page about a person is made from what the record holds and from nothing else, so that it says the same in
//! ten years. Everything that came from a file or a keyboard goes through `safe` before it is
//! shown.

mod assessment_text;
mod condition_text;
mod faults_text;
mod pages;
mod paper;
mod record_text;

pub use assessment_text::{details, recommendation};
pub use condition_text::{Naming, condition_text};
pub use faults_text::{FaultStyle, faults};
pub use pages::{contact_lines, prompt_sheet};
pub use paper::Paper;
pub use record_text::record;
