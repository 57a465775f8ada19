//! The referrals that this officer can follow up: out of the records that open here, and at a post out
//! of what it keeps of those that the unit alone opens.

use std::collections::BTreeSet;

use jiff::Timestamp;

use crate::record::{Amendment, FollowUp, FollowUps, StubNote};
use crate::vault::{Kind, OpenError, OpenedBy, RecordFault, RecordListing, Vault};
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

/// Gathers all referrals.
pub(super) fn gather(vault: &Vault) -> Result<Gathered, CommandError> {
    let (mut found, mut gathered) = (FollowUps::default(), Gathered::default());
    let listings = vault.folder().sealed()?;
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
    let (away, here): (Vec<_>, Vec<_>) = listings
        .iter()
        .partition(|listing| listing.opened_by == OpenedBy::Unit);
    let others = away.iter().filter(|listing| !own.contains(&listing.id));
    let is_colleagues = |listing: &&&RecordListing| matches!(vault.stub(listing.id), Ok(None));
    gathered.colleagues = others.filter(is_colleagues).count();
    if !here.is_empty() {
        let looking = vault.look_through(here.len() as u64)?;
        for listing in here {
            match looking.open(listing.id) {
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
    let sealed = vault.folder().sealed().ok()?;
    if sealed.len() < 2 {
        return None;
    }
    reminder(&gather(vault).ok()?.all, words)
}
