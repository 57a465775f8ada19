//! `panah services`: who can be called for what, and how sure that is.

mod add;
mod ask;
mod called;
mod check;
mod list;

use crate::cli::arguments::Secret;
use crate::cli::clock::today;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::library::Library;
use crate::cli::services_arguments::ServicesCommand;
use crate::cli::{desk, output, place, post};
use crate::grammar::{Faults, JurisdictionId, suggestion};
use crate::jurisdiction::Jurisdiction;
use crate::referral::{ContactSheet, Directory, OwnServices};
use crate::vault::Vault;

use super::Commands;

impl Commands<'_> {
    pub(super) fn services(&self, what: &ServicesCommand) -> Result<(), CommandError> {
        match what {
            ServicesCommand::List(asked) => self.services_list(asked),
            ServicesCommand::Check {
                file: Some(file),
                secret: _,
            } => self.services_check_file(file),
            ServicesCommand::Check { file: None, secret } => self.services_check(secret),
            ServicesCommand::Add {
                file: Some(file),
                secret,
            } => self.services_add_from(file, secret),
            ServicesCommand::Add { file: None, secret } => self.services_add(secret),
            ServicesCommand::Called { id, on, secret } => {
                self.services_called(id, on.as_deref(), secret)
            }
            ServicesCommand::Remove { id, secret } => self.services_remove(id, secret),
        }
    }

    /// Opens the vault where there is one and the officer gives the passphrase, with what the post
    /// keeps; says that it is sealed where not.
    fn post_as_far_as_open(
        &self,
        secret: &Secret,
    ) -> Result<(Option<Vault>, ContactSheet), CommandError> {
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        if !Vault::exists(&folder)? {
            desk::refuse_orphans(&folder)?;
            return Ok((None, ContactSheet::default()));
        }
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        let Some(vault) = inputs.unlock_or_go_without(&folder, self.arguments, self.words)? else {
            output::talk(&self.words.say("services-sealed"));
            return Ok((None, ContactSheet::default()));
        };
        self.tell_settled(&vault);
        let sheet = post::sheet(&vault).map_err(|unread| unread.error)?;
        Ok((Some(vault), sheet))
    }

    /// Returns the country: the one that was named, that of the post, or none in particular.
    pub(super) fn country_of(
        &self,
        library: &Library,
        sheet: &ContactSheet,
    ) -> Result<Jurisdiction, CommandError> {
        let named = self.arguments.jurisdiction.as_deref();
        let of_post = sheet.country.as_ref().map(JurisdictionId::as_str);
        if named.or(of_post).is_none() {
            output::talk(&self.words.say("services-no-country"));
        }
        let id = named.or(of_post).unwrap_or(self.jurisdiction());
        let mut faults = Faults::default();
        let jurisdiction = library.jurisdiction(id, &mut faults);
        self.refuse_faulty(library, faults)?;
        jurisdiction.ok_or(CommandError::Told)
    }
}

/// Puts together what the post can ask today.
pub(super) fn directory_of(jurisdiction: &Jurisdiction, own: &OwnServices) -> Directory {
    Directory::of(jurisdiction.services.as_ref(), own, today())
}

/// Says that nothing has that id, and what may have been meant.
fn no_such_service(id: &str, directory: &Directory) -> CommandError {
    let known: Vec<&str> = directory
        .entries
        .iter()
        .map(|entry| entry.service.id.as_str())
        .collect();
    CommandError::failed(
        format!("there is no service `{id}`"),
        suggestion::help(id, known),
    )
}
