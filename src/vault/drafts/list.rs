//! Looking at drafts without touching them.

use std::collections::BTreeSet;

use zeroize::Zeroizing;

use super::Binding;
use super::fault::{Damage, Torn};
use super::key::{KEY_FILE, owner};
use super::read::End;
use super::resume::ResumeError;
use crate::vault::Vault;
use crate::vault::disk::{DataFolder, DiskError, Holder, holder, names, read_whole};
use crate::vault::id::{DraftId, OfficerId};

/// One draft in a list.
#[derive(Debug)]
pub struct DraftListing {
    /// The draft's id.
    pub id: DraftId,
    /// Whether it can be resumed.
    pub condition: Condition,
}

/// Says whether a draft can be resumed.
#[derive(Debug)]
pub enum Condition {
    /// It can.
    Resumable {
        /// What it was tied to when it was begun.
        binding: Binding,
        /// How many events it holds.
        events: usize,
    },
    /// It is open in another process.
    InUse(Holder),
    /// It cannot; the error names the file and the reason.
    Faulty(ResumeError),
}

/// What can be read of a draft without resuming it.
pub struct Peeked {
    /// What it was tied to when it was begun.
    pub binding: Binding,
    /// Its events, as far as they are whole.
    pub events: Vec<Zeroizing<Vec<u8>>>,
    /// What would be cut off the end; in a draft that is in use, what is being written.
    pub torn: Option<Torn>,
    /// Where it is damaged; such a draft can only be read.
    pub damage: Option<Damage>,
}

impl Vault {
    /// Lists this officer's drafts; one that is damaged stands in the list with the reason. Those of
    /// colleagues are left out: nobody else can open them.
    pub fn drafts(&self) -> Result<Vec<DraftListing>, DiskError> {
        let ids = draft_ids(&self.folder)?;
        Ok(ids
            .into_iter()
            .filter(|id| owner_of(&self.folder, *id).is_none_or(|owner| owner == self.officer()))
            .map(|id| DraftListing {
                id,
                condition: self.condition(id),
            })
            .collect())
    }

    /// Counts the drafts of colleagues, as their key files say.
    pub fn colleagues_drafts(&self) -> Result<usize, DiskError> {
        let ids = draft_ids(&self.folder)?.into_iter();
        let owners = ids.filter_map(|id| owner_of(&self.folder, id));
        Ok(owners.filter(|owner| *owner != self.officer()).count())
    }

    /// Reads a draft without changing it: how far an interview went, or what is left of a damaged one.
    pub fn peek(&self, id: DraftId) -> Result<Peeked, ResumeError> {
        let journal = match self.read_journal(id) {
            Err(ResumeError::Disk(error)) if error.is_not_found() => {
                return Err(ResumeError::NoSuchDraft(id));
            }
            read => read?,
        };
        let (torn, damage) = match journal.end {
            End::Clean => (None, None),
            End::Torn(torn) => (Some(torn), None),
            End::Damaged(damage) => (None, Some(damage)),
        };
        Ok(Peeked {
            binding: journal.header.binding,
            events: journal.events,
            torn,
            damage,
        })
    }

    fn condition(&self, id: DraftId) -> Condition {
        if let Some(holder) = holder(&self.folder.draft_lock(id)) {
            return Condition::InUse(holder);
        }
        let journal = match self.read_journal(id) {
            Ok(journal) => journal,
            Err(error) => return Condition::Faulty(error),
        };
        match journal.end {
            End::Damaged(damage) => Condition::Faulty(ResumeError::Damaged {
                file: self.folder.journal(id).as_path().into(),
                damage,
            }),
            End::Clean | End::Torn(_) => Condition::Resumable {
                binding: journal.header.binding,
                events: journal.events.len(),
            },
        }
    }
}

/// Counts the drafts of an officer, as their key files say.
pub(crate) fn drafts_of(folder: &DataFolder, officer: OfficerId) -> Result<usize, DiskError> {
    let owned = draft_ids(folder)?
        .into_iter()
        .filter(|id| owner_of(folder, *id) == Some(officer));
    Ok(owned.count())
}

/// Returns whose a draft is, as its key file says.
pub(crate) fn owner_of(folder: &DataFolder, id: DraftId) -> Option<OfficerId> {
    // Also where something was added to it: that makes it nobody else's.
    let key_file = read_whole(&folder.draft_key(id), 64 * KEY_FILE as u64);
    key_file.ok().and_then(|bytes| owner(&bytes))
}

/// Returns the ids of all drafts of which there is a journal or a key file.
pub(crate) fn draft_ids(folder: &DataFolder) -> Result<BTreeSet<DraftId>, DiskError> {
    let names = names(&folder.drafts())?;
    let stems = names.iter().filter_map(|name| {
        name.strip_suffix(".jrn")
            .or_else(|| name.strip_suffix(".key"))
    });
    Ok(stems.filter_map(|stem| stem.parse().ok()).collect())
}
