//! `panah unit receive`: what came on a stick, file by file.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::super::present::page_width;
use super::enrol_there::short;
use crate::cli::arguments::Secret;
use crate::cli::error::CommandError;
use crate::cli::stray::{self, Kind};
use crate::cli::{output, stick};
use crate::report::Paper;
use crate::vault::{
    Batch, Came, History, List, Outcome, Place, ReceiveError, Received, RecordFault,
};

use super::Commands;

/// How many names are told of what lay beside the records.
const MOST_TOLD: usize = 20;

impl Commands<'_> {
    pub(super) fn unit_receive(
        &self,
        dir: &Path,
        json: bool,
        secret: &Secret,
    ) -> Result<(), CommandError> {
        stick::folder(dir)?;
        let vault = self.unlocked(secret)?;
        let inside = records_in(dir);
        if let Some(records) = &inside {
            let folder = Place::from(records.as_path()).to_string();
            output::talk(&self.words.fill("receive-inside", &[("folder", &folder)]));
        }
        let received = vault
            .receive(inside.as_deref().unwrap_or(dir))
            .map_err(|error| {
                let beside = [
                    Kind::UnitNote,
                    Kind::EnrolmentRequest,
                    Kind::Challenge,
                    Kind::AgeFile,
                ];
                match error {
                    ReceiveError::Nothing(_) => stray::or_others_in(error.into(), dir, &beside),
                    error => error.into(),
                }
            })?;
        if json {
            let value = received_json(&received);
            output::data(&format!("{}\n", serde_json::to_string_pretty(&value)?))?;
        } else {
            output::data(&self.received_text(&received))?;
        }
        if received.batches.iter().all(Batch::is_whole) {
            Ok(())
        } else {
            Err(CommandError::Told)
        }
    }

    fn received_text(&self, received: &Received) -> String {
        let mut paper = Paper::new(page_width());
        for batch in &received.batches {
            self.batch_text(&mut paper, batch);
        }
        if !received.skipped.is_empty() {
            paper.heading(&self.words.say("receive-skipped"));
            for (place, why) in received.skipped.iter().take(MOST_TOLD) {
                let why = self.words.say(&format!("receive-skipped-{}", why.word()));
                paper.point(&format!("{}: {why}", name_of(place)));
            }
            let more = received.skipped.len().saturating_sub(MOST_TOLD);
            if more > 0 {
                paper.point(&self.words.count("receive-more", more));
            }
        }
        paper.gap();
        for receipt in &received.receipts {
            let file = receipt.to_string();
            paper.paragraph(&self.words.fill("receive-receipt", &[("file", &file)]));
        }
        if received.receipts.is_empty() {
            paper.paragraph(&self.words.say("receive-no-receipt"));
        }
        paper.into_text()
    }

    fn batch_text(&self, paper: &mut Paper, batch: &Batch) {
        let folder = name_of(&batch.folder);
        match batch.laptop {
            Some(laptop) => {
                let laptop = short(&laptop.to_string());
                let values = [("folder", folder.as_str()), ("laptop", &laptop)];
                paper.subheading(&self.words.fill("receive-from", &values));
            }
            None => paper.subheading(&folder),
        }
        match batch.list {
            List::Signed => {}
            List::Missing => paper.paragraph(&self.words.say("receive-no-list")),
            List::Refused(fault) => {
                let said = |english: &str| self.words.sentence(english);
                let (why, help) = (said(&fault.to_string()), said(fault.help()));
                let values = [("why", why.as_str()), ("help", &help)];
                paper.paragraph(&self.words.fill("receive-list-refused", &values));
            }
        }
        let is_kept = |outcome| outcome == Outcome::TakenIn;
        let is_here = |outcome| outcome == Outcome::HereAlready;
        let counts = [
            ("receive-taken-in", batch.count(is_kept)),
            ("receive-here-already", batch.count(is_here)),
        ];
        for (id, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
            paper.paragraph(&self.words.count(id, count));
        }
        let refused = batch
            .files
            .iter()
            .filter(|file| file.outcome.fault().is_some());
        let refused: Vec<&Came> = refused.collect();
        if !refused.is_empty() {
            paper.paragraph(&self.words.count("receive-set-aside", refused.len()));
            for file in refused {
                self.refused_text(paper, file);
            }
        }
        if !batch.missing.is_empty() {
            paper.paragraph(&self.words.count("receive-missing", batch.missing.len()));
            for name in &batch.missing {
                paper.point(name);
            }
        }
        for (ids, id) in [
            (&batch.new_officers, "receive-new-officer"),
            (&batch.other_keys, "receive-other-key"),
            (&batch.gone_officers, "receive-gone"),
        ] {
            for officer in ids {
                let officer = short(&officer.to_string());
                paper.paragraph(&self.words.fill(id, &[("officer", &officer)]));
            }
        }
        if let Some((its, newest)) = batch.older_note {
            let (its, newest) = (its.to_string(), newest.to_string());
            let values = [("its", its.as_str()), ("newest", &newest)];
            paper.paragraph(&self.words.fill("receive-older-note", &values));
        }
        self.history_text(paper, &batch.history);
    }

    fn refused_text(&self, paper: &mut Paper, file: &Came) {
        let Some(fault) = file.outcome.fault() else {
            return;
        };
        let said = self.words.sentence(&fault.to_string());
        paper.point(&format!("{}: {said}", name_of(&file.place)));
        match (file.outcome, fault) {
            (Outcome::QuarantinedBefore(_), _) => paper.indented(&self.words.say("receive-before")),
            (Outcome::LeftThere(_), _) => paper.indented(&self.words.say("receive-left-there")),
            (_, RecordFault::Damaged | RecordFault::Header | RecordFault::Empty) => {
                paper.indented(&self.words.say("receive-sent-again"));
            }
            // Whoever put it there may fetch it.
            (_, RecordFault::NotAge | RecordFault::NotForUs) => {}
            _ => paper.indented(&format!("→ {}", self.words.sentence(fault.help()))),
        }
    }

    fn history_text(&self, paper: &mut Paper, history: &History) {
        let fill = |id: &str, values: &[(&str, &str)]| self.words.fill(id, values);
        let said = |english: &str| self.words.sentence(english);
        paper.paragraph(&match history {
            History::NotTold => return,
            History::GoesOn { head, .. } => fill("receive-goes-on", &[("short", &head.short())]),
            History::SeenBefore(head) => fill("receive-seen", &[("short", &head.short())]),
            History::RolledBack { known, came } => fill(
                "receive-rolled-back",
                &[("known", &known.short()), ("came", &came.short())],
            ),
            History::DidNotCome { .. } => self.words.say("receive-no-log"),
            History::Broken { at, why } => fill(
                "receive-log-broken",
                &[("at", &at.to_string()), ("why", &said(&why.to_string()))],
            ),
            History::Unusable(why) => fill("receive-log-unusable", &[("why", &said(why))]),
        });
    }
}

