//! Whether a record that came is known already, and two records that bear one id: neither is shown
//! until the unit has settled which of them holds.

use std::collections::BTreeSet;
use std::fs::symlink_metadata;
use std::path::Path;

use zeroize::Zeroizing;

use super::file_hash::FileHash;
use super::judged::{JudgedFile, Proven, judge_file, open};
use super::receive::ReceiveError;
use super::receiving::Receiving;
use crate::vault::Vault;
use crate::vault::age_file::{FILE_CAP, decrypt_with, encrypt};
use crate::vault::crypto::CryptoError;
use crate::vault::disk::{read_foreign, read_whole, remove};
use crate::vault::id::RecordId;
use crate::vault::log::Deed;
use crate::vault::records::{Provenance, RecordFault};

/// Whether a record of this id is known already.
pub(super) enum Standing {
    New,
    Here,
    TwoOfOneId,
}

/// Which of two records with one id holds from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SettledDispute {
    /// The id.
    pub record: RecordId,
    /// How many others stay set aside.
    pub set_aside: usize,
}

impl Receiving<'_> {
    /// Says how a proved record stands to what is here. The signed note tells, not the file: the same
    /// note sealed anew is here already.
    pub(super) fn standing(
        &self,
        file: &JudgedFile,
        proven: &Proven,
        twice: &BTreeSet<RecordId>,
    ) -> Result<Standing, ReceiveError> {
        let is_there = symlink_metadata(self.vault.folder.record(proven.id)).is_ok();
        let kept = if is_there {
            self.vault.provenance(proven.id)?
        } else {
            None
        };
        let was_disputed = self
            .quarantined
            .get(&file.sha256)
            .is_some_and(|(_, reason)| reason == RecordFault::TwoOfOneId.word());
        Ok(match kept {
            Some(kept)
                if kept.disputed.is_empty() && self.is_the_one_kept(&kept, file, proven)? =>
            {
                Standing::Here
            }
            None if !is_there && !was_disputed && !twice.contains(&proven.id) => Standing::New,
            _ => Standing::TwoOfOneId,
        })
    }

    fn is_the_one_kept(
        &self,
        kept: &Provenance,
        file: &JudgedFile,
        proven: &Proven,
    ) -> Result<bool, ReceiveError> {
        Ok(kept.sha256 == file.sha256.to_string()
            || self
                .vault
                .kept_note(proven.id)?
                .map(|note| FileHash::of(&note))
                == Some(proven.note))
    }
}

impl Vault {
    /// Notes that another record came with the id of one that is here: neither is shown any more,
    /// unless the unit has settled it already.
    pub(super) fn dispute(&self, id: RecordId, other: FileHash) -> Result<(), ReceiveError> {
        if let Some(mut provenance) = self.provenance(id)? {
            let other = other.to_string();
            let known = |list: &[String]| list.contains(&other);
            if !known(&provenance.disputed) && !known(&provenance.refused) {
                provenance.disputed.push(other);
                self.keep_provenance(id, &provenance)?;
            }
        }
        Ok(())
    }

    /// Settles which of the records with one id holds: the one in this file. The others stay set
    /// aside, and do not stand in its way again. The audit log tells it.
    pub fn settle_for_file(&self, file: &Path) -> Result<SettledDispute, ReceiveError> {
        let keys = self.unit_keys()?.ok_or(ReceiveError::NotTheUnit)?;
        let _lock = self.receiving_lock()?;
        let receiving = Receiving::begin(self, keys)?;
        let bytes = read_foreign(file, FILE_CAP)?;
        let judged = open(&bytes, &receiving.identities, &receiving.known());
        let judged = judged.map_err(|fault| ReceiveError::Refused {
            file: file.into(),
            fault,
        })?;
        receiving.settle(judged.text.id, &judged.note, || {
            receiving.take_proved(&judged, FileHash::of(&bytes), None)
        })
    }

    /// Settles that the record which was received first holds.
    pub fn settle_for_first(&self, record: RecordId) -> Result<SettledDispute, ReceiveError> {
        let keys = self.unit_keys()?.ok_or(ReceiveError::NotTheUnit)?;
        let _lock = self.receiving_lock()?;
        let receiving = Receiving::begin(self, keys)?;
        let kept = self.kept_note(record)?;
        let note = kept.ok_or(ReceiveError::NotDisputed(record))?;
        receiving.settle(record, &note, || Ok(()))
    }

