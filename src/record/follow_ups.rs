//! The referrals of many records, put together from what was added to the records.

use std::collections::BTreeMap;

use crate::referral::{HandOver, Referral, ReferralCode, Step};

use super::{Act, Amendment, KeptAct, StubNote};

/// A referral, and the record that it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// The id of the record.
    pub record: String,
    /// What has been done about it, and whom to go to next who was not tried.
    pub hand_over: HandOver,
    /// What was told; nothing where only the unit, or a colleague, can open it.
    pub referral: Option<Referral>,
    /// Who opens what was told.
    pub held_by: HeldBy,
}

/// Who opens what a referral told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeldBy {
    /// This officer, or the unit for which this officer closed it.
    You,
    /// A colleague at the same laptop, or the unit for which that colleague closed it.
    Colleague,
}

/// What was done about referrals, gathered from amendments and from what a post keeps of them.
#[derive(Debug, Clone, Default)]
pub struct FollowUps {
    referrals: BTreeMap<(String, ReferralCode), Held>,
    steps: Vec<Noted>,
    /// The services that a person did not want, by record.
    refused: Vec<(String, String)>,
}

/// A referral as far as it is known here.
type Held = (HandOver, Option<Referral>, HeldBy);

/// A step, where and when it was noted.
#[derive(Debug, Clone)]
struct Noted {
    record: String,
    wall: String,
    step: Step,
}

impl FollowUps {
    /// Takes in an amendment that was opened.
    pub fn add(&mut self, amendment: &Amendment) {
        let record = || amendment.amends.clone();
        match &amendment.act {
            Some(Act::Referral(referral)) => {
                let whole = Some(Referral::clone(referral));
                let value = (HandOver::of(referral), whole, HeldBy::You);
                self.referrals
                    .insert((record(), referral.code.clone()), value);
            }
            Some(Act::Refused(refused)) => {
                self.refused.push((record(), refused.to.name.clone()));
            }
            Some(Act::Step(step)) => self.steps.push(Noted {
                record: record(),
                wall: amendment.wall.clone(),
                step: step.clone(),
            }),
            None => {}
        }
    }

    /// Takes in what a post keeps of an amendment. Where the amendment itself was opened, that holds.
    pub fn add_kept(&mut self, note: &StubNote) {
        self.add_held(note, HeldBy::You);
    }

    /// Takes in what a colleague's amendment tells all officers of the laptop.
    pub fn add_of_colleague(&mut self, note: &StubNote) {
        self.add_held(note, HeldBy::Colleague);
    }

    fn add_held(&mut self, note: &StubNote, held_by: HeldBy) {
        let Some(record) = note.amends.clone() else {
            return;
        };
        match &note.act {
            Some(KeptAct::Referral(kept)) => {
                let key = (record, kept.code.clone());
                let kept = || (HandOver::clone(kept), None, held_by);
                self.referrals.entry(key).or_insert_with(kept);
            }
            Some(KeptAct::Step(step)) => self.steps.push(Noted {
                record,
                wall: note.closed.clone(),
                step: step.clone(),
            }),
            None => {}
        }
    }

    /// Returns the referrals with what was done about them, in the order in which they were made.
    pub fn into_all(mut self) -> Vec<FollowUp> {
        // In the order in which they were noted, so that two of one time stay in it.
        self.steps.sort_by(|one, other| {
            (&one.wall, &one.step.what).cmp(&(&other.wall, &other.step.what))
        });
        let mut tried = self.refused;
        tried.extend(
            self.referrals
                .iter()
                .map(|((record, _), (hand_over, ..))| (record.clone(), hand_over.to.name.clone())),
        );
        let mut all: Vec<FollowUp> = self
            .referrals
            .into_iter()
            .map(|((record, _), (mut hand_over, referral, held_by))| {
                let steps = self.steps.iter().filter(|noted| noted.record == record);
                hand_over = hand_over.with(steps.map(|noted| noted.step.clone()));
                let is_tried = |name: &str| {
                    tried
                        .iter()
                        .any(|one| *one == (record.clone(), name.to_owned()))
                };
                hand_over.next.retain(|next| !is_tried(&next.name));
                FollowUp {
                    record,
                    hand_over,
                    referral,
                    held_by,
                }
            })
            .collect();
        all.sort_by_key(|one| one.hand_over.made_at());
        all
    }
}

/// A referral for tests; what may stand nowhere in clear is marked.
#[cfg(test)]
pub(super) mod example {
    use super::{Act, Amendment, Referral, ReferralCode, Step};
    use crate::grammar::{InformationId, NeedId, Urgency};
    use crate::jurisdiction::ServiceKind;
    use crate::referral::{AskedFor, Done, Given, Grounds, PersonsPaper, Receiver, Referrer, Told};

    fn receiver(name: &str) -> Receiver {
        Receiver {
            service: None,
            name: name.to_owned(),
            kind: ServiceKind::Shelter,
            reach: Some("0-0-1".to_owned()),
        }
    }

