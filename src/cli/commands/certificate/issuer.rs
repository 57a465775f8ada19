//! The key with which certificates are signed in the vault for exercises, and the name that they are issued
//! under.

use std::path::Path;

use crate::cli::arguments::Secret;
use crate::cli::desk;
use crate::cli::error::CommandError;
use crate::cli::output::{self, Existing};
use crate::course::certificate::{Unfit, is_name};
use crate::grammar::text::{kept, safe};
use crate::terminal::{Ask, Desk};
use crate::vault::Vault;

use crate::cli::commands::Commands;

impl Commands<'_> {
    /// Shows the key with which certificates are signed here, and writes it where that is wanted.
    pub(super) fn certificate_issuer(
        &self,
        file: Option<&Path>,
        name: Option<&str>,
        existing: Existing,
        secret: &Secret,
    ) -> Result<(), CommandError> {
        if let Some(file) = file {
            output::refuse_unwritable(file, existing)?;
        }
        let name = name.map(fit).transpose()?;
        let mut desk = desk::open(self.arguments, self.words);
        let vault = self.unlock_training(desk.as_mut(), secret)?;
        desk.leave();
        if let Some(name) = &name {
            vault.keep_issuer_name(name)?;
        }
        let verifier = vault.certificate_verifier()?;
        match vault.issuer_name()? {
            Some(name) => {
                let told = [("name", safe(&name))];
                let told = told.each_ref().map(|(id, text)| (*id, text.as_str()));
                output::talk(&self.words.fill("certificate-issuer-name", &told));
            }
            None => output::talk(&self.words.say("certificate-issuer-nameless")),
        }
        let groups = verifier.fingerprint();
        let told = self
            .words
            .fill("certificate-issuer-groups", &[("groups", &groups)]);
        output::talk(&told);
        let line = format!("{verifier}\n");
        match file {
            None => output::data(&line),
            Some(file) => {
                output::file(file, line.as_bytes(), existing)?;
                let file = file.display().to_string();
                let told = self
                    .words
                    .fill("certificate-issuer-file", &[("file", &file)]);
                output::talk(&told);
                Ok(())
            }
        }
    }

    /// Returns the name that certificates are issued under: the one that was given now, the one that was
    /// kept, or the one that is typed, which is kept.
    pub(super) fn issuer_name(
        &self,
        desk: &mut dyn Desk,
        vault: &Vault,
        given: Option<&str>,
    ) -> Result<String, CommandError> {
        if let (None, Some(name)) = (given, vault.issuer_name()?) {
            return Ok(name);
        }
        let name = if let Some(name) = given {
            name.to_owned()
        } else {
            let ask = Ask::new(self.words.say("certificate-ask-issuer"))
                .with_help(self.words.say("certificate-ask-issuer-help"));
            desk.ask_line(&ask)?.ok_or(CommandError::Left)?
        };
        let name = fit(&name)?;
        vault.keep_issuer_name(&name)?;
        Ok(name)
    }
}

/// Returns a name as it is kept, where it can stand on a certificate.
fn fit(name: &str) -> Result<String, CommandError> {
    let name = kept(name);
    if is_name(&name) {
        Ok(name)
    } else {
        let unfit = Unfit::Name;
        Err(CommandError::failed(unfit.to_string(), unfit.help()))
    }
}
