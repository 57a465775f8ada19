//! An officer's vault key: made once, kept in a slot under the officer's passphrase; every other key
//! is derived from it, so that the slot is the one file that must not be lost.

mod kdf;
mod keys;
mod locked;
mod one_time;
mod passphrase;
mod slot;

pub(super) use kdf::Cost;
pub(super) use keys::OfficerKeys;
pub(super) use one_time::{ONE_TIME_CAP, OneTimeKey};
#[cfg(test)]
pub(super) use slot::first_version;
pub(super) use slot::{Filling, SLOT_CAP, Slot, Unsealed};

pub use passphrase::{Passphrase, PassphraseError};
pub use slot::SlotFault;
