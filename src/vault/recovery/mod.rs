//! Bringing back an officer's key with the unit's help: a forgotten passphrase, or an officer who is
//! away, loses no interview.
//!
//! The laptop asks ([`DataFolder::ask_recovery`](super::DataFolder::ask_recovery)) without being
//! unlocked: nobody there can. The unit gives ([`Vault::give_recovery`](super::Vault::give_recovery)),
//! or the second custodian without a vault ([`give_recovery_with`]). The laptop takes
//! ([`Vault::recover`](super::Vault::recover)); what was given proves itself. Deliberately absent: a way
//! to recover without the unit.

mod answer;
mod ask;
mod error;
mod give;
mod request;
mod take;

pub use answer::{AnsweredBy, RecoveryAnswer};
pub use ask::Recoverable;
pub use error::{GiveError, RecoverError, RecoveryFault};
pub use give::{RecoveryNews, give_recovery_with};
pub use request::RecoveryRequest;
