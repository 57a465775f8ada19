//! What an officer has begun about a record and not brought to its end, such as a referral: kept from page
//! to page, so that a power cut takes nothing of it. Sealed under the officer's own key; it goes with the
//! record.

use zeroize::Zeroizing;

use crate::vault::Vault;
use crate::vault::disk::{DiskError, remove};
use crate::vault::id::RecordId;
use crate::vault::kept::{KeepError, Kept, KeptError, Purpose};

const BEGUN: Purpose = Purpose {
    magic: b"PANBEGN1",
    label: "begun",
};

impl Vault {
    /// Keeps what was begun about a record, in place of what was kept before. When this returns, it is
    /// on disk.
    pub fn keep_begun(&self, id: RecordId, text: &[u8]) -> Result<(), KeepError> {
        self.kept_begun(id).write(text)
    }

    /// Returns what was begun about a record; nothing where nothing was.
    pub fn begun(&self, id: RecordId) -> Result<Option<Zeroizing<Vec<u8>>>, KeptError> {
        self.kept_begun(id).read()
    }

    /// Deletes what was begun about a record.
    pub fn forget_begun(&self, id: RecordId) -> Result<(), DiskError> {
        remove(&self.folder.begun(id))
    }

    fn kept_begun(&self, id: RecordId) -> Kept<'_> {
        Kept {
            path: self.folder.begun(id),
            purpose: BEGUN,
            whose: *self.officer().as_bytes(),
            mode: self.mode(),
            key: self.keys.vault_key(),
        }
    }
}
