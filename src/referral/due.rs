//! What is due about a referral, and by when.

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use crate::grammar::Urgency;

use super::hand_over::{Stage, time};
use super::{Course, Done, HandOver};

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

/// After how many hours somebody asks how it goes on: a day, three days, two weeks. They are the
/// limits of the three urgencies too (IASC, *Inter-Agency Referral Form and Guidance Note*, 2017).
pub const FOLLOW_UPS: [i64; 3] = [24, 72, 14 * 24];

/// How many calls that nobody answers send the officer on to the next service (our own judgement).
const CALLS: usize = 2;

/// What waits for longer is forgotten (our own judgement).
const A_DAY: SignedDuration = SignedDuration::from_hours(24);

impl Task {
    /// Returns the word used in JSON and in the ids of the wording.
    pub fn word(self) -> &'static str {
        match self {
            Self::TellOfWithdrawal => "tell_of_withdrawal",
            Self::GoToNext => "go_to_next",
            Self::Call => "call",
            Self::AskArrival => "ask_arrival",
            Self::FollowUp(1) => "follow_up_1",
            Self::FollowUp(2) => "follow_up_2",
            Self::FollowUp(_) => "follow_up_3",
        }
    }
}

impl Due {
    /// Says whether its time has come.
    pub fn is_now(&self, now: Timestamp) -> bool {
        self.by <= now
    }

    /// Says whether it waits for longer than it had time at all since `from`, or for more than a day.
    pub fn is_forgotten(&self, from: Timestamp, now: Timestamp) -> bool {
        let had = self.by.duration_since(from).min(A_DAY);
        now.duration_since(self.by) > had
    }
}

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

    /// Returns after how many hours the service is asked once more about a person who was not there
    /// (our own judgement).
    fn ask_again_within(self) -> i64 {
        match self {
            Self::Emergency => 4,
            Self::Urgent => 24,
            Self::Normal => 72,
        }
    }
}

impl HandOver {
    /// Returns what is due and by when, the soonest first; what is overdue is among it. Nothing where
    /// the referral is at its end, save a withdrawal that the service has not been told of. A time
    /// that cannot be read counts as long ago, so that it is not forgotten.
    pub fn due(&self) -> Vec<Due> {
        let mut due = Vec::new();
        if let Some(by) = self.untold_withdrawal() {
            due.push(Due {
                task: Task::TellOfWithdrawal,
                by,
            });
        }
        if self.course() == Course::Open {
            due.extend(self.on_the_way());
            due.extend(self.follow_ups());
        }
        due.sort_by_key(|due| (due.by, due.task));
        due
    }

    /// What is due until the person has arrived.
    fn on_the_way(&self) -> Vec<Due> {
        let stage = self.stage();
        let mut due = Vec::new();
        let mut add = |task, by| due.push(Due { task, by });
        let next_since = match stage {
            Stage::Arrived => None,
            Stage::TurnedAway(at) => Some(at),
            _ => self.unanswered().get(CALLS - 1).copied(),
        };
        match next_since {
            Some(by) => add(Task::GoToNext, by),
            None if !self.was_in_contact() => {
                add(Task::Call, self.after(self.urgency.call_within()));
            }
            None => {}
        }
        match stage {
            Stage::Made | Stage::UnderWay => {
                add(Task::AskArrival, self.after(self.urgency.within_hours()));
            }
            Stage::NotArrived(at) => {
                add(Task::AskArrival, later(at, self.urgency.ask_again_within()));
            }
            Stage::TurnedAway(_) | Stage::Arrived => {}
        }
        due
    }

    /// How often somebody still asks how it goes on. Who asks late has asked for all the times that
    /// have passed by then.
    fn follow_ups(&self) -> Vec<Due> {
        if matches!(self.stage(), Stage::TurnedAway(_)) {
            return Vec::new();
        }
        let times = (1_u8..).zip(FOLLOW_UPS);
        let mut open: Vec<Due> = times
            .map(|(number, hours)| Due {
                task: Task::FollowUp(number),
                by: self.after(hours),
            })
            .collect();
        let asked = self.since_made();
        for step in asked.filter(|step| step.what == Done::FollowedUp) {
            let at = time(&step.at);
            let passed = open.iter().filter(|due| due.by <= at).count();
            open.drain(..passed.max(1).min(open.len()));
        }
        open
    }

    fn after(&self, hours: i64) -> Timestamp {
        later(self.made_at(), hours)
    }
}

