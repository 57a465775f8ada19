//! A bank from its file: every fault in one pass, at its place.

mod file;
mod item;
mod question;
mod whole;
