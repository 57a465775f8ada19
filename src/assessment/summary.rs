//! What records and `--json` hold: the assessment with names, reasons and sources.
//!
//! A summary explains itself without the definitions it was made with, because a record is read
//! years later by somebody who has other ones.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::grammar::{Status, Urgency};

/// The assessment with names, reasons and sources.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// The questionnaire it was made with.
    pub questionnaire: Identity,
    /// The rules it was made with.
    pub rules: Identity,
    /// The jurisdiction it was made for.
    pub jurisdiction: Identity,
    /// The whole set of definition files that these are from; records of earlier versions do not say.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub definitions: Option<DefinitionSet>,
    /// The version of the program.
    pub program: String,
    /// Every indicator that the questionnaire can show.
    pub indicators: Vec<IndicatorLine>,
    /// What each rule gives that is meant for this person.
    pub findings: Vec<FindingLine>,
    /// The titles of the rules that the questionnaire asks too little for, so that they were not
    /// looked at.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub not_covered: Vec<String>,
    /// What each list names; a list claims nothing more.
    pub lists: Vec<ListLine>,
    /// What speaks for smuggling and what for trafficking.
    pub contrasts: Vec<ContrastLine>,
    /// The needs that hold or stayed open.
    pub needs: Vec<NeedLine>,
    /// Whether an adult was under 18 when it happened: the methods for children were looked at as
    /// well.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub was_child: bool,
    /// The recommendation. The officer decides.
    pub recommendation: RecommendationLine,
    /// The jurisdiction as people read it.
    #[serde(default)]
    pub law: LawLine,
    /// The duties and rules of the jurisdiction that go with the recommended pathways.
    #[serde(default)]
    pub binding: Vec<BindingLine>,
}

impl Summary {
    /// Says by when each need that holds has to be met, counted from a time (RFC 3339). A time that
    /// cannot be read leaves it unsaid.
    pub fn due_from(&mut self, closed: &str) {
        let closed: Option<Timestamp> = closed.parse().ok();
        for need in self.needs.iter_mut().filter(|need| need.state == "holds") {
            let within = SignedDuration::from_hours(need.urgency.within_hours());
            let by = closed.and_then(|closed| closed.checked_add(within).ok());
            need.by = by.map(|by| by.strftime("%Y-%m-%dT%H:%M:%SZ").to_string());
        }
    }
}

/// What a definition was: its id, version and digest, as far as it has them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Its id.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub id: Option<String>,
    /// Its version.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub version: Option<String>,
    /// The SHA-256 of its text.
    pub sha256: String,
}

/// A set of definition files, and who vouches for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DefinitionSet {
    /// The SHA-256 over the names and hashes of its files.
    pub sha256: String,
    /// `built_in`, `unit <id>`, or `nobody`.
    pub signed_by: String,
}

/// Why something is so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Reason {
    /// An answer.
    Answer {
        /// The item.
        item: String,
        /// The answer: a value, `declined`, `not_known`, `not_asked` or `told`.
        answer: Json,
    },
    /// A disclosed indicator.
    Indicator {
        /// Its id.
        indicator: String,
    },
    /// A matched rule.
    Finding {
        /// The method's id.
        finding: String,
    },
    /// A need.
    Need {
        /// Its id.
        need: String,
    },
    /// The officer's own act.
    Officer {
        /// What the officer did: `raised`.
        officer: String,
    },
}

/// One indicator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IndicatorLine {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its phase.
    pub phase: String,
    /// `disclosed`, `not_disclosed` or `open`.
    pub state: String,
    /// Whether it is enough for *refer* by itself.
    pub suffices: bool,
    /// Whether it is a mere element that says nothing by itself.
    pub neutral: bool,
    /// The answers that led to the state.
    pub because: Vec<Reason>,
    /// Where it comes from, as people read it.
    pub source: String,
    /// How sure that is.
    pub status: Status,
}

