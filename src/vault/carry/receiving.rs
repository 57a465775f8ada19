//! Receiving, transfer by transfer: decided first, then noted in the audit log, then done.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use age::x25519::Identity;

use super::arrival::Arrival;
use super::batch::{Batch, Came, List, Outcome};
use super::file_hash::FileHash;
use super::history::{self, History};
use super::judged::{JudgedFile, open};
use super::manifest::AUDIT_LOG;
use super::quarantine::Quarantined;
use super::receipt::{Accepted, Receipt, Refused, receipt_name};
use super::receive::ReceiveError;
use super::scan::Skipped;
use super::seen::Seen;
use super::standing::Standing;
use super::take_in::Incoming;
use crate::vault::Vault;
use crate::vault::crypto::random;
use crate::vault::disk::{Place, write_foreign};
use crate::vault::id::{LaptopId, OfficerId, RecordId, hex};
use crate::vault::log::{Checkpoint, Deed, Trusted};
use crate::vault::records::{Judged, Known, RecordFault};
use crate::vault::unit::{EnrolledLaptop, Laptops, UnitKeys, UnitNote};

/// How many bytes one receiving sets aside at most, so that a stick cannot fill the disk.
const MOST_SET_ASIDE: u64 = 256 << 20;

/// What the unit goes by while it receives, and what it has done so far.
pub(super) struct Receiving<'a> {
    pub(super) vault: &'a Vault,
    pub(super) keys: UnitKeys,
    pub(super) issued: Vec<UnitNote>,
    pub(super) identities: Vec<Identity>,
    pub(super) laptops: Laptops,
    pub(super) skipped: Vec<(Place, Skipped)>,
    pub(super) quarantined: Quarantined,
    set_aside: u64,
}

impl<'a> Receiving<'a> {
    /// Reads what the unit goes by.
    pub(super) fn begin(vault: &'a Vault, keys: UnitKeys) -> Result<Self, ReceiveError> {
        Ok(Self {
            vault,
            issued: keys.issued(),
            identities: keys.identities()?,
            laptops: vault.laptops()?,
            skipped: Vec::new(),
            quarantined: vault.quarantined()?,
            set_aside: 0,
            keys,
        })
    }

    /// Returns who may have signed a record, and to whom it may be sealed.
    pub(super) fn known(&self) -> Known {
        self.laptops.known(self.vault.mode(), &self.issued)
    }

    pub(super) fn skip(&mut self, path: &Path, why: Skipped) {
        self.skipped.push((path.into(), why));
    }

    /// Takes in one transfer.
    pub(super) fn take(
        &mut self,
        arrival: &Arrival,
        twice: &BTreeSet<RecordId>,
    ) -> Result<Batch, ReceiveError> {
        let decided = self.decide_all(arrival, twice)?;
        let seen = self.vault.seen()?;
        let history = self.history(arrival, &seen);
        let count = |is_so: fn(&Outcome) -> bool| decided.iter().filter(|one| is_so(one)).count();
        self.vault.log(&Deed::Received {
            manifest: arrival.manifest_hash.map(|hash| hash.bytes()),
            accepted: count(|one| *one == Outcome::TakenIn) as u64,
            quarantined: count(|one| matches!(one, Outcome::Quarantined(_))) as u64,
        })?;
        self.remember_officers(arrival)?;
        let mut files = Vec::new();
        for (file, outcome) in arrival.files.iter().zip(decided) {
            if let Some(outcome) = self.carry_out(file, outcome, arrival)? {
                files.push(came(file, outcome));
            }
        }
        self.remember_history(arrival, &history, seen)?;
        Ok(Batch {
            folder: arrival.folder.as_path().into(),
            list: match &arrival.manifest {
                None => List::Missing,
                Some(Ok(_)) => List::Signed,
                Some(Err(fault)) => List::Refused(*fault),
            },
            laptop: arrival.signed().map(|list| list.laptop),
            missing: arrival.missing(),
            files,
            history,
            new_officers: arrival.new_officers.clone(),
            other_keys: arrival.other_keys.clone(),
            gone_officers: self.gone(arrival),
            older_note: self.older_note(arrival),
        })
    }

    /// Decides what becomes of each file; the same bytes under a second name are here already by then.
    fn decide_all(
        &self,
        arrival: &Arrival,
        twice: &BTreeSet<RecordId>,
    ) -> Result<Vec<Outcome>, ReceiveError> {
        let mut hashes = BTreeSet::new();
        let decided = arrival.files.iter().map(|file| {
            let outcome = self.decide(file, twice)?;
            Ok(match outcome {
                outcome if hashes.insert(file.content()) => outcome,
                Outcome::TakenIn => Outcome::HereAlready,
                Outcome::Quarantined(fault) => Outcome::QuarantinedBefore(fault),
                outcome => outcome,
            })
        });
        decided.collect()
    }

