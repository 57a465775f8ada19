//! `panah keys officer add`: another officer at this laptop.

use crate::cli::arguments::Secret;
use crate::cli::commands::unit::compare::unanswered;
use crate::cli::desk;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::keys_arguments::NewSecret;
use crate::cli::output;
use crate::terminal::{Ask, Desk};

use super::{Commands, short};

impl Commands<'_> {
    pub(super) fn officer_add(
        &self,
        name: Option<&str>,
        new: &NewSecret,
        secret: &Secret,
    ) -> Result<(), CommandError> {
        let mut inputs = Inputs::read_with_new(
            secret.passphrase_file.as_deref(),
            new.new_passphrase_file.as_deref(),
        )?;
        let vault = self.vault_here(&inputs)?;
        let mut desk = desk::open(self.arguments, self.words);
        let name = match name {
            Some(name) => name.to_owned(),
            None => self.ask_name(desk.as_mut())?,
        };
        // Before anybody thinks of a passphrase.
        vault.may_be_called(&name, None)?;
        if inputs.new_passphrase.is_none() {
            output::talk(&self.words.say("officer-add-turn"));
        }
        output::talk(&self.words.say(if vault.unit()?.is_some() {
            "officer-lost-with-unit"
        } else {
            "passphrase-new-lost"
        }));
        let question = self.words.say("officer-add-passphrase");
        let passphrase = inputs.new_passphrase_at(desk.as_mut(), question, self.words)?;
        let officer = vault.add_officer(&name, &passphrase)?;
        let id = short(officer);
        let values = [("id", id.as_str()), ("name", name.trim())];
        output::talk(&self.words.fill("officer-added", &values));
        if vault.unit()?.is_some() {
            output::talk(&self.words.say("officer-added-unit"));
        }
        Ok(())
    }
    /// Asks what colleagues call the new officer.
    fn ask_name(&self, desk: &mut dyn Desk) -> Result<String, CommandError> {
        let ask = Ask::new(self.words.say("officer-add-name"))
            .with_help(self.words.say("officer-add-name-help"));
        let typed = desk.ask_line(&ask).map_err(|left| {
            unanswered(
                left,
                "the new officer has no name, and there is no terminal to ask on",
                "give one with --name, such as a badge number",
            )
        })?;
        typed.ok_or(CommandError::Left)
    }
}
