//! What the trainer is told of the class: what it sees and misses, how far people agree, and what changed.
//!
//! [`Figures::of`] computes all of it from a [`Course`](super::Course) and a seed. Everything is of the
//! class, nothing of a person; what cannot be computed says why.

mod agreement;
mod among;
mod caution;
mod change;
mod counted;
mod detection;
mod estimate;
mod figures;
mod missed;

pub use agreement::{Agreement, Level, Subject};
pub use caution::Caution;
pub use change::{Change, Measure, PassedChange};
pub use detection::{Detected, SignFigures};
pub use estimate::Estimate;
pub use figures::{Figures, Handed};
pub use missed::{MissedGate, MissedSign, SeenViolation};
