//! What the officer does, and when.

use serde::{Deserialize, Serialize};

use crate::grammar::{ItemId, NeedId, SectionId, Value};

/// One thing the officer does in an interview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Action {
    /// Notes an answer, an observation, a gate, a consent, or that something was read aloud.
    Answer {
        /// The item.
        item: ItemId,
        /// The answer.
        value: Value,
    },
    /// Notes that the person did not want to answer.
    Decline {
        /// The item.
        item: ItemId,
    },
    /// Notes that the person does not know; of an observation: cannot tell.
    NotKnown {
        /// The item.
        item: ItemId,
    },
    /// Notes that the open account has answered the item; without a value, the officer codes it
    /// later.
    Told {
        /// The item.
        item: ItemId,
        /// The answer that was told.
        value: Option<Value>,
    },
    /// Notes one line of the person's words at an open invitation.
    Line {
        /// The item.
        item: ItemId,
        /// The words.
        text: String,
    },
    /// Notes that the person has finished telling.
    Heard {
        /// The item.
        item: ItemId,
    },
    /// Adds a note of the officer's.
    Note {
        /// The item it belongs to, if any.
        item: Option<ItemId>,
        /// The note.
        text: String,
    },
    /// Raises an urgent need by hand.
    Raise {
        /// The need, where the questionnaire has it.
        need: Option<NeedId>,
        /// What it is, in the officer's words.
        note: Option<String>,
    },
    /// Goes to a topic.
    GoTo {
        /// The section.
        section: SectionId,
    },
    /// Goes back to the item before.
    Back,
    /// Begins a break: the screen is blank.
    Pause,
    /// Somebody came in: a harmless screen is shown.
    CameIn,
    /// Goes on after a break or after somebody came in.
    GoOn,
    /// Goes to the closing; what runs on every path is still put.
    Close,
    /// Stops; a closing as short as safety allows follows.
    Stop {
        /// Why, in the officer's words.
        reason: Option<String>,
    },
}

/// When and how something was done. Given from outside; nothing is ever ordered by it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Moment {
    /// The time of the laptop's clock (RFC 3339), which may be wrong.
    pub wall: String,
    /// Milliseconds since this sitting began, by a clock that only goes forward.
    pub elapsed_ms: u64,
    /// The language of the wording on the screen (a BCP 47 tag).
    pub language: String,
}

/// One action with its moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When.
    #[serde(flatten)]
    pub moment: Moment,
    /// Whether an interpreter was in the room: words are heard through the interpreter.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub through_interpreter: bool,
    /// What.
    #[serde(flatten)]
    pub action: Action,
}
