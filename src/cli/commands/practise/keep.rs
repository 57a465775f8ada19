//! Runs that are kept: sealed in a vault of their own kind, in a folder of their own.

use zeroize::Zeroizing;

use crate::cli::arguments::Secret;
use crate::cli::clock::now;
use crate::cli::desk::{
    new_passphrase, refuse_orphans, unanswered, unlock_existing, unlock_training_with,
};
use crate::cli::error::CommandError;
use crate::cli::exercise_story::{ExerciseBegin, ExerciseEvent, ExerciseStory, RunNote};
use crate::cli::inputs::Inputs;
use crate::cli::practise_arguments::PractiseArguments;
use crate::cli::{desk, output, place};
use crate::practice::{Marks, ObservedCase, Run, Verdict};
use crate::record::{Begin, Record, StubNote};
use crate::report::Sections;
use crate::terminal::{Ask, Desk};
use crate::vault::{Content, DataFolder, Draft, RecordId, Vault};

use super::super::Commands;
use super::Played;
use super::play::Begun;

/// A run that has come to its end.
pub(super) struct Closed<'a> {
    pub(super) record: &'a Record,
    pub(super) run: &'a Run<'a>,
    pub(super) verdict: &'a Verdict,
    pub(super) marks: &'a Marks,
    /// The debriefing.
    pub(super) sections: &'a Sections,
}

impl Commands<'_> {
    /// Unlocks the vault of the exercises; makes it where there is none. Its passphrase is not that of
    /// the records.
    pub(in crate::cli::commands) fn unlock_training(
        &self,
        desk: &mut dyn Desk,
        secret: &Secret,
    ) -> Result<Vault, CommandError> {
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        let folder = place::training_folder(self.arguments.data_dir.as_deref())?;
        let vault = if let Some(passphrase) = &inputs.passphrase {
            unlock_training_with(passphrase, &folder, self.words)?
        } else if Vault::exists(&folder)? {
            self.ask_training(desk, &folder)?
        } else {
            refuse_orphans(&folder)?;
            let question = self.words.say("practise-passphrase-new");
            let passphrase = new_passphrase(desk, question, self.words, unanswered)?;
            Vault::create(&folder, &passphrase)?
        };
        self.training_open(desk, vault)
    }

    /// Unlocks the vault of the exercises where there is one, and makes nothing; says so where nothing
    /// was ever kept.
    pub(super) fn training_there(
        &self,
        desk: &mut dyn Desk,
        asked: &PractiseArguments,
    ) -> Result<Option<Vault>, CommandError> {
        let named = self.arguments.data_dir.as_deref();
        if place::has_training_folder(named)? {
            let folder = place::training_folder(named)?;
            if Vault::exists(&folder)? {
                let inputs = Inputs::read(asked.secret.passphrase_file.as_deref(), None)?;
                let vault = match &inputs.passphrase {
                    Some(passphrase) => unlock_training_with(passphrase, &folder, self.words)?,
                    None => self.ask_training(desk, &folder)?,
                };
                return self.training_open(desk, vault).map(Some);
            }
            refuse_orphans(&folder)?;
        }
        output::talk(&self.words.say("practise-kept-none"));
        Ok(None)
    }

    fn ask_training(
        &self,
        desk: &mut dyn Desk,
        folder: &DataFolder,
    ) -> Result<Vault, CommandError> {
        let ask = Ask::new(self.words.say("practise-passphrase"));
        unlock_existing(desk, &ask, folder, self.words)?.ok_or(CommandError::Left)
    }

    fn training_open(&self, desk: &mut dyn Desk, vault: Vault) -> Result<Vault, CommandError> {
        desk.lock_with(desk::lock(&vault, self.words.tongue())?);
        self.tell_settled(&vault);
        Ok(vault)
    }

    /// Begins a run in a draft: from now on each deed is on the disk before the next page is shown.
    pub(super) fn begin_kept(
        &self,
        vault: &Vault,
        played: &Played<'_>,
    ) -> Result<Begun, CommandError> {
        let mut draft = vault.begin_draft(played.case.digest.0)?;
        let begin = ExerciseBegin {
            begin: Begin::new(played.definitions, now()),
            case: ObservedCase::of(played.case),
            title: played.case.title.clone(),
            wordings: played.wordings_digest.to_string(),
            seed: played.seed,
        };
        let event = ExerciseEvent::Begin(Box::new(begin.clone()));
        self.keep_event(Some(&mut draft), &event)?;
        let story = ExerciseStory {
            begin: Some(begin),
            ..ExerciseStory::default()
        };
        Ok(Begun::kept(draft, story))
    }

    pub(super) fn tell_sealed(&self, id: RecordId) {
        let id = id.to_string();
        let short: String = id.chars().take(8).collect();
        let values = [("id", id.as_str()), ("short", &short)];
        output::talk(&self.words.fill("practise-sealed", &values));
    }
}

/// Seals a run: the record as of an interview, and what it was played with, so that it can be
/// played and marked again.
pub(super) fn seal_run(
    vault: &Vault,
    played: &Played<'_>,
    closed: &Closed<'_>,
    draft: Option<Draft>,
) -> Result<RecordId, CommandError> {
    let mut body = serde_json::to_value(closed.record)?;
    if let Some(body) = body.as_object_mut() {
        let case = closed.run.case();
        let note = RunNote {
            case: case.id.clone(),
            version: case.version.clone(),
            sha256: case.digest.to_string(),
            title: case.title.clone(),
            wordings: Some(played.wordings_digest.to_string()),
            seed: closed.run.seed(),
            deeds: closed.run.deeds().to_vec(),
            call: closed.verdict.call.clone(),
            passed: closed.marks.passed(),
            debriefing: Some(closed.sections.clone()),
        };
        body.insert("exercise".to_owned(), serde_json::to_value(note)?);
    }
    let body = Zeroizing::new(serde_json::to_string(&body)?);
    let stub = serde_json::to_string(&StubNote::of(closed.record))?;
    let content = Content {
        stub: &stub,
        ..Content::record(&body)
    };
    Ok(vault.seal(content, draft)?.id)
}
