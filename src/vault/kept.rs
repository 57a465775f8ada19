//! Small texts that are kept sealed and replaced as a whole: what the post knows, stubs of records,
//! the keys of a unit.
//!
//! ```text
//!  0   8  what it is: "PANSTAT1", "PANPOST1", "PANSTUB1", ...
//!  8   1  version, 1
//!  9   1  flags: bit 0 training
//! 10  16  whose: a laptop's or an officer's id
//! 26  32  salt, new at every writing
//! 58   n  ChaCha20-Poly1305 under HKDF(key, salt, purpose), with bytes 0..58 as additional data, of:
//!         length of the text (4 bytes, little-endian), the text, zeros to the next 4 KiB
//! ```
//!
//! Every writing has a key of its own, so that its one nonce (zeros) is never used twice. What an
//! older file says can be put back in place of a newer one by whoever can write to the folder.

use std::path::PathBuf;

use zeroize::Zeroizing;

use super::crypto::{CryptoError, Key, TAG, random};
use super::cursor::Cursor;
use super::disk::{Aside, DiskError, Place, read_whole};
use super::mode::Mode;

const VERSION: u8 = 1;
const OPEN_PART: usize = 58;
const STEP: usize = 4096;
/// The longest text that is kept.
const LONGEST: usize = (1 << 20) - 4;
const FILE_CAP: u64 = (OPEN_PART + (1 << 20) + TAG) as u64;

/// What is kept in a file, which also tells the key it is sealed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Purpose {
    /// The first bytes of the file.
    pub(super) magic: &'static [u8; 8],
    /// The label of the key.
    pub(super) label: &'static str,
}

/// Where one text is kept, and the key above the one it is sealed with.
pub(super) struct Kept<'a> {
    pub(super) path: PathBuf,
    pub(super) purpose: Purpose,
    pub(super) whose: [u8; 16],
    pub(super) mode: Mode,
    pub(super) key: &'a Key,
}

/// Says why a text could not be kept; what was there before still is.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum KeepError {
    /// The text is too long.
    #[error("what is to be kept is longer than {0} KiB")]
    TooLong(usize),
    /// The audit log could not be written, so that nothing else was.
    #[error(transparent)]
    Log(#[from] super::LogError),
    /// A file could not be written.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// Encryption failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl KeepError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::TooLong(_) => "shorten the notes",
            Self::Log(error) => error.help(),
            Self::Disk(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}

/// Says why a kept text could not be read; nothing was changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum KeptError {
    /// The file cannot be used.
    #[error("`{place}` cannot be used: {fault}")]
    Faulty {
        /// The file.
        place: Place,
        /// What is wrong with it.
        fault: KeptFault,
    },
    /// The file could not be read.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// Decryption itself failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl KeptError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Faulty { fault, place } => match fault {
                KeptFault::Later => "use the version of the program that wrote it, or a later one",
                KeptFault::OtherMode => {
                    "move it out of the folder: exercises and real interviews are kept apart"
                }
                KeptFault::NotOurs | KeptFault::AnothersFile => {
                    "move it out of the folder, or put a copy from a backup in its place"
                }
                KeptFault::Empty | KeptFault::Damaged if place.path().ends_with("post") => {
                    "put a copy from a backup in its place, or type it again with `panah setup`"
                }
                KeptFault::Empty | KeptFault::Damaged => {
                    "put a copy from a backup in its place; where there is none, keep the file and tell your unit"
                }
            },
            Self::Disk(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }

    /// Says whether nothing is lost by writing over the file: nobody can read it any more.
    pub fn is_beyond_repair(&self) -> bool {
        let fault = match self {
            Self::Faulty { fault, .. } => fault,
            Self::Disk(_) | Self::Crypto(_) => return false,
        };
        matches!(fault, KeptFault::Empty | KeptFault::Damaged)
    }
}

