//! `panah log`: what was done on this laptop, and whether the log of it can be trusted.

use std::path::Path;

use serde_json::{Value, json};

use crate::cli::arguments::Secret;
use crate::cli::error::{CommandError, why};
use crate::cli::inputs::Inputs;
use crate::cli::log_arguments::LogCommand;
use crate::cli::stray::{self, Kind};
use crate::cli::{output, place};
use crate::report::Paper;
use crate::vault::{DataFolder, Head, Intact, ResetError, Vault, Verdict};

use super::Commands;
use super::log_page::Shown;

impl Commands<'_> {
    pub(super) fn log(&self, command: &LogCommand) -> Result<(), CommandError> {
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        match command {
            LogCommand::Verify {
                against,
                json,
                secret,
            } => self.verify_log(&folder, against.as_deref(), *json, secret),
            LogCommand::Show {
                last,
                all,
                json,
                secret,
            } => {
                let shown = if *all { Shown::All } else { Shown::Last(*last) };
                self.show_log(&self.unlocked_in(&folder, secret)?, shown, *json)
            }
            LogCommand::Reset { allowed_by, secret } => {
                self.reset_log(&folder, allowed_by.as_deref(), secret)
            }
            LogCommand::Allow {
                laptop,
                number,
                output,
                secret,
            } => {
                output::refuse_unwritable(output, output::Existing::Kept)?;
                let laptop = laptop.parse().map_err(|_| {
                    CommandError::usage(
                        format!("`{laptop}` is not the id of a laptop"),
                        "copy all its 32 digits from what `panah log reset` says there",
                    )
                })?;
                let note = self
                    .unlocked_in(&folder, secret)?
                    .allow_reset(laptop, *number)?;
                output::file(output, note.as_bytes(), output::Existing::Kept)
            }
            LogCommand::Checkpoint { output, secret } => {
                if let Some(output) = output {
                    output::refuse_unwritable(output, output::Existing::Kept)?;
                }
                self.checkpoint(&self.unlocked_in(&folder, secret)?, output.as_deref())
            }
        }
    }

    fn unlocked_in(&self, folder: &DataFolder, secret: &Secret) -> Result<Vault, CommandError> {
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        let vault = inputs.unlock(folder, self.arguments, self.words)?;
        self.tell_settled(&vault);
        Ok(vault)
    }

    fn reset_log(
        &self,
        folder: &DataFolder,
        allowed_by: Option<&Path>,
        secret: &Secret,
    ) -> Result<(), CommandError> {
        let mut inputs = Inputs::read(secret.passphrase_file.as_deref(), allowed_by)?;
        let passphrase = inputs.asked_passphrase(self.arguments, self.words)?;
        let permission = inputs.text.as_ref().map(|text| text.as_slice());
        let head = Vault::reset_log(folder, &passphrase, permission).map_err(|error| {
            let is_about_it = matches!(error, ResetError::Permission(_));
            match allowed_by.filter(|_| is_about_it) {
                Some(file) => stray::or_misplaced(error.into(), file, &[Kind::LogReset]),
                None => error.into(),
            }
        })?;
        output::talk(&self.words.fill("log-reset", &[("short", &head.short())]));
        Ok(())
    }

    fn verify_log(
        &self,
        folder: &DataFolder,
        against: Option<&str>,
        json: bool,
        secret: &Secret,
    ) -> Result<(), CommandError> {
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        let vault = inputs.unlock_or_go_without(folder, self.arguments, self.words)?;
        let checkpoint = match against {
            Some(against) => Some(checkpoint(folder, vault.as_ref(), against)?),
            None => None,
        };
        let verdict = match &vault {
            Some(vault) => vault.verify_log(checkpoint.as_ref())?,
            None => folder.verify_log(checkpoint.as_ref())?,
        };
        if json {
            let value = verdict_value(&verdict, vault.is_some());
            output::data(&format!("{}\n", serde_json::to_string_pretty(&value)?))?;
        } else {
            let mut paper = Paper::new(output::width());
            for sentence in self.verdict_sentences(&verdict, vault.is_some()) {
                paper.paragraph(&sentence);
            }
            output::data(&paper.into_text())?;
        }
        match verdict {
            Verdict::Intact(_) => Ok(()),
            Verdict::Broken { .. } => Err(CommandError::Told),
        }
    }

    fn verdict_sentences(&self, verdict: &Verdict, is_unlocked: bool) -> Vec<String> {
        let words = self.words;
        let intact = match verdict {
            Verdict::Intact(intact) => intact,
            Verdict::Broken { at, why } => {
                let why = words.sentence(&why.to_string());
                let values = [("at", (at + 1).to_string()), ("why", why)];
                let values = values.each_ref().map(|(id, text)| (*id, text.as_str()));
                return vec![
                    words.fill("log-broken", &values),
                    words.say("log-broken-help"),
                ];
            }
        };
        let size = intact.head.size.to_string();
        let mut sentences = vec![words.fill(
            "log-intact",
            &[("size", &size), ("short", &intact.head.short())],
        )];
        match intact.checkpoint {
            Some(seen) if seen == intact.head.size => {
                sentences.push(words.say("log-agrees-to-end"));
            }
            Some(seen) => sentences.push(words.fill("log-agrees", &[("size", &seen.to_string())])),
            None => {}
        }
        if intact.cannot_say_what_came_after() {
            sentences.push(words.fill("log-cannot-say", &[("size", &size)]));
        }
        for (count, id) in [
            (intact.unsigned_at_end, "log-unsigned"),
            (intact.unfinished, "log-unfinished"),
            (intact.unknown_signers, "log-unknown-signers"),
        ] {
            let is_told = count > 0 && (is_unlocked || id != "log-unknown-signers");
            if is_told {
                sentences.push(words.fill(id, &[("count", &count.to_string())]));
            }
        }
        if !is_unlocked {
            sentences.push(words.say("log-without-key"));
        }
        sentences
    }

    fn checkpoint(&self, vault: &Vault, file: Option<&Path>) -> Result<(), CommandError> {
        if let Some(path) = file {
            let note = vault.signed_checkpoint()?;
            output::file(path, note.as_bytes(), output::Existing::Kept)?;
            output::talk(&self.words.say("log-checkpoint-kept"));
        }
        output::data(&format!("{}\n", vault.checkpoint()?.head.short()))
    }
}

