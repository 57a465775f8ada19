//! Services as people read them: the directory, and what was found for a need, with the reasons.

mod entry;
mod facts;
mod found;
mod reasons;

pub use entry::{list, own_name};
pub use facts::{facts, kind_id, number_lines};
pub use found::{found, found_json};
pub use reasons::{against, speaks_for, why_not};
