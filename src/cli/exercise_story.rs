//! What the draft of an exercise holds, event by event; and what is sealed of a run beside its record.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::grammar::{CaseId, ContactId};
use crate::practice::{Deed, ObservedCase};
use crate::record::Begin;
use crate::referral::Decision;
use crate::report::Sections;
use crate::vault::Draft;

use super::error::CommandError;

/// What an exercise was begun with. A draft is only gone on with by the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ExerciseBegin {
    /// The definitions.
    pub(super) begin: Begin,
    /// The case.
    pub(super) case: ObservedCase,
    /// What people read as its name.
    pub(super) title: String,
    /// The SHA-256 of the shared wordings.
    pub(super) wordings: String,
    pub(super) seed: u64,
}

/// One event of the draft of an exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum ExerciseEvent {
    /// What it was begun with; the first event.
    Begin(Box<ExerciseBegin>),
    /// Something was done.
    Did(Deed),
    /// The trainee decided, or left it for later.
    Decide(Option<Decision>),
    /// The trainee said who is called.
    Call(Vec<ContactId>),
}

impl ExerciseEvent {
    /// Keeps the event; says in one sentence why it is not kept.
    pub(super) fn keep(&self, draft: &mut Draft) -> Result<(), String> {
        let bytes = serde_json::to_vec(self).map(Zeroizing::new);
        let bytes = bytes.map_err(|_| "it cannot be written as JSON".to_owned())?;
        draft
            .append(&bytes)
            .map_err(|error| format!("{error}; {}", error.help()))
    }
}

/// What the trainee decided; nothing in it where it was left for later.
#[derive(Debug)]
pub(super) struct Decided(pub(super) Option<Decision>);

/// What the events of a draft say.
#[derive(Debug, Default)]
pub(super) struct ExerciseStory {
    pub(super) begin: Option<ExerciseBegin>,
    pub(super) deeds: Vec<Deed>,
    pub(super) decided: Option<Decided>,
    pub(super) call: Option<Vec<ContactId>>,
}

impl ExerciseStory {
    /// Reads stored events.
    pub(super) fn read(events: &[Zeroizing<Vec<u8>>]) -> Result<Self, CommandError> {
        let mut story = Self::default();
        for event in events {
            match serde_json::from_slice(event)? {
                ExerciseEvent::Begin(begin) => story.begin = Some(*begin),
                ExerciseEvent::Did(deed) => story.deeds.push(deed),
                ExerciseEvent::Decide(decision) => story.decided = Some(Decided(decision)),
                ExerciseEvent::Call(call) => story.call = Some(call),
            }
        }
        Ok(story)
    }

    /// Returns when something was done last (RFC 3339).
    pub(super) fn last(&self) -> Option<&str> {
        let acts = self.deeds.iter().rev();
        let mut walls = acts.filter_map(|deed| match deed {
            Deed::Act(entry) => Some(entry.moment.wall.as_str()),
            _ => None,
        });
        let begun = self.begin.as_ref().map(|begin| begin.begin.wall.as_str());
        walls.next().or(begun)
    }

    /// Returns how many questions were put.
    pub(super) fn questions(&self) -> usize {
        let deeds = self.deeds.iter();
        deeds
            .filter(|deed| matches!(deed, Deed::Put { .. }))
            .count()
    }
}

/// What is sealed beside the record of a run, under `exercise`: with it the run is played and marked
/// again.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct RunNote {
    pub(super) case: CaseId,
    pub(super) version: String,
    /// The SHA-256 of the case's file.
    pub(super) sha256: String,
    /// What people read as its name; runs of earlier versions do not say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) title: String,
    /// The SHA-256 of the shared wordings; runs of earlier versions do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) wordings: Option<String>,
    pub(super) seed: u64,
    pub(super) deeds: Vec<Deed>,
    pub(super) call: Vec<ContactId>,
    pub(super) passed: bool,
    /// The debriefing as it was told then, for when the case has changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) debriefing: Option<Sections>,
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    #[test]
    fn a_run_that_an_earlier_version_sealed_is_read() {
        let sealed = r#"{"case":"first-case","version":"1.0.0","sha256":"ab","seed":5,"call":[],
            "deeds":[{"put":{"item":"age","way":2}}],"passed":true}"#;
        let note: RunNote = serde_json::from_str(sealed).unwrap();
        assert!(note.debriefing.is_none() && note.wordings.is_none() && note.title.is_empty());
        assert_eq!(note.deeds.len(), 1);
    }
}
