//! Units: who can open what a post has closed, and how a laptop and a unit get to know each other.

mod keys;
mod laptops;
mod note;
mod recovery;

#[allow(unused_imports)]
pub(super) use keys::UnitKeys;
#[allow(unused_imports)]
pub(super) use laptops::{EnrolledLaptop, EnrolledOfficer, Laptops};
pub(super) use note::{UNIT_FORM, held_to, held_to_mode, read_unit_note};
pub(super) use recovery::{Recovered, open_copy, seal_copy, seal_key};

pub use note::{UnitFault, UnitNote, UnitRecipient};
