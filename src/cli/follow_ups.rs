//! The referrals that this officer can follow up: out of the records that open here, at a post out of
//! what it keeps of those that the unit alone opens, and colleagues' out of what they share.
//!
//! Shared is what somebody at the same laptop needs who stands in for a colleague: the code, the agency
//! and how it is reached, by when, what was done, and about what something was told. No need, no word
//! of what was told, and nothing of a referral that the person did not want.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use crate::record::{Amendment, FollowUp, FollowUps, StubNote};
use crate::vault::{Kind, OpenError, OpenedBy, RecordFault, RecordId, Vault};
use crate::words::Words;

use super::error::CommandError;

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// The referrals, the oldest first.
    pub(super) all: Vec<FollowUp>,
    /// How many sealed files are a colleague's, and tell nothing here.
    pub(super) colleagues: usize,
    /// How many could not be read.
    pub(super) unread: usize,
    /// What this officer has done and colleagues do not see yet.
    pub(super) unshared: Vec<(RecordId, StubNote)>,
}

/// Gathers all referrals, and mends nothing on the way.
pub(super) fn gather(vault: &Vault) -> Result<Gathered, CommandError> {
    let (mut found, mut gathered) = (FollowUps::default(), Gathered::default());
    let shared = Shared::of(vault)?;
    let mut own = BTreeSet::new();
    let mut mine = |gathered: &mut Gathered, id: RecordId, note: StubNote| {
        own.insert(id);
        if note.act.is_some() && !shared.has(id) {
            gathered.unshared.push((id, note));
        }
    };
    for stub in vault.stubs()? {
        let Ok(stub) = stub else {
            gathered.unread += 1;
            continue;
        };
        match serde_json::from_str::<StubNote>(&stub.kept) {
            Ok(note) => {
                found.add_kept(&note);
                mine(&mut gathered, stub.id, note);
            }
            Err(_) => gathered.unread += 1,
        }
    }
    let ids = vault.folder().sealed_ids()?.into_iter();
    let (away, here): (Vec<RecordId>, Vec<RecordId>) =
        ids.partition(|id| vault.folder().opened_by(*id) == OpenedBy::Unit);
    let others = away.into_iter().filter(|id| !shared.has(*id));
    let colleagues = others.filter(|id| matches!(vault.stub(*id), Ok(None)));
    gathered.colleagues = colleagues.count();
    if !here.is_empty() {
        let looking = vault.look_through(here.len() as u64)?;
        for id in here {
            match looking.open_as_it_lies(id) {
                Ok(opened) if opened.kind == Kind::Amendment => {
                    match serde_json::from_str::<Amendment>(&opened.body) {
                        Ok(amendment) => {
                            found.add(&amendment);
                            // At the unit nobody keeps anything from a colleague.
                            if vault.folder().opened_by(id) == OpenedBy::Officer {
                                mine(&mut gathered, id, StubNote::of_amendment(&amendment));
                            }
                        }
                        Err(_) => gathered.unread += 1,
                    }
                }
                Ok(_) | Err(OpenError::AtUnit(_)) => {}
                Err(OpenError::Refused {
                    fault: RecordFault::NotForUs,
                    ..
                }) => gathered.colleagues += usize::from(!shared.has(id)),
                Err(_) => gathered.unread += 1,
            }
        }
    }
    gathered.unread += shared.unread;
    for (_, note) in shared.not_among(&own) {
        found.add_of_colleague(note);
    }
    gathered.all = found.into_all();
    Ok(gathered)
}

/// Lets colleagues see what was done about referrals. What cannot be written is tried again when the
/// officer looks next: nothing that was done waits for it.
pub(super) fn share(vault: &Vault, notes: impl IntoIterator<Item = (RecordId, StubNote)>) {
    for (id, note) in notes {
        if let Some(note) = note.act.is_some().then(|| serde_json::to_vec(&note)) {
            drop(note.map(|note| vault.share(id, &note)));
        }
    }
}

/// What officers of this laptop let each other see of referrals.
#[derive(Debug, Default)]
pub(super) struct Shared {
    notes: BTreeMap<RecordId, StubNote>,
    /// How many notes cannot be read.
    unread: usize,
}

impl Shared {
    /// Reads what is shared.
    pub(super) fn of(vault: &Vault) -> Result<Self, CommandError> {
        let mut shared = Self::default();
        for (id, text) in vault.shared()? {
            let note = text
                .ok()
                .and_then(|text| serde_json::from_slice(&text).ok());
            match note {
                Some(note) => drop(shared.notes.insert(id, note)),
                None => shared.unread += 1,
            }
        }
        Ok(shared)
    }

    fn has(&self, id: RecordId) -> bool {
        self.notes.contains_key(&id)
    }

    /// Returns the notes about files that are not among these.
    pub(super) fn not_among(
        &self,
        own: &BTreeSet<RecordId>,
    ) -> impl Iterator<Item = (&RecordId, &StubNote)> {
        self.notes.iter().filter(|(id, _)| !own.contains(id))
    }

    /// Returns the steps that colleagues noted, as additions to their records, where these files could
    /// not be opened: a consent that was taken back counts, whoever wrote it down.
    pub(super) fn steps_not_among(&self, opened: &BTreeSet<RecordId>) -> Vec<Amendment> {
        let others = self.not_among(opened);
        others.filter_map(|(_, note)| note.step()).collect()
    }
}

/// Says in one line how many referrals are due now; nothing where none is.
pub(super) fn reminder(all: &[FollowUp], words: &Words) -> Option<String> {
    let now = Timestamp::now();
    let is_due = |one: &&FollowUp| one.hand_over.due().iter().any(|due| due.is_now(now));
    let count = all.iter().filter(is_due).count();
    (count > 0).then(|| words.count("followup-reminder", count))
}

/// Says the same where the vault was opened for something else; what cannot be read is told by the
/// command itself.
pub(super) fn reminder_out_of(vault: &Vault, words: &Words) -> Option<String> {
    // One sealed file is a record that nothing was added to.
    let sealed = vault.folder().sealed_ids().ok()?;
    if sealed.len() < 2 {
        return None;
    }
    reminder(&gather(vault).ok()?.all, words)
}
