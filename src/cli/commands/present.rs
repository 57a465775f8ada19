//! Showing a text about a person: on a page of the desk, where nothing of it stays, or as data.

use std::io::IsTerminal;

use crate::cli::error::CommandError;
use crate::cli::{desk, output};
use crate::terminal::{Desk, Entry, Header, Note, Page, Reply};
use crate::vault::Vault;

use super::Commands;

impl Commands<'_> {
    /// Shows a text that anybody may read. A person at a terminal reads it on a page that leaves
    /// nothing behind; otherwise it goes to standard output.
    pub(super) fn present(&self, title: &str, text: &str) -> Result<(), CommandError> {
        self.present_at(title, text, || Ok(desk::open(self.arguments, self.words)))
    }

    /// Shows a text out of the vault likewise; a page that was left alone for long needs the
    /// passphrase again.
    pub(super) fn present_out_of(
        &self,
        vault: &Vault,
        title: &str,
        text: &str,
    ) -> Result<(), CommandError> {
        self.present_at(title, text, || {
            desk::open_for(vault, self.arguments, self.words)
        })
    }

    fn present_at(
        &self,
        title: &str,
        text: &str,
        open: impl FnOnce() -> Result<Box<dyn Desk>, CommandError>,
    ) -> Result<(), CommandError> {
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
        // However the page is left, it has been read.
        let _: Reply = open()?.show(&page);
        Ok(())
    }
}

/// The width that a text may have on a page of the desk.
pub(super) fn page_width() -> usize {
    output::width().saturating_sub(4)
}
