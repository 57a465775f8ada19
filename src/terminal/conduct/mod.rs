//! Holding an interview at the desk: what the interview puts becomes a page, what the officer does
//! becomes an action.
//!
//! [`hold`] runs until nothing is left to put or the officer leaves. Keeping an action, the clock
//! and the two signals come in from outside as an [`Outside`]; no action counts before it is kept,
//! and no next item is shown before that. Where somebody practises, an [`Exercise`] plays the person.

mod between;
mod call;
mod exercise;
mod hold;
mod item_page;
mod menu;
mod offhand;
mod told;
mod two_languages;

pub use call::{sheet_standing, whom_to_call};
pub use exercise::{Exercise, Heard};
pub use hold::{Held, Outside, hold};
