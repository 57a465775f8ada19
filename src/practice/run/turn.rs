//! What happened in a run, in order.

use crate::grammar::{ItemId, SectionId, Standing};
use crate::practice::{QuestionType, Violation};

use super::{Reply, Sight};

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turn {
    /// The trainee looked at a gate or an observation, and noted something of it.
    Looked {
        /// The item.
        item: ItemId,
        /// What there was to see.
        sight: Sight,
        /// What was noted.
        noted: Standing,
    },
    /// Something was put right.
    PutRight {
        /// The gate or the observation.
        item: ItemId,
        /// What there is to see now.
        sees: String,
    },
    /// Something was put to the person.
    Put(Box<Put>),
    /// What was noted of the person's reply.
    Noted {
        /// The item.
        item: ItemId,
        /// What was noted.
        noted: Standing,
    },
    /// Something broke in.
    Event {
        /// Before which item.
        before: ItemId,
        /// What happened.
        what: String,
        /// What the trainee did.
        chosen: String,
        /// Whether it served the person.
        wise: bool,
    },
    /// The person was distressed, and the trainee took a break.
    Heeded {
        /// At which item it had come.
        item: ItemId,
    },
    /// The person was distressed, and the trainee went on.
    Unheeded {
        /// At which item it had come.
        item: ItemId,
    },
    /// A break.
    Break,
    /// The trainee stopped.
    Stopped,
    /// Something that fails the exercise by itself.
    Violated {
        /// What.
        what: Violation,
        /// At which item.
        item: ItemId,
        /// The words that were put to the person then.
        said: Option<String>,
    },
}

/// Something that was put to the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Put {
    /// The item.
    pub item: ItemId,
    /// The section that it stands in.
    pub section: SectionId,
    /// The words.
    pub text: String,
    /// What type of question it was; none for a consent in its own words, which has to be a yes or a
    /// no.
    pub question: Option<QuestionType>,
    /// What came back.
    pub reply: Reply,
    /// Trust after it, from 0 to 5.
    pub trust: u8,
}
