//! What came of one transfer: for a person to read, file by file.

use super::file_hash::FileHash;
use super::history::History;
use super::manifest::ManifestFault;
use crate::vault::disk::Place;
use crate::vault::id::{LaptopId, OfficerId, RecordId};
use crate::vault::records::RecordFault;

/// What came of one folder of a stick.
#[derive(Debug)]
pub struct Batch {
    /// The folder.
    pub folder: Place,
    /// Whether a list came with the records.
    pub list: List,
    /// The laptop that made it, where the list says so and is signed.
    pub laptop: Option<LaptopId>,
    /// Each record that came.
    pub files: Vec<Came>,
    /// What stands in the list and did not come, or came with other bytes.
    pub missing: Vec<String>,
    /// What the laptop's audit log says against what was known of it.
    pub history: History,
    /// Officers of whom the unit has now heard for the first time.
    pub new_officers: Vec<OfficerId>,
    /// Officers for whom the laptop gives another key than the unit knows; the known one is kept.
    pub other_keys: Vec<OfficerId>,
    /// Officers who have left, says the unit, and who signed the list or a record in it all the same.
    pub gone_officers: Vec<OfficerId>,
    /// The number of the unit's file that the laptop goes by, and of the newest, where it is older.
    pub older_note: Option<(u64, u64)>,
}

/// Says whether a list came with records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// It came, and is signed by the laptop and the officer.
    Signed,
    /// None came: the transfer is incomplete.
    Missing,
    /// It is not gone by.
    Refused(ManifestFault),
}

/// One file that came.
#[derive(Clone, Debug)]
pub struct Came {
    /// Where it lies.
    pub place: Place,
    /// The SHA-256 of what was read.
    pub sha256: FileHash,
    /// The record in it, where that is proved.
    pub id: Option<RecordId>,
    /// The laptop that signed it.
    pub laptop: Option<LaptopId>,
    /// The officer who signed it.
    pub officer: Option<OfficerId>,
    /// What became of it.
    pub outcome: Outcome,
}

/// Says what became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is authentic, and is kept here now.
    TakenIn,
    /// It was received before.
    HereAlready,
    /// It was set aside.
    Quarantined(RecordFault),
    /// It was set aside before.
    QuarantinedBefore(RecordFault),
    /// It would have been set aside, and there was too much of that; it is still on the stick.
    LeftThere(RecordFault),
}

impl Outcome {
    /// Says whether the unit has the record.
    pub fn is_accepted(self) -> bool {
        matches!(self, Self::TakenIn | Self::HereAlready)
    }

    /// Returns why the unit has not the record.
    pub fn fault(self) -> Option<RecordFault> {
        match self {
            Self::TakenIn | Self::HereAlready => None,
            Self::Quarantined(fault) | Self::QuarantinedBefore(fault) | Self::LeftThere(fault) => {
                Some(fault)
            }
        }
    }
}

impl Batch {
    /// Counts the files of which `is_so` holds.
    pub fn count(&self, is_so: impl Fn(Outcome) -> bool) -> usize {
        self.files.iter().filter(|file| is_so(file.outcome)).count()
    }

    /// Says whether everything that the laptop sent came, is authentic, and its audit log goes on from
    /// what was known.
    pub fn is_whole(&self) -> bool {
        self.list == List::Signed
            && self.missing.is_empty()
            && self.files.iter().all(|file| file.outcome.is_accepted())
            && !self.history.is_alarm()
    }
}
