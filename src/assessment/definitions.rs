//! A questionnaire, the rules and a jurisdiction, put together.

use crate::grammar::{Faults, suggestion};
use crate::indicators::Evidence;
use crate::jurisdiction::Jurisdiction;
use crate::questionnaire::{Need, Questionnaire};

use super::resolve::check_child;
use super::{Identity, Rules};

/// Everything that one interview is assessed by.
#[derive(Debug, Clone)]
pub struct Definitions {
    /// What is asked.
    pub questionnaire: Questionnaire,
    /// What is made of it.
    pub rules: Rules,
    /// What binds here.
    pub jurisdiction: Jurisdiction,
    /// Which answers disclose which indicator.
    pub evidence: Evidence,
    /// For each need, the position of the pathway beside that it opens.
    pub(super) beside: Vec<Option<usize>>,
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

    /// Puts the three together; names that do not resolve are reported at their place in the
    /// questionnaire, which `faults` must stand at.
    pub fn bind(
        questionnaire: Questionnaire,
        rules: Rules,
        jurisdiction: Jurisdiction,
        faults: &mut Faults,
    ) -> Option<Self> {
        let before = faults.errors();
        let evidence = Evidence::bind(&questionnaire.evidence, &rules.catalogue, faults);
        let beside = questionnaire
            .needs
            .iter()
            .map(|need| beside_of(need, &rules, faults))
            .collect();
        for need in &questionnaire.needs {
            if let Some(source) = &need.source {
                rules.sources.check(source, need.place, faults);
            }
        }
        if let Some(excepted) = &questionnaire.excepted {
            rules
                .sources
                .check(&excepted.source, excepted.place, faults);
        }
        check_child(&questionnaire, &jurisdiction, faults);
        let bound = Self {
            questionnaire,
            rules,
            jurisdiction,
            evidence,
            beside,
        };
        (faults.errors() == before).then_some(bound)
    }
}

fn beside_of(need: &Need, rules: &Rules, faults: &mut Faults) -> Option<usize> {
    let wanted = need.beside.as_ref()?;
    let pathways = &rules.pathways.beside;
    let found = pathways.iter().position(|pathway| pathway.id == *wanted);
    if found.is_none() {
        let known = pathways.iter().map(|pathway| pathway.id.as_str());
        let help = suggestion::help(wanted.as_str(), known);
        faults.error(
            need.place,
            format!(
                "the need `{}` opens the pathway `{wanted}`, which does not stand in `beside`",
                need.id
            ),
            help,
        );
    }
    found
}
