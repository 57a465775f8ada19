//! What published methods make of the indicators: rules, lists and a contrast.
//!
//! A rule gives a finding: *matched*, *not shown today* or *open*, with the entries that led to it.
//! A list names what is disclosed and claims nothing more; a contrast shows what speaks for
//! smuggling and what for trafficking. Each entry counts once, however many indicators show it,
//! because the sources count entries. No method knows answers.

mod contrast;
mod dimension;
mod entry;
mod finding;
mod list;
mod method;
mod rule;

pub use contrast::{Contrast, Criterion, Side};
pub use dimension::{Dimension, Threshold};
pub use entry::{Entry, Strength};
pub use finding::{DimensionResult, Finding, State};
pub use list::List;
pub use method::{For, Method, MethodKind};
pub use rule::{Part, Rule};
