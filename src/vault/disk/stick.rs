//! Folders that are not the vault's own, such as a stick: they know no rights and belong to whoever
//! mounted them, so nothing depends on either. No link is followed, and what was written is read back.

use std::path::Path;

use super::elsewhere::{Named, put};
use super::error::DiskError;
use super::files::{Access, open_regular, read_to_cap, sync_folder};

/// Reads a regular file of at most `cap` bytes, whoever it belongs to, from one opening.
pub(crate) fn read_foreign(path: &Path, cap: u64) -> Result<Vec<u8>, DiskError> {
    let (mut file, _) = open_regular(path, Access::Read)?;
    read_to_cap(&mut file, path, cap)
}

/// Writes a new file into a folder ([`put`]).
pub(crate) fn write_foreign(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), DiskError> {
    put(folder, name, Named::New, bytes, folder).map(|_| ())
}

/// Some file systems of sticks cannot force a folder to disk by itself.
pub(super) fn synced(folder: &Path) -> Result<(), DiskError> {
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
