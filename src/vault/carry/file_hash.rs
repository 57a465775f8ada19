//! The SHA-256 of a file, spelt as 64 hexadecimal digits.

use std::fmt;
use std::str::FromStr;

use crate::vault::crypto::sha256;
use crate::vault::id::{IdError, hex, unhex};

/// The SHA-256 of a file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileHash([u8; 32]);

impl FileHash {
    /// Takes the hash of a file's bytes.
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self(sha256(&[bytes]))
    }

    /// Returns the hash itself.
    pub fn bytes(&self) -> [u8; 32] {
        self.0
    }
}

impl fmt::Display for FileHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for FileHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for FileHash {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        unhex(text).map(Self).ok_or(IdError)
    }
}

impl serde::Serialize for FileHash {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for FileHash {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <String as serde::Deserialize>::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
