//! The closed records, by name and size; none is opened for a list.

use crate::vault::Vault;
use crate::vault::age_file::FILE_CAP;
use crate::vault::disk::{Access, DataFolder, DiskError, names, open};
use crate::vault::id::RecordId;

/// One record in a list.
#[derive(Debug)]
pub struct RecordListing {
    /// The record's id.
    pub id: RecordId,
    /// Its size in bytes, or why the file cannot be used.
    pub size: Result<u64, DiskError>,
    /// Who can open it.
    pub opened_by: OpenedBy,
}

/// Says who can open a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenedBy {
    /// The officer of this laptop who closed it, with the passphrase.
    Officer,
    /// The unit, and nobody at this laptop.
    Unit,
    /// The officers of this computer, which is the unit's: it was received here.
    Here,
}

impl Vault {
    /// Lists the records by what their names say; [`Vault::open`] proves each of them.
    pub fn records(&self) -> Result<Vec<RecordListing>, DiskError> {
        self.folder.sealed()
    }
}

impl DataFolder {
    /// Lists the sealed records by what their names say, without a key.
    pub fn sealed(&self) -> Result<Vec<RecordListing>, DiskError> {
        let ids = self.sealed_ids()?.into_iter();
        Ok(ids
            .map(|id| RecordListing {
                id,
                size: self.record_size(id),
                opened_by: self.opened_by(id),
            })
            .collect())
    }

    /// Returns the ids of the sealed records by their names alone; no file is touched.
    pub fn sealed_ids(&self) -> Result<Vec<RecordId>, DiskError> {
        let names = names(&self.records())?;
        let ids = names.iter();
        let ids = ids.filter_map(|name| name.strip_suffix(".age")?.parse().ok());
        Ok(ids.collect())
    }

    /// Says who can open a record, by the files that lie beside it.
    pub fn opened_by(&self, id: RecordId) -> OpenedBy {
        if std::fs::symlink_metadata(self.kept_record(id)).is_ok() {
            OpenedBy::Here
        } else if self.has_stub(id) {
            OpenedBy::Unit
        } else {
            OpenedBy::Officer
        }
    }

    fn record_size(&self, id: RecordId) -> Result<u64, DiskError> {
        let path = self.record(id);
        let file = open(&path, Access::Read)?;
        let size = file
            .metadata()
            .map_err(DiskError::io(&path, "examined"))?
            .len();
        if size > FILE_CAP {
            return Err(DiskError::TooLarge {
                place: path.as_path().into(),
                cap: FILE_CAP,
            });
        }
        Ok(size)
    }
}
