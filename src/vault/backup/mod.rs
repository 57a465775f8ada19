//! Backups: a copy of what is closed, on another disk ([`Vault::backup`]), and putting one back into an
//! empty data folder ([`Backup::read`], [`DataFolder::restore`]).
//!
//! In a backup are the records, the audit log with a signed checkpoint, the public keys, what the
//! laptop knows of itself (sealed), and the definitions in force; where the laptop works alone, or is
//! the unit's own, also the key files under their passphrases. Never in it: a draft or its key, a stub,
//! a lock. Where a unit opens the records, no key file either.
//!
//! Deliberately absent: anything that adds to a backup or takes from it, and restoring over a vault.
//!
//! [`Vault::backup`]: crate::vault::Vault::backup
//! [`DataFolder::restore`]: crate::vault::DataFolder::restore

mod make;
mod manifest;
mod names;
mod read;
mod restore;

pub use make::{BackedUp, BackupError};
pub use manifest::Profile;
pub use read::{Backup, BackupFault};
pub use restore::{RestoreError, Restored};
