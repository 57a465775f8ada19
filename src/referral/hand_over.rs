//! From the letter to the person's arrival: what has been done, and what is due.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::grammar::{InformationId, Urgency};

use super::{Receiver, Referral, ReferralCode};

/// Something that was done about a referral after it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The referral.
    pub referral: ReferralCode,
    /// When (RFC 3339, the laptop's clock).
    pub at: String,
    /// What was done.
    #[serde(flatten)]
    pub what: Done,
    /// What there is to say about it.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub note: String,
}

/// What was done about a referral.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "done", rename_all = "snake_case")]
pub enum Done {
    /// The service was called and somebody answered.
    Called,
    /// The service was called and nobody answered.
    NoAnswer,
    /// The service takes the person.
    Accepted,
    /// The service does not take the person.
    TurnedAway,
    /// Somebody went along.
    Accompanied,
    /// The service says that the person has arrived.
    Arrived,
    /// The person has not arrived.
    NotArrived,
    /// Somebody asked how it went on.
    FollowedUp,
    /// The person took back a consent.
    Withdrawn {
        /// What for; everything where it is empty.
        #[serde(skip_serializing_if = "Vec::is_empty", default)]
        information: Vec<InformationId>,
    },
    /// The service was told that a consent was taken back.
    ToldOfWithdrawal,
    /// The referral is at its end.
    Ended,
}

/// A referral with what has been done about it since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOver {
    /// Its code.
    pub code: ReferralCode,
    /// When it was made (RFC 3339).
    pub made: String,
    /// How soon.
    pub urgency: Urgency,
    /// To whom.
    pub to: Receiver,
    /// Whom to go to next where nobody answers.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub next: Vec<Receiver>,
    /// What has been done, in the order of time.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub steps: Vec<Step>,
}

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// Tell the service that a consent was taken back.
    TellOfWithdrawal,
    /// Go to the next service: nobody answers, or the person was turned away.
    GoToNext,
    /// Call the service.
    Call,
    /// Ask whether the person has arrived.
    AskArrival,
    /// Ask how it goes on, for the first, second or third time.
    FollowUp(u8),
}

/// What is due, and by when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// What.
    pub task: Task,
    /// By when.
    pub by: Timestamp,
}

impl Due {
    /// Says whether its time has come.
    pub fn is_now(&self, now: Timestamp) -> bool {
        self.by <= now
    }
}

/// After how many hours somebody asks how it goes on: a day, three days, two weeks. They are the
/// limits of the three urgencies too (IASC, *Inter-Agency Referral Form and Guidance Note*, 2017).
pub const FOLLOW_UPS: [i64; 3] = [24, 72, 14 * 24];

/// How many calls that nobody answers send the officer on to the next service (our own judgement).
const CALLS: usize = 2;

impl Urgency {
    /// Returns within how many hours the service is called: at once, a day, three days (our own
    /// judgement: a third of the time, so that another service can still be tried).
    fn call_within(self) -> i64 {
        match self {
            Self::Emergency => 0,
            Self::Urgent => 24,
            Self::Normal => 72,
        }
    }

    /// Returns within how many hours the person should have arrived.
    fn arrive_within(self) -> i64 {
        match self {
            Self::Emergency => 24,
            Self::Urgent => 72,
            Self::Normal => 14 * 24,
        }
    }
}

impl HandOver {
    /// Returns a referral with what was done about it; steps of other referrals are left out.
    pub fn new(referral: &Referral, steps: impl IntoIterator<Item = Step>) -> Self {
        let mut steps: Vec<Step> = steps
            .into_iter()
            .filter(|step| step.referral == referral.code)
            .collect();
        steps.sort_by(|one, other| one.at.cmp(&other.at));
        Self {
            code: referral.code.clone(),
            made: referral.made.clone(),
            urgency: referral.urgency,
            to: referral.to.clone(),
            next: referral.next.clone(),
            steps,
        }
    }

    /// Says whether anything of a kind has been done.
    fn has(&self, done: impl Fn(&Done) -> bool) -> bool {
        self.steps.iter().any(|step| done(&step.what))
    }

