//! Files for machines. Today: answers files, which run the same interview without a terminal, and
//! facts that others have found, which go through the same pipeline; tables for translators; and forms
//! of other tools ([`xlsform`]); and directories of services ([`hsds`]). A stranger's [`workbook`] is read within bounds.

mod answers_file;
mod facts;
pub mod hsds;
pub mod translators;
mod value;
pub mod workbook;
pub mod xlsform;

pub use answers_file::{AnswersFile, DecisionGiven, Expected, Given, Published};
pub use facts::{FACTS, facts_questionnaire};
pub use value::read_value;
