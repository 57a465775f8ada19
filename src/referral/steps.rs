//! Which steps make sense as a referral stands.

use crate::grammar::InformationId;

use super::hand_over::Stage;
use super::{Course, Done, HandOver};

/// Says why a step makes no sense.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StepError {
    /// The whole consent was taken back.
    #[error("the person took back the consent to this referral")]
    Withdrawn,
    /// Nothing was told with consent.
    #[error("this referral does not rest on a consent, so none can be taken back")]
    NoConsent,
    /// Nothing was told about it.
    #[error("the service was told nothing about `{0}`")]
    NotTold(InformationId),
    /// It was taken back before.
    #[error("the consent for `{0}` was taken back already")]
    TakenBack(InformationId),
    /// No consent was taken back that the service does not know of.
    #[error("no consent was taken back that the service still has to hear of")]
    NothingToTell,
}

impl HandOver {
    /// Says why a step makes no sense as the referral stands; nothing is wrong with a step out of its
    /// usual order, because what happened is written down as it happened.
    ///
    /// # Errors
    /// Where the step contradicts what the person wants.
    pub fn allows(&self, what: &Done) -> Result<(), StepError> {
        match what {
            Done::Withdrawn { .. } if !self.rests_on_consent => Err(StepError::NoConsent),
            Done::ToldOfWithdrawal if self.untold_withdrawal().is_none() => {
                Err(StepError::NothingToTell)
            }
            Done::ToldOfWithdrawal => Ok(()),
            // Nobody answers who is to be told of it.
            Done::NoAnswer if self.untold_withdrawal().is_some() => Ok(()),
            _ if self.is_withdrawn() => Err(StepError::Withdrawn),
            Done::Withdrawn { information } => information
                .iter()
                .try_for_each(|id| self.can_be_taken_back(id)),
            _ => Ok(()),
        }
    }

    /// Returns the steps that come next, the likeliest first.
    pub fn sensible(&self) -> Vec<Done> {
        let mut steps = match (self.course(), self.stage()) {
            (Course::Withdrawn, _) => vec![Done::NoAnswer],
            (Course::Ended, _) => Vec::new(),
            (_, Stage::Made) => vec![
                Done::Called,
                Done::NoAnswer,
                Done::Accepted,
                Done::TurnedAway,
                Done::Accompanied,
                Done::Arrived,
            ],
            (_, Stage::UnderWay) => vec![
                Done::Arrived,
                Done::NotArrived,
                Done::Accepted,
                Done::TurnedAway,
                Done::Accompanied,
                Done::NoAnswer,
                Done::FollowedUp,
            ],
            (_, Stage::NotArrived(_)) => vec![
                Done::Arrived,
                Done::NotArrived,
                Done::NoAnswer,
                Done::FollowedUp,
            ],
            (_, Stage::TurnedAway(_)) => vec![Done::Accepted],
            (_, Stage::Arrived) => vec![Done::FollowedUp, Done::NoAnswer],
        };
        if matches!(self.stage(), Stage::NotArrived(_))
            && self.course() == Course::Open
            && !self.was_in_contact()
        {
            steps.insert(0, Done::Called);
        }
        if self.course() == Course::Open {
            steps.push(Done::Ended);
        }
        steps.push(Done::WITHDRAWN);
        steps.insert(0, Done::ToldOfWithdrawal);
        steps.retain(|step| self.allows(step).is_ok());
        steps
    }

    fn can_be_taken_back(&self, id: &InformationId) -> Result<(), StepError> {
        if !self.told.contains(id) {
            Err(StepError::NotTold(id.clone()))
        } else if self.has_taken_back(id) {
            Err(StepError::TakenBack(id.clone()))
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::Urgency;
    use crate::referral::{Reachable, ReferralCode, Step};

    fn after(steps: &[Done]) -> HandOver {
        let code = ReferralCode::of_random([1; 6]);
        let bare = HandOver {
            code: code.clone(),
            made: "2026-11-22T10:00:00Z".to_owned(),
            urgency: Urgency::Urgent,
            to: Reachable {
                name: "A shelter".to_owned(),
                reach: None,
            },
            told: vec![InformationId::new("called"), InformationId::new("health")],
            rests_on_consent: true,
            next: Vec::new(),
            steps: Vec::new(),
        };
        bare.with((10..).zip(steps).map(|(minute, what)| Step {
            referral: code.clone(),
            at: format!("2026-11-22T11:{minute}:00Z"),
            what: what.clone(),
            note: String::new(),
        }))
    }

    fn withdrawn(information: &[&str]) -> Done {
        Done::Withdrawn {
            information: information
                .iter()
                .copied()
                .map(InformationId::new)
                .collect(),
        }
    }

    #[test]
    fn nobody_is_asked_about_a_person_who_took_the_consent_back() {
        let whole = after(&[Done::WITHDRAWN]);
        assert_eq!(whole.allows(&Done::Called), Err(StepError::Withdrawn));
        assert_eq!(whole.allows(&Done::WITHDRAWN), Err(StepError::Withdrawn));
        assert_eq!(whole.allows(&Done::ToldOfWithdrawal), Ok(()));
        assert_eq!(whole.sensible(), [Done::ToldOfWithdrawal, Done::NoAnswer]);
        let told = after(&[Done::WITHDRAWN, Done::ToldOfWithdrawal]);
        assert_eq!(
            told.allows(&Done::ToldOfWithdrawal),
            Err(StepError::NothingToTell)
        );
        assert_eq!(told.sensible(), []);
    }

    #[test]
    fn one_piece_is_taken_back_once_and_only_what_was_told() {
        let bare = after(&[]);
        let status = withdrawn(&["status"]);
        let not_told = StepError::NotTold(InformationId::new("status"));
        assert_eq!(bare.allows(&status), Err(not_told));
        let health = withdrawn(&["health"]);
        assert_eq!(bare.allows(&health), Ok(()));
        let twice = StepError::TakenBack(InformationId::new("health"));
        let after = after(std::slice::from_ref(&health));
        assert_eq!(after.allows(&health), Err(twice));
        assert_eq!(after.allows(&withdrawn(&["called"])), Ok(()));
        assert_eq!(after.allows(&Done::WITHDRAWN), Ok(()));
        assert_eq!(after.allows(&Done::Arrived), Ok(()));
    }

    #[test]
    fn every_step_that_is_offered_is_allowed_as_things_stand() {
        let steps = [
            Done::Called,
            Done::NoAnswer,
            Done::TurnedAway,
            Done::NotArrived,
            Done::Arrived,
            Done::Ended,
            withdrawn(&["health"]),
            Done::WITHDRAWN,
        ];
        for first in &steps {
            for second in &steps {
                let after = after(&[first.clone(), second.clone()]);
                for offered in after.sensible() {
                    assert_eq!(after.allows(&offered), Ok(()), "{first:?} {second:?}");
                }
            }
        }
    }
}
