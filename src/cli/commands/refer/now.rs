//! A referral while the record can still be read here: at a post, before the record is sealed to the
//! unit.

use crate::assessment::Definitions;
use crate::cli::arguments::Secret;
use crate::cli::error::CommandError;
use crate::cli::refer_arguments::ReferArguments;
use crate::record::{Act, KeptAct, Record, StubNote};
use crate::terminal::{Desk, Menu};
use crate::vault::{RecordId, Vault};

use super::super::Commands;
use super::ask::forget;
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
        let mut case = self.case(
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
        let mut title = match made_before(vault, id)? {
            made if made.is_empty() => self.words.say("refer-now"),
            made => self
                .words
                .fill("refer-now-made", &[("names", &made.join("; "))]),
        };
        loop {
            let menu = Menu {
                title: title.clone(),
                options: ["refer-now-yes", "refer-now-no"]
                    .map(|id| self.words.say(id))
                    .to_vec(),
            };
            // Whoever leaves here leaves the question; the record has still to be sealed.
            if desk.menu(&menu)? != Some(0) {
                return Ok(said);
            }
            title = self.words.say("refer-now-another");
            let asked = none_asked(&id.to_string());
            let words = self.letter_words(self.words.tongue(), &definitions.rules)?;
            let outcome = match self.ask_referral(vault, desk, &case, &asked, &words) {
                Ok(outcome) => outcome,
                Err(CommandError::Left) => {
                    title = self.words.say("refer-left-another");
                    continue;
                }
                Err(error) => return Err(error),
            };
            match outcome {
                Outcome::Refused(refused, asked_for) => {
                    let act = Act::Refused(refused);
                    Self::seal_act(vault, &case, act.clone())?;
                    forget(vault, &case)?;
                    case.acts.push(act);
                    said.extend(self.after_refusal(&case, &asked_for));
                }
                Outcome::Made(made) => {
                    let to = made.folder.as_deref();
                    match self.write_and_seal(vault, &case, &made, (to, false), &words) {
                        Ok(lines) => {
                            forget(vault, &case)?;
                            // A second referral knows of the first: child protection has been asked.
                            case.acts.push(Act::Referral(Box::new(made.referral)));
                            said.extend(lines);
                        }
                        // A full stick is no reason to lose the interview.
                        Err(error) => said.extend(error.sentences(self.words)),
                    }
                }
            }
        }
    }
}

/// Returns to whom somebody was referred by this record before the talk was interrupted. Its stubs alone
/// tell: what was sealed, the unit alone opens.
fn made_before(vault: &Vault, id: RecordId) -> Result<Vec<String>, CommandError> {
    let id = id.to_string();
    let kept = vault.stubs()?.into_iter().flatten();
    let notes = kept.filter_map(|stub| serde_json::from_str::<StubNote>(&stub.kept).ok());
    let of_this = notes.filter(|note| note.amends.as_deref() == Some(id.as_str()));
    let made = of_this.filter_map(|note| match note.act? {
        KeptAct::Referral(made) => Some(made.to.name),
        KeptAct::Step(_) => None,
    });
    Ok(made.collect())
}

pub(in crate::cli::commands) fn none_asked(id: &str) -> ReferArguments {
    ReferArguments {
        id: id.to_owned(),
        need: Vec::new(),
        to: None,
        language: None,
        output: None,
        force: false,
        again: None,
        from: None,
        json: false,
        secret: Secret {
            passphrase_file: None,
        },
    }
}
