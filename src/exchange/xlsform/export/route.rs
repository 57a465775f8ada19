//! The way of the interview through the form: which ways are possible at each item, and the rows that
//! work out which it is.

use std::collections::BTreeSet;

use crate::exchange::xlsform::xpath::Expr;
use crate::grammar::{Condition, ItemIx};
use crate::questionnaire::{ChildPath, IfNot, IfRefused, Item, Put, Questionnaire};

use super::terms::Terms;
use super::way::{Event, Way};

/// Something after which the interview may go another way.
#[derive(Debug, Clone)]
pub(super) struct Turn {
    pub(super) event: Event,
    pub(super) when: Expr,
}

/// The ways that are possible, and the question that holds which it is; none while it is certain.
#[derive(Debug, Clone)]
pub(super) struct Standing {
    pub(super) ways: Vec<Way>,
    pub(super) held_by: Option<String>,
}

impl Standing {
    /// Where an interview begins.
    pub(super) fn at_the_start(questionnaire: &Questionnaire) -> Self {
        let child = questionnaire.child.as_ref();
        let way = if child.is_some_and(ChildPath::is_always) {
            Way::Child
        } else {
            Way::Full
        };
        Self {
            ways: vec![way],
            held_by: None,
        }
    }

    /// One of these ways is taken.
    pub(super) fn is_one_of(&self, wanted: impl Fn(Way) -> bool) -> Expr {
        let (yes, no): (Vec<Way>, Vec<Way>) = self.ways.iter().partition(|way| wanted(**way));
        let Some(held_by) = self
            .held_by
            .as_deref()
            .filter(|_| !yes.is_empty() && !no.is_empty())
        else {
            return Expr::Always(no.is_empty());
        };
        if yes.len() <= no.len() {
            Expr::any(yes.iter().map(|way| Expr::is(held_by, way.word())))
        } else {
            Expr::all(no.iter().map(|way| Expr::is_not(held_by, way.word())))
        }
    }

    /// Returns the standing after a turn, and how to work it out; `None` where the turn changes nothing.
    pub(super) fn after(&self, turn: &Turn, held_by: String) -> Option<(Self, String)> {
        if turn.when == Expr::Always(false) {
            return None;
        }
        let targets: BTreeSet<Way> = self
            .ways
            .iter()
            .filter(|way| way.after(turn.event) != **way)
            .map(|way| way.after(turn.event))
            .collect();
        if targets.is_empty() {
            return None;
        }
        let mut otherwise = match (&self.held_by, self.ways.as_slice()) {
            (Some(held_by), _) => format!("${{{held_by}}}"),
            (None, ways) => format!("'{}'", ways.first().map_or("full", |way| way.word())),
        };
        for target in targets {
            let from = self.is_one_of(|way| way.after(turn.event) == target);
            let when = Expr::all([turn.when.clone(), from]);
            otherwise = format!("if({when}, '{}', {otherwise})", target.word());
        }
        let ways: BTreeSet<Way> = self
            .ways
            .iter()
            .flat_map(|way| [*way, way.after(turn.event)])
            .collect();
        let after = Self {
            ways: ways.into_iter().collect(),
            held_by: Some(held_by),
        };
        Some((after, otherwise))
    }
}

impl Terms<'_> {
    /// Returns what may turn the interview after an item.
    pub(super) fn turns(&self, ix: ItemIx, item: &Item, about_age: &BTreeSet<ItemIx>) -> Vec<Turn> {
        let mut turns = Vec::new();
        let id = item.id.as_str();
        match &item.put {
            Put::Gate { if_not, .. } => {
                let event = match if_not {
                    IfNot::Continue => None,
                    IfNot::NeedsOnly => Some(Event::NeedsOnly),
                    IfNot::Stop => Some(Event::Stopped),
                };
                turns.extend(event.map(|event| Turn {
                    event,
                    when: Expr::is(id, "no"),
                }));
            }
            Put::Consent {
                if_refused: IfRefused::Close,
                ..
            } => turns.push(Turn {
                event: Event::Refused,
                when: Expr::all([Expr::is_not(id, ""), Expr::is_not(id, "yes")]),
            }),
            _ => {}
        }
        if about_age.contains(&ix) {
            let next = ItemIx(ix.0.saturating_add(1));
            turns.push(Turn {
                event: Event::Child,
                when: self.taken_for_a_child(next),
            });
        }
        turns
    }

    /// Returns the items that decide whether the person is taken for a child, with what they follow.
    pub(super) fn about_age(&self) -> BTreeSet<ItemIx> {
        let mut found = BTreeSet::new();
        let Some(child) = &self.questionnaire.child else {
            return found;
        };
        let conditions = std::iter::once(&child.when).chain(&child.unless);
        let mut waiting: Vec<ItemIx> = conditions.flat_map(items_of).collect();
        while let Some(ix) = waiting.pop() {
            if found.insert(ix) {
                let when = self
                    .questionnaire
                    .item(ix)
                    .and_then(|item| item.when.as_ref());
                waiting.extend(when.into_iter().flat_map(items_of));
            }
        }
        found
    }
}

/// Returns the items that a condition looks at.
pub(super) fn items_of(condition: &Condition) -> Vec<ItemIx> {
    let mut found = Vec::new();
    condition.each_leaf(&mut |item, _, _| found.push(item));
    found
}
