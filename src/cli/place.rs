//! Where data is kept.

use std::path::{Path, PathBuf};

use crate::vault::{DataFolder, Mode};

use super::clock::now;
use super::error::CommandError;

/// Opens the data folder: the one named, or the platform's own.
pub(super) fn data_folder(named: Option<&Path>) -> Result<DataFolder, CommandError> {
    let path = match named {
        Some(path) => path.to_owned(),
        None => platform_folder()?,
    };
    Ok(DataFolder::at(path, Mode::Live)?.with_clock(now))
}

fn platform_folder() -> Result<PathBuf, CommandError> {
    let directories = directories::ProjectDirs::from("", "", "panah");
    let found = directories.map(|directories| directories.data_local_dir().to_owned());
    found.ok_or_else(|| {
        CommandError::failed(
            "this system names no place for a person's data",
            "name a folder with --data-dir",
        )
    })
}
