//! Drafts: interviews not yet closed. Each has a journal to which events are only ever appended, and a
//! random key of its own; destroying that key shreds the draft.

mod append;
mod begin;
mod destroy;
mod fault;
mod frame;
mod key;
mod list;
mod read;
mod resume;

pub(super) use destroy::{destroy, is_unfinished};
pub(super) use list::{draft_ids, drafts_of, owner_of};

pub use append::{AppendError, Draft};
pub use begin::BeginError;
pub use destroy::DiscardError;
pub use fault::{Damage, DraftFault, Torn};
pub use list::{Condition, DraftListing, Peeked};
pub use resume::{ResumeError, Resumed};

/// Ties a draft to what it was begun with: a SHA-256 digest of the caller's choice, such as the
/// questionnaire's. It stands in the journal's header and every event is sealed under it.
pub type Binding = [u8; 32];
