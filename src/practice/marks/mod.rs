//! What a run was worth: process first, then what was heard, then what was decided.
//!
//! [`Marks`] stand in bands, each with its reasons; there is no sum of them, and none of a person. What
//! does harm fails an exercise by itself.

mod beginning;
mod beside;
mod care;
mod consent;
mod hearing;
mod marks;
mod passing;
mod questions;
mod referral;
mod remark;
mod signs;

pub use marks::Marks;
pub use passing::Failing;
pub use questions::Asked;
pub use referral::Called;
pub use remark::{Area, Band, Mark, Remark};
pub use signs::{Found, Lost, Missed};
