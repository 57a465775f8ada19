//! Finishing what an interruption left undone.

use std::collections::BTreeSet;
use std::path::Path;

use super::Vault;
use super::age_file::FILE_CAP;
use super::carry::MarkError;
use super::definitions::DefinitionsError;
use super::disk::{DiskError, Lock, LockError, Place, names, read_whole, sweep};
use super::drafts::{destroy, draft_ids, is_unfinished, owner_of};
use super::id::{DraftId, OfficerId, RecordId};
use super::kept::{KeepError, KeptError};
use super::laptop::OfficerError;
use super::log::{Deed, LogError};

/// Tells what was finished, swept away or found in the way. It is for the officer to see; nothing in
/// it stops the work.
#[derive(Debug, Default)]
pub struct Settled {
    /// Drafts that are now gone: they had been closed into a record, or their beginning or discarding
    /// had been interrupted.
    pub finished: Vec<DraftId>,
    /// How many files were removed that had been written aside and never put in place.
    pub swept: usize,
    /// Files that the program did not make; they are left alone.
    pub strange: Vec<Place>,
    /// What could not be finished; it is tried again at the next unlocking.
    pub troubles: Vec<SettleError>,
    /// How many wrong passphrases were typed on this laptop since this officer last did anything here;
    /// their own are among them.
    pub wrong_passphrases: u64,
    /// Whether a recovery of this officer's key had been asked for. It was withdrawn: who opens the
    /// vault needs none.
    pub withdrew_recovery: bool,
}

