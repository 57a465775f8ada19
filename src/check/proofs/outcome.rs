//! What the answers come to, over all answers at once: the evaluators of `assessment` themselves,
//! given wires instead of truth values.

use std::cell::RefCell;

use crate::assessment::{Definitions, View};
use crate::grammar::{Logic, Status, Urgency};
use crate::indicators::{IndicatorIx, Signs};
use crate::referral::Basis;

use super::circuit::{Circuit, Wire};
use super::kleene::{Kleene, Over};

/// All urgencies but the lowest, the lowest first.
pub(super) const ABOVE_NORMAL: [Urgency; 2] = [Urgency::Urgent, Urgency::Emergency];

/// Where each result comes about.
#[derive(Debug)]
pub(super) struct Outcome {
    /// Each indicator of the catalogue.
    pub(super) signs: Vec<Kleene>,
    /// Each need of the questionnaire.
    pub(super) needs: Vec<Kleene>,
    /// The person is on the child path.
    pub(super) child: Wire,
    /// Each method: a rule that the questionnaire covers, where it is matched and where it is looked
    /// at and not shown.
    pub(super) rules: Vec<Option<Kleene>>,
    /// Each leading pathway, where it leads.
    pub(super) leads: Vec<Wire>,
    /// Each pathway beside, where it stands there.
    pub(super) beside: Vec<Wire>,
    /// The highest urgency is at least urgent, an emergency.
    pub(super) urgent: [Wire; 2],
}

impl Outcome {
    /// Assesses what stands in the view.
    pub(super) fn of<'c>(
        definitions: &Definitions,
        circuit: &'c RefCell<Circuit>,
        view: &View<Over<'c>>,
    ) -> Self {
        let mut rules = Vec::new();
        let mut matched = [Over::no(), Over::no()];
        for (at, method) in definitions.rules.methods.iter().enumerate() {
            let Some(rule) = method.rule().filter(|_| definitions.covers(at)) else {
                rules.push(None);
                continue;
            };
            let meant = Over::new(
                circuit,
                Kleene::definite(view.meant(method.meant_for).of.yes),
            );
            let [sure, any] = [Status::Ours, Status::Recalled]
                .map(|least| rule.holds(&view.signs, view.excepted, least));
            let looked_at = any.and(meant);
            // Of a rule that is open, how sure it is counts as a whole; of a match, its surest part.
            let open = any.maybe().and(any.negate().maybe()).and(meant);
            for (sum, (least, holds)) in matched
                .iter_mut()
                .zip([(Status::Ours, sure), (Status::Recalled, any)])
            {
                let is_open = if rule.status >= least {
                    open
                } else {
                    Over::no()
                };
                let yes = holds.surely().and(meant);
                let state = Kleene {
                    yes: yes.of.yes,
                    no: yes.or(is_open).of.yes.opposite(),
                };
                *sum = sum.or(Over::new(circuit, state));
            }
            let shown = Kleene {
                yes: looked_at.of.yes,
                no: any.negate().surely().and(meant).of.yes,
            };
            rules.push(Some(shown));
        }
        let [rule_matched, recalled_rule_matched] = matched;
        let basis = Basis {
            catalogue: &definitions.rules.catalogue,
            signs: &view.signs,
            child: view.child,
            rule_matched,
            recalled_rule_matched,
            excepted: view.excepted,
            needs: view.needs.clone(),
        };
        let pathways = &definitions.rules.pathways;
        let hold = pathways.hold(&basis);
        let mut stronger = Over::no();
        let mut leads = Vec::new();
        for (at, holds) in hold.holds.iter().enumerate() {
            // Where none holds, the last one leads.
            let is_last = at + 1 == hold.holds.len();
            let itself = if is_last { Over::yes() } else { holds.surely() };
            leads.push(itself.and(stronger.negate()).of.yes);
            stronger = stronger.or(itself);
        }
        let mut urgent = [Wire::NEVER; 2];
        let leading = pathways.leading.iter().zip(&leads);
        let leading = leading.map(|(pathway, wire)| (pathway.urgency, *wire));
        let beside = pathways.beside.iter().zip(&hold.beside);
        let beside = beside.map(|(pathway, holds)| (pathway.urgency, holds.of.yes));
        let needs = view.needs.iter();
        let needs = needs.map(|(urgency, _, holds)| (*urgency, holds.of.yes));
        for (urgency, wire) in leading.chain(beside).chain(needs) {
            for (sum, least) in urgent.iter_mut().zip(ABOVE_NORMAL) {
                if urgency >= least {
                    *sum = circuit.borrow_mut().or(*sum, wire);
                }
            }
        }
        let count = definitions.rules.catalogue.indicators.len();
        let signs = (0..count).map(|at| view.signs.of(IndicatorIx(at)).of);
        Self {
            signs: signs.collect(),
            needs: view.needs.iter().map(|(_, _, holds)| holds.of).collect(),
            child: view.child.of.yes,
            rules,
            leads,
            beside: hold.beside.iter().map(|holds| holds.of.yes).collect(),
            urgent,
        }
    }

    /// Assesses the same answers with one more indicator disclosed: the one whose wire in `more`
    /// holds.
    pub(super) fn with_more<'c>(
        definitions: &Definitions,
        circuit: &'c RefCell<Circuit>,
        view: &View<Over<'c>>,
        more: &[Wire],
    ) -> Self {
        let changed = more.iter().enumerate().map(|(at, more)| {
            let more = Over::new(circuit, Kleene::definite(*more));
            view.signs.of(IndicatorIx(at)).or(more)
        });
        let view = View {
            signs: Signs::new(changed.collect()),
            ..view.clone()
        };
        Self::of(definitions, circuit, &view)
    }
}
