//! `panah open`: one file, wherever it lies. The verdict comes first; what is not proved is not shown.

use std::path::Path;

use serde_json::{Value, json};

use crate::cli::arguments::Secret;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::stray::{self, Kind as FileKind};
use crate::cli::{clock, desk};
use crate::cli::{output, place};
use crate::record::{Amendment, Record};
use crate::report::{self, Paper};
use crate::vault::{Examined, FileVerdict, Kind, Opened, Place, RecordFault, Vault};

use super::Commands;
use super::present::page_width;

impl Commands<'_> {
    pub(super) fn open_file(
        &self,
        file: &Path,
        json: bool,
        secret: &Secret,
    ) -> Result<(), CommandError> {
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        if !Vault::exists(&folder)? {
            desk::refuse_orphans(&folder)?;
            return Err(CommandError::failed(
                "there is no key here that could open a record",
                "name the right data folder with --data-dir",
            ));
        }
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        let vault = inputs.unlock(&folder, self.arguments, self.words)?;
        let examined = vault.examine(file)?;
        if json {
            let value = examined_json(&examined)?;
            output::data(&format!("{}\n", serde_json::to_string_pretty(&value)?))?;
        }
        let (heading, opened) = match &examined.verdict {
            FileVerdict::Authentic(opened) => ("open-authentic", opened),
            FileVerdict::Forwarded(opened) => ("open-forwarded", opened),
            FileVerdict::Refused(fault) => {
                let refused = refused(file, *fault);
                return Err(stray::or_misplaced(refused, file, &[FileKind::AgeFile]));
            }
        };
        if !json {
            let text = self.vouched(&vault, |held| {
                held.opened_text(heading, opened, &examined.officer_name)
            })?;
            self.present_out_of(&vault, &self.words.say("show-title"), &text)?;
        }
        match &examined.verdict {
            FileVerdict::Authentic(_) => Ok(()),
            _ => Err(CommandError::Told),
        }
    }

    fn opened_text(
        &self,
        heading: &str,
        opened: &Opened,
        officer_name: &str,
    ) -> Result<String, CommandError> {
        let mut paper = Paper::new(page_width()).telling_time_by(clock::local_and_offset);
        paper.heading(&self.words.say(heading));
        if heading == "open-forwarded" {
            paper.paragraph(&self.words.say("open-forwarded-warning"));
        }
        let officer = opened.signed_by.to_string();
        let officer = if officer_name.is_empty() {
            officer
        } else {
            format!("{officer_name} ({officer})")
        };
        paper.paragraph(&match opened.laptop {
            Some(laptop) => self.words.fill(
                "open-signed-by",
                &[("officer", &officer), ("laptop", &laptop.to_string())],
            ),
            None => self
                .words
                .fill("open-signed-by-officer", &[("officer", &officer)]),
        });
        let id = opened.id.to_string();
        match opened.kind {
            Kind::Record => {
                let record: Record = serde_json::from_str(&opened.body)?;
                report::record(&mut paper, &id, &record, &[], self.words);
            }
            Kind::Amendment => {
                let amendment: Amendment = serde_json::from_str(&opened.body)?;
                report::amendment(&mut paper, &id, &amendment, self.words);
            }
        }
        Ok(paper.into_text())
    }
}

fn refused(file: &Path, fault: RecordFault) -> CommandError {
    let file = Place::from(file);
    CommandError::failed(format!("`{file}` is not shown: {fault}"), fault.help())
}

fn examined_json(examined: &Examined) -> Result<Value, CommandError> {
    let sha256 = examined.sha256.to_string();
    let (verdict, opened) = match &examined.verdict {
        FileVerdict::Authentic(opened) => ("authentic", opened),
        FileVerdict::Forwarded(opened) => ("forwarded", opened),
        FileVerdict::Refused(fault) => {
            let verdict = match fault {
                RecordFault::Unsigned | RecordFault::UnknownSigner | RecordFault::Altered => {
                    "not_authentic"
                }
                _ => "refused",
            };
            return Ok(json!({"verdict": verdict, "reason": fault.word(), "sha256": sha256}));
        }
    };
    let body: Value = serde_json::from_str(&opened.body)?;
    Ok(json!({
        "verdict": verdict,
        "sha256": sha256,
        "id": opened.id.to_string(),
        "kind": opened.kind,
        "officer": opened.signed_by.to_string(),
        "officer_name": examined.officer_name,
        "laptop": opened.laptop.map(|laptop| laptop.to_string()),
        "retain": opened.retain,
        "content": body,
    }))
}
