//! `panah amend`: adds to a record; nothing in it is changed.

use std::path::Path;

use crate::cli::arguments::Secret;
use crate::cli::clock::now;
use crate::cli::desk::{self, Inputs};
use crate::cli::error::CommandError;
use crate::cli::{output, place};
use crate::grammar::{Faults, text};
use crate::record::{Amendment, Record};
use crate::referral::Decision;
use crate::terminal::{Entry, Header, Note, Page, Reply};
use crate::vault::Content;

use super::Commands;
use super::screen::retain_until;
use super::show::{find, whole};

impl Commands<'_> {
    pub(super) fn amend(
        &self,
        id: &str,
        text_file: Option<&Path>,
        secret: &Secret,
    ) -> Result<(), CommandError> {
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        let id = find(&folder, id)?;
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), text_file)?;
        let vault = inputs.unlock(&folder, self.arguments, self.words)?;
        let whole = whole(&vault, id)?;
        let text = match &inputs.text {
            Some(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => text
                    .lines()
                    .map(text::kept)
                    .filter(|line| !line.is_empty())
                    .collect::<Vec<_>>()
                    .join("\n"),
                Err(_) => {
                    return Err(CommandError::failed(
                        "the text is not UTF-8",
                        "save it as UTF-8 and try again",
                    ));
                }
            },
            None => self.ask_amendment()?,
        };
        let decision = match (&inputs.text, &whole.record.decision) {
            (None, None)
                if whole
                    .amendments
                    .iter()
                    .all(|other| other.decision.is_none()) =>
            {
                self.ask_decision(&whole.record)?
            }
            _ => None,
        };
        if text.is_empty() && decision.is_none() {
            return Err(CommandError::failed(
                "nothing was added, because there was no text",
                "write what is to be added",
            ));
        }
        let amendment = Amendment {
            amends: whole.id.to_string(),
            wall: now(),
            text,
            decision,
        };
        let body =
            zeroize::Zeroizing::new(serde_json::to_string(&serde_json::to_value(&amendment)?)?);
        let retain = retain_until(&vault)?;
        let content = Content {
            retain: retain.as_deref(),
            ..Content::amendment(&body)
        };
        vault.seal(content, None)?;
        output::talk(
            &self
                .words
                .fill("amend-done", &[("id", &whole.id.to_string())]),
        );
        Ok(())
    }

    /// Asks for the decision that the record still lacks.
    fn ask_decision(&self, record: &Record) -> Result<Option<Decision>, CommandError> {
        let library = self.library()?;
        let mut faults = Faults::default();
        let rules = library.rules(&mut faults);
        self.refuse_faulty(&library, faults)?;
        let pathways = rules.ok_or(CommandError::Told)?.pathways;
        let mut desk = desk::open(self.arguments, self.words);
        self.decide_later(desk.as_mut(), &pathways, &record.summary.recommendation)
    }

    /// Asks for the text line by line; an empty line ends.
    fn ask_amendment(&self) -> Result<String, CommandError> {
        let mut desk = desk::open(self.arguments, self.words);
        let mut lines: Vec<String> = Vec::new();
        loop {
            let page = Page {
                header: Header {
                    title: self.words.say("amend-title"),
                    ..Header::default()
                },
                aloud: Vec::new(),
                notes: vec![Note::plain(self.words.say("amend-text"))],
                notice: None,
                entry: Entry::Lines {
                    so_far: lines.clone(),
                    initial: String::new(),
                    hint: self.words.say("note-hint"),
                },
            };
            match desk.show(&page) {
                Reply::Line(line) => lines.push(line),
                Reply::Done => return Ok(lines.join("\n")),
                Reply::Menu(_) | Reply::Interrupted => return Err(CommandError::Left),
                _ => {}
            }
        }
    }
}
