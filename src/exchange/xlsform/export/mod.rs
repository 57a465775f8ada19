//! A questionnaire as a form, with the skip logic of the interview.
//!
//! [`route`] follows the way of the interview through the rows, [`terms`] says conditions in the form's
//! two truth values, [`rows`] writes the questions, [`wording`] what they say in each language. A row
//! looks only at rows before it, as an interview does; so nothing goes in a circle.

mod choices;
mod names;
pub(super) mod own;
mod route;
mod rows;
mod settings;
pub(super) mod terms;
mod way;
pub(super) mod wording;
mod workbook;

use thiserror::Error;

use crate::questionnaire::{Questionnaire, Translation};

use super::form::Form;
use rows::Rows;

pub use wording::Tongues;
pub use workbook::workbook;

/// Why a questionnaire cannot be a form.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ExportError {
    /// A consent is asked after what it covers; a form cannot turn back for it.
    #[error("the consent `{consent}` covers `{section}`, which stands before it")]
    ConsentBehind {
        /// The consent.
        consent: String,
        /// The section.
        section: String,
    },
    /// The workbook could not be put together.
    #[error("the workbook could not be put together: {0}")]
    Workbook(String),
}

impl ExportError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::ConsentBehind { .. } => "put the consent into a section before it",
            Self::Workbook(_) => "shorten what is too long for a cell, and try again",
        }
    }
}

/// A form, with what has to be said about it.
#[derive(Debug, Clone)]
pub struct Exported {
    /// The form.
    pub form: Form,
    /// For each language that a translation was there for: its tag, how many texts are in the form, and
    /// how many were left out because nobody who speaks it has reviewed them.
    pub languages: Vec<(String, usize, usize)>,
}

/// Makes a form of a questionnaire and its translations.
///
/// # Errors
/// Where its consents come after what they cover.
pub fn form_of(
    questionnaire: &Questionnaire,
    translations: &[Translation],
    tongues: Tongues,
) -> Result<Exported, ExportError> {
    for (ix, item) in questionnaire.numbered() {
        let late = questionnaire
            .covering(item.section)
            .find(|consent| *consent >= ix);
        if let Some(consent) = late.and_then(|late| questionnaire.item(late)) {
            let section = questionnaire.section(item.section);
            return Err(ExportError::ConsentBehind {
                consent: consent.id.to_string(),
                section: section
                    .map(|section| section.id.to_string())
                    .unwrap_or_default(),
            });
        }
    }
    let wording = wording::Wording::new(questionnaire, translations, tongues);
    let mut rows = Rows::new(questionnaire, &wording);
    rows.write();
    let form = Form {
        survey: rows.survey,
        choices: rows.choices.rows,
        settings: settings::settings(questionnaire, &wording),
        own: own::of_all(questionnaire, &wording.titles()),
    };
    Ok(Exported {
        form,
        languages: wording.counts(),
    })
}
