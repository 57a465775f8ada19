//! One transfer as it arrived: its list held to its signatures, its files judged, nothing taken in yet.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::file_hash::FileHash;
use super::judged::{JudgedFile, judge_file};
use super::manifest::{AUDIT_LOG, MANIFEST, MANIFEST_CAP, Manifest, ManifestFault};
use super::receiving::Receiving;
use super::scan::Scanned;
use crate::vault::disk::{acts_on_a_terminal, read_foreign};
use crate::vault::id::OfficerId;
use crate::vault::note::Verifier;
use crate::vault::unit::EnrolledOfficer;

/// The largest copy of an audit log that is read: more than 300 000 entries.
const LOG_CAP: u64 = 256 << 20;
/// The longest name of an officer, in characters.
const LONGEST_NAME: usize = 60;

/// One transfer, judged.
pub(super) struct Arrival {
    pub(super) folder: PathBuf,
    /// The list, where one came.
    pub(super) manifest: Option<Result<Manifest, ManifestFault>>,
    pub(super) manifest_hash: Option<FileHash>,
    pub(super) files: Vec<JudgedFile>,
    /// The copy of the audit log, where it is the one that the list names.
    pub(super) log: Option<Vec<u8>>,
    pub(super) new_officers: Vec<OfficerId>,
    pub(super) other_keys: Vec<OfficerId>,
}

impl Arrival {
    /// Returns the list, where it is gone by.
    pub(super) fn signed(&self) -> Option<&Manifest> {
        self.manifest.as_ref().and_then(|read| read.as_ref().ok())
    }

    /// Returns the names of what stands in the list and did not come as it stands there.
    pub(super) fn missing(&self) -> Vec<String> {
        let listed = self.signed().map(|list| list.files.as_slice());
        let came = |name: &str, hash: FileHash| {
            (name == AUDIT_LOG && self.log.is_some())
                || self
                    .files
                    .iter()
                    .any(|file| file.name == name && file.sha256 == hash)
        };
        let listed = listed.unwrap_or_default().iter();
        listed
            .filter(|one| !came(&one.name, one.sha256))
            .map(|one| one.name.clone())
            .collect()
    }
}

/// Judges all transfers; of one laptop the older lists come first, so that the newer go on from them.
pub(super) fn arrivals(receiving: &mut Receiving<'_>, scanned: Vec<Scanned>) -> Vec<Arrival> {
    let mut arrivals = Vec::new();
    for folder in scanned {
        receiving.skipped.extend(folder.skipped.iter().cloned());
        if folder.is_transfer() {
            arrivals.push(arrival(receiving, &folder));
        }
    }
    arrivals.sort_by_key(|arrival| {
        arrival
            .signed()
            .map(|list| (list.laptop, list.checkpoint.size))
    });
    arrivals
}

fn arrival(receiving: &mut Receiving<'_>, folder: &Scanned) -> Arrival {
    let (mut manifest, mut manifest_hash) = (None, None);
    if folder.has_list {
        let read = read_foreign(&folder.folder.join(MANIFEST), MANIFEST_CAP);
        manifest_hash = read.as_ref().ok().map(|bytes| FileHash::of(bytes));
        manifest = Some(match &read {
            Ok(bytes) => read_list(receiving, bytes),
            Err(_) => Err(ManifestFault::Unreadable),
        });
    }
    let mut arrival = Arrival {
        folder: folder.folder.clone(),
        manifest,
        manifest_hash,
        files: Vec::new(),
        log: None,
        new_officers: Vec::new(),
        other_keys: Vec::new(),
    };
    if let Some(list) = arrival.signed().cloned() {
        (arrival.new_officers, arrival.other_keys) = introduce(receiving, &list);
        let listed = list.files.iter().find(|file| file.name == AUDIT_LOG);
        let log = listed
            .filter(|_| folder.has_log)
            .and_then(|_| read_foreign(&folder.folder.join(AUDIT_LOG), LOG_CAP).ok());
        arrival.log = log.filter(|log| listed.is_some_and(|one| one.sha256 == FileHash::of(log)));
    }
    let known = receiving.known();
    for name in &folder.records {
        match judge_file(&folder.folder, name, &receiving.identities, &known) {
            Ok(file) => arrival.files.push(file),
            Err(why) => receiving.skip(&folder.folder.join(name), why),
        }
    }
    arrival
}

fn read_list(receiving: &Receiving<'_>, bytes: &[u8]) -> Result<Manifest, ManifestFault> {
    let list = Manifest::read(bytes, &receiving.laptops, receiving.vault.mode())?;
    if list.unit == receiving.keys.unit {
        Ok(list)
    } else {
        Err(ManifestFault::OtherUnit)
    }
}

/// Takes officers whom the laptop names into the registry; a key that is known is never changed.
/// Returns who is new, and for whom the laptop gives another key.
fn introduce(receiving: &mut Receiving<'_>, list: &Manifest) -> (Vec<OfficerId>, Vec<OfficerId>) {
    let officers = receiving.laptops.laptops.iter();
    let everybody: BTreeMap<OfficerId, Verifier> = officers
        .flat_map(|laptop| &laptop.officers)
        .map(|one| (one.id, one.verifier.clone()))
        .collect();
    let (mut new, mut other) = (Vec::new(), Vec::new());
    let Some(laptop) = receiving.laptops.find_mut(list.laptop) else {
        return (new, other);
    };
    for one in &list.officers {
        match everybody.get(&one.id) {
            Some(known) if *known == one.verifier => {}
            None if one.verifier.id("off") == Some(one.id) && !new.contains(&one.id) => {
                let name = one.name.chars().filter(|c| !acts_on_a_terminal(*c));
                laptop.officers.push(EnrolledOfficer {
                    id: one.id,
                    name: name.take(LONGEST_NAME).collect(),
                    verifier: one.verifier.clone(),
                });
                new.push(one.id);
            }
            _ => other.push(one.id),
        }
    }
    (new, other)
}
