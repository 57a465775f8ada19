//! What somebody changed in a form that we wrote, where it has no way back into the questionnaire.

use crate::exchange::xlsform::Book;
use crate::exchange::xlsform::export::{Tongues, form_of, own};
use crate::exchange::xlsform::form::Row;
use crate::questionnaire::Questionnaire;

use super::tongues::Tongues as Languages;
use super::{Remark, Sheet};

/// The columns that are written anew from what the questionnaire says, in one language or in none.
const WRITTEN: [&str; 8] = [
    "type",
    "hint",
    "guidance_hint",
    "required",
    "relevant",
    "constraint",
    "calculation",
    "appearance",
];

/// Tells each cell that differs from what the questionnaire would be written as.
pub(super) fn differences(
    questionnaire: &Questionnaire,
    book: &Book,
    languages: &Languages,
    remarks: &mut Vec<Remark>,
) {
    let Ok(exported) = form_of(questionnaire, &[], Tongues::Reviewed) else {
        return;
    };
    let is_one = |row: &&Row| !row.get("type").starts_with("end") && !row.get(own::ROW).is_empty();
    for wanted in exported.form.survey.iter().filter(is_one) {
        let name = wanted.get("name");
        let mut rows = book.survey.iter().filter(is_one);
        let Some(found) = rows.find(|row| row.get("name").trim() == name) else {
            // A row that came of a question that somebody added is not ours yet.
            if book.survey.iter().all(|row| row.get("name").trim() != name) {
                let is_ours = [own::UNANSWERED, own::NEXT, own::WORKED_OUT];
                if is_ours.contains(&wanted.get(own::ROW)) && !is_of_a_new_row(name, book) {
                    let what = format!(
                        "the row `{name}` was taken away; Panah goes its own way there as before"
                    );
                    remarks.push(Remark::of(Sheet::Survey, what));
                }
            }
            continue;
        };
        for column in WRITTEN {
            let own = languages.own(wanted, column);
            let there = languages.own(found, column);
            if !is_same(own, there) {
                let what = format!(
                    "`{column}` of `{name}` was changed outside Panah; what the columns `panah::…` say was taken, and this was not"
                );
                remarks.push(Remark::at(Sheet::Survey, found.number, what));
            }
        }
    }
}

/// Says whether a row of ours belongs to a question that somebody added to the form.
fn is_of_a_new_row(name: &str, book: &Book) -> bool {
    let mut new = book
        .survey
        .iter()
        .filter(|row| row.get(own::ROW).is_empty());
    new.any(|row| !row.get("name").is_empty() && name.starts_with(row.get("name").trim()))
}

fn is_same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}
