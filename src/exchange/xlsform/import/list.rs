//! The lists of choices of a form.

use std::collections::{HashMap, HashSet};

use crate::exchange::xlsform::export::terms::NOTHING;
use crate::exchange::xlsform::form::Row;

use super::condition::own_answer;
use super::name::{id_of, unique};
use super::{Remark, Sheet};

/// A choice.
#[derive(Debug, Clone)]
pub(super) struct ListChoice<'b> {
    /// As the form names it.
    pub(super) name: String,
    /// As the questionnaire names it.
    pub(super) id: String,
    pub(super) row: &'b Row,
}

/// Whose form it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    Ours,
    Strangers,
}

/// The lists by their names.
pub(super) type Lists<'b> = HashMap<String, Vec<ListChoice<'b>>>;

/// Reads the sheet `choices`.
///
/// In a form that we wrote, what we added to the choices is no choice of the questionnaire.
pub(super) fn lists<'b>(rows: &'b [Row], whose: Whose, remarks: &mut Vec<Remark>) -> Lists<'b> {
    let mut lists: Lists<'b> = HashMap::new();
    let mut taken: HashMap<String, HashSet<String>> = HashMap::new();
    // For each list: the rows of the choices that got another name, and the first of these.
    let mut renamed: Vec<(String, Vec<u32>, String)> = Vec::new();
    for row in rows {
        let (list, name) = (row.get("list_name").trim(), row.get("name"));
        if list.is_empty() || name.trim().is_empty() {
            let what = "this row has no `list_name` or no `name`; it was left out";
            remarks.push(Remark::at(Sheet::Choices, row.number, what));
            continue;
        }
        if name != name.trim() {
            let what = format!(
                "the name `{name}` of a choice has a space at an end; it was taken without"
            );
            remarks.push(Remark::at(Sheet::Choices, row.number, what));
        }
        let trimmed = name.trim();
        let known = lists.entry(list.to_owned()).or_default();
        if known.iter().any(|choice| choice.name == trimmed) {
            let what =
                format!("the choice `{trimmed}` stands in `{list}` twice; the second was left out");
            remarks.push(Remark::at(Sheet::Choices, row.number, what));
            continue;
        }
        let id = match own_answer(trimmed) {
            Some(word) => word.to_owned(),
            None => unique(&id_of(trimmed), taken.entry(list.to_owned()).or_default()),
        };
        let is_added = whose == Whose::Ours && trimmed == NOTHING;
        if id != trimmed && own_answer(trimmed).is_none() && !is_added {
            match renamed.iter_mut().find(|(known, ..)| known == list) {
                Some((_, rows, _)) => rows.push(row.number),
                None => renamed.push((
                    list.to_owned(),
                    vec![row.number],
                    format!("`{trimmed}` is `{id}`"),
                )),
            }
        }
        known.push(ListChoice {
            name: trimmed.to_owned(),
            id,
            row,
        });
    }
    for (list, rows, first) in renamed {
        let what = format!(
            "the choices of `{list}` got names in small letters, such as ids are written: {first}"
        );
        remarks.push(Remark::over(Sheet::Choices, rows, what));
    }
    lists
}
