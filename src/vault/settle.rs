//! Finishing what an interruption left undone.

use std::collections::BTreeSet;
use std::path::Path;

use super::Vault;
use super::disk::{DiskError, Lock, LockError, Place, names, sweep};
use super::drafts::{destroy, draft_ids, is_unfinished};
use super::id::{DraftId, OfficerId, RecordId};

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
    pub troubles: Vec<DiskError>,
}

impl Vault {
    /// Finishes interrupted work, as unlocking does; safe at any time, also beside other processes.
    ///
    /// A draft goes only if the record that it became is authentic and on disk, or if it was never
    /// begun or already discarded as far as its key. What others are writing to is left alone.
    pub fn settle(&self) -> Settled {
        let mut settled = Settled::default();
        let folder = &self.folder;
        for sub in [folder.officers(), folder.drafts(), folder.records()] {
            match sweep(&sub) {
                Ok(swept) => settled.swept += swept,
                Err(error) => settled.troubles.push(error),
            }
            match strangers(&sub) {
                Ok(strange) => settled.strange.extend(strange),
                Err(error) => settled.troubles.push(error),
            }
        }
        let drafts = draft_ids(folder).unwrap_or_else(|error| {
            settled.troubles.push(error);
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
    fn finish(&self, id: DraftId) -> Result<bool, DiskError> {
        let is_over = || is_unfinished(&self.folder, id) || self.sealed_from(id).is_some();
        if !is_over() {
            return Ok(false);
        }
        let _lock = match Lock::take(&self.folder.draft_lock(id)) {
            Ok(lock) => lock,
            Err(LockError::Held(_)) => return Ok(false),
            Err(LockError::Disk(error)) => return Err(error),
        };
        // Its holder may have gone on with it in the meantime.
        if !is_over() {
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
    name == "create.lock"
        || name.starts_with(".tmp-")
        || name
            .split_once('.')
            .is_some_and(|(stem, ending)| match ending {
                "slot" | "post" => stem.parse::<OfficerId>().is_ok(),
                "key" | "jrn" | "lock" => stem.parse::<DraftId>().is_ok(),
                "age" => stem.parse::<RecordId>().is_ok(),
                _ => false,
            })
}
