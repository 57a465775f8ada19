//! Who plays a part: the person, those who came along, the interpreter.

use crate::grammar::ItemIx;
use crate::practice::Manner;

/// Who the person is, for the one who plays the part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// A handle, never a name.
    pub called: String,
    /// What the person feels, wants and fears.
    pub role: String,
    /// How trust begins and what changes it.
    pub trust: Trust,
}

/// How trust begins, from 0 to 5, and what each way of asking does to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trust {
    /// Trust before the first word.
    pub start: u8,
    /// What the case says of each way of asking; of the others the common table holds.
    pub by: Vec<(Manner, i8)>,
}

impl Trust {
    /// The most trust there is.
    pub const MOST: u8 = 5;
    /// What a promise, a threat or disbelief does to trust, whatever sort of question it stands in.
    pub const VIOLATION: i8 = -2;
    /// The most trust that there is once somebody threatened, did not believe or went on over a no.
    pub const AFTER_HARM: u8 = 1;
    /// What a break after distress does.
    pub const HEEDED: i8 = 1;
    /// What serves best, or does not, where something breaks in.
    pub const EVENT: i8 = 1;

    /// Returns what a way of asking does to trust.
    pub fn change(&self, manner: Manner) -> i8 {
        let own = self.by.iter().find(|(known, _)| *known == manner);
        own.map_or(Self::usual(manner), |(_, change)| *change)
    }

    /// The common table: what a way of asking does to trust where the case does not say otherwise.
    pub fn usual(manner: Manner) -> i8 {
        match manner {
            Manner::Open => 1,
            Manner::Probing | Manner::Closed => 0,
            Manner::Leading | Manner::Multiple | Manner::ForcedChoice | Manner::Statement => -1,
        }
    }
}

/// Somebody who came along and does not keep out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Companion {
    /// Who it is, as in "his cousin".
    pub who: String,
    /// What the companion does, as in "answers before he can".
    pub does: String,
    /// The gate that ends it.
    pub until: ItemIx,
}

/// The interpreter at first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interpreter {
    /// What there is to see and hear of the interpreter.
    pub sees: String,
    /// Whether the interpreter belongs to somebody whom the person fears.
    pub tie: bool,
}
