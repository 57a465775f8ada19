//! What was decided, how soon, and who is called.

use crate::assessment::{Definitions, assess};
use crate::grammar::{ContactId, Faults, NeedId, PathwayId, Standing, Urgency};
use crate::practice::trainee::Verdict;
use crate::practice::{Callable, Case};
use crate::referral::Pathways;

use super::{Area, Band, Mark, Remark};

/// What somebody has to be called for now, and who serves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What for.
    pub what: DueFor,
    /// The lines of the contact sheet of which one serves it.
    pub call: Vec<ContactId>,
}

/// What somebody has to be called for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DueFor {
    /// A need of the person's.
    Need(NeedId),
    /// The pathway.
    Pathway(PathwayId),
}

impl Due {
    /// Returns what has to be done now in a case: the needs of its key that are urgent or an emergency,
    /// and its pathway where that is, save where the person says no to a referral. The rest can be offered,
    /// and waits for what the person wants.
    pub fn all(case: &Case, definitions: &Definitions) -> Vec<Self> {
        let key = &case.key;
        // Of the lines that serve it, those that the key names; it names one for each need.
        let of_key = |call: &[ContactId]| {
            let named = call.iter().filter(|id| key.call.contains(id));
            named.cloned().collect::<Vec<ContactId>>()
        };
        let questionnaire = &definitions.questionnaire;
        let pathway = definitions.rules.pathways.find(key.pathway.as_str());
        let refer = questionnaire.about.refer.and_then(|ix| case.truth(ix));
        let says_no = refer
            .and_then(Standing::value)
            .is_some_and(|refer| !refer.is("yes"));
        let pathway = pathway.filter(|one| one.urgency >= Urgency::Urgent && !says_no);
        // The line that comes first is the one that the pathway leads to; the others are beside it.
        let pathway = pathway.map(|one| Self {
            what: DueFor::Pathway(one.id.clone()),
            call: of_key(one.call.get(..1).unwrap_or_default()),
        });
        let needs = questionnaire.needs.iter();
        let needs = needs
            .filter(|need| need.urgency >= Urgency::Urgent && key.needs.contains(&need.id))
            .map(|need| Self {
                what: DueFor::Need(need.id.clone()),
                call: of_key(&need.call),
            });
        let all = pathway.into_iter().chain(needs);
        all.filter(|due| !due.call.is_empty()).collect()
    }
}

/// Whom the trainee called, held to the key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Called {
    /// Called, and the key names them or a need does.
    pub right: Vec<ContactId>,
    /// What has to be done now, and nobody was called for it.
    pub missing: Vec<Due>,
    /// Not called, and right where the person wants it.
    pub to_offer: Vec<ContactId>,
    /// Called, though nothing here names them.
    pub wrong: Vec<ContactId>,
}

impl Called {
    /// Holds whom somebody called to the key of a case.
    pub fn of(case: &Case, definitions: &Definitions, call: &[ContactId]) -> Self {
        let key = &case.key.call;
        let course = case.true_course(definitions, &mut Faults::default());
        let assessment = assess(definitions, course.sheet(), &[]);
        let named = Callable::of(definitions, &assessment).named;
        let (right, wrong) = call
            .iter()
            .cloned()
            .partition(|id| key.contains(id) || named.contains(id));
        let mut missing = Due::all(case, definitions);
        missing.retain(|due| !due.call.iter().any(|id| call.contains(id)));
        let is_due = |id: &&ContactId| missing.iter().any(|due| due.call.contains(id));
        let to_offer = key.iter().filter(|id| !call.contains(id) && !is_due(id));
        Self {
            right,
            to_offer: to_offer.cloned().collect(),
            missing,
            wrong,
        }
    }
}

/// Returns how a pathway stands to the right one: stronger, the same or weaker. Of two, the one that
/// comes first in the rules is the stronger.
pub(super) fn strength(
    pathways: &Pathways,
    given: &str,
    right: &str,
) -> Option<std::cmp::Ordering> {
    let at = |id: &str| {
        let mut leading = pathways.leading.iter();
        leading.position(|pathway| pathway.id.as_str() == id)
    };
    Some(at(right)?.cmp(&at(given)?))
}

/// Marks the decision.
pub(super) fn mark(
    case: &Case,
    definitions: &Definitions,
    verdict: &Verdict,
    called: &Called,
) -> Mark {
    let key = &case.key;
    let mut remarks = Vec::new();
    let mut band = Band::Strong;
    match &verdict.decision {
        None => {
            remarks.push(Remark::Undecided);
            band = Band::ToWorkOn;
        }
        Some(decision) => {
            let pathways = &definitions.rules.pathways;
            let (given, right) = (decision.pathway.as_str(), key.pathway.as_str());
            let is_stronger = strength(pathways, given, right) == Some(std::cmp::Ordering::Greater);
            if given == right {
                remarks.push(Remark::PathwayRight(key.pathway.clone()));
            } else if is_stronger && decision.reason.is_some() {
                remarks.push(Remark::ByJudgement(decision.pathway.clone()));
                band = Band::Sound;
            } else {
                remarks.push(Remark::PathwayOther {
                    given: decision.pathway.clone(),
                    right: key.pathway.clone(),
                });
                band = Band::ToWorkOn;
            }
            let (urgency, at_most) = urgency(decision.urgency, key.urgency);
            remarks.push(urgency);
            band = band.min(at_most);
        }
    }
    let missing = called.missing.iter().cloned().map(Remark::NotCalled);
    let wrong = called.wrong.iter().cloned().map(Remark::CalledInVain);
    let calls: Vec<Remark> = missing.chain(wrong).collect();
    if calls.is_empty() && !key.call.is_empty() {
        remarks.push(Remark::AllCalled);
    } else if !calls.is_empty() {
        band = band.min(Band::Sound);
    }
    remarks.extend(calls);
    if !called.to_offer.is_empty() {
        remarks.push(Remark::ToOffer(called.to_offer.clone()));
    }
    Mark {
        area: Area::Referral,
        band,
        remarks,
    }
}

fn urgency(given: Urgency, right: Urgency) -> (Remark, Band) {
    match given.cmp(&right) {
        std::cmp::Ordering::Equal => (Remark::UrgencyRight(right), Band::Strong),
        std::cmp::Ordering::Greater => (Remark::UrgencyOther { given, right }, Band::Sound),
        std::cmp::Ordering::Less => (Remark::UrgencyOther { given, right }, Band::ToWorkOn),
    }
}
