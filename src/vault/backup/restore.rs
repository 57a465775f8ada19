//! Putting a backup back into a data folder in which there is nothing of a vault.
//!
//! Everything is first copied into the folder `restoring`, compared, and the copy of the audit log told;
//! then each file is given its place, key files last, because they make a vault of the folder. After a
//! power cut in between the same backup is restored again from the start.

use std::fs;
use std::io::Read;
use std::path::Path;

use super::make::made_within;
use super::names::{LOG, MANIFEST, stays};
use super::read::Backup;
use crate::vault::crypto::sha256;
use crate::vault::disk::{
    DataFolder, DiskError, FURTHER, Lock, LockError, Named, Place, SUBFOLDERS, digest, names,
    open_elsewhere, put, read_whole, remove, room, sync_folder,
};
use crate::vault::file_line::FileLine;
use crate::vault::log::{Deed, Log, LogError};

/// The folder in which a restoring is prepared.
const STAGE: &str = "restoring";
/// A list is not larger.
const CAP: u64 = super::manifest::MANIFEST_CAP;

/// A backup that was put back.
#[derive(Debug)]
pub struct Restored {
    /// Whether the audit log says that it was; a log that was broken already takes no more entries.
    pub is_logged: bool,
}

/// Says why a backup was not put back.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RestoreError {
    /// There is something of a vault already.
    #[error("`{0}` is there already, and nothing is ever restored over it")]
    NotEmpty(Place),
    /// Another process is at work there.
    #[error("another process is making or restoring a vault in `{0}`")]
    Busy(Place),
    /// There is too little room.
    #[error("`{place}` has room for {free} MB, and {needed} MB are needed")]
    NoRoom {
        /// Where it was to go.
        place: Place,
        /// What is needed.
        needed: u64,
        /// What is free.
        free: u64,
    },
    /// The backup changed while it was copied.
    #[error("`{0}` changed while it was copied")]
    Changed(Place),
    /// The audit log cannot be written.
    #[error(transparent)]
    Log(#[from] LogError),
    /// A file could not be written.
    #[error(transparent)]
    Disk(#[from] DiskError),
}

impl RestoreError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::NotEmpty(_) => "name an empty folder with --data-dir",
            Self::Busy(_) => "wait for the other process to end, then try again",
            Self::NoRoom { .. } => "free some space there, or name a folder on another disk",
            Self::Changed(_) => "use another copy of the backup",
            Self::Log(error) => error.help(),
            Self::Disk(error) => error.help(),
        }
    }
}

impl DataFolder {
    /// Puts a backup back. Only into a folder without anything of a vault: newer data is never
    /// written over, nor mixed with. No key is needed.
    pub fn restore(&self, backup: &Backup) -> Result<Restored, RestoreError> {
        let lock_file = self.officers().join("create.lock");
        let _lock = Lock::take(&lock_file).map_err(|error| match error {
            LockError::Held(_) => RestoreError::Busy(self.path().into()),
            LockError::Disk(error) => RestoreError::Disk(error),
        })?;
        let done = self.restore_locked(backup);
        let _ = remove(&lock_file);
        done
    }

    fn restore_locked(&self, backup: &Backup) -> Result<Restored, RestoreError> {
        let stage = self.path().join(STAGE);
        self.take_back(backup, &stage)?;
        let files = backup.manifest.files.iter();
        let wanted: Vec<&FileLine> = files.filter(|line| !stays(&line.name)).collect();
        self.check_room(wanted.iter().map(|line| line.size + (64 << 10)).sum())?;
        clear(&stage)?;
        made_within(self.path(), STAGE)?;
        for line in &wanted {
            let from = backup.folder.join(&line.name);
            let (sub, file) = line.name.rsplit_once('/').unwrap_or(("", &line.name));
            let sub = made_within(&stage, sub)?;
            let source = open_elsewhere(&from)?.take(line.size);
            if put(&sub, file, Named::New, source, &from)? != line.meant() {
                return Err(RestoreError::Changed(from.as_path().into()));
            }
        }
        let is_logged = self.log_restored(backup, &stage)?;
        put(&stage, MANIFEST, Named::New, backup.note.as_slice(), &stage)?;
        let keys = |line: &&&FileLine| line.name.starts_with("officers/");
        let (keys, others): (Vec<_>, Vec<_>) = wanted.iter().partition(keys);
        for line in others.into_iter().chain(keys) {
            self.place(&stage, line)?;
        }
        remove(&stage.join(MANIFEST))?;
        clear(&stage)?;
        Ok(Restored { is_logged })
    }

