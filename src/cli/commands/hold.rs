//! `panah hold`: a record that must not be destroyed.

use crate::cli::arguments::Secret;
use crate::cli::error::CommandError;
use crate::cli::{output, place};

use super::Commands;
use super::show::find;

/// What is wanted of a hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Set,
    Lifted,
}

impl Commands<'_> {
    pub(super) fn hold(
        &self,
        id: &str,
        wanted: Wanted,
        secret: &Secret,
    ) -> Result<(), CommandError> {
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        let id = find(&folder, id)?;
        let vault = self.vault_there(secret)?;
        let said = match wanted {
            Wanted::Set => {
                vault.hold(id)?;
                "hold-set"
            }
            Wanted::Lifted => {
                vault.lift_hold(id)?;
                "hold-lifted"
            }
        };
        output::talk(&self.words.fill(said, &[("id", &id.to_string())]));
        Ok(())
    }
}
