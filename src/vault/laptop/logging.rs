//! The laptop's audit log, as the vault writes it: before the deed, so that what cannot be noted does
//! not happen.

use std::collections::BTreeMap;

use super::state::{State, StateError};
use crate::vault::Vault;
use crate::vault::crypto::CryptoError;
use crate::vault::disk::{DataFolder, remove};
use crate::vault::id::LaptopId;
use crate::vault::log::{
    Checkpoint, Deed, Head, Header, Line, Log, LogError, Signers, Trusted, Verdict,
};

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

    /// Reads the audit log from entry `from` on, entry by entry.
    pub fn log_lines(&self, from: u64) -> Result<Vec<Result<Line, LogError>>, LogError> {
        let identity = self.laptop.log_identity()?;
        let log = self.open_log()?;
        Ok(log.lines(from, Some(&identity))?.collect())
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
        let (laptop, officer) = (self.laptop.signer()?, self.keys.signer()?);
        let signers = Signers {
            laptop: laptop.pair(),
            officer: (self.officer(), officer.pair()),
        };
        let first = (&Deed::Made, self.folder.now());
        let first = (first.0, first.1.as_str());
        let lock = self.folder.audit_lock();
        Ok(Log::begin(&path, &lock, &self.log_header()?, first, &signers)?.1)
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

    fn open_log(&self) -> Result<Log, LogError> {
        let (path, lock) = (self.folder.audit_log(), self.folder.audit_lock());
        Log::open(&path, &lock, self.mode(), Some(&self.log_header()?))
    }

    fn log_header(&self) -> Result<Header, CryptoError> {
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

impl DataFolder {
    /// Counts the passphrases that failed since somebody last unlocked the vault, over restarts of the
    /// program; what cannot be counted counts as none. A recovery that was asked for counts as well:
    /// without a key the two look alike.
    pub fn failed_passphrases(&self) -> u64 {
        let log = Log::open(&self.audit_log(), &self.audit_lock(), self.mode(), None);
        log.and_then(|log| log.unsigned_at_end()).unwrap_or(0)
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
