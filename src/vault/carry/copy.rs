//! Putting one file on another disk, so that it is there whole or not at all.
//!
//! FAT and exFAT know neither rights nor owners, and what is forced to a stick may still sit in the
//! system's memory: so nothing is asked of rights, and the system is told to forget its copy before
//! the file is read back. What a stick answers from its own memory no program can tell apart.

use std::fs::{self, DirBuilder, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use ring::digest::{Context, SHA256};

use super::files::FileLine;
use crate::vault::crypto::random;
use crate::vault::disk::{
    Access, DiskError, forget_cached, open_elsewhere, remove, rename_no_replace, sync_folder,
};
use crate::vault::id::hex;

/// How much is in memory at a time.
const PIECE: usize = 64 << 10;

/// Makes a folder that must not be there yet, and forces its name to disk.
pub(crate) fn put_folder(path: &Path) -> Result<(), DiskError> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|cause| {
        if cause.kind() == std::io::ErrorKind::AlreadyExists {
            DiskError::AlreadyThere(path.into())
        } else {
            DiskError::io(path, "made")(cause)
        }
    })?;
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => sync_folder(parent),
        _ => sync_folder(Path::new(".")),
    }
}

/// Writes everything that `from` gives to a file of this name in `folder`, in which there is none yet,
/// and reads it back; tells what the file holds. `source` names where it comes from, for messages.
///
/// When this returns `Ok`, the file is on disk under its name, with the very bytes that were read.
/// After an error there is no file of that name that this function made.
pub(crate) fn put(
    folder: &Path,
    name: &str,
    mut from: impl Read,
    source: &Path,
) -> Result<FileLine, DiskError> {
    let passing = random::<16>()
        .map_err(|_| std::io::Error::other("no random bytes for a name"))
        .map_err(DiskError::io(folder, "written to"))?;
    let passing = folder.join(format!(".tmp-{}", hex(&passing)));
    let place = folder.join(name);
    let file = open_elsewhere(&passing, Access::CreateNew)?;
    let mut left = Left(Some(passing.clone()));
    let (sha256, size) = write(file, &passing, &mut from, source)?;
    rename_no_replace(&passing, &place)?;
    left.0 = Some(place.clone());
    sync_folder(folder)?;
    let written = FileLine {
        name: name.to_owned(),
        sha256,
        size,
    };
    if read_back(&place)? != (sha256, size) {
        return Err(DiskError::ReadsBackDifferently(place.as_path().into()));
    }
    left.0 = None;
    Ok(written)
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
) -> Result<([u8; 32], u64), DiskError> {
    let told = pass(from, source, |piece| {
        file.write_all(piece)
            .map_err(DiskError::io(path, "written"))
    })?;
    file.sync_all().map_err(DiskError::io(path, "written"))?;
    forget_cached(&file);
    Ok(told)
}

/// Reads a file from the disk, as far as the system lets one, and tells what it holds.
fn read_back(path: &Path) -> Result<([u8; 32], u64), DiskError> {
    let mut file = open_elsewhere(path, Access::Read)?;
    forget_cached(&file);
    pass(&mut file, path, |_| Ok(()))
}

/// Reads to the end, piece by piece; gives hash and length.
fn pass(
    from: &mut impl Read,
    source: &Path,
    mut each: impl FnMut(&[u8]) -> Result<(), DiskError>,
) -> Result<([u8; 32], u64), DiskError> {
    let mut piece = vec![0; PIECE];
    let (mut hash, mut size) = (Context::new(&SHA256), 0);
    loop {
        let read = match from.read(&mut piece) {
            Ok(0) => break,
            Ok(read) => piece.get(..read).unwrap_or_default(),
            Err(cause) if cause.kind() == std::io::ErrorKind::Interrupted => continue,
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
    Ok((sha256, size))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    #[test]
    fn a_file_arrives_whole_under_its_name_and_nothing_else_does() {
        let stick = tempfile::tempdir().unwrap();
        let folder = stick.path().join("folder");
        put_folder(&folder).unwrap();
        assert!(matches!(
            put_folder(&folder),
            Err(DiskError::AlreadyThere(_))
        ));
        for length in [0, 1, PIECE, 3 * PIECE + 7] {
            let bytes: Vec<u8> = (0_u8..=255).cycle().take(length).collect();
            let name = format!("{length}.age");
            let line = put(&folder, &name, bytes.as_slice(), Path::new("source")).unwrap();
            assert_eq!(line, FileLine::of(name.as_str(), &bytes));
            assert!(line.holds(&fs::read(folder.join(&name)).unwrap()));
            let again = put(&folder, &name, &b"other"[..], Path::new("source"));
            assert!(matches!(again, Err(DiskError::AlreadyThere(_))));
            assert_eq!(fs::read(folder.join(&name)).unwrap(), bytes);
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
        let error = put(stick.path(), "a", from, Path::new("source")).unwrap_err();
        assert!(error.to_string().contains("source"), "{error}");
        assert_eq!(fs::read_dir(stick.path()).unwrap().count(), 0);
    }
}