    /// Says whether nothing more is to be done.
    pub fn is_ended(&self) -> bool {
        self.has(|done| *done == Done::Ended)
    }

    /// Says whether the whole consent was taken back.
    pub fn is_withdrawn(&self) -> bool {
        self.has(|done| matches!(done, Done::Withdrawn { information } if information.is_empty()))
    }

    /// Returns what is due and by when, the soonest first; what is overdue is among it. Nothing where
    /// the referral is at its end. A time that cannot be read counts as long ago, so that it is not
    /// forgotten.
    pub fn due(&self) -> Vec<Due> {
        let made: Timestamp = self.made.parse().unwrap_or(Timestamp::UNIX_EPOCH);
        let after = |hours: i64| {
            let later = made.checked_add(SignedDuration::from_hours(hours));
            later.unwrap_or(Timestamp::MAX)
        };
        let mut due = Vec::new();
        if self.is_ended() {
            return due;
        }
        if let Some(at) = self.untold_withdrawal() {
            due.push(Due {
                task: Task::TellOfWithdrawal,
                by: at,
            });
        }
        if !self.is_withdrawn() {
            due.extend(self.open_tasks(after));
        }
        due.sort_by_key(|due| (due.by, due.task));
        due
    }

    fn open_tasks(&self, after: impl Fn(i64) -> Timestamp) -> Vec<Due> {
        let mut due = Vec::new();
        let has_arrived = self.has(|done| *done == Done::Arrived);
        let is_under_way =
            self.has(|done| matches!(done, Done::Called | Done::Accepted | Done::Accompanied));
        let unanswered = self.steps.iter().filter(|step| step.what == Done::NoAnswer);
        let is_refused = self.has(|done| *done == Done::TurnedAway);
        if !has_arrived && (is_refused || (!is_under_way && unanswered.count() >= CALLS)) {
            due.push(Due {
                task: Task::GoToNext,
                by: after(0),
            });
        }
        if !has_arrived && !is_under_way && !is_refused {
            due.push(Due {
                task: Task::Call,
                by: after(self.urgency.call_within()),
            });
        }
        if !has_arrived && !is_refused {
            due.push(Due {
                task: Task::AskArrival,
                by: after(self.urgency.arrive_within()),
            });
        }
        let followed = self
            .steps
            .iter()
            .filter(|step| step.what == Done::FollowedUp);
        let followed = followed.count();
        let still = (1_u8..).zip(FOLLOW_UPS).skip(followed);
        due.extend(still.map(|(time, hours)| Due {
            task: Task::FollowUp(time),
            by: after(hours),
        }));
        due
    }

