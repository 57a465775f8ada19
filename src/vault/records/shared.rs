//! What all officers of a laptop may know of a sealed file that only one of them, or only the unit, can
//! open. Sealed under the laptop key, one note for one file; it goes with that file.

use zeroize::Zeroizing;

use crate::vault::Vault;
use crate::vault::disk::{DiskError, names, remove};
use crate::vault::id::RecordId;
use crate::vault::kept::{KeepError, Kept, KeptError, Purpose};

const SHARED: Purpose = Purpose {
    magic: b"PANSHAR1",
    label: "shared",
};

/// A note that all officers of the laptop can read, or why it cannot be read.
pub type Shared = (RecordId, Result<Zeroizing<Vec<u8>>, KeptError>);

impl Vault {
    /// Keeps a note about a sealed file for all officers of this laptop, in place of the one before.
    pub fn share(&self, id: RecordId, note: &[u8]) -> Result<(), KeepError> {
        self.kept_shared(id).write(note)
    }

    /// Returns the notes that all officers of this laptop can read, by the files they are about.
    pub fn shared(&self) -> Result<Vec<Shared>, DiskError> {
        let names = names(&self.folder.stubs())?;
        let ids = names
            .iter()
            .filter_map(|name| name.strip_suffix(".due")?.parse().ok());
        let read = ids.filter_map(|id| Some((id, self.kept_shared(id).read().transpose()?)));
        Ok(read.collect())
    }

    pub(in crate::vault) fn forget_shared(&self, id: RecordId) -> Result<(), DiskError> {
        remove(&self.folder.shared(id))
    }

    fn kept_shared(&self, id: RecordId) -> Kept<'_> {
        self.laptop.kept(self.folder.shared(id), SHARED)
    }
}
