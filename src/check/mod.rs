//! Checking definitions before they go to the field: what no single file can be refused for, and
//! what still does harm when it is read to a person.
//!
//! [`wording`] holds what is read aloud to the rules for questions; [`proofs`] holds a questionnaire
//! with its rules to what must be true whatever is answered; [`schema`] tells editors which keys
//! there are; [`translations`] holds the words of a translation to the same rules, and to what they
//! translate; [`letters`] finds what nobody sees in any other file. Nothing here reads a file; it is handed definitions that were read without an error,
//! and adds what it finds to their faults.

pub mod letters;
mod pace;
pub mod proofs;
pub mod schema;
pub mod translations;
pub mod wording;