    fn decide(
        &self,
        file: &JudgedFile,
        twice: &BTreeSet<RecordId>,
    ) -> Result<Outcome, ReceiveError> {
        let fault = match &file.finding {
            Err(fault) => *fault,
            Ok(proven) => match self.standing(file, proven, twice)? {
                Standing::New => return Ok(Outcome::TakenIn),
                Standing::Here => return Ok(Outcome::HereAlready),
                Standing::TwoOfOneId => RecordFault::TwoOfOneId,
            },
        };
        Ok(if self.quarantined.contains_key(&file.sha256) {
            Outcome::QuarantinedBefore(fault)
        } else {
            Outcome::Quarantined(fault)
        })
    }

    /// Does what was decided; nothing where the file has changed since it was judged.
    fn carry_out(
        &mut self,
        file: &JudgedFile,
        outcome: Outcome,
        arrival: &Arrival,
    ) -> Result<Option<Outcome>, ReceiveError> {
        let fault = match outcome {
            Outcome::HereAlready | Outcome::QuarantinedBefore(_) | Outcome::LeftThere(_) => {
                return Ok(Some(outcome));
            }
            Outcome::TakenIn => None,
            Outcome::Quarantined(fault) => Some(fault),
        };
        if fault.is_some() && self.set_aside + file.size > MOST_SET_ASIDE {
            return Ok(fault.map(Outcome::LeftThere));
        }
        let bytes = match file.read_again() {
            Ok(bytes) => bytes,
            Err(why) => {
                self.skip(&file.path, why);
                return Ok(None);
            }
        };
        match fault {
            None => self.take_one_in(file, &bytes, arrival)?,
            Some(fault) => {
                self.set_aside += file.size;
                let name = Place::from(Path::new(&file.name)).to_string();
                let stem = self.vault.set_aside(&bytes, &name, fault.word())?;
                self.quarantined
                    .insert(file.sha256, (stem, fault.word().to_owned()));
                if let (RecordFault::TwoOfOneId, Ok(proven)) = (fault, &file.finding) {
                    self.vault.dispute(proven.id, proven.note)?;
                }
            }
        }
        Ok(Some(outcome))
    }

    fn take_one_in(
        &mut self,
        file: &JudgedFile,
        bytes: &[u8],
        arrival: &Arrival,
    ) -> Result<(), ReceiveError> {
        let Ok(judged) = open(bytes, &self.identities, &self.known()) else {
            self.skip(&file.path, Skipped::Changed);
            return Ok(());
        };
        let checkpoint = arrival.signed().map(|list| list.checkpoint.size);
        self.take_proved(&judged, file.sha256, checkpoint)?;
        // It may have been set aside while nobody knew who had signed it.
        if let Some((stem, _)) = self.quarantined.remove(&file.sha256) {
            self.vault.take_out(&stem)?;
        }
        Ok(())
    }

    /// Takes in a record that is proved.
    pub(super) fn take_proved(
        &self,
        judged: &Judged,
        sha256: FileHash,
        checkpoint: Option<u64>,
    ) -> Result<(), ReceiveError> {
        let known = self.known();
        let Some(officer) = known.officers.get(&judged.text.officer) else {
            return Ok(());
        };
        let origin = judged.text.origin.as_ref();
        let laptop = origin.and_then(|origin| known.laptops.get(&origin.laptop));
        self.vault.take_in(Incoming {
            id: judged.text.id,
            note: &judged.note,
            sha256,
            officer: officer.clone(),
            laptop: laptop.cloned(),
            retain: origin.and_then(|origin| origin.retain.clone()),
            checkpoint,
        })
    }

    fn history(&self, arrival: &Arrival, seen: &Seen) -> History {
        let (Some(list), Some(hash)) = (arrival.signed(), arrival.manifest_hash) else {
            return History::NotTold;
        };
        let Some(laptop) = self.laptops.find(list.laptop) else {
            return History::NotTold;
        };
        if seen.holds(list.laptop, hash) {
            return History::SeenBefore(list.checkpoint);
        }
        let trusted = Trusted {
            mode: self.vault.mode(),
            laptop: Some((laptop.id, *laptop.verifier.key())),
            officers: laptop
                .officers
                .iter()
                .map(|one| (one.id, *one.verifier.key()))
                .collect(),
        };
        let known = laptop.checkpoint.map(|checkpoint| checkpoint.head);
        let place = arrival.folder.join(AUDIT_LOG);
        history::judge(
            list.checkpoint,
            arrival.log.as_deref(),
            &place,
            &trusted,
            known,
        )
    }

