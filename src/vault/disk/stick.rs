//! Folders that are not the vault's own, such as a stick: they know no rights and belong to whoever
//! mounted them, so nothing depends on either. No link is followed, and what was written is read back.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::error::DiskError;
use super::files::{
    Access, forget_cached, open_regular, read_to_cap, remove, rename_no_replace, sync_folder,
};
use crate::vault::crypto::random;
use crate::vault::id::hex;

/// The modification time of every file that leaves: it tells nothing.
const ALWAYS: Duration = Duration::from_secs(946_684_800);

/// Reads a regular file of at most `cap` bytes, whoever it belongs to, from one opening.
pub(crate) fn read_foreign(path: &Path, cap: u64) -> Result<Vec<u8>, DiskError> {
    let (mut file, _) = open_regular(path, Access::Read)?;
    read_to_cap(&mut file, path, cap)
}

/// Writes a new file into a folder: under another name first, forced to disk, given its name, read
/// back from the disk and compared. Where that fails, nothing half-written stays.
pub(crate) fn write_foreign(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), DiskError> {
    let place = folder.join(name);
    let drawn = random::<8>().map_err(|_| {
        DiskError::io(folder, "written to")(std::io::Error::other("no random bytes for a name"))
    })?;
    let aside = folder.join(format!("tmp-{}.tmp", hex(&drawn)));
    let written = write_aside(&aside, bytes).and_then(|file| {
        rename_no_replace(&aside, &place)?;
        synced(folder)?;
        Ok(file)
    });
    let file = written.inspect_err(|_| {
        let _ = remove(&aside);
    })?;
    forget_cached(&file);
    drop(file);
    let reads_back = read_foreign(&place, bytes.len() as u64).is_ok_and(|read| read == bytes);
    if reads_back {
        return Ok(());
    }
    let _ = remove(&place);
    Err(DiskError::ReadsBackDifferently(place.as_path().into()))
}

fn write_aside(path: &Path, bytes: &[u8]) -> Result<File, DiskError> {
    let (mut file, _) = open_regular(path, Access::CreateNew)?;
    file.write_all(bytes)
        .map_err(DiskError::io(path, "written"))?;
    // Not every stick can do that, and nothing depends on it.
    let _ = file.set_modified(SystemTime::UNIX_EPOCH + ALWAYS);
    file.sync_all().map_err(DiskError::io(path, "written"))?;
    Ok(file)
}

/// Some file systems of sticks cannot force a folder to disk by itself.
fn synced(folder: &Path) -> Result<(), DiskError> {
    match sync_folder(folder) {
        Err(DiskError::Io { cause, .. })
            if matches!(
                cause.kind(),
                std::io::ErrorKind::InvalidInput | std::io::ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        done => done,
    }
}

/// Returns how many bytes there is room for, where the system tells.
#[cfg(unix)]
pub(crate) fn room(folder: &Path) -> Option<u64> {
    let found = rustix::fs::statvfs(folder).ok()?;
    Some(found.f_bavail.saturating_mul(found.f_frsize))
}

/// Elsewhere the system is not asked.
#[cfg(not(unix))]
pub(crate) fn room(_: &Path) -> Option<u64> {
    None
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use std::fs;

    use super::*;

    #[test]
    fn a_file_is_written_whole_and_never_over_another() {
        let folder = tempfile::tempdir().unwrap();
        write_foreign(folder.path(), "one", b"text").unwrap();
        let refused = write_foreign(folder.path(), "one", b"other").unwrap_err();
        assert!(matches!(refused, DiskError::AlreadyThere(_)), "{refused}");
        assert_eq!(
            read_foreign(&folder.path().join("one"), 4).unwrap(),
            b"text"
        );
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_regular_file_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("file"), "text").unwrap();
        std::os::unix::fs::symlink(at("file"), at("link")).unwrap();
        let made = std::process::Command::new("mkfifo")
            .arg(at("pipe"))
            .status();
        for name in ["link", "pipe", "."] {
            if name == "pipe" && !made.as_ref().is_ok_and(std::process::ExitStatus::success) {
                continue;
            }
            assert!(read_foreign(&at(name), 9).is_err(), "{name}");
        }
    }
}
