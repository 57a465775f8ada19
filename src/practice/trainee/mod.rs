//! Those who practise: how a run goes with one of them, and five who are scripted.
//!
//! The scripted ones prove that marks tell good work from harm: a careful one, a hasty one, one who does
//! harm, one who asks nothing, and one who says yes to everything.

mod careful;
mod harmful;
mod hasty;
mod play;
mod scripted;
mod silent;
mod trainee;
mod yes_to_all;

pub use careful::Careful;
pub use harmful::Harmful;
pub use hasty::Hasty;
pub use play::{Played, play};
pub use scripted::Scripted;
pub use silent::Silent;
pub use trainee::{Mood, Next, Trainee, Verdict};
pub use yes_to_all::YesToAll;
