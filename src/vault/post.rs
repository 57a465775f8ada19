//! What the post keeps about itself, such as the numbers it can call: small, replaced as a whole,
//! sealed like everything else.
//!
//! ```text
//!  0   8  "PANPOST1"
//!  8   1  version, 1
//!  9   1  flags: bit 0 training
//! 10  16  officer id
//! 26  32  salt, new at every writing
//! 58   n  ChaCha20-Poly1305 under HKDF(vault key, salt, "post"), with bytes 0..58 as additional data,
//!         of: length of the text (4 bytes, little-endian), the text, zeros to the next 4 KiB
//! ```
//!
//! Every writing has a key of its own, so that its one nonce (zeros) is never used twice. What an
//! older file says can be put back in place of a newer one by whoever can write to the folder; each
//! line therefore carries its own date.

use zeroize::Zeroizing;

use super::Vault;
use super::crypto::{CryptoError, Key, TAG, random};
use super::cursor::Cursor;
use super::disk::{Aside, DiskError, Place, read_whole};
use super::id::OfficerId;
use super::mode::Mode;

const MAGIC: &[u8; 8] = b"PANPOST1";
const VERSION: u8 = 1;
const OPEN_PART: usize = 58;
const STEP: usize = 4096;
/// The longest text that is kept.
const LONGEST: usize = 16 * STEP - 4;
const FILE_CAP: u64 = (OPEN_PART + 16 * STEP + TAG) as u64;

/// Says why what the post keeps could not be written; what was there before still is.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum KeepPostError {
    /// The text is too long.
    #[error("what the post keeps is longer than 64 KiB")]
    TooLong,
    /// A file could not be written.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// Encryption failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl KeepPostError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::TooLong => "shorten the notes",
            Self::Disk(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}

/// Says why what the post keeps could not be read; nothing was changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PostError {
    /// The file cannot be used.
    #[error("`{place}` cannot be used: {fault}")]
    Faulty {
        /// The file.
        place: Place,
        /// What is wrong with it.
        fault: PostFault,
    },
    /// The file could not be read.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// Decryption itself failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl PostError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Faulty { fault, .. } => match fault {
                PostFault::Later => "use the version of the program that wrote it, or a later one",
                PostFault::OtherMode => {
                    "move it out of the folder: exercises and real interviews are kept apart"
                }
                PostFault::NotOurs | PostFault::OtherOfficer => {
                    "move it out of the folder, or put a copy from a backup in its place"
                }
                PostFault::Empty | PostFault::Damaged => {
                    "put a copy from a backup in its place, or type it again with `panah setup`"
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
        matches!(fault, PostFault::Empty | PostFault::Damaged)
    }
}

/// Says what is wrong with the file in which the post keeps something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PostFault {
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
    OtherOfficer,
}

impl Vault {
    /// Keeps a text of the post in place of the one before. When this returns, it is on disk; where
    /// it fails or is interrupted, the old or the new text is there, whole.
    pub fn keep_post(&self, text: &[u8]) -> Result<(), KeepPostError> {
        if text.len() > LONGEST {
            return Err(KeepPostError::TooLong);
        }
        let salt = random::<32>()?;
        let mut open = MAGIC.to_vec();
        open.extend([VERSION, self.mode().flags()]);
        open.extend(self.officer().as_bytes());
        open.extend(salt);
        let length = u32::try_from(text.len()).map_err(|_| KeepPostError::TooLong)?;
        let padded = (4 + text.len()).next_multiple_of(STEP);
        let mut sealed = Zeroizing::new(Vec::with_capacity(padded + TAG));
        sealed.extend(length.to_le_bytes());
        sealed.extend(text);
        sealed.resize(padded, 0);
        self.keys.post(&salt)?.seal([0; 12], &open, &mut sealed)?;
        open.extend(sealed.iter());
        Aside::write(&self.folder.officers(), &open)?.replace(&self.folder.post(self.officer()))?;
        Ok(())
    }

    /// Returns the text of the post that was kept last; nothing where none was.
    pub fn post(&self) -> Result<Option<Zeroizing<Vec<u8>>>, PostError> {
        let path = self.folder.post(self.officer());
        let bytes = match read_whole(&path, FILE_CAP) {
            Ok(bytes) => bytes,
            Err(error) if error.is_not_found() => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let faulty = |fault| PostError::Faulty {
            place: path.as_path().into(),
            fault,
        };
        let salt = self.post_salt(&bytes).map_err(faulty)?;
        let key = self.keys.post(&salt)?;
        opened(&key, &bytes)
            .ok_or_else(|| faulty(PostFault::Damaged))
            .map(Some)
    }

    /// Reads the open part and holds it to this vault.
    fn post_salt(&self, bytes: &[u8]) -> Result<[u8; 32], PostFault> {
        if bytes.is_empty() {
            return Err(PostFault::Empty);
        }
        let mut cursor = Cursor::over(bytes);
        match cursor.array() {
            Some(magic) if magic == *MAGIC => {}
            // What is cut off within its first bytes is damaged, and nothing of another kind.
            None if MAGIC.starts_with(bytes) => return Err(PostFault::Damaged),
            _ => return Err(PostFault::NotOurs),
        }
        let (version, flags) = cursor.u8().zip(cursor.u8()).ok_or(PostFault::Damaged)?;
        if version != VERSION {
            return Err(PostFault::Later);
        }
        if Mode::from_flags(flags) != Some(self.mode()) {
            return Err(PostFault::OtherMode);
        }
        let officer = cursor.array().ok_or(PostFault::Damaged)?;
        if OfficerId::from_bytes(officer) != self.officer() {
            return Err(PostFault::OtherOfficer);
        }
        cursor.array().ok_or(PostFault::Damaged)
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
