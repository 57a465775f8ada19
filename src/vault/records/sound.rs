//! Whether the records that are kept are still what was closed. Nothing of them is shown to anybody.

use super::fault::RecordFault;
use super::list::OpenedBy;
use super::open::OpenError;
use super::stub::Stub;
use crate::vault::Vault;
use crate::vault::age_file::FILE_CAP;
use crate::vault::disk::{DiskError, digest, open_elsewhere, read_to_cap};
use crate::vault::id::{RecordId, hex};

/// Says in which way a record is not what was closed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RecordTrouble {
    /// Its file holds other bytes than were sealed; only the unit can open it to see which.
    #[error("its file has changed since it was sealed")]
    Changed,
    /// Its file is gone, and the unit has not confirmed that it has the record.
    #[error("its file is missing, and the unit has not confirmed it")]
    Missing,
    /// It does not open, or is not authentic.
    #[error("{0}")]
    Refused(RecordFault),
    /// It could not be looked at.
    #[error("{0}")]
    Unread(String),
}

impl Vault {
    /// Says whether the file of a record that only the unit can open is still the one that was sealed.
    pub fn is_as_sealed(&self, stub: &Stub) -> Result<bool, DiskError> {
        let found = digest(&self.folder.record(stub.id))?;
        Ok(hex(&found.sha256) == stub.sha256)
    }

    /// Looks at every record that this officer can judge: gives how many lie here, and those that are not
    /// what was closed, each with the reason. A colleague's are for the colleague to look at.
    pub fn troubled_records(&self) -> Result<(usize, Vec<(RecordId, RecordTrouble)>), DiskError> {
        let ids = self.folder.sealed_ids()?;
        let mut found = Vec::new();
        for id in ids.iter().copied() {
            let trouble = match self.folder.opened_by(id) {
                OpenedBy::Unit => self.sealed_trouble(id),
                OpenedBy::Officer | OpenedBy::Here => self.opened_trouble(id),
            };
            found.extend(trouble.map(|trouble| (id, trouble)));
        }
        let is_gone = |stub: &Stub| {
            stub.received.is_none()
                && std::fs::symlink_metadata(self.folder.record(stub.id)).is_err()
        };
        let gone = self.stubs()?.into_iter().flatten().filter(is_gone);
        found.extend(gone.map(|stub| (stub.id, RecordTrouble::Missing)));
        Ok((ids.len(), found))
    }

    fn sealed_trouble(&self, id: RecordId) -> Option<RecordTrouble> {
        let stub = match self.stub(id) {
            Ok(stub) => stub?,
            Err(error) => return Some(RecordTrouble::Unread(error.to_string())),
        };
        match self.is_as_sealed(&stub) {
            Ok(true) => None,
            Ok(false) => Some(RecordTrouble::Changed),
            Err(error) => Some(RecordTrouble::Unread(error.to_string())),
        }
    }

    fn opened_trouble(&self, id: RecordId) -> Option<RecordTrouble> {
        let path = self.folder.record(id);
        // Nothing is mended here, not even rights that are too wide: that is for the officer to see.
        let read = open_elsewhere(&path);
        let read = read.and_then(|mut file| read_to_cap(&mut file, &path, FILE_CAP));
        let file = match read {
            Ok(file) => file,
            Err(error) => return Some(RecordTrouble::Unread(error.to_string())),
        };
        match self.open_read(id, &file) {
            Ok(_)
            | Err(OpenError::Refused {
                fault: RecordFault::NotForUs,
                ..
            }) => None,
            Err(OpenError::Refused { fault, .. }) => Some(RecordTrouble::Refused(fault)),
            Err(error) => Some(RecordTrouble::Unread(error.to_string())),
        }
    }
}
