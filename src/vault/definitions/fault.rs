//! What can be wrong with definitions that are to be signed, installed or used.

use crate::vault::crypto::CryptoError;
use crate::vault::disk::{DiskError, Place};
use crate::vault::kept::{KeepError, KeptError};
use crate::vault::laptop::StateError;
use crate::vault::log::LogError;
use crate::vault::note::NoteFault;

/// Says why definitions were not signed, not installed, or are not used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DefinitionsError {
    /// Only the unit signs.
    #[error("this is not a unit's computer, so nothing can be signed here")]
    NotTheUnit,
    /// Nobody signed them.
    #[error("nobody signed these definitions: there is no `definitions.note` beside them")]
    Unsigned,
    /// There is a unit, and so nothing unsigned is installed.
    #[error("this laptop has a unit, so unsigned definitions are not installed")]
    UnsignedAtPost,
    /// There is no unit whose signature could be checked.
    #[error("this laptop has no unit, so nobody can say whose signature this is")]
    NoUnit,
    /// The note cannot be believed.
    #[error("`definitions.note` is refused: {0}")]
    Note(#[from] NoteFault),
    /// Another unit signed them.
    #[error("`definitions.note` is signed by another unit than this laptop's")]
    OtherUnit,
    /// They are older than what was installed before.
    #[error("these are definitions number {found}, and number {known} was installed already")]
    Older {
        /// Their number.
        found: u64,
        /// The highest number seen.
        known: u64,
    },
    /// A file is not what was signed.
    #[error("`{0}` is not as it was signed")]
    Changed(String),
    /// A signed file is missing.
    #[error("`{0}` was signed and is missing")]
    Missing(String),
    /// A file lies there that nobody signed.
    #[error("`{0}` was not signed with the others")]
    Extra(String),
    /// A file has a name that is not used for definitions.
    #[error("`{0}` is not a name for a definition file")]
    Name(String),
    /// There is nothing to sign or install.
    #[error("there is no definition file")]
    None,
    /// What is installed is not what was installed.
    #[error("the installed definitions in `{0}` were changed, or some are missing")]
    Damaged(Place),
    /// What the laptop knows of itself cannot be read or written.
    #[error(transparent)]
    State(#[from] StateError),
    /// The unit's keys cannot be read.
    #[error(transparent)]
    Kept(#[from] KeptError),
    /// Something could not be kept.
    #[error(transparent)]
    Keep(#[from] KeepError),
    /// The audit log could not be written, so that nothing was done.
    #[error(transparent)]
    Log(#[from] LogError),
    /// A file could not be read or written.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// Signing failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl DefinitionsError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::NotTheUnit => {
                "sign them on the computer on which `panah unit init` made the keys"
            }
            Self::Unsigned => {
                "let the unit sign them with `panah definitions sign`; where there is no unit, add --unsigned"
            }
            Self::UnsignedAtPost => "let the unit sign them with `panah definitions sign`",
            Self::NoUnit => {
                "enrol the laptop with the unit, or install them as unsigned with --unsigned"
            }
            Self::Note(_) | Self::OtherUnit => {
                "nothing was installed; ask the unit by telephone whether it sent them"
            }
            Self::Older { .. } => "nothing was installed; ask the unit for its newest definitions",
            Self::Changed(_) | Self::Missing(_) => {
                "nothing was installed; get the folder from the unit once more"
            }
            Self::Extra(_) => "take it out of the folder, or let the unit sign the folder anew",
            Self::Name(_) => "use letters, digits, `-` and `_` in the names of files and folders",
            Self::None => "name a folder with `rules`, `jurisdictions` and questionnaires",
            Self::Damaged(_) => {
                "install them once more with `panah definitions install`, or go back to those built in with `panah definitions reset`"
            }
            Self::State(error) => error.help(),
            Self::Kept(error) => error.help(),
            Self::Keep(error) => error.help(),
            Self::Log(error) => error.help(),
            Self::Disk(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}
