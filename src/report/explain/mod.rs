//! What the definitions mean, in plain words: one page for each indicator, method, pathway, need,
//! item, questionnaire, wording rule and type of question, and all methods on one page for a lawyer to read.
//!
//! [`explain`] gives the page of a name, [`names`] everything that has one, [`methods`] the page
//! of all methods. Every page is a [`Document`], which goes onto a terminal or into Markdown. How
//! sure something is stands at every place that shows it.

mod crosswalk;
mod document;
mod formula_text;
mod indicator;
mod item;
mod listed;
mod method;
mod methods;
mod name;
mod need;
mod pathway;
mod question;
mod questionnaire;
mod reach;
mod rule;
mod source;
mod when;

use crate::assessment::Rules;
use crate::questionnaire::Questionnaire;
use crate::words::Words;

pub use document::{Document, Point};
pub use methods::methods;
pub use name::{Subject, known, names};
pub use reach::reach;

/// The definitions in force, and the words to explain them in.
#[derive(Clone, Copy)]
pub struct Book<'a> {
    /// The rules.
    pub rules: &'a Rules,
    /// The questionnaires.
    pub questionnaires: &'a [Questionnaire],
    /// The tool's wording.
    pub words: &'a Words,
}

/// Returns the pages of everything that carries a name: an id, an id with its kind before it
/// (`item:papers_where`), a name in full, or the number of an item. `None` where nothing does.
pub fn explain(book: Book<'_>, name: &str) -> Option<Document> {
    let found = name::find(book, name);
    let mut pages = Document::default();
    for (subject, id) in &found {
        pages.append(match subject {
            Subject::Indicator => indicator::page(book, id),
            Subject::Method => method::page(book, id),
            Subject::Pathway => pathway::page(book, id),
            Subject::Need => need::page(book, id),
            Subject::Item => item::page(book, id),
            Subject::Questionnaire => questionnaire::page(book, id),
            Subject::Rule => rule::page(book, id),
            Subject::Question => question::page(book, id),
        }?);
    }
    (!found.is_empty()).then_some(pages)
}
