//! `panah keys officer passphrase`: another passphrase for oneself.

use crate::cli::arguments::Secret;
use crate::cli::desk;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::keys_arguments::NewSecret;
use crate::cli::output;
use crate::vault::OfficerError;

use super::Commands;

impl Commands<'_> {
    pub(super) fn officer_passphrase(
        &self,
        new: &NewSecret,
        secret: &Secret,
    ) -> Result<(), CommandError> {
        let mut inputs = Inputs::read_with_new(
            secret.passphrase_file.as_deref(),
            new.new_passphrase_file.as_deref(),
        )?;
        let vault = self.vault_here(&inputs)?;
        let mut desk = desk::open(self.arguments, self.words);
        let question = self.words.say("passphrase-new");
        let passphrase = inputs.new_passphrase_at(desk.as_mut(), question, self.words)?;
        vault
            .change_passphrase(&passphrase)
            .map_err(|error| match error {
                // Whether the new file came to stand before the disk failed is not known.
                OfficerError::Disk(error) => CommandError::failed(
                    error.to_string(),
                    "try the new passphrase first, then the old one: one of the two opens the vault, and nothing is lost",
                ),
                error => error.into(),
            })?;
        output::talk(&self.words.say("officer-passphrase-changed"));
        output::talk(&self.words.say("officer-passphrase-old"));
        Ok(())
    }
}
