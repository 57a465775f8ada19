//! The data folder: where each kind of file lives.

use std::fs::{self, DirBuilder};
use std::path::{Path, PathBuf};

use super::error::DiskError;
use super::files::{keep_private, sync_folder};
use crate::vault::id::{DraftId, OfficerId, RecordId};
use crate::vault::mode::Mode;

/// The folders in a data folder.
pub(crate) const SUBFOLDERS: [&str; 5] = ["officers", "laptop", "drafts", "records", "stubs"];
/// The subfolders that not every vault has.
pub(crate) const FURTHER: [&str; 3] = ["unit", "quarantine", "definitions"];

/// The folder of a vault of the other kind, for exercises, which a data folder may hold. Nothing looks
/// into it from here.
pub(crate) const TRAINING: &str = "training";

/// A folder that belongs to one user and holds one vault.
///
/// ```text
/// officers/<officer id>.slot   the vault key under the passphrase, the laptop key under it
/// officers/<officer id>.left   the vault key of an officer who has left, sealed to the unit
/// officers/<officer id>.recover  the one-time key of a recovery that waits for the unit's answer
/// officers/slots.lock          who is changing key files
/// laptop/state                 who works here, the unit, what is in force
/// laptop/post                  what the post keeps about itself, such as its contact sheet
/// laptop/issuer                for exercises: under which name certificates are issued
/// laptop/audit.log             the audit log; `audit.lock` beside it while it is written
/// drafts/<draft id>.key        the draft's own key under the vault key
/// drafts/<draft id>.jrn        the journal of answers under the draft's key
/// drafts/<draft id>.lock       who is writing to the draft
/// records/<record id>.age      a closed record
/// records/<record id>.kept     at the unit: the key of a received record, and where it came from
/// stubs/<record id>.stub       what the post keeps of a record that only the unit can open
/// stubs/<record id>.due        what all officers here may know of it, to follow a referral up
/// stubs/<record id>.begun      what an officer has begun about it and not finished
/// laptop/confirmed             which records the unit has said that it has
/// unit/keys, unit/laptops      at the unit: its keys, and the laptops enrolled with it
/// unit/seen                    at the unit: the lists it has received
/// quarantine/<random>.refused  at the unit: what was not taken in, and `.why` beside it
/// definitions/<sha256>/        definitions that were installed; `in-force` beside them names one
/// */.tmp-<random>              being written; removed at the next unlock if abandoned
/// ```
#[derive(Clone, Debug)]
pub struct DataFolder {
    root: PathBuf,
    mode: Mode,
    clock: fn() -> String,
}

impl DataFolder {
    /// Opens the data folder at `path`, making it and its subfolders if they are not there.
    ///
    /// What it makes is private (0700, whatever the umask). A folder of this user's own that others
    /// may enter is made private; one that belongs to another user is refused, and so are symbolic
    /// links in place of any of them. Live and training vaults need folders of their own.
    pub fn at(path: impl AsRef<Path>, mode: Mode) -> Result<Self, DiskError> {
        let folder = Self {
            root: path.as_ref().to_owned(),
            mode,
            clock: String::new,
        };
        private_folder(&folder.root)?;
        for sub in SUBFOLDERS {
            private_folder(&folder.root.join(sub))?;
        }
        Ok(folder)
    }

    /// Opens a data folder as [`DataFolder::at`] does, and makes nothing that is not there.
    pub fn existing(path: impl AsRef<Path>, mode: Mode) -> Result<Self, DiskError> {
        let folder = Self {
            root: path.as_ref().to_owned(),
            mode,
            clock: String::new,
        };
        made_private(&folder.root)?;
        for sub in SUBFOLDERS {
            match made_private(&folder.root.join(sub)) {
                Err(error) if error.is_not_found() => {}
                found => found?,
            }
        }
        Ok(folder)
    }

    /// Takes the times that the audit log names from this clock (RFC 3339). The vault has none of its
    /// own, and trusts none: order is told by the log's numbers.
    #[must_use]
    pub fn with_clock(self, clock: fn() -> String) -> Self {
        Self { clock, ..self }
    }

    /// Returns the path it was opened at.
    pub fn path(&self) -> &Path {
        &self.root
    }

    /// Says whether it keeps real interviews or exercises.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Returns what the clock says.
    pub(crate) fn now(&self) -> String {
        (self.clock)()
    }

    /// Returns the folders in which the vault's own files lie.
    pub(crate) fn subfolders(&self) -> [PathBuf; 5] {
        SUBFOLDERS.map(|sub| self.root.join(sub))
    }

    /// Returns a subfolder that not every laptop needs, making it if it is not there.
    pub(crate) fn made(&self, sub: &str) -> Result<PathBuf, DiskError> {
        let path = self.root.join(sub);
        private_folder(&path)?;
        Ok(path)
    }

    pub(crate) fn laptop(&self) -> PathBuf {
        self.root.join("laptop")
    }

    pub(crate) fn stubs(&self) -> PathBuf {
        self.root.join("stubs")
    }

    pub(crate) fn state(&self) -> PathBuf {
        self.laptop().join("state")
    }

    pub(crate) fn state_lock(&self) -> PathBuf {
        self.laptop().join("state.lock")
    }

