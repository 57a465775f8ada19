//! Enrolment at the laptop: it takes the unit's file, writes its request, and takes the codes that the
//! custodians read out.

use std::path::Path;

use crate::cli::error::CommandError;
use crate::cli::output::{self, Existing};
use crate::cli::{desk, stick, stray};
use crate::terminal::Ask;
use crate::vault::{EnrolError, Enrolment, UnitNote, Vault, challenge_files};

use super::compare::unanswered;
use super::enrol_there::short;
use super::{BESIDE, Commands, NOTE_CAP, NOTE_FORM, REQUEST, REQUEST_CAP};

/// How often a code may be typed.
const TRIES: usize = 3;

impl Commands<'_> {
    /// Goes one step on with an enrolment, whichever it is.
    pub(super) fn enrol_here(
        &self,
        vault: &Vault,
        dir: &Path,
        fingerprint: Option<&str>,
        codes: &[(String, String)],
    ) -> Result<(), CommandError> {
        let before = vault.unit()?;
        let note = note_in(dir)?;
        let (unit, is_waited_for) = match (&note, vault.pending_unit()?) {
            (Some(note), pending) => {
                let unit = vault.look_at_unit(note)?;
                let is_waited_for = pending.is_some_and(|(waited, _)| waited == unit);
                (unit, is_waited_for)
            }
            // The codes may come in when the stick is still on its way back.
            (None, Some((unit, _))) => (unit, true),
            (None, None) => return Err(stray::or_others_in(no_note(dir), dir, &BESIDE)),
        };
        if before
            .as_ref()
            .is_some_and(|known| known.serial == unit.serial)
        {
            self.write_request(vault, dir)?;
            let values = [("unit", unit.name.as_str()), ("until", &unit.until)];
            output::talk(&self.words.fill("enrol-done-already", &values));
            return Ok(());
        }
        let Some(note) = note.filter(|_| !is_waited_for) else {
            self.write_request(vault, dir)?;
            return self.take_codes(vault, before.as_ref(), codes);
        };
        self.show_note(&unit, before.as_ref());
        if before.is_none() {
            let whose = self.words.say("enrol-whose-unit");
            self.compare(&unit.verifier, fingerprint, &whose)?;
        }
        let begun = vault.begin_enrolment(&note)?;
        self.write_request(vault, dir)?;
        if begun.wanted.is_empty() {
            self.tell_in_force(&begun, before.as_ref());
            return Ok(());
        }
        let wanted = begun.wanted.join(", ");
        let laptop = vault.laptop_verifier()?.fingerprint();
        let dir = dir.display().to_string();
        let values = [("dir", dir.as_str()), ("wanted", &wanted)];
        let asked = match before {
            None => "enrol-asked",
            Some(_) => "enrol-asked-renewed",
        };
        output::talk(&self.words.fill(asked, &values));
        output::talk(
            &self
                .words
                .fill("enrol-own-fingerprint", &[("groups", &laptop)]),
        );
        Ok(())
    }

    /// Shows what a unit's file says; the fingerprint is compared afterwards.
    fn show_note(&self, unit: &UnitNote, before: Option<&UnitNote>) {
        let title = if before.is_none() {
            "enrol-unit-new"
        } else {
            "enrol-unit-renewed"
        };
        let serial = unit.serial.to_string();
        let values = [
            ("unit", unit.name.as_str()),
            ("serial", &serial),
            ("from", &unit.from),
            ("until", &unit.until),
        ];
        output::talk(&self.words.fill(title, &values));
        for line in self.recipient_lines(unit) {
            output::talk(&line);
        }
        let left = unit.left.iter();
        for officer in left.filter(|one| before.is_some_and(|before| !before.left.contains(one))) {
            let id = short(&officer.to_string());
            output::talk(&self.words.fill("enrol-unit-left", &[("id", &id)]));
        }
    }

    /// Asks for the codes that are wanting; those that are not at hand can come later.
    fn take_codes(
        &self,
        vault: &Vault,
        before: Option<&UnitNote>,
        given: &[(String, String)],
    ) -> Result<(), CommandError> {
        let mut enrolment = vault.finish_enrolment(given)?;
        if given.is_empty() {
            for name in enrolment.wanted.clone() {
                if let Some(after) = self.ask_code(vault, &name)? {
                    enrolment = after;
                }
            }
        }
        if enrolment.wanted.is_empty() {
            self.tell_in_force(&enrolment, before);
        } else {
            let wanted = enrolment.wanted.join(", ");
            output::talk(
                &self
                    .words
                    .fill("enrol-still-wanted", &[("wanted", &wanted)]),
            );
        }
        Ok(())
    }

    /// Asks for one code; nothing where it is not at hand.
    fn ask_code(&self, vault: &Vault, name: &str) -> Result<Option<Enrolment>, CommandError> {
        let mut help = self.words.say("enrol-code-help");
        let mut desk = desk::open(self.arguments, self.words);
        for _ in 0..TRIES {
            let ask = Ask::new(self.words.fill("enrol-code", &[("name", name)])).with_help(help);
            let typed = desk.ask_line(&ask).map_err(|left| {
                unanswered(
                    left,
                    &format!("the code of `{name}` is wanting, and there is no terminal to ask on"),
                    "give it as in --code unit=7KQW2XNB",
                )
            })?;
            let Some(typed) = typed else { return Ok(None) };
            match vault.finish_enrolment(&[(name.to_owned(), typed)]) {
                Err(EnrolError::WrongCode(_)) => help = self.words.say("enrol-code-wrong"),
                done => return Ok(Some(done?)),
            }
        }
        let error = EnrolError::WrongCode(name.to_owned());
        Err(error.into())
    }

    /// Says what changes with a unit.
    fn tell_in_force(&self, enrolment: &Enrolment, before: Option<&UnitNote>) {
        let unit = &enrolment.unit;
        let serial = unit.serial.to_string();
        let values = [
            ("unit", unit.name.as_str()),
            ("until", &unit.until),
            ("serial", &serial),
        ];
        if before.is_some() {
            output::talk(&self.words.fill("enrol-renewed", &values));
        } else {
            for id in [
                "enrol-done",
                "enrol-done-sealed",
                "enrol-done-before",
                "enrol-done-copy",
                "enrol-done-no-way-back",
            ] {
                output::talk(&self.words.fill(id, &values));
            }
        }
        if let Err(error) = &enrolment.copied {
            let why = [("why", self.words.sentence(&error.to_string()))];
            let why = why.each_ref().map(|(name, why)| (*name, why.as_str()));
            output::talk(&self.words.fill("enrol-no-copy", &why));
        }
    }

    /// Writes this laptop's request, and each challenge once more as a file of its own that `age`
    /// opens; a request that asks the same already stays.
    fn write_request(&self, vault: &Vault, dir: &Path) -> Result<(), CommandError> {
        let laptop = short(&vault.laptop().to_string());
        let path = dir.join(format!("laptop-{laptop}{REQUEST}"));
        if std::fs::symlink_metadata(&path).is_ok() {
            let there = stick::file(&path, REQUEST_CAP)?;
            if vault.asks_the_same(&there)? {
                return Ok(());
            }
        }
        let request = vault.enrolment_request()?;
        for (name, file) in challenge_files(&request).unwrap_or_default() {
            let name: String = name
                .chars()
                .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
                .collect();
            let path = dir.join(format!("challenge-{laptop}-{name}.age"));
            output::file(&path, &file, Existing::Replaced)?;
        }
        output::file(&path, &request, Existing::Replaced)?;
        let file = path.display().to_string();
        output::talk(&self.words.fill("enrol-request-written", &[("file", &file)]));
        Ok(())
    }
}

/// Finds the unit's file on a stick; the one with the highest number where there are several of one
/// unit.
fn note_in(dir: &Path) -> Result<Option<Vec<u8>>, CommandError> {
    let found = stick::files(dir, ".note", NOTE_CAP)?.into_iter();
    let mut notes: Vec<Vec<u8>> = found
        .map(|found| found.bytes)
        .filter(|bytes| bytes.starts_with(NOTE_FORM))
        .collect();
    notes.dedup();
    match notes.len() {
        0 | 1 => Ok(notes.pop()),
        _ => Err(CommandError::failed(
            format!("there are several units' files in `{}`", dir.display()),
            "leave the one that you were given, and move the others away",
        )),
    }
}

fn no_note(dir: &Path) -> CommandError {
    CommandError::failed(
        format!("there is no unit's file in `{}`", dir.display()),
        "ask the unit for its `unit.note`, and put it into this folder",
    )
}

impl From<EnrolError> for CommandError {
    fn from(error: EnrolError) -> Self {
        Self::failed(error.to_string(), error.help())
    }
}
