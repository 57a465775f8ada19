//! The names that a form gives to what a questionnaire has no name for.

use std::collections::BTreeSet;

use crate::grammar::{ItemIx, Subjects};
use crate::questionnaire::Questionnaire;

/// Names of the questions and lists that we add. No item has any of them.
#[derive(Debug)]
pub(super) struct Names {
    taken: BTreeSet<String>,
}

impl Names {
    pub(super) fn of(questionnaire: &Questionnaire) -> Self {
        let items = questionnaire.names().into_iter().map(str::to_owned);
        let sections = questionnaire.sections.iter();
        let taken = items.chain(sections.map(|section| section.id.to_string()));
        Self {
            taken: taken.collect(),
        }
    }

    /// Returns the name itself where no item has it, else one like it.
    pub(super) fn free(&self, wanted: &str) -> String {
        let mut name = wanted.to_owned();
        while self.taken.contains(&name) {
            name.push('_');
        }
        name
    }

    /// The question why there is no answer, beside one that takes words or a number.
    pub(super) fn unanswered(&self, item: &str) -> String {
        self.free(&format!("{item}_unanswered"))
    }

    /// Whether an item was passed over because of the way that the interview took.
    pub(super) fn passed(&self, item: &str) -> String {
        self.free(&format!("panah_passed_{item}"))
    }

    /// Which way the interview goes, counted through the form.
    pub(super) fn way(&self, count: usize) -> String {
        self.free(&format!("panah_way_{count}"))
    }

    /// The officer's choice at the end of a section.
    pub(super) fn next(&self, section: &str) -> String {
        self.free(&format!("panah_next_{section}"))
    }

    /// The group of a section: the section's id, unless an item has it too.
    pub(super) fn group(questionnaire: &Questionnaire, section: &str) -> String {
        let mut name = section.to_owned();
        while questionnaire.position(&name).is_some() {
            name.push('_');
        }
        name
    }

    /// The list of choices of an item.
    pub(super) fn list(questionnaire: &Questionnaire, ix: ItemIx) -> String {
        let item = questionnaire.item(ix);
        item.map(|item| item.id.to_string()).unwrap_or_default()
    }
}
