//! The desk, through its public doors: in a real terminal and line by line.

#![allow(clippy::unwrap_used, reason = "a test that cannot begin has failed")]

mod plain;
#[cfg(unix)]
mod terminal;
