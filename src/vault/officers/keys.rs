//! The keys that follow from the vault key, each derived when it is needed and wiped afterwards.

use secrecy::SecretString;

use crate::vault::age_key;
use crate::vault::crypto::{CryptoError, Key, sha256};
use crate::vault::id::{DraftId, OfficerId, RecordId};
use crate::vault::mode::Mode;
use crate::vault::note::Signer;

/// The officer's keys. INVARIANT: only the vault key is held; the rest is a function of it.
pub(crate) struct OfficerKeys {
    vault_key: Key,
    officer: OfficerId,
    mode: Mode,
}

impl OfficerKeys {
    pub(crate) fn new(vault_key: Key, officer: OfficerId, mode: Mode) -> Self {
        Self {
            vault_key,
            officer,
            mode,
        }
    }

    pub(crate) fn officer(&self) -> OfficerId {
        self.officer
    }

    pub(crate) fn mode(&self) -> Mode {
        self.mode
    }

    /// Returns the key that wraps one draft's own key.
    pub(crate) fn draft_wrap(&self, draft: DraftId) -> Result<Key, CryptoError> {
        self.vault_key
            .derive(draft.as_bytes(), self.mode, "draft-wrap")
    }

    /// Returns the vault key itself: what stubs are sealed under, what is wrapped under a passphrase
    /// and what a recovery copy holds.
    pub(crate) fn vault_key(&self) -> &Key {
        &self.vault_key
    }

    /// Returns the id of the record that a draft becomes.
    ///
    /// It follows from the draft's id, so that sealing twice cannot make two records and an
    /// interrupted sealing is found by name; without the vault key the two ids are unrelated.
    pub(crate) fn record_of(&self, draft: DraftId) -> Result<RecordId, CryptoError> {
        let key = self
            .vault_key
            .derive(draft.as_bytes(), self.mode, "record-id")?;
        let hash = sha256(&[key.expose()]);
        hash.first_chunk()
            .copied()
            .map(RecordId::from_bytes)
            .ok_or(CryptoError::Library)
    }

    /// Returns who signs for this officer.
    pub(crate) fn signer(&self) -> Result<Signer, CryptoError> {
        let seed = self.vault_key.derive(&[], self.mode, "officer-sign")?;
        Signer::new(format!("off/{}", self.officer), &seed)
    }

    /// Returns the age identity that opens this officer's records.
    pub(crate) fn identity(&self) -> Result<age::x25519::Identity, CryptoError> {
        age_key::identity(&self.age_secret()?)
    }

    /// Returns the age identity as the age tools spell it.
    pub(crate) fn identity_for_paper(&self) -> Result<SecretString, CryptoError> {
        age_key::identity_text(&self.age_secret()?)
    }

    fn age_secret(&self) -> Result<Key, CryptoError> {
        self.vault_key.derive(&[], self.mode, "officer-age")
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    #[test]
    fn live_and_training_keys_of_one_vault_key_differ() {
        let bytes = *Key::random().unwrap().expose();
        let keys = [Mode::Live, Mode::Training].map(|mode| {
            let key = Key::filled(|to| {
                to.copy_from_slice(&bytes);
                Ok::<(), CryptoError>(())
            });
            OfficerKeys::new(key.unwrap(), OfficerId::from_bytes([0; 16]), mode)
        });
        let [live, training] = keys.map(|keys| keys.identity().unwrap().to_public().to_string());
        assert_ne!(live, training);
    }
}