    /// Returns when a consent was taken back of which the service has not been told.
    fn untold_withdrawal(&self) -> Option<Timestamp> {
        let last =
            |wanted: fn(&Done) -> bool| self.steps.iter().rposition(|step| wanted(&step.what));
        let withdrawn = last(|done| matches!(done, Done::Withdrawn { .. }))?;
        let told = last(|done| *done == Done::ToldOfWithdrawal);
        if told.is_some_and(|told| told > withdrawn) {
            return None;
        }
        let step = self.steps.get(withdrawn)?;
        Some(step.at.parse().unwrap_or(Timestamp::UNIX_EPOCH))
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;
    use crate::jurisdiction::ServiceKind;

    fn receiver(name: &str) -> Receiver {
        Receiver {
            service: None,
            name: name.to_owned(),
            kind: ServiceKind::Shelter,
            reach: None,
        }
    }

    fn hand_over(urgency: Urgency, steps: &[(&str, Done)]) -> HandOver {
        let code = ReferralCode::of_random([1, 2, 3, 4, 5, 6]);
        let steps = steps.iter().map(|(at, what)| Step {
            referral: code.clone(),
            at: (*at).to_owned(),
            what: what.clone(),
            note: String::new(),
        });
        HandOver {
            steps: steps.collect(),
            code,
            made: "2026-11-22T10:00:00Z".to_owned(),
            urgency,
            to: receiver("A shelter"),
            next: vec![receiver("Another")],
        }
    }

    fn told(hand_over: &HandOver) -> Vec<(Task, String)> {
        let due = hand_over.due();
        due.iter()
            .map(|due| (due.task, due.by.to_string()))
            .collect()
    }

    #[test]
    fn each_urgency_has_its_own_times() {
        let fixed = |hours: &str| hours.to_owned();
        assert_eq!(
            told(&hand_over(Urgency::Emergency, &[])),
            [
                (Task::Call, fixed("2026-11-22T10:00:00Z")),
                (Task::AskArrival, fixed("2026-11-23T10:00:00Z")),
                (Task::FollowUp(1), fixed("2026-11-23T10:00:00Z")),
                (Task::FollowUp(2), fixed("2026-11-25T10:00:00Z")),
                (Task::FollowUp(3), fixed("2026-12-06T10:00:00Z")),
            ]
        );
        let urgent = told(&hand_over(Urgency::Urgent, &[]));
        let first = urgent.first().unwrap();
        assert_eq!(*first, (Task::Call, fixed("2026-11-23T10:00:00Z")));
        let arrival = |due: &[(Task, String)]| {
            let found = due.iter().find(|(task, _)| *task == Task::AskArrival);
            found.unwrap().1.clone()
        };
        assert_eq!(arrival(&urgent), "2026-11-25T10:00:00Z");
        let normal = told(&hand_over(Urgency::Normal, &[]));
        assert_eq!(arrival(&normal), "2026-12-06T10:00:00Z");
    }

    fn tasks(steps: &[(&str, Done)]) -> Vec<Task> {
        let due = hand_over(Urgency::Emergency, steps).due();
        due.iter().map(|due| due.task).collect()
    }

    #[test]
    fn what_is_done_is_no_longer_due() {
        let (call, arrival) = (Task::Call, Task::AskArrival);
        let at = "2026-11-22T11:00:00Z";
        assert!(tasks(&[]).contains(&call));
        let called = tasks(&[(at, Done::Called)]);
        assert!(!called.contains(&call) && called.contains(&arrival));
        let arrived = tasks(&[(at, Done::Called), (at, Done::Arrived)]);
        assert_eq!(arrived, [1, 2, 3].map(Task::FollowUp));
        let once = tasks(&[(at, Done::Arrived), (at, Done::FollowedUp)]);
        assert_eq!(once, [2, 3].map(Task::FollowUp));
        assert_eq!(tasks(&[(at, Done::Ended)]), []);
    }

    #[test]
    fn where_nobody_answers_twice_the_next_service_is_due() {
        let at = "2026-11-22T11:00:00Z";
        assert!(!tasks(&[(at, Done::NoAnswer)]).contains(&Task::GoToNext));
        let twice = [(at, Done::NoAnswer), (at, Done::NoAnswer)];
        assert_eq!(tasks(&twice).first(), Some(&Task::GoToNext));
        let turned_away = tasks(&[(at, Done::Called), (at, Done::TurnedAway)]);
        assert_eq!(turned_away.first(), Some(&Task::GoToNext));
        assert!(!turned_away.contains(&Task::AskArrival));
    }

    #[test]
    fn a_consent_that_was_taken_back_is_told_and_then_nothing_more_is_asked() {
        let all = Done::Withdrawn {
            information: vec![],
        };
        let (at, later) = ("2026-11-22T11:00:00Z", "2026-11-22T12:00:00Z");
        assert_eq!(tasks(&[(at, all.clone())]), [Task::TellOfWithdrawal]);
        let told = [(at, all.clone()), (later, Done::ToldOfWithdrawal)];
        assert_eq!(tasks(&told), []);
        let some = Done::Withdrawn {
            information: vec![InformationId::new("called")],
        };
        let some = tasks(&[(at, some)]);
        assert!(some.contains(&Task::TellOfWithdrawal) && some.contains(&Task::AskArrival));
        // Taken back again after it was told.
        let again = [
            (at, all.clone()),
            (later, Done::ToldOfWithdrawal),
            (later, all),
        ];
        assert_eq!(tasks(&again), [Task::TellOfWithdrawal]);
    }
}