/// Says why something could not be finished.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SettleError {
    /// A file could not be read or removed.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// The audit log could not be written.
    #[error(transparent)]
    Log(#[from] LogError),
    /// What the unit has confirmed could not be noted.
    #[error("what the unit has confirmed could not be noted: {0}")]
    Confirmed(#[from] KeepError),
    /// What the unit has confirmed could not be read.
    #[error("what the unit has confirmed could not be read: {0}")]
    Unread(#[from] KeptError),
    /// The unit's copy of this officer's key could not be renewed.
    #[error("the unit's copy of this officer's key could not be renewed: {0}")]
    Copy(#[source] OfficerError),
    /// An interrupted change to the officers could not be finished or undone.
    #[error("an interrupted change to the officers of this laptop could not be finished: {0}")]
    Officers(#[source] OfficerError),
    /// It could not be said which definitions are in force.
    #[error(transparent)]
    Definitions(#[from] DefinitionsError),
}

impl From<MarkError> for SettleError {
    fn from(error: MarkError) -> Self {
        match error {
            MarkError::Kept(error) => Self::Unread(error),
            MarkError::Keep(error) => Self::Confirmed(error),
        }
    }
}

impl SettleError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Disk(error) => error.help(),
            Self::Log(error) => error.help(),
            Self::Confirmed(error) => error.help(),
            Self::Unread(error) => error.help(),
            Self::Copy(error) | Self::Officers(error) => error.help(),
            Self::Definitions(error) => error.help(),
        }
    }
}

impl Vault {
    /// Finishes interrupted work, as unlocking does; safe at any time, also beside other processes.
    ///
    /// A draft goes only if the record that it became is authentic and on disk, or if it was never
    /// begun or already discarded as far as its key. What others are writing to is left alone.
    pub fn settle(&self) -> Settled {
        let mut settled = Settled::default();
        let folder = &self.folder;
        if let Err(error) = self.settle_officers() {
            settled.troubles.push(SettleError::Officers(error));
        }
        if let Err(error) = self.refresh_recovery() {
            settled.troubles.push(SettleError::Copy(error));
        }
        match self.withdraw_recovery() {
            Ok(withdrew) => settled.withdrew_recovery = withdrew,
            Err(error) => settled.troubles.push(error.into()),
        }
        if let Err(error) = self.settle_definitions() {
            settled.troubles.push(error.into());
        }
        let further = ["unit", "quarantine"].map(|sub| folder.path().join(sub));
        let is_folder = |sub: &std::path::PathBuf| {
            std::fs::symlink_metadata(sub).is_ok_and(|found| found.is_dir())
        };
        let further = further.into_iter().filter(is_folder);
        for sub in folder.subfolders().into_iter().chain(further) {
            match sweep(&sub) {
                Ok(swept) => settled.swept += swept,
                Err(error) => settled.troubles.push(error.into()),
            }
            match strangers(&sub) {
                Ok(strange) => settled.strange.extend(strange),
                Err(error) => settled.troubles.push(error.into()),
            }
        }
        match self.sweep_received() {
            Ok(swept) => settled.swept += swept,
            Err(error) => settled.troubles.push(error.into()),
        }
        if let Err(error) = self.mark_confirmed() {
            settled.troubles.push(error.into());
        }
        let drafts = draft_ids(folder).unwrap_or_else(|error| {
            settled.troubles.push(error.into());
            BTreeSet::new()
        });
        for id in drafts {
            match self.finish(id) {
                Ok(true) => settled.finished.push(id),
                Ok(false) => {}
                Err(error) => settled.troubles.push(error),
            }
        }
        settled
    }

    /// Destroys what is left of a draft that is over; says whether it was.
    fn finish(&self, id: DraftId) -> Result<bool, SettleError> {
        // What a colleague has begun is theirs to finish.
        if owner_of(&self.folder, id).is_some_and(|owner| owner != self.officer()) {
            return Ok(false);
        }
        let has_stub = self
            .keys
            .record_of(id)
            .is_ok_and(|id| self.folder.has_stub(id));
        let is_over = || is_unfinished(&self.folder, id) || self.sealed_from(id).is_some();
        if !has_stub && !is_over() {
            return Ok(false);
        }
        let _lock = match Lock::take(&self.folder.draft_lock(id)) {
            Ok(lock) => lock,
            Err(LockError::Held(_)) => return Ok(false),
            Err(LockError::Disk(error)) => return Err(error.into()),
        };
        // Its holder may have gone on with it in the meantime.
        if let Some(record) = self.sealed_from(id) {
            // Whether that was noted before is not known, and twice does no harm.
            let file = read_whole(&self.folder.record(record), FILE_CAP)?;
            self.log_sealed(record, &file, self.folder.has_stub(record))?;
        } else if let Some(record) = self.half_sealed(id) {
            self.log(&Deed::SealUndone { record })?;
            self.forget_stub(record)?;
            return Ok(false);
        } else if is_unfinished(&self.folder, id) {
            self.log(&Deed::DraftDiscarded { draft: id })?;
        } else {
            return Ok(false);
        }
        destroy(&self.folder, id)?;
        Ok(true)
    }
}

/// Returns the files of a subfolder whose names the vault does not give.
fn strangers(folder: &Path) -> Result<Vec<Place>, DiskError> {
    let names = names(folder)?;
    let strange = names.iter().filter(|name| !is_ours(name));
    Ok(strange
        .map(|name| Place::from(folder.join(name).as_path()))
        .collect())
}

/// Says whether the vault gives such names to its files.
pub(super) fn is_ours(name: &str) -> bool {
    matches!(
        name,
        "create.lock"
            | "slots.lock"
            | "state"
            | "state.lock"
            | "post"
            | "issuer"
            | "audit.log"
            | "audit.lock"
            | "confirmed"
            | "keys"
            | "laptops"
            | "seen"
            | "receive.lock"
    ) || name.starts_with(".tmp-")
        || name
            .strip_prefix("audit.log.")
            .is_some_and(|number| number.parse::<u64>().is_ok())
        || name
            .split_once('.')
            .is_some_and(|(stem, ending)| match ending {
                "slot" | "post" | "left" | "recover" => stem.parse::<OfficerId>().is_ok(),
                "key" | "jrn" | "lock" => stem.parse::<DraftId>().is_ok(),
                "age" | "kept" | "stub" | "due" | "begun" | "refused" | "why" => {
                    stem.parse::<RecordId>().is_ok()
                }
                _ => false,
            })
}
