//! The officers of a laptop: each with a slot, a passphrase and drafts of their own.

use super::half_done::is_there;
use super::officer_error::OfficerError;
use super::state::{OfficerLine, State};
use crate::vault::Vault;
use crate::vault::crypto::{CryptoError, Key};
use crate::vault::disk::{Aside, DataFolder, Lock, LockError};
use crate::vault::door::{SlotError, opened_slot, read_slot};
use crate::vault::drafts::drafts_of;
use crate::vault::id::OfficerId;
use crate::vault::log::Deed;
use crate::vault::note::Verifier;
use crate::vault::officers::{Cost, Filling, OfficerKeys, Passphrase, Slot};
use crate::vault::records::OpenedBy;
use crate::vault::unit::seal_copy;

/// The longest name of an officer, in characters.
pub(super) const LONGEST_NAME: usize = 60;

/// One officer in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficerListing {
    /// The officer.
    pub id: OfficerId,
    /// What colleagues call them; may be empty.
    pub name: String,
    /// What their signatures are checked with.
    pub verifier: Verifier,
    /// Whether it is the one who unlocked the vault.
    pub is_you: bool,
    /// Whether they have left.
    pub has_left: bool,
    /// Whether the unit can bring back their key, should the passphrase be forgotten.
    pub is_recoverable: bool,
    /// How many interviews of theirs have not been closed.
    pub unclosed: usize,
}

impl Vault {
    /// Lists everybody who has or had a key file here.
    pub fn officers(&self) -> Result<Vec<OfficerListing>, OfficerError> {
        let state = self.state()?;
        let here = state.officers.iter().filter(|line| !line.joining);
        here.map(|line| {
            Ok(OfficerListing {
                id: line.id,
                name: line.name.clone(),
                verifier: line.verifier.clone(),
                is_you: line.id == self.officer(),
                has_left: state.has_left(line.id),
                is_recoverable: line.copied.is_some(),
                unclosed: drafts_of(&self.folder, line.id)?,
            })
        })
        .collect()
    }

    /// Adds an officer with a key, a passphrase and drafts of their own. Nobody else's drafts or
    /// records open to them.
    ///
    /// Where this fails or is interrupted, the officer is there or not: until the key file is in place
    /// they are noted as joining, which the next unlocking finishes or undoes.
    pub fn add_officer(
        &self,
        name: &str,
        passphrase: &Passphrase,
    ) -> Result<OfficerId, OfficerError> {
        self.may_be_called(name, None)?;
        let name = fit_name(name)?;
        self.check_new(passphrase)?;
        let keys = OfficerKeys::new(Key::random()?, OfficerId::random()?, self.mode());
        let officer = keys.officer();
        let state = self.state()?;
        let (recovery, copied) = self.recovery_copy(&state, officer, keys.vault_key())?;
        let slot = Slot::seal(
            Filling {
                officer,
                vault_key: keys.vault_key(),
                ..self.filling(&recovery)
            },
            passphrase,
            Cost::USUAL,
        )?;
        let _lock = lock_slots(&self.folder)?;
        self.log(&Deed::OfficerAdded { officer })?;
        let line = OfficerLine {
            id: officer,
            name,
            verifier: keys.signer()?.verifier()?,
            left: false,
            joining: true,
            copied,
        };
        self.change_state(|state| {
            state.officers.push(line);
            Ok::<(), OfficerError>(())
        })?;
        let aside = Aside::write(&self.folder.officers(), &slot);
        let placed = aside.and_then(|aside| aside.place(&self.folder.slot(officer)));
        // Whatever became of the key file, this finishes or undoes it.
        let joined = self.settle_joining(officer);
        placed?;
        joined?;
        Ok(officer)
    }

