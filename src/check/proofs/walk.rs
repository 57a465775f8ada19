//! The talk itself, over all answers at once: which items are put, by the rules of `interview`.
//!
//! A *walk* puts every item that is pending in its order and answers it once; the officer may close
//! or stop before any of them. Items are looked at in the order of the file, as the interview does
//! where no answer is changed; [`super::order`] refuses the few questionnaires where that would
//! differ.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use crate::grammar::{Condition, ItemIx, Test};
use crate::questionnaire::{IfNot, IfRefused, Item, Put, Questionnaire, Runs};

use super::answers::{Answers, Way, edges};
use super::circuit::{Circuit, Wire};
use super::kleene::{Kleene, Over};
use super::solver::Enough;
use super::step::{KeptBy, Step, each_is_enough, without_one};

/// The walk over all answers.
pub(super) struct Walk<'a> {
    questionnaire: &'a Questionnaire,
    circuit: &'a RefCell<Circuit>,
    /// The items whose turn has come.
    pub(super) steps: Vec<Step>,
    /// Whether an item whose turn has not come is known not to apply, by the items before a position.
    ahead: RefCell<HashMap<(ItemIx, usize), Kleene>>,
    tested: RefCell<HashMap<(ItemIx, Test), (Wire, Wire)>>,
    /// The interview was stopped at some point.
    pub(super) stopped: Wire,
    /// The officer closed at some point.
    pub(super) closed: Wire,
    /// The person is taken for a child at the end.
    pub(super) taken: Wire,
}

/// What has happened before an item's turn.
#[derive(Clone, Copy)]
struct Before {
    closes: Wire,
    stops: Wire,
    gate_stops: Wire,
    needs_only: Wire,
    refuses: Wire,
}

impl<'a> Walk<'a> {
    /// Walks through the questionnaire; `None` where the time is over before the end. From the age of
    /// `majority` on a person is an adult.
    pub(super) fn new(
        questionnaire: &'a Questionnaire,
        majority: i64,
        circuit: &'a RefCell<Circuit>,
        enough: &Enough,
    ) -> Option<Self> {
        let mut walk = Self {
            questionnaire,
            circuit,
            steps: Vec::with_capacity(questionnaire.items.len()),
            ahead: RefCell::default(),
            tested: RefCell::default(),
            stopped: Wire::NEVER,
            closed: Wire::NEVER,
            taken: Wire::NEVER,
        };
        let edges = edges(questionnaire, majority);
        let mut before = Before {
            closes: Wire::NEVER,
            stops: Wire::NEVER,
            gate_stops: Wire::NEVER,
            needs_only: Wire::NEVER,
            refuses: Wire::NEVER,
        };
        for (ix, item) in questionnaire.numbered() {
            if enough() {
                return None;
            }
            let edges = edges.get(ix.index()).map_or(&[][..], Vec::as_slice);
            let step = walk.step(ix, item, edges, &mut before);
            walk.steps.push(step);
            walk.follow(ix, item, &mut before);
        }
        walk.closed = before.closes;
        walk.stopped = walk.or(before.stops, before.gate_stops);
        walk.taken = walk.taken_for_a_child(questionnaire.items.len());
        walk.put_after_a_stop();
        Some(walk)
    }