    /// Returns who has left, says the unit, and signed the list or a record in it all the same.
    fn gone(&self, arrival: &Arrival) -> Vec<OfficerId> {
        let left = self.issued.first().map(|note| &note.left);
        let records = arrival
            .files
            .iter()
            .filter_map(|file| file.finding.as_ref().ok());
        let signed = records.map(|proven| proven.officer);
        let signed = signed.chain(arrival.signed().map(|list| list.officer));
        let signed: BTreeSet<OfficerId> = signed.collect();
        let has_left = |id: &OfficerId| left.is_some_and(|left| left.contains(id));
        signed.into_iter().filter(has_left).collect()
    }

    /// Returns the number of the unit's file that the laptop goes by, and the newest, where they differ.
    fn older_note(&self, arrival: &Arrival) -> Option<(u64, u64)> {
        let newest = self.issued.first()?.serial;
        let its = arrival.signed()?.serial;
        (its < newest).then_some((its, newest))
    }

    /// Records are proved by officers' keys, so these are kept before the records are.
    fn remember_officers(&self, arrival: &Arrival) -> Result<(), ReceiveError> {
        if !arrival.new_officers.is_empty() {
            self.vault.keep_laptops(&self.laptops)?;
        }
        Ok(())
    }

    fn remember_history(
        &mut self,
        arrival: &Arrival,
        history: &History,
        mut seen: Seen,
    ) -> Result<(), ReceiveError> {
        let (Some(list), Some(hash)) = (arrival.signed(), arrival.manifest_hash) else {
            return Ok(());
        };
        let History::GoesOn { head, .. } = history else {
            return Ok(());
        };
        if let Some(laptop) = self.laptops.find_mut(list.laptop) {
            laptop.checkpoint = Some(Checkpoint {
                laptop: list.laptop,
                mode: list.mode,
                head: *head,
            });
            self.vault.keep_laptops(&self.laptops)?;
        }
        if seen.note(list.laptop, hash) {
            self.vault.keep_seen(&seen)?;
        }
        Ok(())
    }

    /// Writes a receipt for each laptop that the transfer is from.
    pub(super) fn receipts(
        &self,
        arrival: &Arrival,
        batch: &Batch,
        folder: &Path,
    ) -> Result<Vec<Place>, ReceiveError> {
        let mut accepted: BTreeMap<LaptopId, Vec<Accepted>> = BTreeMap::new();
        if let Some(list) = arrival.signed() {
            accepted.insert(list.laptop, Vec::new());
        }
        for file in batch.files.iter().filter(|file| file.outcome.is_accepted()) {
            if let (Some(id), Some(laptop)) = (file.id, self.laptop_of(file)) {
                accepted.entry(laptop).or_default().push(Accepted {
                    id,
                    sha256: file.sha256,
                });
            }
        }
        let refused: Vec<Refused> = batch.files.iter().filter_map(refused).collect();
        let mut written = Vec::new();
        for (laptop, accepted) in accepted {
            let its_list = arrival.signed().filter(|list| list.laptop == laptop);
            let receipt = Receipt {
                accepted,
                checkpoint: its_list.and_then(|_| batch.history.countersigned()),
                laptop,
                manifest: its_list.and(arrival.manifest_hash),
                mode: self.vault.mode(),
                refused: refused.clone(),
                unit: self.keys.unit,
            };
            written.push(self.write_receipt(&receipt, folder)?);
        }
        Ok(written)
    }

    fn write_receipt(&self, receipt: &Receipt, folder: &Path) -> Result<Place, ReceiveError> {
        let note = receipt.sign(&self.keys.signer()?)?;
        let name = receipt_name(receipt.laptop, &hex(&random::<4>()?));
        write_foreign(folder, &name, &note)?;
        Ok(folder.join(name).as_path().into())
    }

    /// Records of the first version do not name their laptop; their officer works at one.
    fn laptop_of(&self, file: &Came) -> Option<LaptopId> {
        let works_at = |laptop: &&EnrolledLaptop| {
            let officers = laptop.officers.iter();
            officers.into_iter().any(|one| Some(one.id) == file.officer)
        };
        file.laptop
            .or_else(|| self.laptops.laptops.iter().find(works_at).map(|one| one.id))
    }
}

fn came(file: &JudgedFile, outcome: Outcome) -> Came {
    let proven = file.finding.as_ref().ok();
    Came {
        place: file.path.as_path().into(),
        sha256: file.sha256,
        id: proven.map(|proven| proven.id),
        laptop: proven.and_then(|proven| proven.laptop),
        officer: proven.map(|proven| proven.officer),
        outcome,
    }
}

fn refused(file: &Came) -> Option<Refused> {
    Some(Refused {
        reason: file.outcome.fault()?.word().to_owned(),
        sha256: file.sha256,
    })
}
