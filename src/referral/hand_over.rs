//! From the letter to the person's arrival: what has been done about a referral, and how it stands.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::grammar::{InformationId, Urgency};

use super::{Done, Grounds, Reachable, Referral, ReferralCode, Step};

/// A referral with what has been done about it since: what somebody needs who follows it up, and
/// nothing of what was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOver {
    /// Its code.
    pub code: ReferralCode,
    /// When it was made (RFC 3339).
    pub made: String,
    /// How soon.
    pub urgency: Urgency,
    /// To whom.
    pub to: Reachable,
    /// What was told about, without a word of it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub told: Vec<InformationId>,
    /// Whether it rests on a consent, which can be taken back.
    #[serde(skip_serializing_if = "is_so", default = "so")]
    pub rests_on_consent: bool,
    /// Whom to go to next where nobody answers.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub next: Vec<Reachable>,
    /// What has been done, in the order of time.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub steps: Vec<Step>,
}

/// How a referral stands as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Course {
    /// Something is still to be done, now or later.
    Open,
    /// The whole consent was taken back.
    Withdrawn,
    /// It is at its end.
    Ended,
}

/// How far the person has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// Nobody has answered yet.
    Made,
    /// The service knows of the person.
    UnderWay,
    /// The service does not take the person, since then.
    TurnedAway(Timestamp),
    /// The person was not there, then.
    NotArrived(Timestamp),
    /// The person is there.
    Arrived,
}

impl HandOver {
    /// Returns a referral with what was done about it; steps of other referrals are left out.
    pub fn new(referral: &Referral, steps: impl IntoIterator<Item = Step>) -> Self {
        Self::of(referral).with(steps)
    }

    /// Returns a referral about which nothing was done yet.
    pub fn of(referral: &Referral) -> Self {
        let told = referral.told.iter().map(|told| told.information.clone());
        Self {
            code: referral.code.clone(),
            made: referral.made.clone(),
            urgency: referral.urgency,
            to: referral.to.reachable(),
            told: told.collect(),
            rests_on_consent: matches!(referral.grounds, Grounds::Consent { .. }),
            next: referral
                .next
                .iter()
                .map(super::Receiver::reachable)
                .collect(),
            steps: Vec::new(),
        }
    }

    /// Returns the same with further steps; those of other referrals are left out. Of two at one time
    /// the one that was given first stays first.
    #[must_use]
    pub fn with(mut self, steps: impl IntoIterator<Item = Step>) -> Self {
        let steps = steps.into_iter();
        self.steps
            .extend(steps.filter(|step| step.referral == self.code));
        self.steps.sort_by_key(|step| time(&step.at));
        self
    }

    /// Says how it stands as a whole. What is done after its end takes it up again, save what is due
    /// even then.
    pub fn course(&self) -> Course {
        let is_late = |step: &&Step| {
            !matches!(
                step.what,
                Done::Withdrawn { .. } | Done::ToldOfWithdrawal | Done::NoAnswer
            )
        };
        let last = self.steps.iter().rfind(is_late);
        if self.is_withdrawn() {
            Course::Withdrawn
        } else if last.is_some_and(|step| step.what == Done::Ended) {
            Course::Ended
        } else {
            Course::Open
        }
    }

    /// Says whether the whole consent was taken back.
    pub fn is_withdrawn(&self) -> bool {
        let is_whole = |step: &Step| step.what == Done::WITHDRAWN;
        self.rests_on_consent && self.steps.iter().any(is_whole)
    }

    /// Says whether a consent for this piece of information was taken back.
    pub fn has_taken_back(&self, id: &InformationId) -> bool {
        self.rests_on_consent && self.steps.iter().any(|step| step.what.takes_back(id))
    }

    /// Returns when a consent was taken back of which the service has not been told.
    pub fn untold_withdrawal(&self) -> Option<Timestamp> {
        let last =
            |wanted: fn(&Done) -> bool| self.steps.iter().rposition(|step| wanted(&step.what));
        let withdrawn = last(|done| matches!(done, Done::Withdrawn { .. }))?;
        let told = last(|done| *done == Done::ToldOfWithdrawal);
        if !self.rests_on_consent || told.is_some_and(|told| told > withdrawn) {
            return None;
        }
        self.steps.get(withdrawn).map(|step| time(&step.at))
    }

    /// Returns when it was made.
    pub fn made_at(&self) -> Timestamp {
        time(&self.made)
    }

    /// Says how far the person has come.
    pub(super) fn stage(&self) -> Stage {
        let mut stage = Stage::Made;
        for step in &self.steps {
            stage = match (&step.what, stage) {
                // Who calls a service that has turned the person away has changed nothing yet.
                (Done::Called, Stage::Made) | (Done::Accepted | Done::Accompanied, _) => {
                    Stage::UnderWay
                }
                (Done::TurnedAway, _) => Stage::TurnedAway(time(&step.at)),
                (Done::NotArrived, _) => Stage::NotArrived(time(&step.at)),
                (Done::Arrived, _) => Stage::Arrived,
                (_, stage) => stage,
            };
        }
        stage
    }

    /// Returns the calls that nobody answered since somebody last did.
    pub(super) fn unanswered(&self) -> Vec<Timestamp> {
        let is_silent = |step: &&Step| matches!(step.what, Done::NoAnswer | Done::Withdrawn { .. });
        let silent = self.steps.iter().rev().take_while(is_silent);
        let calls = silent.filter(|step| step.what == Done::NoAnswer);
        let mut calls: Vec<Timestamp> = calls.map(|step| time(&step.at)).collect();
        calls.reverse();
        calls
    }
}

/// Reads a time. One that cannot be read counts as long ago, so that nothing is forgotten.
pub(super) fn time(text: &str) -> Timestamp {
    text.parse().unwrap_or(Timestamp::UNIX_EPOCH)
}

fn so() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_so(is: &bool) -> bool {
    *is
}
