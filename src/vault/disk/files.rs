//! Opening, reading, listing, renaming and removing single files.
//!
//! Every open refuses symbolic links and anything that is not a regular file of this user. A file of
//! one's own that others may read is made private (0600) on the way; if it cannot be, it is refused.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::Read;
use std::path::Path;

use super::error::DiskError;
use super::place::Place;

/// Says what a file is opened for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// An existing file, to read.
    Read,
    /// An existing file, to read, cut and append to.
    Append,
    /// An existing file, to overwrite from its start.
    Overwrite,
    /// A file that must not exist yet.
    CreateNew,
    /// A file that may exist already: only for locks.
    CreateOrOpen,
}

/// Opens a file of the data folder.
pub(crate) fn open(path: &Path, access: Access) -> Result<File, DiskError> {
    let (file, found) = open_regular(path, access)?;
    keep_private(path, &found)?;
    Ok(file)
}

/// Opens a file that may be anybody's, such as one on a stick; a symbolic link is refused all the same,
/// and so is whatever is not a regular file.
pub(super) fn open_regular(path: &Path, access: Access) -> Result<(File, Metadata), DiskError> {
    let mut options = OpenOptions::new();
    options.read(true);
    match access {
        Access::Read => {}
        Access::Append => {
            options.append(true);
        }
        Access::Overwrite => {
            options.write(true);
        }
        Access::CreateNew => {
            options.write(true).create_new(true);
        }
        Access::CreateOrOpen => {
            options.write(true).create(true).truncate(false);
        }
    }
    let file =
        system::guarded(&mut options).open(path).map_err(|cause| {
            match fs::symlink_metadata(path) {
                Ok(found) if found.is_symlink() => DiskError::Link(path.into()),
                Ok(found) if !found.is_file() => DiskError::NotAFile(path.into()),
                Ok(_) if access == Access::CreateNew => DiskError::AlreadyThere(path.into()),
                _ => DiskError::io(path, "opened")(cause),
            }
        })?;
    let found = file.metadata().map_err(DiskError::io(path, "examined"))?;
    if !found.is_file() {
        return Err(DiskError::NotAFile(path.into()));
    }
    Ok((file, found))
}

/// Says whom a file or folder is open to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Privacy {
    /// To this user alone.
    Private,
    /// It is this user's, and others have rights too.
    OpenToOthers,
    /// It belongs to another user.
    AnotherUsers,
}

/// Returns whom a file or folder is open to, and changes nothing about it.
pub(crate) fn privacy(found: &Metadata) -> Privacy {
    match (system::is_ours(found), system::is_private(found)) {
        (false, _) => Privacy::AnotherUsers,
        (true, false) => Privacy::OpenToOthers,
        (true, true) => Privacy::Private,
    }
}

/// Says whether the owner of a folder has all rights in it.
pub(crate) fn is_usable(folder: &Metadata) -> bool {
    system::is_usable(folder)
}

/// Makes what belongs to this user private to them; refuses what belongs to another.
pub(super) fn keep_private(path: &Path, found: &Metadata) -> Result<(), DiskError> {
    match privacy(found) {
        Privacy::AnotherUsers => Err(DiskError::AnotherUsers(path.into())),
        Privacy::Private => Ok(()),
        Privacy::OpenToOthers => {
            system::make_private(path, found).map_err(|_| DiskError::OpenToOthers(path.into()))
        }
    }
}

/// Reads a whole file of at most `cap` bytes.
pub(crate) fn read_whole(path: &Path, cap: u64) -> Result<Vec<u8>, DiskError> {
    let mut file = open(path, Access::Read)?;
    read_to_cap(&mut file, path, cap)
}

/// Reads the rest of an open file, of at most `cap` bytes.
pub(crate) fn read_to_cap(file: &mut File, path: &Path, cap: u64) -> Result<Vec<u8>, DiskError> {
    let mut bytes = Vec::new();
    file.take(cap + 1)
        .read_to_end(&mut bytes)
        .map_err(DiskError::io(path, "read"))?;
    if bytes.len() as u64 > cap {
        return Err(DiskError::TooLarge {
            place: Place::from(path),
            cap,
        });
    }
    Ok(bytes)
}

