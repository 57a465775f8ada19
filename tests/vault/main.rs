//! The vault, through its public doors: what it keeps, what it refuses, what it gives away.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a failed test is to panic, and a skipped one to say so"
)]

mod age_program;
mod age_testkit;
mod agreed;
mod carried;
mod clear_text;
mod drafts;
mod faults_injected;
mod fixture;
mod folder;
mod interrupted;
mod journal_faults;
mod post;
mod record_faults;
mod records;
mod unit_fixture;
mod units;
mod units_interrupted;
mod unlocking;
