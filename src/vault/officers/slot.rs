//! The slot file: the vault key under the passphrase.
//!
//! ```text
//!    0   8  "PANSLOT1"
//!    8   1  version, 1
//!    9   1  flags: bit 0 training
//!   10   1  key derivation, 1 = Argon2id (version 0x13)
//!   11   1  lanes p
//!   12   4  memory m in KiB, little-endian as all numbers here
//!   16   4  passes t
//!   20  16  salt
//!   36  16  officer id
//!   52  12  nonce
//!   64  48  the vault key, ChaCha20-Poly1305 under HKDF(Argon2id(passphrase)), with bytes 0..64 as
//!           additional data
//!  112   4  length of a recovery copy of the vault key, 0: only units have recovery keys
//!  116  32  SHA-256 of all before it
//! ```
//!
//! The checksum is what tells a damaged slot from a wrong passphrase. It helps nobody who guesses.

use super::kdf::Cost;
use super::passphrase::Passphrase;
use crate::vault::crypto::{CryptoError, Key, random, sha256};
use crate::vault::cursor::Cursor;
use crate::vault::id::OfficerId;
use crate::vault::mode::Mode;

/// The largest slot that is read; a slot with a recovery copy may come near it.
pub(crate) const SLOT_CAP: u64 = 8192;

const MAGIC: &[u8; 8] = b"PANSLOT1";
const VERSION: u8 = 1;
const ARGON2ID: u8 = 1;
const OPEN_PART: usize = 64;
const CHECKSUM: usize = 32;
const KEY_PURPOSE: &str = "slot-kek";

/// Says what is wrong with a slot file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SlotFault {
    /// There is nothing in it.
    #[error("it is empty")]
    Empty,
    /// It is something else.
    #[error("it is not a vault key file")]
    NotASlot,
    /// A later version wrote it.
    #[error("it was written by a later version of this program")]
    Later,
    /// Some of its bytes have changed or are missing.
    #[error("it is damaged: some of its bytes have changed or are missing")]
    Damaged,
    /// It asks for more or less work than the vault gives.
    #[error(
        "it asks for a key derivation out of bounds ({memory_kib} KiB, {passes} passes, {lanes} lanes)"
    )]
    Cost {
        /// Memory asked for, in KiB.
        memory_kib: u32,
        /// Passes asked for.
        passes: u32,
        /// Lanes asked for.
        lanes: u8,
    },
    /// It belongs to the other kind of vault.
    #[error("it belongs to a vault of the other kind, live or training")]
    OtherMode,
    /// The officer it names is not the one its name says.
    #[error("its name and its contents name different officers")]
    OtherOfficer,
}

/// A slot as read from its file, not yet opened.
pub(crate) struct Slot {
    open_part: [u8; OPEN_PART],
    cost: Cost,
    salt: [u8; 16],
    nonce: [u8; 12],
    wrapped: [u8; 48],
    pub(crate) officer: OfficerId,
    pub(crate) mode: Mode,
}

impl Slot {
    /// Seals the vault key under a passphrase; gives the bytes of the slot file.
    pub(crate) fn seal(
        vault_key: &Key,
        officer: OfficerId,
        mode: Mode,
        passphrase: &Passphrase,
        cost: Cost,
    ) -> Result<Vec<u8>, CryptoError> {
        let (salt, nonce) = (random::<16>()?, random::<12>()?);
        let mut bytes = MAGIC.to_vec();
        bytes.extend([VERSION, mode.flags(), ARGON2ID, cost.lanes]);
        bytes.extend(cost.memory_kib.to_le_bytes());
        bytes.extend(cost.passes.to_le_bytes());
        bytes.extend(salt);
        bytes.extend(officer.as_bytes());
        bytes.extend(nonce);
        let key = cost
            .stretch(passphrase, &salt)?
            .derive(&[], mode, KEY_PURPOSE)?;
        bytes.extend(key.wrap(vault_key, nonce, &bytes)?);
        bytes.extend(0_u32.to_le_bytes());
        bytes.extend(sha256(&[&bytes]));
        Ok(bytes)
    }

