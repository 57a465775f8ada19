//! A rule: dimensions, and how they combine.

use crate::grammar::{
    Faults, Fields, Formula, Logic, Node, NodeKind, Status, Truth, fields, suggestion,
};
use crate::indicators::{Catalogue, IndicatorIx, Signs};

use super::{Dimension, DimensionResult, Finding, State, Threshold};

/// A published rule.
#[derive(Debug, Clone)]
pub struct Rule {
    /// Whether it is a rule for statistics, which must be said wherever it is shown.
    pub statistical: bool,
    /// Whether it also counts work that the Forced Labour Convention excepts.
    pub counts_excepted_work: bool,
    /// Its dimensions.
    pub dimensions: Vec<Dimension>,
    /// How the dimensions combine.
    pub matched: Formula<Part>,
    /// How sure the combination is.
    pub status: Status,
    /// Two dimensions that one and the same indicator must not serve at once.
    pub apart: Option<(usize, usize)>,
}

/// What a combination of dimensions speaks of: a dimension that is matched, or one in which at
/// least so much is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The dimension, by position.
    pub dimension: usize,
    /// How many entries it takes here; `None` for as many as match the dimension.
    pub threshold: Option<Threshold>,
}

impl Rule {
    pub(super) fn read(
        fields: &mut Fields<'_>,
        catalogue: &Catalogue,
        faults: &mut Faults,
    ) -> Option<Self> {
        let statistical = fields.flag("statistical", faults);
        let counts_excepted_work = fields.flag("counts_excepted_work", faults);
        let thresholds = fields.take("dimension_matched").map_or_else(
            || vec![Threshold::ONE_ENTRY],
            |node| Threshold::read(node, faults),
        );
        let dimensions: Vec<Dimension> = fields
            .named("dimensions", faults)
            .into_iter()
            .filter_map(|(key, node)| {
                Dimension::read(&key.name, node, &thresholds, catalogue, faults)
            })
            .collect();
        let position = |node: &Node, faults: &mut Faults| {
            let name = fields::id_of(node, faults)?;
            let found = dimensions.iter().position(|dimension| dimension.id == name);
            if found.is_none() {
                let help = suggestion::help(
                    name,
                    dimensions.iter().map(|dimension| dimension.id.as_str()),
                );
                faults.error(node.place, format!("there is no dimension `{name}`"), help);
            }
            found
        };
        let mut matched = fields.required_map("matched", faults)?;
        let formula = matched.required("when", faults).and_then(|node| {
            Formula::read(node, faults, &mut |node, faults| {
                let NodeKind::Map(map) = &node.kind else {
                    let dimension = position(node, faults)?;
                    return Some(Part {
                        dimension,
                        threshold: None,
                    });
                };
                let [(key, value)] = map.as_slice() else {
                    faults.error(
                        node.place,
                        "this names several dimensions at once",
                        "write one of them, as in `{dimension: {strong: 1}}`",
                    );
                    return None;
                };
                let name = Node {
                    place: key.place,
                    kind: NodeKind::Text(key.name.clone()),
                };
                let thresholds = Threshold::read(value, faults);
                Some(Part {
                    dimension: position(&name, faults)?,
                    threshold: Some(*thresholds.first()?),
                })
            })
        });
        let status = matched.required_word("status", &Status::WORDS, faults);
        matched.finish(faults);
        let apart = fields.take("apart").and_then(|node| {
            let both: Vec<usize> = fields::list(node, "apart", faults)
                .iter()
                .filter_map(|node| position(node, faults))
                .collect();
            let &[one, other] = both.as_slice() else {
                faults.error(
                    node.place,
                    "`apart` names two dimensions",
                    "write `apart: [one, other]`",
                );
                return None;
            };
            let plain = [one, other]
                .iter()
                .filter_map(|at| dimensions.get(*at))
                .all(|dimension| {
                    let mut formulas = dimension.entries.iter().map(|entry| &entry.shown_by);
                    dimension.matched == [Threshold::ONE_ENTRY]
                        && formulas.all(Formula::is_plain_list)
                });
            if !plain {
                faults.error(
                    node.place,
                    "dimensions kept apart need entries that one indicator shows",
                    "write `shown_by` of their entries as plain lists",
                );
            }
            Some((one, other))
        });
        Some(Self {
            statistical,
            counts_excepted_work,
            dimensions,
            matched: formula?,
            status: status?,
            apart,
        })
    }

