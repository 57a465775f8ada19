//! What one observer noted of one mock exercise, as it is kept in a file.

use serde::{Deserialize, Serialize};

use crate::grammar::{CaseId, ContactId, IndicatorId, ItemId, PathwayId, QuestionnaireId, Urgency};
use crate::practice::{Case, QuestionType, Violation};

use super::Scale;

/// The longest break in an observation, in seconds, within one exercise.
const LONGEST_GAP: u32 = 3600;

/// What one observer noted of one exercise. `docs/formats.md` describes its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observation {
    /// What sort of file it is: [`Observation::FORM`].
    pub panah: String,
    /// Always true: no such file is about a real person.
    pub exercise: bool,
    /// The case that was played; none where the exercise had no case of Panah's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<ObservedCase>,
    /// The questionnaire by which the gates are named.
    pub questionnaire: QuestionnaireId,
    /// Who observed: a code, never a name.
    pub observer: String,
    /// Who was observed: a code, never a name.
    pub trainee: String,
    /// When it began (RFC 3339).
    pub begun: String,
    /// When it ended (RFC 3339); none while it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<String>,
    /// What happened, in order.
    pub sequence: Vec<Noted>,
    /// The gates that were seen to, by the end.
    #[serde(default)]
    pub gates: Vec<ItemId>,
    /// Whether the gates were gone through in the end; until then those not named are not known.
    #[serde(default)]
    pub gates_gone_through: bool,
    /// The ratings, each scale once.
    #[serde(default)]
    pub ratings: Vec<Rating>,
    /// The signs that the trainee noted, of those in the key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signs: Option<Vec<IndicatorId>>,
    /// What the trainee decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<Decided>,
    /// Whom the trainee would call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub called: Option<Vec<ContactId>>,
    /// The one thing to keep, in the observer's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keep: Option<String>,
    /// The one thing to change, in the observer's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<String>,
}

/// Which case was played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObservedCase {
    /// Its id.
    pub id: CaseId,
    /// Its version.
    pub version: String,
    /// The SHA-256 of its file, in hexadecimal digits.
    pub sha256: String,
}

impl ObservedCase {
    /// Names a case.
    pub fn of(case: &Case) -> Self {
        Self {
            id: case.id.clone(),
            version: case.version.clone(),
            sha256: case.digest.to_string(),
        }
    }
}

/// One thing that was noted, with when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    /// Seconds since the observation began.
    pub at: u32,
    /// What.
    #[serde(flatten)]
    pub what: Witnessed,
}

/// What an observer notes while it happens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum Witnessed {
    /// A question.
    Question {
        /// Its type.
        #[serde(rename = "type")]
        question: QuestionType,
    },
    /// A gate was seen to.
    Gate {
        /// The gate.
        item: ItemId,
    },
    /// A break that no distress called for.
    Break,
    /// Distress showed.
    Distress {
        /// What the trainee did.
        care: Care,
    },
    /// Something that fails the exercise by itself.
    Violation {
        /// What.
        violation: Violation,
    },
    /// Words of the observer's.
    Note {
        /// The words.
        text: String,
    },
}

/// What the trainee did when distress showed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Care {
    /// Took a break, or let the person decide.
    Heeded,
    /// Went on.
    Unheeded,
}

/// A rating.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// Of what.
    pub scale: Scale,
    /// From 1 to 5.
    pub rate: u8,
}

/// What a trainee decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decided {
    /// The pathway.
    pub pathway: PathwayId,
    /// How soon.
    pub urgency: Urgency,
}

impl Observation {
    /// What stands in the file to say what sort of file it is, and in which form.
    pub const FORM: &str = "observation-1";

    /// Begins an observation.
    pub fn begin(
        case: Option<&Case>,
        questionnaire: &QuestionnaireId,
        observer: &str,
        trainee: &str,
        begun: String,
    ) -> Self {
        Self {
            panah: Self::FORM.to_owned(),
            exercise: true,
            case: case.map(ObservedCase::of),
            questionnaire: questionnaire.clone(),
            observer: observer.to_owned(),
            trainee: trainee.to_owned(),
            begun,
            ended: None,
            sequence: Vec::new(),
            gates: Vec::new(),
            gates_gone_through: false,
            ratings: Vec::new(),
            signs: None,
            decided: None,
            called: None,
            keep: None,
            change: None,
        }
    }

