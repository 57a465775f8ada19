//! Putting onto a stick what the unit has not got yet. Nothing is deleted here; the list comes last, so
//! that a stick which was pulled out too early says so by having none.

use std::fs::{self, DirBuilder};
use std::path::{Path, PathBuf};

use super::confirmed::Confirmed;
use super::file_hash::FileHash;
use super::manifest::{AUDIT_LOG, Introduced, Listed, MANIFEST, Manifest};
use super::scan::TRANSFER;
use crate::vault::Vault;
use crate::vault::age_file::FILE_CAP;
use crate::vault::crypto::{CryptoError, random, sha256};
use crate::vault::disk::{DiskError, Place, read_whole, room, sync_folder, write_foreign};
use crate::vault::id::{RecordId, hex};
use crate::vault::kept::KeptError;
use crate::vault::laptop::{State, StateError};
use crate::vault::log::{Deed, Head, LogError};
use crate::vault::unit::UnitNote;

/// The largest audit log that is copied: more than 300 000 entries.
const LOG_CAP: u64 = 256 << 20;
/// What a list and the file system need besides.
const SPARE: u64 = 4 << 20;
/// The most records of one transfer.
const MOST_RECORDS: usize = 10_000;

/// Records that are on a stick.
#[derive(Debug)]
pub struct Transferred {
    /// The folder on the stick.
    pub folder: PathBuf,
    /// How many records there are in it.
    pub records: usize,
    /// How large all of it is.
    pub bytes: u64,
    /// How far the audit log reached: for the paper book.
    pub checkpoint: Head,
    /// Records that could not be put there, each with the reason.
    pub left_out: Vec<(RecordId, DiskError)>,
    /// Records that were changed since they were sealed, and are not sent.
    pub changed: Vec<RecordId>,
}

