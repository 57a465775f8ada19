//! `panah keys officer list`: who works here, and who has left.

use comfy_table::ColumnConstraint;
use serde_json::json;

use crate::cli::arguments::Secret;
use crate::cli::commands::list_page::drawn;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::output;
use crate::vault::OfficerListing;

use super::{Commands, short};

impl Commands<'_> {
    pub(super) fn officer_list(&self, json: bool, secret: &Secret) -> Result<(), CommandError> {
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        let vault = self.vault_here(&inputs)?;
        let officers = vault.officers()?;
        if json {
            let rows = officers.iter().map(|one| {
                json!({
                    "id": one.id.to_string(),
                    "name": one.name,
                    "you": one.is_you,
                    "left": one.has_left,
                    "recoverable": one.is_recoverable,
                    "unclosed": one.unclosed,
                    "fingerprint": one.verifier.fingerprint(),
                })
            });
            let rows: Vec<_> = rows.collect();
            return output::data(&format!("{}\n", serde_json::to_string_pretty(&rows)?));
        }
        let head = [
            "officer-col-id",
            "officer-col-name",
            "officer-col-unclosed",
            "officer-col-recoverable",
            "officer-col-fingerprint",
        ];
        let head = head.map(|id| self.words.say(id));
        let rows = officers.iter().map(|one| self.officer_row(one));
        let mut table = drawn(&head, rows.collect(), output::width());
        // Groups that are read out are not to be broken.
        if let Some(groups) = table.column_mut(4) {
            groups.set_constraint(ColumnConstraint::ContentWidth);
        }
        output::data(&format!("{table}\n"))?;
        if vault.unit()?.is_none() {
            output::talk(&self.words.say("officer-list-solo"));
        }
        Ok(())
    }

    fn officer_row(&self, one: &OfficerListing) -> Vec<String> {
        let standing = if one.has_left {
            Some("officer-has-left")
        } else if one.is_you {
            Some("officer-is-you")
        } else {
            None
        };
        let standing = standing.map(|id| self.words.say(id));
        let name = [
            Some(one.name.clone()).filter(|name| !name.is_empty()),
            standing,
        ];
        let name: Vec<String> = name.into_iter().flatten().collect();
        let recoverable = if one.is_recoverable {
            "officer-recoverable"
        } else {
            "officer-not-recoverable"
        };
        vec![
            short(one.id),
            name.join(" "),
            one.unclosed.to_string(),
            self.words.say(recoverable),
            one.verifier.fingerprint(),
        ]
    }
}