/// Finds the records in a whole backup, or in a data folder that one was put back into.
fn records_in(dir: &Path) -> Option<PathBuf> {
    let is_folder = |path: &Path| std::fs::symlink_metadata(path).is_ok_and(|found| found.is_dir());
    let (records, laptop) = (dir.join("records"), dir.join("laptop"));
    (is_folder(&records) && is_folder(&laptop)).then_some(records)
}

/// The last part of a path, fit for a screen.
fn name_of(place: &Place) -> String {
    match place.path().file_name() {
        Some(name) => Place::from(Path::new(name)).to_string(),
        None => place.to_string(),
    }
}

fn received_json(received: &Received) -> Value {
    json!({
        "transfers": received.batches.iter().map(batch_json).collect::<Vec<_>>(),
        "skipped": received.skipped.iter()
            .map(|(place, why)| json!({"name": name_of(place), "reason": why.word()}))
            .collect::<Vec<_>>(),
        "receipts": received.receipts.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

fn batch_json(batch: &Batch) -> Value {
    let (list, list_fault) = match batch.list {
        List::Signed => ("signed", None),
        List::Missing => ("missing", None),
        List::Refused(fault) => ("refused", Some(fault.to_string())),
    };
    json!({
        "folder": batch.folder.to_string(),
        "list": list,
        "list_fault": list_fault,
        "laptop": batch.laptop.map(|laptop| laptop.to_string()),
        "whole": batch.is_whole(),
        "records": batch.files.iter().map(came_json).collect::<Vec<_>>(),
        "missing": batch.missing,
        "new_officers": batch.new_officers.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "other_keys": batch.other_keys.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "gone_officers": batch.gone_officers.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "older_note": batch.older_note.map(|(its, newest)| json!({"its": its, "newest": newest})),
        "history": history_json(&batch.history),
    })
}

fn came_json(file: &Came) -> Value {
    let outcome = match file.outcome {
        Outcome::TakenIn => "taken_in",
        Outcome::HereAlready => "here_already",
        Outcome::Quarantined(_) => "quarantined",
        Outcome::QuarantinedBefore(_) => "quarantined_before",
        Outcome::LeftThere(_) => "left_there",
    };
    json!({
        "file": name_of(&file.place),
        "sha256": file.sha256.to_string(),
        "id": file.id.map(|id| id.to_string()),
        "laptop": file.laptop.map(|laptop| laptop.to_string()),
        "officer": file.officer.map(|officer| officer.to_string()),
        "outcome": outcome,
        "reason": file.outcome.fault().map(|fault| fault.word()),
    })
}

fn history_json(history: &History) -> Value {
    let known = match history {
        History::RolledBack { known, .. } => Some(known),
        History::GoesOn { known, .. } => known.as_ref(),
        _ => None,
    };
    let broken_at = match history {
        History::Broken { at, .. } => Some(at),
        _ => None,
    };
    json!({
        "verdict": history.word(),
        "countersigned": history.countersigned(),
        "known": known,
        "broken_at": broken_at,
    })
}
