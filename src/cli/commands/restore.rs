//! `panah restore`: a backup is proved and put into an empty data folder.

use std::path::Path;

use serde_json::json;

use crate::cli::error::CommandError;
use crate::cli::{output, place};
use crate::report::Paper;
use crate::vault::{Backup, Mode, Place, Profile, Verdict};

use super::Commands;

impl Commands<'_> {
    pub(super) fn restore(&self, dir: &Path, json: bool) -> Result<(), CommandError> {
        let backup = Backup::read(dir, Mode::Live)?;
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        let restored = folder.restore(&backup)?;
        let place = Place::from(folder.path()).to_string();
        let (log, broken) = match backup.log() {
            Verdict::Intact(intact) => (intact.head.size, None),
            Verdict::Broken { at, why } => (*at, Some(why.to_string())),
        };
        let key = backup.laptop().fingerprint();
        if json {
            let value = json!({"folder": place, "profile": backup.profile(), "records": backup.records(),
                "laptop": backup.laptop().name(), "fingerprint": key, "made": backup.wall(),
                "log": {"entries": log, "broken": broken}, "logged": restored.is_logged});
            return output::data(&format!("{}\n", serde_json::to_string_pretty(&value)?));
        }
        let mut paper = Paper::new(output::width());
        let records = self.words.count("backup-records", backup.records());
        let values = [
            ("folder", place.as_str()),
            ("records", records.as_str()),
            ("made", backup.wall()),
        ];
        paper.paragraph(&self.words.fill("restore-done", &values));
        paper.paragraph(&self.words.fill("restore-proved", &[("key", &key)]));
        let at = log.to_string();
        paper.paragraph(&match &broken {
            None => self.words.fill("restore-log", &[("entries", &at)]),
            Some(why) => self
                .words
                .fill("restore-log-broken", &[("at", &at), ("why", why)]),
        });
        paper.paragraph(&self.words.say(match backup.profile() {
            Profile::Solo => "restore-solo",
            Profile::Post => "restore-post",
            Profile::Unit => "restore-unit",
        }));
        if backup.profile() != Profile::Post {
            paper.paragraph(&self.words.say("restore-one-of-two"));
        }
        output::data(&paper.into_text())
    }
}
