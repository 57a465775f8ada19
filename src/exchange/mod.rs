//! Files for machines. Answers files, which run the same interview without a terminal, and facts that
//! others have found, which go through the same pipeline; tables for translators; and forms of other
//! tools ([`xlsform`]); and directories of services ([`hsds`]). A stranger's [`workbook`] is read within bounds.
//!
//! A [`Case`] goes out as fields of a standard ([`htcds`]), as one of many ([`counts`]), as a row
//! ([`each`]) or as it was sealed ([`whole`]). What says who the person is goes only to the receiver of
//! a referral, and only as far as that was told ([`given_out`]). A course goes out as [`course_tables`].

mod answers_file;
mod bands;
mod case;
pub mod counts;
mod course_tables;
mod each;
mod facts;
mod given_out;
pub mod hsds;
pub mod htcds;
mod roles;
pub mod table;
pub mod translators;
mod whole;
pub mod workbook;
pub mod xlsform;

pub use answers_file::{AnswersFile, DecisionGiven, Expected, Given, Published};
pub use case::Case;
pub use course_tables::course_tables;
pub use each::each;
pub use facts::{FACTS, facts_questionnaire};
pub use given_out::{Identifying, given_out};
pub use roles::Roles;
pub use whole::whole;
