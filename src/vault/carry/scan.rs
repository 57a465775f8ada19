//! Looking over a stick: which folders on it are transfers, and which files in them may be records.
//! Whatever else lies there is named and left alone.

use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};

use super::manifest::{AUDIT_LOG, MANIFEST, record_of};
use super::receipt::is_receipt;
use crate::vault::disk::{DiskError, Place};
use crate::vault::id::unhex;

/// The most records in one folder, and the most names of any kind.
const MOST_RECORDS: usize = 10_000;
const MOST_NAMES: usize = 50_000;

/// Begins the name of every transfer's folder.
pub(super) const TRANSFER: &str = "panah-transfer-";

/// Says why something on a stick was left alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skipped {
    /// The program gives no such name.
    StrangeName,
    /// It is a symbolic link.
    Link,
    /// It is a folder.
    Folder,
    /// It is a pipe, a device or a socket.
    NotAFile,
    /// It is larger than any record.
    TooLarge,
    /// It could not be read.
    Unreadable,
    /// It changed while it was being read.
    Changed,
}

impl Skipped {
    /// Returns the one word that machines know it by.
    pub fn word(self) -> &'static str {
        match self {
            Self::StrangeName => "strange_name",
            Self::Link => "link",
            Self::Folder => "folder",
            Self::NotAFile => "not_a_file",
            Self::TooLarge => "too_large",
            Self::Unreadable => "unreadable",
            Self::Changed => "changed",
        }
    }
}

/// One folder, looked over.
#[derive(Debug)]
pub(super) struct Scanned {
    pub(super) folder: PathBuf,
    /// The names of files that may be records, sorted.
    pub(super) records: Vec<String>,
    pub(super) has_list: bool,
    pub(super) has_log: bool,
    /// What was left alone, spelt so that nothing in a name acts on a terminal.
    pub(super) skipped: Vec<(Place, Skipped)>,
    transfers: Vec<PathBuf>,
}

impl Scanned {
    /// Says whether anything in the folder is for the unit.
    pub(super) fn is_transfer(&self) -> bool {
        self.has_list || !self.records.is_empty()
    }
}

/// Says why a folder was not looked over.
#[derive(Debug, thiserror::Error)]
pub(super) enum ScanError {
    #[error(transparent)]
    Disk(#[from] DiskError),
    #[error("`{0}` holds more files than a transfer has")]
    TooMany(Place),
}

/// Looks over a folder and the transfers right in it.
pub(super) fn look_over(folder: &Path) -> Result<Vec<Scanned>, ScanError> {
    let top = scan(folder, true)?;
    let below = top.transfers.iter().map(|sub| scan(sub, false));
    let below: Vec<Scanned> = below.collect::<Result<_, _>>()?;
    Ok(std::iter::once(top).chain(below).collect())
}

/// Returns the receipts in a folder and in the transfers right in it.
pub(super) fn receipts(folder: &Path) -> Result<Vec<PathBuf>, ScanError> {
    let mut found = Vec::new();
    let scanned = look_over(folder)?;
    for folder in scanned.iter().map(|one| one.folder.as_path()) {
        let names = crate::vault::disk::names(folder)?;
        let receipts = names.iter().filter(|name| is_receipt(name));
        found.extend(receipts.map(|name| folder.join(name)).take(MOST_RECORDS));
    }
    Ok(found)
}

fn scan(folder: &Path, is_top: bool) -> Result<Scanned, ScanError> {
    let mut scanned = Scanned {
        folder: folder.to_owned(),
        records: Vec::new(),
        has_list: false,
        has_log: false,
        skipped: Vec::new(),
        transfers: Vec::new(),
    };
    let listed = DiskError::io(folder, "listed");
    let entries = fs::read_dir(folder).map_err(listed)?;
    for (at, entry) in entries.enumerate() {
        let entry = entry.map_err(DiskError::io(folder, "listed"))?;
        if at >= MOST_NAMES || scanned.records.len() > MOST_RECORDS {
            return Err(ScanError::TooMany(folder.into()));
        }
        scanned.sort_in(&entry, is_top);
    }
    scanned.records.sort();
    scanned.transfers.sort();
    scanned.skipped.sort_by_key(|(place, _)| place.to_string());
    Ok(scanned)
}

impl Scanned {
    fn sort_in(&mut self, entry: &DirEntry, is_top: bool) {
        let name = entry.file_name();
        let name = name.to_str();
        let kind = entry.file_type();
        let why = match (kind, name) {
            (Err(_), _) => Skipped::Unreadable,
            (Ok(kind), _) if kind.is_symlink() => Skipped::Link,
            (Ok(kind), Some(name)) if kind.is_dir() && is_top && is_transfer(name) => {
                self.transfers.push(entry.path());
                return;
            }
            (Ok(kind), _) if kind.is_dir() => Skipped::Folder,
            (Ok(kind), _) if !kind.is_file() => Skipped::NotAFile,
            (Ok(_), None) => Skipped::StrangeName,
            (Ok(_), Some(name)) => match name {
                MANIFEST => {
                    self.has_list = true;
                    return;
                }
                AUDIT_LOG => {
                    self.has_log = true;
                    return;
                }
                name if record_of(name).is_some() => {
                    self.records.push(name.to_owned());
                    return;
                }
                name if is_receipt(name) || (is_top && is_of_enrolment(name)) => return,
                _ => Skipped::StrangeName,
            },
        };
        self.skipped.push((entry.path().as_path().into(), why));
    }
}

/// Says whether a file has a name that enrolment gives: its stick is often the same one.
fn is_of_enrolment(name: &str) -> bool {
    name == "unit.note"
        || name
            .strip_suffix(".request")
            .is_some_and(|stem| stem.starts_with("laptop-"))
        || name
            .strip_suffix(".age")
            .is_some_and(|stem| stem.starts_with("challenge-"))
}

/// Says whether a folder has the name of a transfer.
pub(super) fn is_transfer(name: &str) -> bool {
    name.strip_prefix(TRANSFER)
        .is_some_and(|drawn| unhex::<4>(drawn).is_some())
}
