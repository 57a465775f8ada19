//! A form as a questionnaire, with a list of all that could not be carried over.
//!
//! [`take`] goes through the rows; what a row becomes is decided in [`question`] for a stranger's form
//! and in [`own_row`] for one that we wrote. Nothing is dropped without a [`Remark`].

mod bounds;
mod compare;
mod condition;
mod draft;
mod htcds;
mod list;
mod name;
mod own_row;
mod question;
mod remark;
mod rows;
mod take;
mod tongues;

pub use remark::{Remark, Sheet};
pub use take::{Taken, take};
