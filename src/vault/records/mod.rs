//! Closed records: each an ordinary age file whose plaintext is a signed note around one line of
//! canonical JSON. Any age program opens it with the identity it is sealed to, any text tool reads it,
//! and anybody with the public keys can check who signed it, and on which laptop.

mod begun;
mod destroy;
mod fault;
mod judge;
mod list;
mod open;
mod received;
mod seal;
mod shared;
mod sound;
mod stub;
mod text;

pub(super) use judge::{Judged, Known, judge};
pub(super) use received::Provenance;
pub(super) use text::recips;

pub use destroy::{DestroyError, Destroyed, NotReceived};
pub use fault::RecordFault;
pub use list::{OpenedBy, RecordListing};
pub use open::{Looking, OpenError, Opened};
pub use seal::{Content, SealError, Sealed};
pub use shared::Shared;
pub use sound::RecordTrouble;
pub use stub::Stub;
pub use text::Kind;
