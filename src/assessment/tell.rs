//! Putting names and reasons to an assessment.

use crate::grammar::{Formula, ItemIx, NeedId, Standing, Status, Truth, Urgency};
use crate::indicators::IndicatorIx;
use crate::methods::{Entry, Finding, Method, MethodKind, State};
use crate::questionnaire::Sheet;
use crate::referral::Word;

use super::summary::{
    BindingLine, ContrastLine, DimensionLine, EntryLine, FindingLine, IndicatorLine, LawLine,
    ListLine, NeedLine, PathwayLine, Reason, RecommendationLine, SideLine, Summary,
};
use super::{Assessment, Definitions, because, is_settled, open_items};

impl Summary {
    /// Puts names and reasons to an assessment.
    pub fn new(
        definitions: &Definitions,
        sheet: &Sheet,
        assessment: &Assessment,
        raised: &[NeedId],
    ) -> Self {
        let teller = Teller {
            definitions,
            sheet,
            assessment,
        };
        let identities = definitions.identities();
        Self {
            questionnaire: identities.questionnaire,
            rules: identities.rules,
            jurisdiction: identities.jurisdiction,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            indicators: teller.indicators(),
            findings: teller.findings(),
            not_covered: teller.not_covered(),
            lists: teller.lists(),
            contrasts: teller.contrasts(),
            needs: teller.needs(),
            was_child: assessment.was_child == Truth::True && assessment.child != Truth::True,
            law: LawLine {
                title: definitions.jurisdiction.title.clone(),
                as_of: definitions.jurisdiction.as_of.to_string(),
            },
            binding: teller.binding(),
            recommendation: teller.recommendation(is_settled(definitions, sheet, raised)),
        }
    }
}

/// Tells positions by name.
struct Teller<'a> {
    definitions: &'a Definitions,
    sheet: &'a Sheet,
    assessment: &'a Assessment,
}

