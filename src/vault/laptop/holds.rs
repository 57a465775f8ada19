//! Legal hold: records that must not be destroyed until further notice, whoever asks.

use std::collections::BTreeSet;

use super::state::StateError;
use crate::vault::Vault;
use crate::vault::id::RecordId;
use crate::vault::log::{Deed, LogError};

/// Says why a hold was not set or lifted.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum HoldError {
    /// There is no such record.
    #[error("there is no record {0}")]
    NoSuchRecord(RecordId),
    /// It is not on hold.
    #[error("record {0} is not on hold")]
    NotHeld(RecordId),
    /// The audit log could not be written, so that nothing was changed.
    #[error(transparent)]
    Log(#[from] LogError),
    /// What the laptop knows of itself could not be changed.
    #[error(transparent)]
    State(#[from] StateError),
}

impl HoldError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::NoSuchRecord(_) | Self::NotHeld(_) => {
                "see the records, and which are on hold, with `panah list --details`"
            }
            Self::Log(error) => error.help(),
            Self::State(error) => error.help(),
        }
    }
}

impl Vault {
    /// Puts a record on hold: from then on nothing destroys it. Twice is once.
    pub fn hold(&self, record: RecordId) -> Result<(), HoldError> {
        if std::fs::symlink_metadata(self.folder.record(record)).is_err() {
            return Err(HoldError::NoSuchRecord(record));
        }
        self.log(&Deed::HoldSet { record })?;
        self.change_state(|state| {
            state.holds.insert(record);
            Ok::<(), HoldError>(())
        })?;
        Ok(())
    }

    /// Lifts the hold on a record.
    pub fn lift_hold(&self, record: RecordId) -> Result<(), HoldError> {
        if !self.holds()?.contains(&record) {
            return Err(HoldError::NotHeld(record));
        }
        self.log(&Deed::HoldLifted { record })?;
        self.change_state(|state| {
            state.holds.remove(&record);
            Ok::<(), HoldError>(())
        })?;
        Ok(())
    }

    /// Returns the records that are on hold.
    pub fn holds(&self) -> Result<BTreeSet<RecordId>, StateError> {
        Ok(self.state()?.holds)
    }
}
