//! Pages of a referral at the desk, by the ids of their words: until it is sealed nothing is kept.

use crate::grammar::text::kept;
use crate::referral::LONGEST;
use crate::terminal::Note;
use crate::words::Words;

use super::super::walk::{Halt, Put, Walk};

/// Asks at the desk.
pub(super) struct Asker<'w, 'a> {
    pub(super) walk: &'w mut Walk<'a>,
    pub(super) words: &'a Words,
}

impl Asker<'_, '_> {
    /// Shows a page with options until one is chosen.
    pub(super) fn one(
        &mut self,
        title: &str,
        aloud: Vec<String>,
        notes: Vec<Note>,
        options: Vec<String>,
    ) -> Result<usize, Halt> {
        let title = self.words.say(title);
        let put = Put {
            title,
            aloud,
            notes,
            ..Put::default()
        };
        self.walk.one(put, options)
    }

    /// Shows a page with options until at least one is marked.
    pub(super) fn several(
        &mut self,
        title: &str,
        notes: Vec<Note>,
        options: Vec<String>,
    ) -> Result<Vec<usize>, Halt> {
        let title = self.words.say(title);
        let put = Put {
            title,
            notes,
            ..Put::default()
        };
        self.walk.several(put, options)
    }

    /// Asks for a line that may be left out; it stays with its topic when somebody goes back.
    pub(super) fn text(
        &mut self,
        topic: &str,
        (question, help): (String, String),
        initial: &str,
    ) -> Result<String, Halt> {
        let put = Put::titled(self.words.say("refer-title")).note(question);
        let typed = self.walk.maybe_line(topic, put, help, initial)?;
        Ok(short(&typed))
    }

    /// Asks for a line that is needed.
    pub(super) fn needed_text(&mut self, id: &str, help: &str) -> Result<String, Halt> {
        let put = Put::titled(self.words.say("refer-title")).note(self.words.say(id));
        let typed = self.walk.line(id, put, self.words.say(help))?;
        Ok(short(&typed))
    }

    /// Shows something to read.
    pub(super) fn message(&mut self, paragraphs: Vec<String>) -> Result<(), Halt> {
        let title = self.words.say("refer-title");
        self.walk.message(title, paragraphs)
    }
}

/// A text as a letter can hold it.
fn short(typed: &str) -> String {
    kept(typed).chars().take(LONGEST).collect()
}
