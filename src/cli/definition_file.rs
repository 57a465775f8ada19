//! One definition file, read from a disk; and where it may lie that is not there.

use std::fs;
use std::path::Path;

use crate::grammar::{Faults, Place, suggestion, yaml};

use super::error::{CommandError, why};

/// Returns the help for a file or folder that is not there: what lies beside it and is called nearly
/// the same.
pub(super) fn missing(path: &Path) -> String {
    let check = "check its name, and the folder that the command runs in".to_owned();
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
        return check;
    };
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let Ok(entries) = fs::read_dir(folder) else {
        let folder = folder.display();
        return format!("the folder `{folder}` is not there either; check its name");
    };
    // Whoever has thousands of files there has another way to find one.
    let names = entries
        .take(1000)
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let names: Vec<String> = names.collect();
    match suggestion::nearest(name, names.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `{}`?", path.with_file_name(near).display()),
        None => check,
    }
}

/// Reads one definition file: a regular file of bounded size, no link.
pub(super) fn read_file(path: &Path, faults: &mut Faults) -> Option<Vec<u8>> {
    faults.enter(&path.display().to_string());
    let metadata = match fs::symlink_metadata(path) {
        Ok(metadata) => metadata,
        Err(error) => {
            if error.kind() == std::io::ErrorKind::NotFound {
                faults.error(Place::default(), "there is no such file", missing(path));
            } else {
                let help = "check its name and its permissions";
                faults.error(Place::default(), "this file cannot be read", help);
            }
            return None;
        }
    };
    if !metadata.is_file() {
        faults.error(
            Place::default(),
            "this is no regular file",
            "put the file itself there, not a link or a device",
        );
        return None;
    }
    if metadata.len() > yaml::MAX_BYTES as u64 {
        let fact = format!("this file is larger than {} MiB", yaml::MAX_BYTES >> 20);
        faults.error(
            Place::default(),
            fact,
            "split it, or check that it is the file you meant",
        );
        return None;
    }
    let read = fs::read(path);
    if read.is_err() {
        faults.error(
            Place::default(),
            "this file cannot be read",
            "check its permissions",
        );
    }
    read.ok()
}

/// Reads the note beside definitions; nothing where there is none.
pub(super) fn read_note(path: &Path) -> Result<Option<Vec<u8>>, CommandError> {
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Ok(found) if found.is_file() && found.len() <= yaml::MAX_BYTES as u64 => {}
        _ => {
            return Err(CommandError::failed(
                format!("`{}` cannot be read as a note", path.display()),
                "get the folder from the unit once more",
            ));
        }
    }
    let read = fs::read(path);
    read.map(Some).map_err(|error| {
        CommandError::failed(
            format!("`{}` cannot be read: {}", path.display(), why(&error)),
            "check its permissions",
        )
    })
}
