//! A questionnaire, the rules and a jurisdiction, put together.

use crate::grammar::{Faults, Status, Truth};
use crate::indicators::Evidence;
use crate::jurisdiction::Jurisdiction;
use crate::questionnaire::{Need, Questionnaire, Translation, Use};

use super::resolve::{check_child, check_not_reached};
use super::{DefinitionSet, Identity, Rules};

/// Everything that one interview is assessed by.
#[derive(Debug, Clone)]
pub struct Definitions {
    /// What is asked.
    pub questionnaire: Questionnaire,
    /// What is made of it.
    pub rules: Rules,
    /// What binds here.
    pub jurisdiction: Jurisdiction,
    /// The set of files that all of them are from, where somebody has said.
    pub set: Option<DefinitionSet>,
    /// Which answers disclose which indicator.
    pub evidence: Evidence,
    /// For each need, the position of the pathway beside that it opens.
    pub(super) beside: Vec<Option<usize>>,
    /// For each method, whether the questionnaire can show enough for its rule ever to match.
    pub(super) covers: Vec<bool>,
}

/// The identities of what an interview is assessed by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identities {
    /// Of the questionnaire: id, version, digest.
    pub questionnaire: Identity,
    /// Of the rules: their digest.
    pub rules: Identity,
    /// Of the jurisdiction: id, digest.
    pub jurisdiction: Identity,
}

impl Definitions {
    /// Returns what names these definitions in drafts and records.
    pub fn identities(&self) -> Identities {
        Identities {
            questionnaire: Identity {
                id: Some(self.questionnaire.id.to_string()),
                version: Some(self.questionnaire.version.clone()),
                sha256: self.questionnaire.digest.to_string(),
            },
            rules: Identity {
                id: None,
                version: None,
                sha256: self.rules.digest.to_string(),
            },
            jurisdiction: Identity {
                id: Some(self.jurisdiction.id.to_string()),
                version: None,
                sha256: self.jurisdiction.digest.to_string(),
            },
        }
    }

    /// Goes by another jurisdiction. Says whether that can be; else nothing changes, and the faults
    /// tell why.
    pub fn go_by(&mut self, jurisdiction: Jurisdiction, faults: &mut Faults) -> bool {
        let before = faults.errors();
        check_child(&self.questionnaire, &jurisdiction, faults);
        let is_possible = faults.errors() == before;
        if is_possible {
            self.jurisdiction = jurisdiction;
        }
        is_possible
    }

    /// Has the person spoken to in the language of a translation.
    #[must_use]
    pub fn speaking(mut self, translation: &Translation, usage: Use) -> Self {
        self.questionnaire = self.questionnaire.speaking(translation, usage);
        self
    }

    /// Has the officer guided in the language of a translation.
    #[must_use]
    pub fn guided_by(mut self, translation: &Translation, usage: Use) -> Self {
        self.questionnaire = self.questionnaire.guided_by(translation, usage);
        self
    }

    /// Says whether the questionnaire asks enough for the rule of a method, by position, ever to
    /// match.
    pub fn covers(&self, method: usize) -> bool {
        self.covers.get(method).copied().unwrap_or(false)
    }

    /// Puts the three together; names that do not resolve are reported at their place in the
    /// questionnaire, which `faults` must stand at.
    pub fn bind(
        mut questionnaire: Questionnaire,
        rules: Rules,
        jurisdiction: Jurisdiction,
        faults: &mut Faults,
    ) -> Option<Self> {
        let before = faults.errors();
        let evidence = Evidence::bind(&questionnaire.evidence, &rules.catalogue, faults);
        questionnaire.needs = rules.needs.bind(&questionnaire.needs_when, faults);
        let beside = questionnaire
            .needs
            .iter()
            .map(|need| beside_of(need, &rules))
            .collect();
        if let Some(excepted) = &questionnaire.excepted {
            rules
                .sources
                .check(&excepted.source, excepted.place, faults);
        }
        check_child(&questionnaire, &jurisdiction, faults);
        check_not_reached(&questionnaire, &rules, faults);
        let everything = evidence.everything();
        let covers = rules.methods.iter().map(|method| {
            let declared = &questionnaire.not_reached;
            let is_meant = !declared.iter().any(|it| it.id == method.id.as_str());
            method.rule().is_none_or(|rule| {
                is_meant && rule.holds(&everything, Truth::False, Status::Recalled) == Truth::True
            })
        });
        let covers = covers.collect();
        let bound = Self {
            questionnaire,
            rules,
            jurisdiction,
            set: None,
            evidence,
            beside,
            covers,
        };
        (faults.errors() == before).then_some(bound)
    }
}

fn beside_of(need: &Need, rules: &Rules) -> Option<usize> {
    let wanted = need.beside.as_ref()?;
    let mut pathways = rules.pathways.beside.iter();
    pathways.position(|pathway| pathway.id == *wanted)
}
