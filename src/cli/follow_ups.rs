//! The referrals that this officer can follow up: out of the records that open here, and at a post out
//! of what it keeps of those that the unit alone opens.

use std::collections::BTreeSet;

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
    /// How many sealed files are a colleague's.
    pub(super) colleagues: usize,
    /// How many could not be read.
    pub(super) unread: usize,
}

/// Gathers all referrals, and mends nothing on the way.
pub(super) fn gather(vault: &Vault) -> Result<Gathered, CommandError> {
    let (mut found, mut gathered) = (FollowUps::default(), Gathered::default());
    let mut own = BTreeSet::new();
    for stub in vault.stubs()? {
        let Ok(stub) = stub else {
            gathered.unread += 1;
            continue;
        };
        match serde_json::from_str::<StubNote>(&stub.kept) {
            Ok(note) => found.add_kept(&note),
            Err(_) => gathered.unread += 1,
        }
        own.insert(stub.id);
    }
    let ids = vault.folder().sealed_ids()?.into_iter();
    let (away, here): (Vec<RecordId>, Vec<RecordId>) =
        ids.partition(|id| vault.folder().opened_by(*id) == OpenedBy::Unit);
    let others = away.into_iter().filter(|id| !own.contains(id));
    let colleagues = others.filter(|id| matches!(vault.stub(*id), Ok(None)));
    gathered.colleagues = colleagues.count();
    if !here.is_empty() {
        let looking = vault.look_through(here.len() as u64)?;
        for id in here {
            match looking.open_as_it_lies(id) {
                Ok(opened) if opened.kind == Kind::Amendment => {
                    match serde_json::from_str::<Amendment>(&opened.body) {
                        Ok(amendment) => found.add(&amendment),
                        Err(_) => gathered.unread += 1,
                    }
                }
                Ok(_) | Err(OpenError::AtUnit(_)) => {}
                Err(OpenError::Refused {
                    fault: RecordFault::NotForUs,
                    ..
                }) => gathered.colleagues += 1,
                Err(_) => gathered.unread += 1,
            }
        }
    }
    gathered.all = found.into_all();
    Ok(gathered)
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
