//! Asking which paper the person takes, and where the pages go.

use std::path::PathBuf;

use crate::referral::PersonsPaper;
use crate::terminal::Note;

use super::super::walk::Halt;
use super::page::Asker;

impl Asker<'_, '_> {
    /// Asks which paper the person takes; and where it is a card, whether a number stands on it.
    pub(super) fn paper(&mut self, reach: &str) -> Result<(PersonsPaper, bool), Halt> {
        let words = self.words;
        let ids = [
            "refer-paper-nothing",
            "refer-paper-card",
            "refer-paper-copy",
        ];
        let notes = vec![Note::plain(words.say("refer-paper-help"))];
        let aloud = vec![words.say("refer-paper-ask")];
        let options = ids.map(|id| words.say(id)).to_vec();
        match self.one("refer-paper", aloud, notes, options)? {
            0 => Ok((PersonsPaper::Nothing, false)),
            1 if reach.is_empty() => Ok((PersonsPaper::Card, false)),
            1 => {
                let options = ["answer-no", "answer-yes"].map(|id| words.say(id)).to_vec();
                let aloud = vec![words.say("refer-card-number")];
                let help = words.fill("refer-card-number-help", &[("number", reach)]);
                let yes = self.one("refer-paper", aloud, vec![Note::plain(help)], options)?;
                Ok((PersonsPaper::Card, yes == 1))
            }
            _ => Ok((PersonsPaper::Copy, false)),
        }
    }

    /// Asks for the folder of the pages; nothing where none are to be written.
    pub(super) fn folder(&mut self) -> Result<Option<PathBuf>, Halt> {
        let (question, help) = ("refer-folder", "refer-folder-help");
        let question = (self.words.say(question), self.words.say(help));
        let typed = self.text("folder", question, "")?;
        if typed.is_empty() {
            return Ok(None);
        }
        let folder = PathBuf::from(typed);
        if folder.is_dir() {
            return Ok(Some(folder));
        }
        Err(self.walk.refuse(self.words.say("refer-folder-none")))
    }
}
