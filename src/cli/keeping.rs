//! What a draft holds, event by event, and an interview that is kept in one.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::assessment::{Definitions, is_settled, needs_now};
use crate::grammar::Urgency;
use crate::interview::{Entry, Interview, Moment, Signals};
use crate::record::{Begin, GroupCode};
use crate::referral::{CallList, Decision};
use crate::terminal::conduct::Outside;
use crate::vault::Draft;

use super::clock::Clock;
use super::error::CommandError;

/// One event of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Event {
    /// What the interview was begun with; the first event.
    Begin(Box<Begin>),
    /// Something was done.
    Act(Entry),
    /// The officer decided.
    Decide(Decision),
    /// The record was linked with those of a family or group.
    Group(GroupCode),
}

impl Event {
    /// Returns the event as stored.
    pub(super) fn to_bytes(&self) -> Result<Zeroizing<Vec<u8>>, CommandError> {
        Ok(Zeroizing::new(serde_json::to_vec(self)?))
    }
}

/// What the events of a draft say.
#[derive(Debug, Default)]
pub(super) struct Story {
    pub(super) begin: Option<Begin>,
    pub(super) entries: Vec<Entry>,
    pub(super) decision: Option<Decision>,
    pub(super) group: Option<GroupCode>,
}

impl Story {
    /// Reads stored events.
    pub(super) fn read(events: &[Zeroizing<Vec<u8>>]) -> Result<Self, CommandError> {
        let mut story = Self::default();
        for event in events {
            match serde_json::from_slice(event)? {
                Event::Begin(begin) => story.begin = Some(*begin),
                Event::Act(entry) => story.entries.push(entry),
                Event::Decide(decision) => story.decision = Some(decision),
                Event::Group(group) => story.group = Some(group),
            }
        }
        Ok(story)
    }
}

/// An interview that is kept in a draft while it is held.
pub(super) struct Keeping<'a> {
    pub(super) draft: &'a mut Draft,
    pub(super) definitions: &'a Definitions,
    pub(super) clock: Clock,
    /// Whether the talk was held on paper and is entered now.
    pub(super) on_paper: bool,
    /// Whom the post can call.
    pub(super) call_list: CallList,
}

impl Outside for Keeping<'_> {
    fn keep(&mut self, entry: &Entry) -> Result<(), String> {
        let bytes = serde_json::to_vec(&Event::Act(entry.clone())).map(Zeroizing::new);
        let bytes = bytes.map_err(|_| "it cannot be written as JSON".to_owned())?;
        self.draft
            .append(&bytes)
            .map_err(|error| format!("{error}; {}", error.help()))
    }

    fn is_on_paper(&self) -> bool {
        self.on_paper
    }

    fn moment(&self) -> Moment {
        self.clock.moment()
    }

    fn signals(&self, interview: &Interview<'_>) -> Signals {
        signals(self.definitions, interview)
    }

    fn call_list(&self) -> &CallList {
        &self.call_list
    }
}

/// Returns what an interview is to be told after an answer.
pub(super) fn signals(definitions: &Definitions, interview: &Interview<'_>) -> Signals {
    let raised = interview.raised_needs();
    let needs = needs_now(definitions, interview.sheet(), &raised);
    let needs = needs
        .into_iter()
        .filter_map(|at| definitions.questionnaire.needs.get(at));
    let emergencies = needs.filter(|need| need.urgency == Urgency::Emergency);
    Signals {
        settled: is_settled(definitions, interview.sheet(), &raised),
        needs_now: emergencies.map(|need| need.id.clone()).collect(),
    }
}
