//! `panah restore`: a backup is proved and put into an empty data folder.

use std::path::Path;

use serde_json::json;

use crate::cli::error::CommandError;
use crate::cli::stray::{self, Kind};
use crate::cli::{output, place, stick};
use crate::report::Paper;
use crate::vault::{Backup, BackupFault, Mode, Place, Profile, Verdict};

use super::Commands;

/// The list of a backup.
const LIST: &str = "manifest.note";
/// The folders of a data folder; what is in them the vault itself looks at.
const OURS: [&str; 9] = [
    "officers",
    "laptop",
    "drafts",
    "records",
    "stubs",
    "unit",
    "quarantine",
    "definitions",
    "restoring",
];

impl Commands<'_> {
    pub(super) fn restore(&self, dir: &Path, json: bool) -> Result<(), CommandError> {
        let to = place::data_path(self.arguments.data_dir.as_deref())?;
        refuse_filled(&to)?;
        stick::folder(dir)?;
        let backup = Backup::read(dir, Mode::Live).map_err(|fault| match fault {
            BackupFault::Manifest { .. } => {
                stray::or_misplaced(fault.into(), &dir.join(LIST), &[Kind::BackupList])
            }
            fault => fault.into(),
        })?;
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
            Some(why) => self.words.fill(
                "restore-log-broken",
                &[("at", &at), ("why", &self.words.sentence(why))],
            ),
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

/// Refuses a folder in which there is anything that a backup would be mixed with, before anything is
/// made there.
fn refuse_filled(to: &Path) -> Result<(), CommandError> {
    let entries = std::fs::read_dir(to).into_iter().flatten().flatten();
    let mut strange = entries.map(|entry| entry.path()).filter(|path| {
        let name = path.file_name().and_then(|name| name.to_str());
        !name.is_some_and(|name| OURS.contains(&name))
    });
    match strange.next() {
        None => Ok(()),
        Some(found) => Err(CommandError::failed(
            format!(
                "`{}` is not empty: `{}` lies there, and a backup is mixed with nothing",
                Place::from(to),
                Place::from(found.as_path())
            ),
            "name an empty folder with --data-dir, or one that is not there yet",
        )),
    }
}
