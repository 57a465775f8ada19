//! Beginning the audit log anew, because it is lost or broken: never in silence, never without its
//! first entry saying so, and where there is a unit only with its signature.
//!
//! The unit's permission is a signed note; `number` counts the laptop's resets, so that no permission
//! serves twice:
//!
//! ```text
//! panah-log-reset/v1
//! {"laptop":…,"number":…,"unit":…}
//!
//! — unit/<id> <signature>
//! ```

use std::fs;

use serde::{Deserialize, Serialize};

use super::state::StateError;
use crate::vault::Vault;
use crate::vault::crypto::CryptoError;
use crate::vault::disk::{DataFolder, DiskError, sync_folder};
use crate::vault::door::UnlockError;
use crate::vault::form;
use crate::vault::id::{LaptopId, UnitId};
use crate::vault::kept::{KeepError, KeptError};
use crate::vault::log::{Deed, Head, Log, LogError, Signers};
use crate::vault::note::{Note, NoteFault, sign};
use crate::vault::officers::Passphrase;

const FORM: &str = "panah-log-reset/v1";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Permission {
    laptop: LaptopId,
    number: u64,
    unit: UnitId,
}

/// Says why the audit log was not begun anew; nothing was changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ResetError {
    /// The vault cannot be unlocked.
    #[error(transparent)]
    Unlock(#[from] UnlockError),
    /// The log is whole.
    #[error("the audit log is as it was written: it is not begun anew")]
    Whole,
    /// The unit has to allow it.
    #[error(
        "this laptop belongs to a unit, which has to allow that: laptop {laptop}, reset {number}"
    )]
    NotAllowed {
        /// This laptop.
        laptop: LaptopId,
        /// The number of the reset that the unit has to allow.
        number: u64,
    },
    /// The permission is none.
    #[error("this is no permission of the unit: {0}")]
    Permission(#[from] NoteFault),
    /// The permission is for something else.
    #[error("this permission is for another laptop, or was used before")]
    OtherPermission,
    /// This is not the unit's computer.
    #[error("the unit's keys are not on this computer")]
    NoUnit,
    /// What the laptop knows of itself cannot be read or written.
    #[error(transparent)]
    State(#[from] StateError),
    /// The unit's keys cannot be read.
    #[error(transparent)]
    Keys(#[from] KeptError),
    /// What the unit knows of the laptop cannot be written.
    #[error(transparent)]
    Keep(#[from] KeepError),
    /// The new log could not be written.
    #[error(transparent)]
    Log(#[from] LogError),
    /// A file could not be moved.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// Encryption failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl ResetError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Unlock(error) => error.help(),
            Self::Whole => "go on as usual",
            Self::NotAllowed { .. } => {
                "tell the unit both; there: panah log allow LAPTOP NUMBER --output FILE; then name that file with --allowed-by"
            }
            Self::Permission(_) | Self::OtherPermission => {
                "ask the unit for the file again, and tell it the laptop and the number that this command names"
            }
            Self::NoUnit => "run it on the unit's computer",
            Self::State(error) => error.help(),
            Self::Keys(error) => error.help(),
            Self::Keep(error) => error.help(),
            Self::Log(error) => error.help(),
            Self::Disk(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}

impl Vault {
    /// Begins the audit log anew where it is lost or broken. What is left of the old one is kept
    /// beside it. Where the laptop belongs to a unit, `permission` has to be that unit's.
    pub fn reset_log(
        folder: &DataFolder,
        passphrase: &Passphrase,
        permission: Option<&[u8]>,
    ) -> Result<Head, ResetError> {
        let vault = Self::open_unlogged_vault(folder, passphrase)?;
        let state = vault.state()?;
        match vault.log_is_whole(state.countersigned) {
            Ok(true) => return Err(ResetError::Whole),
            Ok(false) | Err(LogError::Missing(_) | LogError::Fault { .. }) => {}
            Err(error) => return Err(error.into()),
        }
        let number = state.resets + 1;
        if let Some(unit) = state.unit.as_ref() {
            let laptop = vault.laptop();
            let note = permission.ok_or(ResetError::NotAllowed { laptop, number })?;
            let text = Note::read(note)?.text_signed_by(&unit.verifier)?;
            let allowed: Permission = form::read(FORM, text)?;
            if allowed.laptop != laptop || allowed.number != number {
                return Err(ResetError::OtherPermission);
            }
        }
        // The count rises first: interrupted, a permission is used up, and the unit gives another.
        vault.change_state_unlogged(|state| {
            state.resets = number;
            state.countersigned = None;
            Ok::<(), ResetError>(())
        })?;
        let old = folder.audit_log();
        if fs::symlink_metadata(&old).is_ok() {
            let aside = folder.old_audit_log(number);
            fs::rename(&old, &aside).map_err(DiskError::io(&old, "moved aside"))?;
            sync_folder(&folder.laptop())?;
        }
        Ok(vault.begin_log_with(&Deed::LogReset)?)
    }

    /// Signs the permission for a laptop to begin its log anew; at the unit.
    pub fn allow_reset(&self, laptop: LaptopId, number: u64) -> Result<String, ResetError> {
        let keys = self.unit_keys()?.ok_or(ResetError::NoUnit)?;
        let permission = Permission {
            laptop,
            number,
            unit: keys.unit,
        };
        self.log(&Deed::ResetAllowed { laptop })?;
        // What was seen of the old log says nothing about the new one.
        let mut laptops = self.laptops()?;
        if let Some(known) = laptops.find_mut(laptop) {
            known.checkpoint = None;
            self.keep_laptops(&laptops)?;
        }
        let text = form::compose(FORM, &permission)?;
        Ok(sign(&text, &[&keys.signer()?]).to_string())
    }

    /// Begins a log with this first entry.
    pub(super) fn begin_log_with(&self, first: &Deed) -> Result<Head, LogError> {
        let (laptop, officer) = (self.laptop.signer()?, self.keys.signer()?);
        let signers = Signers {
            laptop: laptop.pair(),
            officer: (self.officer(), officer.pair()),
        };
        let (path, lock) = (self.folder.audit_log(), self.folder.audit_lock());
        let first = (first, self.folder.now());
        let header = self.log_header()?;
        Ok(Log::begin(&path, &lock, &header, (first.0, &first.1), &signers)?.1)
    }
}
