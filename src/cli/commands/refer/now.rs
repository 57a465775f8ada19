//! A referral while the record can still be read here: at a post, before the record is sealed to the
//! unit.

use crate::assessment::Definitions;
use crate::cli::arguments::Secret;
use crate::cli::error::CommandError;
use crate::cli::refer_arguments::ReferArguments;
use crate::record::{Act, Record};
use crate::terminal::{Desk, Menu};
use crate::vault::{RecordId, Vault};
use crate::words::Words;

use super::super::Commands;
use super::wanted::Outcome;

impl Commands<'_> {
    /// Offers a referral, and makes one where the officer wants it. Whatever comes of it, the record is
    /// sealed afterwards: leaving the referral is no reason to leave the interview. Returns what there
    /// is to say.
    pub(in crate::cli::commands) fn refer_now(
        &self,
        vault: &Vault,
        desk: &mut dyn Desk,
        definitions: &Definitions,
        (id, record): (RecordId, &Record),
    ) -> Result<Vec<String>, CommandError> {
        let case = self.case(
            vault,
            (id.to_string(), record, &[]),
            (&definitions.rules, &definitions.jurisdiction),
        )?;
        let leading = record.decision.as_ref().map_or_else(
            || record.summary.recommendation.leading.clone(),
            |decision| decision.pathway.to_string(),
        );
        let is_called_for = leading == "refer" || leading == "child_protection";
        if case.needs().is_empty() && !is_called_for {
            return Ok(Vec::new());
        }
        let mut said = Vec::new();
        let mut title = "refer-now";
        loop {
            let menu = Menu {
                title: self.words.say(title),
                options: ["refer-now-yes", "refer-now-no"]
                    .map(|id| self.words.say(id))
                    .to_vec(),
            };
            // Whoever leaves here leaves the question; the record has still to be sealed.
            if desk.menu(&menu)? != Some(0) {
                return Ok(said);
            }
            title = "refer-now-another";
            let asked = none_asked(&id.to_string());
            let words = Words::of(self.words.tongue());
            let outcome = match self.ask_referral(desk, &case, &asked, &words) {
                Ok(outcome) => outcome,
                Err(CommandError::Left) => continue,
                Err(error) => return Err(error),
            };
            match outcome {
                Outcome::Refused(refused) => {
                    Self::seal_act(vault, &case, Act::Refused(refused))?;
                    said.extend(self.after_refusal(&case));
                }
                Outcome::Made(made) => {
                    let to = made.folder.as_deref();
                    match self.write_and_seal(vault, &case, &made, (to, false), &words) {
                        Ok(lines) => said.extend(lines),
                        // A full stick is no reason to lose the interview.
                        Err(error) => said.extend(error.sentences()),
                    }
                }
            }
        }
    }
}

fn none_asked(id: &str) -> ReferArguments {
    ReferArguments {
        id: id.to_owned(),
        need: Vec::new(),
        to: None,
        language: None,
        output: None,
        force: false,
        from: None,
        json: false,
        secret: Secret {
            passphrase_file: None,
        },
    }
}
