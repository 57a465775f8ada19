//! Runs that are kept: sealed in a vault of their own kind, in a folder of their own.

use serde_json::json;
use zeroize::Zeroizing;

use crate::cli::desk::{new_passphrase, refuse_orphans, unanswered, unlock_existing, unlock_with};
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::practise_arguments::PractiseArguments;
use crate::cli::{desk, place};
use crate::practice::{Marks, Run, Verdict};
use crate::record::{Record, StubNote};
use crate::terminal::{Ask, Desk};
use crate::vault::{Content, RecordId, Vault};

use super::Commands;

impl Commands<'_> {
    /// Unlocks the vault of the exercises; makes it where there is none. Its passphrase is not that of
    /// the records.
    pub(super) fn unlock_training(
        &self,
        desk: &mut dyn Desk,
        asked: &PractiseArguments,
    ) -> Result<Vault, CommandError> {
        let inputs = Inputs::read(asked.secret.passphrase_file.as_deref(), None)?;
        let folder = place::training_folder(self.arguments.data_dir.as_deref())?;
        let vault = if let Some(passphrase) = &inputs.passphrase {
            unlock_with(passphrase, &folder, self.words)?
        } else if Vault::exists(&folder)? {
            let ask = Ask::new(self.words.say("practise-passphrase"));
            unlock_existing(desk, &ask, &folder, self.words)?.ok_or(CommandError::Left)?
        } else {
            refuse_orphans(&folder)?;
            let question = self.words.say("practise-passphrase-new");
            let passphrase = new_passphrase(desk, question, self.words, unanswered)?;
            Vault::create(&folder, &passphrase)?
        };
        desk.lock_with(desk::lock(&vault, self.words.tongue())?);
        Ok(vault)
    }
}

/// Seals a run: the record as of an interview, and what it was played with, so that it can be
/// played and marked again.
pub(super) fn seal_run(
    vault: &Vault,
    record: &Record,
    run: &Run<'_>,
    verdict: &Verdict,
    marks: &Marks,
) -> Result<RecordId, CommandError> {
    let mut body = serde_json::to_value(record)?;
    if let Some(body) = body.as_object_mut() {
        let case = run.case();
        let exercise = json!({
            "case": case.id,
            "version": case.version,
            "sha256": case.digest.to_string(),
            "seed": run.seed(),
            "deeds": run.deeds(),
            "call": verdict.call,
            "passed": marks.passed(),
        });
        body.insert("exercise".to_owned(), exercise);
    }
    let body = Zeroizing::new(serde_json::to_string(&body)?);
    let stub = serde_json::to_string(&StubNote::of(record))?;
    let content = Content {
        stub: &stub,
        ..Content::record(&body)
    };
    Ok(vault.seal(content, None)?.id)
}
