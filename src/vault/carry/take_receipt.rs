//! The laptop takes the unit's receipts: what the unit has needs no more sending, and the head of the
//! audit log that it countersigned is what the log is held to from then on.

use std::collections::BTreeMap;
use std::path::Path;

use super::confirmed::{AllConfirmed, Confirmed, MarkError};
use super::file_hash::FileHash;
use super::receipt::{RECEIPT_CAP, Receipt};
use super::scan::{ScanError, receipts};
use crate::vault::Vault;
use crate::vault::age_file::FILE_CAP;
use crate::vault::disk::{DiskError, Lock, LockError, Place, read_foreign, read_whole};
use crate::vault::id::RecordId;
use crate::vault::kept::{KeepError, KeptError};
use crate::vault::laptop::{State, StateError, UnitLine};
use crate::vault::log::{Checkpoint, Deed, Head, LogError, Verdict};
use crate::vault::note::NoteFault;

/// A receipt that was taken.
#[derive(Clone, Debug, Default)]
pub struct TakenReceipt {
    /// How many records the unit has now confirmed that it had not confirmed before.
    pub confirmed: usize,
    /// Records that the unit has with other bytes than they have here.
    pub other_bytes: Vec<RecordId>,
    /// Records of this laptop that the unit set aside, each with the reason's word.
    pub refused: Vec<(RecordId, String)>,
    /// The head of the audit log that the unit has countersigned, where it is further than before.
    pub countersigned: Option<Head>,
}

/// Says why a receipt changes nothing.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReceiptFault {
    /// It is no note, or not signed by the unit.
    #[error("{0}")]
    Note(NoteFault),
    /// It is another laptop's.
    #[error("it is another laptop's")]
    OtherLaptop,
    /// It is of the other kind.
    #[error("it belongs to the other kind of work, live or training")]
    OtherMode,
    /// A later one was taken already.
    #[error("it is older than one that was taken before")]
    Older,
    /// It was taken already.
    #[error("it says nothing new")]
    NothingNew,
    /// It cannot be read.
    #[error("it cannot be read, or is larger than any that a unit writes")]
    Unreadable,
}

impl ReceiptFault {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Note(_) => {
                "nothing was changed; keep the file, and ask the unit by telephone whether it is theirs"
            }
            Self::OtherLaptop => "bring the stick to that laptop",
            Self::Unreadable => {
                "ask the unit to receive the stick again; it then gives another one"
            }
            Self::OtherMode => "exercises and real interviews are kept apart",
            Self::Older | Self::NothingNew => "nothing was changed, and nothing has to be done",
        }
    }

    /// Returns the one word that machines know it by.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Note(NoteFault::Altered) => "altered",
            Self::Note(NoteFault::Unsigned) => "unsigned",
            Self::Note(NoteFault::UnknownSigner) => "unknown_signer",
            Self::Note(NoteFault::Malformed) => "malformed",
            Self::OtherLaptop => "other_laptop",
            Self::OtherMode => "other_mode",
            Self::Older => "older",
            Self::NothingNew => "nothing_new",
            Self::Unreadable => "unreadable",
        }
    }

    /// Says whether the unit never wrote it like that.
    pub fn is_alarm(&self) -> bool {
        matches!(self, Self::Note(_))
    }
}

