//! Writing a file aside and putting it in place when it is whole and on disk.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::error::DiskError;
use super::files::{Access, names, open, remove, rename_no_replace, sync_folder};
use crate::vault::crypto::random;
use crate::vault::id::hex;

const PREFIX: &str = ".tmp-";

/// A file being written aside; it vanishes on drop unless it was put in place.
///
/// INVARIANT: it is locked while it lives, so that another process's [`sweep`] leaves it alone.
pub(crate) struct Aside {
    file: File,
    path: PathBuf,
    folder: PathBuf,
    placed: bool,
}

impl Aside {
    /// Writes `bytes` aside in `folder` and forces them to disk.
    pub(crate) fn write(folder: &Path, bytes: &[u8]) -> Result<Self, DiskError> {
        let name = random::<16>().map_err(|_| {
            DiskError::io(folder, "written to")(std::io::Error::other("no random bytes for a name"))
        })?;
        let path = folder.join(format!("{PREFIX}{}", hex(&name)));
        let file = open(&path, Access::CreateNew)?;
        let mut aside = Self {
            file,
            path,
            folder: folder.to_owned(),
            placed: false,
        };
        let _ = aside.file.try_lock();
        aside
            .file
            .write_all(bytes)
            .and_then(|()| aside.file.sync_all())
            .map_err(DiskError::io(&aside.path, "written"))?;
        Ok(aside)
    }

    pub(crate) fn file(&self) -> &File {
        &self.file
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Gives the file its final name, which must be free, and forces the name to disk.
    ///
    /// On an error after the renaming the file stays under its final name: it is whole.
    pub(crate) fn place(mut self, to: &Path) -> Result<(), DiskError> {
        rename_no_replace(&self.path, to)?;
        self.placed = true;
        sync_folder(&self.folder)
    }

    /// Gives the file its final name, in place of the file of that name if there is one, and forces
    /// the name to disk. At every moment the name stands for the old file or the new one, whole.
    ///
    /// On an error after the renaming the new file stays under the name.
    pub(crate) fn replace(mut self, to: &Path) -> Result<(), DiskError> {
        fs::rename(&self.path, to).map_err(DiskError::io(to, "put in place"))?;
        self.placed = true;
        sync_folder(&self.folder)
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        if !self.placed {
            let _ = remove(&self.path);
        }
    }
}

/// Removes what was written aside and abandoned; returns how many files that were.
pub(crate) fn sweep(folder: &Path) -> Result<usize, DiskError> {
    let (mut swept, mut failed) = (0, None);
    for name in names(folder)?
        .iter()
        .filter(|name| name.starts_with(PREFIX))
    {
        let path = folder.join(name);
        // What cannot be opened, such as a link, is nobody's work in progress.
        let in_use = open(&path, Access::Read).is_ok_and(|file| file.try_lock().is_err());
        if !in_use {
            match remove(&path) {
                Ok(()) => swept += 1,
                Err(error) => failed = Some(error),
            }
        }
    }
    failed.map_or(Ok(swept), Err)
}
