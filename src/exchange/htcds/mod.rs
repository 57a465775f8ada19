//! The Human Trafficking Case Data Standard 2.0 (IOM, UNMigration/HTCDS, CC BY 4.0): records in its
//! fields and codes.
//!
//! Every name and code is exactly one of the standard's; what it has no code for stands beside, in
//! fields of our own that begin with `panah_`. A screening says no more than that somebody may be a
//! victim, and only where the officer refers. An empty field says that nothing is said; how it stands
//! with the question is in a field of ours.

mod answers;
mod codes;
mod file;
mod receiver;
mod row;
mod unnamed;

pub use codes::{FIELDS, values};
pub use file::{csv, json};
pub use receiver::for_receiver;
pub use row::{Field, Row};
pub use unnamed::unnamed;
