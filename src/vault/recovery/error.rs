//! Why a recovery is not asked for, given or taken.

use crate::vault::age_key::RecipientFault;
use crate::vault::crypto::CryptoError;
use crate::vault::disk::{DiskError, Place};
use crate::vault::id::{LaptopId, OfficerId};
use crate::vault::kept::KeptError;
use crate::vault::laptop::{OfficerError, StateError};
use crate::vault::log::LogError;
use crate::vault::officers::{PassphraseError, SlotFault};

/// Says what is wrong with a request or an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RecoveryFault {
    /// It has another form.
    #[error("it is not a file of a recovery as this program writes it")]
    Malformed,
    /// It is larger than any that this program writes.
    #[error("it is larger than any file of a recovery")]
    TooLarge,
    /// What the key is to be sealed to cannot be used.
    #[error("what the key is to be sealed to cannot be used: {0}")]
    Recipient(RecipientFault),
    /// It belongs to the other kind of vault.
    #[error("it belongs to a vault of the other kind, live or training")]
    OtherMode,
    /// It belongs to another laptop.
    #[error("it belongs to laptop {0}")]
    OtherLaptop(LaptopId),
    /// Its signature is not that of this laptop's unit.
    #[error("it is signed, and not by the unit of this laptop")]
    NotTheUnits,
    /// It answers another request.
    #[error("it does not answer the newest request of this laptop for this officer")]
    OtherRequest,
    /// The copy in it belongs to somebody else.
    #[error("the copy in it is not of the officer and the laptop that it names")]
    OthersCopy,
    /// The copy in it has changed.
    #[error("the copy in it is damaged")]
    Copy,
}

impl RecoveryFault {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::OtherMode => {
                "exercises and real interviews are kept apart; ask for the other file"
            }
            Self::OtherLaptop(_) => "take it to the laptop that it is for",
            Self::OtherRequest => "take the newest request to the unit, and bring its answer",
            Self::NotTheUnits | Self::OthersCopy => {
                "nothing was changed; keep the file, and speak with the other side by telephone"
            }
            Self::Malformed | Self::TooLarge | Self::Recipient(_) | Self::Copy => {
                "nothing was changed; ask anew with `panah keys recover --to DIR`"
            }
        }
    }
}

/// Says why a recovery was not asked for or taken; nothing was changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RecoverError {
    /// There is no such officer.
    #[error("no officer {0} has a key here")]
    NoSuchOfficer(OfficerId),
    /// The unit has no copy of the key.
    #[error("this key cannot be recovered: no unit has a copy of it")]
    NoCopy,
    /// The key file cannot be used.
    #[error("`{slot}` cannot be used: {fault}")]
    Slot {
        /// The key file.
        slot: Place,
        /// What is wrong with it.
        fault: SlotFault,
    },
    /// Nobody has asked.
    #[error("nobody has asked here for a recovery for officer {0}")]
    NotAsked(OfficerId),
    /// The passphrase is another one.
    #[error("this is not the passphrase that was typed when this recovery was asked for")]
    WrongPassphrase,
    /// The passphrase may not be set.
    #[error(transparent)]
    Passphrase(#[from] PassphraseError),
    /// The passphrase opens a colleague's key file.
    #[error("this passphrase cannot be used here")]
    Taken,
    /// The answer cannot be used.
    #[error("the answer is not taken: {0}")]
    Answer(#[from] RecoveryFault),
    /// What came back is not the officer's key.
    #[error("the answer does not hold the key of officer {0}")]
    NotTheKey(OfficerId),
    /// The unit says that the officer has left.
    #[error("the unit says that officer {0} has left")]
    Left(OfficerId),
    /// The officer was removed from this laptop.
    #[error("officer {0} was removed from this laptop")]
    Removed(OfficerId),
    /// The key files could not be locked.
    #[error(transparent)]
    Officers(#[from] OfficerError),
    /// What the laptop knows of itself cannot be read or changed.
    #[error(transparent)]
    State(#[from] StateError),
    /// The audit log could not be written.
    #[error(transparent)]
    Log(#[from] LogError),
    /// A file could not be read or written.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// Encryption failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl RecoverError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::NoSuchOfficer(_) => "begin again with `panah keys recover --to DIR`",
            Self::NoCopy => {
                "there is no other way in than the passphrase: try the ones you may have meant; a laptop that is enrolled with a unit keeps a copy that the unit can open"
            }
            Self::Slot { .. } => "put a copy of this file from a backup in its place, and ask anew",
            Self::NotAsked(_) => "ask first with `panah keys recover --to DIR`",
            Self::WrongPassphrase => {
                "type it again; if it is forgotten too, ask anew with `panah keys recover --to DIR`"
            }
            Self::Passphrase(error) => error.help(),
            Self::Taken => "ask anew with another one: `panah keys recover --to DIR`",
            Self::Answer(fault) => fault.help(),
            Self::NotTheKey(_) => {
                "nothing was changed; keep the file, and ask the unit by telephone what it answered"
            }
            Self::Left(_) => {
                "what they began stays sealed and is not lost; ask the unit: as long as its note names them, nobody works in their name"
            }
            Self::Removed(_) => "let a colleague who works here unlock the laptop for it",
            Self::Officers(error) => error.help(),
            Self::State(error) => error.help(),
            Self::Log(error) => error.help(),
            Self::Disk(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}

/// Says why a recovery was not given; nothing was written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum GiveError {
    /// This is no unit's computer.
    #[error("this is no unit's computer")]
    NoUnit,
    /// The laptop is not enrolled.
    #[error("laptop {0} is not enrolled with this unit")]
    UnknownLaptop(LaptopId),
    /// The unit's note names the officer as having left.
    #[error("this unit's note says that officer {0} has left")]
    Left(OfficerId),
    /// The request cannot be used.
    #[error("the request is not answered: {0}")]
    Request(#[from] RecoveryFault),
    /// The text that was given is no key.
    #[error("that is no age key (`AGE-SECRET-KEY-1…`)")]
    NoKey,
    /// The key opens nothing in it.
    #[error("this key does not open the copy in the request")]
    NotForKey,
    /// The unit's keys cannot be read.
    #[error(transparent)]
    Kept(#[from] KeptError),
    /// The audit log could not be written.
    #[error(transparent)]
    Log(#[from] LogError),
    /// Encryption failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl GiveError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::NoUnit => {
                "name the unit's data folder with --data-dir; the second custodian names a key with --identity"
            }
            Self::UnknownLaptop(_) => {
                "take the request to the unit that the laptop belongs to; do not answer it here"
            }
            Self::Left(_) => {
                "nothing was answered: the laptop would refuse it as long as the note names them"
            }
            Self::Request(fault) => fault.help(),
            Self::NoKey => {
                "name the file that was made with the unit, such as `second-custodian.key`"
            }
            Self::NotForKey => {
                "use the key of the unit or of its second custodian that was in force when the copy was made"
            }
            Self::Kept(error) => error.help(),
            Self::Log(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}
