//! From a workbook to the files of a questionnaire.

use crate::exchange::xlsform::Book;
use crate::exchange::xlsform::export::own;
use crate::exchange::xlsform::form::Row;
use crate::grammar::{Faults, Node, NodeKind};
use crate::questionnaire::translation::TextKey;
use crate::questionnaire::{Questionnaire, is_version};

use super::draft::{Foreign, Purposes, yes};
use super::name::id_of;
use super::own_row::value;
use super::rows::Carrier;
use super::{Remark, Sheet, compare, htcds, tongues};

/// What comes before the sections in a questionnaire's file.
const BEFORE: [&str; 6] = [
    "set_aside",
    "about",
    "child",
    "not_reached",
    "without",
    "excepted",
];
/// What comes behind them.
const BEHIND: [&str; 2] = ["evidence", "needs"];

/// The files that came of a form, and what has to be said about it.
#[derive(Debug, Clone)]
pub struct Taken {
    /// The questionnaire's id: the name of its folder.
    pub id: String,
    /// `questionnaire.yaml`.
    pub questionnaire: String,
    /// For each other language its tag and its file.
    pub translations: Vec<(String, String)>,
    /// What was not carried over as it stands, and what is still to be decided.
    pub remarks: Vec<Remark>,
}

/// Makes a questionnaire of a form. `name` is what it is called where the form does not say.
pub fn take(book: &Book, name: &str) -> Taken {
    let mut carrier = Carrier::new(book);
    carrier.carry();
    let is_ours = book.survey.iter().any(|row| !row.get(own::ROW).is_empty());
    let id = head(&mut carrier, name);
    whole(&mut carrier);
    if !is_ours {
        htcds::remarks(&book.survey, &book.choices, &mut carrier.remarks);
        to_decide(&mut carrier);
    }
    same_labels(&mut carrier);
    let written = carrier.draft.node(Purposes::AsTheyAre).to_yaml();
    let mut faults = Faults::of("questionnaire.yaml");
    let filled = carrier.draft.node(Purposes::Filled).to_yaml();
    let read = Questionnaire::read(filled.as_bytes(), &mut faults);
    for fault in faults.into_sorted() {
        let what = format!("{}; {}", fault.message, fault.help);
        carrier.remarks.push(Remark::of(Sheet::Questionnaire, what));
    }
    let mut translations = Vec::new();
    if let Some(mut questionnaire) = read {
        if is_ours {
            let languages = &carrier.tongues;
            compare::differences(&questionnaire, book, languages, &mut carrier.remarks);
        }
        for (item, draft) in questionnaire.items.iter_mut().zip(carrier.draft.items()) {
            if draft.lacks_purpose() {
                item.purpose = None;
            }
        }
        translations =
            tongues::translations(&questionnaire, &carrier.draft.foreign, &mut carrier.remarks);
    }
    let mut remarks = carrier.remarks;
    remarks.sort();
    remarks.dedup();
    Taken {
        id,
        questionnaire: written,
        translations,
        remarks,
    }
}

/// Writes what the settings say. Returns the id.
fn head(carrier: &mut Carrier<'_>, name: &str) -> String {
    let setting = |key: &str| {
        let rows = carrier.book.settings.iter();
        let found = rows
            .map(|row| row.get(key))
            .find(|cell| !cell.trim().is_empty());
        found.unwrap_or_default().trim().to_owned()
    };
    let (form_id, version, title) = (
        setting("form_id"),
        setting("version"),
        setting("form_title"),
    );
    let mut remark = |what: String| carrier.remarks.push(Remark::of(Sheet::Settings, what));
    let wanted = if form_id.is_empty() {
        name.to_owned()
    } else {
        form_id.clone()
    };
    let id = id_of(&wanted);
    if id != form_id {
        remark(format!("the questionnaire is called `{id}`"));
    }
    if version.is_empty() {
        remark("the form has no version; `0.1.0` was written".to_owned());
    } else if !is_version(&version) {
        remark("the version of the form is not of the shape 1.0.0; `0.1.0` was written".to_owned());
    }
    if title.is_empty() {
        remark(format!("the form has no title; `{id}` was written"));
    }
    let rows = carrier.book.settings.iter().flat_map(Row::cells);
    let known = ["form_id", "version", "form_title", "default_language"];
    for (column, _) in rows.filter(|(column, _)| !known.contains(column)) {
        remark(format!(
            "the setting `{column}` has no counterpart; it was left out"
        ));
    }
    let title = carrier.cleaned(Sheet::Settings, &Row::default(), &title);
    let title = if title.is_empty() { id.clone() } else { title };
    let version = if is_version(&version) {
        version
    } else {
        "0.1.0".to_owned()
    };
    let language = carrier.tongues.tag.clone();
    for (key, text) in [
        ("questionnaire", &id),
        ("version", &version),
        ("title", &title),
        ("language", &language),
    ] {
        carrier.draft.head.push((key.to_owned(), Node::text(text)));
    }
    id
}

