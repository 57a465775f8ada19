//! `panah transfer`: onto a stick what the unit has not got yet, and off it the unit's receipts.

use std::path::Path;

use serde_json::{Value, json};

use crate::cli::arguments::Secret;
use crate::cli::desk;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::stray::{self, Kind};
use crate::cli::{output, place, stick};
use crate::grammar::text::safe;
use crate::vault::{
    JudgedReceipt as Receipt, Place, ReceiptFault, SettleError, TakenReceipt, Transferred, Vault,
};

use super::Commands;

impl Commands<'_> {
    /// Takes the receipts on a stick, and puts there what still waits.
    pub(super) fn transfer(
        &self,
        to: &Path,
        json: bool,
        secret: &Secret,
    ) -> Result<(), CommandError> {
        stick::folder(to)?;
        let vault = self.vault_to_carry(secret)?;
        // A laptop that works alone is told so before anything is looked at.
        let receipts = match vault.unit()? {
            Some(_) => vault.take_receipts(to)?,
            None => Vec::new(),
        };
        if !json {
            self.tell_receipts(&receipts);
        }
        let sent = vault.transfer(to)?;
        if json {
            let value = json!({"receipts": receipts.iter().map(receipt_json).collect::<Vec<_>>(),
                "transfer": sent.as_ref().map(sent_json)});
            output::data(&format!("{}\n", serde_json::to_string_pretty(&value)?))?;
        } else {
            self.tell_sent(sent.as_ref());
        }
        let is_whole = sent.is_none_or(|sent| sent.left_out.is_empty() && sent.changed.is_empty());
        if is_whole && !receipts.iter().any(is_alarm) {
            Ok(())
        } else {
            Err(CommandError::Told)
        }
    }

    /// Takes the receipts in a folder, and nothing more.
    pub(super) fn take_receipts(
        &self,
        folder: Option<&Path>,
        json: bool,
        secret: &Secret,
    ) -> Result<(), CommandError> {
        let Some(folder) = folder else {
            return Err(CommandError::usage(
                "no folder was named",
                "name the stick with --to or --receipts",
            ));
        };
        stick::folder(folder)?;
        let vault = self.vault_to_carry(secret)?;
        let receipts = vault.take_receipts(folder)?;
        if json {
            let value = json!({"receipts": receipts.iter().map(receipt_json).collect::<Vec<_>>()});
            output::data(&format!("{}\n", serde_json::to_string_pretty(&value)?))?;
        } else if receipts.is_empty() {
            output::talk(&self.words.say("transfer-no-receipts"));
            let beside = [
                Kind::UnitNote,
                Kind::EnrolmentRequest,
                Kind::Challenge,
                Kind::AgeFile,
            ];
            let error = stray::or_others_in(CommandError::Told, folder, &beside);
            if !matches!(error, CommandError::Told) {
                return Err(error);
            }
        } else {
            self.tell_receipts(&receipts);
        }
        if receipts.iter().any(is_alarm) {
            return Err(CommandError::Told);
        }
        Ok(())
    }

    fn vault_to_carry(&self, secret: &Secret) -> Result<Vault, CommandError> {
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        if !Vault::exists(&folder)? {
            desk::refuse_orphans(&folder)?;
            return Err(CommandError::failed(
                "nothing has been kept here yet, so there is nothing to bring to a unit",
                "name the right data folder with --data-dir",
            ));
        }
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        let vault = inputs.unlock(&folder, self.arguments, self.words)?;
        // What the unit has confirmed is read again at once: should it be damaged, that tells it.
        self.tell_settled_save(&vault, |trouble| {
            matches!(trouble, SettleError::Unread(_) | SettleError::Confirmed(_))
        });
        Ok(vault)
    }

    fn tell_receipts(&self, receipts: &[Receipt]) {
        for (place, taken) in receipts {
            let file = name_of(place);
            match taken {
                // What was taken before needs no word.
                Err(ReceiptFault::NothingNew) => {}
                Err(fault) => {
                    let kind = fault.is_alarm().then(|| Kind::of_file(place.path()));
                    if let Some(kind) = kind.flatten().filter(|kind| *kind != Kind::Receipt) {
                        kind.misplaced(place.path()).tell(self.words);
                        continue;
                    }
                    let said = |english: &str| self.words.sentence(english);
                    let (fault, help) = (said(&fault.to_string()), said(fault.help()));
                    let values = [("file", file.as_str()), ("fault", &fault), ("help", &help)];
                    output::talk(&self.words.fill("transfer-receipt-refused", &values));
                }
                Ok(taken) => self.tell_receipt(&file, taken),
            }
        }
    }

    fn tell_receipt(&self, file: &str, taken: &TakenReceipt) {
        let say = |id: &str, values: &[(&str, &str)]| output::talk(&self.words.fill(id, values));
        if taken.confirmed > 0 {
            let count = self.words.count("transfer-records", taken.confirmed);
            say("transfer-confirmed", &[("file", file), ("count", &count)]);
        }
        if let Some(head) = taken.countersigned {
            say("transfer-countersigned", &[("short", &head.short())]);
        }
        for (id, reason) in &taken.refused {
            let id = id.to_string();
            let reason = safe(&reason.replace('_', " "));
            say("transfer-set-aside", &[("id", &id), ("reason", &reason)]);
        }
        for id in &taken.other_bytes {
            say("transfer-other-bytes", &[("id", &id.to_string())]);
        }
    }

    fn tell_sent(&self, sent: Option<&Transferred>) {
        let Some(sent) = sent else {
            output::talk(&self.words.say("transfer-none"));
            return;
        };
        for (id, why) in &sent.left_out {
            let why = self.words.sentence(&format!("{why}; {}", why.help()));
            let id = id.to_string();
            let values = [("id", id.as_str()), ("why", &why)];
            output::talk(&self.words.fill("transfer-left-out", &values));
        }
        for id in &sent.changed {
            let id = id.to_string();
            output::talk(&self.words.fill("transfer-changed", &[("id", &id)]));
        }
        let folder = Place::from(sent.folder.as_path()).to_string();
        let count = self.words.count("transfer-records", sent.records);
        for (id, values) in [
            (
                "transfer-done",
                [("count", count.as_str()), ("folder", folder.as_str())].as_slice(),
            ),
            (
                "transfer-checkpoint",
                &[("short", sent.checkpoint.short().as_str())],
            ),
            ("transfer-next", &[]),
        ] {
            output::talk(&self.words.fill(id, values));
        }
    }
}

