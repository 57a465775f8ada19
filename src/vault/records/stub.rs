//! Stubs: what an officer keeps of a record that only the unit can open. Sealed under the officer's
//! vault key; its presence beside the record says to everybody that the record is the unit's to open.
//!
//! A stub is written before its record gets its final name. So after a power cut it tells whether the
//! file of that name is the whole record: this laptop cannot open it to see.

use serde::{Deserialize, Serialize};

use super::text::Kind;
use crate::vault::Vault;
use crate::vault::disk::{DataFolder, DiskError, names, remove};
use crate::vault::id::{DraftId, RecordId};
use crate::vault::kept::{KeepError, Kept, KeptError, KeptFault, Purpose};

const STUB: Purpose = Purpose {
    magic: b"PANSTUB1",
    label: "stub",
};

/// What is kept of a record that only the unit can open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stub {
    /// The record.
    pub id: RecordId,
    /// Whether it is a record or an amendment to one.
    pub kind: Kind,
    /// The draft it was closed from.
    pub draft: Option<DraftId>,
    /// SHA-256 of the record's file, in hexadecimal.
    pub sha256: String,
    /// What the caller keeps of it (JSON): no name and no account.
    pub kept: String,
    /// When it was sealed, by the laptop's clock (RFC 3339).
    pub wall: String,
    /// When the unit said that it has the record; nothing until then.
    pub received: Option<String>,
    /// The day until which it is kept (`YYYY-MM-DD`), as the record itself says; nothing where nobody
    /// has said.
    #[serde(default)]
    pub retain: Option<String>,
}

impl Vault {
    /// Returns what is kept of a record that only the unit can open; nothing where this vault can open
    /// it, or where the stub is a colleague's.
    pub fn stub(&self, id: RecordId) -> Result<Option<Stub>, KeptError> {
        let text = match self.kept_stub(id).read() {
            Err(KeptError::Faulty {
                fault: KeptFault::AnothersFile,
                ..
            }) => return Ok(None),
            read => read?,
        };
        let Some(text) = text else { return Ok(None) };
        let stub: Option<Stub> = serde_json::from_slice(&text).ok();
        let stub = stub.filter(|stub| stub.id == id);
        stub.map(Some).ok_or_else(|| KeptError::Faulty {
            place: self.folder.stub(id).as_path().into(),
            fault: KeptFault::Damaged,
        })
    }

    /// Returns the stubs of this officer; one that cannot be read stands there with the reason.
    pub fn stubs(&self) -> Result<Vec<Result<Stub, KeptError>>, DiskError> {
        let ids = self.folder.stub_ids()?;
        let read = ids.into_iter().filter_map(|id| self.stub(id).transpose());
        Ok(read.collect())
    }

    pub(in crate::vault) fn keep_stub(&self, stub: &Stub) -> Result<(), KeepError> {
        let text = serde_json::to_vec(stub).map(zeroize::Zeroizing::new);
        let text = text.map_err(|_| crate::vault::CryptoError::Library)?;
        self.kept_stub(stub.id).write(&text)
    }

    pub(in crate::vault) fn forget_stub(&self, id: RecordId) -> Result<(), DiskError> {
        remove(&self.folder.stub(id))
    }

    fn kept_stub(&self, id: RecordId) -> Kept<'_> {
        Kept {
            path: self.folder.stub(id),
            purpose: STUB,
            whose: *self.officer().as_bytes(),
            mode: self.mode(),
            key: self.keys.vault_key(),
        }
    }
}

impl DataFolder {
    /// Returns the records of which there is a stub.
    pub(crate) fn stub_ids(&self) -> Result<Vec<RecordId>, DiskError> {
        let names = names(&self.stubs())?;
        let ids = names
            .iter()
            .filter_map(|name| name.strip_suffix(".stub")?.parse().ok());
        Ok(ids.collect())
    }

    pub(crate) fn has_stub(&self, id: RecordId) -> bool {
        std::fs::symlink_metadata(self.stub(id)).is_ok()
    }
}
