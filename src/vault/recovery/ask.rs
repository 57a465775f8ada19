//! Asking, at a laptop that nobody unlocks.

use std::collections::BTreeMap;

use super::error::RecoverError;
use super::request::RecoveryRequest;
use crate::vault::Vault;
use crate::vault::disk::{Aside, DataFolder, DiskError, names, read_whole};
use crate::vault::door::{SlotError, read_slot};
use crate::vault::drafts::drafts_of;
use crate::vault::id::{LaptopId, OfficerId};
use crate::vault::laptop::lock_slots;
use crate::vault::log::Deed;
use crate::vault::officers::{Cost, OneTimeKey, Passphrase, SLOT_CAP, Slot};

/// An officer whose key might be recovered. Who works here is sealed, so there is no name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recoverable {
    /// The officer.
    pub id: OfficerId,
    /// How many interviews of theirs have not been closed.
    pub unclosed: usize,
    /// Whether a unit has a copy of the key.
    pub has_copy: bool,
    /// Whether they were removed from this laptop.
    pub was_removed: bool,
    /// Whether a recovery has been asked for and waits for its answer.
    pub is_asked: bool,
}

impl DataFolder {
    /// Lists whose keys might be recovered, without any key.
    pub fn recoverable(&self) -> Result<Vec<Recoverable>, DiskError> {
        let names = names(&self.officers())?;
        let mut files: BTreeMap<OfficerId, Vec<&str>> = BTreeMap::new();
        for name in &names {
            if let Some((stem, ending)) = name.split_once('.')
                && let Ok(id) = stem.parse()
            {
                files.entry(id).or_default().push(ending);
            }
        }
        let with_key = files
            .into_iter()
            .filter(|(_, endings)| endings.contains(&"slot") || endings.contains(&"left"));
        with_key
            .map(|(id, endings)| {
                Ok(Recoverable {
                    id,
                    unclosed: drafts_of(self, id)?,
                    has_copy: self.recovery_copy_of(id).is_ok(),
                    was_removed: !endings.contains(&"slot"),
                    is_asked: endings.contains(&"recover"),
                })
            })
            .collect()
    }

    /// Asks for the recovery of an officer's key. The passphrase is the one that will open it; an
    /// earlier request for this officer is void from now on.
    ///
    /// Nobody's passphrase is tried here, so that asking is no way of guessing.
    pub fn ask_recovery(
        &self,
        officer: OfficerId,
        passphrase: &Passphrase,
    ) -> Result<RecoveryRequest, RecoverError> {
        passphrase.long_enough()?;
        let (copy, laptop) = self.recovery_copy_of(officer)?;
        let (file, identity) = OneTimeKey::make(officer, self.mode(), passphrase, Cost::USUAL)?;
        let whose = (officer, laptop, self.mode());
        let request = RecoveryRequest::compose(whose, &copy, &identity.to_public())?;
        let _lock = lock_slots(self)?;
        Vault::log_unopened(self, &Deed::RecoveryAsked { officer })?;
        Aside::write(&self.officers(), &file)?.replace(&self.one_time_key(officer))?;
        Ok(request)
    }

    /// Says whether a recovery could be asked for, before anybody thinks of a passphrase.
    pub fn may_ask_recovery(&self, officer: OfficerId) -> Result<(), RecoverError> {
        self.recovery_copy_of(officer).map(drop)
    }

    /// Returns the copy of an officer's key that only the unit can open, and the laptop's id.
    pub(super) fn recovery_copy_of(
        &self,
        officer: OfficerId,
    ) -> Result<(Vec<u8>, LaptopId), RecoverError> {
        let path = self.slot(officer);
        match read_slot(&path, officer, self.mode()) {
            Ok(Slot { recovery, .. }) if recovery.is_empty() => Err(RecoverError::NoCopy),
            Ok(slot) => {
                let laptop = slot.laptop().ok_or(RecoverError::NoCopy)?;
                Ok((slot.recovery, laptop))
            }
            Err(SlotError::Disk(error)) if error.is_not_found() => self.left_copy_of(officer),
            Err(SlotError::Disk(error)) => Err(error.into()),
            Err(SlotError::Fault(fault)) => Err(RecoverError::Slot {
                slot: path.as_path().into(),
                fault,
            }),
        }
    }

    fn left_copy_of(&self, officer: OfficerId) -> Result<(Vec<u8>, LaptopId), RecoverError> {
        let copy = match read_whole(&self.left_copy(officer), SLOT_CAP) {
            Err(error) if error.is_not_found() => {
                return Err(RecoverError::NoSuchOfficer(officer));
            }
            copy => copy?,
        };
        if copy.is_empty() {
            return Err(RecoverError::NoCopy);
        }
        Ok((copy, self.laptop_id()?))
    }
}
