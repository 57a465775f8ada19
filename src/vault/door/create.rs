//! Making a vault.

use crate::vault::crypto::{CryptoError, Key};
use crate::vault::disk::{Aside, DataFolder, DiskError, Lock, LockError, Place, remove};
use crate::vault::id::{LaptopId, OfficerId};
use crate::vault::laptop::{LaptopKeys, OfficerLine, State, StateError};
use crate::vault::log::LogError;
use crate::vault::officers::{Cost, OfficerKeys, Passphrase, PassphraseError, Slot};

use super::find::slots;
use super::unlock::UnlockError;
use super::vault::Vault;

/// Says why a vault could not be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CreateError {
    /// The folder holds a vault already.
    #[error("`{0}` holds a vault already")]
    AlreadyThere(Place),
    /// Another process is making a vault there right now.
    #[error("another process is making a vault in `{0}`")]
    Busy(Place),
    /// The passphrase may not be set.
    #[error(transparent)]
    Passphrase(#[from] PassphraseError),
    /// What a laptop has beside key files could not be made.
    #[error(transparent)]
    Laptop(#[from] BeginLaptopError),
    /// A file could not be written.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// Encryption failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl CreateError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::AlreadyThere(_) => "unlock it with its passphrase, or name another data folder",
            Self::Laptop(error) => error.help(),
            Self::Busy(_) => "wait for the other process to end, then unlock the vault it made",
            Self::Passphrase(error) => error.help(),
            Self::Disk(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}

/// Says why what a laptop has beside key files could not be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BeginLaptopError {
    /// An audit log is there, and no key file that goes with it.
    #[error("`{0}` holds the audit log of a vault whose key files are gone")]
    Orphaned(Place),
    /// What the laptop knows of itself could not be written.
    #[error(transparent)]
    State(#[from] StateError),
    /// The audit log could not be begun.
    #[error(transparent)]
    Log(#[from] LogError),
    /// Encryption failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl BeginLaptopError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Orphaned(_) => {
                "put the folder `officers` back from a backup, or name another data folder"
            }
            Self::State(error) => error.help(),
            Self::Log(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}

impl Vault {
    /// Says whether the folder holds a vault, whole or not.
    pub fn exists(folder: &DataFolder) -> Result<bool, DiskError> {
        Ok(!slots(folder)?.is_empty())
    }

    /// Makes a vault with a new key under the passphrase, and unlocks it.
    ///
    /// An interrupted creation leaves no vault, and nothing that stands in the way of the next.
    pub fn create(folder: &DataFolder, passphrase: &Passphrase) -> Result<Self, CreateError> {
        Self::create_at_cost(folder, passphrase, Cost::USUAL)
    }

    pub(in crate::vault) fn create_at_cost(
        folder: &DataFolder,
        passphrase: &Passphrase,
        cost: Cost,
    ) -> Result<Self, CreateError> {
        passphrase.long_enough()?;
        let lock_file = folder.officers().join("create.lock");
        let _lock = Lock::take(&lock_file).map_err(|error| match error {
            LockError::Held(_) => CreateError::Busy(folder.path().into()),
            LockError::Disk(error) => CreateError::Disk(error),
        })?;
        if Self::exists(folder)? {
            return Err(CreateError::AlreadyThere(folder.path().into()));
        }
        let keys = OfficerKeys::new(Key::random()?, OfficerId::random()?, folder.mode());
        let laptop = LaptopKeys::new(Key::random()?, LaptopId::random()?, folder.mode());
        let mut vault = Self::of(folder, keys, laptop);
        vault.begin_laptop()?;
        let slot = Slot::seal(vault.filling(&[]), passphrase, cost)?;
        // The slot comes last: it is what makes a vault of the folder.
        Aside::write(&folder.officers(), &slot)?.place(&folder.slot(vault.officer()))?;
        let _ = remove(&lock_file);
        vault.settled = vault.settle();
        Ok(vault)
    }

    /// Gives a vault of the first version what it lacks: a laptop key, a state, an audit log. The new
    /// slot comes last, so that an interruption is followed by another beginning.
    pub(super) fn first_with_laptop(
        folder: &DataFolder,
        keys: OfficerKeys,
        passphrase: &Passphrase,
    ) -> Result<Self, UnlockError> {
        let laptop = LaptopKeys::new(Key::random()?, LaptopId::random()?, folder.mode());
        let vault = Self::of(folder, keys, laptop);
        vault.begin_laptop()?;
        let slot = Slot::seal(vault.filling(&[]), passphrase, Cost::USUAL)?;
        Aside::write(&folder.officers(), &slot)?.replace(&folder.slot(vault.officer()))?;
        Ok(vault)
    }

    /// Writes what a laptop has beside slots. An audit log in which only its beginning stands is what
    /// an interrupted creation left.
    fn begin_laptop(&self) -> Result<(), BeginLaptopError> {
        if self.log_has_history()? {
            return Err(BeginLaptopError::Orphaned(self.folder.path().into()));
        }
        let first = OfficerLine {
            id: self.officer(),
            name: String::new(),
            verifier: self.keys.signer()?.verifier()?,
            left: false,
            joining: false,
            copied: None,
        };
        self.keep_state(&State::of(first))
            .map_err(StateError::Keep)?;
        self.begin_log()?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;
    use crate::vault::mode::Mode;
    use crate::vault::officers::first_version;

    #[test]
    fn a_vault_of_the_first_version_gets_what_it_lacks() {
        let home = tempfile::tempdir().unwrap();
        let folder = DataFolder::at(home.path(), Mode::Live).unwrap();
        let words = Passphrase::typed("four words that nobody guesses".to_owned()).unwrap();
        let (key, officer) = (Key::random().unwrap(), OfficerId::random().unwrap());
        std::fs::write(folder.slot(officer), first_version(&key, officer, &words)).unwrap();
        let laptop = Vault::unlock(&folder, &words).ok().unwrap().laptop();
        let vault = Vault::unlock(&folder, &words).ok().unwrap();
        assert_eq!((vault.officer(), vault.laptop()), (officer, laptop));
        assert_eq!(vault.keys.vault_key().expose(), key.expose());
        let listed = vault.officers().unwrap();
        assert!(matches!(listed.as_slice(), [one] if one.is_you && !one.has_left));
    }
}
