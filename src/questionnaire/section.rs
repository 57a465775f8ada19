//! Sections: items that belong together and are put one after the other.

use std::ops::Range;

use crate::grammar::SectionId;

/// The position of a section in its questionnaire, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SectionIx(pub usize);

/// On which paths a section is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Runs {
    /// While the interview goes its full way.
    Normal,
    /// On every path that is not stopped: needs, fears, wishes, the closing.
    Always,
    /// On the child path only.
    Child,
}

impl Runs {
    /// All values with the word used in definition files.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("normal", Self::Normal),
        ("always", Self::Always),
        ("child", Self::Child),
    ];
}

/// Items that belong together.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its id.
    pub id: SectionId,
    /// What the officer reads as its name.
    pub title: String,
    /// The same in the language that the officer reads; see [`Section::to_officer`].
    pub for_officer: Option<String>,
    /// On which paths it is put.
    pub runs: Runs,
    /// Whether this is the closing.
    pub closing: bool,
    /// The positions of its items.
    pub items: Range<usize>,
}
