//! The unit takes in what came on a stick: everything is judged first, then noted in the audit log,
//! and only then is anything kept. What is proved is taken in, whatever else lies beside it.

use std::path::Path;

use super::arrival::arrivals;
use super::batch::Batch;
use super::judged::borne_twice;
use super::receiving::Receiving;
use super::scan::{ScanError, Scanned, Skipped, look_over};
use crate::vault::Vault;
use crate::vault::crypto::CryptoError;
use crate::vault::disk::{DiskError, Lock, LockError, Place};
use crate::vault::id::RecordId;
use crate::vault::kept::{KeepError, KeptError};
use crate::vault::log::LogError;
use crate::vault::records::RecordFault;

/// What came of receiving.
#[derive(Debug)]
pub struct Received {
    /// Each transfer.
    pub batches: Vec<Batch>,
    /// What lay beside the records and was left alone.
    pub skipped: Vec<(Place, Skipped)>,
    /// The receipts that were written, one for each laptop of a transfer.
    pub receipts: Vec<Place>,
}

/// Says why nothing, or not everything, was received.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReceiveError {
    /// This is not the unit's computer.
    #[error("this computer has no unit's keys, so it cannot open what is sealed to one")]
    NotTheUnit,
    /// There is no record there.
    #[error("`{0}` holds no transfer and no record")]
    Nothing(Place),
    /// It holds more files than a transfer has.
    #[error("`{0}` holds more files than a transfer has: nothing was taken in")]
    TooMany(Place),
    /// Another window is receiving.
    #[error("another window of this program is receiving records")]
    Busy,
    /// The file that is to hold is no authentic record.
    #[error("`{file}` cannot be the one that holds: {fault}")]
    Refused {
        /// The file.
        file: Place,
        /// What is wrong with it.
        fault: RecordFault,
    },
    /// No two records bear this id.
    #[error("there is nothing to settle: no two records bear the id {0}")]
    NotDisputed(RecordId),
    /// A file of the unit's own cannot be read.
    #[error(transparent)]
    Kept(#[from] KeptError),
    /// A file of the unit's own cannot be written.
    #[error(transparent)]
    Keep(#[from] KeepError),
    /// The audit log could not be written.
    #[error(transparent)]
    Log(#[from] LogError),
    /// A file or folder could not be read or written.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// Encryption failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl ReceiveError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::NotTheUnit => {
                "use the unit's computer, or its data folder (`--data-dir`); `panah unit init` makes a unit"
            }
            Self::Nothing(_) => {
                "name the stick, or the folder on it whose name begins with `panah-transfer-`"
            }
            Self::TooMany(_) => "move other files away, and receive the rest in parts",
            Self::Busy => "wait until it is done, then try again",
            Self::Refused { fault, .. } => fault.help(),
            Self::NotDisputed(_) => "`panah unit receive` takes in what came; nothing was changed",
            Self::Kept(error) => error.help(),
            Self::Keep(error) => error.help(),
            Self::Log(error) => error.help(),
            Self::Disk(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}

impl From<ScanError> for ReceiveError {
    fn from(error: ScanError) -> Self {
        match error {
            ScanError::Disk(error) => Self::Disk(error),
            ScanError::TooMany(place) => Self::TooMany(place),
        }
    }
}

impl Vault {
    /// Takes in the records in a folder and in the transfers right in it, and writes a receipt there.
    ///
    /// Doing it again changes nothing, and gives a receipt again. What was taken in before an error
    /// stays.
    pub fn receive(&self, folder: &Path) -> Result<Received, ReceiveError> {
        let keys = self.unit_keys()?.ok_or(ReceiveError::NotTheUnit)?;
        let _lock = self.receiving_lock()?;
        let scanned = look_over(folder)?;
        if !scanned.iter().any(Scanned::is_transfer) {
            return Err(ReceiveError::Nothing(folder.into()));
        }
        let mut receiving = Receiving::begin(self, keys)?;
        let arrivals = arrivals(&mut receiving, scanned);
        let twice = borne_twice(arrivals.iter().flat_map(|arrival| &arrival.files));
        let (mut batches, mut receipts) = (Vec::new(), Vec::new());
        for arrival in arrivals {
            let batch = receiving.take(&arrival, &twice)?;
            receipts.extend(receiving.receipts(&arrival, &batch, folder)?);
            batches.push(batch);
        }
        Ok(Received {
            batches,
            skipped: receiving.skipped,
            receipts,
        })
    }

    pub(super) fn receiving_lock(&self) -> Result<Lock, ReceiveError> {
        self.folder.made("unit")?;
        Lock::take(&self.folder.receive_lock()).map_err(|error| match error {
            LockError::Held(_) => ReceiveError::Busy,
            LockError::Disk(error) => ReceiveError::Disk(error),
        })
    }
}
