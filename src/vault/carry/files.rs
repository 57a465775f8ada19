//! What a manifest says of each file: its name, its size and its SHA-256.

use serde::{Deserialize, Serialize};

use crate::vault::crypto::sha256;
use crate::vault::log::in_hex;

/// One file, as a manifest names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileLine {
    /// Where it lies in the folder of the manifest, with `/` between folders.
    pub(crate) name: String,
    /// SHA-256 of its bytes.
    #[serde(with = "in_hex")]
    pub(crate) sha256: [u8; 32],
    /// How many bytes it has.
    pub(crate) size: u64,
}

impl FileLine {
    /// Describes a file that holds these bytes.
    pub(crate) fn of(name: impl Into<String>, bytes: &[u8]) -> Self {
        Self {
            name: name.into(),
            sha256: sha256(&[bytes]),
            size: bytes.len() as u64,
        }
    }

    /// Says whether a file holds what this line says.
    pub(crate) fn holds(&self, bytes: &[u8]) -> bool {
        self.size == bytes.len() as u64 && self.sha256 == sha256(&[bytes])
    }
}