    pub(in crate::record) fn referral(to: &str) -> Referral {
        Referral {
            code: ReferralCode::of_random([3; 6]),
            made: "2026-11-22T10:00:00Z".to_owned(),
            to: receiver(to),
            asked_for: vec![AskedFor {
                need: Some(NeedId::new("canary_need")),
                text: "CANARY need".to_owned(),
                urgency: Urgency::Emergency,
            }],
            urgency: Urgency::Emergency,
            grounds: Grounds::Consent {
                given: Given::Spoken,
                language: "ur".to_owned(),
                through_interpreter: false,
            },
            told: vec![Told {
                information: InformationId::new("called"),
                name: "CANARY name".to_owned(),
                text: "CANARY told".to_owned(),
                identifies: true,
            }],
            kept_back: vec![InformationId::new("canary_kept_back")],
            by: Referrer {
                officer: "CANARY officer".to_owned(),
                ..Referrer::default()
            },
            paper: PersonsPaper::Card,
            paper_is_dangerous: None,
            pages: None,
            next: vec![receiver("Another shelter"), receiver("A third")],
        }
    }

    pub(in crate::record) fn step(at: &str, what: Done) -> Step {
        Step {
            referral: referral("").code,
            at: at.to_owned(),
            what,
            note: "CANARY note".to_owned(),
        }
    }

    pub(in crate::record) fn amendment(wall: &str, act: Act) -> Amendment {
        Amendment {
            amends: "00".to_owned(),
            wall: wall.to_owned(),
            text: "CANARY text".to_owned(),
            decision: None,
            act: Some(act),
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a failed test is to panic"
    )]

    use super::example::{amendment, referral, step};
    use super::*;
    use crate::referral::{Course, Done, Refused};

    const AT: &str = "2026-11-22T11:00:00Z";

    #[test]
    fn what_a_post_keeps_is_followed_up_as_the_record_itself() {
        let amendments = [
            amendment(AT, Act::Step(step(AT, Done::NoAnswer))),
            amendment(AT, Act::Referral(Box::new(referral("A shelter")))),
            amendment(
                "2026-11-22T11:05:00Z",
                Act::Step(step("2026-11-22T11:05:00Z", Done::NoAnswer)),
            ),
        ];
        let (mut opened, mut kept) = (FollowUps::default(), FollowUps::default());
        for amendment in &amendments {
            opened.add(amendment);
            kept.add_kept(&StubNote::of_amendment(amendment));
        }
        let (opened, kept) = (opened.into_all(), kept.into_all());
        assert_eq!((opened.len(), kept.len()), (1, 1));
        assert_eq!(opened[0].hand_over.due(), kept[0].hand_over.due());
        assert_eq!(opened[0].hand_over.steps.len(), 2);
        assert!(opened[0].referral.is_some() && kept[0].referral.is_none());
    }

    #[test]
    fn steps_of_one_moment_stay_in_the_order_in_which_they_were_noted() {
        let at = |wall: &str, what| amendment(wall, Act::Step(step(AT, what)));
        let mut all = FollowUps::default();
        // As files lie in a folder: in no order.
        all.add(&at("2026-11-22T12:02:00Z", Done::WITHDRAWN));
        all.add(&at("2026-11-22T12:01:00Z", Done::ToldOfWithdrawal));
        all.add(&at("2026-11-22T12:00:00Z", Done::WITHDRAWN));
        all.add(&amendment(
            AT,
            Act::Referral(Box::new(referral("A shelter"))),
        ));
        let all = all.into_all();
        assert_eq!(all[0].hand_over.course(), Course::Withdrawn);
        assert!(all[0].hand_over.untold_withdrawal().is_some());
    }

    #[test]
    fn nobody_is_sent_where_it_was_tried_or_not_wanted() {
        let mut all = FollowUps::default();
        all.add(&amendment(
            AT,
            Act::Referral(Box::new(referral("A shelter"))),
        ));
        let mut second = referral("Another shelter");
        second.code = ReferralCode::of_random([4; 6]);
        all.add(&amendment(AT, Act::Referral(Box::new(second))));
        let names = |all: &FollowUps| -> Vec<String> {
            let first = all.clone().into_all().remove(0);
            first
                .hand_over
                .next
                .into_iter()
                .map(|next| next.name)
                .collect()
        };
        assert_eq!(names(&all), ["A third"]);
        let refused = Refused {
            to: serde_json::from_str(r#"{"name":"A third","kind":"shelter"}"#).unwrap(),
            at: AT.to_owned(),
        };
        all.add(&amendment(AT, Act::Refused(refused)));
        assert_eq!(names(&all), [""; 0]);
    }

    #[test]
    fn what_a_colleague_has_done_stands_with_ones_own() {
        let mut all = FollowUps::default();
        all.add(&amendment(
            AT,
            Act::Referral(Box::new(referral("A shelter"))),
        ));
        let theirs = amendment(
            "2026-11-22T12:00:00Z",
            Act::Step(step("2026-11-22T12:00:00Z", Done::Arrived)),
        );
        all.add_of_colleague(&StubNote::of_amendment(&theirs));
        let [own] = all.into_all().try_into().unwrap();
        assert_eq!((own.held_by, own.hand_over.steps.len()), (HeldBy::You, 1));

        let mut others = FollowUps::default();
        let made = amendment(AT, Act::Referral(Box::new(referral("A shelter"))));
        others.add_of_colleague(&StubNote::of_amendment(&made));
        let [other] = others.into_all().try_into().unwrap();
        assert_eq!((other.held_by, other.referral), (HeldBy::Colleague, None));
    }

    #[test]
    fn a_step_of_another_record_with_the_same_code_does_not_count() {
        let mut all = FollowUps::default();
        all.add(&amendment(
            AT,
            Act::Referral(Box::new(referral("A shelter"))),
        ));
        let mut other = amendment(AT, Act::Step(step(AT, Done::Ended)));
        other.amends = "11".to_owned();
        all.add(&other);
        assert_eq!(all.into_all()[0].hand_over.course(), Course::Open);
    }
}