    /// Returns whether a condition holds by the items before a position.
    pub(super) fn truth(&self, condition: &Condition, before: usize) -> Over<'a> {
        condition.holds(&|item, test| self.leaf(item, test, before))
    }

    /// Returns whether a condition holds at the end.
    pub(super) fn at_end(&self, condition: &Condition) -> Over<'a> {
        self.truth(condition, self.steps.len())
    }

    /// Returns the steps.
    pub(super) fn into_steps(self) -> Vec<Step> {
        self.steps
    }

    fn step(&self, ix: ItemIx, item: &Item, edges: &[i64], before: &mut Before) -> Step {
        let here = ix.index();
        let (answers, closes, stops) = {
            let circuit = &mut self.circuit.borrow_mut();
            let answers = Answers::new(item, edges, circuit);
            (answers, circuit.input(), circuit.input())
        };
        before.closes = self.or(before.closes, closes);
        before.stops = self.or(before.stops, stops);
        let questionnaire = self.questionnaire;
        let applies = questionnaire.applies(ix, |condition| self.truth(condition, here));
        let wanted = self.wanted(item.when.as_ref(), applies.of, here);
        let taken = self.taken_for_a_child(here);
        let stopped = self.or(before.stops, before.gate_stops);
        let uncovered = self.consent_missing(item, here);
        let on_path = self.on_path(item, stopped, taken, before);
        let open = self.circuit.borrow_mut().all([
            uncovered.opposite(),
            on_path,
            kept_from_children(item, taken).opposite(),
        ]);
        let put = self.and(wanted, open);
        let mut kept_by = Vec::new();
        for (without, part) in without_one(item.when.as_ref()) {
            let truth = self.truth(&without, here);
            let applies =
                questionnaire.applies_when(item, truth, |condition| self.truth(condition, here));
            let wanted_without = self.wanted(Some(&without), applies.of, here);
            let differs = self.and(wanted_without, wanted.opposite());
            let wire = self.and(differs, open);
            kept_by.push(KeptBy { wire, ..part });
        }
        let let_in_by = item.when.as_ref().map_or_else(Vec::new, each_is_enough);
        let let_in_by = let_in_by.into_iter().map(|(part, told)| KeptBy {
            wire: self.and(self.truth(part, here).of.yes, open),
            ..told
        });
        Step {
            answers,
            closes,
            stops,
            applies: applies.of,
            put,
            kept_by,
            let_in_by: let_in_by.collect(),
            wanted,
            uncovered,
            stopped,
        }
    }

    /// Whether an item is put of itself: it applies, or it is open and there is hope. It is open through
    /// its own `when` alone: whose path it belongs to never is.
    fn wanted(&self, when: Option<&Condition>, applies: Kleene, here: usize) -> Wire {
        let hopeless = when.map_or(Wire::NEVER, |when| {
            let hopeful = when.holds(&|item, test| self.hopeful(item, test, here));
            hopeful.of.no
        });
        let may_come = self.and(applies.no.opposite(), hopeless.opposite());
        self.or(applies.yes, may_come)
    }

    /// Whether the path puts the item: the same as `Path::withholds`, but for what is for adults.
    fn on_path(&self, item: &Item, stopped: Wire, taken: Wire, before: &Before) -> Wire {
        let section = self.questionnaire.section(item.section);
        let runs = section.map_or(Runs::Normal, |section| section.runs);
        let constant = |holds: bool| if holds { Wire::ALWAYS } else { Wire::NEVER };
        let as_child = match runs {
            Runs::Child => true,
            Runs::Always => item.marks.is_empty(),
            Runs::Normal => false,
        };
        let asks_no_more = item.is_spoken() && !item.on_stop;
        let as_child = if asks_no_more {
            self.and(constant(as_child), before.closes.opposite())
        } else {
            constant(as_child)
        };
        let as_adult = match runs {
            Runs::Child => Wire::NEVER,
            Runs::Always => Wire::ALWAYS,
            Runs::Normal => {
                let closing = self.or(before.closes, before.refuses);
                let is_officers = matches!(item.put, Put::Gate { .. } | Put::Observe { .. });
                let mut earlier = self.questionnaire.sections.iter().take(item.section.0);
                let comes_first = earlier.all(|section| section.runs == Runs::Normal);
                let in_spite = constant(is_officers && comes_first);
                let goes_on = self.or(before.needs_only.opposite(), in_spite);
                self.and(closing.opposite(), goes_on)
            }
        };
        let going = self.either(taken, as_child, as_adult);
        self.either(stopped, constant(item.on_stop), going)
    }

    /// Notes what the answer to an item changes for those after it.
    fn follow(&self, ix: ItemIx, item: &Item, before: &mut Before) {
        let Some(step) = self.steps.get(ix.index()) else {
            return;
        };
        let circuit = &mut self.circuit.borrow_mut();
        match &item.put {
            Put::Gate { if_not, .. } => {
                let fails = circuit.and(step.put, step.answers.says(item, "no"));
                match if_not {
                    IfNot::Continue => {}
                    IfNot::NeedsOnly => before.needs_only = circuit.or(before.needs_only, fails),
                    IfNot::Stop => before.gate_stops = circuit.or(before.gate_stops, fails),
                }
            }
            Put::Consent {
                if_refused: IfRefused::Close,
                ..
            } => {
                let agrees = step.answers.says(item, "yes");
                let refuses = circuit.and(step.put, agrees.opposite());
                before.refuses = circuit.or(before.refuses, refuses);
            }
            _ => {}
        }
    }

    /// After a stop the interview goes back to what the short closing puts and the path has left out.
    fn put_after_a_stop(&mut self) {
        let questionnaire = self.questionnaire;
        for (item, position) in questionnaire.items.iter().zip(0..) {
            let Some(step) = self.steps.get(position).filter(|_| item.on_stop) else {
                continue;
            };
            let late = self.circuit.borrow_mut().all([
                self.stopped,
                step.stopped.opposite(),
                step.wanted,
                step.uncovered.opposite(),
                kept_from_children(item, self.taken).opposite(),
            ]);
            let put = self.or(step.put, late);
            if let Some(step) = self.steps.get_mut(position) {
                step.put = put;
            }
        }
    }

    fn consent_missing(&self, item: &Item, here: usize) -> Wire {
        let mut missing = Wire::NEVER;
        for consent in self.questionnaire.covering(item.section) {
            let agreed = match (
                self.steps.get(consent.index()),
                self.questionnaire.item(consent),
            ) {
                (Some(step), Some(item)) => self.and(step.put, step.answers.says(item, "yes")),
                _ => Wire::NEVER,
            };
            let goes_without = self.applies(consent, here).of.no;
            let has = self.or(agreed, goes_without);
            missing = self.or(missing, has.opposite());
        }
        missing
    }

    /// The same as the interview's: under 18, or all put about it and not ruled out.
    fn taken_for_a_child(&self, here: usize) -> Wire {
        let Some(child) = &self.questionnaire.child else {
            return Wire::NEVER;
        };
        let when = self.truth(&child.when, here).of.yes;
        let mut all_put = Wire::ALWAYS;
        child.when.each_leaf(&mut |item, _, _| {
            let put = match self.steps.get(item.index()) {
                Some(step) if item.index() < here => step.put,
                _ => Wire::NEVER,
            };
            let settled = self.or(put, self.applies(item, here).of.no);
            all_put = self.and(all_put, settled);
        });
        let holds = child.holds(|condition| self.truth(condition, here)).of.yes;
        let not_ruled_out = self.and(all_put, holds);
        self.or(when, not_ruled_out)
    }

    fn applies(&self, ix: ItemIx, here: usize) -> Over<'a> {
        if let Some(step) = self.steps.get(ix.index()) {
            return Over::new(self.circuit, step.applies);
        }
        if let Some(known) = self.ahead.borrow().get(&(ix, here)) {
            return Over::new(self.circuit, *known);
        }
        for earlier in self.ahead_of(ix) {
            let is_known = self.ahead.borrow().contains_key(&(earlier, here));
            if !is_known {
                let questionnaire = self.questionnaire;
                let applies = questionnaire.applies(earlier, |condition| {
                    condition.holds(&|item, test| self.leaf(item, test, here))
                });
                self.ahead.borrow_mut().insert((earlier, here), applies.of);
            }
        }
        let known = self.ahead.borrow().get(&(ix, here)).copied();
        let open = Kleene {
            yes: Wire::NEVER,
            no: Wire::NEVER,
        };
        Over::new(self.circuit, known.unwrap_or(open))
    }

    /// The items whose turn has not come and on which it hangs whether one of them applies, that one
    /// the last. Each is known when the next is looked at, however long the chain is.
    fn ahead_of(&self, ix: ItemIx) -> BTreeSet<ItemIx> {
        let mut found = BTreeSet::from([ix]);
        let mut waiting = vec![ix];
        while let Some(next) = waiting.pop() {
            let when = self
                .questionnaire
                .item(next)
                .and_then(|item| item.when.as_ref());
            if let Some(when) = when {
                when.each_leaf(&mut |item, _, _| {
                    if item.index() >= self.steps.len() && found.insert(item) {
                        waiting.push(item);
                    }
                });
            }
        }
        found
    }

    fn leaf(&self, ix: ItemIx, test: &Test, here: usize) -> Over<'a> {
        let no = self.applies(ix, here).of.no;
        let step = self.steps.get(ix.index()).filter(|_| ix.index() < here);
        let Some((step, item)) = step.zip(self.questionnaire.item(ix)) else {
            let of = Kleene {
                yes: Wire::NEVER,
                no,
            };
            return Over::new(self.circuit, of);
        };
        let (passes, fails) = self.tested(step, ix, item, test);
        // INVARIANT: what is put applies or may apply, and what it hangs on does not change later.
        let yes = self.and(step.put, passes);
        let failed = self.and(step.put, fails);
        let no = self.or(no, failed);
        Over::new(self.circuit, Kleene { yes, no })
    }

    fn tested(&self, step: &Step, ix: ItemIx, item: &Item, test: &Test) -> (Wire, Wire) {
        let key = (ix, test.clone());
        if let Some(known) = self.tested.borrow().get(&key) {
            return *known;
        }
        let tested = step
            .answers
            .test(item, test, &mut self.circuit.borrow_mut());
        self.tested.borrow_mut().insert(key, tested);
        tested
    }

    /// The same as the sheet's: what was declined, is not known or will not be put counts as no.
    fn hopeful(&self, ix: ItemIx, test: &Test, here: usize) -> Over<'a> {
        let leaf = self.leaf(ix, test, here).of;
        let Some(step) = self.steps.get(ix.index()) else {
            return Over::new(self.circuit, leaf);
        };
        let unanswered = self.or(
            step.answers.picks(&Way::Declined),
            step.answers.picks(&Way::NotKnown),
        );
        let gone = self.either(step.put, unanswered, step.wanted.opposite());
        let given_up = self.and(gone, leaf.yes.opposite());
        let no = self.or(leaf.no, given_up);
        Over::new(self.circuit, Kleene { yes: leaf.yes, no })
    }

    fn and(&self, a: Wire, b: Wire) -> Wire {
        self.circuit.borrow_mut().and(a, b)
    }

    fn or(&self, a: Wire, b: Wire) -> Wire {
        self.circuit.borrow_mut().or(a, b)
    }

    fn either(&self, when: Wire, then: Wire, other: Wire) -> Wire {
        let circuit = &mut self.circuit.borrow_mut();
        let first = circuit.and(when, then);
        let second = circuit.and(when.opposite(), other);
        circuit.or(first, second)
    }
}

fn kept_from_children(item: &Item, taken: Wire) -> Wire {
    if item.adults_only { taken } else { Wire::NEVER }
}