fn later(from: Timestamp, hours: i64) -> Timestamp {
    let later = from.checked_add(SignedDuration::from_hours(hours));
    later.unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    #![expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a failed test is to panic"
    )]

    use super::*;
    use crate::grammar::InformationId;
    use crate::referral::{Reachable, ReferralCode, Step};

    fn receiver(name: &str) -> Reachable {
        Reachable {
            name: name.to_owned(),
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
        let steps: Vec<Step> = steps.collect();
        HandOver {
            steps: Vec::new(),
            code,
            told: vec![InformationId::new("called")],
            rests_on_consent: true,
            made: "2026-11-22T10:00:00Z".to_owned(),
            urgency,
            to: receiver("A shelter"),
            next: vec![receiver("Another")],
        }
        .with(steps)
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
        assert_eq!(urgent[0], (Task::Call, fixed("2026-11-23T10:00:00Z")));
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
    fn who_was_never_called_is_still_to_be_called_whatever_became_of_the_person() {
        let (call, at) = (Task::Call, "2026-11-22T11:00:00Z");
        for nobody in [Done::NotArrived, Done::NoAnswer, Done::FollowedUp] {
            let due = tasks(&[(at, nobody.clone())]);
            assert_eq!(due.first(), Some(&call), "{nobody:?}");
        }
        for contact in [
            Done::Called,
            Done::Accepted,
            Done::TurnedAway,
            Done::Accompanied,
            Done::Arrived,
        ] {
            let due = tasks(&[(at, contact.clone()), (at, Done::NotArrived)]);
            assert!(!due.contains(&call), "{contact:?}");
        }
        // That the person is not there is nobody's answer.
        let silent = [
            (at, Done::NoAnswer),
            (at, Done::NotArrived),
            (at, Done::NoAnswer),
        ];
        assert_eq!(tasks(&silent).first(), Some(&Task::GoToNext));
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

    #[test]
    fn the_last_word_counts_and_not_that_there_was_another() {
        let (one, two, three) = (
            "2026-11-22T11:00:00Z",
            "2026-11-22T12:00:00Z",
            "2026-11-22T13:00:00Z",
        );
        // Turned away, and taken in after all.
        let accepted = tasks(&[(one, Done::TurnedAway), (two, Done::Accepted)]);
        assert!(!accepted.contains(&Task::GoToNext) && accepted.contains(&Task::AskArrival));
        // A call to those who turned the person away changes nothing.
        let called = tasks(&[(one, Done::TurnedAway), (two, Done::Called)]);
        assert_eq!(called, [Task::GoToNext]);
        // Somebody answered between two silent calls.
        let silent = [
            (one, Done::NoAnswer),
            (two, Done::Called),
            (three, Done::NoAnswer),
        ];
        assert!(!tasks(&silent).contains(&Task::GoToNext));
        // What was ended by mistake is taken up again.
        let ended = [(one, Done::Ended), (two, Done::Called)];
        assert!(tasks(&ended).contains(&Task::AskArrival));
        // A withdrawal is told even after the end.
        let ended = [(one, Done::Ended), (two, Done::WITHDRAWN)];
        assert_eq!(tasks(&ended), [Task::TellOfWithdrawal]);
    }

    #[test]
    fn what_follows_from_a_step_is_due_from_that_step_on() {
        let by = |steps: &[(&str, Done)], task: Task| {
            let due = hand_over(Urgency::Emergency, steps).due();
            due.iter()
                .find(|due| due.task == task)
                .unwrap()
                .by
                .to_string()
        };
        let at = "2026-11-22T15:00:00Z";
        assert_eq!(by(&[(at, Done::TurnedAway)], Task::GoToNext), at);
        assert_eq!(by(&[(at, Done::WITHDRAWN)], Task::TellOfWithdrawal), at);
        assert_eq!(
            by(&[(at, Done::NotArrived)], Task::AskArrival),
            "2026-11-22T19:00:00Z"
        );
    }

    #[test]
    fn who_asks_late_has_asked_for_all_the_times_that_have_passed() {
        let arrived = ("2026-11-22T11:00:00Z", Done::Arrived);
        let late = ("2026-11-26T10:00:00Z", Done::FollowedUp);
        assert_eq!(tasks(&[arrived.clone(), late.clone()]), [Task::FollowUp(3)]);
        let again = ("2026-12-07T10:00:00Z", Done::FollowedUp);
        assert_eq!(tasks(&[arrived, late, again]), []);
    }

    #[test]
    fn what_rests_on_no_consent_is_followed_up_whatever_is_said() {
        let mut child = hand_over(
            Urgency::Emergency,
            &[("2026-11-22T11:00:00Z", Done::WITHDRAWN)],
        );
        child.rests_on_consent = false;
        assert_eq!(child.course(), Course::Open);
        let tasks: Vec<Task> = child.due().iter().map(|due| due.task).collect();
        assert!(tasks.contains(&Task::Call) && !tasks.contains(&Task::TellOfWithdrawal));
    }

    #[test]
    fn what_waits_too_long_is_forgotten() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let made = at("2026-11-22T10:00:00Z");
        let due = |by: &str| Due {
            task: Task::AskArrival,
            by: at(by),
        };
        let (soon, late) = (due("2026-11-22T12:00:00Z"), due("2026-12-06T10:00:00Z"));
        assert!(!soon.is_forgotten(made, at("2026-11-22T14:00:00Z")));
        assert!(soon.is_forgotten(made, at("2026-11-22T14:00:01Z")));
        assert!(!late.is_forgotten(made, at("2026-12-07T10:00:00Z")));
        assert!(late.is_forgotten(made, at("2026-12-07T10:00:01Z")));
    }
}
