//! The code that links the records of a family or a group.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::grammar::Code;

/// Links records of persons who came together. It is drawn at random and says nothing about them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GroupCode(Code);

/// Why a text is no code of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum GroupCodeError {
    /// It has another form, or was mistyped.
    #[error("this is no code of a group, or a character in it is wrong")]
    Mistyped,
}

impl GroupCodeError {
    /// Returns the way out.
    pub fn help(self) -> &'static str {
        "copy the seven characters from the first record of the group; `panah list --details` shows them"
    }
}

impl GroupCode {
    /// Makes a code of random bytes.
    pub fn of_random(bytes: [u8; 6]) -> Self {
        Self(Code::of_random(bytes))
    }

    /// Reads a code as people type it: in any case, with blanks or hyphens.
    ///
    /// # Errors
    /// Where it is none.
    pub fn read(text: &str) -> Result<Self, GroupCodeError> {
        Code::read(text).map(Self).ok_or(GroupCodeError::Mistyped)
    }
}

impl fmt::Display for GroupCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
