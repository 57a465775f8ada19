//! One installed set of definitions, read and held to the name it lies under.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::fault::DefinitionsError;
use super::note::{
    DEFINITIONS_NOTE, DefinitionsNote, MOST_FILES, NOTE_CAP, definitions_digest, is_name,
};
use crate::vault::disk::{names, open_elsewhere, read_to_cap};

/// The largest definition file.
pub(super) const FILE_CAP: u64 = 4 << 20;

/// An installed set that is as it was installed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstalledSet {
    /// What names it.
    pub digest: String,
    /// The files by their names.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Who signed it; nothing where nobody did.
    pub note: Option<DefinitionsNote>,
}

impl InstalledSet {
    /// Reads the set of this name. Its files must be the ones that the name stands for, and the note
    /// beside them, if there is one, over them.
    pub(super) fn read(folder: &Path, digest: &str) -> Result<Self, DefinitionsError> {
        let damaged = || DefinitionsError::Damaged(folder.into());
        let (mut files, mut note) = (BTreeMap::new(), None);
        let inside = match within(folder, "", 0) {
            Err(DefinitionsError::Disk(error)) if error.is_not_found() => return Err(damaged()),
            inside => inside?,
        };
        for name in inside {
            let path = folder.join(&name);
            let cap = if name == DEFINITIONS_NOTE {
                NOTE_CAP
            } else {
                FILE_CAP
            };
            let bytes = read_to_cap(&mut open_elsewhere(&path)?, &path, cap)?;
            if name == DEFINITIONS_NOTE {
                note = Some(DefinitionsNote::read(&bytes).map_err(|_| damaged())?);
            } else if is_name(&name) && files.len() < MOST_FILES {
                files.insert(name, bytes);
            } else {
                return Err(damaged());
            }
        }
        let is_its = note.as_ref().is_none_or(|note| note.digest == digest);
        if !is_its || definitions_digest(&files) != digest {
            return Err(damaged());
        }
        Ok(Self {
            digest: digest.to_owned(),
            files,
            note,
        })
    }
}

/// Returns the names of all files within a folder, with `/` between folders.
pub(super) fn within(
    root: &Path,
    sub: &str,
    depth: usize,
) -> Result<Vec<String>, DefinitionsError> {
    let mut found = Vec::new();
    for name in names(&root.join(sub))? {
        let path = if sub.is_empty() {
            name
        } else {
            format!("{sub}/{name}")
        };
        let is_folder = fs::symlink_metadata(root.join(&path)).is_ok_and(|found| found.is_dir());
        if is_folder && depth < 5 {
            found.extend(within(root, &path, depth + 1)?);
        } else {
            found.push(path);
        }
        if found.len() > 2 * MOST_FILES {
            return Err(DefinitionsError::Damaged(root.into()));
        }
    }
    Ok(found)
}
