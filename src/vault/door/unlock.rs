//! Unlocking a vault.

use crate::vault::crypto::CryptoError;
use crate::vault::disk::{DataFolder, DiskError, Place};
use crate::vault::laptop::{LaptopKeys, StateError};
use crate::vault::log::{Deed, LogError};
use crate::vault::officers::{OfficerKeys, Passphrase, SlotFault};
use crate::vault::settle::Settled;

use super::create::BeginLaptopError;
use super::find::{Found, find};
use super::vault::Vault;

/// Says why a vault could not be unlocked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum UnlockError {
    /// There is no vault in the folder.
    #[error("there is no vault in `{0}`")]
    NoVault(Place),
    /// The passphrase opens none of the key files.
    #[error("the passphrase does not open `{0}`")]
    WrongPassphrase(Place),
    /// The passphrase opens none of the key files that can be read, and others cannot.
    #[error("the passphrase opens none of the key files, and `{slot}` cannot be used: {fault}")]
    WrongOrFaulty {
        /// The key file.
        slot: Place,
        /// What is wrong with it.
        fault: SlotFault,
    },
    /// The passphrase opens none of the key files that can be read, and one cannot be.
    #[error("the passphrase opens none of the key files, and {0}")]
    WrongOrUnread(DiskError),
    /// No key file can be used, whatever the passphrase.
    #[error("`{slot}` cannot be used: {fault}")]
    Slot {
        /// The key file.
        slot: Place,
        /// What is wrong with it.
        fault: SlotFault,
    },
    /// The officer has left, says the unit.
    #[error("this officer has left, says the unit: the passphrase opens nothing here any more")]
    Left,
    /// What the laptop knows of itself cannot be read or written.
    #[error(transparent)]
    State(#[from] StateError),
    /// What a laptop has beside key files could not be made.
    #[error(transparent)]
    Laptop(#[from] BeginLaptopError),
    /// The audit log could not be written, so that nothing was opened.
    #[error(transparent)]
    Log(#[from] LogError),
    /// A file could not be read.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// Decryption itself failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl UnlockError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::NoVault(_) => "name the right data folder, or make a vault with `panah setup`",
            Self::WrongPassphrase(_) => {
                "type it again, and look at the keyboard's language and the Caps Lock key; nothing is lost by a wrong one"
            }
            Self::WrongOrFaulty { .. } | Self::WrongOrUnread(_) => {
                "type it again; if that key file is yours, put a copy of it from a backup in its place, or ask the unit (`panah keys recover`)"
            }
            Self::Slot { fault, .. } => match fault {
                SlotFault::OtherMode => {
                    "use the other command: exercises and real interviews are kept apart"
                }
                SlotFault::Later => "use the version of the program that wrote it, or a later one",
                _ => {
                    "put a copy of this file from a backup in its place; the passphrase is not at fault"
                }
            },
            Self::Left => "ask the unit; interviews that were not closed can be recovered there",
            Self::State(error) => error.help(),
            Self::Laptop(error) => error.help(),
            Self::Log(error) => error.help(),
            Self::Disk(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}

impl Vault {
    /// Unlocks the folder's vault for the officer whose passphrase it is, and finishes what an
    /// interruption left ([`Vault::settle`]). Every passphrase that fails is noted in the audit log.
    pub fn unlock(folder: &DataFolder, passphrase: &Passphrase) -> Result<Self, UnlockError> {
        let found = find(folder, passphrase);
        if let Err(
            UnlockError::WrongPassphrase(_)
            | UnlockError::WrongOrFaulty { .. }
            | UnlockError::WrongOrUnread(_),
        ) = &found
        {
            Self::log_unopened(folder, &Deed::PassphraseFailed { officer: None })?;
        }
        let Found {
            officer,
            unsealed,
            has_copy,
        } = found?;
        let keys = OfficerKeys::new(unsealed.vault_key, officer, folder.mode());
        let mut vault = match unsealed.laptop {
            Some((id, key)) => {
                let mut vault = Self::of(folder, keys, LaptopKeys::new(key, id, folder.mode()));
                vault.settled.wrong_passphrases = vault.wrong_passphrases_since_here();
                vault
            }
            None => Self::first_with_laptop(folder, keys, passphrase)?,
        };
        // The log is asked first: another window may be changing the state meanwhile.
        let logged = vault.logged_state()?;
        let number = vault.state().map_or(0, |state| state.number);
        vault.log(&Deed::Unlocked {
            state: number.max(logged),
        })?;
        vault.hold_state(has_copy, logged)?;
        vault.finish_unlocking();
        Ok(vault)
    }

    /// Opens a vault whose audit log takes no entries, to begin it anew.
    pub(in crate::vault) fn open_unlogged_vault(
        folder: &DataFolder,
        passphrase: &Passphrase,
    ) -> Result<Self, UnlockError> {
        let Found {
            officer,
            unsealed,
            has_copy,
        } = find(folder, passphrase)?;
        let keys = OfficerKeys::new(unsealed.vault_key, officer, folder.mode());
        let Some((id, key)) = unsealed.laptop else {
            return Err(LogError::Missing(folder.audit_log().as_path().into()).into());
        };
        let vault = Self::of(folder, keys, LaptopKeys::new(key, id, folder.mode()));
        vault.hold_state(has_copy, 0)?;
        Ok(vault)
    }

    /// Holds what the laptop knows of itself to the files beside it: an older state put back in its
    /// place is refused, be it from before a unit could open records or of a lower number than the
    /// audit log tells. Nothing leads back from a unit, and no serial falls.
    fn hold_state(&self, has_copy: bool, logged: u64) -> Result<(), UnlockError> {
        let state = self.state()?;
        let has_unit = has_copy || !self.folder.stub_ids()?.is_empty();
        if state.number < logged || (has_unit && state.unit.is_none()) {
            let place = self.folder.state().as_path().into();
            return Err(StateError::Older(place).into());
        }
        if state.has_left(self.officer()) {
            return Err(UnlockError::Left);
        }
        Ok(())
    }

    /// Finishes what an interruption left, and keeps what is to be told of it.
    pub(in crate::vault) fn finish_unlocking(&mut self) {
        self.settled = Settled {
            wrong_passphrases: self.settled.wrong_passphrases,
            ..self.settle()
        };
    }
}
