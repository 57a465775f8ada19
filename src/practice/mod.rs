//! Mock cases: a person who is played, so that officers practise and see what their questions bring.
//!
//! A [`Case`] holds what is true, what the person tells under which conditions, what there is to see,
//! and the key. [`CaseFile::read`] takes it from its file, [`Case::differences`] holds the key to the
//! real rules. [`Wordings`] are other ways of putting an item, each with the type of question that it
//! is. A [`Run`] goes beside an interview and plays the person; [`play`] plays a whole one with a
//! [`Trainee`], and [`Marks`] say what it was worth. Nothing here is ever put to a real person.

mod case;
mod debriefing;
mod manner;
mod marks;
mod observation;
mod question;
mod read;
mod run;
mod trainee;
mod true_course;
mod violation;
mod wording;

pub use case::{
    Case, Companion, Distress, Event, Instead, Interpreter, Key, Needed, Role, Saying, Seen, Trust,
    Willing,
};
pub use debriefing::{
    Effect, Point, ToChange, effects, timeline_observed, timeline_played, to_change, to_keep,
};
pub use manner::{Harm, Manner};
pub use marks::{Area, Asked, Band, Called, Failing, Found, Lost, Mark, Marks, Missed, Remark};
pub use observation::{
    Care, Decided, Noted, Observation, ObservationError, ObservedCase, Rating, Scale, Witnessed,
    gates_observed,
};
pub use question::{Heard, QuestionType};
pub use read::{CaseAbout, CaseFile};
pub use run::{Deed, Happening, Hesitation, Put, Reply, Run, Sight, Told, Turn};
pub use trainee::{
    Careful, Harmful, Hasty, Mood, Next, Played, Scripted, Silent, Trainee, Verdict, YesToAll, play,
};
pub use true_course::Callable;
pub use violation::{Violated, Violation};
pub use wording::{Wording, Wordings};
