//! Files on another disk, such as a stick, that are there whole or not at all: written under a passing
//! name, forced to disk, named, read back from the disk and compared.
//!
//! FAT and exFAT know neither rights nor owners, so nothing is asked of either; no link is followed.
//! The system is told to forget its copy before a file is read back. What a stick answers from a
//! memory of its own no program can tell apart.

use std::fs::{self, DirBuilder, File};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use ring::digest::{Context, SHA256};

use super::error::DiskError;
use super::files::{Access, forget_cached, open_regular, remove, rename_no_replace};
use super::stick::synced;
use crate::vault::crypto::random;
use crate::vault::id::hex;

/// How much is in memory at a time.
const PIECE: usize = 64 << 10;
/// The modification time of every file that is put somewhere: it tells nothing.
const ALWAYS: Duration = Duration::from_secs(946_684_800);

/// What was written, or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    /// SHA-256 of the bytes.
    pub(crate) sha256: [u8; 32],
    /// How many there were.
    pub(crate) size: u64,
}

/// Says what becomes of a file that has the name already.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Named {
    /// It stays, and nothing is written.
    New,
    /// It is replaced as a whole.
    InPlace,
}

/// Makes a folder that must not be there yet, and forces its name to disk.
pub(crate) fn put_folder(path: &Path) -> Result<(), DiskError> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|cause| {
        if cause.kind() == ErrorKind::AlreadyExists {
            DiskError::AlreadyThere(path.into())
        } else {
            DiskError::io(path, "made")(cause)
        }
    })?;
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => synced(parent),
        _ => synced(Path::new(".")),
    }
}

/// Writes everything that `from` gives to a file of this name in `folder`; tells what the file holds.
/// `source` names where it comes from, for messages.
///
/// When this returns `Ok`, the file is on disk under its name, with the very bytes that were read.
/// After an error no half-written file has the name.
pub(crate) fn put(
    folder: &Path,
    name: &str,
    named: Named,
    mut from: impl Read,
    source: &Path,
) -> Result<Written, DiskError> {
    let drawn = random::<16>()
        .map_err(|_| std::io::Error::other("no random bytes for a name"))
        .map_err(DiskError::io(folder, "written to"))?;
    let passing = folder.join(format!(".tmp-{}", hex(&drawn)));
    let place = folder.join(name);
    let (file, _) = open_regular(&passing, Access::CreateNew)?;
    let mut left = Left(Some(passing.clone()));
    let written = write(file, &passing, &mut from, source)?;
    match named {
        Named::New => rename_no_replace(&passing, &place)?,
        Named::InPlace => {
            fs::rename(&passing, &place).map_err(DiskError::io(&place, "put in place"))?;
        }
    }
    left.0 = Some(place.clone());
    synced(folder)?;
    if digest(&place)? != written {
        return Err(DiskError::ReadsBackDifferently(place.as_path().into()));
    }
    left.0 = None;
    Ok(written)
}

/// Opens a file to read that may be anybody's.
pub(crate) fn open_elsewhere(path: &Path) -> Result<File, DiskError> {
    open_regular(path, Access::Read).map(|(file, _)| file)
}

/// Reads a file from the disk, as far as the system lets one, and tells what it holds.
pub(crate) fn digest(path: &Path) -> Result<Written, DiskError> {
    let mut file = open_elsewhere(path)?;
    forget_cached(&file);
    pass(&mut file, path, |_| Ok(()))
}

/// What to take away again should anything fail.
struct Left(Option<PathBuf>);

impl Drop for Left {
    fn drop(&mut self) {
        if let Some(path) = &self.0 {
            let _ = remove(path);
        }
    }
}

fn write(
    mut file: File,
    path: &Path,
    from: &mut impl Read,
    source: &Path,
) -> Result<Written, DiskError> {
    let written = pass(from, source, |piece| {
        file.write_all(piece)
            .map_err(DiskError::io(path, "written"))
    })?;
    // Not every disk can do that, and nothing depends on it.
    let _ = file.set_modified(SystemTime::UNIX_EPOCH + ALWAYS);
    file.sync_all().map_err(DiskError::io(path, "written"))?;
    forget_cached(&file);
    Ok(written)
}

/// Reads to the end, piece by piece.
fn pass(
    from: &mut impl Read,
    source: &Path,
    mut each: impl FnMut(&[u8]) -> Result<(), DiskError>,
) -> Result<Written, DiskError> {
    let mut piece = vec![0; PIECE];
    let (mut hash, mut size) = (Context::new(&SHA256), 0);
    loop {
        let read = match from.read(&mut piece) {
            Ok(0) => break,
            Ok(read) => piece.get(..read).unwrap_or_default(),
            Err(cause) if cause.kind() == ErrorKind::Interrupted => continue,
            Err(cause) => return Err(DiskError::io(source, "read")(cause)),
        };
        hash.update(read);
        size += read.len() as u64;
        each(read)?;
    }
    let mut sha256 = [0; 32];
    for (to, byte) in sha256.iter_mut().zip(hash.finish().as_ref()) {
        *to = *byte;
    }
    Ok(Written { sha256, size })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;
    use crate::vault::crypto::sha256;

    #[test]
    fn a_file_arrives_whole_under_its_name_and_nothing_else_does() {
        let stick = tempfile::tempdir().unwrap();
        let folder = stick.path().join("folder");
        put_folder(&folder).unwrap();
        assert!(matches!(
            put_folder(&folder),
            Err(DiskError::AlreadyThere(_))
        ));
        let source = Path::new("source");
        for length in [0, 1, PIECE, 3 * PIECE + 7] {
            let bytes: Vec<u8> = (0_u8..=255).cycle().take(length).collect();
            let name = format!("{length}.age");
            let written = put(&folder, &name, Named::New, bytes.as_slice(), source).unwrap();
            assert_eq!(written.size, length as u64);
            assert_eq!(written.sha256, sha256(&[&bytes]));
            let again = put(&folder, &name, Named::New, &b"other"[..], source);
            assert!(matches!(again, Err(DiskError::AlreadyThere(_))));
            assert_eq!(fs::read(folder.join(&name)).unwrap(), bytes);
            put(&folder, &name, Named::InPlace, &b"other"[..], source).unwrap();
            assert_eq!(fs::read(folder.join(&name)).unwrap(), b"other");
        }
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 4);
    }

    #[test]
    fn what_cannot_be_read_to_its_end_leaves_nothing() {
        struct Failing;
        impl Read for Failing {
            fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
                Err(std::io::Error::other("a bad block"))
            }
        }
        let stick = tempfile::tempdir().unwrap();
        let from = b"the beginning".chain(Failing);
        let error = put(stick.path(), "a", Named::New, from, Path::new("source")).unwrap_err();
        assert!(error.to_string().contains("source"), "{error}");
        assert_eq!(fs::read_dir(stick.path()).unwrap().count(), 0);
    }
}
