//! Reading a backup and proving all of it, before anything of it is used.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::manifest::{MANIFEST_CAP, Manifest, Profile};
use super::names::{LOG, MANIFEST, VERIFIERS, is_record};
use crate::vault::crypto::sha256;
use crate::vault::disk::{DiskError, Place, digest, open_elsewhere, read_to_cap};
use crate::vault::id::{LaptopId, OfficerId};
use crate::vault::log::{LogError, Trusted, Verdict, verify};
use crate::vault::mode::Mode;
use crate::vault::note::{NoteFault, Verifier};

/// A backup that is whole: its list is signed by the keys it names, and every file is as it says.
#[derive(Debug)]
pub struct Backup {
    pub(super) folder: PathBuf,
    pub(super) manifest: Manifest,
    pub(super) note: Vec<u8>,
    pub(super) log: Verdict,
}

/// Says why a backup is not used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BackupFault {
    /// It has no list.
    #[error("`{0}` has no `manifest.note`: it is no backup, or one that was not finished")]
    NoManifest(Place),
    /// Its list cannot be believed.
    #[error("`{place}` cannot be used: {fault}")]
    Manifest {
        /// The list.
        place: Place,
        /// What is wrong with it.
        fault: NoteFault,
    },
    /// It is one of exercises and this is for real interviews, or the reverse.
    #[error("`{0}` is a backup of the other kind, live or training")]
    OtherMode(Place),
    /// A file is missing.
    #[error("`{0}` is missing")]
    Missing(Place),
    /// A file holds something else than the list says.
    #[error("`{0}` is not what was backed up: it was changed, or the disk is failing")]
    Changed(Place),
    /// The audit log in it cannot be read.
    #[error(transparent)]
    Log(#[from] LogError),
    /// A file could not be read.
    #[error(transparent)]
    Disk(#[from] DiskError),
}

impl BackupFault {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::NoManifest(_) => {
                "name the folder `panah-backup-…` itself; where it has no list, its records can still be read one by one"
            }
            Self::Manifest { .. } | Self::Changed(_) | Self::Missing(_) => {
                "nothing was restored; use another backup, and keep this one for your unit"
            }
            Self::OtherMode(_) => "exercises and real interviews are kept apart",
            Self::Log(error) => error.help(),
            Self::Disk(error) => error.help(),
        }
    }
}

impl Backup {
    /// Reads a backup's folder and proves it: the list's signatures, by the keys that it names; every
    /// file's hash; the audit log's chain and checkpoint. That proves that it is whole. Where it comes
    /// from is proved only to somebody who knows the laptop's key ([`Backup::laptop`]).
    pub fn read(folder: &Path, mode: Mode) -> Result<Self, BackupFault> {
        let path = folder.join(MANIFEST);
        let note = match open_elsewhere(&path) {
            Err(error) if error.is_not_found() => {
                return Err(BackupFault::NoManifest(folder.into()));
            }
            file => read_to_cap(&mut file?, &path, MANIFEST_CAP)?,
        };
        let manifest = Manifest::read(&note).map_err(|fault| BackupFault::Manifest {
            place: path.as_path().into(),
            fault,
        })?;
        if manifest.mode != mode {
            return Err(BackupFault::OtherMode(folder.into()));
        }
        for line in &manifest.files {
            let path = folder.join(&line.name);
            let place = || Place::from(path.as_path());
            let size = match open_elsewhere(&path) {
                Err(error) if error.is_not_found() => return Err(BackupFault::Missing(place())),
                file => file?.metadata().map(|found| found.len()),
            };
            // A file that is too long is not read to its end.
            if size.ok() != Some(line.size) || digest(&path)? != line.meant() {
                return Err(BackupFault::Changed(place()));
            }
        }
        let log = judge_log(folder, &manifest)?;
        Ok(Self {
            folder: folder.to_owned(),
            manifest,
            note,
            log,
        })
    }

    /// Returns what the laptop's signatures are checked with, as the backup says itself: somebody who
    /// has it from elsewhere compares the two.
    pub fn laptop(&self) -> &Verifier {
        &self.manifest.laptop
    }

    /// Returns which keys are in it.
    pub fn profile(&self) -> Profile {
        self.manifest.profile
    }

    /// Returns when it was made, by the laptop's clock (RFC 3339).
    pub fn wall(&self) -> &str {
        &self.manifest.wall
    }

    /// Returns how many records are in it.
    pub fn records(&self) -> usize {
        let names = self.manifest.files.iter().map(|file| file.name.as_str());
        names.filter(|name| is_record(name)).count()
    }

    /// Returns what can be said of its audit log.
    pub fn log(&self) -> &Verdict {
        &self.log
    }

    /// Returns the SHA-256 of its list.
    pub(super) fn digest(&self) -> [u8; 32] {
        sha256(&[&self.note])
    }
}

/// Judges the log by the keys in the backup.
fn judge_log(folder: &Path, manifest: &Manifest) -> Result<Verdict, BackupFault> {
    let path = folder.join(LOG);
    let line = manifest.files.iter().find(|line| line.name == LOG);
    let line = line.ok_or_else(|| BackupFault::Missing(path.as_path().into()))?;
    let laptop = manifest.laptop.id::<LaptopId>("laptop");
    let trusted = Trusted {
        mode: manifest.mode,
        laptop: laptop.map(|id| (id, *manifest.laptop.key())),
        officers: officers(folder)?,
    };
    // A log that was broken already when it was backed up has no checkpoint to hold it to.
    let checkpoint = (manifest.checkpoint.size > 0).then_some(&manifest.checkpoint);
    let log = open_elsewhere(&path)?.take(line.size);
    Ok(verify(log, &path, &trusted, checkpoint)?)
}

fn officers(folder: &Path) -> Result<BTreeMap<OfficerId, [u8; 32]>, BackupFault> {
    let path = folder.join(VERIFIERS);
    let mut file = match open_elsewhere(&path) {
        Err(error) if error.is_not_found() => return Ok(BTreeMap::new()),
        file => file?,
    };
    let text = read_to_cap(&mut file, &path, MANIFEST_CAP)?;
    let text = String::from_utf8_lossy(&text);
    let verifiers = text
        .lines()
        .filter_map(|line| line.parse::<Verifier>().ok());
    Ok(verifiers
        .filter_map(|one| Some((one.id::<OfficerId>("off")?, *one.key())))
        .collect())
}
