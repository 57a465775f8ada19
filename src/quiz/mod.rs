//! A quiz before and after a course: what trainees know, and which questions do their work.
//!
//! [`Bank::read`] takes a bank from its file, with what of the rules it may name ([`Known`]). A
//! [`Paper`] is one of its two forms in the order of a seed; [`Answers`] are what one participant chose,
//! as they are kept in a file; [`Marked`] holds them against the bank, and [`Class`] tells how each
//! question worked and what a course brought. No question is about a real person, and nothing here
//! says what anybody does in a talk: for that there are the mock cases.

mod answers;
mod bank;
mod class;
mod form;
mod judges;
mod known;
mod marked;
mod paper;
mod read;
mod translation;

pub use answers::{Answers, AnswersError, BankNamed};
pub use bank::{Asked, Bank, Choice, Item, Part, Question, Story, Topic};
pub use class::{
    Brought, Caution, Class, PairChange, Passed, QuestionFigures, SetAside, Sitting, Times,
};
pub use form::{Form, Occasion};
pub use judges::Judges;
pub use known::Known;
pub use marked::{Judged, MarkError, Marked};
pub use paper::{Paper, Posed};
pub use translation::BankTranslation;
