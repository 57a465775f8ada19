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
        let names = names(&self.records())?;
        let ids = names
            .iter()
            .filter_map(|name| name.strip_suffix(".age")?.parse().ok());
        Ok(ids
            .map(|id| RecordListing {
                id,
                size: self.record_size(id),
            })
            .collect())
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
