//! What is put before the officer: plain words, no questionnaire types.

use super::reply::Unfinished;

/// One item on one screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Where the officer is.
    pub header: Header,
    /// Paragraphs to read aloud to the person; empty where nothing is said.
    pub aloud: Vec<String>,
    /// What only the officer reads, in this order.
    pub notes: Vec<Note>,
    /// Something to mend, said beside the entry, such as "this must be a number".
    pub notice: Option<String>,
    /// How the officer answers.
    pub entry: Entry,
}

/// The top lines of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Header {
    /// The section's title.
    pub title: String,
    /// Such as "12 of about 24"; may be empty.
    pub position: String,
    /// The language of the words to read aloud; may be empty.
    pub language: String,
    /// A line that must not be overlooked, such as EXERCISE.
    pub marker: Option<String>,
    /// A quiet line, such as a word about time and breaks.
    pub reminder: Option<String>,
}

/// A paragraph for the officer, with a label such as "Purpose" or "Avoid".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Empty for a paragraph that needs no label.
    pub label: String,
    /// The paragraph; a line feed begins a new one.
    pub text: String,
}

impl Note {
    /// Returns a note with a label.
    pub fn labelled(label: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            text: text.into(),
        }
    }

    /// Returns a note without a label: what the officer is asked to do or to check.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::labelled("", text)
    }
}

/// How a page is answered. A bare Enter answers nothing that was not chosen or typed before, save where
/// a line may be left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// Enter goes on.
    Acknowledge,
    /// Exactly one of the options.
    One {
        /// The options, numbered from 1 on the screen.
        options: Vec<String>,
        /// The option already chosen, if any; there is no default.
        chosen: Option<usize>,
    },
    /// One of at most nine options, at the stroke of its number: for what is noted while it happens.
    Stroke {
        /// The options, numbered from 1 on the screen.
        options: Vec<String>,
    },
    /// At least one of the options.
    Several {
        /// The options, numbered from 1 on the screen.
        options: Vec<String>,
        /// The options already marked.
        chosen: Vec<usize>,
    },
    /// One line of text.
    Line {
        /// Text to begin with, such as an earlier answer or half-typed words.
        initial: String,
        /// A quiet word on what is expected; may be empty.
        hint: String,
    },
    /// One line of text, or none: an empty one is handed back as such.
    MaybeLine {
        /// Text to begin with, such as an earlier answer or half-typed words.
        initial: String,
        /// A quiet word on what is expected; may be empty.
        hint: String,
    },
    /// The person's words, handed back line by line; an empty line ends.
    Lines {
        /// The lines noted so far, oldest first.
        so_far: Vec<String>,
        /// Half-typed words to begin with.
        initial: String,
        /// A quiet word on what is expected; may be empty.
        hint: String,
    },
}

impl Entry {
    /// Returns the same entry with what stood half-typed or half-chosen when the menu opened.
    #[must_use]
    pub fn resumed(self, unfinished: &Unfinished) -> Self {
        match self {
            Self::Acknowledge => Self::Acknowledge,
            Self::Stroke { options } => Self::Stroke { options },
            Self::One { options, .. } => Self::One {
                options,
                chosen: unfinished.chosen.first().copied(),
            },
            Self::Several { options, .. } => Self::Several {
                options,
                chosen: unfinished.chosen.clone(),
            },
            Self::Line { hint, .. } => Self::Line {
                initial: unfinished.text.clone(),
                hint,
            },
            Self::MaybeLine { hint, .. } => Self::MaybeLine {
                initial: unfinished.text.clone(),
                hint,
            },
            Self::Lines { so_far, hint, .. } => Self::Lines {
                so_far,
                initial: unfinished.text.clone(),
                hint,
            },
        }
    }
}

/// A list to choose from that is no item, such as what Esc opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Menu {
    /// The line over the options.
    pub title: String,
    /// The options, numbered from 1 on the screen.
    pub options: Vec<String>,
}

/// Something to read: a message, or the harmless page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The line over the paragraphs.
    pub title: String,
    /// The paragraphs; a line feed begins a new one.
    pub paragraphs: Vec<String>,
}
