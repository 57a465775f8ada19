//! `panah import hsds` and `panah export hsds`: directories of services for other tools.

use std::path::Path;

use crate::cli::arguments::Secret;
use crate::cli::clock::today;
use crate::cli::error::CommandError;
use crate::cli::output::{self, Existing};
use crate::exchange::hsds::{self, Exported};
use crate::grammar::text::safe;
use crate::grammar::{SourceId, suggestion, yaml};
use crate::jurisdiction::{Origin, services_text};
use crate::referral::ContactSheet;
use crate::vault::Deed;

use super::Commands;
use super::import::read_within;

/// After so many days the numbers of a file that was taken in should be called again (as in the files
/// that are shipped).
const LIMIT_DAYS: i64 = 90;

impl Commands<'_> {
    /// Makes a services file of a directory of another tool.
    pub(super) fn import_hsds(
        &self,
        file: &Path,
        to: Option<(&Path, Existing)>,
        source: Option<&str>,
    ) -> Result<(), CommandError> {
        let document = source.map(|id| self.document(id)).transpose()?;
        let bytes = read_within(file, hsds::MAX_BYTES)?;
        let taken = hsds::take(&bytes, document.as_ref(), today())?;
        let mut list = String::new();
        for remark in &taken.remarks {
            list.push_str(&safe(&remark.said(self.words)));
            list.push('\n');
        }
        output::data(&list)?;
        output::talk(&self.words.count("hsds-remarks", taken.remarks.len()));
        let Some((to, existing)) = to else {
            output::talk(&self.words.say("import-nothing-written"));
            return Ok(());
        };
        if taken.services.is_empty() {
            return Err(CommandError::failed(
                "no service in this file can be taken over, so nothing was written",
                "read the list above; give a file with services whose status is `active`",
            ));
        }
        let text = services_text(LIMIT_DAYS, &taken.services);
        if text.len() > yaml::MAX_BYTES {
            return Err(CommandError::failed(
                format!(
                    "these {} services make a file larger than {} MiB, which this program does not read",
                    taken.services.len(),
                    yaml::MAX_BYTES >> 20
                ),
                "take only the services of your region",
            ));
        }
        output::file(to, text.as_bytes(), existing)?;
        let shown = to.display().to_string();
        let count = taken.services.len();
        let values = [("file", shown.as_str())];
        output::talk(&self.words.count_with("hsds-taken", count, &values));
        output::talk(&self.words.fill("hsds-next", &values));
        Ok(())
    }

    /// Writes the services of the country, and with a passphrase those of the post.
    pub(super) fn export_hsds(
        &self,
        to: &Path,
        existing: Existing,
        own: Option<&Secret>,
    ) -> Result<(), CommandError> {
        output::refuse_unwritable(to, existing)?;
        let library = self.library()?;
        let (vault, sheet) = match own.map(|secret| self.open_post(secret)).transpose()? {
            Some((vault, sheet)) => (Some(vault), sheet),
            None => (None, ContactSheet::default()),
        };
        let jurisdiction = self.country_of(&library, &sheet)?;
        let directory = super::services::directory_of(&jurisdiction, &sheet.services);
        let of_country = jurisdiction.id.to_string();
        let of_post = format!("{of_country}/own");
        let services: Vec<Exported<'_>> = directory
            .entries
            .iter()
            .map(|entry| Exported {
                service: &entry.service,
                of: match entry.origin {
                    Origin::Country => &of_country,
                    Origin::Post => &of_post,
                },
            })
            .collect();
        let text = serde_json::to_string_pretty(&hsds::page(&services))?;
        if let Some(vault) = &vault {
            vault.log(&Deed::ServicesExported {
                count: sheet.services.services.len() as u64,
            })?;
        }
        output::file(to, format!("{text}\n").as_bytes(), existing)?;
        let shown = to.display().to_string();
        let values = [("file", shown.as_str())];
        output::talk(
            &self
                .words
                .count_with("hsds-written", services.len(), &values),
        );
        if own.is_some() {
            output::talk(&self.words.say("hsds-own-warning"));
        }
        Ok(())
    }

    fn document(&self, id: &str) -> Result<SourceId, CommandError> {
        let library = self.library_to_read()?;
        let rules = self.rules(&library)?;
        let document = SourceId::new(id);
        if rules.sources.get(&document).is_some() {
            return Ok(document);
        }
        Err(CommandError::usage(
            format!("there is no source `{id}`"),
            suggestion::help(id, rules.sources.ids()),
        ))
    }
}
