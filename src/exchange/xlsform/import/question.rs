//! Questions of a stranger's form.

use crate::exchange::xlsform::form::Row;
use crate::grammar::{ChoiceId, ItemId, Node};
use crate::questionnaire::Part;
use crate::questionnaire::translation::TextKey;

use super::Sheet;
use super::bounds::{FROM, TO, bounds};
use super::condition::{Known, KnownKind, own_answer};
use super::draft::DraftItem;
use super::rows::Carrier;

/// What a phone notes by itself: a record of Panah has its own times and places.
const NOTED: [&str; 13] = [
    "start",
    "end",
    "today",
    "deviceid",
    "phonenumber",
    "username",
    "email",
    "simserial",
    "subscriberid",
    "audit",
    "start_geopoint",
    "start-geopoint",
    "background_audio",
];
/// The columns that mean something to us, or that only say how a form looks.
const UNDERSTOOD: [&str; 8] = [
    "type",
    "name",
    "label",
    "hint",
    "guidance_hint",
    "relevant",
    "constraint",
    "required",
];

impl<'b> Carrier<'b> {
    /// Carries a question over.
    pub(super) fn question(&mut self, row: &'b Row) {
        let whole = row.get("type").trim().to_owned();
        let mut parts = whole.split_whitespace();
        let first = parts.next().unwrap_or_default().to_ascii_lowercase();
        let rest: Vec<&str> = parts.collect();
        let (kind, rest) = match (first.as_str(), rest.as_slice()) {
            // The spellings of the first forms.
            ("select", ["one", "from", list, ..] | ["one", list, ..]) => {
                ("select_one", vec![*list])
            }
            ("select", ["all", "that", "apply", "from", list, ..] | ["multiple", list, ..]) => {
                ("select_multiple", vec![*list])
            }
            ("select1", _) => ("select_one", rest.clone()),
            (other, _) => (other, rest.clone()),
        };
        if NOTED.contains(&kind) {
            self.remark(row, &format!("`{kind}` is noted by phones without anybody asking; it was left out: a record of Panah says by itself when it was made"));
            return;
        }
        let entries = match kind {
            "note" | "acknowledge" | "trigger" => Some(Vec::new()),
            "text" | "string" => Some(of_kind("text")),
            "date" | "approximate_date" => Some(of_kind("approximate_date")),
            "datetime" | "time" => {
                self.remark(
                    row,
                    &format!("`{kind}` has no counterpart; it is asked for in words"),
                );
                Some(of_kind("text"))
            }
            "integer" | "int" | "decimal" | "range" => Some(self.number(row, kind)),
            "select_one" | "select_multiple" | "rank" => None,
            "calculate" | "hidden" => {
                self.remark(
                    row,
                    &format!(
                        "`{}` works something out, which a questionnaire does not; it was left out",
                        row.get("name").trim()
                    ),
                );
                return;
            }
            other => {
                self.remark(
                    row,
                    &format!(
                        "`{}` takes `{other}`, for which Panah has no place; it was left out",
                        row.get("name").trim()
                    ),
                );
                return;
            }
        };
        self.carried(row, kind, &rest, entries);
    }

    fn carried(
        &mut self,
        row: &'b Row,
        kind: &str,
        rest: &[&str],
        entries: Option<Vec<(String, Node)>>,
    ) {
        let id = self.id(row);
        let item = ItemId::new(&id);
        let is_said = matches!(kind, "note" | "acknowledge" | "trigger");
        let word = if is_said { "say" } else { "ask" };
        let label = self.tongues.own(row, "label").to_owned();
        let mut text = self.cleaned(Sheet::Survey, row, &label);
        if text.is_empty() {
            self.remark(
                row,
                "this question has no label; its id stands in its place",
            );
            text.clone_from(&id);
        }
        if text.contains("${") {
            self.remark(
                row,
                "the label takes up an answer, `${…}`, which Panah does not: word it without",
            );
        }
        let when = self.when(row);
        let mut all = vec![(word.to_owned(), Node::text(&*id))];
        all.extend(when.map(|when| ("when".to_owned(), when)));
        all.push(("text".to_owned(), Node::text(text)));
        self.foreign(
            Sheet::Survey,
            row,
            "label",
            &TextKey::Item(item.clone(), Part::Text),
        );
        let known = if let Some(entries) = entries {
            all.extend(entries);
            match kind {
                "integer" | "int" | "decimal" | "range" => KnownKind::Number,
                _ if is_said => KnownKind::OneOf(vec![("OK".to_owned(), "said".to_owned())]),
                _ => KnownKind::Words,
            }
        } else {
            let Some(known) = self.choices(row, kind, rest, &item, &mut all) else {
                return;
            };
            known
        };
        self.guide(row, &item, &mut all);
        self.other_columns(row, kind);
        let name = row.get("name").trim().to_owned();
        self.questions.insert(name, Known { id, kind: known });
        self.add(row, DraftItem { entries: all });
    }

