//! What stands in a case, as it was read.

mod case;
mod key;
mod role;
mod saying;
mod seen;
mod strain;

pub use case::Case;
pub use key::Key;
pub use role::{Companion, Interpreter, Role, Trust};
pub use saying::{Instead, Needed, Saying, Willing};
pub use seen::Seen;
pub use strain::{Distress, Event};
