//! `panah backup`: a copy of what is closed, on another disk.

use std::path::Path;

use crate::cli::arguments::Secret;
use crate::cli::error::CommandError;
use crate::cli::output;
use crate::report::Paper;
use crate::vault::{Place, Profile, Verdict};

use super::Commands;

impl Commands<'_> {
    pub(super) fn backup(&self, to: &Path, secret: &Secret) -> Result<(), CommandError> {
        let vault = self.vault_there(secret)?;
        let done = vault.backup(to)?;
        let mut paper = Paper::new(output::width());
        let folder = Place::from(done.folder.as_path()).to_string();
        let records = self.words.count("backup-records", done.records);
        let values = [("folder", folder.as_str()), ("records", records.as_str())];
        paper.paragraph(&self.words.fill("backup-done", &values));
        paper.paragraph(&self.words.say(match done.profile {
            Profile::Solo => "backup-solo",
            Profile::Post => "backup-post",
            Profile::Unit => "backup-unit",
        }));
        if let Verdict::Broken { at, why } = done.log {
            let why = self.words.sentence(&why.to_string());
            let values = [("at", at.to_string()), ("why", why)];
            let values = values
                .each_ref()
                .map(|(name, value)| (*name, value.as_str()));
            paper.paragraph(&self.words.fill("backup-log-broken", &values));
        }
        let drafts = vault.drafts()?.len();
        if drafts > 0 {
            paper.paragraph(&self.words.count("backup-no-drafts", drafts));
        }
        let key = vault.laptop_verifier()?.fingerprint();
        paper.paragraph(&self.words.fill("backup-fingerprint", &[("key", &key)]));
        output::data(&paper.into_text())
    }
}
