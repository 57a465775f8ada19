//! The record of one interview.

use serde::{Deserialize, Serialize};

use crate::assessment::{Definitions, Summary};
use crate::grammar::Digest;
use crate::interview::{Action, Entry, Interview, Path};
use crate::questionnaire::Put;
use crate::referral::Decision;

use super::left_out::leave_out_account;
use super::{AnswerLine, GroupCode, NoteLine, RaisedLine, SpokenNote};

/// The record of one interview.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The title of the questionnaire.
    pub title: String,
    /// When it began and was closed, by the laptop's clock.
    pub clock: Clock,
    /// Which way the interview went: `full`, `needs_only`, `closing`, `child`,
    /// `child_closing` or `stopped`.
    pub path: String,
    /// Why it was stopped, in the officer's words.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub stopped_because: Option<String>,
    /// The gates, as the officer found them.
    pub gates: Vec<AnswerLine>,
    /// The consents.
    pub consents: Vec<AnswerLine>,
    /// What the person said, in the order of the questionnaire.
    pub answers: Vec<AnswerLine>,
    /// What the officer saw.
    pub observations: Vec<AnswerLine>,
    /// The officer's notes.
    pub notes: Vec<NoteLine>,
    /// The needs that the officer raised.
    pub raised: Vec<RaisedLine>,
    /// The assessment, with reasons and sources.
    #[serde(flatten)]
    pub summary: Summary,
    /// What the officer decided; `None` where that is still to come.
    pub decision: Option<Decision>,
    /// Everything that was done, in order.
    pub history: Vec<Entry>,
    /// The SHA-256 of the history as canonical JSON.
    pub history_sha256: String,
    /// Whether the person did not agree to a record, so that the account is not kept.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub account_left_out: bool,
    /// The code that links it with the records of others of the same family or group.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub group: Option<GroupCode>,
    /// The day on which the talk was held, where it was held on paper and entered later.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub paper: Option<String>,
    /// The language that was spoken with the person, where it is another than the questionnaire's.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub spoken: Option<SpokenNote>,
}

/// Times by the laptop's clock, which nobody vouches for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// When the interview began (RFC 3339).
    pub opened: String,
    /// When it was closed (RFC 3339).
    pub closed: String,
    /// Whether anything but the laptop says so. Nothing does.
    pub trusted: bool,
}

impl Record {
    /// Makes the record of an interview.
    ///
    /// # Errors
    /// Where the history cannot be written as JSON.
    pub fn new(
        definitions: &Definitions,
        interview: &Interview<'_>,
        mut summary: Summary,
        decision: Option<Decision>,
        opened: String,
        closed: String,
    ) -> Result<Self, serde_json::Error> {
        summary.due_from(&closed);
        let (mut gates, mut consents, mut answers, mut observations) =
            (vec![], vec![], vec![], vec![]);
        for (ix, item) in definitions.questionnaire.numbered() {
            let lines = match item.put {
                Put::Gate { .. } => &mut gates,
                Put::Consent { .. } => &mut consents,
                Put::Observe { .. } => &mut observations,
                Put::Say { .. } | Put::Listen { .. } | Put::Ask { .. } => &mut answers,
            };
            lines.push(AnswerLine::of(interview, ix, item));
        }
        let history = interview.history().to_vec();
        let reasons = history.iter().rev().find_map(|entry| match &entry.action {
            Action::Stop { reason } => Some(reason.clone()),
            _ => None,
        });
        let mut record = Self {
            title: definitions.questionnaire.title.clone(),
            clock: Clock {
                opened,
                closed,
                trusted: false,
            },
            path: path_word(interview.path()).to_owned(),
            stopped_because: reasons
                .flatten()
                .filter(|_| interview.path() == Path::Stopped),
            gates,
            consents,
            answers,
            observations,
            notes: interview
                .notes()
                .iter()
                .map(|note| NoteLine {
                    item: note.item.as_ref().map(ToString::to_string),
                    text: note.text.clone(),
                    wall: note.moment.wall.clone(),
                })
                .collect(),
            raised: interview
                .raised()
                .iter()
                .map(|raised| RaisedLine {
                    need: raised.need.as_ref().map(ToString::to_string),
                    note: raised.note.clone(),
                    wall: raised.moment.wall.clone(),
                })
                .collect(),
            summary,
            decision,
            history,
            history_sha256: String::new(),
            account_left_out: false,
            group: None,
            paper: None,
            spoken: SpokenNote::of(&definitions.questionnaire),
        };
        let consent = definitions.questionnaire.about.record;
        if consent.is_some_and(|consent| interview.sheet().is_refused(consent)) {
            leave_out_account(&mut record, &definitions.questionnaire);
        }
        // Through a `Value`, so that keys are sorted and the digest can be made again by anybody.
        let canonical = serde_json::to_string(&serde_json::to_value(&record.history)?)?;
        record.history_sha256 = Digest::of(canonical.as_bytes()).to_string();
        Ok(record)
    }
}

fn path_word(path: Path) -> &'static str {
    match path {
        Path::Full => "full",
        Path::NeedsOnly => "needs_only",
        Path::Closing => "closing",
        Path::Child => "child",
        Path::ChildClosing => "child_closing",
        Path::Stopped => "stopped",
    }
}
