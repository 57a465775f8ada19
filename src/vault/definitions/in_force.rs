//! What is in force: said in clear for commands that need no key, and sealed, which wins.

use std::fs;
use std::path::Path;

use super::fault::DefinitionsError;
use super::set::{InstalledSet, within};
use crate::vault::Vault;
use crate::vault::disk::{
    Aside, DataFolder, DiskError, Lock, names, open_elsewhere, read_to_cap, remove, sync_folder,
};
use crate::vault::id::{UnitId, unhex};
use crate::vault::laptop::StateError;

/// The file that says what is in force.
const IN_FORCE: &str = "in-force";

/// What is in force, as the laptop has it sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DefinitionsInForce {
    /// What names the installed set; nothing where those built in are in force.
    pub digest: Option<String>,
    /// The unit that signed it; nothing where nobody did.
    pub signed_by: Option<UnitId>,
    /// The highest number of the unit's definitions that was seen here.
    pub serial: u64,
}

impl Vault {
    /// Returns which definitions ought to be in force.
    pub fn definitions(&self) -> Result<DefinitionsInForce, StateError> {
        let state = self.state()?;
        Ok(DefinitionsInForce {
            digest: state.definitions,
            signed_by: state.definitions_by,
            serial: state.definitions_serial,
        })
    }

    /// Makes what is said in clear agree with what is sealed: an installation may have been interrupted
    /// in between, or somebody has written there.
    pub(in crate::vault) fn settle_definitions(&self) -> Result<(), DefinitionsError> {
        let home = self.folder.path().join("definitions");
        let wanted = || Ok::<_, DefinitionsError>(self.state()?.definitions);
        if said_in_force(&home).ok() == Some(wanted()?) {
            return Ok(());
        }
        // Whoever is installing right now holds this lock.
        let Ok(_lock) = Lock::take(&self.folder.state_lock()) else {
            return Ok(());
        };
        say_in_force(&self.folder, wanted()?.as_deref())?;
        Ok(())
    }
}

/// Reads the installed definitions that are said to be in force in the data folder at `path`; nothing
/// where those built in are. It makes nothing there, and needs no key: only an unlocked vault knows
/// whether they are the right ones ([`Vault::definitions`]).
pub fn installed_definitions(path: &Path) -> Result<Option<InstalledSet>, DefinitionsError> {
    let home = path.join("definitions");
    let Some(digest) = said_in_force(&home)? else {
        return Ok(None);
    };
    InstalledSet::read(&home.join(&digest), &digest).map(Some)
}

/// Returns what names the set that is said to be in force in the data folder at `path`, whatever became
/// of its files; nothing where those built in are.
pub fn said_definitions(path: &Path) -> Result<Option<String>, DefinitionsError> {
    said_in_force(&path.join("definitions"))
}

/// Reads one installed set.
pub fn installed_set(path: &Path, digest: &str) -> Result<InstalledSet, DefinitionsError> {
    InstalledSet::read(&path.join("definitions").join(digest), digest)
}

/// Returns the names of all installed sets in the data folder at `path`, in force or not.
pub fn installed_sets(path: &Path) -> Result<Vec<String>, DefinitionsError> {
    let mut found = match names(&path.join("definitions")) {
        Err(error) if error.is_not_found() => return Ok(Vec::new()),
        found => found?,
    };
    found.retain(|name| unhex::<32>(name).is_some());
    Ok(found)
}

impl DataFolder {
    /// Returns the files of an installed set by their names within the data folder, with the one that
    /// says that it is in force.
    pub(in crate::vault) fn definition_files(
        &self,
        digest: &str,
    ) -> Result<Vec<String>, DefinitionsError> {
        let home = self.path().join("definitions");
        InstalledSet::read(&home.join(digest), digest)?;
        let files = within(&home.join(digest), "", 0)?.into_iter();
        let files = files.map(|name| format!("definitions/{digest}/{name}"));
        Ok(files.chain([format!("definitions/{IN_FORCE}")]).collect())
    }
}

/// Says in clear what is in force.
pub(super) fn say_in_force(folder: &DataFolder, digest: Option<&str>) -> Result<(), DiskError> {
    let home = folder.path().join("definitions");
    let path = home.join(IN_FORCE);
    match digest {
        Some(digest) => {
            let home = folder.made("definitions")?;
            Aside::write(&home, format!("{digest}\n").as_bytes())?.replace(&path)
        }
        None if fs::symlink_metadata(&path).is_ok() => {
            remove(&path)?;
            sync_folder(&home)
        }
        None => Ok(()),
    }
}

fn said_in_force(home: &Path) -> Result<Option<String>, DefinitionsError> {
    let path = home.join(IN_FORCE);
    let mut file = match open_elsewhere(&path) {
        Err(error) if error.is_not_found() => return Ok(None),
        file => file?,
    };
    let text = read_to_cap(&mut file, &path, 65)?;
    let digest = String::from_utf8(text).unwrap_or_default();
    match digest.strip_suffix('\n') {
        Some(digest) if unhex::<32>(digest).is_some() => Ok(Some(digest.to_owned())),
        _ => Err(DefinitionsError::Damaged(path.as_path().into())),
    }
}
