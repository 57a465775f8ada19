//! `panah services called` and `remove`: changing what the post keeps of one service.

use crate::cli::arguments::Secret;
use crate::cli::clock::today;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::{desk, output, place, post};
use crate::grammar::{Day, ServiceId, text};
use crate::jurisdiction::Origin;
use crate::referral::{ContactSheet, Entry as Listed};
use crate::vault::Vault;

use super::super::Commands;
use super::{directory_of, no_such_service};

impl Commands<'_> {
    /// Notes that the post called a service.
    pub(super) fn services_called(
        &self,
        id: &str,
        on: Option<&str>,
        secret: &Secret,
    ) -> Result<(), CommandError> {
        let day = on.map_or_else(|| Ok(today()), call_day)?;
        let (vault, mut sheet, entry) = self.open_service(id, secret)?;
        if entry.service.number.is_none() {
            return Err(CommandError::failed(
                format!("no number of `{id}` is known, so nobody can have called it"),
                "write it down with its number: panah services add",
            ));
        }
        refuse_too_early(&entry, day)?;
        sheet.services.call(&entry.service.id, day);
        post::keep(&vault, &sheet)?;
        let day = day.to_string();
        let values = [("name", entry.service.name.as_str()), ("day", &day)];
        output::data(&format!(
            "{}\n",
            self.words.fill("services-called-kept", &values)
        ))
    }

    /// Takes away a service that the post wrote down.
    pub(super) fn services_remove(&self, id: &str, secret: &Secret) -> Result<(), CommandError> {
        let (vault, mut sheet, entry) = self.open_service(id, secret)?;
        if entry.origin == Origin::Country {
            return Err(CommandError::failed(
                format!("`{id}` stands in the country's file, and not with the post"),
                "write down one of your own with the same id: it takes its place",
            ));
        }
        sheet.services.remove(&ServiceId::new(id));
        post::keep(&vault, &sheet)?;
        let values = [("name", entry.service.name.as_str()), ("id", id)];
        output::data(&format!(
            "{}\n",
            self.words.fill("services-removed", &values)
        ))
    }

    /// Unlocks the vault, and finds a service in what the post goes by.
    fn open_service(
        &self,
        id: &str,
        secret: &Secret,
    ) -> Result<(Vault, ContactSheet, Listed), CommandError> {
        let library = self.library()?;
        let (vault, sheet) = self.open_post(secret)?;
        self.held_to_installed(Some(&library.set()), &vault)?;
        let jurisdiction = self.country_of(&library, &sheet)?;
        let directory = directory_of(&jurisdiction, &sheet.services);
        let found = directory.find(id).cloned();
        let entry = found.ok_or_else(|| no_such_service(id, &directory))?;
        Ok((vault, sheet, entry))
    }

    /// Unlocks the vault, and reads what the post keeps.
    pub(in crate::cli::commands) fn open_post(
        &self,
        secret: &Secret,
    ) -> Result<(Vault, ContactSheet), CommandError> {
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        if !Vault::exists(&folder)? {
            desk::refuse_orphans(&folder)?;
            return Err(CommandError::failed(
                "nothing is set up on this laptop yet, so nothing of the post is kept here",
                "set it up first: panah setup",
            ));
        }
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        let vault = inputs.unlock(&folder, self.arguments, self.words)?;
        self.tell_settled(&vault);
        let sheet = post::sheet(&vault).map_err(|unread| unread.error)?;
        Ok((vault, sheet))
    }
}

/// After so many days a call says nothing any more about a number (our own judgement).
const A_YEAR: i64 = 366;

/// Refuses a call that says nothing about the number that stands there.
fn refuse_too_early(entry: &Listed, day: Day) -> Result<(), CommandError> {
    let service = &entry.service;
    // Of what the post wrote down itself the date is that of the writing, which may come after a call.
    let source = service.as_of.filter(|_| entry.origin == Origin::Country);
    if let Some(source) = source.filter(|source| source.days_until(day.date()) < 0) {
        return Err(CommandError::usage(
            format!(
                "the number of `{}` is known since {source}, and nobody can have called it on {day}",
                service.id
            ),
            "look at the day once more; a call to another number is none to this one",
        ));
    }
    if today().days_since(day) > A_YEAR {
        return Err(CommandError::usage(
            format!(
                "a call on {day} is more than a year ago, and says nothing about the number today"
            ),
            "call it, then note that day; or look at the day once more",
        ));
    }
    Ok(())
}

/// Reads the day of a call, which is not to come.
fn call_day(given: &str) -> Result<Day, CommandError> {
    let today = today();
    match Day::read(&text::western_digits(given)) {
        Some(day) if day <= today => Ok(day),
        Some(day) => Err(CommandError::usage(
            format!("{day} is still to come; by this laptop's clock it is {today}"),
            "give the day on which somebody called, or set the clock of the laptop",
        )),
        None => Err(CommandError::usage(
            format!("`{given}` is no day of the calendar"),
            "write the day as 2026-11-02",
        )),
    }
}
