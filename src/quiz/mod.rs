//! A quiz before and after a course: what trainees know, and which questions do their work.
//!
//! [`Answers`] are what one participant chose, as they are kept in a file. No question is about a real
//! person, and nothing here says what anybody does in a talk: for that there are the mock cases.

mod answers;
mod form;

pub use answers::{Answers, AnswersError, BankNamed};
pub use form::{Form, Occasion};
