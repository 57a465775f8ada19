//! Panah.
pub mod grammar;
pub mod questionnaire;
pub mod indicators;
pub mod methods;
pub mod jurisdiction;
pub mod referral;
pub mod assessment;
pub mod interview;
pub mod record;
pub mod exchange;
pub mod words;
pub mod report;
pub mod terminal;
pub mod vault;
pub mod cli;