impl Teller<'_> {
    fn indicators(&self) -> Vec<IndicatorLine> {
        let catalogue = self.definitions.rules.catalogue.numbered();
        let covered = catalogue
            .filter_map(|(ix, indicator)| Some((ix, indicator, self.definitions.evidence.of(ix)?)));
        covered
            .map(|(ix, indicator, evidence)| {
                let state = self.assessment.signs.of(ix);
                let items = match state {
                    Truth::Open => open_items(evidence, self.sheet),
                    _ => because(evidence, self.sheet),
                };
                IndicatorLine {
                    id: indicator.id.to_string(),
                    name: indicator.name.clone(),
                    phase: indicator.phase.word().to_owned(),
                    state: match state {
                        Truth::True => "disclosed",
                        Truth::False => "not_disclosed",
                        Truth::Open => "open",
                    }
                    .to_owned(),
                    suffices: indicator.suffices,
                    neutral: indicator.neutral,
                    because: self.answers(&items),
                    source: self.definitions.rules.sources.cite(&indicator.source),
                    status: indicator.status,
                }
            })
            .collect()
    }

    fn findings(&self) -> Vec<FindingLine> {
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

    fn not_covered(&self) -> Vec<String> {
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

    fn lists(&self) -> Vec<ListLine> {
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

    fn contrasts(&self) -> Vec<ContrastLine> {
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

    fn needs(&self) -> Vec<NeedLine> {
        let needs = self
            .definitions
            .questionnaire
            .needs
            .iter()
            .zip(&self.assessment.needs);
        needs
            .filter(|(_, state)| state.holds != Truth::False)
            .map(|(need, state)| {
                let mut reasons =
                    need.when
                        .as_ref()
                        .map_or_else(Vec::new, |when| match self.sheet.truth(when) {
                            Truth::False => Vec::new(),
                            Truth::Open => self.answers(&open_items(when, self.sheet)),
                            Truth::True => self.answers(&because(when, self.sheet)),
                        });
                if state.raised {
                    reasons.insert(
                        0,
                        Reason::Officer {
                            officer: "raised".to_owned(),
                        },
                    );
                }
                NeedLine {
                    id: need.id.to_string(),
                    name: need.name.clone(),
                    state: if state.holds == Truth::True {
                        "holds"
                    } else {
                        "open"
                    }
                    .to_owned(),
                    urgency: need.urgency,
                    act: need.act.clone(),
                    because: reasons,
                    source: Some(self.definitions.rules.sources.cite(&need.source)),
                    status: need.status,
                }
            })
            .collect()
    }

    /// Returns the duties and rules that go with the leading pathway or one beside it.
    fn binding(&self) -> Vec<BindingLine> {
        let pathways = &self.definitions.rules.pathways;
        let recommendation = &self.assessment.recommendation;
        let leading = pathways.leading.get(recommendation.leading);
        let beside = recommendation.beside.iter();
        let beside = beside.filter_map(|beside| pathways.beside.get(beside.pathway));
        let leading = leading.map(|pathway| pathway.id.as_str());
        let beside = beside.map(|pathway| pathway.id.as_str());
        let named: Vec<&str> = leading.into_iter().chain(beside).collect();
        let binding = self.definitions.jurisdiction.shown_with(&named);
        binding
            .map(|binding| BindingLine {
                rule: binding.id.clone(),
                text: binding.text.clone(),
                source: self.definitions.rules.sources.cite(&binding.source),
                status: binding.status,
            })
            .collect()
    }

    fn recommendation(&self, settled: bool) -> RecommendationLine {
        let pathways = &self.definitions.rules.pathways;
        let recommendation = &self.assessment.recommendation;
        let mut lines = Vec::new();
        let leading = pathways.leading.get(recommendation.leading);
        if let Some(pathway) = leading {
            let mut reasons = Vec::new();
            if let Some(when) = &pathway.when {
                when.each(&mut |word| reasons.extend(self.word(word)));
            }
            lines.push(PathwayLine {
                id: pathway.id.to_string(),
                name: pathway.name.clone(),
                urgency: recommendation.urgency,
                advice: pathway.advice.clone(),
                because: reasons,
                source: self.definitions.rules.sources.cite(&pathway.source),
                status: pathway.status,
            });
        }
        for beside in &recommendation.beside {
            let Some(pathway) = pathways.beside.get(beside.pathway) else {
                continue;
            };
            let mut reasons = Vec::new();
            if let Some(when) = &pathway.when {
                when.each(&mut |ix| {
                    if self.assessment.signs.of(*ix) == Truth::True {
                        reasons.push(Reason::Indicator {
                            indicator: self.indicator_id(*ix),
                        });
                    }
                });
            }
            let needs = self
                .definitions
                .questionnaire
                .needs
                .iter()
                .zip(&self.assessment.needs);
            for (need, state) in needs {
                if state.holds == Truth::True && need.beside.as_ref() == Some(&pathway.id) {
                    reasons.push(Reason::Need {
                        need: need.id.to_string(),
                    });
                }
            }
            lines.push(PathwayLine {
                id: pathway.id.to_string(),
                name: pathway.name.clone(),
                urgency: beside.urgency,
                advice: pathway.advice.clone(),
                because: reasons,
                source: self.definitions.rules.sources.cite(&pathway.source),
                status: pathway.status,
            });
        }
        let beside = recommendation
            .beside
            .iter()
            .filter_map(|beside| pathways.beside.get(beside.pathway));
        let not_sent_on = leading.is_some_and(|pathway| pathway.not_sent_on)
            || beside.into_iter().any(|pathway| pathway.not_sent_on)
            || recommendation.urgency == Urgency::Emergency;
        RecommendationLine {
            not_sent_on,
            leading: leading
                .map(|pathway| pathway.id.to_string())
                .unwrap_or_default(),
            urgency: recommendation.urgency,
            pathways: lines,
            open: self.answers(&self.open_for_refer()),
            settled,
        }
    }

    /// Returns what makes one word of a leading pathway's condition hold.
    fn word(&self, word: &Word) -> Vec<Reason> {
        let disclosed = |counts: &dyn Fn(IndicatorIx) -> bool| {
            let counted: Vec<IndicatorIx> = self
                .assessment
                .signs
                .disclosed()
                .filter(|ix| counts(*ix))
                .collect();
            self.indicator_reasons(&counted)
        };
        let indicator = |ix: IndicatorIx| self.definitions.rules.catalogue.get(ix);
        match word {
            Word::Child => match &self.definitions.questionnaire.child {
                Some(child) if self.sheet.truth(&child.when) == Truth::True => {
                    self.answers(&because(&child.when, self.sheet))
                }
                Some(child) => self.answers(&open_items(&child.when, self.sheet)),
                None => Vec::new(),
            },
            Word::RuleMatched => self.matched(|status| status > Status::Recalled),
            Word::RecalledRuleMatched => self.matched(|status| status == Status::Recalled),
            Word::SignSuffices if self.assessment.excepted == Truth::True => Vec::new(),
            Word::SignSuffices => {
                disclosed(&|ix| indicator(ix).is_some_and(|indicator| indicator.suffices))
            }
            Word::IndicatorOf(phases) => disclosed(&|ix| {
                indicator(ix).is_some_and(|indicator| {
                    !indicator.neutral && phases.contains(&indicator.phase)
                })
            }),
            Word::Disclosed(indicators) => disclosed(&|ix| indicators.contains(&ix)),
            Word::ReferPossible => self.answers(&self.open_for_refer()),
            Word::Always => Vec::new(),
        }
    }

    fn matched(&self, counts: impl Fn(Status) -> bool) -> Vec<Reason> {
        let matched = self
            .assessment
            .findings
            .iter()
            .filter(|(_, finding)| finding.state == State::Matched && counts(finding.status));
        let methods = matched.filter_map(|(at, _)| self.definitions.rules.methods.get(*at));
        methods
            .map(|method| Reason::Finding {
                finding: method.id.to_string(),
            })
            .collect()
    }

    /// Returns the items that stayed open and bear on *refer*: on a rule that is open, or on a sign
    /// that would suffice.
    fn open_for_refer(&self) -> Vec<ItemIx> {
        if !self.assessment.refer_possible {
            return Vec::new();
        }
        // What is merely recalled never leads to *refer*, so that nothing open in it bears on that.
        let (signs, excepted) = (&self.assessment.signs, self.assessment.excepted);
        let findings = self.assessment.findings.iter();
        let rules = findings.filter_map(|(at, _)| self.definitions.rules.methods.get(*at)?.rule());
        let rules = rules.filter(|rule| rule.holds(signs, excepted, Status::Ours) == Truth::Open);
        let dimensions = rules.flat_map(|rule| &rule.dimensions);
        let of_rules = dimensions.flat_map(|dimension| dimension.indicators(Status::Ours));
        let catalogue = self.definitions.rules.catalogue.numbered();
        let sufficing = catalogue
            .filter(|(_, indicator)| indicator.suffices)
            .map(|(ix, _)| ix);
        let mut items: Vec<ItemIx> = of_rules
            .chain(sufficing)
            .filter(|ix| self.assessment.signs.of(*ix) == Truth::Open)
            .filter_map(|ix| self.definitions.evidence.of(ix))
            .flat_map(|evidence| open_items(evidence, self.sheet))
            .collect();
        items.sort_unstable();
        items.dedup();
        items
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

    fn answers(&self, items: &[ItemIx]) -> Vec<Reason> {
        items
            .iter()
            .map(|ix| Reason::Answer {
                item: self.item_id(*ix),
                answer: match self.sheet.standing(*ix) {
                    Standing::NotAsked => "not_asked".into(),
                    Standing::Told => "told".into(),
                    Standing::Given(value) => value.to_json(),
                    Standing::Declined => "declined".into(),
                    Standing::NotKnown => "not_known".into(),
                },
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

    fn indicator_reasons(&self, indicators: &[IndicatorIx]) -> Vec<Reason> {
        indicators
            .iter()
            .map(|ix| Reason::Indicator {
                indicator: self.indicator_id(*ix),
            })
            .collect()
    }

    fn indicator_id(&self, ix: IndicatorIx) -> String {
        self.definitions
            .rules
            .catalogue
            .get(ix)
            .map(|indicator| indicator.id.to_string())
            .unwrap_or_default()
    }

    fn item_id(&self, ix: ItemIx) -> String {
        self.definitions
            .questionnaire
            .item(ix)
            .map(|item| item.id.to_string())
            .unwrap_or_default()
    }
}

fn state_word(state: State) -> &'static str {
    match state {
        State::Matched => "matched",
        State::NotShown => "not_shown",
        State::Open => "open",
    }
}