    /// Returns whether the rule is matched by entries that are at least that sure.
    ///
    /// `excepted` says whether the work is of a kind that the Forced Labour Convention excepts;
    /// only a sure yes keeps the rule from matching.
    pub fn holds<L: Logic>(&self, signs: &Signs<L>, excepted: L, least: Status) -> L {
        if self.status < least {
            return L::no();
        }
        let part = |part: &Part| {
            let dimension = self.dimensions.get(part.dimension);
            dimension.map_or(L::no(), |dimension| match &part.threshold {
                None => dimension.holds(signs, least),
                Some(threshold) => dimension.reaches(threshold, signs, least),
            })
        };
        let mut matched = self.matched.holds(&part);
        if let Some((one, other)) = self.apart {
            matched = matched.and(self.apart_holds(signs, one, other, least));
        }
        if !self.counts_excepted_work {
            matched = matched.and(excepted.surely().negate());
        }
        matched
    }

    /// Two different indicators, one for each dimension. With what both share counted together,
    /// that is: one only the first has and any of the other, or the other way round, or two that
    /// both share.
    fn apart_holds<L: Logic>(
        &self,
        signs: &Signs<L>,
        one: usize,
        other: usize,
        least: Status,
    ) -> L {
        let of = |at: usize| -> Vec<IndicatorIx> {
            let mut all: Vec<IndicatorIx> = self
                .dimensions
                .get(at)
                .into_iter()
                .flat_map(|dimension| dimension.indicators(least))
                .collect();
            all.sort_unstable();
            all.dedup();
            all
        };
        let (one, other) = (of(one), of(other));
        let (shared, only_one): (Vec<IndicatorIx>, Vec<IndicatorIx>) =
            one.iter().partition(|ix| other.contains(ix));
        let only_other = other.iter().copied().filter(|ix| !shared.contains(ix));
        let count = |threshold: usize, of: &[IndicatorIx]| {
            L::at_least(threshold, of.iter().map(|ix| signs.of(*ix)))
        };
        let only_other: Vec<IndicatorIx> = only_other.collect();
        let first = count(1, &only_one).and(count(1, &other));
        let second = count(1, &shared).and(count(1, &only_other));
        first.or(second).or(count(2, &shared))
    }

    /// Returns what the rule gives, with its reasons.
    pub fn finding(&self, signs: &Signs<Truth>, excepted: Truth) -> Finding {
        let truth = self.holds(signs, excepted, Status::Recalled);
        let without_exception = self.holds(signs, Truth::False, Status::Recalled);
        let status = if truth == Truth::True {
            self.surest(signs, excepted)
        } else {
            self.status
        };
        let rests_on = if truth == Truth::True {
            self.rests_on(signs, excepted)
        } else {
            Vec::new()
        };
        Finding {
            state: State::from(truth),
            status,
            dimensions: self
                .dimensions
                .iter()
                .map(|dimension| DimensionResult::of(dimension, signs))
                .collect(),
            excepted: truth == Truth::False && without_exception != Truth::False,
            rests_on,
        }
    }

    /// Returns the greatest sureness at which the rule still matches.
    fn surest(&self, signs: &Signs<Truth>, excepted: Truth) -> Status {
        let mut levels = [Status::Confirmed, Status::Secondary, Status::Ours].into_iter();
        let found = levels.find(|least| self.holds(signs, excepted, *least) == Truth::True);
        found.unwrap_or(Status::Recalled)
    }

    /// Returns the indicators without each of which the rule would no longer match.
    fn rests_on(&self, signs: &Signs<Truth>, excepted: Truth) -> Vec<IndicatorIx> {
        let mut used: Vec<IndicatorIx> = self
            .dimensions
            .iter()
            .flat_map(|dimension| dimension.indicators(Status::Recalled))
            .collect();
        used.sort_unstable();
        used.dedup();
        used.retain(|ix| {
            signs.of(*ix) == Truth::True
                && self.holds(&signs.with(*ix, Truth::False), excepted, Status::Recalled)
                    != Truth::True
        });
        used
    }
}
