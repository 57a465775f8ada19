//! `panah keys officer remove`: for somebody who has left.

use crate::cli::arguments::Secret;
use crate::cli::commands::unit::compare::unanswered;
use crate::cli::desk;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::output;
use crate::terminal::Ask;

use super::{Asked, Commands, found, short};

impl Commands<'_> {
    pub(super) fn officer_remove(
        &self,
        officer: &str,
        asked: Asked,
        secret: &Secret,
    ) -> Result<(), CommandError> {
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        let vault = self.vault_here(&inputs)?;
        let officers = vault.officers()?;
        let officer = found(&officers, officer)?;
        let id = short(officer.id);
        let name = if officer.name.is_empty() {
            &id
        } else {
            &officer.name
        };
        let has_unit = vault.unit()?.is_some();
        if asked == Asked::NotYet {
            output::talk(&self.words.say(if has_unit {
                "officer-remove-unit"
            } else {
                "officer-remove-solo"
            }));
            if officer.unclosed > 0 {
                let count = self
                    .words
                    .count("officer-remove-unclosed", officer.unclosed);
                output::talk(&count);
            }
            let mut desk = desk::open(self.arguments, self.words);
            for question in ["officer-remove-sure", "officer-remove-surer"] {
                let ask = Ask::new(self.words.fill(question, &[("name", name)]));
                let answer = desk.confirm(&ask).map_err(|left| {
                    unanswered(
                        left,
                        "nobody said that the officer is to be removed",
                        "say so with --yes",
                    )
                })?;
                if answer != Some(true) {
                    output::talk(&self.words.say("officer-remove-not"));
                    return Err(CommandError::Left);
                }
            }
        }
        vault.remove_officer(officer.id)?;
        output::talk(&self.words.fill("officer-removed", &[("name", name)]));
        output::talk(&self.words.say("officer-removed-old"));
        if has_unit {
            output::talk(&self.words.fill("officer-removed-unit", &[("id", &id)]));
        }
        Ok(())
    }
}
