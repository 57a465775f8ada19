//! A class: how each question worked, what the course brought, and with how much caution to say so.

mod brought;
mod caution;
mod class;
mod passed;
mod question;

pub use brought::{Brought, PairChange};
pub use caution::Caution;
pub use class::{Class, SetAside, Sitting};
pub use passed::Passed;
pub use question::{QuestionFigures, Times};
