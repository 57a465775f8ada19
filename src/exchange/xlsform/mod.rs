//! XLSForm, the workbook in which KoboToolbox, ODK and their kin write forms.
//!
//! [`form_of`] makes a form of a questionnaire, with the skip logic of the interview, and
//! [`workbook`] writes it; [`Book::open`] reads a stranger's workbook within bounds, and [`take`] makes
//! a questionnaire of it, with a list of all that could not be carried over. What XLSForm has no place
//! for travels in columns of our own, `panah::…`, which form tools leave alone.

mod book;
mod export;
mod form;
mod import;
mod language_name;
mod xpath;

pub use book::{Book, BookError};
pub use export::{ExportError, Exported, Tongues, form_of, workbook};
pub use form::{Form, Row};
pub use import::{Remark, Sheet, Taken, take};
