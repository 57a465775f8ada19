//! `panah keys`: who works at this laptop, their passphrases, and the recovery of a key. Recovery has
//! one file for each side.

mod add;
mod list;
mod passphrase;
mod recover;
mod recover_here;
mod recover_there;
mod remove;

use crate::cli::arguments::Secret;
use crate::cli::desk;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::keys_arguments::{KeysCommand, OfficerCommand};
use crate::cli::{output, place};
use crate::vault::{DataFolder, OfficerId, OfficerListing, Vault};

use super::Commands;

/// Whether somebody has said that it is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Already,
    NotYet,
}

impl Commands<'_> {
    pub(super) fn keys(&self, what: &KeysCommand) -> Result<(), CommandError> {
        match what {
            KeysCommand::Officer { what } => self.officer(what),
            KeysCommand::Recover { .. } => self.recover(what),
        }
    }

    fn officer(&self, what: &OfficerCommand) -> Result<(), CommandError> {
        match what {
            OfficerCommand::Add { name, new, secret } => {
                self.officer_add(name.as_deref(), new, secret)
            }
            OfficerCommand::List { json, secret } => self.officer_list(*json, secret),
            OfficerCommand::Passphrase { new, secret } => self.officer_passphrase(new, secret),
            OfficerCommand::Name {
                officer,
                name,
                secret,
            } => self.officer_name(officer, name, secret),
            OfficerCommand::Remove {
                officer,
                yes,
                secret,
            } => {
                let asked = if *yes { Asked::Already } else { Asked::NotYet };
                self.officer_remove(officer, asked, secret)
            }
        }
    }

    fn officer_name(&self, officer: &str, name: &str, secret: &Secret) -> Result<(), CommandError> {
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        let vault = self.vault_here(&inputs)?;
        let officers = vault.officers()?;
        let officer = found(&officers, officer)?;
        vault.name_officer(officer.id, name)?;
        let id = short(officer.id);
        let values = [("id", id.as_str()), ("name", name.trim())];
        output::talk(&self.words.fill("officer-named", &values));
        Ok(())
    }

    /// Unlocks the vault that is there; none is made for a question about its officers.
    fn vault_here(&self, inputs: &Inputs) -> Result<Vault, CommandError> {
        let folder = self.folder_here()?;
        let vault = inputs.unlock(&folder, self.arguments, self.words)?;
        self.tell_settled(&vault);
        Ok(vault)
    }

    /// Opens the data folder, where it holds a vault.
    fn folder_here(&self) -> Result<DataFolder, CommandError> {
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        if Vault::exists(&folder)? {
            return Ok(folder);
        }
        desk::refuse_orphans(&folder)?;
        Err(CommandError::failed(
            "nothing has been set up here yet, so there are no officers and no keys",
            "name the right data folder with --data-dir, or begin with `panah setup`",
        ))
    }
}

/// Finds the officer whom a name or the beginning of an id means.
fn found<'a>(
    officers: &'a [OfficerListing],
    text: &str,
) -> Result<&'a OfficerListing, CommandError> {
    let text = text.trim();
    let is_meant = |one: &&OfficerListing| {
        !text.is_empty() && (one.name == text || one.id.to_string().starts_with(text))
    };
    let mut meant = officers.iter().filter(is_meant);
    match (meant.next(), meant.next()) {
        (Some(one), None) => Ok(one),
        (None, _) => Err(CommandError::failed(
            format!("no officer `{text}` works here"),
            "see who works here with `panah keys officer list`",
        )),
        (Some(_), Some(_)) => Err(CommandError::failed(
            format!("`{text}` means several officers"),
            "give more of the id, as in `panah keys officer list`",
        )),
    }
}

/// The beginning of an id, as it is shown.
fn short(id: OfficerId) -> String {
    id.to_string().chars().take(8).collect()
}