    /// Refuses a folder in which there is anything; what an interrupted restoring of the same backup
    /// had put there already is taken away again.
    fn take_back(&self, backup: &Backup, stage: &Path) -> Result<(), RestoreError> {
        let found = self.everything()?;
        let before = read_whole(&stage.join(MANIFEST), CAP);
        let is_ours = before.is_ok_and(|note| note == backup.note);
        let mut ours = Vec::new();
        for name in found {
            let line = backup.manifest.files.iter().find(|line| line.name == name);
            let path = self.path().join(&name);
            match line {
                Some(line) if is_ours && begins_as(&path, line)? => ours.push(path),
                _ => return Err(RestoreError::NotEmpty(path.as_path().into())),
            }
        }
        for path in ours {
            remove(&path)?;
        }
        Ok(())
    }

    /// Returns the names of everything that a vault has here; folders without files are nothing.
    fn everything(&self) -> Result<Vec<String>, DiskError> {
        let mut found = Vec::new();
        for sub in SUBFOLDERS.into_iter().chain(FURTHER) {
            gather(self.path(), sub, &mut found, 0)?;
        }
        found.retain(|name| name != "officers/create.lock");
        Ok(found)
    }

    fn check_room(&self, needed: u64) -> Result<(), RestoreError> {
        match room(self.path()) {
            Some(free) if free < needed => Err(RestoreError::NoRoom {
                place: self.path().into(),
                needed: needed.div_ceil(1 << 20),
                free: free >> 20,
            }),
            _ => Ok(()),
        }
    }

    /// Notes the restoring in the copy of the audit log. It cannot be signed, because nobody has
    /// unlocked anything; the next signed entry covers it.
    fn log_restored(&self, backup: &Backup, stage: &Path) -> Result<bool, RestoreError> {
        let (log, lock) = (stage.join(LOG), stage.join("audit.lock"));
        let deed = Deed::Restored {
            manifest: backup.digest(),
        };
        let logged = Log::open(&log, &lock, self.mode(), None)
            .and_then(|log| log.append(&deed, &self.now(), None));
        match logged {
            Ok(_) => Ok(true),
            Err(LogError::Broken { .. } | LogError::Fault { .. }) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    fn place(&self, stage: &Path, line: &FileLine) -> Result<(), DiskError> {
        let to = self.path().join(&line.name);
        let (sub, _) = line.name.rsplit_once('/').unwrap_or(("", &line.name));
        let sub = made_within(self.path(), sub)?;
        fs::rename(stage.join(&line.name), &to).map_err(DiskError::io(&to, "put in place"))?;
        sync_folder(&sub)
    }
}

/// Says whether a file is the one of the backup; behind the audit log the entry of the restoring
/// may stand.
fn begins_as(path: &Path, line: &FileLine) -> Result<bool, DiskError> {
    if line.name != LOG {
        return Ok(digest(path)? == line.meant());
    }
    let mut beginning = Vec::new();
    let read = open_elsewhere(path)?
        .take(line.size)
        .read_to_end(&mut beginning);
    Ok(read.is_ok() && sha256(&[&beginning]) == line.sha256)
}

/// Removes a folder with all that is in it, if it is there. A symbolic link is removed itself.
fn clear(folder: &Path) -> Result<(), DiskError> {
    match fs::symlink_metadata(folder) {
        Err(_) => Ok(()),
        Ok(found) if found.is_dir() => {
            fs::remove_dir_all(folder).map_err(DiskError::io(folder, "removed"))
        }
        Ok(_) => remove(folder),
    }
}

fn gather(root: &Path, sub: &str, found: &mut Vec<String>, depth: usize) -> Result<(), DiskError> {
    let folder = root.join(sub);
    let inner = match names(&folder) {
        Err(error) if error.is_not_found() => return Ok(()),
        inner => inner?,
    };
    for name in inner {
        let path = format!("{sub}/{name}");
        let is_folder = fs::symlink_metadata(root.join(&path)).is_ok_and(|found| found.is_dir());
        if is_folder && depth < 6 {
            gather(root, &path, found, depth + 1)?;
        } else if !name.starts_with(".tmp-") {
            found.push(path);
        }
    }
    Ok(())
}
