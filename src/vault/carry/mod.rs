//! Moving records to the unit: onto a stick at the post ([`Vault::transfer`]), off it at the unit
//! ([`Vault::receive`]), and the unit's receipt back ([`Vault::take_receipts`]). A single file from
//! anywhere is judged by [`Vault::examine`].
//!
//! The stick is nobody's: everything on it may have been changed, exchanged or made by a stranger. What
//! comes in is read with caps, judged file by file, and kept apart with its reason where it is not
//! what it should be.
//!
//! Deliberately absent: any deleting, at the post or on the stick.
//!
//! [`Vault::transfer`]: crate::vault::Vault::transfer
//! [`Vault::receive`]: crate::vault::Vault::receive
//! [`Vault::take_receipts`]: crate::vault::Vault::take_receipts
//! [`Vault::examine`]: crate::vault::Vault::examine

mod arrival;
mod batch;
mod confirmed;
mod examine;
mod file_hash;
mod history;
mod judged;
mod manifest;
mod quarantine;
mod receipt;
mod receive;
mod receiving;
mod scan;
mod seen;
mod standing;
mod take_in;
mod take_receipt;
mod transfer;

pub(super) use confirmed::MarkError;

pub use batch::{Batch, Came, List, Outcome};
pub use examine::{Examined, FileVerdict};
pub use file_hash::FileHash;
pub use history::History;
pub use manifest::ManifestFault;
pub use receive::{ReceiveError, Received};
pub use scan::Skipped;
pub use standing::SettledDispute;
pub use take_receipt::{JudgedReceipt, ReceiptFault, ReceiptsError, TakenReceipt};
pub use transfer::{TransferError, Transferred};
