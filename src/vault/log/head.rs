//! The head of the log: how long it is, and the hash of its last entry.

use serde::{Deserialize, Serialize};

use super::in_hex;
use crate::vault::id::hex;

/// Says how far a log reaches. Two logs with one head have the same entries, from first to last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// How many entries there are.
    pub size: u64,
    /// The hash of the last one.
    #[serde(with = "in_hex")]
    pub hash: [u8; 32],
}

impl Head {
    /// Gives the head short enough to be written into a book by hand: the size, and the first eight
    /// digits of the hash.
    pub fn short(&self) -> String {
        let digits: String = hex(&self.hash).chars().take(8).collect();
        format!("{} {digits}", self.size)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_for_the_paper_book_is_its_size_and_eight_digits() {
        let head = Head {
            size: 42,
            hash: [0xa5; 32],
        };
        assert_eq!(head.short(), "42 a5a5a5a5");
    }
}