/// Says why receipts were not taken.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReceiptsError {
    /// The laptop works alone.
    #[error("this laptop works alone: no unit gives receipts for its records")]
    Solo,
    /// There are too many files.
    #[error("`{0}` holds more files than a transfer has")]
    TooMany(Place),
    /// Another window is at it.
    #[error("another window of this program is changing `{0}`")]
    Busy(Place),
    /// What is kept cannot be read.
    #[error(transparent)]
    Kept(#[from] KeptError),
    /// What is kept cannot be written.
    #[error(transparent)]
    Keep(#[from] KeepError),
    /// What the laptop knows of itself cannot be read or written.
    #[error(transparent)]
    State(#[from] StateError),
    /// The audit log could not be written.
    #[error(transparent)]
    Log(#[from] LogError),
    /// The folder could not be read.
    #[error(transparent)]
    Disk(#[from] DiskError),
}

impl ReceiptsError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Solo => "let a unit enrol this laptop (`panah unit enrol`)",
            Self::TooMany(_) => "move other files away",
            Self::Busy(_) => "wait a moment and try again",
            Self::Kept(error) => error.help(),
            Self::Keep(error) => error.help(),
            Self::State(error) => error.help(),
            Self::Log(error) => error.help(),
            Self::Disk(error) => error.help(),
        }
    }
}

impl From<ScanError> for ReceiptsError {
    fn from(error: ScanError) -> Self {
        match error {
            ScanError::Disk(error) => Self::Disk(error),
            ScanError::TooMany(place) => Self::TooMany(place),
        }
    }
}

impl From<MarkError> for ReceiptsError {
    fn from(error: MarkError) -> Self {
        match error {
            MarkError::Kept(error) => Self::Kept(error),
            MarkError::Keep(error) => Self::Keep(error),
        }
    }
}

/// A receipt's file, and what came of it.
pub type JudgedReceipt = (Place, Result<TakenReceipt, ReceiptFault>);

/// A receipt that the unit signed for this laptop.
struct Genuine {
    place: Place,
    hash: FileHash,
    receipt: Receipt,
}

impl Vault {
    /// Takes every receipt in a folder, and in the transfers right in it. What a receipt says of a
    /// colleague's record is kept until that colleague unlocks the laptop.
    pub fn take_receipts(&self, folder: &Path) -> Result<Vec<JudgedReceipt>, ReceiptsError> {
        let unit = self.state()?.unit.ok_or(ReceiptsError::Solo)?;
        let (mut told, mut genuine) = (Vec::new(), Vec::new());
        for path in receipts(folder)? {
            match self.genuine(&path, &unit) {
                Ok(receipt) => genuine.push(receipt),
                Err(fault) => told.push((Place::from(path.as_path()), Err(fault))),
            }
        }
        // Each goes on from the ones before it.
        genuine.sort_by_key(|one| one.receipt.checkpoint.map(|head| head.size));
        let here = if genuine.is_empty() {
            BTreeMap::new()
        } else {
            self.unit_records()?
        };
        for one in genuine {
            let taken = self.take_receipt(&one, &here)?;
            told.push((one.place, taken));
        }
        self.mark_confirmed()?;
        Ok(told)
    }

    fn genuine(&self, path: &Path, unit: &UnitLine) -> Result<Genuine, ReceiptFault> {
        let bytes = read_foreign(path, RECEIPT_CAP).map_err(|_| ReceiptFault::Unreadable)?;
        let receipt = Receipt::read(&bytes, &unit.verifier).map_err(ReceiptFault::Note)?;
        if unit.verifier.id("unit") != Some(receipt.unit) {
            return Err(ReceiptFault::Note(NoteFault::Malformed));
        }
        if receipt.laptop != self.laptop() {
            return Err(ReceiptFault::OtherLaptop);
        }
        if receipt.mode != self.mode() {
            return Err(ReceiptFault::OtherMode);
        }
        Ok(Genuine {
            place: path.into(),
            hash: FileHash::of(&bytes),
            receipt,
        })
    }

    fn take_receipt(
        &self,
        one: &Genuine,
        here: &BTreeMap<RecordId, FileHash>,
    ) -> Result<Result<TakenReceipt, ReceiptFault>, ReceiptsError> {
        let lock = self.folder.state_lock();
        let held = Lock::take(&lock).map_err(|error| match error {
            LockError::Held(_) => ReceiptsError::Busy(self.folder.state().as_path().into()),
            LockError::Disk(error) => ReceiptsError::Disk(error),
        })?;
        let mut confirmed = self.confirmed()?;
        let state = self.state()?;
        let before = state.countersigned.map(|known| known.head);
        let receipt = &one.receipt;
        let mut taken = self.compare(receipt, here, &mut confirmed);
        let further = receipt
            .checkpoint
            .filter(|head| before.is_none_or(|known| head.size > known.size))
            .filter(|head| state.resets == 0 || self.is_of_this_log(head));
        taken.countersigned = further;
        if taken.confirmed == 0 && further.is_none() {
            let is_older = receipt
                .checkpoint
                .zip(before)
                .is_some_and(|(head, known)| head.size < known.size);
            // What the unit set aside is told as long as its receipt lies there.
            let says_more = !taken.refused.is_empty() || !taken.other_bytes.is_empty();
            return Ok(match (is_older, says_more) {
                (true, _) => Err(ReceiptFault::Older),
                (false, true) => Ok(taken),
                (false, false) => Err(ReceiptFault::NothingNew),
            });
        }
        self.log(&Deed::ReceiptTaken {
            receipt: one.hash.bytes(),
        })?;
        if taken.confirmed > 0 {
            self.keep_confirmed(&confirmed)?;
        }
        drop(held);
        if let Some(head) = further {
            self.change_state(|state| {
                countersign(state, head, receipt);
                Ok::<(), ReceiptsError>(())
            })?;
        }
        Ok(Ok(taken))
    }

    /// Says whether the log that there is now has this head in it: a receipt may be of one before it,
    /// which was lost. Where no log was ever lost, another head means that somebody rolled it back, and
    /// then it is kept, for the log to be held to.
    fn is_of_this_log(&self, head: &Head) -> bool {
        matches!(self.verify_log(Some(head)), Ok(Verdict::Intact(_)))
    }

    /// Returns the records here that are the unit's to open, with the hashes of their files.
    fn unit_records(&self) -> Result<BTreeMap<RecordId, FileHash>, DiskError> {
        let ids = self.folder.stub_ids()?.into_iter();
        let read = ids.filter_map(|id| {
            let file = read_whole(&self.folder.record(id), FILE_CAP).ok()?;
            Some((id, FileHash::of(&file)))
        });
        Ok(read.collect())
    }

    /// Holds a receipt to the records that are here, and notes what is confirmed.
    fn compare(
        &self,
        receipt: &Receipt,
        here: &BTreeMap<RecordId, FileHash>,
        confirmed: &mut AllConfirmed,
    ) -> TakenReceipt {
        let mut taken = TakenReceipt::default();
        for accepted in &receipt.accepted {
            match here.get(&accepted.id) {
                Some(hash) if *hash != accepted.sha256 => taken.other_bytes.push(accepted.id),
                Some(hash) if !Confirmed::holds(confirmed, accepted.id, *hash) => {
                    let one = Confirmed {
                        sha256: *hash,
                        wall: self.folder.now(),
                        marked: false,
                    };
                    confirmed.insert(accepted.id, one);
                    taken.confirmed += 1;
                }
                _ => {}
            }
        }
        for refused in &receipt.refused {
            let ours = here.iter().find(|(_, hash)| **hash == refused.sha256);
            if let Some((id, _)) = ours.filter(|(id, _)| !confirmed.contains_key(*id)) {
                taken.refused.push((*id, refused.reason.clone()));
            }
        }
        taken
    }
}

fn countersign(state: &mut State, head: Head, receipt: &Receipt) {
    let is_further = state
        .countersigned
        .is_none_or(|known| head.size > known.head.size);
    if is_further {
        state.countersigned = Some(Checkpoint {
            laptop: receipt.laptop,
            mode: receipt.mode,
            head,
        });
    }
}
