//! Rows of a form that we wrote: what XLSForm has no place for stands in columns of our own.

use crate::exchange::xlsform::export::{own, terms};
use crate::exchange::xlsform::form::Row;
use crate::grammar::{ChoiceId, Faults, ItemId, Node, yaml};
use crate::questionnaire::Part;
use crate::questionnaire::translation::TextKey;

use super::Sheet;
use super::condition::{Known, KnownKind};
use super::draft::DraftItem;
use super::rows::Carrier;

/// The kinds of item, by the word that names them.
const ITEMS: [&str; 6] = ["gate", "say", "listen", "ask", "observe", "consent"];

impl<'b> Carrier<'b> {
    /// Carries an item over.
    pub(super) fn own_item(&mut self, row: &'b Row, word: &str) {
        if !ITEMS.contains(&word) {
            let what = format!(
                "`panah::row` says `{word}`, which is nothing that Panah writes; the row was taken as a question of the form"
            );
            self.remark(row, &what);
            self.question(row);
            return;
        }
        let id = self.id(row);
        let main = match word {
            "gate" | "observe" => Part::Check,
            _ => Part::Text,
        };
        let label = self.tongues.own(row, "label").to_owned();
        let label = self.cleaned(Sheet::Survey, row, &label);
        let mut entries = vec![
            (word.to_owned(), Node::text(&*id)),
            (main.key().to_owned(), Node::text(label)),
        ];
        entries.extend(self.own_columns(row));
        let item = ItemId::new(&id);
        self.foreign(
            Sheet::Survey,
            row,
            "label",
            &TextKey::Item(item.clone(), main),
        );
        self.foreign_parts(row, &item);
        let kind = row.get("panah::kind");
        let choices = match kind {
            "one_of" | "several_of" => self.own_choices(row, &item, &mut entries),
            "" | "yes_no" => ["yes", "no"]
                .map(|word| (word.to_owned(), word.to_owned()))
                .to_vec(),
            _ => Vec::new(),
        };
        let kind = match kind {
            "several_of" => KnownKind::SeveralOf(choices),
            "number" => KnownKind::Number,
            "text" | "approximate_date" => KnownKind::Words,
            _ if word == "listen" => KnownKind::Words,
            _ => KnownKind::OneOf(choices),
        };
        let name = row.get("name").trim().to_owned();
        self.questions.insert(name, Known { id, kind });
        self.add(row, DraftItem { entries });
    }

    /// Returns what the columns of our own say.
    pub(super) fn own_columns(&mut self, row: &Row) -> Vec<(String, Node)> {
        let mut entries = Vec::new();
        for (column, cell) in row.cells() {
            let Some(key) = column.strip_prefix(own::PREFIX) else {
                continue;
            };
            if column == own::ROW || own::ELSEWHERE.contains(&key) {
                continue;
            }
            if own::WORDS.contains(&key) || key == own::GUIDE {
                let words = self.cleaned(Sheet::Survey, row, cell);
                entries.push((key.to_owned(), Node::text(words)));
                continue;
            }
            if let Some(node) = value(cell) {
                entries.push((key.to_owned(), node));
            } else {
                let what = format!("`{column}` cannot be read; it was left out");
                self.remark(row, &what);
            }
        }
        entries
    }

    fn own_choices(
        &mut self,
        row: &Row,
        item: &ItemId,
        entries: &mut Vec<(String, Node)>,
    ) -> Vec<(String, String)> {
        let list = row
            .get("type")
            .split_once(' ')
            .map_or("", |(_, list)| list.trim());
        let ours = [terms::DECLINED, terms::NOT_KNOWN, terms::NOTHING];
        let Some(choices) = self.lists.get(list).cloned() else {
            let what = format!("there is no list `{list}` in the sheet `choices`");
            self.remark(row, &what);
            return Vec::new();
        };
        let mut named = Vec::new();
        let mut labels = Vec::new();
        for choice in choices {
            if ours.contains(&choice.name.as_str()) {
                continue;
            }
            let label = self.tongues.own(choice.row, "label").to_owned();
            let label = self.cleaned(Sheet::Choices, choice.row, &label);
            let key = TextKey::Item(item.clone(), Part::Choice(ChoiceId::new(&choice.id)));
            self.foreign(Sheet::Choices, choice.row, "label", &key);
            labels.push((choice.id.clone(), Node::text(label)));
            named.push((choice.name, choice.id));
        }
        entries.push(("choices".to_owned(), Node::map(labels)));
        named
    }

    /// Takes the parts of the hints in other languages apart again.
    fn foreign_parts(&mut self, row: &Row, item: &ItemId) {
        let parts = [
            (Part::Explain, "form-explain", "hint"),
            (Part::Plain, "form-plain", "hint"),
            (Part::Advice, "form-advice", "hint"),
            (Part::Avoid, "form-avoid", "hint"),
            (Part::Purpose, "form-purpose", "guidance_hint"),
            (Part::Guide, "form-guide", "guidance_hint"),
        ];
        let whys = self.words.fill("form-purpose", &[("text", "")]);
        for heading in self.tongues.others.clone() {
            for (part, said, column) in parts.clone() {
                let begin = self.words.fill(said, &[("text", "")]);
                let own = self.tongues.own(row, column).to_owned();
                let cell = row.get(&format!("{column}::{heading}"));
                let is_it = |line: &&str| {
                    if part == Part::Guide {
                        !line.starts_with(whys.trim())
                    } else {
                        line.starts_with(begin.trim())
                    }
                };
                let Some(line) = cell.lines().find(is_it) else {
                    continue;
                };
                if own.lines().any(|known| known == line) {
                    continue;
                }
                let words = line.strip_prefix(begin.trim()).unwrap_or(line);
                let words = self.cleaned(Sheet::Survey, row, words);
                let words = self.without_mark(&words);
                self.draft.foreign.push(super::draft::Foreign {
                    heading: heading.clone(),
                    key: TextKey::Item(item.clone(), part),
                    words,
                });
            }
        }
    }
}

/// Reads a cell that holds a value of a questionnaire's file.
pub(super) fn value(cell: &str) -> Option<Node> {
    let mut faults = Faults::default();
    yaml::read(cell.as_bytes(), &mut faults)
}
