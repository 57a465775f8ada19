//! Records that the unit has taken in: each sealed anew to an age key of its own, which lies with
//! where the record came from in a small file beside it. Destroying that file destroys our copy.

use std::collections::BTreeMap;

use age::x25519::Identity;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

use super::fault::RecordFault;
use super::judge::{Known, prove};
use super::text::Text;
use crate::vault::Vault;
use crate::vault::age_file::decrypt_with;
use crate::vault::age_key;
use crate::vault::crypto::{CryptoError, Key};
use crate::vault::id::{LaptopId, OfficerId, RecordId, unhex};
use crate::vault::kept::{KeepError, Kept, KeptError, KeptFault, Purpose};
use crate::vault::note::Verifier;

const KEPT: Purpose = Purpose {
    magic: b"PANKEEP1",
    label: "kept-record",
};

/// The key of a received record, and where the record came from. The secret is wiped on drop.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::vault) struct Provenance {
    /// The secret that opens the record's file here, in hexadecimal.
    pub(in crate::vault) secret: String,
    /// SHA-256 of the file as it came, in hexadecimal.
    pub(in crate::vault) sha256: String,
    /// Who signed it, with the keys that were known then: it stays authentic whatever becomes of them.
    pub(in crate::vault) officer: Verifier,
    /// The laptop that signed it.
    pub(in crate::vault) laptop: Option<Verifier>,
    /// When it was taken in, by the clock of this computer (RFC 3339).
    pub(in crate::vault) wall: String,
    /// The day until which it is kept.
    pub(in crate::vault) retain: Option<String>,
    /// How long the laptop's audit log was, by the list that came with the record.
    pub(in crate::vault) checkpoint: Option<u64>,
    /// SHA-256 of other signed notes that came with the same id: then none of them is shown.
    pub(in crate::vault) disputed: Vec<String>,
    /// SHA-256 of those that the unit has settled not to hold.
    #[serde(default)]
    pub(in crate::vault) refused: Vec<String>,
}

impl Drop for Provenance {
    fn drop(&mut self) {
        self.secret.zeroize();
    }
}

impl Provenance {
    /// Returns what opens the record's file here.
    pub(in crate::vault) fn identity(&self) -> Result<Identity, CryptoError> {
        let bytes = unhex::<32>(&self.secret).map(Zeroizing::new);
        let bytes = bytes.ok_or(CryptoError::Library)?;
        age_key::identity(&Key::filled(|key| {
            key.copy_from_slice(bytes.as_slice());
            Ok::<(), CryptoError>(())
        })?)
    }

    /// Proves the bytes of a record's file.
    pub(super) fn authenticate(
        &self,
        file: &[u8],
        vault: &Vault,
        id: RecordId,
    ) -> Result<Result<Text, RecordFault>, CryptoError> {
        if !self.disputed.is_empty() {
            return Ok(Err(RecordFault::TwoOfOneId));
        }
        let identity = self.identity()?;
        let known = self.known(vault);
        let note = decrypt_with(file, std::slice::from_ref(&identity));
        let text = note.and_then(|note| prove(&note, &known));
        Ok(text.and_then(|text| {
            if text.id == id {
                Ok(text)
            } else {
                Err(RecordFault::OtherId)
            }
        }))
    }

    fn known(&self, vault: &Vault) -> Known {
        let officer = self.officer.id::<OfficerId>("off");
        let laptop = self.laptop.as_ref().and_then(|laptop| {
            let id = laptop.id::<LaptopId>("laptop")?;
            Some((id, laptop.clone()))
        });
        Known {
            mode: vault.mode(),
            officers: officer
                .map(|id| (id, self.officer.clone()))
                .into_iter()
                .collect(),
            laptops: laptop.into_iter().collect::<BTreeMap<_, _>>(),
            // For whom it was sealed was judged when it came.
            recipients: Vec::new(),
        }
    }
}

impl Vault {
    /// Returns the key and the origin of a record that was received here; nothing of others.
    pub(in crate::vault) fn provenance(
        &self,
        id: RecordId,
    ) -> Result<Option<Provenance>, KeptError> {
        let Some(text) = self.kept_provenance(id).read()? else {
            return Ok(None);
        };
        let read = serde_json::from_slice(&text);
        read.map(Some).map_err(|_| KeptError::Faulty {
            place: self.folder.kept_record(id).as_path().into(),
            fault: KeptFault::Damaged,
        })
    }

    pub(in crate::vault) fn keep_provenance(
        &self,
        id: RecordId,
        provenance: &Provenance,
    ) -> Result<(), KeepError> {
        let text = serde_json::to_vec(provenance).map(Zeroizing::new);
        let text = text.map_err(|_| CryptoError::Library)?;
        self.kept_provenance(id).write(&text)
    }

    fn kept_provenance(&self, id: RecordId) -> Kept<'_> {
        self.laptop.kept(self.folder.kept_record(id), KEPT)
    }
}