    fn number(&mut self, row: &Row, kind: &str) -> Vec<(String, Node)> {
        if kind == "decimal" {
            self.remark(
                row,
                "decimal numbers have no counterpart; whole numbers are taken",
            );
        }
        let constraint = self.expression(row, "constraint");
        let read = constraint.as_ref().and_then(bounds);
        if let (Some(constraint), None) = (&constraint, &read) {
            let what = format!(
                "the constraint `{constraint}` is more than a smallest and a largest number; it was left out"
            );
            self.remark(row, &what);
        }
        let (from, to) = read.unwrap_or_default();
        if from.is_none() || to.is_none() {
            let (from, to) = (from.unwrap_or(FROM), to.unwrap_or(TO));
            let what = format!(
                "a number needs a smallest and a largest value; {from} to {to} was written: correct it"
            );
            self.remark(row, &what);
        }
        let mut entries = of_kind("number");
        entries.push((
            "from".to_owned(),
            Node::text(from.unwrap_or(FROM).to_string()),
        ));
        entries.push(("to".to_owned(), Node::text(to.unwrap_or(TO).to_string())));
        entries
    }

    fn choices(
        &mut self,
        row: &Row,
        kind: &str,
        rest: &[&str],
        item: &ItemId,
        entries: &mut Vec<(String, Node)>,
    ) -> Option<KnownKind> {
        let list = rest.first().copied().unwrap_or_default();
        let Some(choices) = self.lists.get(list).cloned() else {
            let what = format!(
                "there is no list `{list}` in the sheet `choices`; `{}` was left out",
                row.get("name").trim()
            );
            self.remark(row, &what);
            return None;
        };
        if kind == "rank" {
            self.remark(row, "an order has no counterpart; several can be chosen");
        }
        let is_several = kind != "select_one";
        let (answers, own): (Vec<_>, Vec<_>) = choices
            .into_iter()
            .partition(|choice| own_answer(&choice.name).is_none());
        for choice in own {
            let what = format!(
                "the choice `{}` was left out: every question can be declined or not known",
                choice.name
            );
            self.remarks
                .push(super::Remark::at(Sheet::Choices, choice.row.number, what));
        }
        let mut named: Vec<(String, String)> = answers
            .iter()
            .map(|choice| (choice.name.clone(), choice.id.clone()))
            .collect();
        let mut ids: Vec<&str> = answers.iter().map(|choice| choice.id.as_str()).collect();
        ids.sort_unstable();
        let is_other = rest.iter().skip(1).any(|word| *word == "or_other");
        if ids == ["no", "yes"] && !is_several && !is_other {
            entries.extend(of_kind("yes_no"));
            return Some(KnownKind::OneOf(named));
        }
        entries.extend(of_kind(if is_several { "several_of" } else { "one_of" }));
        let mut labels = Vec::new();
        for choice in &answers {
            let label = self.tongues.own(choice.row, "label").to_owned();
            let label = self.cleaned(Sheet::Choices, choice.row, &label);
            let label = if label.is_empty() {
                choice.id.clone()
            } else {
                label
            };
            let key = TextKey::Item(item.clone(), Part::Choice(ChoiceId::new(&choice.id)));
            self.foreign(Sheet::Choices, choice.row, "label", &key);
            labels.push((choice.id.clone(), Node::text(label)));
        }
        if is_other && !named.iter().any(|(_, id)| id == "other") {
            self.remark(
                row,
                "`or_other` was taken as a choice `other`; what it is goes into a note",
            );
            labels.push(("other".to_owned(), Node::text("Other")));
            named.push(("other".to_owned(), "other".to_owned()));
        }
        if labels.len() < 2 {
            let what =
                format!("the list `{list}` has fewer than two choices; a question needs two");
            self.remark(row, &what);
        }
        entries.push(("choices".to_owned(), Node::map(labels)));
        Some(if is_several {
            KnownKind::SeveralOf(named)
        } else {
            KnownKind::OneOf(named)
        })
    }

    /// Takes hints as guidance for the officer.
    fn guide(&mut self, row: &Row, item: &ItemId, entries: &mut Vec<(String, Node)>) {
        let hints =
            ["hint", "guidance_hint"].map(|column| self.tongues.own(row, column).to_owned());
        let hints: Vec<String> = hints
            .iter()
            .map(|hint| self.cleaned(Sheet::Survey, row, hint))
            .filter(|hint| !hint.is_empty())
            .collect();
        if hints.is_empty() {
            return;
        }
        entries.push(("guide".to_owned(), Node::text(hints.join(" "))));
        let key = TextKey::Item(item.clone(), Part::Guide);
        let column = if self.tongues.own(row, "hint").is_empty() {
            "guidance_hint"
        } else {
            "hint"
        };
        self.foreign(Sheet::Survey, row, column, &key);
    }

    fn other_columns(&mut self, row: &Row, kind: &str) {
        let is_number = matches!(kind, "integer" | "int" | "decimal" | "range");
        for (column, cell) in row.cells() {
            let name = column.split("::").next().unwrap_or(column);
            let is_understood = UNDERSTOOD.contains(&name) && (name != "constraint" || is_number);
            // Whether an answer is required: every question may be declined in Panah.
            let is_no = matches!(
                cell.trim().to_ascii_lowercase().as_str(),
                "false" | "no" | "false()"
            );
            let is_message = name == "constraint_message" && is_number;
            if !(is_understood || is_message || is_no) {
                self.has_no_counterpart(name, row);
            }
        }
    }
}

fn of_kind(word: &str) -> Vec<(String, Node)> {
    vec![("kind".to_owned(), Node::text(word))]
}
