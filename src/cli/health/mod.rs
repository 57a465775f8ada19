//! How well this laptop keeps what it keeps: one check a file.
//!
//! Each check has a rim that reads the system and a judge that takes what was read as text or
//! numbers and gives a [`Finding`]; judges are pure. A further check is one line in [`look`], or in
//! [`look_inside`] if it needs the vault unlocked. Nothing here makes or changes anything.

mod account;
mod clock;
mod contents;
mod core_dumps;
mod devices;
mod disk;
mod drafts;
mod file_system;
mod finding;
mod folder;
mod laptop;
pub(super) mod log;
mod mounts;
mod records;
mod referrals;
mod space;
mod swap;

use crate::referral::{ContactSheet, Contacts};
use crate::vault::Vault;
use crate::words::Words;

use super::post::Unread;

pub(super) use contents::{definitions, locked};
pub(super) use finding::{Finding, State};
pub(super) use laptop::Laptop;

/// Looks at everything that needs no passphrase.
pub(super) fn look(laptop: &Laptop) -> Vec<Finding> {
    let mut found = folder::check(laptop);
    found.extend([
        disk::check(laptop),
        swap::check(laptop),
        core_dumps::check(),
        file_system::check(laptop),
        space::check(laptop),
        clock::check(laptop),
    ]);
    found.extend(account::check());
    found
}

/// Looks at what only the unlocked vault shows.
pub(super) fn look_inside(
    vault: &Vault,
    contacts: &Contacts,
    sheet: Result<ContactSheet, Unread>,
    words: &Words,
) -> Vec<Finding> {
    let mut found = contents::interrupted(vault.settled(), words);
    found.push(contents::contact_sheet(contacts, sheet, words));
    found.push(log::check_with(vault));
    found.extend(records::check(vault, words));
    found.extend(drafts::check(vault, words));
    found.extend(referrals::check(vault, words));
    found
}
