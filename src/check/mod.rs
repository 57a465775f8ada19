//! Proves the definitions before the field.
//!
//! [`proofs`] holds a questionnaire and its rules to what must be true whatever is answered.

pub mod proofs;
