//! `panah unit settle`: of two records with one id, which one holds.

use std::path::Path;

use crate::cli::arguments::Secret;
use crate::cli::commands::show::find;
use crate::cli::error::CommandError;
use crate::cli::output;

use super::Commands;

impl Commands<'_> {
    pub(super) fn unit_settle(&self, which: &str, secret: &Secret) -> Result<(), CommandError> {
        let vault = self.unlocked(secret)?;
        let file = Path::new(which);
        let settled = if file.is_file() {
            vault.settle_for_file(file)?
        } else {
            vault.settle_for_first(find(vault.folder(), which)?)?
        };
        let (id, count) = (settled.record.to_string(), settled.set_aside.to_string());
        let values = [("id", id.as_str()), ("count", &count)];
        output::talk(&self.words.fill("settle-done", &values));
        Ok(())
    }
}
