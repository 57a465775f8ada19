//! The first bytes of a log: whose it is, and to whom its bodies are sealed.
//!
//! ```text
//!  0   8  "PANLOG" 0 1
//!  8   2  version, 1 (little-endian, as all numbers here)
//! 10   2  flags: bit 0 training
//! 12  16  laptop id
//! 28  32  Ed25519 public key of the laptop
//! 60  32  X25519 recipient that bodies are sealed to
//! 92   4  zero
//! ```
//!
//! The first entry names the SHA-256 of these 96 bytes as what came before it. Header and first entry
//! are written together before the file gets its name, so a log without an entry was never written.

use age::x25519::Recipient;
use ring::signature::{Ed25519KeyPair, KeyPair};

use super::fault::LogFault;
use crate::vault::crypto::{CryptoError, sha256};
use crate::vault::cursor::Cursor;
use crate::vault::id::LaptopId;
use crate::vault::mode::Mode;
use crate::vault::recipient;

pub(super) const HEADER: usize = 96;

const MAGIC: &[u8; 8] = b"PANLOG\0\x01";
const VERSION: u16 = 1;

/// Whose log it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::vault) struct Header {
    pub(in crate::vault) mode: Mode,
    pub(in crate::vault) laptop: LaptopId,
    /// The laptop's Ed25519 public key.
    pub(in crate::vault) key: [u8; 32],
    /// The raw X25519 recipient of the bodies.
    pub(in crate::vault) recipient: [u8; 32],
}

impl Header {
    /// Describes the log of a laptop.
    pub(in crate::vault) fn new(
        mode: Mode,
        laptop: LaptopId,
        key: &Ed25519KeyPair,
        bodies_to: &Recipient,
    ) -> Result<Self, CryptoError> {
        Ok(Self {
            mode,
            laptop,
            key: public(key)?,
            recipient: recipient::to_bytes(bodies_to).ok_or(CryptoError::Library)?,
        })
    }

    pub(super) fn to_bytes(self) -> [u8; HEADER] {
        let mut bytes = [0; HEADER];
        let fields = MAGIC
            .iter()
            .copied()
            .chain(VERSION.to_le_bytes())
            .chain([self.mode.flags(), 0])
            .chain(*self.laptop.as_bytes())
            .chain(self.key)
            .chain(self.recipient);
        for (to, from) in bytes.iter_mut().zip(fields) {
            *to = from;
        }
        bytes
    }

    /// Reads the header at the front of `log`.
    pub(super) fn read(log: &[u8]) -> Result<Self, LogFault> {
        if log.is_empty() {
            return Err(LogFault::Empty);
        }
        Self::fields(log).ok_or(LogFault::NotALog)?
    }

    /// Returns what the first entry names as the hash before it.
    pub(super) fn hash(&self) -> [u8; 32] {
        sha256(&[&self.to_bytes()])
    }

    /// Refuses another laptop's log, or one of the other mode.
    pub(super) fn must_be(&self, expected: &Self) -> Result<(), LogFault> {
        if self.mode != expected.mode {
            Err(LogFault::OtherMode)
        } else if (self.laptop, self.key) != (expected.laptop, expected.key) {
            Err(LogFault::OtherLaptop)
        } else if self.recipient != expected.recipient {
            Err(LogFault::OtherRecipient)
        } else {
            Ok(())
        }
    }

    fn fields(log: &[u8]) -> Option<Result<Self, LogFault>> {
        let mut cursor = Cursor::over(log);
        if cursor.array()? != *MAGIC {
            return None;
        }
        let version = cursor.u16()?;
        let (mode, high) = (Mode::from_flags(cursor.u8()?), cursor.u8()?);
        let laptop = LaptopId::from_bytes(cursor.array()?);
        let (key, recipient) = (cursor.array()?, cursor.array()?);
        let zero = cursor.u32()?;
        let (VERSION, Some(mode), 0, 0) = (version, mode, high, zero) else {
            return Some(Err(LogFault::Later));
        };
        Some(Ok(Self {
            mode,
            laptop,
            key,
            recipient,
        }))
    }
}

/// Returns the bytes of a public key.
pub(super) fn public(key: &Ed25519KeyPair) -> Result<[u8; 32], CryptoError> {
    key.public_key()
        .as_ref()
        .try_into()
        .map_err(|_| CryptoError::Library)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::indexing_slicing, reason = "a failed test is to panic")]

    use super::*;

    fn header() -> Header {
        Header {
            mode: Mode::Training,
            laptop: LaptopId::from_bytes([1; 16]),
            key: [2; 32],
            recipient: [3; 32],
        }
    }

    #[test]
    fn a_header_reads_back_as_it_was_written() {
        let bytes = header().to_bytes();
        assert!(Header::read(&bytes) == Ok(header()));
        assert_eq!(bytes[10], 1);
        assert_eq!(bytes[12..28], [1; 16]);
        assert_eq!(bytes[28..60], [2; 32]);
        assert_eq!(bytes[60..92], [3; 32]);
    }

    /// Fault case 12: empty; and what is no log, is cut short, or comes from a later version.
    #[test]
    fn what_is_no_log_of_ours_is_named() {
        let bytes = header().to_bytes();
        assert_eq!(Header::read(&[]).err(), Some(LogFault::Empty));
        for length in 1..HEADER {
            assert_eq!(
                Header::read(&bytes[..length]).err(),
                Some(LogFault::NotALog)
            );
        }
        assert_eq!(Header::read(&[b'x'; 200]).err(), Some(LogFault::NotALog));
        for at in [8, 9, 10, 11, 92, 95] {
            let mut later = bytes;
            later[at] ^= 0x40;
            assert_eq!(Header::read(&later).err(), Some(LogFault::Later), "{at}");
        }
    }
}
