//! `panah log`: what was done on this laptop, and whether the log of it can be trusted.

use std::path::Path;

use serde_json::{Value, json};

use crate::cli::arguments::{LogCommand, Secret};
use crate::cli::desk::Inputs;
use crate::cli::error::CommandError;
use crate::cli::{output, place};
use crate::grammar::text::safe;
use crate::report::Paper;
use crate::vault::{DataFolder, Head, Intact, Line, OfficerListing, Vault, Verdict};

use super::Commands;
use super::present::page_width;

impl Commands<'_> {
    pub(super) fn log(&self, command: &LogCommand) -> Result<(), CommandError> {
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        match command {
            LogCommand::Verify {
                against,
                json,
                secret,
            } => self.verify_log(&folder, against.as_deref(), *json, secret),
            LogCommand::Show { last, json, secret } => {
                self.show_log(&self.unlocked_in(&folder, secret)?, *last, *json)
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
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), allowed_by)?;
        let (passphrase, permission) = inputs.into_passphrase(self.arguments, self.words)?;
        let permission = permission.as_ref().map(|text| text.as_slice());
        let head = Vault::reset_log(folder, &passphrase, permission)?;
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
                let values = [("at", (at + 1).to_string()), ("why", why.to_string())];
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
                sentences.push(words.say("log-agrees-to-end"))
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

    fn show_log(&self, vault: &Vault, last: u64, json: bool) -> Result<(), CommandError> {
        let size = vault.checkpoint()?.head.size;
        let lines = vault.log_lines(size.saturating_sub(last))?;
        let officers = vault.officers()?;
        if json {
            let rows = lines
                .into_iter()
                .map(|line| line.map(|line| line_value(&line)))
                .collect::<Result<Vec<_>, _>>()?;
            return output::data(&format!("{}\n", serde_json::to_string_pretty(&rows)?));
        }
        let mut paper = Paper::new(page_width());
        for line in lines {
            paper.paragraph(&self.line_text(&line?, &officers));
        }
        self.present_out_of(vault, &self.words.say("log-title"), &paper.into_text())
    }

    fn line_text(&self, line: &Line, officers: &[OfficerListing]) -> String {
        let who = match line.officer {
            None => self.words.say("log-nobody"),
            Some(id) => officers
                .iter()
                .find(|officer| officer.id == id && !officer.name.is_empty())
                .map_or_else(|| short(&id.to_string()), |officer| officer.name.clone()),
        };
        let (wall, deed) = match &line.told {
            Some(Ok(told)) => (told.wall.clone(), self.deed_text(&told.deed)),
            Some(Err(fault)) => (String::new(), fault.to_string()),
            None => (String::new(), String::new()),
        };
        let seq = (line.seq + 1).to_string();
        let values = [
            ("seq", seq.as_str()),
            ("wall", &wall),
            ("who", &who),
            ("deed", &deed),
        ];
        safe(&self.words.fill("log-line", &values))
    }

    /// Says a deed in words, and what it was done to by the beginning of its id.
    fn deed_text(&self, deed: &crate::vault::Deed) -> String {
        let value = serde_json::to_value(deed).unwrap_or_default();
        let verb = value
            .get("deed")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let text = self.words.say(&format!("deed-{}", verb.replace('_', "-")));
        let about = value.as_object().into_iter().flatten();
        let about: Vec<String> = about
            .filter(|(key, _)| *key != "deed")
            .filter_map(|(_, value)| about_text(value))
            .collect();
        if about.is_empty() {
            text
        } else {
            format!("{text}: {}", about.join(", "))
        }
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
                format!("`{against}` cannot be read: {}", error.kind()),
                "check its name and its permissions",
            )
        })?;
        return Ok(vault.read_checkpoint(&note)?.head);
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

fn line_value(line: &Line) -> Value {
    match &line.told {
        Some(Ok(told)) => {
            json!({"entry": line.seq + 1, "officer": line.officer, "wall": told.wall, "told": told.deed})
        }
        Some(Err(fault)) => {
            json!({"entry": line.seq + 1, "officer": line.officer, "error": fault.to_string()})
        }
        None => json!({"entry": line.seq + 1, "officer": line.officer}),
    }
}

/// Gives ids by their beginning, and numbers and words as they are.
fn about_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(short(text)),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(inner) => inner.values().next().and_then(about_text),
        _ => None,
    }
}

fn short(id: &str) -> String {
    let is_id = id.len() >= 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    id.chars().take(if is_id { 8 } else { 40 }).collect()
}