/// Takes what belongs to the questionnaire as a whole from the sheet `panah`.
fn whole(carrier: &mut Carrier<'_>) {
    let mut found: Vec<(String, Vec<(String, Node)>)> = Vec::new();
    let book = carrier.book;
    for row in &book.own {
        let (key, name) = (row.get("key").trim(), row.get("name").trim());
        if key == "language" {
            continue;
        }
        if key == own::TITLE {
            title(carrier, row, name);
            continue;
        }
        let is_known = BEFORE.contains(&key) || BEHIND.contains(&key);
        let node = value(row.get("value")).filter(|_| is_known && !name.is_empty());
        let Some(node) = node else {
            let what = "this row cannot be read; it was left out";
            carrier
                .remarks
                .push(Remark::at(Sheet::Own, row.number, what));
            continue;
        };
        match found.iter_mut().find(|(known, _)| known == key) {
            Some((_, entries)) => entries.push((name.to_owned(), node)),
            None => found.push((key.to_owned(), vec![(name.to_owned(), node)])),
        }
    }
    for (keys, into) in [
        (&BEFORE[..], &mut carrier.draft.head),
        (&BEHIND[..], &mut carrier.draft.tail),
    ] {
        for key in keys {
            let entries = found.iter().filter(|(known, _)| known == key);
            into.extend(entries.map(|(key, entries)| (key.clone(), Node::map(entries.clone()))));
        }
    }
}

/// Takes the title in another language.
fn title(carrier: &mut Carrier<'_>, row: &Row, heading: &str) {
    let Some(Node {
        kind: NodeKind::Text(words),
        ..
    }) = value(row.get("value"))
    else {
        return;
    };
    let words = carrier.cleaned(Sheet::Own, row, &words);
    let words = carrier.without_mark(&words);
    carrier.draft.foreign.push(Foreign {
        heading: heading.to_owned(),
        key: TextKey::Title,
        words,
    });
}

/// Says what a form cannot say and a person has to decide.
fn to_decide(carrier: &mut Carrier<'_>) {
    if let Some(last) = carrier.draft.sections.last_mut()
        && !last.head.iter().any(|(key, _)| key == "closing")
    {
        last.head.push(("closing".to_owned(), yes()));
        let what = "a questionnaire has a closing, which every interview reaches; the last section was marked as it: put a closing of your own there, with `runs: always`";
        carrier.remarks.push(Remark::of(Sheet::Questionnaire, what));
    }
    let lacking = carrier
        .draft
        .items()
        .filter(|item| item.lacks_purpose())
        .count();
    if lacking > 0 {
        let what = format!(
            "{lacking} questions have no `purpose:`; write for each why the officer asks it, or leave it out. `panah check` names them"
        );
        carrier.remarks.push(Remark::of(Sheet::Questionnaire, what));
    }
    for what in [
        "no consent is known; write `consent:` items, and what they cover",
        "no gate is known; write `gate:` items for what has to be so before anybody is asked",
        "no evidence is known; write under `evidence:` which answers disclose which indicator",
        "no needs are known; write under `needs:` which answers show them",
        "no child path is known; write `child:`, and a section with `runs: child`",
    ] {
        carrier.remarks.push(Remark::of(Sheet::Questionnaire, what));
    }
}

/// Tells questions that have the same words: one of them may have been copied and forgotten.
fn same_labels(carrier: &mut Carrier<'_>) {
    let rows: Vec<(&str, u32)> = carrier
        .book
        .survey
        .iter()
        .filter(|row| row.get(own::ROW).is_empty() && !row.get("type").starts_with("end"))
        .map(|row| (carrier.tongues.own(row, "label").trim(), row.number))
        .filter(|(label, _)| !label.is_empty())
        .collect();
    let mut told = Vec::new();
    for (at, (label, first)) in rows.iter().enumerate() {
        let same: Vec<u32> = rows
            .iter()
            .skip(at + 1)
            .filter(|(other, _)| other == label)
            .map(|(_, number)| *number)
            .collect();
        if !same.is_empty() && !told.contains(label) {
            told.push(*label);
            let what = format!(
                "these rows have the same words, \"{label}\": is one of them meant otherwise?"
            );
            let rows = std::iter::once(*first).chain(same).collect();
            carrier
                .remarks
                .push(Remark::over(Sheet::Survey, rows, what));
        }
    }
}
