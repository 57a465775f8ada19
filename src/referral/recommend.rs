//! The recommendation: which pathway leads, and what stands beside it.

use crate::grammar::{Logic, Possible, Truth, Urgency};
use crate::indicators::{Catalogue, IndicatorIx, Phase, Signs};

use super::{HighestUrgency, Pathways, Word};

/// What the recommendation rests on, in either logic.
#[derive(Debug)]
pub struct Basis<'a, L> {
    /// The catalogue the signs belong to.
    pub catalogue: &'a Catalogue,
    /// The state of every indicator.
    pub signs: &'a Signs<L>,
    /// Whether the person is on the child path.
    pub child: L,
    /// Whether a rule is matched by what is not merely recalled.
    pub rule_matched: L,
    /// Whether a rule is matched, however sure.
    pub recalled_rule_matched: L,
    /// Whether the work is of a kind that the Forced Labour Convention excepts.
    pub excepted: L,
    /// The needs: urgency, the pathway beside that each opens, and whether it holds.
    pub needs: Vec<(Urgency, Option<usize>, L)>,
}

/// How the leading pathway and what stands beside it hold.
#[derive(Debug, Clone)]
pub struct Leading<L> {
    /// For each leading pathway, strongest first, whether its own condition holds.
    pub holds: Vec<L>,
    /// For each pathway beside, whether it stands there.
    pub beside: Vec<L>,
    needs: Vec<(Urgency, L)>,
}

/// The recommendation. The officer decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recommendation {
    /// The leading pathway, by position.
    pub leading: usize,
    /// The highest urgency of the leading pathway, of what stands beside it, and of the needs.
    pub urgency: Urgency,
    /// The pathways beside the leading one.
    pub beside: Vec<Beside>,
}

/// A pathway beside the leading one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beside {
    /// Its position in [`Pathways::beside`].
    pub pathway: usize,
    /// Its urgency: the highest of its own and of the needs that opened it.
    pub urgency: Urgency,
}

impl Pathways {
    /// Computes which pathways hold.
    pub fn hold<L: Logic>(&self, basis: &Basis<'_, L>) -> Leading<L> {
        let refer = self.refer(basis);
        let holds = self.leading.iter().map(|pathway| {
            let when = pathway.when.as_ref();
            when.map_or(L::no(), |when| when.holds(&|word| basis.word(word, refer)))
        });
        let beside = self.beside.iter().enumerate().map(|(at, pathway)| {
            let when = pathway.when.as_ref();
            let shown = when.map_or(L::no(), |when| when.holds(&|ix| basis.signs.of(*ix)));
            let opening = basis
                .needs
                .iter()
                .filter(|(_, beside, _)| *beside == Some(at));
            opening.fold(shown, |sum, (_, _, holds)| sum.or(*holds))
        });
        Leading {
            holds: holds.collect(),
            beside: beside.collect(),
            needs: basis
                .needs
                .iter()
                .map(|(urgency, _, holds)| (*urgency, *holds))
                .collect(),
        }
    }

    /// Computes whether the pathway *refer* holds.
    pub fn refer<L: Logic>(&self, basis: &Basis<'_, L>) -> L {
        let refer = self.find("refer").and_then(|refer| refer.when.as_ref());
        refer.map_or(L::no(), |when| {
            when.holds(&|word| basis.word(word, L::no()))
        })
    }

    /// Returns the recommendation.
    pub fn recommend(&self, basis: &Basis<'_, Truth>) -> Recommendation {
        let leading = self.hold(basis);
        let first = leading.holds.iter().position(|holds| *holds == Truth::True);
        let first = first.unwrap_or(self.leading.len().saturating_sub(1));
        let beside = (0..).zip(&self.beside).zip(&leading.beside);
        let beside =
            beside
                .filter(|(_, holds)| **holds == Truth::True)
                .map(|((at, pathway), _)| {
                    let opening = basis
                        .needs
                        .iter()
                        .filter(|(_, beside, holds)| *beside == Some(at) && *holds == Truth::True);
                    let urgency = opening
                        .map(|(urgency, ..)| *urgency)
                        .fold(pathway.urgency, Urgency::max);
                    Beside {
                        pathway: at,
                        urgency,
                    }
                });
        Recommendation {
            leading: first,
            urgency: self.urgency(&leading, first).highest(),
            beside: beside.collect(),
        }
    }

    /// Says whether neither the leading pathway nor the highest urgency can change any more.
    pub fn is_settled(&self, leading: &Leading<Possible>) -> bool {
        let may_lead: Vec<usize> = (0..leading.holds.len())
            .filter(|at| may_lead(&leading.holds, *at))
            .collect();
        let [only] = may_lead.as_slice() else {
            return false;
        };
        self.urgency(leading, *only).is_settled()
    }

    fn urgency<L: Logic>(&self, leading: &Leading<L>, leads: usize) -> HighestUrgency<L> {
        let mut highest = HighestUrgency::new();
        if let Some(pathway) = self.leading.get(leads) {
            highest.add(pathway.urgency, L::yes());
        }
        for (pathway, holds) in self.beside.iter().zip(&leading.beside) {
            highest.add(pathway.urgency, *holds);
        }
        for (urgency, holds) in &leading.needs {
            highest.add(*urgency, *holds);
        }
        highest
    }
}

/// Says whether a pathway may come to lead: it may hold, and no stronger one surely does.
fn may_lead(holds: &[Possible], at: usize) -> bool {
    let stronger = holds.iter().take(at).any(|holds| *holds == Possible::yes());
    let itself = holds.get(at).is_some_and(|holds| holds.allows(Truth::True));
    itself && !stronger
}

impl<L: Logic> Basis<'_, L> {
    fn word(&self, word: &Word, refer: L) -> L {
        match word {
            Word::Child => self.child,
            Word::RuleMatched => self.rule_matched,
            Word::RecalledRuleMatched => self.recalled_rule_matched,
            Word::SignSuffices => self
                .any(|_, suffices, _| suffices)
                .and(self.excepted.surely().negate()),
            Word::ReferPossible => refer.maybe(),
            Word::Always => L::yes(),
            Word::Disclosed(indicators) => {
                let states = indicators.iter().map(|ix| self.signs.of(*ix));
                states.fold(L::no(), L::or)
            }
            Word::IndicatorOf(phases) => {
                self.any(|phase, _, neutral| !neutral && phases.contains(&phase))
            }
        }
    }

    fn any(&self, counts: impl Fn(Phase, bool, bool) -> bool) -> L {
        let counted = self
            .catalogue
            .numbered()
            .filter(|(_, indicator)| counts(indicator.phase, indicator.suffices, indicator.neutral))
            .map(|(ix, _): (IndicatorIx, _)| self.signs.of(ix));
        counted.fold(L::no(), L::or)
    }
}
