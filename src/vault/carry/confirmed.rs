//! Which records the unit has said that it has: one note for all officers of the laptop, because a stub
//! can be changed only by the officer whose it is.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::file_hash::FileHash;
use crate::vault::Vault;
use crate::vault::crypto::CryptoError;
use crate::vault::id::RecordId;
use crate::vault::kept::{KeepError, Kept, KeptError, KeptFault, Purpose};

const CONFIRMED: Purpose = Purpose {
    magic: b"PANCONF1",
    label: "confirmed",
};

/// All confirmed records.
pub(super) type AllConfirmed = BTreeMap<RecordId, Confirmed>;

/// What the unit has of a record.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Confirmed {
    pub(super) sha256: FileHash,
    /// When the receipt was taken, by this laptop's clock.
    pub(super) wall: String,
    /// Whether the stub says so as well.
    pub(super) marked: bool,
}

impl Confirmed {
    /// Says whether the unit has a record with these bytes.
    pub(super) fn holds(all: &AllConfirmed, id: RecordId, sha256: FileHash) -> bool {
        all.get(&id).is_some_and(|one| one.sha256 == sha256)
    }
}

/// Says why stubs could not be marked.
#[derive(Debug, thiserror::Error)]
pub(in crate::vault) enum MarkError {
    #[error(transparent)]
    Kept(#[from] KeptError),
    #[error(transparent)]
    Keep(#[from] KeepError),
}

impl Vault {
    pub(super) fn confirmed(&self) -> Result<AllConfirmed, KeptError> {
        let Some(text) = self.kept_confirmed().read()? else {
            return Ok(AllConfirmed::new());
        };
        serde_json::from_slice(&text).map_err(|_| KeptError::Faulty {
            place: self.folder.confirmed().as_path().into(),
            fault: KeptFault::Damaged,
        })
    }

    /// Keeps what the unit has confirmed; what is not here any more needs no note.
    pub(super) fn keep_confirmed(&self, confirmed: &AllConfirmed) -> Result<(), KeepError> {
        let here = confirmed
            .iter()
            .filter(|(id, _)| self.folder.has_stub(**id));
        let text = serde_json::to_vec(&here.collect::<BTreeMap<_, _>>());
        let text = text.map_err(|_| CryptoError::Library)?;
        self.kept_confirmed().write(&text)
    }

    /// Marks this officer's own stubs of what the unit has confirmed.
    pub(in crate::vault) fn mark_confirmed(&self) -> Result<(), MarkError> {
        let mut all = self.confirmed()?;
        let mut has_changed = false;
        for (id, one) in all.iter_mut().filter(|(_, one)| !one.marked) {
            let Some(mut stub) = self.stub(*id)? else {
                continue;
            };
            if stub.sha256 == one.sha256.to_string() {
                stub.received = Some(one.wall.clone());
                self.keep_stub(&stub)?;
            }
            one.marked = true;
            has_changed = true;
        }
        if has_changed {
            self.keep_confirmed(&all)?;
        }
        Ok(())
    }

    fn kept_confirmed(&self) -> Kept<'_> {
        self.laptop.kept(self.folder.confirmed(), CONFIRMED)
    }
}
