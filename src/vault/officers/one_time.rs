//! The one-time key of a recovery that waits for its answer (`officers/<officer id>.recover`): whoever
//! asked has it under a new passphrase, and the unit seals the vault key to it.
//!
//! ```text
//!    0 112  the key under the passphrase (see `locked.rs`), "PANRECO1", version 1
//!  112  32  SHA-256 of all before it
//! ```

use age::x25519::Identity;

use super::kdf::Cost;
use super::locked::{KeyFile, LOCKED, LockedKey};
use super::passphrase::Passphrase;
use super::slot::{SlotFault, checked};
use crate::vault::age_key;
use crate::vault::crypto::{CryptoError, Key, sha256};
use crate::vault::id::OfficerId;
use crate::vault::mode::Mode;

/// The largest such file that is read.
pub(crate) const ONE_TIME_CAP: u64 = 1024;

const FILE: KeyFile = KeyFile {
    magic: b"PANRECO1",
    version: 1,
    purpose: "one-time-kek",
};

/// The one-time key, as read from its file, not yet opened.
pub(crate) struct OneTimeKey(LockedKey);

impl OneTimeKey {
    /// Makes a new one under a passphrase; gives the bytes of its file and the identity it is.
    pub(crate) fn make(
        officer: OfficerId,
        mode: Mode,
        passphrase: &Passphrase,
        cost: Cost,
    ) -> Result<(Vec<u8>, Identity), CryptoError> {
        let key = Key::random()?;
        let identity = age_key::identity(&key)?;
        let mut bytes = LockedKey::seal(FILE, (officer, mode), &key, passphrase, cost)?;
        bytes.extend(sha256(&[&bytes]));
        Ok((bytes, identity))
    }

    /// Reads the file and holds it to its bounds, before any work is done for it.
    pub(crate) fn read(bytes: &[u8], officer: OfficerId, mode: Mode) -> Result<Self, SlotFault> {
        checked(bytes, FILE)?;
        let (start, _) = bytes
            .split_first_chunk::<LOCKED>()
            .filter(|(_, rest)| rest.len() == 32)
            .ok_or(SlotFault::Damaged)?;
        let key = LockedKey::read(start, FILE.purpose)?;
        if key.mode != mode {
            Err(SlotFault::OtherMode)
        } else if key.officer != officer {
            Err(SlotFault::OtherOfficer)
        } else {
            Ok(Self(key))
        }
    }

    /// Opens it; `None` means that the passphrase is another.
    pub(crate) fn open(&self, passphrase: &Passphrase) -> Result<Option<Identity>, CryptoError> {
        let key = self.0.open(passphrase)?;
        key.map(|key| age_key::identity(&key)).transpose()
    }
}

#[cfg(test)]
mod tests {
    #![expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a failed test is to panic"
    )]

    use proptest::prelude::*;

    use super::*;

    fn passphrase(text: &str) -> Passphrase {
        Passphrase::typed(text.to_owned()).unwrap()
    }

    #[test]
    fn only_the_passphrase_opens_it_and_only_for_its_officer() {
        let officer = OfficerId::from_bytes([7; 16]);
        let words = passphrase("new words that nobody guesses");
        let (bytes, identity) = OneTimeKey::make(officer, Mode::Live, &words, Cost::LEAST).unwrap();
        assert_eq!(bytes.len(), 144);
        let read = OneTimeKey::read(&bytes, officer, Mode::Live).ok().unwrap();
        let opened = read.open(&words).unwrap().unwrap();
        assert_eq!(
            opened.to_public().to_string(),
            identity.to_public().to_string()
        );
        assert!(read.open(&passphrase("other words")).unwrap().is_none());
        let fault = |bytes: &[u8], officer, mode| OneTimeKey::read(bytes, officer, mode).err();
        let other = OfficerId::from_bytes([8; 16]);
        assert_eq!(
            fault(&bytes, other, Mode::Live),
            Some(SlotFault::OtherOfficer)
        );
        assert_eq!(
            fault(&bytes, officer, Mode::Training),
            Some(SlotFault::OtherMode)
        );
        assert_eq!(fault(&[], officer, Mode::Live), Some(SlotFault::Empty));
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            assert!(fault(&changed, officer, Mode::Live).is_some(), "byte {at}");
            assert!(fault(&bytes[..at], officer, Mode::Live).is_some());
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_key_file_or_a_fault(bytes in proptest::collection::vec(any::<u8>(), 0..300), whole in any::<bool>()) {
            let officer = OfficerId::from_bytes([7; 16]);
            let bytes = if whole {
                let start = [FILE.magic.as_slice(), &[1], &bytes].concat();
                [start.as_slice(), &sha256(&[&start])].concat()
            } else {
                bytes
            };
            let _ = OneTimeKey::read(&bytes, officer, Mode::Live);
        }
    }
}
