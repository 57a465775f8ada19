//! Folders that travel, such as a stick: what lies there was put there by anybody.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::error::{CommandError, why};
use super::stray;

/// The most names in a folder that are looked at.
const MOST_NAMES: usize = 10_000;

/// A file that was found on a stick.
pub(super) struct Found {
    pub(super) path: PathBuf,
    pub(super) bytes: Vec<u8>,
}

/// Reads the regular files of a folder whose names end like this, in the order of their names. Links
/// are not followed, and what is larger than `cap` is left alone.
pub(super) fn files(dir: &Path, ending: &str, cap: u64) -> Result<Vec<Found>, CommandError> {
    let entries = std::fs::read_dir(dir).map_err(|error| no_folder(dir, &error))?;
    let names = entries.take(MOST_NAMES).filter_map(Result::ok);
    let mut paths: Vec<PathBuf> = names
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect();
    paths.sort();
    let found = paths.into_iter().filter_map(|path| {
        let bytes = regular(&path, cap).ok()??;
        Some(Found {
            path,
            bytes: bytes.to_vec(),
        })
    });
    Ok(found.collect())
}

/// Reads one regular file of at most `cap` bytes.
pub(super) fn file(path: &Path, cap: u64) -> Result<Zeroizing<Vec<u8>>, CommandError> {
    let read = regular(path, cap).map_err(|error| {
        CommandError::failed(
            format!("`{}` cannot be read: {}", path.display(), why(&error)),
            "check its name and its permissions",
        )
    })?;
    read.ok_or_else(|| {
        CommandError::failed(
            format!("`{}` is no regular file, or too large", path.display()),
            "name the file itself",
        )
    })
}

/// Says that something is a folder, or why it cannot be used as one.
pub(super) fn folder(dir: &Path) -> Result<(), CommandError> {
    std::fs::read_dir(dir)
        .map(drop)
        .map_err(|error| no_folder(dir, &error))
}

/// Writes a new file for its owner alone, and reads it back: sticks fail more often than disks.
pub(super) fn private(path: &Path, bytes: &[u8]) -> Result<(), CommandError> {
    let mut file = guarded(OpenOptions::new().write(true).create_new(true))
        .open(path)
        .map_err(|error| unwritten(path, &error))?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    drop(file);
    let read = written.and_then(|()| regular(path, bytes.len() as u64));
    match read {
        Ok(Some(back)) if back.as_slice() == bytes => Ok(()),
        Ok(_) => {
            drop(std::fs::remove_file(path));
            Err(CommandError::failed(
                format!("`{}` does not read back as it was written", path.display()),
                "use another stick",
            ))
        }
        Err(error) => {
            drop(std::fs::remove_file(path));
            Err(unwritten(path, &error))
        }
    }
}

/// Reads a regular file; nothing where it is something else or larger than `cap`.
fn regular(path: &Path, cap: u64) -> io::Result<Option<Zeroizing<Vec<u8>>>> {
    if !std::fs::symlink_metadata(path)?.is_file() {
        return Ok(None);
    }
    let file: File = guarded(OpenOptions::new().read(true)).open(path)?;
    if !file.metadata()?.is_file() {
        return Ok(None);
    }
    let mut bytes = Zeroizing::new(Vec::new());
    file.take(cap + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= cap).then_some(bytes))
}

/// No symbolic links, no waiting for the other end of a pipe, and no rights for others.
#[cfg(unix)]
fn guarded(options: &mut OpenOptions) -> &mut OpenOptions {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY;
    options.mode(0o600).custom_flags(flags.bits().cast_signed())
}

#[cfg(not(unix))]
fn guarded(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

fn no_folder(dir: &Path, error: &io::Error) -> CommandError {
    if std::fs::symlink_metadata(dir).is_ok_and(|found| found.is_file()) {
        let (what, belongs) = match stray::Kind::of_file(dir) {
            Some(kind) => kind.told(),
            None => ("a file", "name the folder that it lies in"),
        };
        return CommandError::failed(
            format!("`{}` is {what}, and a folder is wanted here", dir.display()),
            belongs,
        );
    }
    CommandError::failed(
        format!(
            "`{}` cannot be used as a folder: {}",
            dir.display(),
            why(error)
        ),
        "name the folder on the stick, and look whether the stick is in its place",
    )
}

fn unwritten(path: &Path, error: &io::Error) -> CommandError {
    let shown = path.display();
    if error.kind() == io::ErrorKind::AlreadyExists {
        return CommandError::failed(
            format!("there is a file `{shown}` already"),
            "nothing was overwritten; name another place, or move that file away if nobody needs it",
        );
    }
    CommandError::failed(
        format!("`{shown}` could not be written: {}", why(error)),
        "free some space, or name a place that you may write to",
    )
}
