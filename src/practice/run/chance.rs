//! What a seed decides. Each draw depends on the case, the item and its purpose alone, so that one
//! draw more or less changes no other.

use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::grammar::Digest;

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Draw {
    /// The order of the ways of putting an item.
    Ways,
    /// The order of what can be done where something breaks in.
    Event,
    /// How the person hesitates.
    Hesitation,
}

/// Draws for one item of one case.
pub(super) fn draw(seed: u64, case: &str, item: &str, what: Draw) -> ChaCha8Rng {
    let text = format!("{seed}\n{case}\n{item}\n{what:?}");
    ChaCha8Rng::from_seed(Digest::of(text.as_bytes()).0)
}

/// Returns the numbers below `count` in the order that is drawn.
pub(super) fn order(count: usize, mut draw: ChaCha8Rng) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.shuffle(&mut draw);
    order
}

/// Returns a number below `below`, which is not 0.
pub(super) fn number(below: u32, mut draw: ChaCha8Rng) -> u32 {
    draw.random_range(0..below.max(1))
}
