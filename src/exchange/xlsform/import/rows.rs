//! Going through the rows of a form.

use std::collections::HashSet;

use crate::exchange::xlsform::Book;
use crate::exchange::xlsform::export::own;
use crate::exchange::xlsform::export::wording::words_in;
use crate::exchange::xlsform::form::Row;
use crate::exchange::xlsform::xpath::{self, Expr};
use crate::grammar::{Node, SectionId, text};
use crate::questionnaire::translation::TextKey;
use crate::words::Words;

use super::condition::{Questions, condition};
use super::draft::{Draft, DraftItem, DraftSection, Foreign};
use super::list::{Lists, Whose, lists};
use super::name::{id_of, unique};
use super::tongues::{Tongues, tongues};
use super::{Remark, Sheet};

/// What has been carried over so far.
pub(super) struct Carrier<'b> {
    pub(super) book: &'b Book,
    /// The words that a form of ours has in the hints.
    pub(super) words: Words,
    pub(super) tongues: Tongues,
    pub(super) lists: Lists<'b>,
    pub(super) questions: Questions,
    pub(super) draft: Draft,
    pub(super) remarks: Vec<Remark>,
    /// The conditions of the groups that are open.
    groups: Vec<Option<Expr>>,
    ids: HashSet<String>,
    section_ids: HashSet<String>,
    /// How deep in repeats, and the rows left out because of them.
    repeats: usize,
    repeated: Vec<u32>,
    /// Rows by the column that has nothing in a questionnaire.
    pub(super) unused: Vec<(String, Vec<u32>)>,
    pub(super) renamed: Vec<(u32, String)>,
}

impl<'b> Carrier<'b> {
    pub(super) fn new(book: &'b Book) -> Self {
        let mut remarks = book.remarks.clone();
        let is_ours = book.survey.iter().any(|row| !row.get(own::ROW).is_empty());
        let whose = if is_ours {
            Whose::Ours
        } else {
            Whose::Strangers
        };
        let lists = lists(&book.choices, whose, &mut remarks);
        let tongues = tongues(&book.survey, &book.choices, &book.settings, &mut remarks);
        Self {
            book,
            words: words_in(&tongues.tag),
            tongues,
            lists,
            questions: Questions::new(),
            draft: Draft::default(),
            remarks,
            groups: Vec::new(),
            ids: HashSet::new(),
            section_ids: HashSet::new(),
            repeats: 0,
            repeated: Vec::new(),
            unused: Vec::new(),
            renamed: Vec::new(),
        }
    }

    /// Goes through all rows.
    pub(super) fn carry(&mut self) {
        let book = self.book;
        for row in &book.survey {
            self.row(row);
        }
        let repeated = std::mem::take(&mut self.repeated);
        if !repeated.is_empty() {
            let what = "a part that is asked several times has no counterpart; these rows were left out: screen each person by themselves";
            self.remarks
                .push(Remark::over(Sheet::Survey, repeated, what));
        }
        for (column, rows) in std::mem::take(&mut self.unused) {
            let what = format!("the column `{column}` has no counterpart; it was left out");
            self.remarks.push(Remark::over(Sheet::Survey, rows, what));
        }
        for (row, what) in std::mem::take(&mut self.renamed) {
            self.remarks.push(Remark::at(Sheet::Survey, row, what));
        }
        let empty = self
            .draft
            .sections
            .iter()
            .filter(|section| section.items.is_empty());
        for section in empty {
            let what = "nothing in this group was carried over, so it was left out";
            self.remarks
                .push(Remark::at(Sheet::Survey, section.row, what));
        }
        self.draft
            .sections
            .retain(|section| !section.items.is_empty());
    }

    fn row(&mut self, row: &'b Row) {
        let kind = row
            .get("type")
            .trim()
            .to_ascii_lowercase()
            .replace(' ', "_");
        match kind.as_str() {
            "begin_repeat" => self.repeats += 1,
            "end_repeat" => {
                self.repeats = self.repeats.saturating_sub(1);
                self.repeated.push(row.number);
                return;
            }
            _ => {}
        }
        if self.repeats > 0 {
            self.repeated.push(row.number);
            return;
        }
        match kind.as_str() {
            "begin_group" => self.begin_group(row),
            "end_group" => {
                self.groups.pop();
            }
            "" => self.remark(row, "this row has no type; it was left out"),
            _ => match row.get(own::ROW) {
                own::UNANSWERED | own::NEXT | own::WORKED_OUT => {}
                "" => self.question(row),
                word => self.own_item(row, word),
            },
        }
    }

    fn begin_group(&mut self, row: &'b Row) {
        let relevant = self.expression(row, "relevant");
        if self.groups.is_empty() {
            self.section(row);
        } else {
            let what = "a group within a group has no counterpart; its rows were put into the section around it, under its condition";
            self.remark(row, what);
        }
        self.groups.push(relevant);
    }

    /// Begins a section.
    fn section(&mut self, row: &'b Row) {
        let name = row.get("name").trim();
        let own_id = row.get("panah::section");
        let wanted = if own_id.is_empty() {
            id_of(name)
        } else {
            id_of(own_id)
        };
        let id = unique(&wanted, &mut self.section_ids);
        let is_ours = row.get(own::ROW) == own::SECTION;
        if !is_ours && id != name {
            self.renamed
                .push((row.number, format!("the group `{name}` is called `{id}`")));
        }
        let label = self.tongues.own(row, "label").to_owned();
        let title = self.cleaned(Sheet::Survey, row, &label);
        let title = if title.is_empty() { id.clone() } else { title };
        let mut head = vec![
            ("section".to_owned(), Node::text(&*id)),
            ("title".to_owned(), Node::text(title)),
        ];
        for (key, node) in self.own_columns(row) {
            if key != "section" {
                head.push((key, node));
            }
        }
        let key = TextKey::Section(SectionId::new(&id));
        self.foreign(Sheet::Survey, row, "label", &key);
        self.draft.sections.push(DraftSection {
            row: row.number,
            head,
            items: Vec::new(),
        });
    }

