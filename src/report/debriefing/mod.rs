//! Looking back on an exercise: the same sections as text and as a page that a trainer projects.

mod observed;
mod played;
mod section;

pub(super) use section::{Group, Section};

pub use observed::debriefing_observed;
pub use played::{debriefing, debriefing_played};
pub use section::{Sections, debriefing_text};