    /// Says whether an officer may be called so; `officer` is who, where there is one already. Nobody
    /// goes without a name, and no two who work here have the same.
    pub fn may_be_called(
        &self,
        name: &str,
        officer: Option<OfficerId>,
    ) -> Result<(), OfficerError> {
        let name = fit_name(name)?;
        if name.is_empty() {
            return Err(OfficerError::Nameless);
        }
        let state = self.state()?;
        let mut others = state
            .officers
            .iter()
            .filter(|line| Some(line.id) != officer);
        let is_same = |line: &OfficerLine| line.name.to_lowercase() == name.to_lowercase();
        if others.any(|line| is_same(line) && !state.has_left(line.id)) {
            return Err(OfficerError::NameTaken(name));
        }
        Ok(())
    }

    /// Changes what an officer is called.
    pub fn name_officer(&self, officer: OfficerId, name: &str) -> Result<(), OfficerError> {
        self.may_be_called(name, Some(officer))?;
        let name = fit_name(name)?;
        let is_here = self.state()?.officers.iter().any(|line| line.id == officer);
        if !is_here {
            return Err(OfficerError::NoSuchOfficer(officer));
        }
        self.log(&Deed::OfficerNamed { officer })?;
        self.change_state(|state| {
            let line = state.officers.iter_mut().find(|line| line.id == officer);
            line.ok_or(OfficerError::NoSuchOfficer(officer))?.name = name;
            Ok::<(), OfficerError>(())
        })?;
        Ok(())
    }

    /// Sets another passphrase for the officer who unlocked the vault. Old copies of the key file
    /// still open with the old one.
    ///
    /// Where this fails or is interrupted, exactly one of the two opens the vault.
    pub fn change_passphrase(&self, passphrase: &Passphrase) -> Result<(), OfficerError> {
        self.check_new(passphrase)?;
        let _lock = lock_slots(&self.folder)?;
        let path = self.folder.slot(self.officer());
        let old = self.own_slot()?;
        let slot = Slot::seal(self.filling(&old.recovery), passphrase, Cost::USUAL)?;
        self.log(&Deed::PassphraseChanged)?;
        Ok(Aside::write(&self.folder.officers(), &slot)?.replace(&path)?)
    }

    /// Removes an officer's key file. Where there is a unit, the copy of the key that only the unit
    /// can open stays, so that drafts can be brought back; where there is none, nothing may be lost
    /// with it.
    ///
    /// Where this fails or is interrupted, the officer is there as before, or has left and the next
    /// unlocking of a colleague finishes what is to be done: the state decides.
    pub fn remove_officer(&self, officer: OfficerId) -> Result<(), OfficerError> {
        let _lock = lock_slots(&self.folder)?;
        let state = self.state()?;
        let line = state.officers.iter().find(|line| line.id == officer);
        let line = line.ok_or(OfficerError::NoSuchOfficer(officer))?;
        let works_here = |line: &&OfficerLine| !line.joining && !state.has_left(line.id);
        if line.left {
            return Err(OfficerError::NoSuchOfficer(officer));
        }
        if works_here(&line) && state.officers.iter().filter(works_here).count() < 2 {
            return Err(OfficerError::Last);
        }
        let path = self.folder.slot(officer);
        let was_half_recovered = is_there(&self.folder.left_copy(officer)) && !is_there(&path);
        let copy = if was_half_recovered {
            None
        } else if state.unit.is_some() {
            let slot =
                read_slot(&path, officer, self.mode()).map_err(|error| unusable(&path, error))?;
            if slot.recovery.is_empty() {
                return Err(OfficerError::NoCopy);
            }
            Some(slot.recovery)
        } else {
            self.check_nothing_lost(officer)?;
            None
        };
        self.log(&Deed::OfficerRemoved { officer })?;
        if let Some(copy) = copy {
            Aside::write(&self.folder.officers(), &copy)?
                .replace(&self.folder.left_copy(officer))?;
        }
        self.change_state(|state| {
            for line in state.officers.iter_mut().filter(|line| line.id == officer) {
                line.left = true;
            }
            Ok::<(), OfficerError>(())
        })?;
        Ok(self.forget_slot(officer)?)
    }

