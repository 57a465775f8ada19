//! Beginning a draft.

use super::Binding;
use super::append::Draft;
use super::frame::{Chain, Header};
use super::key::new_key;
use crate::vault::Vault;
use crate::vault::crypto::CryptoError;
use crate::vault::disk::{Access, Aside, DiskError, Lock, LockError, open};
use crate::vault::id::DraftId;
use crate::vault::log::{Deed, LogError};

/// Says why a draft could not be begun; nothing of it is left.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BeginError {
    /// A file could not be written.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// The audit log could not be written.
    #[error(transparent)]
    Log(#[from] LogError),
    /// Encryption failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl BeginError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Disk(error) => error.help(),
            Self::Log(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}

impl Vault {
    /// Begins a draft tied to `binding`. It is on disk, empty, when this returns.
    pub fn begin_draft(&self, binding: Binding) -> Result<Draft, BeginError> {
        let id = DraftId::random()?;
        self.log(&Deed::DraftBegun { draft: id })?;
        let lock = Lock::take(&self.folder.draft_lock(id)).map_err(|error| match error {
            LockError::Disk(error) => error,
            LockError::Held(_) => {
                DiskError::AlreadyThere(self.folder.draft_lock(id).as_path().into())
            }
        })?;
        let path = self.folder.journal(id);
        let written = self.write_new(id, binding).and_then(|(chain, length)| {
            let file = open(&path, Access::Append)?;
            Ok((file, chain, length))
        });
        match written {
            Ok((file, chain, length)) => {
                Ok(Draft::new(id, binding, path, file, lock, chain, length))
            }
            Err(error) => {
                let _ = super::destroy(&self.folder, id);
                Err(error)
            }
        }
    }

    /// Writes the key first: a key without a journal is an unfinished beginning, which
    /// [`Vault::settle`] clears away; a journal is never without its key.
    fn write_new(&self, id: DraftId, binding: Binding) -> Result<(Chain, u64), BeginError> {
        let (draft_key, key_file) = new_key(&self.keys, id)?;
        let header = Header {
            mode: self.mode(),
            draft: id,
            binding,
        }
        .to_bytes();
        let mut chain = Chain::begin(&header, draft_key, self.mode());
        let journal = [header.as_slice(), &chain.start_session()?].concat();
        let drafts = self.folder.drafts();
        Aside::write(&drafts, &key_file)?.place(&self.folder.draft_key(id))?;
        Aside::write(&drafts, &journal)?.place(&self.folder.journal(id))?;
        Ok((chain, journal.len() as u64))
    }
}
