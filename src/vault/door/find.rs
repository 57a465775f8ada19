//! Finding the key file that a passphrase opens.

use std::path::PathBuf;

use crate::vault::crypto::CryptoError;
use crate::vault::disk::{DataFolder, DiskError, Place, names, read_whole};
use crate::vault::id::OfficerId;
use crate::vault::mode::Mode;
use crate::vault::officers::{Passphrase, SLOT_CAP, Slot, SlotFault, Unsealed};

use super::unlock::UnlockError;

/// A slot that the passphrase opened.
pub(super) struct Found {
    pub(super) officer: OfficerId,
    pub(super) unsealed: Unsealed,
    /// Whether the unit has a copy of this officer's key.
    pub(super) has_copy: bool,
}

/// Tries the passphrase on every slot: so nobody has to say who they are, and no file does. One that
/// cannot be used keeps nobody else out.
pub(super) fn find(folder: &DataFolder, passphrase: &Passphrase) -> Result<Found, UnlockError> {
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
pub(in crate::vault) fn opened_slot(
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
pub(in crate::vault) enum SlotError {
    Disk(DiskError),
    Fault(SlotFault),
}

/// Reads an officer's slot file.
pub(in crate::vault) fn read_slot(
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