/// Says why no transfer was made; nothing here was changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TransferError {
    /// The laptop works alone.
    #[error("this laptop works alone: there is no unit that could open its records")]
    Solo,
    /// It lies in the data folder.
    #[error("`{0}` lies in the data folder itself")]
    Inside(Place),
    /// It is too full.
    #[error("there is room for {free} KiB in `{folder}`, and {needed} KiB are needed")]
    TooFull {
        /// The folder.
        folder: Place,
        /// How many KiB are free.
        free: u64,
        /// How many KiB are needed.
        needed: u64,
    },
    /// A stub or the note of what is confirmed cannot be read.
    #[error(transparent)]
    Kept(#[from] KeptError),
    /// What the laptop knows of itself cannot be read.
    #[error(transparent)]
    State(#[from] StateError),
    /// The audit log could not be written.
    #[error(transparent)]
    Log(#[from] LogError),
    /// A file could not be read or written.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// Signing failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl TransferError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Solo => {
                "keep copies of its records with `panah backup`, or let a unit enrol it (`panah unit enrol`)"
            }
            Self::Inside(_) => "name a folder on a stick",
            Self::TooFull { .. } => "use another stick, or make room on this one",
            Self::Kept(error) => error.help(),
            Self::State(error) => error.help(),
            Self::Log(error) => error.help(),
            Self::Disk(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}

/// A record that is to be sent.
struct Waiting {
    id: RecordId,
    sha256: FileHash,
    size: u64,
}

/// What is to be sent, and what cannot be.
#[derive(Default)]
struct Ready {
    records: Vec<Waiting>,
    left_out: Vec<(RecordId, DiskError)>,
    changed: Vec<RecordId>,
}

impl Vault {
    /// Puts every record that is the unit's to open, whoever closed it, and that the unit has not
    /// confirmed yet, into a new folder in `to`, with a copy of the audit log and a signed list.
    /// Nothing is made where no record waits.
    ///
    /// When this returns, every file has been forced to the stick, read back and compared.
    pub fn transfer(&self, to: &Path) -> Result<Option<Transferred>, TransferError> {
        let state = self.state()?;
        let unit = state.unit_note().ok_or(TransferError::Solo)?;
        self.must_be_outside(to)?;
        let ready = self.ready()?;
        if ready.records.is_empty() && ready.left_out.is_empty() && ready.changed.is_empty() {
            return Ok(None);
        }
        self.must_fit(&ready, to)?;
        let mut files: Vec<Listed> = ready.records.iter().map(listed).collect();
        let checkpoint = self.log(&Deed::Transferred {
            manifest: digest(&files),
            count: files.len() as u64,
        })?;
        let folder = to.join(format!("{TRANSFER}{}", hex(&random::<4>()?)));
        DirBuilder::new()
            .create(&folder)
            .map_err(DiskError::io(&folder, "made"))?;
        for record in &ready.records {
            let file = read_whole(&self.folder.record(record.id), FILE_CAP)?;
            if FileHash::of(&file) != record.sha256 {
                let place = self.folder.record(record.id);
                return Err(DiskError::ReadsBackDifferently(place.as_path().into()).into());
            }
            write_foreign(&folder, &format!("{}.age", record.id), &file)?;
        }
        let log = read_whole(&self.folder.audit_log(), LOG_CAP)?;
        write_foreign(&folder, AUDIT_LOG, &log)?;
        files.push(Listed {
            name: AUDIT_LOG.to_owned(),
            sha256: FileHash::of(&log),
            size: log.len() as u64,
        });
        let bytes = files.iter().map(|file| file.size).sum();
        let manifest = self.manifest(&state, &unit, files, checkpoint);
        let note = manifest.sign(&[&self.laptop.signer()?, &self.keys.signer()?])?;
        write_foreign(&folder, MANIFEST, &note)?;
        // Some sticks cannot do that; the files themselves are on it already.
        let _ = sync_folder(to);
        Ok(Some(Transferred {
            folder,
            records: ready.records.len(),
            bytes,
            checkpoint,
            left_out: ready.left_out,
            changed: ready.changed,
        }))
    }

    /// Reads every record that waits for the unit.
    fn ready(&self) -> Result<Ready, TransferError> {
        let confirmed = self.confirmed()?;
        let mut ready = Ready::default();
        for id in self.folder.stub_ids()? {
            // A stub that cannot be read keeps its record from nobody.
            let stub = self.stub(id).ok().flatten();
            if ready.records.len() >= MOST_RECORDS
                || stub.as_ref().is_some_and(|stub| stub.received.is_some())
            {
                continue;
            }
            let file = match read_whole(&self.folder.record(id), FILE_CAP) {
                // A sealing that was interrupted, or a record that was destroyed.
                Err(error) if error.is_not_found() => continue,
                Err(error) => {
                    ready.left_out.push((id, error));
                    continue;
                }
                Ok(file) => file,
            };
            let sha256 = FileHash::of(&file);
            let is_as_sealed = stub.is_none_or(|stub| stub.sha256 == sha256.to_string());
            if !is_as_sealed {
                ready.changed.push(id);
            } else if !Confirmed::holds(&confirmed, id, sha256) {
                ready.records.push(Waiting {
                    id,
                    sha256,
                    size: file.len() as u64,
                });
            }
        }
        Ok(ready)
    }

    fn manifest(
        &self,
        state: &State,
        unit: &UnitNote,
        files: Vec<Listed>,
        checkpoint: Head,
    ) -> Manifest {
        let officers = state.officers.iter().map(|line| Introduced {
            id: line.id,
            name: line.name.clone(),
            verifier: line.verifier.clone(),
        });
        Manifest {
            checkpoint,
            files,
            laptop: self.laptop(),
            mode: self.mode(),
            officer: self.officer(),
            officers: officers.collect(),
            serial: unit.serial,
            unit: unit.id,
        }
    }

    fn must_be_outside(&self, to: &Path) -> Result<(), TransferError> {
        let real = fs::canonicalize(to).map_err(DiskError::io(to, "opened"))?;
        if !real.is_dir() {
            return Err(DiskError::NotAFolder(to.into()).into());
        }
        let own = fs::canonicalize(self.folder.path());
        if own.is_ok_and(|own| real.starts_with(own)) {
            return Err(TransferError::Inside(to.into()));
        }
        Ok(())
    }

    fn must_fit(&self, ready: &Ready, to: &Path) -> Result<(), TransferError> {
        let log = fs::metadata(self.folder.audit_log()).map_or(0, |found| found.len());
        let records: u64 = ready.records.iter().map(|record| record.size).sum();
        let needed = records + log + SPARE;
        match room(to) {
            Some(free) if free < needed => Err(TransferError::TooFull {
                folder: to.into(),
                free: free >> 10,
                needed: needed.div_ceil(1 << 10),
            }),
            _ => Ok(()),
        }
    }
}

fn listed(record: &Waiting) -> Listed {
    Listed {
        name: format!("{}.age", record.id),
        sha256: record.sha256,
        size: record.size,
    }
}

/// The audit log names the records of a transfer by one hash: the list itself names the log's head, so
/// the log cannot name the list. It is the SHA-256 of a line `<name> <sha256>` for each record.
fn digest(files: &[Listed]) -> [u8; 32] {
    let lines = files
        .iter()
        .map(|file| format!("{} {}\n", file.name, file.sha256));
    sha256(&[lines.collect::<String>().as_bytes()])
}
