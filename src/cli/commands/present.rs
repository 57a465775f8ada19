//! Showing a text about a person: on a page of the desk, where nothing of it stays, or as data.

use std::io::IsTerminal;

use crate::cli::error::CommandError;
use crate::cli::{desk, output};
use crate::terminal::{Entry, Header, Note, Page, Reply};

use super::Commands;

impl Commands<'_> {
    /// Shows a text. A person at a terminal reads it on a page that leaves nothing behind;
    /// otherwise it goes to standard output.
    pub(super) fn present(&self, title: &str, text: &str) -> Result<(), CommandError> {
        let is_page = !self.arguments.plain
            && std::io::stdin().is_terminal()
            && output::is_read_by_a_person();
        if !is_page {
            return output::data(text);
        }
        let page = Page {
            header: Header {
                title: title.to_owned(),
                ..Header::default()
            },
            aloud: Vec::new(),
            notes: vec![Note::plain(text.to_owned())],
            notice: None,
            entry: Entry::Acknowledge,
        };
        let mut desk = desk::open(self.arguments, self.words);
        // However the page is left, it has been read.
        let _: Reply = desk.show(&page);
        Ok(())
    }
}

/// The width that a text may have on a page of the desk.
pub(super) fn page_width() -> usize {
    output::width().saturating_sub(4)
}
