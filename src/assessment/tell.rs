//! Putting names and reasons to an assessment.

use crate::grammar::{ItemIx, NeedId, Standing, Status, Truth, Urgency};
use crate::indicators::IndicatorIx;
use crate::methods::State;
use crate::questionnaire::{Need, Sheet};
use crate::referral::Word;

use super::summary::{
    BindingLine, IndicatorLine, LawLine, NeedLine, PathwayLine, Reason, RecommendationLine, Summary,
};
use super::{Assessment, Definitions, NeedState, because, is_settled, open_items};

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
            definitions: definitions.set.clone(),
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
pub(super) struct Teller<'a> {
    pub(super) definitions: &'a Definitions,
    pub(super) sheet: &'a Sheet,
    pub(super) assessment: &'a Assessment,
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

    fn needs_with_states(&self) -> impl Iterator<Item = (&Need, &NeedState)> {
        let needs = self.definitions.questionnaire.needs.iter();
        needs.zip(&self.assessment.needs)
    }

    fn needs(&self) -> Vec<NeedLine> {
        self.needs_with_states()
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
                    by: None,
                    last_moment_hours: need.last_moment_hours,
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
            for (need, state) in self.needs_with_states() {
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

    pub(super) fn indicator_reasons(&self, indicators: &[IndicatorIx]) -> Vec<Reason> {
        indicators
            .iter()
            .map(|ix| Reason::Indicator {
                indicator: self.indicator_id(*ix),
            })
            .collect()
    }

    pub(super) fn indicator_id(&self, ix: IndicatorIx) -> String {
        self.definitions
            .rules
            .catalogue
            .get(ix)
            .map(|indicator| indicator.id.to_string())
            .unwrap_or_default()
    }

    pub(super) fn item_id(&self, ix: ItemIx) -> String {
        self.definitions
            .questionnaire
            .item(ix)
            .map(|item| item.id.to_string())
            .unwrap_or_default()
    }
}
