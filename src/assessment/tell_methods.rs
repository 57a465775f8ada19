//! Putting names to what the methods make of an assessment: findings, lists, contrasts.

use crate::grammar::{Formula, Status, Truth};
use crate::indicators::IndicatorIx;
use crate::methods::{Entry, Finding, Method, MethodKind, State};

use super::summary::{ContrastLine, DimensionLine, EntryLine, FindingLine, ListLine, SideLine};
use super::tell::Teller;
use super::{because, open_items};

impl Teller<'_> {
    pub(super) fn findings(&self) -> Vec<FindingLine> {
        let findings = self.assessment.findings.iter();
        let with_rule = findings.filter_map(|(at, finding)| {
            let method = self.definitions.rules.methods.get(*at)?;
            Some((method, method.rule()?, finding))
        });
        with_rule
            .map(|(method, rule, finding)| FindingLine {
                method: method.id.to_string(),
                title: method.title.clone(),
                state: state_word(finding.state).to_owned(),
                because: self.indicator_reasons(&finding.because()),
                would_change_it: self.would_change(method, finding),
                dimensions: rule
                    .dimensions
                    .iter()
                    .zip(&finding.dimensions)
                    .map(|(dimension, result)| DimensionLine {
                        name: dimension.name.clone(),
                        state: state_word(result.state).to_owned(),
                        shown: self.entries(&dimension.entries, &result.shown),
                        open: result
                            .open
                            .iter()
                            .filter_map(|at| Some(dimension.entries.get(*at)?.name.clone()))
                            .collect(),
                    })
                    .collect(),
                source: self.definitions.rules.sources.cite(&method.source),
                status: finding.status,
                statistical: rule.statistical,
                excepted: finding.excepted,
                note: method.note.clone(),
            })
            .collect()
    }

    pub(super) fn not_covered(&self) -> Vec<String> {
        let methods = self.definitions.rules.methods.iter().enumerate();
        let not_covered = methods.filter(|(at, _)| !self.definitions.covers(*at));
        not_covered
            .map(|(_, method)| method.title.clone())
            .collect()
    }

    /// Open or not shown: the items that were not answered, or were answered otherwise, in the
    /// dimensions that are missing. Matched: the indicators that it rests on alone.
    fn would_change(&self, method: &Method, finding: &Finding) -> Vec<String> {
        if finding.state == State::Matched {
            return finding
                .rests_on
                .iter()
                .map(|ix| self.indicator_id(*ix))
                .collect();
        }
        let Some(rule) = method.rule() else {
            return Vec::new();
        };
        let mut items = Vec::new();
        for (dimension, result) in rule.dimensions.iter().zip(&finding.dimensions) {
            if result.state == State::Matched {
                continue;
            }
            for ix in dimension.indicators(Status::Recalled) {
                let Some(evidence) = self.definitions.evidence.of(ix) else {
                    continue;
                };
                match (finding.state, self.assessment.signs.of(ix)) {
                    (_, Truth::Open) => items.extend(open_items(evidence, self.sheet)),
                    (State::NotShown, Truth::False) => items.extend(because(evidence, self.sheet)),
                    _ => {}
                }
            }
        }
        items.sort_unstable();
        items.dedup();
        items.into_iter().map(|ix| self.item_id(ix)).collect()
    }

    pub(super) fn lists(&self) -> Vec<ListLine> {
        let methods = self.definitions.rules.methods.iter();
        methods
            .filter_map(|method| {
                let MethodKind::List(list) = &method.kind else {
                    return None;
                };
                Some(ListLine {
                    method: method.id.to_string(),
                    title: method.title.clone(),
                    named: self.entries(&list.entries, &list.shown(&self.assessment.signs)),
                    of: list.entries.len(),
                    source: self.definitions.rules.sources.cite(&method.source),
                    note: method.note.clone(),
                })
            })
            .collect()
    }

    pub(super) fn contrasts(&self) -> Vec<ContrastLine> {
        let methods = self.definitions.rules.methods.iter();
        methods
            .filter_map(|method| {
                let MethodKind::Contrast(contrast) = &method.kind else {
                    return None;
                };
                let mut line = ContrastLine {
                    method: method.id.to_string(),
                    title: method.title.clone(),
                    smuggling: Vec::new(),
                    trafficking: Vec::new(),
                    cautions: contrast.cautions.clone(),
                    source: self.definitions.rules.sources.cite(&method.source),
                };
                for criterion in &contrast.criteria {
                    for (side, lines) in [
                        (&criterion.smuggling, &mut line.smuggling),
                        (&criterion.trafficking, &mut line.trafficking),
                    ] {
                        if side.holds(&self.assessment.signs) == Truth::True {
                            lines.push(SideLine {
                                criterion: criterion.name.clone(),
                                says: side.says.clone(),
                                by: self.disclosed_names(&side.shown_by),
                                status: side.status,
                            });
                        }
                    }
                }
                Some(line)
            })
            .collect()
    }

    fn entries(&self, entries: &[Entry], shown: &[(usize, Vec<IndicatorIx>)]) -> Vec<EntryLine> {
        let known = shown
            .iter()
            .filter_map(|(at, by)| Some((entries.get(*at)?, by)));
        known
            .map(|(entry, by)| EntryLine {
                name: entry.name.clone(),
                by: by.iter().map(|ix| self.indicator_id(*ix)).collect(),
                status: entry.status,
            })
            .collect()
    }

    fn disclosed_names(&self, formula: &Formula<IndicatorIx>) -> Vec<String> {
        let mut names = Vec::new();
        formula.each(&mut |ix| {
            if self.assessment.signs.of(*ix) == Truth::True
                && let Some(indicator) = self.definitions.rules.catalogue.get(*ix)
            {
                names.push(indicator.name.clone());
            }
        });
        names
    }
}

fn state_word(state: State) -> &'static str {
    match state {
        State::Matched => "matched",
        State::NotShown => "not_shown",
        State::Open => "open",
    }
}
