//! The laptop's audit log, as the vault writes it: before the deed, so that what cannot be noted does
//! not happen.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

use super::state::{State, StateError};
use crate::vault::Vault;
use crate::vault::crypto::CryptoError;
use crate::vault::disk::{Access, DataFolder, open, open_elsewhere, remove};
use crate::vault::id::LaptopId;
use crate::vault::log::{
    Checkpoint, Deed, Head, Header, Line, Log, LogError, Signers, Trusted, Verdict, verify,
};
use crate::vault::mode::Mode;
use crate::vault::note::{Note, NoteFault, sign};

/// Says why a checkpoint is not taken for one of this laptop's.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CheckpointError {
    /// It is no note, or this laptop did not sign it.
    #[error("this is no checkpoint of this laptop: {0}")]
    Note(#[from] NoteFault),
    /// Decryption itself failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl CheckpointError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Note(_) => "name a file that `panah log checkpoint` of this laptop has written",
            Self::Crypto(error) => error.help(),
        }
    }
}

/// Says why the audit log could not be judged.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum VerifyError {
    /// It cannot be read.
    #[error(transparent)]
    Log(#[from] LogError),
    /// What the laptop knows of itself cannot be read.
    #[error(transparent)]
    State(#[from] StateError),
    /// Encryption failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl VerifyError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Log(error) => error.help(),
            Self::State(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}

impl Vault {
    /// Notes a deed of this officer. Where this fails, the deed is not to happen.
    pub fn log(&self, deed: &Deed) -> Result<Head, LogError> {
        let (laptop, officer) = (self.laptop.signer()?, self.keys.signer()?);
        let signers = Signers {
            laptop: laptop.pair(),
            officer: (self.officer(), officer.pair()),
        };
        self.open_log()?
            .append(deed, &self.folder.now(), Some(&signers))
    }

    /// Judges the audit log with the keys that this laptop knows, and holds it to what the unit has
    /// countersigned last.
    pub fn verify_log(&self, checkpoint: Option<&Head>) -> Result<Verdict, VerifyError> {
        let state = self.state()?;
        let countersigned = state.countersigned.map(|checkpoint| checkpoint.head);
        let checkpoint = checkpoint.or(countersigned.as_ref());
        Ok(self
            .open_log()?
            .verify(&self.trusted(&state)?, checkpoint)?)
    }

    /// Judges the first bytes of the audit log's file, as many as there were when they were copied.
    pub(crate) fn verify_log_until(
        &self,
        state: &State,
        length: u64,
    ) -> Result<Verdict, VerifyError> {
        let path = self.folder.audit_log();
        let log = open(&path, Access::Read).map_err(LogError::NotRead)?;
        Ok(verify(
            log.take(length),
            &path,
            &self.trusted(state)?,
            None,
        )?)
    }

    /// Reads the audit log from entry `from` on, entry by entry.
    pub fn log_lines(&self, from: u64) -> Result<Vec<Result<Line, LogError>>, LogError> {
        let identity = self.laptop.log_identity()?;
        let log = self.open_log()?;
        Ok(log.lines(from, Some(&identity))?.collect())
    }

    /// Returns the signed head of the audit log: a note to be kept where this laptop cannot change it.
    pub fn signed_checkpoint(&self) -> Result<String, LogError> {
        let text = self.checkpoint()?.compose();
        let (laptop, officer) = (self.laptop.signer()?, self.keys.signer()?);
        Ok(sign(&text, &[&laptop, &officer]).to_string())
    }

    /// Reads a checkpoint of this laptop's log that this laptop has signed.
    pub fn read_checkpoint(&self, note: &[u8]) -> Result<Checkpoint, CheckpointError> {
        let text = Note::read(note)?.text_signed_by(&self.laptop_verifier()?)?;
        let checkpoint = Checkpoint::read(text).map_err(|_| NoteFault::Malformed)?;
        if checkpoint.laptop == self.laptop() && checkpoint.mode == self.mode() {
            Ok(checkpoint)
        } else {
            Err(NoteFault::UnknownSigner.into())
        }
    }

    /// Returns the head of the audit log, for a book or to be signed.
    pub fn checkpoint(&self) -> Result<Checkpoint, LogError> {
        Ok(Checkpoint {
            laptop: self.laptop(),
            mode: self.mode(),
            head: self.open_log()?.head()?,
        })
    }

    /// Notes what happened before anybody unlocked anything. A folder without a log has no vault yet,
    /// or one of the first version.
    pub(crate) fn log_unopened(folder: &DataFolder, deed: &Deed) -> Result<(), LogError> {
        let (path, lock) = (folder.audit_log(), folder.audit_lock());
        match Log::open(&path, &lock, folder.mode(), None) {
            Err(LogError::Missing(_)) => Ok(()),
            log => log?.append(deed, &folder.now(), None).map(|_| ()),
        }
    }

    /// Begins the log of a new laptop. A log with nothing in it but its beginning was left by a
    /// creation that was interrupted.
    pub(crate) fn begin_log(&self) -> Result<Head, LogError> {
        let path = self.folder.audit_log();
        remove(&path).map_err(LogError::NotWritten)?;
        self.begin_log_with(&Deed::Made)
    }

    /// Says whether the audit log can take entries and is as it was written, as far as this laptop can
    /// tell, and goes on from what the unit has countersigned.
    pub(super) fn log_is_whole(&self, checkpoint: Option<Checkpoint>) -> Result<bool, LogError> {
        let trusted = Trusted {
            mode: self.mode(),
            laptop: Some((self.laptop(), *self.laptop_verifier()?.key())),
            officers: BTreeMap::new(),
        };
        let countersigned = checkpoint.map(|checkpoint| checkpoint.head);
        let verdict = self.open_log()?.verify(&trusted, countersigned.as_ref())?;
        Ok(matches!(verdict, Verdict::Intact(_)))
    }

    /// Says whether there is a log in which more stands than its beginning.
    pub(crate) fn log_has_history(&self) -> Result<bool, LogError> {
        let (path, lock) = (self.folder.audit_log(), self.folder.audit_lock());
        match Log::open(&path, &lock, self.mode(), None) {
            Err(LogError::Missing(_)) => Ok(false),
            log => Ok(log?.head()?.size > 1),
        }
    }

    /// Counts the passphrases that failed on this laptop since this officer last did anything at it;
    /// what cannot be counted counts as none.
    pub(crate) fn wrong_passphrases_since_here(&self) -> u64 {
        let counted = self.laptop.log_identity().map_err(LogError::Crypto);
        let counted = counted.and_then(|identity| {
            self.open_log()?
                .failed_passphrases_since(self.officer(), &identity)
        });
        counted.unwrap_or(0)
    }

    /// Returns the highest number of what the laptop knows of itself that its audit log tells.
    pub(crate) fn logged_state(&self) -> Result<u64, LogError> {
        self.open_log()?.last_state(&self.laptop.log_identity()?)
    }

    fn open_log(&self) -> Result<Log, LogError> {
        let (path, lock) = (self.folder.audit_log(), self.folder.audit_lock());
        Log::open(&path, &lock, self.mode(), Some(&self.log_header()?))
    }

    pub(super) fn log_header(&self) -> Result<Header, CryptoError> {
        let bodies_to = self.laptop.log_identity()?.to_public();
        Header::new(
            self.mode(),
            self.laptop(),
            self.laptop.signer()?.pair(),
            &bodies_to,
        )
    }

    fn trusted(&self, state: &State) -> Result<Trusted, CryptoError> {
        let officers = state.officers.iter();
        let officers = officers.map(|line| (line.id, *line.verifier.key()));
        Ok(Trusted {
            mode: self.mode(),
            laptop: Some((self.laptop(), *self.laptop_verifier()?.key())),
            officers: officers.collect::<BTreeMap<_, _>>(),
        })
    }
}

/// Judges the audit log of the data folder at `path` as [`DataFolder::verify_log`] does, and changes
/// nothing there, not even rights that are too wide.
pub fn survey_log(path: &Path, mode: Mode) -> Result<Verdict, LogError> {
    let path = path.join("laptop/audit.log");
    let log = match open_elsewhere(&path) {
        Err(error) if error.is_not_found() => {
            return Err(LogError::Missing(path.as_path().into()));
        }
        log => log.map_err(LogError::NotRead)?,
    };
    let trusted = Trusted {
        mode,
        laptop: None,
        officers: BTreeMap::new(),
    };
    verify(std::io::BufReader::new(log), &path, &trusted, None)
}

impl DataFolder {
    /// Counts the passphrases that failed since somebody last unlocked the vault, over restarts of the
    /// program; what cannot be counted counts as none. A recovery that was asked for counts as well:
    /// without a key the two look alike.
    pub fn failed_passphrases(&self) -> u64 {
        let log = Log::open(&self.audit_log(), &self.audit_lock(), self.mode(), None);
        log.and_then(|log| log.unsigned_at_end()).unwrap_or(0)
    }

    /// Returns the head that the audit log had when it was `size` entries long; nothing where it is
    /// shorter.
    pub fn head_at(&self, size: u64) -> Result<Option<Head>, LogError> {
        let log = Log::open(&self.audit_log(), &self.audit_lock(), self.mode(), None)?;
        log.head_at(size)
    }

    /// Returns the id of the laptop, as the header of its audit log says without a key.
    pub(crate) fn laptop_id(&self) -> Result<LaptopId, LogError> {
        let log = Log::open(&self.audit_log(), &self.audit_lock(), self.mode(), None)?;
        Ok(log.header().laptop)
    }

    /// Judges the audit log without any key of this vault: by the key that the log names itself, so
    /// that a log which somebody has made anew as a whole is not told from the right one.
    pub fn verify_log(&self, checkpoint: Option<&Head>) -> Result<Verdict, LogError> {
        let log = Log::open(&self.audit_log(), &self.audit_lock(), self.mode(), None)?;
        let trusted = Trusted {
            mode: self.mode(),
            laptop: None,
            officers: BTreeMap::new(),
        };
        log.verify(&trusted, checkpoint)
    }
}
