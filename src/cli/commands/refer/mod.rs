//! `panah refer`: from a need to a letter for one service, by the person's consent.
//!
//! [`case`] is what is known before anything is asked, [`ask`] asks at the desk, page by page and with a
//! way back, [`from_file`] takes the
//! answers from a file, and [`write`] writes the pages and seals the referral as an addition to the
//! record. What may be told is decided in `referral::consent`, nowhere here.

mod after_refusal;
mod again;
mod ask;
mod ask_consent;
mod ask_information;
mod ask_needs;
mod ask_paper;
mod ask_receiver;
mod case;
mod from_file;
mod now;
mod page;
mod person;
mod receivers;
mod wanted;
mod write;

use std::path::Path;

use crate::assessment::Rules;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::refer_arguments::ReferArguments;
use crate::cli::{desk, output, place, post};
use crate::grammar::{Faults, JurisdictionId};
use crate::jurisdiction::Jurisdiction;
use crate::record::{Act, Amendment, Record};
use crate::referral::ContactSheet;
use crate::vault::{DataFolder, OpenedBy, Vault};
use crate::words::{Tongue, Words};

use super::services::directory_of;
use super::show::{find, whole};
use super::{Commands, GENERIC};
pub(super) use now::none_asked;

use case::Case;
use wanted::Outcome;

