//! Pages for people: text for the terminal, pages in HTML for paper, and what the definitions mean.
//!
//! A page about a person is made from what the record holds and from nothing else, so that it says
//! the same in ten years; where the officer reads another language, the rules' words in it are said in
//! that language as long as they are still the same. [`explain`], the prompt sheet and debriefings alone read definitions. Everything that
//! came from a file or a keyboard goes through `safe` before it is shown.

pub mod explain;
pub mod faults;
pub mod services;

mod assessment_text;
mod condition_text;
mod course;
mod debriefing;
mod debriefing_text;
mod law_text;
mod letter_text;
mod needs_text;
mod pages;
mod paper;
mod record_text;
mod referral_text;
mod rule_names;
mod sheet_text;

pub use assessment_text::{details, recommendation};
pub use condition_text::{Naming, Parts, condition_parts, condition_text};
pub use course::{CourseNames, CourseReport, course_report, course_text};
pub use debriefing::{
    Sections, debriefing, debriefing_observed, debriefing_played, debriefing_text,
};
pub use law_text::law;
pub use letter_text::letter;
pub use pages::{
    ShowCardError, actor_card, certificate_page, course_page, debriefing_page, observer_sheet,
    paths, prompt_sheet, referral_card, referral_letter, referral_letter_again, show_card,
};
pub use paper::Paper;
pub use record_text::{amendment, record};
pub use sheet_text::contact_sheet;
