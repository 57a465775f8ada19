//! A case while it is played: what is put, what comes back, and what happened so far.
//!
//! The [`Run`] goes beside an interview and never steers it. It plays the same way for the same seed.

mod answering;
mod chance;
mod deed;
mod harm;
mod reply;
mod run;
mod scene;
mod standing;
mod turn;

pub use deed::Deed;
pub use reply::{Hesitation, Reply, Told};
pub use run::{Happening, Run};
pub use scene::Sight;
pub use turn::{Put, Turn};