    /// Adds an item to the section that is open, or to one of its own.
    pub(super) fn add(&mut self, row: &'b Row, item: DraftItem) {
        if self.groups.is_empty() || self.draft.sections.is_empty() {
            let is_loose = self
                .draft
                .sections
                .last()
                .is_some_and(|section| section.row == 0);
            if !is_loose {
                let id = unique("questions", &mut self.section_ids);
                let what = format!(
                    "these questions stand in no group; they were put into a section `{id}`"
                );
                self.remark(row, &what);
                self.draft.sections.push(DraftSection {
                    row: 0,
                    head: vec![
                        ("section".to_owned(), Node::text(id)),
                        ("title".to_owned(), Node::text("Questions")),
                    ],
                    items: Vec::new(),
                });
            }
        }
        if let Some(section) = self.draft.sections.last_mut() {
            section.items.push(item);
        }
    }

    /// Returns the id of an item; a name that is none is told.
    pub(super) fn id(&mut self, row: &Row) -> String {
        let name = row.get("name").trim();
        let id = unique(&id_of(name), &mut self.ids);
        if name.is_empty() {
            self.renamed.push((
                row.number,
                format!("this row has no name; it is called `{id}`"),
            ));
        } else if id != name {
            self.renamed
                .push((row.number, format!("`{name}` is called `{id}`")));
        }
        id
    }

    /// Returns when an item applies: its own condition and those of the groups around it, as far as they
    /// can be carried over.
    pub(super) fn when(&mut self, row: &Row) -> Option<Node> {
        let own = self.expression(row, "relevant");
        let whole = Expr::all(self.groups.iter().flatten().cloned().chain(own));
        let parts = match whole {
            Expr::Always(true) => Vec::new(),
            Expr::All(parts) => parts,
            other => vec![other],
        };
        let mut carried = Vec::new();
        for part in parts {
            match condition(&part, &self.questions) {
                Ok(node) => carried.push(node),
                Err(why) => {
                    let what = format!(
                        "`{part}` could not be carried over: {why}. It is asked without this condition until you write it at `when:`"
                    );
                    self.remark(row, &what);
                }
            }
        }
        if carried.len() > 1 {
            return Some(Node::map([("all", Node::list(carried))]));
        }
        carried.pop()
    }

    /// Reads a cell with a condition; what is no condition is told.
    pub(super) fn expression(&mut self, row: &Row, column: &str) -> Option<Expr> {
        let cell = row.get(column).trim();
        if cell.is_empty() {
            return None;
        }
        match xpath::read(cell) {
            Ok(expr) => Some(expr),
            Err(why) => {
                let what = if column == "relevant" {
                    format!(
                        "`{column}` could not be carried over: {why}. It is asked without this condition until you write it at `when:`"
                    )
                } else {
                    format!("`{column}` could not be carried over: {why}")
                };
                self.remark(row, &what);
                None
            }
        }
    }

    /// Returns a text as a questionnaire may hold it.
    pub(super) fn cleaned(&mut self, sheet: Sheet, row: &Row, cell: &str) -> String {
        let kept = text::kept(cell);
        let begins = ['=', '+', '-', '@'];
        let plain = kept.trim_start_matches(begins).trim_start();
        if plain.len() != kept.len() {
            let what = "a text began with a sign that spreadsheets take for a formula; it was taken without";
            self.remarks.push(Remark::at(sheet, row.number, what));
        } else if cell
            .chars()
            .any(|c| c != '\n' && c != '\r' && c != '\t' && text::is_unsafe(c))
        {
            let what = "a text held hidden characters; it was taken without";
            self.remarks.push(Remark::at(sheet, row.number, what));
        }
        plain.to_owned()
    }

    /// Notes what a column says in other languages.
    pub(super) fn foreign(&mut self, sheet: Sheet, row: &Row, column: &str, key: &TextKey) {
        let own = self.tongues.own(row, column).to_owned();
        for heading in self.tongues.others.clone() {
            let cell = row.get(&format!("{column}::{heading}"));
            if cell.is_empty() || cell == own {
                continue;
            }
            let words = self.cleaned(sheet, row, cell);
            let words = self.without_mark(&words);
            self.draft.foreign.push(Foreign {
                heading,
                key: key.clone(),
                words,
            });
        }
    }

    /// Returns a text without the mark that drafts have in a form.
    pub(super) fn without_mark(&self, words: &str) -> String {
        let mark = self.words.fill("form-draft", &[("text", "")]);
        let plain = words.strip_prefix(mark.trim()).unwrap_or(words);
        plain.trim_start().to_owned()
    }

    pub(super) fn remark(&mut self, row: &Row, what: &str) {
        self.remarks
            .push(Remark::at(Sheet::Survey, row.number, what));
    }

    pub(super) fn has_no_counterpart(&mut self, column: &str, row: &Row) {
        match self.unused.iter_mut().find(|(known, _)| known == column) {
            Some((_, rows)) => rows.push(row.number),
            None => self.unused.push((column.to_owned(), vec![row.number])),
        }
    }
}
