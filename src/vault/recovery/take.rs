//! Taking: the laptop opens the answer with the passphrase of the request, proves the key by what it
//! opens, and puts it under that passphrase.

use std::path::Path;

use super::answer::{AnsweredBy, RecoveryAnswer};
use super::error::{RecoverError, RecoveryFault};
use crate::vault::Vault;
use crate::vault::crypto::{CryptoError, Key};
use crate::vault::disk::{Aside, DataFolder, read_whole, remove, sync_folder};
use crate::vault::door::{SlotError, opened_slot, read_slot};
use crate::vault::id::{LaptopId, OfficerId};
use crate::vault::laptop::{LaptopKeys, lock_slots};
use crate::vault::log::Deed;
use crate::vault::officers::{Cost, ONE_TIME_CAP, OfficerKeys, OneTimeKey, Passphrase, Slot};
use crate::vault::records::RecordFault;
use crate::vault::unit::open_copy;

impl Vault {
    /// Puts an officer's key under the passphrase that was typed when its recovery was asked for, and
    /// unlocks their vault. The passphrase before opens nothing any more.
    ///
    /// Where this fails or is interrupted, the old key file stands or the new one does, and the same
    /// answer can be taken again until it is done.
    pub fn recover(
        folder: &DataFolder,
        answer: &RecoveryAnswer,
        passphrase: &Passphrase,
    ) -> Result<(Self, AnsweredBy), RecoverError> {
        take(folder, answer, passphrase, None)
    }

    /// Does the same for an officer who was removed from this laptop, and who works here again from
    /// then on: it takes a colleague, for the laptop's own key went with their key file.
    pub fn recover_removed(
        &self,
        answer: &RecoveryAnswer,
        passphrase: &Passphrase,
    ) -> Result<(Self, AnsweredBy), RecoverError> {
        take(&self.folder, answer, passphrase, Some(self))
    }
}

fn take(
    folder: &DataFolder,
    answer: &RecoveryAnswer,
    passphrase: &Passphrase,
    colleague: Option<&Vault>,
) -> Result<(Vault, AnsweredBy), RecoverError> {
    let officer = answer.officer;
    if answer.mode != folder.mode() {
        return Err(RecoveryFault::OtherMode.into());
    }
    let lock = lock_slots(folder)?;
    let vault_key = opened(folder, answer, passphrase)?;
    let (copy, _) = folder.recovery_copy_of(officer)?;
    let (laptop, laptop_key) = laptop_key(folder, officer, &vault_key, colleague)?;
    if answer.laptop != laptop {
        return Err(RecoveryFault::OtherLaptop(answer.laptop).into());
    }
    let keys = OfficerKeys::new(vault_key, officer, folder.mode());
    let laptop = LaptopKeys::new(laptop_key, laptop, folder.mode());
    let mut vault = Vault::of(folder, keys, laptop);
    let state = vault.state()?;
    let line = state.officers.iter().find(|line| line.id == officer);
    let line = line.ok_or(RecoverError::NoSuchOfficer(officer))?;
    if line.verifier != vault.verifier()? {
        return Err(RecoverError::NotTheKey(officer));
    }
    let unit = state.unit_note();
    if unit.is_some_and(|unit| unit.left.contains(&officer)) {
        return Err(RecoverError::Left(officer));
    }
    if line.left && colleague.is_none() {
        return Err(RecoverError::Removed(officer));
    }
    let unit = state.unit.as_ref().map(|unit| &unit.verifier);
    let by = answer.given_by(unit)?;
    if opened_slot(folder, passphrase)?.is_some_and(|other| other != officer) {
        return Err(RecoverError::Taken);
    }
    let slot = Slot::seal(vault.filling(&copy), passphrase, Cost::USUAL)?;
    colleague
        .unwrap_or(&vault)
        .log(&Deed::Recovered { officer })?;
    if line.left {
        vault.change_state(|state| {
            for line in state.officers.iter_mut().filter(|line| line.id == officer) {
                line.left = false;
            }
            Ok::<(), RecoverError>(())
        })?;
    }
    Aside::write(&folder.officers(), &slot)?.replace(&folder.slot(officer))?;
    // The new key file stands: what led to it has served.
    vault.withdraw_recovery()?;
    remove(&folder.left_copy(officer))?;
    sync_folder(&folder.officers())?;
    drop(lock);
    vault.finish_unlocking();
    Ok((vault, by))
}

/// Opens the answer with the one-time key. A passphrase that fails is noted.
fn opened(
    folder: &DataFolder,
    answer: &RecoveryAnswer,
    passphrase: &Passphrase,
) -> Result<Key, RecoverError> {
    let officer = answer.officer;
    let path = folder.one_time_key(officer);
    let bytes = match read_whole(&path, ONE_TIME_CAP) {
        Err(error) if error.is_not_found() => return Err(RecoverError::NotAsked(officer)),
        bytes => bytes?,
    };
    let one_time = OneTimeKey::read(&bytes, officer, folder.mode());
    let one_time = one_time.map_err(|fault| unusable(&path, fault))?;
    let Some(identity) = one_time.open(passphrase)? else {
        let officer = Some(officer);
        Vault::log_unopened(folder, &Deed::PassphraseFailed { officer })?;
        return Err(RecoverError::WrongPassphrase);
    };
    let recovered = open_copy(&answer.key, &[identity], folder.mode());
    let recovered = recovered.map_err(|fault| match fault {
        RecordFault::NotForUs => RecoveryFault::OtherRequest,
        RecordFault::OtherMode => RecoveryFault::OtherMode,
        _ => RecoveryFault::Copy,
    })?;
    if recovered.officer != officer || recovered.laptop != answer.laptop {
        return Err(RecoveryFault::OthersCopy.into());
    }
    Ok(recovered.vault_key)
}

/// Opens the laptop's key: with the officer's own key file, or as a colleague has it.
fn laptop_key(
    folder: &DataFolder,
    officer: OfficerId,
    vault_key: &Key,
    colleague: Option<&Vault>,
) -> Result<(LaptopId, Key), RecoverError> {
    let path = folder.slot(officer);
    match (read_slot(&path, officer, folder.mode()), colleague) {
        (Ok(slot), _) => {
            let opened = slot.laptop_key(vault_key);
            let opened = opened.map_err(|_| RecoverError::NotTheKey(officer))?;
            opened.ok_or(RecoverError::NoCopy)
        }
        (Err(_), Some(colleague)) => {
            let key = Key::filled(|key| {
                key.copy_from_slice(colleague.laptop.key().expose());
                Ok::<(), CryptoError>(())
            })?;
            Ok((colleague.laptop(), key))
        }
        (Err(SlotError::Disk(error)), None) if error.is_not_found() => {
            Err(RecoverError::Removed(officer))
        }
        (Err(SlotError::Disk(error)), None) => Err(error.into()),
        (Err(SlotError::Fault(fault)), None) => Err(unusable(&path, fault)),
    }
}

fn unusable(path: &Path, fault: crate::vault::SlotFault) -> RecoverError {
    RecoverError::Slot {
        slot: path.into(),
        fault,
    }
}
