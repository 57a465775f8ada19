//! The keys that follow from the laptop key, each derived when it is needed and wiped afterwards.

use std::path::PathBuf;

use crate::vault::age_key;
use crate::vault::crypto::{CryptoError, Key};
use crate::vault::id::LaptopId;
use crate::vault::kept::{Kept, Purpose};
use crate::vault::mode::Mode;
use crate::vault::note::Signer;

/// The laptop's keys. INVARIANT: only the laptop key is held; the rest is a function of it. Each
/// officer's slot holds it under that officer's vault key.
pub(crate) struct LaptopKeys {
    key: Key,
    laptop: LaptopId,
    mode: Mode,
}

impl LaptopKeys {
    pub(crate) fn new(key: Key, laptop: LaptopId, mode: Mode) -> Self {
        Self { key, laptop, mode }
    }

    pub(crate) fn laptop(&self) -> LaptopId {
        self.laptop
    }

    /// Returns the laptop key itself, to be wrapped under another officer's vault key.
    pub(crate) fn key(&self) -> &Key {
        &self.key
    }

    /// Returns who signs for this laptop.
    pub(crate) fn signer(&self) -> Result<Signer, CryptoError> {
        let seed = self.key.derive(&[], self.mode, "laptop-sign")?;
        Signer::new(format!("laptop/{}", self.laptop), &seed)
    }

    /// Returns the age identity that opens the bodies of the audit log.
    pub(crate) fn log_identity(&self) -> Result<age::x25519::Identity, CryptoError> {
        age_key::identity(&self.key.derive(&[], self.mode, "audit-age")?)
    }

    /// Returns where a text is kept that all officers of the laptop can read.
    pub(crate) fn kept(&self, path: PathBuf, purpose: Purpose) -> Kept<'_> {
        Kept {
            path,
            purpose,
            whose: *self.laptop.as_bytes(),
            mode: self.mode,
            key: &self.key,
        }
    }
}