fn is_alarm((_, taken): &Receipt) -> bool {
    match taken {
        Ok(taken) => !taken.other_bytes.is_empty(),
        Err(fault) => fault.is_alarm(),
    }
}

/// A file's own name, fit for a screen.
fn name_of(place: &Place) -> String {
    let name = place.path().file_name().unwrap_or_default();
    Place::from(Path::new(name)).to_string()
}

fn receipt_json((place, taken): &Receipt) -> Value {
    let file = name_of(place);
    match taken {
        Err(fault) => json!({"file": file, "taken": false, "reason": fault.word()}),
        Ok(taken) => json!({
            "file": file,
            "taken": true,
            "confirmed": taken.confirmed,
            "countersigned": taken.countersigned,
            "set_aside": taken.refused.iter()
                .map(|(id, reason)| json!({"id": id.to_string(), "reason": reason}))
                .collect::<Vec<_>>(),
            "other_bytes": taken.other_bytes.iter().map(ToString::to_string).collect::<Vec<_>>(),
        }),
    }
}

fn sent_json(sent: &Transferred) -> Value {
    json!({
        "folder": sent.folder.display().to_string(),
        "records": sent.records,
        "bytes": sent.bytes,
        "checkpoint": sent.checkpoint,
        "left_out": sent.left_out.iter()
            .map(|(id, why)| json!({"id": id.to_string(), "why": why.to_string()}))
            .collect::<Vec<_>>(),
        "changed": sent.changed.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}
