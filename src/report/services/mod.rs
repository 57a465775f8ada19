//! Services as people read them: the directory, and what was found for a need, with the reasons.

mod entry;
mod facts;
mod found;
mod reasons;
mod short;

pub use entry::{help, list, own_name};
pub use facts::{facts, kind_id, number_lines};
pub use found::{found, found_json};
pub use reasons::{against, speaks_for, why_not};
pub use short::{line_state, nobody, not_fitting, option};
