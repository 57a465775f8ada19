//! What has been asked and answered, put together into a referral.

use std::path::PathBuf;

use crate::cli::clock::now;
use crate::grammar::Urgency;
use crate::jurisdiction::{Origin, ServiceKind};
use crate::referral::{
    AskedFor, Grounds, PersonsPaper, Receiver, Referral, ReferralCode, Referrer, Refused, Telling,
};

use super::case::Case;

/// What came of asking.
pub(super) enum Outcome {
    /// The person does not want it, and what it would have been for.
    Refused(Refused, Vec<AskedFor>),
    /// A referral, not sealed yet.
    Made(Box<Made>),
}

/// A referral, and what its pages need beside it.
pub(super) struct Made {
    pub(super) referral: Referral,
    /// The number on the card, where the person agreed to one.
    pub(super) telephone: Option<String>,
    /// Where the pages go, where that was asked.
    pub(super) folder: Option<PathBuf>,
}

/// What has been asked and answered.
pub(super) struct Wanted {
    pub(super) asked_for: Vec<AskedFor>,
    pub(super) to: Receiver,
    pub(super) grounds: Grounds,
    pub(super) telling: Telling,
    pub(super) reach: String,
    pub(super) paper: PersonsPaper,
    pub(super) paper_is_dangerous: Option<bool>,
    pub(super) next: Vec<Receiver>,
}

impl Wanted {
    /// Puts it together under a code.
    pub(super) fn into_referral(self, case: &Case<'_>, code: ReferralCode) -> Referral {
        let urgency = highest(&self.asked_for);
        Referral {
            code,
            made: now(),
            to: self.to,
            urgency,
            asked_for: self.asked_for,
            grounds: self.grounds,
            told: self.telling.told,
            kept_back: self.telling.kept_back,
            by: Referrer {
                agency: case.calls.sheet.agency.clone().unwrap_or_default(),
                officer: case.officer.clone(),
                reach: self.reach,
            },
            paper: self.paper,
            paper_is_dangerous: self.paper_is_dangerous,
            pages: None,
            next: self.next,
        }
    }
}

/// Returns the highest urgency of what is asked for.
pub(super) fn highest(asked_for: &[AskedFor]) -> Urgency {
    let urgencies = asked_for.iter().map(|one| one.urgency);
    urgencies.max().unwrap_or(Urgency::Normal)
}

/// Returns that the person did not want it.
pub(super) fn refused(to: Receiver, asked_for: Vec<AskedFor>) -> Outcome {
    Outcome::Refused(Refused { to, at: now() }, asked_for)
}

/// Returns the sort of service that a name says, where it is another one than was chosen. Those of the
/// country's directory are what it says they are.
pub(super) fn kind_by_name(case: &Case<'_>, to: &Receiver) -> Option<ServiceKind> {
    let entry = to.service.as_ref();
    let entry = entry.and_then(|id| case.directory.find(id.as_str()));
    if entry.is_some_and(|entry| entry.origin == Origin::Country) {
        return None;
    }
    let kind = case.rules.sharing.kind_by_name(&to.name)?;
    (kind != to.kind).then_some(kind)
}

/// Says why nobody is referred there, where that is so; a fact and a way out.
pub(super) fn objection(
    case: &Case<'_>,
    to: &Receiver,
    urgency: Urgency,
) -> Option<(&'static str, &'static str)> {
    if to.kind == ServiceKind::Mission && case.no_mission {
        return Some(("refer-mission-feared", "refer-mission-feared-help"));
    }
    let is_first = to.kind == ServiceKind::ChildProtection || case.child_protection_asked();
    if case.is_child && !is_first && urgency != Urgency::Emergency {
        return Some(("refer-child-first", "refer-child-first-help"));
    }
    None
}
