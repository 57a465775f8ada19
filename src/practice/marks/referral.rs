//! What was decided, how soon, and who is called.

use crate::assessment::{Definitions, assess};
use crate::grammar::{ContactId, Faults, Urgency};
use crate::practice::trainee::Verdict;
use crate::practice::{Callable, Case};
use crate::referral::Pathways;

use super::{Area, Band, Mark, Remark};

/// Whom the trainee called, held to the key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Called {
    /// Called, and the key names them or a need does.
    pub right: Vec<ContactId>,
    /// Not called, though the key names them.
    pub missing: Vec<ContactId>,
    /// Called, though nothing here names them.
    pub wrong: Vec<ContactId>,
}

impl Called {
    pub(super) fn of(case: &Case, definitions: &Definitions, verdict: &Verdict) -> Self {
        let key = &case.key.call;
        let course = case.true_course(definitions, &mut Faults::default());
        let assessment = assess(definitions, course.sheet(), &[]);
        let named = Callable::of(definitions, &assessment).named;
        let (right, wrong) = verdict
            .call
            .iter()
            .cloned()
            .partition(|id| key.contains(id) || named.contains(id));
        let missing = key.iter().filter(|id| !verdict.call.contains(id));
        Self {
            right,
            missing: missing.cloned().collect(),
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
