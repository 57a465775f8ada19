//! Files for machines. Today: answers files, which run the same interview without a terminal.

mod answers_file;
mod value;

pub use answers_file::{AnswersFile, DecisionGiven, Expected};
pub use value::read_value;