/// Reads a checkpoint: a file that this laptop signed, or what stands in the paper book.
fn checkpoint(
    folder: &DataFolder,
    vault: Option<&Vault>,
    against: &str,
) -> Result<Head, CommandError> {
    let path = Path::new(against);
    if path.is_file() {
        let Some(vault) = vault else {
            return Err(CommandError::failed(
                "whether this laptop signed the checkpoint can only be seen with the passphrase",
                "type it, or name it with --passphrase-file",
            ));
        };
        let note = std::fs::read(path).map_err(|error| {
            CommandError::failed(
                format!("`{against}` cannot be read: {}", why(&error)),
                "check its name and its permissions",
            )
        })?;
        let read = vault
            .read_checkpoint(&note)
            .map_err(|error| stray::or_misplaced(error.into(), path, &[Kind::Checkpoint]));
        return Ok(read?.head);
    }
    let wrong = || {
        CommandError::usage(
            format!("`{against}` is neither a file nor a number with eight digits behind it"),
            "name a file, or write it as it stands in the book: \"42 a5a5a5a5\"",
        )
    };
    let (size, digits) = against.trim().split_once(' ').ok_or_else(wrong)?;
    let size: u64 = size.parse().map_err(|_| wrong())?;
    let digits = digits.trim().to_ascii_lowercase();
    if digits.len() < 8 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(wrong());
    }
    let head = folder.head_at(size)?;
    // Where the log is shorter or another one, a head that it never had says so.
    let head = head.filter(|head| head.short() == format!("{size} {digits:.8}"));
    Ok(head.unwrap_or(Head {
        size,
        hash: [0; 32],
    }))
}

fn verdict_value(verdict: &Verdict, is_unlocked: bool) -> Value {
    match verdict {
        Verdict::Intact(Intact {
            head,
            checkpoint,
            unsigned_at_end,
            unknown_signers,
            unfinished,
        }) => {
            json!({"verdict": "intact", "up_to": head.size, "head": head, "checkpoint": checkpoint,
            "cannot_say_what_came_after": *checkpoint != Some(head.size),
            "unsigned_at_end": unsigned_at_end, "unknown_signers": unknown_signers,
            "unfinished_bytes": unfinished, "with_keys": is_unlocked})
        }
        Verdict::Broken { at, why } => {
            json!({"verdict": "broken", "at": at + 1, "why": why.to_string(),
            "with_keys": is_unlocked})
        }
    }
}
