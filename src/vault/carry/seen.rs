//! The lists that the unit has received and countersigned: one that comes again is no step back.

use serde::{Deserialize, Serialize};

use super::file_hash::FileHash;
use crate::vault::Vault;
use crate::vault::crypto::CryptoError;
use crate::vault::id::LaptopId;
use crate::vault::kept::{KeepError, Kept, KeptError, KeptFault, Purpose};

const SEEN: Purpose = Purpose {
    magic: b"PANSEEN1",
    label: "unit-seen",
};
/// How many lists are remembered; the oldest are forgotten first.
const MOST: usize = 4000;

/// The lists, oldest first.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Seen {
    lists: Vec<SeenList>,
}

#[derive(PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SeenList {
    laptop: LaptopId,
    manifest: FileHash,
}

impl Seen {
    pub(super) fn holds(&self, laptop: LaptopId, manifest: FileHash) -> bool {
        self.lists.contains(&SeenList { laptop, manifest })
    }

    /// Notes a list; says whether it is new.
    pub(super) fn note(&mut self, laptop: LaptopId, manifest: FileHash) -> bool {
        if self.holds(laptop, manifest) {
            return false;
        }
        self.lists.push(SeenList { laptop, manifest });
        let beyond = self.lists.len().saturating_sub(MOST);
        self.lists.drain(..beyond);
        true
    }
}

impl Vault {
    pub(super) fn seen(&self) -> Result<Seen, KeptError> {
        let Some(text) = self.kept_seen().read()? else {
            return Ok(Seen::default());
        };
        serde_json::from_slice(&text).map_err(|_| KeptError::Faulty {
            place: self.folder.unit_seen().as_path().into(),
            fault: KeptFault::Damaged,
        })
    }

    pub(super) fn keep_seen(&self, seen: &Seen) -> Result<(), KeepError> {
        let text = serde_json::to_vec(seen).map_err(|_| CryptoError::Library)?;
        self.kept_seen().write(&text)
    }

    fn kept_seen(&self) -> Kept<'_> {
        self.laptop.kept(self.folder.unit_seen(), SEEN)
    }
}
