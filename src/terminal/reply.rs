//! What the officer did.

/// What came of one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// The page was read.
    Acknowledged,
    /// The option at this place, counted from 0.
    One(usize),
    /// The options at these places, counted from 0, ascending; never none.
    Several(Vec<usize>),
    /// One line of text: NFC, no control characters, no blanks around it; empty only where it may be
    /// left out.
    Line(String),
    /// The person's words are complete.
    Done,
    /// The menu is asked for; [`super::Entry::resumed`] brings the rest back afterwards.
    Menu(Unfinished),
    /// The officer leaves, or the terminal is gone: Ctrl-C, a signal, the end of input.
    Interrupted,
}

/// What stood on a page before it was answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unfinished {
    /// The half-typed text.
    pub text: String,
    /// The options highlighted or marked, counted from 0.
    pub chosen: Vec<usize>,
}

/// The officer leaves, or the terminal is gone; what was acknowledged is kept by the caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interrupted;
