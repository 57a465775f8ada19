//! What is looked back on after an exercise, beside its marks: the talk in its order, one thing to keep and
//! one to change, and which rule of the case changed what was told.

mod effect;
mod keep;
mod timeline;

pub use effect::{Effect, effects};
pub use keep::{ToChange, to_change, to_keep};
pub use timeline::{Point, timeline_observed, timeline_played};
