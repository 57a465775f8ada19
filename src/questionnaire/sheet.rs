//! One person's answers, and which items apply because of them.

use std::collections::BTreeSet;

use crate::grammar::{Condition, ItemIx, Logic, Possible, Standing, Test, Truth, Value};

use super::{Questionnaire, SectionIx};

/// The answers to one questionnaire.
///
/// INVARIANT: `applies` and `wanted` are what the standings say; [`Sheet::set`] updates only what
/// looks at the changed item, so an answer costs the same in a long questionnaire as in a short
/// one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    standings: Vec<Standing>,
    applies: Vec<Truth>,
    wanted: Vec<bool>,
}

impl Sheet {
    /// Returns the sheet on which nothing has been answered.
    pub fn new(questionnaire: &Questionnaire) -> Self {
        let count = questionnaire.items.len();
        let mut sheet = Self {
            standings: vec![Standing::NotAsked; count],
            applies: vec![Truth::True; count],
            wanted: vec![true; count],
        };
        for (ix, _) in questionnaire.numbered() {
            sheet.refresh(questionnaire, ix);
        }
        sheet
    }

    /// Returns how it stands with an item, whether it applies or not.
    pub fn standing(&self, ix: ItemIx) -> &Standing {
        self.standings
            .get(ix.index())
            .unwrap_or(&Standing::NotAsked)
    }

    /// Says whether an item applies.
    pub fn applies(&self, ix: ItemIx) -> Truth {
        self.applies
            .get(ix.index())
            .copied()
            .unwrap_or(Truth::False)
    }

    /// Says whether an item is put in the ordinary course: it applies, or it may still turn out to
    /// because something before it has not been asked yet.
    ///
    /// Where it stays open only because something was declined or is not known, it is not put of
    /// itself; the officer may go to it.
    pub fn wanted(&self, ix: ItemIx) -> bool {
        self.wanted.get(ix.index()).copied().unwrap_or(false)
    }

    /// Returns the given value of an item that applies.
    pub fn counted(&self, ix: ItemIx) -> Option<&Value> {
        if self.applies(ix) == Truth::False {
            return None;
        }
        self.standing(ix).value()
    }

    /// Changes how it stands with an item. An answer to an item that no longer applies is kept and
    /// comes back if it applies again.
    pub fn set(&mut self, questionnaire: &Questionnaire, ix: ItemIx, standing: Standing) {
        let Some(slot) = self.standings.get_mut(ix.index()) else {
            return;
        };
        *slot = standing;
        let dependents = |ix: ItemIx| {
            questionnaire
                .dependents
                .get(ix.index())
                .into_iter()
                .flatten()
                .copied()
        };
        // `when` only looks back, so going through the positions upwards settles each item once.
        let mut stale: BTreeSet<ItemIx> = dependents(ix).collect();
        while let Some(next) = stale.pop_first() {
            if self.refresh(questionnaire, next) {
                stale.extend(dependents(next));
            }
        }
    }

    /// Returns whether a condition on the answers holds.
    pub fn truth(&self, condition: &Condition) -> Truth {
        condition.holds(&|item, test| self.leaf(item, test))
    }

    /// Returns whether one test holds: an item that does not apply passes none.
    pub fn leaf(&self, item: ItemIx, test: &Test) -> Truth {
        if self.applies(item) == Truth::False {
            Truth::False
        } else {
            test.passes(self.standing(item))
        }
    }

    /// Says whether a consent that covers the section has been refused.
    pub fn refused(&self, questionnaire: &Questionnaire, section: SectionIx) -> bool {
        questionnaire
            .covering(section)
            .any(|consent| self.is_refused(consent))
    }

    /// Says whether the answer to a consent is anything but a yes.
    pub fn is_refused(&self, consent: ItemIx) -> bool {
        match self.standing(consent) {
            Standing::NotAsked | Standing::Told => false,
            Standing::Given(value) => !value.is("yes"),
            Standing::Declined | Standing::NotKnown => true,
        }
    }

    fn refresh(&mut self, questionnaire: &Questionnaire, ix: ItemIx) -> bool {
        let applies = questionnaire.applies(ix, |condition| self.truth(condition));
        let hopeful =
            |condition: &Condition| condition.holds(&|item, test| self.hopeful(item, test));
        let wanted = match applies {
            Truth::True => true,
            // Whose path the item belongs to is never open, and is settled with what was declined:
            // an item is open through its own `when` alone.
            Truth::Open => {
                let when = questionnaire.item(ix).and_then(|item| item.when.as_ref());
                when.is_none_or(|when| hopeful(when) != Truth::False)
            }
            Truth::False => false,
        };
        let mut changed = false;
        if let Some(slot) = self.applies.get_mut(ix.index()) {
            changed |= std::mem::replace(slot, applies) != applies;
        }
        if let Some(slot) = self.wanted.get_mut(ix.index()) {
            changed |= std::mem::replace(slot, wanted) != wanted;
        }
        changed
    }

    /// Like [`Sheet::leaf`], but what was declined, is not known, or will not be put of itself
    /// counts as no.
    fn hopeful(&self, item: ItemIx, test: &Test) -> Truth {
        let gone = match self.standing(item) {
            Standing::Declined | Standing::NotKnown => true,
            Standing::NotAsked => !self.wanted(item),
            Standing::Told | Standing::Given(_) => false,
        };
        match self.leaf(item, test) {
            Truth::Open if gone => Truth::False,
            truth => truth,
        }
    }
}

/// What the answers may still turn out to be: the sheet, seen from the end of the interview.
///
/// A given, declined or not-known answer stands. An item that was not asked may yet be answered in
/// any way, unless a refused consent covers it.
#[derive(Debug)]
pub struct Outlook<'a> {
    sheet: &'a Sheet,
    applies: Vec<Possible>,
    refused: Vec<bool>,
}

impl<'a> Outlook<'a> {
    /// Looks ahead from a sheet. Takes one pass over the items.
    pub fn new(questionnaire: &'a Questionnaire, sheet: &'a Sheet) -> Self {
        let sections = (0..questionnaire.sections.len()).map(SectionIx);
        let refused_sections: Vec<bool> = sections
            .map(|ix| sheet.refused(questionnaire, ix))
            .collect();
        let mut outlook = Self {
            sheet,
            applies: Vec::with_capacity(questionnaire.items.len()),
            refused: Vec::with_capacity(questionnaire.items.len()),
        };
        for (ix, item) in questionnaire.numbered() {
            let applies = questionnaire.applies(ix, |condition| outlook.possible(condition));
            outlook.applies.push(applies);
            let refused = refused_sections
                .get(item.section.0)
                .copied()
                .unwrap_or(false);
            outlook.refused.push(refused);
        }
        outlook
    }

    /// Returns how a condition may still turn out.
    pub fn possible(&self, condition: &Condition) -> Possible {
        condition.holds(&|item, test| self.leaf(item, test))
    }

    fn leaf(&self, item: ItemIx, test: &Test) -> Possible {
        let at = item.index();
        let answer = match self.sheet.standing(item) {
            Standing::NotAsked if self.refused.get(at) == Some(&true) => {
                Possible::only(Truth::Open)
            }
            Standing::NotAsked | Standing::Told => Possible::ANY,
            standing => Possible::only(test.passes(standing)),
        };
        match self.applies.get(at) {
            Some(applies) if !applies.allows(Truth::False) => answer,
            Some(applies) if *applies == Possible::no() => Possible::no(),
            _ => answer.or_also(Possible::no()),
        }
    }
}
