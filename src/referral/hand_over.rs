//! From the letter to the person's arrival: what has been done about a referral, and how it stands.

use jiff::{SignedDuration, Timestamp};
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

    /// Returns what was done since the referral was made. A telephone call before it was about the
    /// person, and is no contact about the letter. Times are typed to the minute, so the minute in which
    /// it was made counts.
    pub(super) fn since_made(&self) -> impl DoubleEndedIterator<Item = &Step> {
        let made = self.made_at();
        let of_minute = made.as_second().rem_euclid(60);
        let minute = made.checked_sub(SignedDuration::from_secs(of_minute));
        let minute = minute.unwrap_or(made);
        let steps = self.steps.iter();
        steps.filter(move |step| time(&step.at) >= minute)
    }

    /// Says whether a step was done before the referral was made, so that it is no contact about it.
    pub fn is_before(&self, step: &Step) -> bool {
        !self.since_made().any(|since| since == step)
    }

    /// Says how far the person has come.
    pub(super) fn stage(&self) -> Stage {
        let mut stage = Stage::Made;
        for step in self.since_made() {
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

    /// Says whether somebody of the service has heard of it since it was made: was reached, has decided,
    /// or has seen the person or who went along. That the person is not there, or that somebody asked
    /// how it goes on, can be known without the service.
    pub(super) fn was_in_contact(&self) -> bool {
        self.since_made().any(|step| {
            matches!(
                step.what,
                Done::Called
                    | Done::Accepted
                    | Done::TurnedAway
                    | Done::Accompanied
                    | Done::Arrived
            )
        })
    }

    /// Returns the calls that nobody answered since somebody last did.
    pub(super) fn unanswered(&self) -> Vec<Timestamp> {
        let was_in_contact = self.was_in_contact();
        let is_silent = |step: &&Step| match step.what {
            Done::NoAnswer | Done::Withdrawn { .. } => true,
            // Whoever never answered has not said so either.
            Done::NotArrived => !was_in_contact,
            _ => false,
        };
        let silent = self.since_made().rev().take_while(is_silent);
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

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;
    use crate::referral::Task;

    const MADE: &str = r#"{"code":"2222222","made":"2026-11-22T10:00:40Z","urgency":"emergency",
        "to":{"name":"A shelter"}}"#;

    /// What is due after this was done, each at the time before it.
    fn tasks(steps: &[(&str, Done)]) -> Vec<Task> {
        let made: HandOver = serde_json::from_str(MADE).unwrap();
        let code = made.code.clone();
        let steps = steps.iter().map(|(at, what)| Step {
            referral: code.clone(),
            at: (*at).to_owned(),
            what: what.clone(),
            note: String::new(),
        });
        let steps: Vec<Step> = steps.collect();
        made.with(steps).due().iter().map(|due| due.task).collect()
    }

    #[test]
    fn a_step_before_the_letter_is_no_contact_about_it() {
        let before = "2026-11-22T09:59:59Z";
        for step in [
            Done::Called,
            Done::NoAnswer,
            Done::Accepted,
            Done::Arrived,
            Done::FollowedUp,
        ] {
            let twice = [(before, step.clone()), (before, step.clone())];
            assert_eq!(tasks(&twice), tasks(&[]), "{step:?}");
        }
        // What the person took back counts whenever it was.
        let back = tasks(&[(before, Done::WITHDRAWN)]);
        assert_eq!(back, [Task::TellOfWithdrawal]);
        // The minute in which the letter was made is as close as a time can be typed.
        let same_minute = tasks(&[("2026-11-22T10:00:00Z", Done::Called)]);
        assert!(!same_minute.contains(&Task::Call), "{same_minute:?}");
    }
}
