//! What is put before the officer on one page.

use crate::terminal::{Entry, Header, Note, Page};

/// What is put before the officer on one page.
#[derive(Default)]
pub(in crate::cli::commands) struct Put {
    /// The line at the top.
    pub(in crate::cli::commands) title: String,
    /// Where this page stands among others; may be empty.
    pub(in crate::cli::commands) position: String,
    /// What is read aloud to the person.
    pub(in crate::cli::commands) aloud: Vec<String>,
    /// What only the officer reads.
    pub(in crate::cli::commands) notes: Vec<Note>,
}

impl Put {
    /// Returns a page with a title alone.
    pub(in crate::cli::commands) fn titled(title: String) -> Self {
        Self {
            title,
            ..Self::default()
        }
    }

    /// Adds something for the officer.
    pub(in crate::cli::commands) fn note(mut self, text: impl Into<String>) -> Self {
        self.notes.push(Note::plain(text));
        self
    }

    pub(super) fn page(self, entry: Entry) -> Page {
        Page {
            header: Header {
                title: self.title,
                position: self.position,
                ..Header::default()
            },
            aloud: self.aloud,
            notes: self.notes,
            notice: None,
            entry,
        }
    }
}

/// All the words of a page: where another word stands, another thing is asked.
pub(super) fn topic_of(page: &Page) -> String {
    let (Entry::One { options, .. } | Entry::Several { options, .. }) = &page.entry else {
        return page.header.title.clone();
    };
    let notes = page.notes.iter().map(|note| note.text.as_str());
    let title = std::iter::once(page.header.title.as_str());
    let words = title.chain(page.aloud.iter().map(String::as_str));
    let words = words.chain(notes).chain(options.iter().map(String::as_str));
    words.collect::<Vec<_>>().join("\n")
}
