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
mod backups;
mod carried;
mod clear_text;
mod definitions;
mod destroying;
mod drafts;
mod faults_injected;
mod fixture;
mod folder;
mod interrupted;
mod journal_faults;
#[cfg(target_os = "linux")]
mod keys_killed;
mod officers;
mod post;
mod put_back;
mod record_faults;
mod records;
mod recovery;
mod small_disk;
mod unit_fixture;
mod units;
mod units_interrupted;
mod unlocking;
