//! Pages of a referral at the desk, and leaving it: until the last yes nothing is kept.

use crate::cli::error::CommandError;
use crate::terminal::{Ask, Desk, Entry, Header, Menu, Note, Page, Reply};
use crate::words::Words;

/// Asks at the desk.
pub(super) struct Asker<'a> {
    pub(super) desk: &'a mut dyn Desk,
    pub(super) words: &'a Words,
}

impl Asker<'_> {
    /// Shows a page with options until one is chosen. Leaving it is asked about first.
    pub(super) fn one(
        &mut self,
        title: &str,
        aloud: Vec<String>,
        notes: Vec<Note>,
        options: Vec<String>,
    ) -> Result<usize, CommandError> {
        let entry = Entry::One {
            options,
            chosen: None,
        };
        let page = self.page(title, aloud, notes, entry);
        loop {
            match self.desk.show(&page) {
                Reply::One(at) => return Ok(at),
                Reply::Interrupted => return Err(CommandError::Left),
                Reply::Menu(_) => self.may_leave()?,
                _ => {}
            }
        }
    }

    /// Shows a page with options until at least one is marked.
    pub(super) fn several(
        &mut self,
        title: &str,
        notes: Vec<Note>,
        options: Vec<String>,
    ) -> Result<Vec<usize>, CommandError> {
        let entry = Entry::Several {
            options,
            chosen: Vec::new(),
        };
        let page = self.page(title, Vec::new(), notes, entry);
        loop {
            match self.desk.show(&page) {
                Reply::Several(chosen) => return Ok(chosen),
                Reply::Interrupted => return Err(CommandError::Left),
                Reply::Menu(_) => self.may_leave()?,
                _ => {}
            }
        }
    }

    /// Asks for a line about the person; empty where nothing was typed.
    pub(super) fn text(
        &mut self,
        question: String,
        help: String,
        initial: &str,
    ) -> Result<String, CommandError> {
        let ask = Ask::personal(question)
            .with_help(help)
            .with_initial(initial);
        let typed = self.desk.ask_text(&ask)?;
        let kept = typed.map(|typed| crate::grammar::text::kept(&typed));
        let kept = kept.unwrap_or_default();
        Ok(kept.chars().take(crate::referral::LONGEST).collect())
    }

    /// Asks for a line until something is typed.
    pub(super) fn needed_text(&mut self, id: &str, help: &str) -> Result<String, CommandError> {
        loop {
            let typed = self.text(self.words.say(id), self.words.say(help), "")?;
            if !typed.is_empty() {
                return Ok(typed);
            }
            self.may_leave()?;
        }
    }

    /// Asks whether the referral is left; then nothing of it is kept.
    pub(super) fn may_leave(&mut self) -> Result<(), CommandError> {
        let menu = Menu {
            title: self.words.say("refer-leave"),
            options: ["refer-leave-no", "refer-leave-yes"]
                .map(|id| self.words.say(id))
                .to_vec(),
        };
        match self.desk.menu(&menu)? {
            Some(1) => Err(CommandError::Left),
            _ => Ok(()),
        }
    }

    fn page(&self, title: &str, aloud: Vec<String>, notes: Vec<Note>, entry: Entry) -> Page {
        Page {
            header: Header {
                title: self.words.say(title),
                ..Header::default()
            },
            aloud,
            notes,
            notice: None,
            entry,
        }
    }
}
