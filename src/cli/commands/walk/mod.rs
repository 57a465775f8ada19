//! Pages that follow one another at the desk outside the interview: one goes back as far as one likes,
//! what was typed or chosen stays, and nothing is left without being asked about.
//!
//! The questions are asked by plain code from top to bottom. To go back is to begin at the top again:
//! what was answered is answered by itself, up to the page that was gone back to. So the same answers
//! have to lead to the same pages. The answers can be handed out as a text after each page, and be gone on
//! from later.

mod kept;
mod put;
#[cfg(test)]
mod stories;
mod walk;

pub(super) use put::Put;
pub(super) use walk::{Halt, Leaving, Walk};
