//! Destroying a record before or at its time.
//!
//! At the unit a received record has a key of its own: that is overwritten and removed first, and from
//! then on every copy sealed to that key is noise. On a laptop the file goes, and what was kept beside
//! it: copies elsewhere are not reached. Overwriting is not erasure on flash; full-disk encryption is
//! what closes that gap.

use std::fs;
use std::io::Write;
use std::path::Path;

use super::fault::RecordFault;
use super::list::OpenedBy;
use super::open::OpenError;
use crate::vault::Vault;
use crate::vault::disk::{Access, DiskError, digest, open, remove, sync_folder};
use crate::vault::id::RecordId;
use crate::vault::kept::KeptError;
use crate::vault::laptop::StateError;
use crate::vault::log::{Deed, LogError, Reason, Thing};

/// How much of a record's file is overwritten: its header holds the key of the rest.
const HEAD: usize = 4096;

/// Says what is to become of a record of which the unit has not said that it has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotReceived {
    /// It stays: it may be the only copy of the evidence.
    Stays,
    /// It goes all the same.
    Goes,
}

/// A record that is gone, or would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destroyed {
    /// The record.
    pub id: RecordId,
    /// Who could open it.
    pub opened_by: OpenedBy,
    /// When the unit said that it has it, where it has.
    pub received: Option<String>,
}

/// Says why a record is not, or not wholly, destroyed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DestroyError {
    /// There is no such record.
    #[error("there is no record {0}")]
    NoSuchRecord(RecordId),
    /// It is on hold.
    #[error("record {0} is on legal hold, and nothing destroys it")]
    Held(RecordId),
    /// The unit has not said that it has it.
    #[error("the unit has not confirmed yet that it has record {0}: this may be the only copy")]
    NotReceived(RecordId),
    /// A colleague closed it for themselves.
    #[error("record {0} is a colleague's")]
    Colleagues(RecordId),
    /// What the laptop knows of itself cannot be read.
    #[error(transparent)]
    State(#[from] StateError),
    /// What is kept of the record cannot be read.
    #[error(transparent)]
    Kept(#[from] KeptError),
    /// The audit log could not be written, so that nothing was destroyed.
    #[error(transparent)]
    Log(#[from] LogError),
    /// A file could not be removed.
    #[error(transparent)]
    Disk(#[from] DiskError),
}

impl DestroyError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::NoSuchRecord(_) => "see the records with `panah list`",
            Self::Held(_) => {
                "whoever put it on hold knows why; it is lifted with `panah hold ID --lift`"
            }
            Self::NotReceived(_) => {
                "send it with `panah transfer` and take in the receipt; to lose it all the same add --yes-not-received"
            }
            Self::Colleagues(_) => "only they can destroy it, with their own passphrase",
            Self::State(error) => error.help(),
            Self::Kept(error) => error.help(),
            Self::Log(error) => error.help(),
            Self::Disk(error) => error.help(),
        }
    }
}

impl Vault {
    /// Destroys a record. Should it be interrupted, doing it once more finishes it.
    pub fn destroy_record(
        &self,
        id: RecordId,
        reason: Reason,
        not_received: NotReceived,
    ) -> Result<Destroyed, DestroyError> {
        let gone = self.may_destroy(id, not_received)?;
        self.log(&Deed::Destroyed {
            what: Thing::Record(id),
            reason,
        })?;
        for path in [self.folder.kept_record(id), self.folder.record(id)] {
            overwrite(&path);
            remove(&path)?;
            sync_folder(&self.folder.records())?;
        }
        self.forget_shared(id)?;
        self.forget_begun(id)?;
        // The stub goes last: it says whose the record was, should this be interrupted.
        self.forget_stub(id)?;
        sync_folder(&self.folder.stubs())?;
        Ok(gone)
    }

    /// Says whether a record may be destroyed by this officer, and what would be gone then.
    pub fn may_destroy(
        &self,
        id: RecordId,
        not_received: NotReceived,
    ) -> Result<Destroyed, DestroyError> {
        let is_there = fs::symlink_metadata(self.folder.record(id)).is_ok();
        if !is_there && !self.folder.has_stub(id) {
            return Err(DestroyError::NoSuchRecord(id));
        }
        if self.state()?.holds.contains(&id) {
            return Err(DestroyError::Held(id));
        }
        let opened_by = self.folder.opened_by(id);
        if opened_by == OpenedBy::Officer && self.is_a_colleagues(id) {
            return Err(DestroyError::Colleagues(id));
        }
        let received = self.received(id)?;
        if opened_by == OpenedBy::Unit && received.is_none() && not_received == NotReceived::Stays {
            return Err(DestroyError::NotReceived(id));
        }
        Ok(Destroyed {
            id,
            opened_by,
            received,
        })
    }

    /// Says whether a record is whole and opens with another officer's key.
    fn is_a_colleagues(&self, id: RecordId) -> bool {
        matches!(
            self.open_unlogged(id),
            Err(OpenError::Refused {
                fault: RecordFault::NotForUs,
                ..
            })
        )
    }

    /// Returns when the unit said that it has a record, with the very bytes that lie here; nothing where
    /// it has not, or is not asked.
    pub fn received(&self, id: RecordId) -> Result<Option<String>, KeptError> {
        match digest(&self.folder.record(id)) {
            Ok(file) => self.confirmed_at(id, file.sha256),
            // An interrupted destroying has left the stub alone.
            Err(error) if error.is_not_found() => Ok(self.stub(id)?.and_then(|stub| stub.received)),
            Err(error) => Err(error.into()),
        }
    }

    /// Returns the day until which a record is kept (`YYYY-MM-DD`); nothing where nobody has said, or
    /// where the record cannot be read here.
    pub fn retained_until(&self, id: RecordId) -> Option<String> {
        match self.folder.opened_by(id) {
            OpenedBy::Unit => self.stub(id).ok()??.retain,
            OpenedBy::Officer | OpenedBy::Here => self.open_unlogged(id).ok()?.retain,
        }
    }
}

/// Overwrites the beginning of a file with zeros; a full or failing disk may not let it.
fn overwrite(path: &Path) {
    if let Ok(mut file) = open(path, Access::Overwrite) {
        let length = file.metadata().map_or(0, |found| found.len());
        let zeros = vec![0; usize::try_from(length).unwrap_or(HEAD).min(HEAD)];
        let _ = file.write_all(&zeros).and_then(|()| file.sync_data());
    }
}
