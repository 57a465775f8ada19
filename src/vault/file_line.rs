//! What a signed list says of each file: its name, its size and its SHA-256.

use serde::{Deserialize, Serialize};

use super::crypto::sha256;
use super::disk::Written;
use super::log::in_hex;

/// One file, as a signed list names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileLine {
    /// Where it lies in the folder of the list, with `/` between folders.
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

    /// Returns what the file is to hold.
    pub(crate) fn meant(&self) -> Written {
        Written {
            sha256: self.sha256,
            size: self.size,
        }
    }
}

/// Says whether names come in order, none twice.
pub(crate) fn in_order(files: &[FileLine]) -> bool {
    files
        .iter()
        .zip(files.iter().skip(1))
        .all(|(one, next)| one.name < next.name)
}
