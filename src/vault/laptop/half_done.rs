//! Finishing or undoing a change to the officers that was interrupted between its steps.
//!
//! The state says who works here, and the key files follow it: a file that somebody puts into the
//! folder adds nobody and removes nobody.

use std::io::Write;
use std::path::Path;

use super::colleagues::lock_slots;
use super::officer_error::OfficerError;
use super::state::OfficerLine;
use crate::vault::Vault;
use crate::vault::disk::{Access, Aside, DiskError, open, remove, sync_folder};
use crate::vault::door::read_slot;
use crate::vault::id::OfficerId;
use crate::vault::log::Deed;

/// What an interruption left of a change to one officer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum HalfDone {
    /// Noted as joining, with the key file in place or not.
    Joining,
    /// Noted as having left, with the key file still there.
    Leaving,
    /// Works here, and the copy for the unit was laid out as for somebody who leaves.
    Stays,
}

impl Vault {
    /// Finishes or undoes what an interruption left; what another window is at is left alone.
    pub(crate) fn settle_officers(&self) -> Result<(), OfficerError> {
        let lines = self.state()?.officers;
        if !lines.iter().any(|line| line.id == self.officer()) {
            self.join()?;
        }
        if !lines.iter().any(|line| self.half_done(line).is_some()) {
            return Ok(());
        }
        let _lock = match lock_slots(&self.folder) {
            Err(OfficerError::Busy) => return Ok(()),
            lock => lock?,
        };
        let state = self.state()?;
        for line in &state.officers {
            match self.half_done(line) {
                Some(HalfDone::Joining) => self.settle_joining(line.id)?,
                Some(HalfDone::Leaving) => {
                    if state.unit.is_some() {
                        self.keep_left_copy(line.id)?;
                    }
                    self.forget_slot(line.id)?;
                }
                Some(HalfDone::Stays) => remove(&self.folder.left_copy(line.id))?,
                None => {}
            }
        }
        Ok(())
    }

    /// Notes this officer as one who works here: their key file holds the laptop's key, and a state that
    /// does not name them was put back from a time before they came.
    fn join(&self) -> Result<(), OfficerError> {
        let officer = self.officer();
        self.log(&Deed::OfficerAdded { officer })?;
        let line = OfficerLine {
            id: officer,
            name: String::new(),
            verifier: self.verifier()?,
            left: false,
            joining: false,
            copied: None,
        };
        self.change_state(|state| {
            if !state.officers.iter().any(|line| line.id == officer) {
                state.officers.push(line);
            }
            Ok::<(), OfficerError>(())
        })?;
        Ok(())
    }

    /// Settles whether an officer who was joining is here: where the key file is in place they are,
    /// where it is not they never were.
    pub(super) fn settle_joining(&self, officer: OfficerId) -> Result<(), OfficerError> {
        let has_slot = is_there(&self.folder.slot(officer));
        self.change_state(|state| {
            if !has_slot {
                state
                    .officers
                    .retain(|line| line.id != officer || !line.joining);
            }
            for line in state.officers.iter_mut().filter(|line| line.id == officer) {
                line.joining = false;
            }
            Ok::<(), OfficerError>(())
        })?;
        Ok(())
    }

    /// Destroys the key file of an officer who has left, and what else opens with their passphrase.
    pub(super) fn forget_slot(&self, officer: OfficerId) -> Result<(), DiskError> {
        let folder = &self.folder;
        for path in [
            folder.slot(officer),
            folder.one_time_key(officer),
            folder.old_post(officer),
        ] {
            overwrite(&path);
            remove(&path)?;
        }
        sync_folder(&folder.officers())
    }

    /// Withdraws a recovery of this officer's key that somebody has asked for; says whether there was
    /// one. Its answer opens nothing any more.
    pub(crate) fn withdraw_recovery(&self) -> Result<bool, DiskError> {
        let path = self.folder.one_time_key(self.officer());
        if !is_there(&path) {
            return Ok(false);
        }
        overwrite(&path);
        remove(&path)?;
        sync_folder(&self.folder.officers())?;
        Ok(true)
    }

    fn half_done(&self, line: &OfficerLine) -> Option<HalfDone> {
        let has_slot = is_there(&self.folder.slot(line.id));
        if line.joining {
            Some(HalfDone::Joining)
        } else if line.left && has_slot {
            Some(HalfDone::Leaving)
        } else if !line.left && has_slot && is_there(&self.folder.left_copy(line.id)) {
            Some(HalfDone::Stays)
        } else {
            None
        }
    }

    /// Makes sure that the copy for the unit outlives the key file. A key file that was overwritten
    /// already has nothing to give; its copy was laid out before.
    fn keep_left_copy(&self, officer: OfficerId) -> Result<(), DiskError> {
        let copy = self.folder.left_copy(officer);
        if is_there(&copy) {
            return Ok(());
        }
        match read_slot(&self.folder.slot(officer), officer, self.mode()) {
            Ok(slot) if !slot.recovery.is_empty() => {
                Aside::write(&self.folder.officers(), &slot.recovery)?.replace(&copy)
            }
            _ => Ok(()),
        }
    }
}

pub(super) fn is_there(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok()
}

/// Overwrites a key file with zeros; a full or failing disk may not let it.
fn overwrite(path: &Path) {
    if let Ok(mut file) = open(path, Access::Overwrite) {
        let length = file.metadata().map_or(0, |found| found.len());
        let zeros = vec![0; usize::try_from(length).unwrap_or(0).min(8192)];
        let _ = file.write_all(&zeros).and_then(|()| file.sync_data());
    }
}
