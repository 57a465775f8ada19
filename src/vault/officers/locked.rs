//! A key under a passphrase: how every key file begins.
//!
//! ```text
//!    0   8  what the file is: "PANSLOT1", "PANRECO1"
//!    8   1  version
//!    9   1  flags: bit 0 training
//!   10   1  key derivation, 1 = Argon2id (version 0x13)
//!   11   1  lanes p
//!   12   4  memory m in KiB, little-endian as all numbers here
//!   16   4  passes t
//!   20  16  salt
//!   36  16  officer id
//!   52  12  nonce
//!   64  48  the key, ChaCha20-Poly1305 under HKDF(Argon2id(passphrase), purpose), with bytes 0..64 as
//!           additional data
//! ```
//!
//! A file whose cost or version was changed by somebody does not open: both are additional data. What
//! it asks for is held to its bounds before anything is allocated (fault case 17).

use super::kdf::Cost;
use super::passphrase::Passphrase;
use super::slot::SlotFault;
use crate::vault::crypto::{CryptoError, Key, random};
use crate::vault::cursor::Cursor;
use crate::vault::id::OfficerId;
use crate::vault::mode::Mode;

/// How long this beginning is.
pub(super) const LOCKED: usize = 112;

const ARGON2ID: u8 = 1;
const OPEN_PART: usize = 64;

/// Which kind of key file it is.
#[derive(Clone, Copy)]
pub(super) struct KeyFile {
    pub(super) magic: &'static [u8; 8],
    pub(super) version: u8,
    /// The label of the key that the key is under.
    pub(super) purpose: &'static str,
}

/// A key under a passphrase, as read from its file, not yet opened.
pub(super) struct LockedKey {
    open_part: [u8; OPEN_PART],
    purpose: &'static str,
    cost: Cost,
    salt: [u8; 16],
    nonce: [u8; 12],
    wrapped: [u8; 48],
    pub(super) officer: OfficerId,
    pub(super) mode: Mode,
}

impl LockedKey {
    /// Seals a key under a passphrase; gives the first bytes of the file.
    pub(super) fn seal(
        file: KeyFile,
        (officer, mode): (OfficerId, Mode),
        inner: &Key,
        passphrase: &Passphrase,
        cost: Cost,
    ) -> Result<Vec<u8>, CryptoError> {
        let (salt, nonce) = (random::<16>()?, random::<12>()?);
        let mut bytes = file.magic.to_vec();
        bytes.extend([file.version, mode.flags(), ARGON2ID, cost.lanes]);
        bytes.extend(cost.memory_kib.to_le_bytes());
        bytes.extend(cost.passes.to_le_bytes());
        bytes.extend(salt);
        bytes.extend(officer.as_bytes());
        bytes.extend(nonce);
        let key = cost
            .stretch(passphrase, &salt)?
            .derive(&[], mode, file.purpose)?;
        bytes.extend(key.wrap(inner, nonce, &bytes)?);
        Ok(bytes)
    }

    /// Reads the first bytes of a file whose magic, version and checksum were looked at before.
    pub(super) fn read(bytes: &[u8; LOCKED], purpose: &'static str) -> Result<Self, SlotFault> {
        Self::fields(bytes, purpose).unwrap_or(Err(SlotFault::Damaged))
    }

    /// Opens the key; `None` means that the passphrase is another.
    pub(super) fn open(&self, passphrase: &Passphrase) -> Result<Option<Key>, CryptoError> {
        let key =
            self.cost
                .stretch(passphrase, &self.salt)?
                .derive(&[], self.mode, self.purpose)?;
        Ok(key.unwrap(&self.wrapped, self.nonce, &self.open_part))
    }

    fn fields(bytes: &[u8; LOCKED], purpose: &'static str) -> Option<Result<Self, SlotFault>> {
        let open_part: [u8; OPEN_PART] = *bytes.first_chunk()?;
        let mut cursor = Cursor::over(bytes);
        cursor.array::<9>()?;
        let mode = Mode::from_flags(cursor.u8()?);
        let kdf = cursor.u8()?;
        let lanes = cursor.u8()?;
        let memory_kib = cursor.u32()?;
        let passes = cursor.u32()?;
        let salt = cursor.array()?;
        let officer = OfficerId::from_bytes(cursor.array()?);
        let nonce = cursor.array()?;
        let wrapped = cursor.array()?;
        let (Some(mode), ARGON2ID) = (mode, kdf) else {
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
            purpose,
            cost,
            salt,
            nonce,
            wrapped,
            officer,
            mode,
        }))
    }
}
