//! The keys that follow from the vault key, each derived when it is needed and wiped afterwards.

use bech32::{ToBase32, Variant};
use ring::signature::Ed25519KeyPair;
use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::vault::crypto::{CryptoError, Key, sha256};
use crate::vault::id::{DraftId, OfficerId, RecordId};
use crate::vault::mode::Mode;

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

    /// Returns the key that seals one writing of what the post keeps.
    pub(crate) fn post(&self, salt: &[u8; 32]) -> Result<Key, CryptoError> {
        self.vault_key.derive(salt, self.mode, "post")
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

    /// Returns the Ed25519 key that signs records.
    pub(crate) fn signing(&self) -> Result<Ed25519KeyPair, CryptoError> {
        let seed = self.vault_key.derive(&[], self.mode, "officer-sign")?;
        Ed25519KeyPair::from_seed_unchecked(seed.expose()).map_err(|_| CryptoError::Library)
    }

    /// Returns the age identity that opens this officer's records.
    pub(crate) fn identity(&self) -> Result<age::x25519::Identity, CryptoError> {
        let text = self.identity_text()?;
        text.parse().map_err(|_| CryptoError::Library)
    }

    /// Returns the age identity as the age tools spell it.
    pub(crate) fn identity_for_paper(&self) -> Result<SecretString, CryptoError> {
        let mut text = self.identity_text()?;
        text.make_ascii_uppercase();
        Ok(SecretString::from(text.as_str()))
    }

    fn identity_text(&self) -> Result<Zeroizing<String>, CryptoError> {
        let secret = self.vault_key.derive(&[], self.mode, "officer-age")?;
        let mut digits = secret.expose().to_base32();
        let text = bech32::encode("age-secret-key-", &digits, Variant::Bech32);
        digits.fill(bech32::u5::default());
        std::hint::black_box(&digits);
        text.map(Zeroizing::new).map_err(|_| CryptoError::Library)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use secrecy::ExposeSecret;

    use super::*;

    #[test]
    fn the_identity_is_spelt_as_age_spells_it() {
        let keys = OfficerKeys::new(
            Key::random().unwrap(),
            OfficerId::from_bytes([0; 16]),
            Mode::Live,
        );
        let ours = keys.identity_for_paper().unwrap();
        let theirs = keys.identity().unwrap().to_string();
        assert_eq!(ours.expose_secret(), theirs.expose_secret());
    }

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
