//! `panah follow-up`: from the letter to the person's arrival and beyond.
//!
//! What is due is listed; what was done is noted as an addition to the referral's record. At a post all
//! of that comes out of what it keeps of the additions: it can open none of them.

mod after;
mod next;
mod note;
mod page;
mod withdrawal;

pub(super) use page::{due_lines, due_values};

use std::io::IsTerminal;
use std::path::Path;

use jiff::Timestamp;

use crate::cli::clock;
use crate::cli::error::CommandError;
use crate::cli::follow_up_arguments::FollowUpArguments;
use crate::cli::follow_ups::{Gathered, gather, share};
use crate::cli::inputs::Inputs;
use crate::cli::{desk, output, place, stray};
use crate::grammar::InformationId;
use crate::record::FollowUp;
use crate::referral::{Done, ReferralCode};
use crate::vault::Vault;

use super::Commands;
use super::amend::kept_text;

impl Commands<'_> {
    pub(super) fn follow_up(&self, asked: &FollowUpArguments) -> Result<(), CommandError> {
        let code = asked.code.as_deref().map(code).transpose()?;
        let what = asked
            .step
            .as_ref()
            .map(|step| what_was_done(&step.0, asked))
            .transpose()?;
        let at = asked.at.as_deref().map(moment).transpose()?;
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        if !Vault::exists(&folder)? {
            desk::refuse_orphans(&folder)?;
            return Err(CommandError::failed(
                "nothing has been set up here yet",
                "name the right data folder with --data-dir, or begin with `panah setup`",
            ));
        }
        let inputs = Inputs::read(
            asked.secret.passphrase_file.as_deref(),
            asked.note.as_deref(),
        )?;
        let note = inputs.text.as_ref().map(|bytes| {
            stray::refuse(asked.note.as_deref().unwrap_or(Path::new("-")), bytes)?;
            kept_text(bytes)
        });
        let note = note.transpose()?;
        let vault = inputs.unlock(&folder, self.arguments, self.words)?;
        self.tell_settled(&vault);
        if let Some(wrong) = clock::wrong(self.words) {
            output::talk(&wrong);
        }
        let mut gathered = gather(&vault)?;
        share(&vault, std::mem::take(&mut gathered.unshared));
        let Some(code) = code else {
            return self.list_due(&vault, &gathered, asked);
        };
        let one = find(&gathered, &code)?;
        match what {
            Some(what) => self.note_named(&vault, one, what, at, note),
            None if asked.json => page::json(&[one]),
            None if std::io::stdin().is_terminal() => self.ask_step(&vault, one),
            None => self.show_one(&vault, one),
        }
    }
}

/// Reads the code of a referral.
fn code(typed: &str) -> Result<ReferralCode, CommandError> {
    ReferralCode::read(typed).ok_or_else(|| {
        CommandError::failed(
            format!("`{typed}` is no code of a referral: a character is missing or mistyped"),
            "read the seven characters once more, on the letter or the card",
        )
    })
}

/// Finds the one referral that has this code.
fn find<'g>(gathered: &'g Gathered, code: &ReferralCode) -> Result<&'g FollowUp, CommandError> {
    let mut found = gathered
        .all
        .iter()
        .filter(|one| one.hand_over.code == *code);
    match (found.next(), found.next()) {
        (Some(only), None) => Ok(only),
        (Some(one), Some(other)) => Err(CommandError::failed(
            format!(
                "two records have a referral {code}: {} and {}",
                short(&one.record),
                short(&other.record)
            ),
            "note what was done with `panah amend` and the id of the right record",
        )),
        (None, _) => Err(CommandError::failed(
            format!("you have no referral {code} here"),
            "see all that are known here with `panah follow-up --all`",
        )),
    }
}

fn what_was_done(named: &Done, asked: &FollowUpArguments) -> Result<Done, CommandError> {
    match named.clone() {
        Done::Withdrawn { .. } => Ok(Done::Withdrawn {
            information: asked
                .information
                .iter()
                .map(|id| InformationId::new(id))
                .collect(),
        }),
        _ if !asked.information.is_empty() => Err(CommandError::usage(
            "information is named with `withdraw` alone",
            "what there is to say about another step comes from a file, with --note FILE",
        )),
        done => Ok(done),
    }
}

/// Reads when something was done.
fn moment(typed: &str) -> Result<Timestamp, CommandError> {
    let at = clock::typed(typed).ok_or_else(|| {
        CommandError::usage(
            format!("`{typed}` is no time"),
            "write it as in 14:30 or \"2026-11-22 14:30\"",
        )
    })?;
    if at > Timestamp::now() {
        return Err(CommandError::failed(
            format!(
                "{} is still to come, by this laptop's clock",
                clock::local(at)
            ),
            "note what was done when it has been done; look at the time and the day once more",
        ));
    }
    Ok(at)
}

/// The beginning of an id, which is enough to find it by.
fn short(id: &str) -> String {
    id.chars().take(8).collect()
}