    pub(crate) fn audit_log(&self) -> PathBuf {
        self.laptop().join("audit.log")
    }

    /// Returns where a log is kept that was lost to damage and begun anew.
    pub(crate) fn old_audit_log(&self, number: u64) -> PathBuf {
        self.laptop().join(format!("audit.log.{number}"))
    }

    pub(crate) fn audit_lock(&self) -> PathBuf {
        self.laptop().join("audit.lock")
    }

    pub(crate) fn unit(&self) -> PathBuf {
        self.root.join("unit")
    }

    pub(crate) fn unit_keys(&self) -> PathBuf {
        self.unit().join("keys")
    }

    pub(crate) fn unit_laptops(&self) -> PathBuf {
        self.unit().join("laptops")
    }

    pub(crate) fn kept_record(&self, id: RecordId) -> PathBuf {
        self.records().join(format!("{id}.kept"))
    }

    pub(crate) fn stub(&self, id: RecordId) -> PathBuf {
        self.stubs().join(format!("{id}.stub"))
    }

    pub(crate) fn shared(&self, id: RecordId) -> PathBuf {
        self.stubs().join(format!("{id}.due"))
    }

    pub(crate) fn begun(&self, id: RecordId) -> PathBuf {
        self.stubs().join(format!("{id}.begun"))
    }

    pub(crate) fn officers(&self) -> PathBuf {
        self.root.join("officers")
    }

    pub(crate) fn drafts(&self) -> PathBuf {
        self.root.join("drafts")
    }

    pub(crate) fn records(&self) -> PathBuf {
        self.root.join("records")
    }

    pub(crate) fn slot(&self, id: OfficerId) -> PathBuf {
        self.officers().join(format!("{id}.slot"))
    }

    pub(crate) fn slots_lock(&self) -> PathBuf {
        self.officers().join("slots.lock")
    }

    /// Returns where the one-time key of a recovery that waits for its answer lies.
    pub(crate) fn one_time_key(&self, id: OfficerId) -> PathBuf {
        self.officers().join(format!("{id}.recover"))
    }

    pub(crate) fn issuer(&self) -> PathBuf {
        self.laptop().join("issuer")
    }

    pub(crate) fn post(&self) -> PathBuf {
        self.laptop().join("post")
    }

    /// Returns where the unit's copy of the key of an officer who has left lies.
    pub(crate) fn left_copy(&self, id: OfficerId) -> PathBuf {
        self.officers().join(format!("{id}.left"))
    }

    /// Returns where an officer kept the post's text before it was the laptop's.
    pub(crate) fn old_post(&self, id: OfficerId) -> PathBuf {
        self.officers().join(format!("{id}.post"))
    }

    pub(crate) fn draft_key(&self, id: DraftId) -> PathBuf {
        self.drafts().join(format!("{id}.key"))
    }

    pub(crate) fn journal(&self, id: DraftId) -> PathBuf {
        self.drafts().join(format!("{id}.jrn"))
    }

    pub(crate) fn draft_lock(&self, id: DraftId) -> PathBuf {
        self.drafts().join(format!("{id}.lock"))
    }

    pub(crate) fn record(&self, id: RecordId) -> PathBuf {
        self.records().join(format!("{id}.age"))
    }

    /// Returns where the laptop notes what the unit has confirmed.
    pub(crate) fn confirmed(&self) -> PathBuf {
        self.laptop().join("confirmed")
    }

    /// Returns where the unit notes which lists it has seen.
    pub(crate) fn unit_seen(&self) -> PathBuf {
        self.root.join("unit").join("seen")
    }

    pub(crate) fn receive_lock(&self) -> PathBuf {
        self.root.join("unit").join("receive.lock")
    }

    pub(crate) fn quarantine(&self) -> PathBuf {
        self.root.join("quarantine")
    }
}

fn private_folder(path: &Path) -> Result<(), DiskError> {
    match made_private(path) {
        Err(error) if error.is_not_found() => {
            make(path)?;
            made_private(path)
        }
        found => found,
    }
}

/// Makes a folder that is there private.
fn made_private(path: &Path) -> Result<(), DiskError> {
    let found = fs::symlink_metadata(path).map_err(DiskError::io(path, "examined"))?;
    if found.is_symlink() {
        return Err(DiskError::Link(path.into()));
    }
    if !found.is_dir() {
        return Err(DiskError::NotAFolder(path.into()));
    }
    keep_private(path, &found)
}

fn make(path: &Path) -> Result<(), DiskError> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::fs::Permissions;
        use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
        builder.mode(0o700);
        builder.create(path).map_err(DiskError::io(path, "made"))?;
        // A strange umask may have taken the owner's own rights.
        fs::set_permissions(path, Permissions::from_mode(0o700))
            .map_err(DiskError::io(path, "made private"))?;
    }
    #[cfg(not(unix))]
    builder.create(path).map_err(DiskError::io(path, "made"))?;
    match path.parent() {
        // The parent may be a folder that this user may not open for reading, such as `/home`.
        Some(parent) if !parent.as_os_str().is_empty() => {
            let _ = sync_folder(parent);
            Ok(())
        }
        _ => Ok(()),
    }
}
