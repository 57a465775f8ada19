//! Destroying a draft: its key first, so that from then on the journal is noise.
//!
//! Overwriting is not erasure on flash; a forensic image of old blocks together with the passphrase
//! may bring a key back. Full-disk encryption is what closes that gap.

use std::fs;
use std::io::Write;
use std::path::Path;

use super::append::Draft;
use super::key::{KEY_FILE, is_destroyed};
use super::list::owner_of;
use super::resume::ResumeError;
use crate::vault::Vault;
use crate::vault::disk::{Access, DataFolder, DiskError, open, read_whole, remove, sync_folder};
use crate::vault::id::DraftId;
use crate::vault::log::{Deed, LogError, Reason, Thing};

/// Says why a draft is not, or not wholly, destroyed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DiscardError {
    /// It is open in another process.
    #[error(transparent)]
    InUse(ResumeError),
    /// The audit log could not be written, so that nothing was destroyed.
    #[error(transparent)]
    Log(#[from] LogError),
    /// A file could not be removed; the next unlocking goes on with it.
    #[error(transparent)]
    Disk(#[from] DiskError),
}

impl DiscardError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::InUse(error) => error.help(),
            Self::Log(error) => error.help(),
            Self::Disk(error) => error.help(),
        }
    }
}

impl Vault {
    /// Discards an open draft: destroys its key, then its journal.
    pub fn discard(&self, draft: Draft) -> Result<(), DiscardError> {
        let (id, lock) = draft.close();
        self.log(&Deed::DraftDiscarded { draft: id })?;
        destroy(&self.folder, id)?;
        drop(lock);
        Ok(())
    }

    /// Discards a draft that cannot be resumed, or that nobody wants to resume.
    pub fn discard_unopened(&self, id: DraftId) -> Result<(), DiscardError> {
        self.destroy_logged(id, &Deed::DraftDiscarded { draft: id })
    }

    /// Destroys a draft that somebody named; those of colleagues are not there for this officer.
    pub fn destroy_draft(&self, id: DraftId) -> Result<(), DiscardError> {
        if owner_of(&self.folder, id).is_some_and(|owner| owner != self.officer()) {
            return Err(DiscardError::InUse(ResumeError::NoSuchDraft(id)));
        }
        let what = Thing::Draft(id);
        let reason = Reason::Asked;
        self.destroy_logged(id, &Deed::Destroyed { what, reason })
    }

    fn destroy_logged(&self, id: DraftId, deed: &Deed) -> Result<(), DiscardError> {
        let _lock = self.lock_draft(id).map_err(|error| match error {
            ResumeError::Disk(error) => DiscardError::Disk(error),
            other => DiscardError::InUse(other),
        })?;
        self.log(deed)?;
        Ok(destroy(&self.folder, id)?)
    }
}

/// Destroys a draft that this process has locked; what is gone already is skipped.
///
/// INVARIANT: a key file of zeros stays until all else is gone, so that an interrupted destruction is
/// recognised and finished, and a journal without a key file is never taken for one.
pub(crate) fn destroy(folder: &DataFolder, id: DraftId) -> Result<(), DiskError> {
    let (drafts, key) = (folder.drafts(), folder.draft_key(id));
    if !overwrite(&key) {
        remove(&key)?;
        sync_folder(&drafts)?;
    }
    remove(&folder.journal(id))?;
    // A system that does not remove locked files leaves this one; it tells nothing.
    let _ = remove(&folder.draft_lock(id));
    sync_folder(&drafts)?;
    remove(&key)?;
    sync_folder(&drafts)
}

/// Says whether a draft was never wholly begun, or is partly destroyed.
pub(crate) fn is_unfinished(folder: &DataFolder, id: DraftId) -> bool {
    let has_journal = fs::symlink_metadata(folder.journal(id)).is_ok();
    match read_whole(&folder.draft_key(id), KEY_FILE as u64) {
        Ok(key_file) => !has_journal || is_destroyed(&key_file),
        Err(_) => false,
    }
}

/// Overwrites a key file with zeros; a full or failing disk may not let it.
fn overwrite(key: &Path) -> bool {
    open(key, Access::Overwrite).is_ok_and(|mut file| {
        file.write_all(&[0; KEY_FILE])
            .and_then(|()| file.set_len(KEY_FILE as u64))
            .and_then(|()| file.sync_data())
            .is_ok()
    })
}
