//! Cases from their files: every fault in one pass, at its place.

mod file;
mod items;
mod key;
mod role;
mod says;
mod scene;
mod strain;

pub use file::{CaseAbout, CaseFile};
