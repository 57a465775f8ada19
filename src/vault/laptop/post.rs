//! What the post keeps about itself, such as the numbers it can call: one text for all its officers.
//!
//! It once was each officer's own, under the vault key; such a file is still read, until the next
//! writing puts it where all can read it.

use zeroize::Zeroizing;

use crate::vault::Vault;
use crate::vault::disk::remove;
use crate::vault::kept::{KeepError, Kept, KeptError, Purpose};
use crate::vault::log::Deed;

const POST: Purpose = Purpose {
    magic: b"PANPOST1",
    label: "post",
};
/// The longest text of a post.
const LONGEST: usize = (64 << 10) - 4;

impl Vault {
    /// Keeps a text of the post in place of the one before. When this returns, it is on disk; where
    /// it fails or is interrupted, the old or the new text is there, whole.
    pub fn keep_post(&self, text: &[u8]) -> Result<(), KeepError> {
        if text.len() > LONGEST {
            return Err(KeepError::TooLong(64));
        }
        self.log(&Deed::PostKept)?;
        self.kept_post().write(text)?;
        // The copy that lay with the officer would be older from now on.
        Ok(remove(&self.old_post().path)?)
    }

    /// Returns the text of the post that was kept last; nothing where none was.
    pub fn post(&self) -> Result<Option<Zeroizing<Vec<u8>>>, KeptError> {
        match self.kept_post().read()? {
            Some(text) => Ok(Some(text)),
            None => self.old_post().read(),
        }
    }

    fn kept_post(&self) -> Kept<'_> {
        self.laptop.kept(self.folder.post(), POST)
    }

    fn old_post(&self) -> Kept<'_> {
        Kept {
            path: self.folder.old_post(self.officer()),
            purpose: POST,
            whose: *self.officer().as_bytes(),
            mode: self.mode(),
            key: self.keys.vault_key(),
        }
    }
}
