//! Directories of services as Open Referral's Human Services Data Specification 3.0 writes them: JSON
//! in ([`take`]) and out ([`page`]).
//!
//! What the specification has no field for goes out as an attribute of ours, named `panah:…`, and
//! comes back from it; what this program has no key for is listed when a file is taken in.

mod export;
mod find;
mod hours;
mod import;
mod left_over;
mod remark;
mod texts;

pub use export::{Exported, page};
pub use import::{HsdsError, MAX_BYTES, MAX_SERVICES, Taken, take};
pub use remark::{About, Remark};

/// The names of our attributes: what HSDS 3.0 has no field for.
mod ours {
    pub(super) const KIND: &str = "panah:kind";
    pub(super) const OFFERS: &str = "panah:offers";
    pub(super) const SEX: &str = "panah:sex";
    pub(super) const SOURCE: &str = "panah:source";
    pub(super) const STATUS: &str = "panah:status";
    pub(super) const CAPACITY: &str = "panah:capacity";
}