    /// Notes something; a gate is noted among those seen to as well.
    pub fn note(&mut self, at: u32, what: Witnessed) {
        if let Witnessed::Gate { item } = &what
            && !self.gates.contains(item)
        {
            self.gates.push(item.clone());
        }
        self.sequence.push(Noted { at, what });
    }

    /// Returns at which second it goes on after it was broken off. The clock, which gives how long ago it
    /// began, counts where the gap is one that an exercise waits for; else it goes on at the last note.
    pub fn goes_on_at(&self, seconds_since: Option<u32>) -> u32 {
        let last = self.sequence.last().map_or(0, |noted| noted.at);
        let gap = last..=last.saturating_add(LONGEST_GAP);
        seconds_since
            .filter(|now| gap.contains(now))
            .unwrap_or(last)
    }

    /// Takes the last thing back, and returns it.
    pub fn undo(&mut self) -> Option<Witnessed> {
        let last = self.sequence.pop()?.what;
        if let Witnessed::Gate { item } = &last {
            self.gates.retain(|known| known != item);
        }
        Some(last)
    }

    /// Returns the types of the questions, in their order.
    pub fn questions(&self) -> impl Iterator<Item = QuestionType> {
        self.sequence.iter().filter_map(|noted| match noted.what {
            Witnessed::Question { question } => Some(question),
            _ => None,
        })
    }

    /// Returns the violations that were seen, in their order.
    pub fn violations(&self) -> impl Iterator<Item = Violation> {
        self.sequence.iter().filter_map(|noted| match noted.what {
            Witnessed::Violation { violation } => Some(violation),
            _ => None,
        })
    }

    /// Reads a file that [`Observation::to_json`] wrote.
    ///
    /// # Errors
    ///
    /// Where it is no such file, or something in it cannot be.
    pub fn read(source: &[u8]) -> Result<Self, ObservationError> {
        let read: Self =
            serde_json::from_slice(source).map_err(|error| ObservationError::Unreadable {
                line: error.line(),
                why: error.to_string(),
            })?;
        read.check()?;
        Ok(read)
    }

    /// Says what in it cannot be, where something cannot.
    ///
    /// # Errors
    ///
    /// Where it is of another form, or a rating cannot be.
    pub fn check(&self) -> Result<(), ObservationError> {
        if self.panah != Self::FORM || !self.exercise {
            return Err(ObservationError::OtherForm(self.panah.clone()));
        }
        let wrong = self.ratings.iter();
        let mut wrong = wrong.filter(|rating| !Scale::RATES.contains(&rating.rate));
        if let Some(rating) = wrong.next() {
            return Err(ObservationError::Rate(rating.rate));
        }
        for (at, rating) in self.ratings.iter().enumerate() {
            let mut before = self.ratings.iter().take(at);
            if before.any(|known| known.scale == rating.scale) {
                return Err(ObservationError::Twice(rating.scale.word()));
            }
        }
        Ok(())
    }

    /// Returns it as it is kept in a file.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).map_or_else(|_| String::new(), |text| text + "\n")
    }
}

/// Why a file is no observation.
#[derive(Debug, thiserror::Error)]
pub enum ObservationError {
    /// It cannot be read as one.
    #[error("line {line} cannot be read as an observation: {why}")]
    Unreadable {
        /// The line, counted from 1.
        line: usize,
        /// What is wrong there.
        why: String,
    },
    /// It is another sort of file, or from another time.
    #[error("this is no file of `panah observe`: it calls itself `{0}`")]
    OtherForm(String),
    /// A rating that there is not.
    #[error("a rating is from 1 to 5, and here is {0}")]
    Rate(u8),
    /// A scale that is rated twice.
    #[error("`{0}` is rated twice")]
    Twice(&'static str),
}
