//! What does harm while it happens.

use crate::grammar::{ItemId, Standing};
use crate::practice::{Needed, Violation, Wording};
use crate::questionnaire::{self, Item, Mark, Runs};

use super::{Run, Turn};

impl Run<'_> {
    /// A yes that nobody gave.
    pub(super) fn check_no(&mut self, item: &Item, noted: &Standing) {
        let is_consent = matches!(item.put, questionnaire::Put::Consent { .. });
        let is_yes = |standing: &Standing| standing.value().is_some_and(|value| value.is("yes"));
        let put = self.turns.iter().rev().find_map(|turn| match turn {
            Turn::Put(put) if put.item == item.id => Some(put),
            _ => None,
        });
        let refused = put.filter(|put| !is_yes(&put.reply.faithful));
        let said = refused.map(|put| put.text.clone());
        if is_consent && is_yes(noted) && said.is_some() {
            self.violate(Violation::AfterNo, item.id.clone(), said);
        }
    }

    /// Returns what putting an item in a way violates.
    pub(super) fn violations(&self, item: &Item, runs: Runs, wording: &Wording) -> Vec<Violation> {
        let mut found: Vec<Violation> =
            wording.violation.into_iter().map(Violation::from).collect();
        if self.stopped && runs == Runs::Normal {
            found.push(Violation::AfterStop);
        }
        let is_marked = |mark| item.marks.contains(&mark);
        if self.is_child() {
            if !item.marks.is_empty() {
                found.push(Violation::ChildHarm);
            }
        } else if (is_marked(Mark::Harm) || is_marked(Mark::Sexual))
            && !self.scene.gives(Needed::Private)
        {
            found.push(Violation::HarmBeforeOthers);
        }
        if runs == Runs::Normal && self.scene.has_tied_interpreter() {
            found.push(Violation::TiedInterpreter);
        }
        found
    }

    /// Notes a violation; one that goes on is noted once.
    pub(super) fn violate(&mut self, what: Violation, item: ItemId, said: Option<String>) {
        let goes_on = matches!(what, Violation::TiedInterpreter | Violation::AfterStop);
        let is_noted = self.turns.iter().any(|turn| match turn {
            Turn::Violated {
                what: known,
                item: at,
                ..
            } => *known == what && (goes_on || *at == item),
            _ => false,
        });
        if !is_noted {
            self.turns.push(Turn::Violated { what, item, said });
        }
    }
}
