//! What keeps a run from passing.

use crate::assessment::{Definitions, assess};
use crate::grammar::{ContactId, ItemId, ItemIx, Standing, Urgency};
use crate::interview::Interview;
use crate::practice::trainee::Verdict;
use crate::practice::{Run, Turn, Violated, Violation};
use crate::questionnaire::Item;

use super::beginning::is_critical;
use super::hearing::Coverage;
use super::referral::strength;
use super::signs::{said, words_put};
use super::{Found, Remark};

/// One thing that keeps a run from passing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failing {
    /// It fails the exercise by itself.
    Violated(Violated),
    /// A gate on which everything depends was not seen to.
    Gate(ItemId),
    /// Nothing was decided.
    Undecided,
    /// A weaker pathway than the right one, or a stronger one without a reason.
    Pathway,
    /// Less urgent than it is.
    Urgency,
    /// Less than half of what could be asked was.
    AskedTooLittle,
    /// Less than half of the signs were heard, or too few for the right pathway.
    HeardTooLittle,
    /// More was noted than anybody showed or told: more than one sign for each three that were heard.
    Imagined,
}

/// Returns what failed an exercise by itself, each once a place.
pub(super) fn violations(
    run: &Run<'_>,
    verdict: &Verdict,
    definitions: &Definitions,
) -> Vec<Violated> {
    let seen = run.turns().iter().filter_map(|turn| match turn {
        Turn::Violated { what, item, said } => Some(Violated {
            what: *what,
            item: Some(item.clone()),
            said: said.clone(),
        }),
        _ => None,
    });
    let mut found: Vec<Violated> = seen.collect();
    let key = &run.case().key;
    let is_missed = verdict.decision.as_ref().is_some_and(|decision| {
        key.urgency == Urgency::Emergency && decision.urgency < Urgency::Emergency
    });
    if is_missed {
        found.push(Violated {
            what: Violation::EmergencyMissed,
            item: None,
            said: None,
        });
    }
    if shares_against_a_no(run, verdict, definitions) {
        let questionnaire = &definitions.questionnaire;
        let refer = questionnaire.about.refer;
        let refer = refer.and_then(|ix| questionnaire.item(ix));
        found.push(Violated {
            what: Violation::SharedWithoutConsent,
            item: refer.map(|item| item.id.clone()),
            said: refer.and_then(|item| words_put(run, &item.id)),
        });
    }
    found
}

/// Says whether a service is called for somebody who said no to that, save for what cannot wait and for
/// whom the key names all the same.
fn shares_against_a_no(run: &Run<'_>, verdict: &Verdict, definitions: &Definitions) -> bool {
    let questionnaire = &definitions.questionnaire;
    let refer = questionnaire
        .about
        .refer
        .and_then(|ix| questionnaire.item(ix));
    let said = refer.and_then(|item| said(run, &item.id));
    let is_no = said.is_some_and(|said| said != Standing::NotAsked && !is_yes(&said));
    if !is_no || run.is_child() {
        return false;
    }
    let needs = questionnaire.needs.iter();
    let emergencies = needs.filter(|need| {
        need.urgency == Urgency::Emergency && run.case().key.needs.contains(&need.id)
    });
    let cannot_wait: Vec<&ContactId> = emergencies.flat_map(|need| &need.call).collect();
    let is_service = |id: &ContactId| {
        let contact = definitions.rules.contacts.get(id);
        contact.is_some_and(|contact| contact.kind.is_some())
    };
    let mut called = verdict.call.iter();
    called
        .any(|id| is_service(id) && !cannot_wait.contains(&id) && !run.case().key.call.contains(id))
}

fn is_yes(standing: &Standing) -> bool {
    standing.value().is_some_and(|value| value.is("yes"))
}

/// What the parts of the marks say, as far as passing depends on it.
pub(super) struct Parts<'a> {
    pub(super) violations: &'a [Violated],
    pub(super) beginning: &'a [Remark],
    pub(super) found: &'a Found,
    pub(super) coverage: Coverage,
}

/// Returns what keeps a run from passing; nothing where it passed.
pub(super) fn failing(
    run: &Run<'_>,
    interview: &Interview<'_>,
    definitions: &Definitions,
    verdict: &Verdict,
    parts: &Parts<'_>,
) -> Vec<Failing> {
    let mut failing: Vec<Failing> = parts
        .violations
        .iter()
        .cloned()
        .map(Failing::Violated)
        .collect();
    for remark in parts.beginning {
        let (Remark::NotSo(id) | Remark::LeftUndone(id) | Remark::NotLookedAt(id)) = remark else {
            continue;
        };
        let questionnaire = run.questionnaire();
        let item = questionnaire.position(id.as_str());
        let item = item.and_then(|ix: ItemIx| questionnaire.item(ix));
        if item.is_some_and(|item: &Item| is_critical(questionnaire, item)) {
            failing.push(Failing::Gate(id.clone()));
        }
    }
    let key = &run.case().key;
    let pathways = &definitions.rules.pathways;
    match &verdict.decision {
        None => failing.push(Failing::Undecided),
        Some(decision) => {
            let strength = strength(pathways, decision.pathway.as_str(), key.pathway.as_str());
            let is_right = match strength {
                Some(std::cmp::Ordering::Equal) => true,
                Some(std::cmp::Ordering::Greater) => decision.reason.is_some(),
                _ => false,
            };
            if !is_right {
                failing.push(Failing::Pathway);
            }
            if decision.urgency < key.urgency {
                failing.push(Failing::Urgency);
            }
        }
    }
    if parts.coverage.count * 2 < parts.coverage.of {
        failing.push(Failing::AskedTooLittle);
    }
    let (heard, missed) = (parts.found.heard.len(), parts.found.missed.len());
    let own = assess(definitions, interview.sheet(), &interview.raised_needs());
    let own = pathways.leading.get(own.recommendation.leading);
    let leads = own.and_then(|own| strength(pathways, own.id.as_str(), key.pathway.as_str()));
    if heard < missed || leads.is_none_or(std::cmp::Ordering::is_lt) {
        failing.push(Failing::HeardTooLittle);
    }
    if parts.found.imagined.len() > (heard / 3).max(1) {
        failing.push(Failing::Imagined);
    }
    failing
}
