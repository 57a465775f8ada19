//! Judging the files of a transfer before anything is taken in: each is read and proved by itself, and
//! only then is it seen which of them bear the same id.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use age::x25519::Identity;

use super::file_hash::FileHash;
use super::scan::Skipped;
use crate::vault::age_file::FILE_CAP;
use crate::vault::disk::{DiskError, read_foreign};
use crate::vault::id::{LaptopId, OfficerId, RecordId};
use crate::vault::records::{Judged, Known, RecordFault, judge};

/// A file of a transfer, and what it proved to be.
pub(super) struct JudgedFile {
    pub(super) path: PathBuf,
    pub(super) name: String,
    pub(super) sha256: FileHash,
    pub(super) size: u64,
    pub(super) finding: Result<Proven, RecordFault>,
}

/// What is proved of an authentic record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Proven {
    pub(super) id: RecordId,
    /// Of the signed note: whoever can open a file can seal its note anew, and it stays one record.
    pub(super) note: FileHash,
    pub(super) officer: OfficerId,
    pub(super) laptop: Option<LaptopId>,
}

/// Reads a file once and judges what was read.
pub(super) fn judge_file(
    folder: &Path,
    name: &str,
    identities: &[Identity],
    known: &Known,
) -> Result<JudgedFile, Skipped> {
    let path = folder.join(name);
    let bytes = read(&path)?;
    let finding = open(&bytes, identities, known).map(|judged| Proven {
        id: judged.text.id,
        note: FileHash::of(&judged.note),
        officer: judged.text.officer,
        laptop: judged.text.origin.as_ref().map(|origin| origin.laptop),
    });
    Ok(JudgedFile {
        path,
        name: name.to_owned(),
        sha256: FileHash::of(&bytes),
        size: bytes.len() as u64,
        finding,
    })
}

/// Opens and proves a file; one that was forwarded is none that is taken in.
pub(super) fn open(
    bytes: &[u8],
    identities: &[Identity],
    known: &Known,
) -> Result<Judged, RecordFault> {
    let judged = judge(bytes, identities, known)?;
    if judged.forwarded {
        Err(RecordFault::Forwarded)
    } else {
        Ok(judged)
    }
}

impl JudgedFile {
    /// Reads the file again; what has changed since it was judged is not gone by.
    pub(super) fn read_again(&self) -> Result<Vec<u8>, Skipped> {
        let bytes = read(&self.path)?;
        if FileHash::of(&bytes) == self.sha256 {
            Ok(bytes)
        } else {
            Err(Skipped::Changed)
        }
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Skipped> {
    read_foreign(path, FILE_CAP).map_err(|error| match error {
        DiskError::Link(_) => Skipped::Link,
        DiskError::NotAFile(_) => Skipped::NotAFile,
        DiskError::TooLarge { .. } => Skipped::TooLarge,
        _ => Skipped::Unreadable,
    })
}

impl JudgedFile {
    /// Returns what tells whether two files are one record: the signed note, or where nothing is
    /// proved the file's own bytes.
    pub(super) fn content(&self) -> FileHash {
        self.finding
            .as_ref()
            .map_or(self.sha256, |proven| proven.note)
    }
}

/// Returns the ids that more than one of these files bears, with different signed notes.
pub(super) fn borne_twice<'a>(files: impl Iterator<Item = &'a JudgedFile>) -> BTreeSet<RecordId> {
    let mut hashes: BTreeMap<RecordId, FileHash> = BTreeMap::new();
    let mut twice = BTreeSet::new();
    for file in files {
        if let Ok(proven) = &file.finding {
            let first = *hashes.entry(proven.id).or_insert(proven.note);
            if first != proven.note {
                twice.insert(proven.id);
            }
        }
    }
    twice
}
