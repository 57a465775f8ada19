//! The slot file: the vault key under the passphrase, the laptop key under the vault key, and a copy
//! of the vault key for the unit.
//!
//! ```text
//!    0 112  the vault key under the passphrase (see `locked.rs`), "PANSLOT1", version 2
//!  112  16  laptop id
//!  128  12  nonce
//!  140  48  the laptop key, ChaCha20-Poly1305 under HKDF(vault key, "laptop-wrap"), with bytes 0..140
//!           as additional data
//!  188   4  length r of the recovery copy, 0 where there is no unit
//!  192   r  the recovery copy: the vault key sealed to the unit (see `unit/recovery.rs`)
//!    .  32  SHA-256 of all before it
//! ```
//!
//! Version 1 has no laptop: `112 4` length of a recovery copy, always 0, then the SHA-256.
//!
//! The checksum is what tells a damaged slot from a wrong passphrase. It helps nobody who guesses.

use super::kdf::Cost;
use super::locked::{KeyFile, LOCKED, LockedKey};
use super::passphrase::Passphrase;
use crate::vault::crypto::{CryptoError, Key, random, sha256};
use crate::vault::cursor::Cursor;
use crate::vault::id::{LaptopId, OfficerId};
use crate::vault::mode::Mode;

/// The largest slot that is read; a slot with a recovery copy may come near it.
pub(crate) const SLOT_CAP: u64 = 8192;

/// Slots of the first version have no laptop key.
const ALONE: u8 = 1;
const VERSION: u8 = 2;
const LAPTOP_OPEN_PART: usize = 140;
const CHECKSUM: usize = 32;
const FILE: KeyFile = KeyFile {
    magic: b"PANSLOT1",
    version: VERSION,
    purpose: "slot-kek",
};
const LAPTOP_PURPOSE: &str = "laptop-wrap";
const MOST_RECOVERY: usize = 4096;

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
    key: LockedKey,
    pub(crate) officer: OfficerId,
    pub(crate) mode: Mode,
    laptop: Option<WrappedLaptop>,
    /// The vault key sealed to the unit; empty where there is no unit.
    pub(crate) recovery: Vec<u8>,
}

struct WrappedLaptop {
    id: LaptopId,
    open_part: Vec<u8>,
    nonce: [u8; 12],
    wrapped: [u8; 48],
}

/// What is put into a slot.
#[derive(Clone, Copy)]
pub(crate) struct Filling<'a> {
    pub(crate) officer: OfficerId,
    pub(crate) mode: Mode,
    pub(crate) vault_key: &'a Key,
    pub(crate) laptop: LaptopId,
    pub(crate) laptop_key: &'a Key,
    pub(crate) recovery: &'a [u8],
}

/// What a slot held. A slot of the first version holds no laptop key.
pub(crate) struct Unsealed {
    pub(crate) vault_key: Key,
    pub(crate) laptop: Option<(LaptopId, Key)>,
}

impl Slot {
    /// Seals the keys under a passphrase; gives the bytes of the slot file.
    pub(crate) fn seal(
        filling: Filling<'_>,
        passphrase: &Passphrase,
        cost: Cost,
    ) -> Result<Vec<u8>, CryptoError> {
        let whose = (filling.officer, filling.mode);
        let mut bytes = LockedKey::seal(FILE, whose, filling.vault_key, passphrase, cost)?;
        let nonce = random::<12>()?;
        bytes.extend(filling.laptop.as_bytes());
        bytes.extend(nonce);
        let key = filling
            .vault_key
            .derive(&[], filling.mode, LAPTOP_PURPOSE)?;
        bytes.extend(key.wrap(filling.laptop_key, nonce, &bytes)?);
        let length = u32::try_from(filling.recovery.len()).map_err(|_| CryptoError::Library)?;
        bytes.extend(length.to_le_bytes());
        bytes.extend(filling.recovery);
        bytes.extend(sha256(&[&bytes]));
        Ok(bytes)
    }