    /// Reads a slot file and holds it to its bounds, before any work is done for it.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, SlotFault> {
        if bytes.is_empty() {
            return Err(SlotFault::Empty);
        }
        let mut start = Cursor::over(bytes);
        if start.array() != Some(*MAGIC) {
            return Err(SlotFault::NotASlot);
        }
        if start.u8().is_some_and(|version| version > VERSION) && checksum_holds(bytes) {
            return Err(SlotFault::Later);
        }
        if !checksum_holds(bytes) {
            return Err(SlotFault::Damaged);
        }
        Self::fields(bytes).ok_or(SlotFault::Damaged)?
    }

    /// Opens the slot; `None` means that the passphrase is another.
    pub(crate) fn open(&self, passphrase: &Passphrase) -> Result<Option<Key>, CryptoError> {
        let key = self
            .cost
            .stretch(passphrase, &self.salt)?
            .derive(&[], self.mode, KEY_PURPOSE)?;
        Ok(key.unwrap(&self.wrapped, self.nonce, &self.open_part))
    }

    /// Reads the fields one after the other; `None` if they end too early.
    fn fields(bytes: &[u8]) -> Option<Result<Self, SlotFault>> {
        let open_part: [u8; OPEN_PART] = *bytes.first_chunk()?;
        let mut cursor = Cursor::over(bytes);
        cursor.array::<8>()?;
        let version = cursor.u8()?;
        let mode = Mode::from_flags(cursor.u8()?);
        let kdf = cursor.u8()?;
        let lanes = cursor.u8()?;
        let memory_kib = cursor.u32()?;
        let passes = cursor.u32()?;
        let salt = cursor.array()?;
        let officer = OfficerId::from_bytes(cursor.array()?);
        let nonce = cursor.array()?;
        let wrapped = cursor.array()?;
        let recovery = cursor.u32()?;
        let (Some(mode), VERSION, ARGON2ID, 0, CHECKSUM) =
            (mode, version, kdf, recovery, cursor.rest().len())
        else {
            return Some(Err(SlotFault::Later));
        };
        let Some(cost) = Cost::within_bounds(memory_kib, passes, lanes) else {
            return Some(Err(SlotFault::Cost {
                memory_kib,
                passes,
                lanes,
            }));
        };
        Some(Ok(Self {
            open_part,
            cost,
            salt,
            nonce,
            wrapped,
            officer,
            mode,
        }))
    }
}

fn checksum_holds(bytes: &[u8]) -> bool {
    bytes
        .split_last_chunk::<CHECKSUM>()
        .is_some_and(|(before, checksum)| sha256(&[before]) == *checksum)
}

#[cfg(test)]
mod tests {
    #![expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a failed test is to panic"
    )]

    use std::time::{Duration, Instant};

    use super::*;

    fn passphrase(text: &str) -> Passphrase {
        Passphrase::typed(text.to_owned()).unwrap()
    }

    fn slot() -> (Key, Vec<u8>) {
        let key = Key::random().unwrap();
        let officer = OfficerId::from_bytes([7; 16]);
        let bytes = Slot::seal(
            &key,
            officer,
            Mode::Live,
            &passphrase("right words"),
            Cost::LEAST,
        )
        .unwrap();
        (key, bytes)
    }

    #[test]
    fn only_the_passphrase_opens_a_slot() {
        let (key, bytes) = slot();
        assert_eq!(bytes.len(), 148);
        let slot = Slot::read(&bytes).ok().unwrap();
        assert_eq!(slot.officer, OfficerId::from_bytes([7; 16]));
        assert!(slot.open(&passphrase("wrong words")).unwrap().is_none());
        let opened = slot.open(&passphrase("right words")).unwrap().unwrap();
        assert_eq!(opened.expose(), key.expose());
    }

    #[test]
    fn a_changed_bit_or_a_missing_byte_is_found_without_the_passphrase() {
        let (_, bytes) = slot();
        for at in 0..bytes.len() {
            for bit in 0..8 {
                let mut changed = bytes.clone();
                changed[at] ^= 1 << bit;
                assert!(Slot::read(&changed).is_err(), "bit {bit} of byte {at}");
            }
            assert!(Slot::read(&bytes[..at]).is_err(), "cut to {at}");
        }
        assert_eq!(Slot::read(&[]).err(), Some(SlotFault::Empty));
        assert!(Slot::read(&[bytes.as_slice(), b"x"].concat()).is_err());
    }

    /// Makes a slot with other parameters and a right checksum, as somebody hostile would.
    fn asking_for(memory_kib: u32, passes: u32, lanes: u8) -> Vec<u8> {
        let (_, mut bytes) = slot();
        bytes[11] = lanes;
        bytes[12..16].copy_from_slice(&memory_kib.to_le_bytes());
        bytes[16..20].copy_from_slice(&passes.to_le_bytes());
        let end = bytes.len() - CHECKSUM;
        let checksum = sha256(&[&bytes[..end]]);
        bytes[end..].copy_from_slice(&checksum);
        bytes
    }

    #[test]
    fn a_cost_out_of_bounds_is_refused_at_once() {
        for (memory_kib, passes, lanes) in [
            (4 << 20, 3, 1),
            (u32::MAX, 3, 1),
            (0, 3, 1),
            (19_455, 2, 1),
            (65_536, u32::MAX, 1),
            (65_536, 1, 1),
            (65_536, 3, 0),
            (65_536, 3, 255),
        ] {
            let bytes = asking_for(memory_kib, passes, lanes);
            let start = Instant::now();
            let refused = Slot::read(&bytes).err();
            assert!(start.elapsed() < Duration::from_millis(100));
            assert_eq!(
                refused,
                Some(SlotFault::Cost {
                    memory_kib,
                    passes,
                    lanes
                })
            );
        }
    }

    #[test]
    fn a_weakened_cost_within_bounds_does_not_open() {
        let bytes = asking_for(20_000, 2, 1);
        let slot = Slot::read(&bytes).ok().unwrap();
        assert!(slot.open(&passphrase("right words")).unwrap().is_none());
    }
}
