//! The audit log: what was done on this laptop and by whom, each entry chained to the one before and
//! signed by the laptop and the officer. It holds ids and verbs, never an answer, a name or free text.
//!
//! Doors: [`Log::begin`] and [`Log::open`]; [`Log::append`] before anything is done, for what cannot
//! be logged does not happen; [`Log::verify`] or [`verify`] for a verdict, which never says "complete";
//! [`Log::lines`] for what the entries tell. A [`Checkpoint`] is the head of the log, to be kept
//! elsewhere: only against one can it be seen that the end was taken away.
//!
//! Deliberately absent: anything that repairs a changed log or takes an entry back, and any trust in
//! the clock: the order is that of the numbers.

mod append;
mod body;
mod checkpoint;
mod deed;
mod entries;
mod entry;
mod fault;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod fixture;
mod head;
mod header;
pub(super) mod in_hex;
mod lines;
mod signers;
mod store;
mod tail;
mod unfinished;
mod verify;

pub(super) use header::Header;
pub(super) use signers::Signers;
pub(super) use store::Log;
pub(super) use verify::{Trusted, verify};

pub use body::{BodyFault, Told};
pub use checkpoint::{Checkpoint, CheckpointFault};
pub use deed::{Deed, Reason, SealedTo, Thing, Word};
pub use fault::{Break, LogError, LogFault};
pub use head::Head;
pub use lines::Line;
pub use verify::{Intact, Verdict};
