//! The vault's front door: making it, unlocking it.

use std::path::PathBuf;

use secrecy::SecretString;

use super::crypto::{CryptoError, Key};
use super::disk::{
    Aside, DataFolder, DiskError, Lock, LockError, Place, names, read_whole, remove,
};
use super::id::OfficerId;
use super::mode::Mode;
use super::officers::{Cost, OfficerKeys, Passphrase, PassphraseError, SLOT_CAP, Slot, SlotFault};
use super::records::verifier_key;
use super::settle::Settled;

/// An unlocked vault. Its key is wiped on drop.
///
/// ```compile_fail
/// fn print(vault: panah::vault::Vault) {
///     println!("{vault:?}"); // keys are not for printing
/// }
/// ```
pub struct Vault {
    pub(super) folder: DataFolder,
    pub(super) keys: OfficerKeys,
    settled: Settled,
}

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
            Self::Busy(_) => "wait for the other process to end, then unlock the vault it made",
            Self::Passphrase(error) => error.help(),
            Self::Disk(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}

/// Says why a vault could not be unlocked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum UnlockError {
    /// There is no vault in the folder.
    #[error("there is no vault in `{0}`")]
    NoVault(Place),
    /// There are several key files, and only one is expected.
    #[error("`{0}` holds more than one vault key file")]
    Several(Place),
    /// The passphrase is not the one that was set.
    #[error("the passphrase does not open `{0}`")]
    WrongPassphrase(Place),
    /// The key file cannot be used, whatever the passphrase.
    #[error("`{slot}` cannot be used: {fault}")]
    Slot {
        /// The key file.
        slot: Place,
        /// What is wrong with it.
        fault: SlotFault,
    },
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
            Self::Several(_) => "move all but this officer's key file out of the folder",
            Self::WrongPassphrase(_) => {
                "type it again, and look at the keyboard's language and the Caps Lock key; nothing is lost by a wrong one"
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
            Self::Disk(error) => error.help(),
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

    pub(super) fn create_at_cost(
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
        let (officer, vault_key) = (OfficerId::random()?, Key::random()?);
        let slot = Slot::seal(&vault_key, officer, folder.mode(), passphrase, cost)?;
        Aside::write(&folder.officers(), &slot)?.place(&folder.slot(officer))?;
        let _ = remove(&lock_file);
        Ok(Self::opened(
            folder,
            OfficerKeys::new(vault_key, officer, folder.mode()),
        ))
    }

    /// Unlocks the folder's vault, and finishes what an interruption left ([`Vault::settle`]).
    pub fn unlock(folder: &DataFolder, passphrase: &Passphrase) -> Result<Self, UnlockError> {
        let found = slots(folder)?;
        let [(officer, path)] = found.as_slice() else {
            return Err(if found.is_empty() {
                UnlockError::NoVault(folder.path().into())
            } else {
                UnlockError::Several(folder.officers().as_path().into())
            });
        };
        let unusable = |fault| UnlockError::Slot {
            slot: path.as_path().into(),
            fault,
        };
        let slot = Slot::read(&read_whole(path, SLOT_CAP)?).map_err(unusable)?;
        if slot.mode != folder.mode() {
            return Err(unusable(SlotFault::OtherMode));
        }
        if slot.officer != *officer {
            return Err(unusable(SlotFault::OtherOfficer));
        }
        let vault_key = slot
            .open(passphrase)?
            .ok_or_else(|| UnlockError::WrongPassphrase(path.as_path().into()))?;
        Ok(Self::opened(
            folder,
            OfficerKeys::new(vault_key, *officer, folder.mode()),
        ))
    }

    /// Returns the id of the officer whose vault this is.
    pub fn officer(&self) -> OfficerId {
        self.keys.officer()
    }

    /// Says whether it keeps real interviews or exercises.
    pub fn mode(&self) -> Mode {
        self.keys.mode()
    }

    /// Returns the folder it lives in.
    pub fn folder(&self) -> &DataFolder {
        &self.folder
    }

    /// Tells what unlocking finished, swept away or found in the way.
    pub fn settled(&self) -> &Settled {
        &self.settled
    }

    /// Returns the public half of the key that opens the records, as `age` spells it.
    pub fn recipient(&self) -> Result<String, CryptoError> {
        Ok(self.keys.identity()?.to_public().to_string())
    }

    /// Returns the public half of the key that signs the records, as signed notes spell it
    /// (`off/<officer id>+<key id>+<key>`): with it anybody can check a record's signature.
    pub fn verifier_key(&self) -> Result<String, CryptoError> {
        verifier_key(&self.keys)
    }

    /// Returns the secret that opens this officer's records, as `age` spells it, for a copy on paper
    /// that is locked away: with it `age -d` opens every record without this program or passphrase.
    pub fn identity_for_paper(&self) -> Result<SecretString, CryptoError> {
        self.keys.identity_for_paper()
    }

    fn opened(folder: &DataFolder, keys: OfficerKeys) -> Self {
        let mut vault = Self {
            folder: folder.clone(),
            keys,
            settled: Settled::default(),
        };
        vault.settled = vault.settle();
        vault
    }
}

/// Returns the slot files of a folder with the officers their names tell.
fn slots(folder: &DataFolder) -> Result<Vec<(OfficerId, PathBuf)>, DiskError> {
    let names = names(&folder.officers())?;
    let officers = names
        .iter()
        .filter_map(|name| name.strip_suffix(".slot")?.parse().ok());
    Ok(officers
        .map(|officer| (officer, folder.slot(officer)))
        .collect())
}