    /// Reads a slot file and holds it to its bounds, before any work is done for it.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, SlotFault> {
        checked(bytes, FILE)?;
        Self::fields(bytes).ok_or(SlotFault::Damaged)?
    }

    /// Opens the slot; `None` means that the passphrase is another.
    pub(crate) fn open(&self, passphrase: &Passphrase) -> Result<Option<Unsealed>, CryptoError> {
        let Some(vault_key) = self.key.open(passphrase)? else {
            return Ok(None);
        };
        let laptop = self.laptop_key(&vault_key)?;
        Ok(Some(Unsealed { vault_key, laptop }))
    }

    /// Gives the bytes of the slot file with another recovery copy; everything else stays.
    pub(crate) fn with_recovery(&self, recovery: &[u8]) -> Result<Vec<u8>, CryptoError> {
        let laptop = self.laptop.as_ref().ok_or(CryptoError::Library)?;
        let mut bytes = laptop.open_part.clone();
        bytes.extend(laptop.wrapped);
        let length = u32::try_from(recovery.len()).map_err(|_| CryptoError::Library)?;
        bytes.extend(length.to_le_bytes());
        bytes.extend(recovery);
        bytes.extend(sha256(&[&bytes]));
        Ok(bytes)
    }

    /// Opens the laptop key with the vault key.
    pub(crate) fn laptop_key(
        &self,
        vault_key: &Key,
    ) -> Result<Option<(LaptopId, Key)>, CryptoError> {
        let Some(laptop) = &self.laptop else {
            return Ok(None);
        };
        let key = vault_key.derive(&[], self.mode, LAPTOP_PURPOSE)?;
        let opened = key.unwrap(&laptop.wrapped, laptop.nonce, &laptop.open_part);
        // The checksum holds and the vault key opened: what does not open was put together.
        opened
            .map(|key| Some((laptop.id, key)))
            .ok_or(CryptoError::Library)
    }

    /// Returns whose laptop it belongs to; a slot of the first version does not say.
    pub(crate) fn laptop(&self) -> Option<LaptopId> {
        self.laptop.as_ref().map(|laptop| laptop.id)
    }

    /// Reads the fields one after the other; `None` if they end too early.
    fn fields(bytes: &[u8]) -> Option<Result<Self, SlotFault>> {
        let start: &[u8; LOCKED] = bytes.first_chunk()?;
        let mut cursor = Cursor::over(bytes);
        cursor.array::<8>()?;
        let version = cursor.u8()?;
        cursor.bytes(LOCKED - 9)?;
        let laptop = if version == ALONE {
            None
        } else {
            Some(WrappedLaptop {
                id: LaptopId::from_bytes(cursor.array()?),
                nonce: cursor.array()?,
                open_part: bytes.get(..LAPTOP_OPEN_PART)?.to_vec(),
                wrapped: cursor.array()?,
            })
        };
        let length = usize::try_from(cursor.u32()?).ok()?;
        let recovery = cursor.bytes(length)?.to_vec();
        let (ALONE | VERSION, CHECKSUM) = (version, cursor.rest().len()) else {
            return Some(Err(SlotFault::Later));
        };
        if length > MOST_RECOVERY || (version == ALONE && length > 0) {
            return Some(Err(SlotFault::Later));
        }
        let key = match LockedKey::read(start, FILE.purpose) {
            Ok(key) => key,
            Err(fault) => return Some(Err(fault)),
        };
        Some(Ok(Self {
            officer: key.officer,
            mode: key.mode,
            key,
            laptop,
            recovery,
        }))
    }
}

/// Holds a key file to its kind, its checksum and the latest version that is known.
pub(super) fn checked(bytes: &[u8], file: KeyFile) -> Result<(), SlotFault> {
    if bytes.is_empty() {
        return Err(SlotFault::Empty);
    }
    let mut start = Cursor::over(bytes);
    if start.array() != Some(*file.magic) {
        return Err(SlotFault::NotASlot);
    }
    if !checksum_holds(bytes) {
        return Err(SlotFault::Damaged);
    }
    if start.u8().is_some_and(|version| version > file.version) {
        return Err(SlotFault::Later);
    }
    Ok(())
}

fn checksum_holds(bytes: &[u8]) -> bool {
    bytes
        .split_last_chunk::<CHECKSUM>()
        .is_some_and(|(before, checksum)| sha256(&[before]) == *checksum)
}

