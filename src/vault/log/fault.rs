//! What can be wrong with a log.

use crate::vault::crypto::CryptoError;
use crate::vault::disk::{DiskError, Holder, Place};

/// Says why a file is not read as this laptop's log at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LogFault {
    /// There is nothing in it.
    #[error("it is empty")]
    Empty,
    /// It is something else, or its first bytes have changed or are missing.
    #[error("it is not an audit log, or its first bytes have changed")]
    NotALog,
    /// A later version wrote it.
    #[error("it was written by a later version of this program")]
    Later,
    /// It belongs to the other kind of vault.
    #[error("it belongs to a vault of the other kind, live or training")]
    OtherMode,
    /// It is another laptop's.
    #[error("it is the log of another laptop")]
    OtherLaptop,
    /// Its entries are sealed to a key that is not this laptop's.
    #[error("its entries are sealed to a key that is not this laptop's")]
    OtherRecipient,
}

/// Says how a log is broken at an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Break {
    /// Its bytes do not have the form of an entry.
    #[error("its bytes do not have the form of an entry")]
    Form,
    /// It has another number than its place.
    #[error("it is entry {}: an entry was removed, inserted or moved", .found + 1)]
    Number {
        /// The number that it bears.
        found: u64,
    },
    /// It follows another entry than the one that stands before it.
    #[error("it does not follow from the entry before it: one was removed, inserted or exchanged")]
    Chain,
    /// Its content is not what its hash was made of.
    #[error("it was altered")]
    Altered,
    /// The laptop's signature is not over this entry.
    #[error("the laptop did not sign it")]
    LaptopSignature,
    /// The officer's signature is not over this entry.
    #[error("the officer whom it names did not sign it")]
    OfficerSignature,
    /// It is the first entry, which is always signed, and nobody signed it.
    #[error("it is the first entry, and nobody signed it")]
    FirstUnsigned,
    /// There is no entry at all.
    #[error("it is missing: there is no entry at all")]
    NoEntries,
    /// The log is shorter than it was when the checkpoint was made.
    #[error(
        "it is missing: the log was rolled back, or its end removed; the checkpoint saw {size} entries"
    )]
    Shorter {
        /// How many entries there were.
        size: u64,
    },
    /// The log was another one when the checkpoint was made.
    #[error(
        "it is not the entry that the checkpoint saw: the log was rolled back and went on differently"
    )]
    Forked,
}

/// Says why something could not be logged, or the log not be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LogError {
    /// There is no log where it should be.
    #[error("the audit log `{0}` is missing")]
    Missing(Place),
    /// A log is to be begun where there is one.
    #[error("`{0}` is an audit log already")]
    AlreadyThere(Place),
    /// Another process has been writing to the log for too long.
    #[error("the audit log `{log}` is in use by {holder}")]
    Busy {
        /// The log.
        log: Place,
        /// Who holds it.
        holder: Holder,
    },
    /// The file is not this laptop's log.
    #[error("the audit log `{log}` cannot be used: {fault}")]
    Fault {
        /// The log.
        log: Place,
        /// What is wrong with it.
        fault: LogFault,
    },
    /// The log was changed, or the disk failed.
    #[error("the audit log `{log}` is BROKEN at entry {}: {why}", .at + 1)]
    Broken {
        /// The log.
        log: Place,
        /// The first entry that is wrong, from 0.
        at: u64,
        /// What is wrong with it.
        why: Break,
    },
    /// The entry could not be written or forced to disk.
    #[error("this could not be written into the audit log, so it was not done: {0}")]
    NotWritten(DiskError),
    /// The log could not be read.
    #[error("the audit log could not be read: {0}")]
    NotRead(DiskError),
    /// It needs the signature of an officer who has unlocked the vault.
    #[error("this cannot be logged while the vault is locked, so it was not done")]
    Locked,
    /// Encryption failed.
    #[error("this could not be written into the audit log, so it was not done: {0}")]
    Crypto(#[from] CryptoError),
}

impl LogError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Missing(_) => {
                "put it back from a backup; where there is none, begin it anew with `panah log reset`, which is noted"
            }
            Self::AlreadyThere(_) => "a log is never begun anew while there is one",
            Self::Busy { .. } => "wait for the other process to end, then try again",
            Self::Fault { fault, .. } => match fault {
                LogFault::OtherMode => {
                    "use the other command: exercises and real interviews are kept apart"
                }
                LogFault::Later => "use the version of the program that wrote it, or a later one",
                LogFault::OtherLaptop | LogFault::OtherRecipient => {
                    "put this laptop's own log back in its place, and tell your unit"
                }
                _ => "keep the file as it is, tell your unit, and put back a copy from a backup",
            },
            Self::Broken { .. } => {
                "keep the file as it is and tell your unit; then put back a copy from a backup, or begin it anew with `panah log reset`"
            }
            Self::NotWritten(error) | Self::NotRead(error) => error.help(),
            Self::Locked => "unlock the vault first",
            Self::Crypto(error) => error.help(),
        }
    }
}