/// Returns the names in a folder, sorted; names that are not UTF-8 come in their nearest spelling.
pub(crate) fn names(folder: &Path) -> Result<Vec<String>, DiskError> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(DiskError::io(folder, "listed"))? {
        let entry = entry.map_err(DiskError::io(folder, "listed"))?;
        names.push(entry.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// Removes a file; that it is gone already is no error.
pub(crate) fn remove(path: &Path) -> Result<(), DiskError> {
    match fs::remove_file(path) {
        Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => {
            Err(DiskError::io(path, "removed")(cause))
        }
        _ => Ok(()),
    }
}

/// Gives a file its final name, and never replaces another.
pub(crate) fn rename_no_replace(from: &Path, to: &Path) -> Result<(), DiskError> {
    system::rename_no_replace(from, to).map_err(|cause| {
        if cause.kind() == std::io::ErrorKind::AlreadyExists {
            DiskError::AlreadyThere(to.into())
        } else {
            DiskError::io(to, "put in place")(cause)
        }
    })
}

/// Forces a folder's names to disk.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), DiskError> {
    system::sync_folder(folder).map_err(DiskError::io(folder, "forced to disk"))
}

/// Asks the system to drop its copy of a file, so that the next read comes from the disk; where it
/// cannot, the read still checks what the system holds.
pub(crate) fn forget_cached(file: &File) {
    system::forget_cached(file);
}

#[cfg(unix)]
mod system {
    use std::fs::{self, File, Metadata, OpenOptions, Permissions};
    use std::io;
    use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
    use std::path::Path;

    use rustix::fs::OFlags;

    /// No symbolic links, and no waiting for the other end of a pipe that somebody put there.
    pub(super) fn guarded(options: &mut OpenOptions) -> &mut OpenOptions {
        let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY;
        options.mode(0o600).custom_flags(flags.bits().cast_signed())
    }

    pub(super) fn is_ours(found: &Metadata) -> bool {
        found.uid() == rustix::process::geteuid().as_raw()
    }

    /// The rights of group and others are the six lowest bits.
    pub(super) fn is_private(found: &Metadata) -> bool {
        found.mode().trailing_zeros() >= 6
    }

    pub(super) fn is_usable(folder: &Metadata) -> bool {
        folder.mode() & 0o700 == 0o700
    }

    pub(super) fn make_private(path: &Path, found: &Metadata) -> io::Result<()> {
        let mode = if found.is_dir() { 0o700 } else { 0o600 };
        fs::set_permissions(path, Permissions::from_mode(mode))?;
        // Some file systems take the order and do nothing.
        if is_private(&fs::symlink_metadata(path)?) {
            Ok(())
        } else {
            Err(io::ErrorKind::PermissionDenied.into())
        }
    }

    pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }

    #[cfg(target_os = "linux")]
    pub(super) fn forget_cached(file: &File) {
        use rustix::fs::{Advice, fadvise};
        let _ = fadvise(file, 0, None, Advice::DontNeed);
    }

    #[cfg(not(target_os = "linux"))]
    pub(super) fn forget_cached(_: &File) {}

    #[cfg(target_os = "linux")]
    pub(super) fn rename_no_replace(from: &Path, to: &Path) -> io::Result<()> {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            // File systems that do not know this kind of renaming.
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => super::link_then_remove(from, to),
            done => done.map_err(io::Error::from),
        }
    }

    #[cfg(not(target_os = "linux"))]
    pub(super) fn rename_no_replace(from: &Path, to: &Path) -> io::Result<()> {
        super::link_then_remove(from, to)
    }
}

#[cfg(not(unix))]
mod system {
    //! Elsewhere the folder's own rights (inherited from the user's profile) are what protects it.

    use std::fs::{File, Metadata, OpenOptions};
    use std::io;
    use std::path::Path;

    pub(super) fn guarded(options: &mut OpenOptions) -> &mut OpenOptions {
        options
    }

    pub(super) fn is_ours(_: &Metadata) -> bool {
        true
    }

    pub(super) fn is_private(_: &Metadata) -> bool {
        true
    }

    pub(super) fn is_usable(_: &Metadata) -> bool {
        true
    }

    pub(super) fn make_private(_: &Path, _: &Metadata) -> io::Result<()> {
        Ok(())
    }

    pub(super) fn sync_folder(_: &Path) -> io::Result<()> {
        Ok(())
    }

    pub(super) fn forget_cached(_: &File) {}

    pub(super) fn rename_no_replace(from: &Path, to: &Path) -> io::Result<()> {
        super::link_then_remove(from, to)
    }
}

/// Renames without replacing where the system has no such call: a hard link is refused if the name is
/// taken; a file system without hard links is asked first, which suffices for names drawn at random.
fn link_then_remove(from: &Path, to: &Path) -> std::io::Result<()> {
    match fs::hard_link(from, to) {
        Ok(()) => fs::remove_file(from),
        Err(cause) if cause.kind() == std::io::ErrorKind::AlreadyExists => Err(cause),
        Err(_) if fs::symlink_metadata(to).is_ok() => Err(std::io::ErrorKind::AlreadyExists.into()),
        Err(_) => fs::rename(from, to),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    #[test]
    fn neither_way_of_renaming_replaces_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to, free) = (
            folder.path().join("from"),
            folder.path().join("to"),
            folder.path().join("free"),
        );
        for rename in [rename_no_replace, |from: &Path, to: &Path| {
            link_then_remove(from, to).map_err(DiskError::io(to, "put in place"))
        }] {
            fs::write(&from, "new").unwrap();
            fs::write(&to, "old").unwrap();
            rename(&from, &to).unwrap_err();
            assert_eq!(fs::read(&to).unwrap(), b"old");
            rename(&from, &free).unwrap();
            assert_eq!(fs::read(&free).unwrap(), b"new");
            assert!(!from.exists());
            fs::remove_file(&free).unwrap();
        }
    }
}
