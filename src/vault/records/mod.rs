//! Closed records: each an ordinary age file whose plaintext is a signed note around one line of
//! canonical JSON. Any age program opens it with the officer's identity, any text tool reads it, and
//! anybody with the officer's public key can check who signed it.

mod fault;
mod json;
mod list;
mod note;
mod open;
mod seal;
mod text;

pub(super) use note::verifier_key;

pub use fault::RecordFault;
pub use json::JsonFault;
pub use list::RecordListing;
pub use open::{OpenError, Opened};
pub use seal::{SealError, Sealed};
pub use text::Kind;