/// What one rule gives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FindingLine {
    /// The method's id.
    pub method: String,
    /// Its title.
    pub title: String,
    /// `matched`, `not_shown` or `open`.
    pub state: String,
    /// The disclosed indicators that it speaks of.
    pub because: Vec<Reason>,
    /// Open or not shown: the items whose answers could still match it. Matched: the indicators
    /// without each of which it would not stand.
    pub would_change_it: Vec<String>,
    /// What each dimension shows.
    pub dimensions: Vec<DimensionLine>,
    /// Where it comes from, as people read it.
    pub source: String,
    /// How sure the match is; without a match, the rule.
    pub status: Status,
    /// Whether it is a statistical rule, which is no test of a person.
    pub statistical: bool,
    /// Whether it stands at *not shown* only because the work is of a kind that the Forced Labour
    /// Convention excepts.
    pub excepted: bool,
    /// What must be said with it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub note: Option<String>,
}

/// What one dimension of a rule shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DimensionLine {
    /// Its name.
    pub name: String,
    /// `matched`, `not_shown` or `open`.
    pub state: String,
    /// The entries that are shown.
    pub shown: Vec<EntryLine>,
    /// The names of the entries that stayed open.
    pub open: Vec<String>,
}

/// A shown entry of a published list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EntryLine {
    /// Its name, as the source has it.
    pub name: String,
    /// The disclosed indicators behind it.
    pub by: Vec<String>,
    /// How sure it is that the source lists it so.
    pub status: Status,
}

/// What one list names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ListLine {
    /// The method's id.
    pub method: String,
    /// Its title.
    pub title: String,
    /// The entries that are named, of how many.
    pub named: Vec<EntryLine>,
    /// How many entries the list has.
    pub of: usize,
    /// Where it comes from, as people read it.
    pub source: String,
    /// What must be said with it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub note: Option<String>,
}

/// What one contrast shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ContrastLine {
    /// The method's id.
    pub method: String,
    /// Its title.
    pub title: String,
    /// What speaks for smuggling.
    pub smuggling: Vec<SideLine>,
    /// What speaks for trafficking.
    pub trafficking: Vec<SideLine>,
    /// What must be said with it.
    pub cautions: Vec<String>,
    /// Where it comes from, as people read it.
    pub source: String,
}

/// What one side of a criterion says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SideLine {
    /// The criterion's name.
    pub criterion: String,
    /// What it says.
    pub says: String,
    /// The names of the disclosed indicators behind it.
    #[serde(default)]
    pub by: Vec<String>,
    /// How sure it is that the source says so.
    pub status: Status,
}

/// One need.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NeedLine {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// `holds` or `open`.
    pub state: String,
    /// How soon.
    pub urgency: Urgency,
    /// By when, at the latest, where it holds (RFC 3339, by the clock that closed the record).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub by: Option<String>,
    /// After how many hours since what happened it is too late: the last moment, not the target.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub last_moment_hours: Option<u16>,
    /// What to do.
    #[serde(rename = "do")]
    pub act: String,
    /// Why.
    pub because: Vec<Reason>,
    /// Where it comes from, as people read it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub source: Option<String>,
    /// How sure that is.
    pub status: Status,
}

/// The recommendation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RecommendationLine {
    /// The id of the leading pathway.
    pub leading: String,
    /// The highest urgency.
    pub urgency: Urgency,
    /// Whether nobody sends the person on, back or away before somebody competent has listened:
    /// because of a pathway, or of an emergency.
    #[serde(default)]
    pub not_sent_on: bool,
    /// The leading pathway, then those beside it.
    pub pathways: Vec<PathwayLine>,
    /// The items that stayed open and bear on *refer*.
    pub open: Vec<Reason>,
    /// Whether nothing that was not asked could change the leading pathway or the urgency.
    pub settled: bool,
}

/// One recommended pathway.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PathwayLine {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How soon.
    pub urgency: Urgency,
    /// What the officer does next.
    pub advice: String,
    /// Why.
    pub because: Vec<Reason>,
    /// Where it comes from, as people read it.
    pub source: String,
    /// How sure that is.
    pub status: Status,
}

/// The jurisdiction as people read it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LawLine {
    /// Its title.
    pub title: String,
    /// The date as of which its file was written.
    pub as_of: String,
}

/// A duty or rule of the jurisdiction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BindingLine {
    /// Its id.
    pub rule: String,
    /// What it says.
    pub text: String,
    /// Where it comes from, as people read it.
    pub source: String,
    /// How sure that is.
    pub status: Status,
}
