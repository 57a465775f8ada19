//! The program as a whole, from outside.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a failed test is to panic, and a skipped one to say so"
)]

#[cfg(unix)]
mod astray;
mod authors;
mod beginners;
#[cfg(unix)]
mod canary;
#[cfg(unix)]
mod certificates;
mod checker;
mod contacts;
#[cfg(unix)]
mod course;
mod crosswalk;
#[cfg(target_os = "linux")]
mod debriefed;
mod doctor;
mod edges;
mod examples;
mod explained;
mod exported;
mod forms;
#[cfg(unix)]
mod handed_out;
#[cfg(unix)]
mod handover;
#[cfg(unix)]
mod hsds;
mod hygiene;
mod indicators_named;
mod interview;
mod journey;
mod jurisdictions;
mod keeping;
#[cfg(target_os = "linux")]
mod kept_practice;
mod kept_well;
mod killed;
mod languages;
mod letters;
mod linked;
mod logs;
mod nobody_real;
mod nowhere;
#[cfg(unix)]
mod officers;
mod paths;
mod played;
mod practice;
mod practised;
mod printed;
mod proofs;
mod properties;
mod published;
mod quiz;
mod quiz_bank;
mod quiz_report;
mod reader;
mod referrals;
mod referrals_desk;
mod referrals_matched;
mod refused;
mod rule_words;
mod rules;
mod schemas;
mod seat;
mod second_session;
mod services;
mod strengths;
mod support;
mod tables;
mod told;
#[cfg(unix)]
mod transfers;
mod translated;
mod translating;
mod translations;
mod triage;
mod tried;
mod tried_ages;
mod unasked;
mod units;
mod wording;
mod xlsform;
mod xlsform_strangers;
mod xpath;
