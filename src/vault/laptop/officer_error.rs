//! Why the officers of a laptop were not changed.

use super::colleagues::LONGEST_NAME;
use super::state::StateError;
use crate::vault::crypto::CryptoError;
use crate::vault::disk::{DiskError, Place};
use crate::vault::id::OfficerId;
use crate::vault::log::LogError;
use crate::vault::officers::{PassphraseError, SlotFault};

/// Says why the officers of a laptop were not changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OfficerError {
    /// The passphrase may not be set.
    #[error(transparent)]
    Passphrase(#[from] PassphraseError),
    /// The passphrase opens a key file of this laptop already.
    #[error("this passphrase cannot be used here")]
    Taken,
    /// It is the one that the officer has now.
    #[error("this is the passphrase that you have now")]
    Unchanged,
    /// Another window is at it.
    #[error("another window of this program is changing who works here, or a passphrase")]
    Busy,
    /// The name is too long or holds what acts on a screen.
    #[error("a name has at most {LONGEST_NAME} characters, on one line")]
    Name,
    /// A colleague has the name.
    #[error("another officer here is called `{0}`")]
    NameTaken(String),
    /// There is no name.
    #[error("an officer needs a name, so that colleagues can be told apart")]
    Nameless,
    /// There is no such officer.
    #[error("no officer {0} works here")]
    NoSuchOfficer(OfficerId),
    /// It is the last one.
    #[error("the last officer of a laptop cannot be removed")]
    Last,
    /// Without a unit only they themselves may do that.
    #[error("without a unit, officers can only be removed by themselves")]
    NotYours,
    /// The unit has no copy of their key yet.
    #[error("the unit has no copy of this officer's key yet")]
    NoCopy,
    /// Their drafts would be lost.
    #[error("{0} interview(s) of this officer have not been closed")]
    HasDrafts(usize),
    /// Their records could be opened by nobody any more.
    #[error("{0} record(s) here can be opened by this officer alone")]
    HasRecords(usize),
    /// The key file cannot be used.
    #[error("`{slot}` cannot be used: {fault}")]
    Slot {
        /// The key file.
        slot: Place,
        /// What is wrong with it.
        fault: SlotFault,
    },
    /// What the laptop knows of itself could not be changed.
    #[error(transparent)]
    State(#[from] StateError),
    /// The audit log could not be written.
    #[error(transparent)]
    Log(#[from] LogError),
    /// A file could not be written.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// Encryption failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl OfficerError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Passphrase(error) => error.help(),
            Self::Taken | Self::Unchanged => "choose another one",
            Self::Busy => "wait a moment and try again",
            Self::NameTaken(_) => "use another name, such as the badge number beside it",
            Self::Name | Self::Nameless => "use a badge number or a short name",
            Self::NoSuchOfficer(_) => "see who works here with `panah keys officer list`",
            Self::Last => "add another officer first",
            Self::NotYours => {
                "let them do it with their own passphrase, or enrol the laptop with a unit"
            }
            Self::NoCopy => "let them unlock the laptop once; then a copy is made by itself",
            Self::HasDrafts(_) => "close or discard them first (`panah resume`)",
            Self::HasRecords(_) => {
                "destroy them first (`panah destroy`), or keep the officer: their key opens these records"
            }
            Self::Slot { .. } => "put a copy of this file from a backup in its place",
            Self::State(error) => error.help(),
            Self::Log(error) => error.help(),
            Self::Disk(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}