/// Seals a slot as the first version did, for tests of what that version left behind.
#[cfg(test)]
pub(crate) fn first_version(
    vault_key: &Key,
    officer: OfficerId,
    passphrase: &Passphrase,
) -> Vec<u8> {
    let file = KeyFile {
        version: ALONE,
        ..FILE
    };
    let whose = (officer, Mode::Live);
    let start = LockedKey::seal(file, whose, vault_key, passphrase, Cost::LEAST);
    let mut bytes = start.unwrap_or_default();
    bytes.extend(0_u32.to_le_bytes());
    bytes.extend(sha256(&[&bytes]));
    bytes
}

#[cfg(test)]
mod tests {
    #![expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a failed test is to panic"
    )]

    use std::time::{Duration, Instant};

    use proptest::prelude::*;

    use super::*;

    fn passphrase(text: &str) -> Passphrase {
        Passphrase::typed(text.to_owned()).unwrap()
    }

    fn slot() -> (Key, Vec<u8>) {
        let (key, laptop_key) = (Key::random().unwrap(), Key::random().unwrap());
        let filling = Filling {
            officer: OfficerId::from_bytes([7; 16]),
            mode: Mode::Live,
            vault_key: &key,
            laptop: LaptopId::from_bytes([8; 16]),
            laptop_key: &laptop_key,
            recovery: b"recovery",
        };
        let bytes = Slot::seal(filling, &passphrase("right words"), Cost::LEAST).unwrap();
        (key, bytes)
    }

    #[test]
    fn only_the_passphrase_opens_a_slot() {
        let (key, bytes) = slot();
        assert_eq!(bytes.len(), 232);
        let slot = Slot::read(&bytes).ok().unwrap();
        assert_eq!(slot.officer, OfficerId::from_bytes([7; 16]));
        assert_eq!(slot.recovery, b"recovery");
        assert!(slot.open(&passphrase("wrong words")).unwrap().is_none());
        let opened = slot.open(&passphrase("right words")).unwrap().unwrap();
        assert_eq!(opened.vault_key.expose(), key.expose());
        let (laptop, _) = opened.laptop.unwrap();
        assert_eq!(laptop, LaptopId::from_bytes([8; 16]));
    }

    #[test]
    fn a_slot_of_the_first_version_is_still_read() {
        let (key, passphrase) = (Key::random().unwrap(), passphrase("right words"));
        let bytes = first_version(&key, OfficerId::from_bytes([7; 16]), &passphrase);
        assert_eq!(bytes.len(), 148);
        let opened = Slot::read(&bytes).ok().unwrap().open(&passphrase);
        let opened = opened.unwrap().unwrap();
        assert_eq!(opened.vault_key.expose(), key.expose());
        assert!(opened.laptop.is_none());
        let mut renamed = bytes;
        renamed[8] = 2;
        assert_eq!(refresh(&mut renamed).err(), Some(SlotFault::Damaged));
    }

    /// Puts a right checksum under changed bytes, as somebody hostile would, and reads them.
    fn refresh(bytes: &mut [u8]) -> Result<Slot, SlotFault> {
        let end = bytes.len() - CHECKSUM;
        let checksum = sha256(&[&bytes[..end]]);
        bytes[end..].copy_from_slice(&checksum);
        Slot::read(bytes)
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
        let _ = refresh(&mut bytes);
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

    proptest! {
        /// Any bytes, and any bytes with a right beginning and checksum.
        #[test]
        fn any_bytes_are_a_slot_or_a_fault(bytes in proptest::collection::vec(any::<u8>(), 0..400), version in 0_u8..4, whole in any::<bool>()) {
            let bytes = if whole {
                let start = [FILE.magic.as_slice(), &[version, 0, 1, 1], &bytes].concat();
                [start.as_slice(), &sha256(&[&start])].concat()
            } else {
                bytes
            };
            let _ = Slot::read(&bytes);
        }
    }

    #[test]
    fn a_weakened_cost_within_bounds_does_not_open() {
        let bytes = asking_for(20_000, 2, 1);
        let slot = Slot::read(&bytes).ok().unwrap();
        assert!(slot.open(&passphrase("right words")).unwrap().is_none());
    }
}
