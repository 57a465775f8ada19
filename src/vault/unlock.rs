//! The vault's front door: making it, unlocking it.

use std::path::PathBuf;

use secrecy::SecretString;

use super::crypto::{CryptoError, Key};
use super::disk::{
    Aside, DataFolder, DiskError, Lock, LockError, Place, names, read_whole, remove,
};
use super::id::{LaptopId, OfficerId};
use super::laptop::{LaptopKeys, OfficerLine, State, StateError};
use super::log::{Deed, LogError};
use super::mode::Mode;
use super::note::Verifier;
use super::officers::{
    Cost, Filling, OfficerKeys, Passphrase, PassphraseError, SLOT_CAP, Slot, SlotFault, Unsealed,
};
use super::settle::Settled;

/// An unlocked vault. Its keys are wiped on drop.
///
/// ```compile_fail
/// fn print(vault: panah::vault::Vault) {
///     println!("{vault:?}"); // keys are not for printing
/// }
/// ```
pub struct Vault {
    pub(super) folder: DataFolder,
    pub(super) keys: OfficerKeys,
    pub(super) laptop: LaptopKeys,
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
                vault.log(&Deed::Unlocked)?;
                vault
            }
            None => Self::first_with_laptop(folder, keys, passphrase)?,
        };
        vault.hold_state(has_copy)?;
        vault.finish_unlocking();
        Ok(vault)
    }

    /// Opens a vault whose audit log takes no entries, to begin it anew.
    pub(super) fn open_unlogged_vault(
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
        vault.hold_state(has_copy)?;
        Ok(vault)
    }

    /// Holds what the laptop knows of itself to the files beside it: an older state put back in its
    /// place, from before a unit could open records, is refused. Nothing leads back from a unit.
    fn hold_state(&self, has_copy: bool) -> Result<(), UnlockError> {
        let state = self.state()?;
        let has_unit = has_copy || !self.folder.stub_ids()?.is_empty();
        if has_unit && state.unit.is_none() {
            let place = self.folder.state().as_path().into();
            return Err(StateError::Older(place).into());
        }
        if state.has_left(self.officer()) {
            return Err(UnlockError::Left);
        }
        Ok(())
    }

    /// Finishes what an interruption left, and keeps what is to be told of it.
    pub(super) fn finish_unlocking(&mut self) {
        self.settled = Settled {
            wrong_passphrases: self.settled.wrong_passphrases,
            ..self.settle()
        };
    }

    /// Gives a vault of the first version what it lacks: a laptop key, a state, an audit log. The new
    /// slot comes last, so that an interruption is followed by another beginning.
    fn first_with_laptop(
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

    /// Returns what this officer's slot holds, with this recovery copy.
    pub(super) fn filling<'a>(&'a self, recovery: &'a [u8]) -> Filling<'a> {
        Filling {
            officer: self.officer(),
            mode: self.mode(),
            vault_key: self.keys.vault_key(),
            laptop: self.laptop.laptop(),
            laptop_key: self.laptop.key(),
            recovery,
        }
    }

    /// Returns the id of the officer who unlocked it.
    pub fn officer(&self) -> OfficerId {
        self.keys.officer()
    }

    /// Returns the id of the laptop.
    pub fn laptop(&self) -> LaptopId {
        self.laptop.laptop()
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

    /// Returns the public half of the key that opens the officer's own records, as `age` spells it.
    pub fn recipient(&self) -> Result<String, CryptoError> {
        Ok(self.keys.identity()?.to_public().to_string())
    }

    /// Returns what this officer's signatures are checked with.
    pub fn verifier(&self) -> Result<Verifier, CryptoError> {
        self.keys.signer()?.verifier()
    }

    /// Returns what this laptop's signatures are checked with.
    pub fn laptop_verifier(&self) -> Result<Verifier, CryptoError> {
        self.laptop.signer()?.verifier()
    }

    /// Returns the secret that opens this officer's own records, as `age` spells it, for a copy on
    /// paper that is locked away: with it `age -d` opens them without this program or passphrase.
    pub fn identity_for_paper(&self) -> Result<SecretString, CryptoError> {
        self.keys.identity_for_paper()
    }

    pub(super) fn of(folder: &DataFolder, keys: OfficerKeys, laptop: LaptopKeys) -> Self {
        Self {
            folder: folder.clone(),
            keys,
            laptop,
            settled: Settled::default(),
        }
    }
}

/// A slot that the passphrase opened.
struct Found {
    officer: OfficerId,
    unsealed: Unsealed,
    /// Whether the unit has a copy of this officer's key.
    has_copy: bool,
}

/// Tries the passphrase on every slot: so nobody has to say who they are, and no file does. One that
/// cannot be used keeps nobody else out.
fn find(folder: &DataFolder, passphrase: &Passphrase) -> Result<Found, UnlockError> {
    let slots = slots(folder)?;
    let Some((_, first)) = slots.first() else {
        return Err(UnlockError::NoVault(folder.path().into()));
    };
    let shown: Place = match slots.as_slice() {
        [_] => first.as_path().into(),
        _ => folder.officers().as_path().into(),
    };
    let (mut faulty, mut unread, mut tried) = (None, None, 0);
    for (officer, path) in slots {
        match read_slot(&path, officer, folder.mode()) {
            Ok(slot) => {
                tried += 1;
                if let Some(unsealed) = slot.open(passphrase)? {
                    return Ok(Found {
                        officer,
                        unsealed,
                        has_copy: !slot.recovery.is_empty(),
                    });
                }
            }
            Err(SlotError::Disk(error)) => unread = Some(error),
            Err(SlotError::Fault(fault)) => faulty = Some((path.as_path().into(), fault)),
        }
    }
    Err(match (faulty, unread, tried) {
        (Some((slot, fault)), _, 0) => UnlockError::Slot { slot, fault },
        (Some((slot, fault)), _, _) => UnlockError::WrongOrFaulty { slot, fault },
        (None, Some(error), 0) => UnlockError::Disk(error),
        (None, Some(error), _) => UnlockError::WrongOrUnread(error),
        (None, None, _) => UnlockError::WrongPassphrase(shown),
    })
}

/// Says whose key file a passphrase opens, of those that can be used.
pub(super) fn opened_slot(
    folder: &DataFolder,
    passphrase: &Passphrase,
) -> Result<Option<OfficerId>, CryptoError> {
    match find(folder, passphrase) {
        Ok(found) => Ok(Some(found.officer)),
        Err(UnlockError::Crypto(error)) => Err(error),
        Err(_) => Ok(None),
    }
}

/// Says why a slot file cannot be used.
pub(super) enum SlotError {
    Disk(DiskError),
    Fault(SlotFault),
}

/// Reads an officer's slot file.
pub(super) fn read_slot(
    path: &std::path::Path,
    officer: OfficerId,
    mode: Mode,
) -> Result<Slot, SlotError> {
    let bytes = read_whole(path, SLOT_CAP).map_err(SlotError::Disk)?;
    let slot = Slot::read(&bytes).map_err(SlotError::Fault)?;
    if slot.mode != mode {
        Err(SlotError::Fault(SlotFault::OtherMode))
    } else if slot.officer != officer {
        Err(SlotError::Fault(SlotFault::OtherOfficer))
    } else {
        Ok(slot)
    }
}

/// Returns the slot files of a folder with the officers their names tell.
pub(super) fn slots(folder: &DataFolder) -> Result<Vec<(OfficerId, PathBuf)>, DiskError> {
    let names = names(&folder.officers())?;
    let officers = names
        .iter()
        .filter_map(|name| name.strip_suffix(".slot")?.parse().ok());
    Ok(officers
        .map(|officer| (officer, folder.slot(officer)))
        .collect())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;
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
