//! The course: what a class did, and what is certified of it.
//!
//! Doors: [`certificate`] is the paper that says what somebody has shown in exercises. Participants are
//! codes here; the one name in this room is a certificate's holder, typed when it is issued and kept
//! nowhere else.

pub mod certificate;
