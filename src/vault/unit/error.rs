//! Why a unit is not made or renewed, and why a laptop is not enrolled.

use crate::vault::age_key::RecipientFault;
use crate::vault::crypto::CryptoError;
use crate::vault::disk::Place;
use crate::vault::kept::{KeepError, KeptError};
use crate::vault::laptop::StateError;
use crate::vault::log::LogError;

use super::note::UnitFault;
use super::request::RequestFault;

/// Says why a unit was not made, renewed or shown; nothing was changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum UnitError {
    /// There is one.
    #[error("this is a unit's computer already")]
    AlreadyThere,
    /// Laptops are enrolled here, and the keys are gone.
    #[error("laptops are enrolled with the unit of this computer, and its keys `{0}` are missing")]
    KeysMissing(Place),
    /// This laptop belongs to a unit.
    #[error("this laptop is enrolled with a unit, so that it cannot be one")]
    Enrolled,
    /// There is none.
    #[error("this is no unit's computer")]
    NoUnit,
    /// Its name cannot be used.
    #[error("a unit's name has 1 to 60 characters, on one line")]
    Name,
    /// Its days cannot be used.
    #[error("the first or the last day is not a day, or the last comes before the first")]
    Days,
    /// The second custodian's key cannot be used.
    #[error("the second custodian's key cannot be used: {0}")]
    SecondKey(RecipientFault),
    /// What would be issued could not be used.
    #[error("the unit's file cannot be made like that: {0}")]
    Note(#[from] UnitFault),
    /// What the laptop knows of itself cannot be read.
    #[error(transparent)]
    State(#[from] StateError),
    /// The unit's keys cannot be read.
    #[error(transparent)]
    Kept(#[from] KeptError),
    /// The unit's keys could not be written.
    #[error(transparent)]
    Keep(#[from] KeepError),
    /// The audit log could not be written.
    #[error(transparent)]
    Log(#[from] LogError),
    /// Encryption failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl UnitError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::AlreadyThere => "see it with `panah unit show`, renew it with `panah unit renew`",
            Self::KeysMissing(_) => {
                "put the file back from a backup; without it, the second custodian's key still opens what posts have sealed"
            }
            Self::Enrolled => "name another data folder with --data-dir",
            Self::NoUnit => {
                "name the unit's data folder with --data-dir, or make a unit with `panah unit init`"
            }
            Self::Name => "use the name by which the posts know it",
            Self::Days => "write days as in 2026-11-02, and look at this computer's date",
            Self::SecondKey(RecipientFault::Secret) => {
                "give the public half (`age1…`), and make a new key: what was typed is no secret any more"
            }
            Self::SecondKey(_) => {
                "copy the public half (`age1…`) that `age-keygen` prints, as it stands there"
            }
            Self::Note(error) => error.help(),
            Self::State(error) => error.help(),
            Self::Kept(error) => error.help(),
            Self::Keep(error) => error.help(),
            Self::Log(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}

/// Says why a laptop was not enrolled; what was in force before still is.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum EnrolError {
    /// This is a unit's computer.
    #[error("this is a unit's computer; it belongs to no other unit")]
    IsUnit,
    /// This is no unit's computer.
    #[error("this is no unit's computer")]
    NoUnit,
    /// The unit's note is not taken over.
    #[error("the unit's file is not taken over: {0}")]
    Unit(#[from] UnitFault),
    /// The request is not answered.
    #[error("the laptop's request is not answered: {0}")]
    Request(#[from] RequestFault),
    /// Nothing waits for a code.
    #[error("this laptop waits for no code")]
    NothingPending,
    /// There is no such recipient.
    #[error("the unit's file names no recipient of that name")]
    NoSuchRecipient,
    /// The code is another one.
    #[error("the code of `{0}` is another one")]
    WrongCode(String),
    /// What the laptop knows of itself could not be changed.
    #[error(transparent)]
    State(#[from] StateError),
    /// What the unit knows cannot be read.
    #[error(transparent)]
    Kept(#[from] KeptError),
    /// What the unit knows could not be written.
    #[error(transparent)]
    Keep(#[from] KeepError),
    /// The audit log could not be written.
    #[error(transparent)]
    Log(#[from] LogError),
    /// Encryption failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl EnrolError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::IsUnit => "name the laptop's data folder with --data-dir",
            Self::NoUnit => "name the unit's data folder with --data-dir",
            Self::Unit(error) => error.help(),
            Self::Request(error) => error.help(),
            Self::NothingPending => "begin with the unit's file: `panah unit enrol DIR`",
            Self::NoSuchRecipient => "use a name that `panah unit show` shows",
            Self::WrongCode(_) => {
                "let it be read out again; if it stays so, somebody else may have changed the files: begin again with new ones"
            }
            Self::State(error) => error.help(),
            Self::Kept(error) => error.help(),
            Self::Keep(error) => error.help(),
            Self::Log(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}
