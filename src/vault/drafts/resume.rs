//! Going on with a draft.

use zeroize::Zeroizing;

use super::append::{Draft, StartError};
use super::fault::{Damage, DraftFault, Torn};
use super::frame::JOURNAL_CAP;
use super::key::{KEY_FILE, is_destroyed, open_key};
use super::read::{End, Journal};
use crate::vault::Vault;
use crate::vault::crypto::CryptoError;
use crate::vault::disk::{Access, DiskError, Holder, Lock, LockError, Place, open, read_whole};
use crate::vault::id::{DraftId, RecordId};
use crate::vault::log::{Deed, LogError};

/// A draft taken up again.
pub struct Resumed {
    /// The draft, ready for the next event.
    pub draft: Draft,
    /// All its events, in the order in which they were saved.
    pub events: Vec<Zeroizing<Vec<u8>>>,
    /// What was cut off the end, if the program or the power stopped in the middle of saving.
    pub torn: Option<Torn>,
}

/// Says why a draft could not be resumed; it is left as it was.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ResumeError {
    /// There is no such draft.
    #[error("there is no draft {0}")]
    NoSuchDraft(DraftId),
    /// Another process is writing to it.
    #[error("draft {draft} is open in another window ({holder})")]
    InUse {
        /// The draft.
        draft: DraftId,
        /// Who holds it.
        holder: Holder,
    },
    /// It was sealed already; only its remains are left.
    #[error("draft {draft} was closed already: it is record {record}")]
    Sealed {
        /// The draft.
        draft: DraftId,
        /// The record it became.
        record: RecordId,
    },
    /// Its journal makes sense up to a point, and more follows.
    #[error("`{file}` was changed or the disk has failed: {} of its answers can still be read", .damage.whole_events)]
    Damaged {
        /// The journal.
        file: Place,
        /// How far it is whole.
        damage: Damage,
    },
    /// It cannot be read at all.
    #[error("`{file}` cannot be read: {fault}")]
    Unreadable {
        /// The journal or the key file.
        file: Place,
        /// What is wrong with it.
        fault: DraftFault,
    },
    /// The audit log could not be written.
    #[error(transparent)]
    Log(#[from] LogError),
    /// A file could not be read or written.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// Encryption failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl ResumeError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::NoSuchDraft(_) => "list the drafts and choose one of them",
            Self::InUse { .. } => "go on in that window, or close it and try again",
            Self::Sealed { .. } => "open the record; what is new goes into an amendment",
            Self::Damaged { .. } => {
                "copy the file and tell your unit; then read what is whole and take it over into a new interview, or discard it"
            }
            Self::Unreadable { fault, .. } => match fault {
                DraftFault::OtherOfficer => "its own officer can go on with it",
                DraftFault::OtherMode => {
                    "use the other command: exercises and real interviews are kept apart"
                }
                DraftFault::Later => "use the version of the program that wrote it, or a later one",
                _ => "copy the file and tell your unit; the other drafts are not affected",
            },
            Self::Log(error) => error.help(),
            Self::Disk(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}

impl Vault {
    /// Takes up a draft again: gives all acknowledged events, cuts off what was torn, and starts a
    /// new session. A damaged draft is not touched; [`Vault::peek`] reads what is whole of it.
    pub fn resume(&self, id: DraftId) -> Result<Resumed, ResumeError> {
        let path = self.folder.journal(id);
        if !path
            .try_exists()
            .map_err(DiskError::io(&path, "examined"))?
        {
            return Err(ResumeError::NoSuchDraft(id));
        }
        let lock = self.lock_draft(id)?;
        if let Some(record) = self.sealed_from(id) {
            return Err(ResumeError::Sealed { draft: id, record });
        }
        let journal = self.read_journal(id)?;
        let torn = match journal.end {
            End::Clean => None,
            End::Torn(torn) => Some(torn),
            End::Damaged(damage) => {
                return Err(ResumeError::Damaged {
                    file: path.as_path().into(),
                    damage,
                });
            }
        };
        self.log(&Deed::DraftResumed {
            draft: id,
            torn: torn.map_or(0, |torn| torn.bytes as u64),
        })?;
        let file = open(&path, Access::Append)?;
        let whole = journal.whole as u64;
        if torn.is_some() {
            file.set_len(whole)
                .and_then(|()| file.sync_all())
                .map_err(DiskError::io(&path, "cut back"))?;
        }
        let binding = journal.header.binding;
        let mut draft = Draft::new(id, binding, path, file, lock, journal.chain, whole);
        draft.start_session().map_err(|error| match error {
            StartError::Disk(error) => ResumeError::Disk(error),
            StartError::Crypto(error) => ResumeError::Crypto(error),
        })?;
        Ok(Resumed {
            draft,
            events: journal.events,
            torn,
        })
    }

    pub(super) fn lock_draft(&self, id: DraftId) -> Result<Lock, ResumeError> {
        Lock::take(&self.folder.draft_lock(id)).map_err(|error| match error {
            LockError::Held(holder) => ResumeError::InUse { draft: id, holder },
            LockError::Disk(error) => ResumeError::Disk(error),
        })
    }

    /// Reads a draft's journal with its key; takes no lock and changes nothing.
    pub(super) fn read_journal(&self, id: DraftId) -> Result<Journal, ResumeError> {
        let (key_path, path) = (self.folder.draft_key(id), self.folder.journal(id));
        let unreadable = |path: &std::path::Path| {
            let file = Place::from(path);
            move |fault| ResumeError::Unreadable { file, fault }
        };
        let key_file = match read_whole(&key_path, KEY_FILE as u64) {
            Err(error) if error.is_not_found() => {
                return Err(unreadable(&key_path)(DraftFault::NoKey));
            }
            Err(DiskError::TooLarge { .. }) => return Err(unreadable(&key_path)(DraftFault::Key)),
            read => read?,
        };
        if is_destroyed(&key_file) {
            return Err(unreadable(&key_path)(DraftFault::NoKey));
        }
        let key = open_key(&self.keys, id, &key_file).map_err(unreadable(&key_path))?;
        let bytes = read_whole(&path, JOURNAL_CAP)?;
        Journal::read(&bytes, id, self.mode(), key).map_err(unreadable(&path))
    }
}
