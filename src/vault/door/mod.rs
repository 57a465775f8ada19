//! The vault's front door: making it, unlocking it.
//!
//! Nobody says who they are: the passphrase tells, because it is tried on every key file
//! ([`find`]). Unlocking notes itself in the audit log, holds what the laptop knows of itself to the
//! files beside it, and finishes what an interruption left.

mod create;
mod find;
mod unlock;
mod vault;

pub use create::{BeginLaptopError, CreateError};
pub(super) use find::{SlotError, opened_slot, read_slot};
pub use unlock::UnlockError;
pub use vault::Vault;
