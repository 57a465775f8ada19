//! How the person tells something, and what has to come before.

use crate::grammar::{ItemIx, Place, Standing};

/// How the person tells one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    /// The item.
    pub item: ItemIx,
    /// Where it stands.
    pub place: Place,
    /// What the person says, line by line, where it is told.
    pub words: Vec<String>,
    /// When it is told.
    pub willing: Willing,
    /// What these words answer of other items, where they are said: what is true, or a part of it.
    pub tells: Vec<(ItemIx, Standing)>,
}

/// When the person tells something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Willing {
    /// Whoever asks.
    Freely,
    /// Only where all of these are given; else something else is said.
    If(Vec<Needed>, Instead),
    /// Never: the words are always these, and a faithful officer notes this.
    Never(Standing),
}

/// What is said in place of what is true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instead {
    /// The words.
    pub words: Vec<String>,
    /// What a faithful officer notes of them.
    pub answer: Standing,
}

/// What has to be given before the person tells something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Needed {
    /// Nobody sees or hears the two, and companions wait elsewhere.
    Private,
    /// Who interprets has no tie to anybody here.
    Interpreter,
    /// A woman or a man asks, as the person wishes.
    WishedSex,
    /// It is asked with an open or a probing question.
    Open,
    /// A break has been taken, after the distress where there was some.
    Break,
    /// So much trust, from 1 to 5.
    Trust(u8),
}

impl Needed {
    /// Those that are written as a word, with that word.
    pub const WORDS: [(&'static str, Self); 5] = [
        ("private", Self::Private),
        ("interpreter", Self::Interpreter),
        ("wished_sex", Self::WishedSex),
        ("open", Self::Open),
        ("break", Self::Break),
    ];

    /// Returns the word used in files; `trust` for trust of any height.
    pub fn word(self) -> &'static str {
        let mut words = Self::WORDS.iter();
        let found = words.find(|(_, needed)| *needed == self);
        found.map_or("trust", |(word, _)| word)
    }
}
