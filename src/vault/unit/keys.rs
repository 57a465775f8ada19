//! The unit's own keys, on the unit's computer: what signs its note, and what opens records. Kept
//! under that computer's laptop key, so that every officer of the unit can use them.
//!
//! The second custodian's key is not among them: it is made once, handed over, and never kept here.

use age::x25519::Identity;
use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

use super::UnitNote;
use super::laptops::Laptops;
use crate::vault::Vault;
use crate::vault::crypto::{CryptoError, Key};
use crate::vault::id::{UnitId, unhex};
use crate::vault::kept::{KeepError, KeptError, KeptFault, Purpose};
use crate::vault::note::{Note, Signer};

const KEYS: Purpose = Purpose {
    magic: b"PANUNIT1",
    label: "unit-keys",
};

/// A unit's keys. Secrets are wiped on drop.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct UnitKeys {
    pub(crate) unit: UnitId,
    /// The seed of the key that signs the unit's notes, in hexadecimal.
    pub(crate) seed: String,
    /// The secrets that open records, newest first, in hexadecimal: a key that was replaced still opens
    /// what was sealed to it.
    pub(crate) secrets: Vec<String>,
    /// All notes that the unit has issued, word for word, newest first: records may be sealed to the
    /// recipients of any of them.
    pub(crate) notes: Vec<String>,
}

impl Drop for UnitKeys {
    fn drop(&mut self) {
        self.seed.zeroize();
        self.secrets.zeroize();
    }
}

impl UnitKeys {
    /// Returns who signs for the unit.
    pub(in crate::vault) fn signer(&self) -> Result<Signer, CryptoError> {
        Signer::new(format!("unit/{}", self.unit), &key(&self.seed)?)
    }

    /// Returns the identities that open records, newest first.
    pub(crate) fn identities(&self) -> Result<Vec<Identity>, CryptoError> {
        let secrets = self.secrets.iter();
        secrets
            .map(|secret| crate::vault::age_key::identity(&key(secret)?))
            .collect()
    }

    /// Returns the notes that the unit has issued, newest first.
    pub(crate) fn issued(&self) -> Vec<UnitNote> {
        let notes = self.notes.iter();
        notes
            .filter_map(|note| {
                let text = Note::read(note.as_bytes()).ok()?.unproved_text();
                crate::vault::form::read(super::UNIT_FORM, text).ok()
            })
            .collect()
    }
}

fn key(digits: &str) -> Result<Key, CryptoError> {
    let mut bytes = unhex::<32>(digits).ok_or(CryptoError::Library)?;
    let key = Key::filled(|key| {
        key.copy_from_slice(&bytes);
        Ok::<(), CryptoError>(())
    });
    bytes.zeroize();
    key
}

impl Vault {
    /// Returns the unit's keys, where this is the unit's computer.
    pub(crate) fn unit_keys(&self) -> Result<Option<UnitKeys>, KeptError> {
        let kept = self.laptop.kept(self.folder.unit_keys(), KEYS);
        let Some(text) = kept.read()? else {
            return Ok(None);
        };
        let keys = serde_json::from_slice(&text);
        keys.map(Some).map_err(|_| KeptError::Faulty {
            place: self.folder.unit_keys().as_path().into(),
            fault: KeptFault::Damaged,
        })
    }

    pub(crate) fn keep_unit_keys(&self, keys: &UnitKeys) -> Result<(), KeepError> {
        self.folder.made("unit")?;
        let text = serde_json::to_vec(keys).map(zeroize::Zeroizing::new);
        let text = text.map_err(|_| CryptoError::Library)?;
        self.laptop.kept(self.folder.unit_keys(), KEYS).write(&text)
    }

    /// Returns the laptops that are enrolled with this unit.
    pub(crate) fn laptops(&self) -> Result<Laptops, KeptError> {
        let path = self.folder.unit_laptops();
        let Some(text) = self
            .laptop
            .kept(path.clone(), super::laptops::LAPTOPS)
            .read()?
        else {
            return Ok(Laptops::default());
        };
        serde_json::from_slice(&text).map_err(|_| KeptError::Faulty {
            place: path.as_path().into(),
            fault: KeptFault::Damaged,
        })
    }

    pub(crate) fn keep_laptops(&self, laptops: &Laptops) -> Result<(), KeepError> {
        self.folder.made("unit")?;
        let text = serde_json::to_vec(laptops).map_err(|_| CryptoError::Library)?;
        let path = self.folder.unit_laptops();
        self.laptop.kept(path, super::laptops::LAPTOPS).write(&text)
    }
}
