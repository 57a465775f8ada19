//! Locks between processes: held by the operating system, so that they die with their holder.

use std::fmt;
use std::fs::{File, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::Path;

use super::error::DiskError;
use super::files::{Access, open};

/// Who holds a lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The process, where the system tells.
    pub process: Option<u32>,
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.process {
            Some(process) => write!(f, "process {process}"),
            None => f.write_str("another process"),
        }
    }
}

/// An exclusive lock; dropping it, or the end of the process however it comes, frees it.
pub(crate) struct Lock {
    file: File,
}

/// Says why a lock could not be had.
pub(crate) enum LockError {
    /// Another process (or this one) holds it.
    Held(Holder),
    /// The lock file could not be used.
    Disk(DiskError),
}

impl Lock {
    /// Takes the lock at `path`, and leaves the holder's process id in the file for others to read.
    ///
    /// The file stays behind when the lock is freed: removing it could part two holders.
    pub(crate) fn take(path: &Path) -> Result<Self, LockError> {
        let mut file = open(path, Access::CreateOrOpen).map_err(LockError::Disk)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(LockError::Held(named_in(&mut file)));
            }
            Err(TryLockError::Error(cause)) => {
                return Err(LockError::Disk(DiskError::io(path, "locked")(cause)));
            }
        }
        // The process id is a courtesy; the lock holds without it.
        let _ = file
            .set_len(0)
            .and_then(|()| file.rewind())
            .and_then(|()| writeln!(file, "{}", std::process::id()));
        Ok(Self { file })
    }
}

impl Drop for Lock {
    /// Frees the lock itself, not this handle alone: a process that is just being started by another
    /// thread may hold a copy of the handle for a moment.
    fn drop(&mut self) {
        let _ = self.file.unlock();
    }
}

/// Says whether somebody holds the lock at `path`, and who, where the system tells; takes nothing.
pub(crate) fn holder(path: &Path) -> Option<Holder> {
    let mut file = open(path, Access::Read).ok()?;
    match file.try_lock_shared() {
        Err(TryLockError::WouldBlock) => Some(named_in(&mut file)),
        _ => None,
    }
}

fn named_in(file: &mut File) -> Holder {
    let mut text = String::new();
    let _ = file.take(20).read_to_string(&mut text);
    Holder {
        process: text.trim().parse().ok(),
    }
}
