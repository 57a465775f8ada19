//! The sheet `settings`.

use crate::exchange::xlsform::form::Row;
use crate::questionnaire::Questionnaire;

use super::wording::{Wording, plain};

pub(super) fn settings(questionnaire: &Questionnaire, wording: &Wording<'_>) -> Row {
    let mut row = Row::default();
    row.set("form_title", plain(&questionnaire.title));
    row.set("form_id", questionnaire.id.as_str());
    row.set("version", &*questionnaire.version);
    row.set("default_language", wording.own_heading());
    row
}