    /// Returns the signed note of a record that was received; nothing where there is none, or its file
    /// does not open.
    fn kept_note(&self, id: RecordId) -> Result<Option<Zeroizing<Vec<u8>>>, ReceiveError> {
        if symlink_metadata(self.folder.record(id)).is_err() {
            return Ok(None);
        }
        let Some(kept) = self.provenance(id)? else {
            return Ok(None);
        };
        let file = read_whole(&self.folder.record(id), FILE_CAP)?;
        Ok(decrypt_with(&file, &[kept.identity()?]).ok())
    }
}

/// What lies in quarantine because of one id.
struct SetAside {
    /// The names there of files with the note that is to hold.
    same: Vec<String>,
    /// The other notes.
    other: BTreeSet<FileHash>,
}

impl Receiving<'_> {
    /// Lets one of the records with this id hold. What was here and does not hold is set aside before
    /// it goes, so that an interruption loses nothing and the same command finishes it.
    fn settle(
        &self,
        record: RecordId,
        chosen: &[u8],
        take_in: impl FnOnce() -> Result<(), ReceiveError>,
    ) -> Result<SettledDispute, ReceiveError> {
        let vault = self.vault;
        let chosen = FileHash::of(chosen);
        let aside = self.set_aside_with(record, chosen);
        let kept = vault.provenance(record)?;
        let first = vault.kept_note(record)?;
        let is_disputed = kept.as_ref().is_some_and(|kept| !kept.disputed.is_empty());
        if !is_disputed && (first.is_some() || aside.other.is_empty()) {
            return Err(ReceiveError::NotDisputed(record));
        }
        vault.log(&Deed::DisputeSettled {
            record,
            note: chosen.bytes(),
        })?;
        let mut refused = aside.other;
        if let Some(kept) = &kept {
            refused.extend(
                kept.refused
                    .iter()
                    .filter_map(|hash| hash.parse::<FileHash>().ok()),
            );
        }
        let first = first.filter(|note| FileHash::of(note) != chosen);
        if let Some(note) = &first {
            refused.insert(FileHash::of(note));
            let name = format!("{record}.age");
            let file = self.sealed_to_unit(note)?;
            vault.set_aside(&file, &name, RecordFault::TwoOfOneId.word())?;
        }
        if first.is_some() || kept.is_none() {
            remove(&vault.folder.record(record))?;
            remove(&vault.folder.kept_record(record))?;
            take_in()?;
        }
        if let Some(mut provenance) = vault.provenance(record)? {
            provenance.disputed.clear();
            provenance.refused = refused.iter().map(ToString::to_string).collect();
            vault.keep_provenance(record, &provenance)?;
        }
        for stem in aside.same {
            vault.take_out(&stem)?;
        }
        Ok(SettledDispute {
            record,
            set_aside: refused.len(),
        })
    }

    fn set_aside_with(&self, id: RecordId, chosen: FileHash) -> SetAside {
        let (folder, known) = (self.vault.folder.quarantine(), self.known());
        let mut found = SetAside {
            same: Vec::new(),
            other: BTreeSet::new(),
        };
        for (stem, reason) in self.quarantined.values() {
            if reason != RecordFault::TwoOfOneId.word() {
                continue;
            }
            let name = format!("{stem}.refused");
            let judged = judge_file(&folder, &name, &self.identities, &known).ok();
            match judged.and_then(|file| file.finding.ok()) {
                Some(proven) if proven.id != id => {}
                Some(proven) if proven.note == chosen => found.same.push(stem.clone()),
                Some(proven) => {
                    found.other.insert(proven.note);
                }
                None => {}
            }
        }
        found
    }

    fn sealed_to_unit(&self, note: &[u8]) -> Result<Vec<u8>, CryptoError> {
        let recipients = self.issued.first().map(|unit| unit.recipients.as_slice());
        let recipients = recipients.unwrap_or_default().iter();
        let recipients: Option<Vec<_>> = recipients.map(|one| one.key.parse().ok()).collect();
        encrypt(note, &recipients.ok_or(CryptoError::Library)?)
    }
}
