//! What can go wrong with a file, said once for every operation.

use std::io;
use std::path::Path;

use super::place::Place;

/// Says which file or folder could not be used, and why.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DiskError {
    /// The operating system refused.
    #[error("`{place}` could not be {done}: {cause}")]
    Io {
        /// The file or folder.
        place: Place,
        /// What was to be done, as a participle.
        done: &'static str,
        /// The operating system's reason.
        cause: io::Error,
    },
    /// A symbolic link stands where a file or folder is expected.
    #[error("`{0}` is a symbolic link, not the file or folder itself")]
    Link(Place),
    /// Something else than a regular file stands where a file is expected.
    #[error("`{0}` is not a regular file")]
    NotAFile(Place),
    /// Something else than a folder stands where a folder is expected.
    #[error("`{0}` is not a folder")]
    NotAFolder(Place),
    /// The file or folder belongs to another user of this computer.
    #[error("`{0}` belongs to another user of this computer")]
    AnotherUsers(Place),
    /// Others may read or change it, and this could not be stopped.
    #[error("`{0}` can be read or changed by other users of this computer")]
    OpenToOthers(Place),
    /// The file is larger than the vault ever writes.
    #[error("`{place}` is larger than {cap} bytes")]
    TooLarge {
        /// The file.
        place: Place,
        /// The largest size that is read.
        cap: u64,
    },
    /// A file of that name is already there.
    #[error("`{0}` is already there")]
    AlreadyThere(Place),
    /// A file reads back differently from what was written.
    #[error("`{0}` does not read back as it was written")]
    ReadsBackDifferently(Place),
}

impl DiskError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Io { cause, .. } => match cause.kind() {
                io::ErrorKind::StorageFull
                | io::ErrorKind::QuotaExceeded
                | io::ErrorKind::FileTooLarge => {
                    "free some space on this disk, then try again; nothing that was saved before is lost"
                }
                io::ErrorKind::ReadOnlyFilesystem => {
                    "the disk is read-only: make it writable, or name another data folder"
                }
                io::ErrorKind::PermissionDenied => {
                    "use the account that the data folder belongs to, or name another data folder"
                }
                io::ErrorKind::NotFound => {
                    "check that the disk is connected and that the data folder is named rightly"
                }
                _ => "try again; if it happens again the disk may be failing, so make a backup now",
            },
            Self::Link(_) => "name the folder that it points to, or remove the link",
            Self::NotAFile(_) | Self::NotAFolder(_) => {
                "move it out of the data folder; the program did not make it"
            }
            Self::AnotherUsers(_) => {
                "use the account that it belongs to, or name another data folder"
            }
            Self::OpenToOthers(_) => {
                "take the rights of group and others away from it, or name a folder on a disk that knows such rights"
            }
            Self::TooLarge { .. } => {
                "the program did not write it like that: restore it from a backup"
            }
            Self::AlreadyThere(_) => {
                "nothing was overwritten; move the file away if it is not needed"
            }
            Self::ReadsBackDifferently(_) => {
                "the disk may be failing: make a backup now and use another disk"
            }
        }
    }

    /// Names the operation and the file that an operating-system error belongs to.
    pub(crate) fn io(path: &Path, done: &'static str) -> impl FnOnce(io::Error) -> Self {
        let place = Place::from(path);
        move |cause| Self::Io { place, done, cause }
    }

    /// Says whether the file was simply not there.
    pub(crate) fn is_not_found(&self) -> bool {
        matches!(self, Self::Io { cause, .. } if cause.kind() == io::ErrorKind::NotFound)
    }
}
