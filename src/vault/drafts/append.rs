//! Adding an event to a draft: encrypted, written, forced to disk, and only then acknowledged.

use std::fs::File;
use std::io::Write;
use std::path::PathBuf;

use super::Binding;
use super::frame::{Chain, JOURNAL_FULL, MOST_EVENT};
use crate::vault::crypto::CryptoError;
use crate::vault::disk::{DiskError, Lock, Place};
use crate::vault::id::DraftId;

/// An open draft. While it lives no other process can write to it; dropping it keeps it on disk.
pub struct Draft {
    id: DraftId,
    binding: Binding,
    path: PathBuf,
    file: File,
    lock: Lock,
    chain: Chain,
    /// How much of the file is acknowledged.
    length: u64,
    poisoned: bool,
}

/// Says why an event is not saved.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AppendError {
    /// It could not be written or forced to disk.
    #[error("this answer is NOT saved: {0}")]
    NotSaved(DiskError),
    /// An earlier event of this draft could not be saved, and the draft takes no more.
    #[error("this answer is NOT saved: an earlier one could not be written to `{0}`")]
    Poisoned(Place),
    /// It is longer than a draft takes at once.
    #[error("this answer is NOT saved: it is {0} bytes long, and {MOST_EVENT} are the most")]
    TooLong(usize),
    /// The draft is as long as a draft may become.
    #[error("this answer is NOT saved: `{0}` is full")]
    Full(Place),
    /// Encryption failed.
    #[error("this answer is NOT saved: {0}")]
    Crypto(CryptoError),
}

impl AppendError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::NotSaved(error) => error.help(),
            Self::Poisoned(_) => {
                "free some space or change the disk, then resume the interview: everything before the failed answer is kept"
            }
            Self::TooLong(_) => "enter it in several parts",
            Self::Full(_) => {
                "close this interview; what is still to be said goes into an amendment"
            }
            Self::Crypto(error) => error.help(),
        }
    }
}

impl Draft {
    pub(super) fn new(
        id: DraftId,
        binding: Binding,
        path: PathBuf,
        file: File,
        lock: Lock,
        chain: Chain,
        length: u64,
    ) -> Self {
        Self {
            id,
            binding,
            path,
            file,
            lock,
            chain,
            length,
            poisoned: false,
        }
    }

    /// Returns the draft's id.
    pub fn id(&self) -> DraftId {
        self.id
    }

    /// Returns what the draft was tied to when it was begun.
    pub fn binding(&self) -> &Binding {
        &self.binding
    }

    /// Says whether an event could not be saved, so that the draft must be resumed before going on.
    pub fn is_poisoned(&self) -> bool {
        self.poisoned
    }

    /// Adds an event. When this returns `Ok` the event is on disk; when it returns an error the event
    /// is not saved, and after an error of the disk no further one will be.
    pub fn append(&mut self, event: &[u8]) -> Result<(), AppendError> {
        if self.poisoned {
            return Err(AppendError::Poisoned(self.path.as_path().into()));
        }
        if event.len() > MOST_EVENT {
            return Err(AppendError::TooLong(event.len()));
        }
        if self.length > JOURNAL_FULL {
            return Err(AppendError::Full(self.path.as_path().into()));
        }
        let frame = self.chain.add_event(event).map_err(|error| {
            self.poisoned = true;
            AppendError::Crypto(error)
        })?;
        self.write(&frame).map_err(AppendError::NotSaved)
    }

    /// Closes the journal and gives the lock that still guards it.
    pub(in crate::vault) fn close(self) -> (DraftId, Lock) {
        (self.id, self.lock)
    }

    pub(super) fn start_session(&mut self) -> Result<(), StartError> {
        let frame = self.chain.start_session().map_err(StartError::Crypto)?;
        self.write(&frame).map_err(StartError::Disk)
    }

    /// Writes a frame and forces it to disk.
    ///
    /// After a failure the system may hold, and later read back, what the disk never got; so the file
    /// is cut back to what is acknowledged, and nothing more is written: trying again could use one
    /// nonce for two texts, and a second `fsync` may succeed without having written anything.
    fn write(&mut self, frame: &[u8]) -> Result<(), DiskError> {
        let written = self
            .file
            .write_all(frame)
            .map_err(DiskError::io(&self.path, "written to"))
            .and_then(|()| {
                self.file
                    .sync_data()
                    .map_err(DiskError::io(&self.path, "forced to disk"))
            });
        if written.is_ok() {
            self.length += frame.len() as u64;
        } else {
            self.poisoned = true;
            let _ = self
                .file
                .set_len(self.length)
                .and_then(|()| self.file.sync_all());
        }
        written
    }
}

pub(super) enum StartError {
    Disk(DiskError),
    Crypto(CryptoError),
}
