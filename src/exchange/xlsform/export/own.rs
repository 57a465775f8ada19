//! Columns of our own: what a form has no place for, so that it comes back.

use crate::exchange::xlsform::form::Row;
use crate::grammar::{Node, NodeKind};
use crate::questionnaire::{Item, Questionnaire, Section};

/// The column that says what a row is to us.
pub(in crate::exchange::xlsform) const ROW: &str = "panah::row";
/// A section.
pub(in crate::exchange::xlsform) const SECTION: &str = "section";
/// The question why there is no answer.
pub(in crate::exchange::xlsform) const UNANSWERED: &str = "unanswered";
/// The officer's choice at the end of a section.
pub(in crate::exchange::xlsform) const NEXT: &str = "next";
/// A row that works something out.
pub(in crate::exchange::xlsform) const WORKED_OUT: &str = "worked_out";
/// What every column of our own begins with.
pub(in crate::exchange::xlsform) const PREFIX: &str = "panah::";
/// The keys that stand in columns that every form has: the label and the list of choices.
pub(in crate::exchange::xlsform) const ELSEWHERE: [&str; 4] = ["text", "check", "title", "choices"];
/// The keys whose values are words, and not YAML.
pub(in crate::exchange::xlsform) const WORDS: [&str; 5] =
    ["plain", "explain", "advice", "purpose", "avoid"];
/// A further key of words, told apart because a form has a place for it too.
pub(in crate::exchange::xlsform) const GUIDE: &str = "guide";

/// The key of a row of the sheet `panah` with the title in another language.
pub(in crate::exchange::xlsform) const TITLE: &str = "title";

/// Marks a row as one that we added.
pub(super) fn mark(row: &mut Row, what: &str) {
    row.set(ROW, what);
}

/// Writes what a section says about itself.
pub(super) fn section(section: &Section, row: &mut Row) {
    mark(row, SECTION);
    columns(section.head(), row);
}

/// Writes what an item says about itself.
pub(super) fn item(questionnaire: &Questionnaire, item: &Item, row: &mut Row) {
    mark(row, item.word());
    if let NodeKind::Map(entries) = questionnaire.item_node(item).kind {
        let behind_the_id = entries.into_iter().skip(1);
        columns(behind_the_id.map(|(key, node)| (key.name, node)), row);
    }
}

fn columns<K: AsRef<str>>(entries: impl IntoIterator<Item = (K, Node)>, row: &mut Row) {
    for (key, node) in entries {
        let key = key.as_ref();
        if !ELSEWHERE.contains(&key) {
            row.set(&format!("{PREFIX}{key}"), cell(key, &node));
        }
    }
}

fn cell(key: &str, node: &Node) -> String {
    match &node.kind {
        NodeKind::Text(text) if WORDS.contains(&key) || key == GUIDE => text.clone(),
        _ => node.to_line(),
    }
}

/// Returns what belongs to the questionnaire as a whole, a row each.
pub(super) fn of_all(questionnaire: &Questionnaire, titles: &[(String, String)]) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut add = |key: &str, name: &str, node: &Node| {
        let mut row = Row::default();
        row.set("key", key);
        row.set("name", name);
        row.set("value", node.to_line());
        rows.push(row);
    };
    add("language", "", &Node::text(&questionnaire.language));
    for (language, title) in titles {
        add(TITLE, language, &Node::text(title));
    }
    let all = questionnaire
        .settings()
        .into_iter()
        .chain(questionnaire.conclusions());
    for (key, node) in all {
        let NodeKind::Map(entries) = &node.kind else {
            continue;
        };
        for (name, node) in entries {
            add(key, &name.name, node);
        }
    }
    rows
}
