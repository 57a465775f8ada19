//! What the checks look at: the data folder as it was found, and the mounts it lies among.

use std::path::{Path, PathBuf};

use crate::vault::{Survey, survey};

use super::devices::Device;
use super::disk::{Under, under};
use super::mounts::{self, Mount};

/// The laptop as it was found, before anything was opened.
pub(in crate::cli) struct Laptop {
    /// Where the data folder is, or would be made.
    pub(in crate::cli) folder: PathBuf,
    /// What is in it.
    pub(in crate::cli) survey: Survey,
    /// Whether a unit opens what is closed here, so that a backup of it holds no key.
    pub(super) is_post: bool,
    /// The nearest folder that is there, by its true path: what the system is asked about.
    pub(super) ground: PathBuf,
    mounts: Vec<Mount>,
}

impl Laptop {
    /// Looks at the data folder and at the mounts of the system.
    pub(in crate::cli) fn at(folder: &Path) -> Self {
        let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        let ground = folder.ancestors().find_map(|path| path.canonicalize().ok());
        let text = std::fs::read("/proc/self/mountinfo").unwrap_or_default();
        Self {
            survey: survey(&folder),
            is_post: is_post(&folder),
            ground: ground.unwrap_or_else(|| folder.clone()),
            mounts: mounts::read(&String::from_utf8_lossy(&text)),
            folder,
        }
    }

    /// Returns the mount that holds the data folder, where the system tells.
    pub(super) fn mount(&self) -> Option<&Mount> {
        mounts::holding(&self.mounts, &self.ground)
    }

    /// Returns what lies under a path.
    pub(super) fn under(&self, path: &Path) -> Option<Under> {
        let mount = mounts::holding(&self.mounts, path)?;
        // A file system of several devices, or of none, has numbers of its own: its source is asked.
        let numbers = match mount.device.strip_prefix("0:") {
            None => Some(mount.device.clone()),
            Some(_) => numbers(Path::new(&mount.source)),
        };
        let device = numbers.and_then(|numbers| device(&numbers));
        Some(under(mount, device.as_ref()))
    }
}

/// Says whether a unit opens what is closed here, as the stubs tell without a passphrase.
fn is_post(folder: &Path) -> bool {
    let stubs = std::fs::read_dir(folder.join("stubs"));
    stubs.is_ok_and(|mut stubs| stubs.next().is_some())
}

/// Returns the device with these numbers, where the system tells.
pub(super) fn device(numbers: &str) -> Option<Device> {
    Device::read(Path::new("/sys/dev/block"), numbers)
}

/// Returns the numbers of a device file, as in `259:3`.
#[cfg(target_os = "linux")]
pub(super) fn numbers(path: &Path) -> Option<String> {
    use std::os::unix::fs::{FileTypeExt, MetadataExt};

    let found = std::fs::metadata(path).ok()?;
    let is_device = path.is_absolute() && found.file_type().is_block_device();
    let (major, minor) = (
        rustix::fs::major(found.rdev()),
        rustix::fs::minor(found.rdev()),
    );
    is_device.then(|| format!("{major}:{minor}"))
}

/// Elsewhere devices have no such numbers.
#[cfg(not(target_os = "linux"))]
pub(super) fn numbers(_: &Path) -> Option<String> {
    None
}
