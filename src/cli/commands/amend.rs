//! `panah amend`: adds to a record; nothing in it is changed.

use std::path::Path;

use crate::cli::arguments::Secret;
use crate::cli::clock::now;
use crate::cli::desk;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::{follow_ups, output, place, stray};
use crate::grammar::{Faults, text};
use crate::record::{Amendment, Record, StubNote};
use crate::referral::Decision;
use crate::terminal::{Entry, Header, Interrupted, Note, Page, Reply};
use crate::vault::{Content, OpenedBy, RecordId, Vault};

use super::Commands;
use super::screen::retain_until;
use super::show::{Whole, find, whole};

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
        let whole = opened_here(&vault, id)?;
        let amends = match &whole {
            Some(whole) => whole.id.to_string(),
            None => amended_at_unit(&vault, id)?,
        };
        if whole.is_none() {
            output::talk(&self.words.say("amend-sealed-away"));
        }
        let text = match &inputs.text {
            Some(bytes) => {
                stray::refuse(text_file.unwrap_or(Path::new("-")), bytes)?;
                kept_text(bytes)?
            }
            None => self.ask_amendment(&vault)?,
        };
        let undecided = whole.as_ref().filter(|whole| {
            let mut added = whole.amendments.iter();
            whole.record.decision.is_none() && added.all(|other| other.decision.is_none())
        });
        let decision = match (&inputs.text, undecided) {
            (None, Some(whole)) => self.ask_decision(&vault, &whole.record)?,
            _ => None,
        };
        if text.is_empty() && decision.is_none() {
            return Err(CommandError::failed(
                "nothing was added, because there was no text",
                "write what is to be added",
            ));
        }
        let amendment = Amendment {
            amends,
            wall: now(),
            text,
            decision,
            act: None,
        };
        seal_amendment(&vault, &amendment)?;
        output::talk(&self.words.fill("amend-done", &[("id", &amendment.amends)]));
        Ok(())
    }

    /// Asks for the decision that the record still lacks.
    fn ask_decision(
        &self,
        vault: &Vault,
        record: &Record,
    ) -> Result<Option<Decision>, CommandError> {
        let library = self.library()?;
        self.held_to_installed(Some(&library.set()), vault)?;
        let mut faults = Faults::default();
        let rules = library.rules(&mut faults);
        self.refuse_faulty(&library, faults)?;
        let pathways = rules.ok_or(CommandError::Told)?.pathways;
        let mut desk = desk::open_for(vault, self.arguments, self.words)?;
        self.decide_later(desk.as_mut(), &pathways, &record.summary.recommendation)
    }

    /// Asks for the text line by line; an empty line ends.
    fn ask_amendment(&self, vault: &Vault) -> Result<String, CommandError> {
        let mut desk = desk::open_for(vault, self.arguments, self.words)?;
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
                Reply::Menu(_) => return Err(CommandError::Left),
                Reply::Interrupted => return Err(Interrupted.into()),
                _ => {}
            }
        }
    }
}

/// Seals an addition to a record, and what this laptop keeps of it.
pub(super) fn seal_amendment(vault: &Vault, amendment: &Amendment) -> Result<(), CommandError> {
    let body = zeroize::Zeroizing::new(serde_json::to_string(&serde_json::to_value(amendment)?)?);
    let note = StubNote::of_amendment(amendment);
    let stub = serde_json::to_string(&note)?;
    let retain = retain_until(vault)?;
    let content = Content {
        stub: &stub,
        retain: retain.as_deref(),
        ..Content::amendment(&body)
    };
    let sealed = vault.seal(content, None)?;
    if amendment.act.is_some() {
        // What cannot be shared now is shared when its officer looks at what is due.
        follow_ups::share(vault, [(sealed.id, note)]);
    }
    Ok(())
}

/// Opens a record to add to it; nothing where only the unit can open it.
fn opened_here(vault: &Vault, id: RecordId) -> Result<Option<Whole>, CommandError> {
    if vault.folder().opened_by(id) == OpenedBy::Unit {
        return Ok(None);
    }
    whole(vault, id).map(Some)
}

/// Returns the id of a record that only the unit can open; an addition leads to its record.
fn amended_at_unit(vault: &Vault, id: RecordId) -> Result<String, CommandError> {
    let Some(stub) = vault.stub(id)? else {
        return Ok(id.to_string());
    };
    let note: StubNote = serde_json::from_str(&stub.kept)?;
    Ok(note.amends.unwrap_or_else(|| id.to_string()))
}

/// Reads a text that is to be kept.
pub(super) fn kept_text(bytes: &[u8]) -> Result<String, CommandError> {
    let text = std::str::from_utf8(bytes).map_err(|_| {
        CommandError::failed("the text is not UTF-8", "save it as UTF-8 and try again")
    })?;
    let lines = text.lines().map(text::kept);
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    Ok(lines.join("\n"))
}
