//! Asking, one step at a time: a pure state machine.
//!
//! [`Interview::act`] takes one [`Action`] and refuses what makes no sense; [`Interview::current`]
//! says what is put next. Everything follows from the actions, so that resuming is replaying.
//! The interview knows no indicators: no running result steers anybody. What it is told from
//! outside after an answer are two [`Signals`], and all it does with them is to pass them on at the
//! end of a section. There is no clock here: each action comes with its [`Moment`].

mod action;
mod current;
mod interview;
mod path;
mod refused;

pub use action::{Action, Entry, Moment};
pub use current::Progress;
pub use interview::{Interview, Note, Raised, Signals};
pub use path::{Path, Withheld};
pub use refused::Refused;
