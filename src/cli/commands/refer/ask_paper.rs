//! Asking which paper the person takes, and where the pages go.

use std::path::PathBuf;

use crate::referral::PersonsPaper;
use crate::terminal::Note;

use super::super::walk::Halt;
use super::page::Asker;

/// What was said about papers.
pub(super) struct Papers {
    /// Whether a paper is dangerous for the person; nothing where it was not asked.
    pub(super) is_dangerous: Option<bool>,
    pub(super) paper: PersonsPaper,
    /// Whether the number to ask at stands on the card.
    pub(super) with_number: bool,
}

impl Asker<'_, '_> {
    /// Asks whether a paper is dangerous for the person, which one the person takes, and where it is a
    /// card, whether a number stands on it.
    pub(super) fn paper(&mut self, reach: &str) -> Result<Papers, Halt> {
        let words = self.words;
        let aloud = vec![words.say("refer-paper-ask")];
        let notes = vec![Note::plain(words.say("refer-paper-help"))];
        let options = ["answer-yes", "answer-no", "answer-not_asked"].map(|id| words.say(id));
        let at = self.one("refer-paper-dangerous", aloud, notes, options.to_vec())?;
        let is_dangerous = [Some(true), Some(false)].get(at).copied().flatten();
        let kinds = [
            (PersonsPaper::Nothing, "refer-paper-nothing"),
            (PersonsPaper::Card, "refer-paper-card"),
            (PersonsPaper::Copy, "refer-paper-copy"),
        ];
        let fits = |paper: PersonsPaper| is_dangerous != Some(true) || paper.is_safe_in_danger();
        let kinds: Vec<_> = kinds
            .into_iter()
            .filter(|(paper, _)| fits(*paper))
            .collect();
        let options = kinds.iter().map(|(_, id)| words.say(id)).collect();
        let notes = vec![Note::plain(words.say("refer-paper-doubt"))];
        let at = self.one("refer-paper", Vec::new(), notes, options)?;
        let paper = kinds
            .get(at)
            .map_or(PersonsPaper::Nothing, |(paper, _)| *paper);
        let with_number = paper == PersonsPaper::Card && !reach.is_empty() && self.number(reach)?;
        Ok(Papers {
            is_dangerous,
            paper,
            with_number,
        })
    }

    /// Asks whether the number to ask at stands on the card.
    fn number(&mut self, reach: &str) -> Result<bool, Halt> {
        let words = self.words;
        let options = ["answer-yes", "answer-no"].map(|id| words.say(id)).to_vec();
        let aloud = vec![words.say("refer-card-number")];
        let help = words.fill("refer-card-number-help", &[("number", reach)]);
        let at = self.one("refer-paper", aloud, vec![Note::plain(help)], options)?;
        Ok(at == 0)
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
