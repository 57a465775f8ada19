//! The rows of the sheet `choices`.

use crate::exchange::xlsform::form::Row;
use crate::grammar::ItemIx;
use crate::questionnaire::{Item, Kind, Put, Questionnaire};

use super::names::Names;
use super::terms::{DECLINED, NOT_KNOWN, NOTHING, Terms};
use super::wording::Wording;

/// The lists of choices, each written once.
pub(super) struct Choices<'a> {
    pub(super) rows: Vec<Row>,
    questionnaire: &'a Questionnaire,
    wording: &'a Wording<'a>,
    written: Vec<String>,
}

impl<'a> Choices<'a> {
    pub(super) fn new(questionnaire: &'a Questionnaire, wording: &'a Wording<'a>) -> Self {
        Self {
            rows: Vec::new(),
            questionnaire,
            wording,
            written: Vec::new(),
        }
    }

    /// Returns the list of an item, and writes it where that has not been done.
    pub(super) fn of_item(
        &mut self,
        item: &Item,
        instead: &[&'static str],
        names: &Names,
    ) -> String {
        let (Some(Kind::OneOf(choices) | Kind::SeveralOf(choices)), Some(ix)) =
            (item.kind(), self.questionnaire.position(item.id.as_str()))
        else {
            return self.yes_no(item, instead, names);
        };
        let list = Names::list(self.questionnaire, ix);
        if self.is_new(&list) {
            for choice in choices {
                let mut row = of_list(&list, choice.id.as_str());
                self.wording.choice(item, choice, &mut row);
                self.rows.push(row);
            }
            if has_nothing(item) {
                self.own(&list, NOTHING, "form-nothing");
            }
            self.instead(&list, instead, item.is_ask());
        }
        list
    }

    /// Returns the choices of an item that cannot stand beside others.
    pub(super) fn alone(&self, item: &Item, terms: &Terms<'_>) -> Vec<String> {
        let ix = self.questionnaire.position(item.id.as_str());
        let own = item.alone.iter().map(ToString::to_string);
        let nothing = has_nothing(item).then(|| NOTHING.to_owned());
        let instead = terms.instead(ix.unwrap_or(ItemIx(u32::MAX)));
        let instead = instead.iter().map(|word| (*word).to_owned());
        own.chain(nothing).chain(instead).collect()
    }

    /// Returns the list of reasons why there is no answer.
    pub(super) fn unanswered(&mut self, instead: &[&'static str], names: &Names) -> String {
        let is_asked = instead.contains(&DECLINED);
        let list = names.free(if is_asked {
            "panah_unanswered"
        } else {
            "panah_cannot_tell"
        });
        if self.is_new(&list) {
            self.instead(&list, instead, is_asked);
        }
        list
    }

    /// Returns the list of what the officer may do after a section.
    pub(super) fn next(&mut self, names: &Names) -> String {
        let list = names.free("panah_next");
        if self.is_new(&list) {
            self.own(&list, "go_on", "form-go-on");
            self.own(&list, "closing", "form-closing");
            self.own(&list, "stop", "form-stop");
        }
        list
    }

    fn yes_no(&mut self, item: &Item, instead: &[&'static str], names: &Names) -> String {
        let list = names.free(match item.put {
            Put::Gate { .. } => "panah_check",
            Put::Observe { .. } => "panah_seen",
            _ => "panah_yes_no",
        });
        if self.is_new(&list) {
            self.own(&list, "yes", "answer-yes");
            self.own(&list, "no", "answer-no");
            self.instead(&list, instead, item.asks_the_person());
        }
        list
    }

    fn instead(&mut self, list: &str, instead: &[&'static str], is_asked: bool) {
        for word in instead {
            let said = match *word {
                NOT_KNOWN if !is_asked => "form-cannot-tell",
                NOT_KNOWN => "form-not-known",
                _ => "form-declined",
            };
            self.own(list, word, said);
        }
    }

    fn own(&mut self, list: &str, choice: &str, said: &str) {
        let mut row = of_list(list, choice);
        self.wording.own("label", said, &[], &mut row);
        self.rows.push(row);
    }

    fn is_new(&mut self, list: &str) -> bool {
        let is_new = !self.written.iter().any(|written| written == list);
        if is_new {
            self.written.push(list.to_owned());
        }
        is_new
    }
}

/// Says whether the item has no words of its own for choosing nothing.
fn has_nothing(item: &Item) -> bool {
    let is_several = matches!(item.kind(), Some(Kind::SeveralOf(_)));
    is_several && item.alone.is_empty()
}

fn of_list(list: &str, choice: &str) -> Row {
    let mut row = Row::default();
    row.set("list_name", list);
    row.set("name", choice);
    row
}