/// Says what is wrong with a file in which something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeptFault {
    /// There is nothing in it.
    #[error("it is empty")]
    Empty,
    /// It is something else.
    #[error("it is not a file that this program writes")]
    NotOurs,
    /// A later version wrote it.
    #[error("it was written by a later version of this program")]
    Later,
    /// Some of its bytes have changed or are missing.
    #[error("it is damaged: some of its bytes have changed or are missing")]
    Damaged,
    /// It belongs to the other kind of vault.
    #[error("it belongs to a vault of the other kind, live or training")]
    OtherMode,
    /// It belongs to another vault.
    #[error("it belongs to another vault")]
    AnothersFile,
}

impl Kept<'_> {
    /// Writes a text in place of the one before. When this returns, it is on disk; where it fails or
    /// is interrupted, the old or the new text is there, whole.
    pub(super) fn write(&self, text: &[u8]) -> Result<(), KeepError> {
        let too_long = || KeepError::TooLong(LONGEST >> 10);
        if text.len() > LONGEST {
            return Err(too_long());
        }
        let salt = random::<32>()?;
        let mut open = self.purpose.magic.to_vec();
        open.extend([VERSION, self.mode.flags()]);
        open.extend(self.whose);
        open.extend(salt);
        let length = u32::try_from(text.len()).map_err(|_| too_long())?;
        let padded = (4 + text.len()).next_multiple_of(STEP);
        let mut sealed = Zeroizing::new(Vec::with_capacity(padded + TAG));
        sealed.extend(length.to_le_bytes());
        sealed.extend(text);
        sealed.resize(padded, 0);
        self.key(&salt)?.seal([0; 12], &open, &mut sealed)?;
        open.extend(sealed.iter());
        let folder = self.path.parent().unwrap_or(&self.path);
        Aside::write(folder, &open)?.replace(&self.path)?;
        Ok(())
    }

    /// Returns the text that was kept last; nothing where none was.
    pub(super) fn read(&self) -> Result<Option<Zeroizing<Vec<u8>>>, KeptError> {
        let bytes = match read_whole(&self.path, FILE_CAP) {
            Ok(bytes) => bytes,
            Err(error) if error.is_not_found() => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let faulty = |fault| KeptError::Faulty {
            place: self.path.as_path().into(),
            fault,
        };
        let salt = self.salt(&bytes).map_err(faulty)?;
        let key = self.key(&salt)?;
        opened(&key, &bytes)
            .ok_or_else(|| faulty(KeptFault::Damaged))
            .map(Some)
    }

    fn key(&self, salt: &[u8; 32]) -> Result<Key, CryptoError> {
        self.key.derive(salt, self.mode, self.purpose.label)
    }

    /// Reads the open part and holds it to this vault.
    fn salt(&self, bytes: &[u8]) -> Result<[u8; 32], KeptFault> {
        if bytes.is_empty() {
            return Err(KeptFault::Empty);
        }
        let mut cursor = Cursor::over(bytes);
        match cursor.array() {
            Some(magic) if magic == *self.purpose.magic => {}
            // What is cut off within its first bytes is damaged, and nothing of another kind.
            None if self.purpose.magic.starts_with(bytes) => return Err(KeptFault::Damaged),
            _ => return Err(KeptFault::NotOurs),
        }
        let (version, flags) = cursor.u8().zip(cursor.u8()).ok_or(KeptFault::Damaged)?;
        if version != VERSION {
            return Err(KeptFault::Later);
        }
        if Mode::from_flags(flags) != Some(self.mode) {
            return Err(KeptFault::OtherMode);
        }
        if cursor.array().ok_or(KeptFault::Damaged)? != self.whose {
            return Err(KeptFault::AnothersFile);
        }
        cursor.array().ok_or(KeptFault::Damaged)
    }
}

/// Opens a file whose open part has been read.
fn opened(key: &Key, bytes: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (open, sealed) = bytes.split_at_checked(OPEN_PART)?;
    let mut sealed = Zeroizing::new(sealed.to_vec());
    let text: &[u8] = key.open([0; 12], open, &mut sealed)?;
    let mut cursor = Cursor::over(text);
    let length = usize::try_from(cursor.u32()?).ok()?;
    cursor
        .bytes(length)
        .map(|text| Zeroizing::new(text.to_vec()))
}