impl Commands<'_> {
    /// Makes a referral for a closed record that this laptop can open.
    pub(super) fn refer(&self, asked: &ReferArguments) -> Result<(), CommandError> {
        let tongue = self.letter_tongue(asked.language.as_deref())?;
        if let Some(output) = &asked.output {
            output::refuse_no_folder(output)?;
        }
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        refuse_draft(&folder, &asked.id)?;
        let again = asked.again.as_deref().map(again::code).transpose()?;
        let id = find(&folder, &asked.id)?;
        let secret = asked.secret.passphrase_file.as_deref();
        let inputs = Inputs::read(secret, asked.from.as_deref())?;
        if folder.opened_by(id) == OpenedBy::Unit {
            return Err(CommandError::failed(
                "only the unit can open this record, so no letter can be made of it here",
                "ask the unit to refer (`panah refer` there), or hold on to what you know: the next \
                 interview offers the letter before it is closed",
            ));
        }
        let vault = inputs.unlock(&folder, self.arguments, self.words)?;
        self.tell_settled(&vault);
        let whole = whole(&vault, id)?;
        let (rules, jurisdiction) = self.rules_for(&whole.record, &vault)?;
        if let (Some(code), Some(output)) = (&again, &asked.output) {
            let words = self.letter_words(tongue, &rules)?;
            return self.print_again(&vault, &whole, code, (output, asked.force), &words);
        }
        let case = self.case(
            &vault,
            (whole.id.to_string(), &whole.record, &whole.amendments),
            (&rules, &jurisdiction),
        )?;
        let words = self.letter_words(tongue, &rules)?;
        let outcome = if let (Some(file), Some(bytes)) = (&asked.from, &inputs.text) {
            self.refer_from_file(&case, file, bytes)?
        } else {
            let mut desk = desk::open_for(&vault, self.arguments, self.words)?;
            let outcome = self.ask_referral(&vault, desk.as_mut(), &case, asked, &words);
            desk.leave();
            if matches!(outcome, Err(CommandError::Left)) {
                let id = match ask::begun(&vault, &case) {
                    Some(_) => "refer-broken-off",
                    None => "refer-left",
                };
                output::talk(&self.words.say(id));
            }
            outcome?
        };
        self.finish_referral(&vault, &case, outcome, asked, &words)?;
        match asked.from {
            None => ask::forget(&vault, &case),
            Some(_) => Ok(()),
        }
    }

    /// Returns the language of the letter.
    fn letter_tongue(&self, named: Option<&str>) -> Result<Tongue, CommandError> {
        let Some(tag) = named else {
            return Ok(self.words.tongue());
        };
        Tongue::of_tag(tag).ok_or_else(|| {
            let known = Tongue::ALL.map(|(tag, _)| tag).join(", ");
            CommandError::usage(
                self.words.fill("refer-no-language", &[("tag", tag)]),
                self.words.fill("words-unknown-help", &[("known", &known)]),
            )
        })
    }

    /// Returns the rules in force, and the law that the record was made under; where that was of no
    /// country, that of the post.
    fn rules_for(
        &self,
        record: &Record,
        vault: &Vault,
    ) -> Result<(Rules, Jurisdiction), CommandError> {
        let library = self.library()?;
        self.held_to_installed(Some(&library.set()), vault)?;
        let mut faults = Faults::default();
        let rules = library.rules(&mut faults);
        let recorded = record.summary.jurisdiction.id.as_deref();
        let recorded = recorded.filter(|id| library.jurisdictions().contains(id));
        // An interview before the post was set up went by no country; its services are the post's.
        let recorded = recorded.filter(|id| *id != GENERIC);
        let sheet = post::sheet(vault).unwrap_or_default();
        let of_post = sheet.country.as_ref().map(JurisdictionId::as_str);
        let of_post = of_post.filter(|id| library.jurisdictions().contains(id));
        let named = self.arguments.jurisdiction.as_deref();
        let id = named.or(recorded).or(of_post).unwrap_or(GENERIC);
        let jurisdiction = library.jurisdiction(id, &mut faults);
        self.refuse_faulty(&library, faults)?;
        let asked = record.summary.questionnaire.id.as_deref();
        if let Some(asked) = asked.filter(|asked| library.questionnaires().contains(asked)) {
            self.refuse_unchecked(&library, asked, id)?;
        }
        rules.zip(jurisdiction).ok_or(CommandError::Told)
    }

    /// Puts together what is known before anything is asked.
    fn case<'r>(
        &self,
        vault: &Vault,
        (amends, record, amendments): (String, &'r Record, &[Amendment]),
        (rules, jurisdiction): (&'r Rules, &'r Jurisdiction),
    ) -> Result<Case<'r>, CommandError> {
        let sheet = post::sheet(vault).unwrap_or_else(|unread| {
            unread.error.tell(self.words);
            ContactSheet::default()
        });
        let library = self.library()?;
        let id = record.summary.questionnaire.id.as_deref();
        let questionnaire = id.filter(|id| library.questionnaires().contains(id));
        let questionnaire =
            questionnaire.and_then(|id| library.questionnaire(id, &mut Faults::default()));
        let officers = vault.officers()?;
        let officer = officers.into_iter().find(|officer| officer.is_you);
        let acts = amendments.iter().filter_map(|added| added.act.clone());
        let acts: Vec<Act> = acts.collect();
        let directory = directory_of(jurisdiction, &sheet.services);
        let calls = post::call_list(&rules.contacts, Some(jurisdiction), sheet);
        Ok(Case {
            officer: officer.map(|officer| officer.name).unwrap_or_default(),
            ..Case::new(
                amends,
                record,
                questionnaire.as_ref(),
                (rules, jurisdiction, calls, directory),
                acts,
                self.words,
            )
        })
    }

    /// Writes the pages, seals, and says what became of it.
    fn finish_referral(
        &self,
        vault: &Vault,
        case: &Case<'_>,
        outcome: Outcome,
        asked: &ReferArguments,
        words: &Words,
    ) -> Result<(), CommandError> {
        match outcome {
            Outcome::Refused(refused, asked_for) => {
                let json = serde_json::to_string_pretty(&refused)?;
                Self::seal_act(vault, case, Act::Refused(refused))?;
                for line in self.after_refusal(case, &asked_for) {
                    output::talk(&line);
                }
                if asked.json {
                    output::data(&format!("{json}\n"))?;
                }
            }
            Outcome::Made(made) => {
                let to = made.folder.as_deref().or(asked.output.as_deref());
                let json = serde_json::to_string_pretty(&made.referral)?;
                let said = self.write_and_seal(vault, case, &made, (to, asked.force), words)?;
                for line in said {
                    output::talk(&line);
                }
                if asked.json {
                    output::data(&format!("{json}\n"))?;
                }
            }
        }
        if let Some(file) = asked.from.as_deref().filter(|file| *file != Path::new("-")) {
            let file = file.display().to_string();
            output::talk(
                &self
                    .words
                    .fill("refer-file-in-the-clear", &[("file", &file)]),
            );
        }
        Ok(())
    }
}

/// Refuses the id of an interview that is not closed.
fn refuse_draft(folder: &DataFolder, beginning: &str) -> Result<(), CommandError> {
    let drafts = std::fs::read_dir(folder.path().join("drafts"));
    let beginning = beginning.trim().to_ascii_lowercase();
    let is_one = drafts.is_ok_and(|drafts| {
        let mut names = drafts.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        names.any(|name| !beginning.is_empty() && name.starts_with(&beginning))
    });
    let is_sealed = find(folder, &beginning).is_ok();
    if is_one && !is_sealed {
        return Err(CommandError::failed(
            "this interview has not been closed yet",
            "go on with `panah resume`: at a post, the letter is offered before it is closed",
        ));
    }
    Ok(())
}
