//! Mock cases: a person who is played, so that officers practise and see what their questions bring.
//!
//! A [`Case`] holds what is true, what the person tells under which conditions, what there is to see,
//! and the key. [`CaseFile::read`] takes it from its file, [`Case::differences`] holds the key to the
//! real rules. [`Wordings`] are other ways of putting an item, each with the type of question that it
//! is. Nothing here is ever put to a real person.

mod case;
mod manner;
mod read;
mod true_course;
mod wording;

pub use case::{
    Case, Companion, Distress, Event, Instead, Interpreter, Key, Needed, Role, Saying, Seen, Trust,
    Willing,
};
pub use manner::{Harm, Manner};
pub use read::CaseFile;
pub use true_course::Callable;
pub use wording::{Wording, Wordings};
