//! Definition files under the unit's signature. The vault knows them as names and bytes; what stands in
//! them is for others to check.
//!
//! Doors: at the unit [`Vault::sign_definitions`]; on a laptop [`Vault::install_definitions`] and
//! [`Vault::reset_definitions`]; [`installed_definitions`] reads what is in force without a key, and
//! [`Vault::definitions`] says what ought to be.
//!
//! ```text
//! definitions/in-force                   the SHA-256 of the set in force
//! definitions/<sha256>/definitions.note  who signed it, if anybody did
//! definitions/<sha256>/…                 the files themselves, in clear: nothing in them is secret
//! ```
//!
//! What is in force is said twice: here, for commands that need no key, and sealed in what the laptop
//! knows of itself, which wins. Sets that were in force before stay, for interviews begun with them.
//!
//! [`Vault::sign_definitions`]: crate::vault::Vault::sign_definitions
//! [`Vault::install_definitions`]: crate::vault::Vault::install_definitions
//! [`Vault::reset_definitions`]: crate::vault::Vault::reset_definitions
//! [`Vault::definitions`]: crate::vault::Vault::definitions

mod fault;
mod in_force;
mod install;
mod note;
mod set;
mod sign;

pub use fault::DefinitionsError;
pub use in_force::{
    DefinitionsInForce, installed_definitions, installed_set, installed_sets, said_definitions,
};
pub use install::Trust;
pub use note::{DEFINITIONS_NOTE, DefinitionsNote, definitions_digest};
pub use set::InstalledSet;
pub use sign::SignedDefinitions;
