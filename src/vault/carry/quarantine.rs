//! What was not taken in: its bytes under a random name, and beside them, sealed, why. Nothing in it
//! is ever shown.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::file_hash::FileHash;
use crate::vault::Vault;
use crate::vault::crypto::{CryptoError, random};
use crate::vault::disk::{Aside, DiskError, names, remove};
use crate::vault::id::hex;
use crate::vault::kept::{KeepError, KeptError, Purpose};

const WHY: Purpose = Purpose {
    magic: b"PANWHYS1",
    label: "quarantine",
};

/// Why a file was set aside.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Why {
    /// Its name as it came, escaped.
    name: String,
    reason: String,
    sha256: FileHash,
    wall: String,
}

/// What lies in quarantine: by SHA-256, the name there and the reason's word.
pub(super) type Quarantined = BTreeMap<FileHash, (String, String)>;

impl Vault {
    /// Returns what lies in quarantine. What cannot be read there is nobody's reason.
    pub(super) fn quarantined(&self) -> Result<Quarantined, KeptError> {
        let folder = self.folder.quarantine();
        let names = match names(&folder) {
            Err(error) if error.is_not_found() => return Ok(Quarantined::new()),
            names => names?,
        };
        let mut found = Quarantined::new();
        for stem in names.iter().filter_map(|name| name.strip_suffix(".why")) {
            let path = folder.join(format!("{stem}.why"));
            let Ok(Some(text)) = self.laptop.kept(path, WHY).read() else {
                continue;
            };
            if let Ok(why) = serde_json::from_slice::<Why>(&text) {
                found.insert(why.sha256, (stem.to_owned(), why.reason));
            }
        }
        Ok(found)
    }

    /// Sets a file aside; returns its name there. The bytes come first: a reason without them would say what is not so.
    pub(super) fn set_aside(
        &self,
        bytes: &[u8],
        name: &str,
        reason: &str,
    ) -> Result<String, KeepError> {
        let folder = self.folder.made("quarantine")?;
        let stem = hex(&random::<16>()?);
        Aside::write(&folder, bytes)?.place(&folder.join(format!("{stem}.refused")))?;
        let why = Why {
            name: name.to_owned(),
            reason: reason.to_owned(),
            sha256: FileHash::of(bytes),
            wall: self.folder.now(),
        };
        let text = serde_json::to_vec(&why).map_err(|_| CryptoError::Library)?;
        let path = folder.join(format!("{stem}.why"));
        self.laptop.kept(path, WHY).write(&text)?;
        Ok(stem)
    }

    /// Removes from quarantine what has been taken in after all.
    pub(super) fn take_out(&self, stem: &str) -> Result<(), DiskError> {
        let folder = self.folder.quarantine();
        remove(&folder.join(format!("{stem}.why")))?;
        remove(&folder.join(format!("{stem}.refused")))
    }

    /// Removes what an interruption left without a reason; the file is still on its stick.
    pub(super) fn sweep_quarantine(&self) -> Result<usize, DiskError> {
        let folder = self.folder.quarantine();
        let names = match names(&folder) {
            Err(error) if error.is_not_found() => return Ok(0),
            names => names?,
        };
        let mut swept = 0;
        for stem in names
            .iter()
            .filter_map(|name| name.strip_suffix(".refused"))
        {
            if !names.contains(&format!("{stem}.why")) {
                remove(&folder.join(format!("{stem}.refused")))?;
                swept += 1;
            }
        }
        Ok(swept)
    }
}
