//! Units: who can open what a post has closed, and how a laptop and a unit get to know each other.
//!
//! At the unit: [`Vault::make_unit`](super::Vault::make_unit), `renew_unit`, `enrol_laptop`. At the
//! laptop: `begin_enrolment`, `enrolment_request`, `finish_enrolment`. The second custodian needs no
//! vault: [`open_challenge`]. Deliberately absent: a way from a unit back to working alone.

mod answer;
mod challenge;
mod code;
mod enrol;
mod error;
#[cfg(test)]
mod hostile;
mod keys;
mod laptops;
mod make;
mod note;
mod recovery;
mod renew;
mod request;

pub(super) use keys::UnitKeys;
pub(super) use laptops::{EnrolledLaptop, Laptops};
pub(super) use note::{UNIT_FORM, read_unit_note};
pub(super) use recovery::{Recovered, open_copy, seal_copy, seal_key};

pub use answer::{EnrolledCodes, LaptopStanding, RequestNews};
pub use challenge::{Challenge, challenge_files, open_challenge};
pub use enrol::Enrolment;
pub use error::{EnrolError, UnitError};
pub use laptops::EnrolledOfficer;
pub use make::{MadeUnit, UnitPlan};
pub use note::{UnitFault, UnitNote, UnitRecipient};
pub use renew::{IssuedNote, Renewal, UnitKey};
pub use request::RequestFault;
