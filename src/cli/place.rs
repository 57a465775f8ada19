//! Where data is kept.

use std::path::{Path, PathBuf};

use crate::vault::{DataFolder, Mode};

use super::clock::now;
use super::error::CommandError;

/// Opens the data folder: the one named, or the platform's own.
pub(super) fn data_folder(named: Option<&Path>) -> Result<DataFolder, CommandError> {
    Ok(DataFolder::at(data_path(named)?, Mode::Live)?.with_clock(now))
}

/// Opens the folder of exercises, which lies in the data folder and has nothing in common with it: a
/// vault of the other mode, with a passphrase of its own.
pub(super) fn training_folder(named: Option<&Path>) -> Result<DataFolder, CommandError> {
    let path = data_path(named)?.join("training");
    Ok(DataFolder::at(path, Mode::Training)?.with_clock(now))
}

/// Says whether there is a folder of exercises: whether a run was ever kept here.
pub(super) fn has_training_folder(named: Option<&Path>) -> Result<bool, CommandError> {
    Ok(data_path(named)?.join("training").is_dir())
}

/// Opens the data folder that is there, and makes nothing.
pub(super) fn existing_folder(path: &Path) -> Result<DataFolder, CommandError> {
    Ok(DataFolder::existing(path, Mode::Live)?.with_clock(now))
}

/// Returns where the data folder is, or would be made: the place named, or the platform's own.
pub(super) fn data_path(named: Option<&Path>) -> Result<PathBuf, CommandError> {
    named.map_or_else(platform_folder, |path| Ok(path.to_owned()))
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