    /// Makes sure that the unit has a copy of this officer's key: it may have come after the officer,
    /// or have new recipients.
    pub(crate) fn refresh_recovery(&self) -> Result<(), OfficerError> {
        let state = self.state()?;
        let Some(unit) = state.unit_note() else {
            return Ok(());
        };
        let line = state.officers.iter().find(|line| line.id == self.officer());
        if line.is_some_and(|line| line.copied.as_ref() == Some(&unit.recipients_digest())) {
            return Ok(());
        }
        let _lock = lock_slots(&self.folder)?;
        let (recovery, copied) =
            self.recovery_copy(&state, self.officer(), self.keys.vault_key())?;
        let slot = self.own_slot()?.with_recovery(&recovery)?;
        Aside::write(&self.folder.officers(), &slot)?.replace(&self.folder.slot(self.officer()))?;
        self.change_state(|state| {
            let lines = state.officers.iter_mut();
            for line in lines.filter(|line| line.id == self.officer()) {
                line.copied.clone_from(&copied);
            }
            Ok::<(), OfficerError>(())
        })?;
        Ok(())
    }

    /// Seals a vault key to the unit; empty where there is none.
    fn recovery_copy(
        &self,
        state: &State,
        officer: OfficerId,
        vault_key: &Key,
    ) -> Result<(Vec<u8>, Option<String>), CryptoError> {
        match state.unit_note() {
            None => Ok((Vec::new(), None)),
            Some(unit) => Ok((
                seal_copy(&unit, self.laptop(), officer, vault_key)?,
                Some(unit.recipients_digest()),
            )),
        }
    }

    fn own_slot(&self) -> Result<Slot, OfficerError> {
        let path = self.folder.slot(self.officer());
        read_slot(&path, self.officer(), self.mode()).map_err(|error| unusable(&path, error))
    }

    /// The passphrase tells whose vault is meant, so it must not open another's.
    fn check_new(&self, passphrase: &Passphrase) -> Result<(), OfficerError> {
        passphrase.long_enough()?;
        match opened_slot(&self.folder, passphrase)? {
            None => Ok(()),
            Some(officer) if officer == self.officer() => Err(OfficerError::Unchanged),
            Some(_) => Err(OfficerError::Taken),
        }
    }

    fn check_nothing_lost(&self, officer: OfficerId) -> Result<(), OfficerError> {
        if officer != self.officer() {
            return Err(OfficerError::NotYours);
        }
        let drafts = drafts_of(&self.folder, officer)?;
        if drafts > 0 {
            return Err(OfficerError::HasDrafts(drafts));
        }
        let records = self.records()?.into_iter();
        let own = records
            .filter(|listing| listing.opened_by == OpenedBy::Officer)
            .filter(|listing| self.open_unlogged(listing.id).is_ok())
            .count();
        if own > 0 {
            return Err(OfficerError::HasRecords(own));
        }
        Ok(())
    }
}

/// Keeps other windows from changing key files meanwhile.
pub(crate) fn lock_slots(folder: &DataFolder) -> Result<Lock, OfficerError> {
    Lock::take(&folder.slots_lock()).map_err(|error| match error {
        LockError::Held(_) => OfficerError::Busy,
        LockError::Disk(error) => OfficerError::Disk(error),
    })
}

fn unusable(path: &std::path::Path, error: SlotError) -> OfficerError {
    match error {
        SlotError::Disk(error) => OfficerError::Disk(error),
        SlotError::Fault(fault) => OfficerError::Slot {
            slot: path.into(),
            fault,
        },
    }
}

fn fit_name(name: &str) -> Result<String, OfficerError> {
    let name = name.trim();
    if name.chars().count() > LONGEST_NAME
        || name.chars().any(crate::vault::disk::acts_on_a_terminal)
    {
        return Err(OfficerError::Name);
    }
    Ok(name.to_owned())
}
