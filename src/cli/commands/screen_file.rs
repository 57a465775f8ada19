//! `panah screen --answers`: the same interview from a file, without a desk.

use std::path::Path;

use crate::cli::arguments::Secret;
use crate::cli::clock::{self, now};
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::{output, place, post, unit};
use crate::exchange::FACTS;
use crate::questionnaire::Use;
use crate::record::Record;
use crate::referral::ContactSheet;
use crate::report::{self, Paper};
use crate::vault::Vault;

use super::Commands;
use super::assess::{Ran, summarise};
use super::occasion::Occasion;
use super::screen::seal;

impl Commands<'_> {
    /// Runs an answers file and seals the record.
    pub(super) fn screen_answers(
        &self,
        questionnaire: Option<&str>,
        answers: &Path,
        secret: &Secret,
        json: bool,
        occasion: Occasion,
    ) -> Result<(), CommandError> {
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), Some(answers))?;
        let text = inputs.text.as_deref().map_or(&[][..], Vec::as_slice);
        let mut ran = self.read_answers(questionnaire, answers, text)?;
        let language = occasion.language.as_deref();
        ran.definitions = self.speaking(&self.library()?, ran.definitions, language, Use::Live)?;
        if ran.file.questionnaire == FACTS {
            return Err(CommandError::failed(
                "this file gives facts that others have found, and no interview",
                "see what they point to with `panah assess --answers`",
            ));
        }
        let opened = now();
        // Faults are told before anything is unlocked or made.
        let mut record = self.recorded(&ran, answers, text, &opened)?;
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        let vault = inputs.unlock(&folder, self.arguments, self.words)?;
        self.tell_settled(&vault);
        self.held_to_installed(ran.definitions.set.as_ref(), &vault)?;
        if self.take_post(&mut ran, &vault)? {
            record = self.recorded(&ran, answers, text, &opened)?;
        }
        record.group = occasion.group;
        let sealed = seal(&vault, &record, None)?;
        if answers != Path::new("-") {
            output::talk(&self.words.fill(
                "answers-in-the-clear",
                &[("file", &answers.display().to_string())],
            ));
        }
        let id = sealed.id.to_string();
        if json {
            let mut value = serde_json::to_value(&record.summary)?;
            if let Some(object) = value.as_object_mut() {
                object.insert("id".to_owned(), id.into());
            }
            return output::data(&format!("{}\n", serde_json::to_string_pretty(&value)?));
        }
        let mut paper = Paper::new(output::width()).telling_time_by(clock::local_and_offset);
        paper.heading(&self.words.say("report-recommendation"));
        report::recommendation(&mut paper, &record, &[], self.words);
        paper.gap();
        paper.paragraph(&self.words.fill("screen-sealed", &[("id", &id)]));
        paper.paragraph(&self.who_can_open(&vault, sealed.id));
        // Whoever does not get the output must not run it again and seal a second record.
        output::data(&paper.into_text()).inspect_err(|_| {
            output::talk(&self.words.fill("screen-sealed", &[("id", &id)]));
        })
    }

    /// Runs an answers file and gives the record of it.
    fn recorded(
        &self,
        ran: &Ran,
        answers: &Path,
        text: &[u8],
        opened: &str,
    ) -> Result<Record, CommandError> {
        let interview = self.run_answers(ran, answers, text)?;
        let (summary, assessment) = summarise(&ran.definitions, &interview);
        let decision = self.given_decision(ran, answers, text, &assessment)?;
        Ok(Record::new(
            &ran.definitions,
            &interview,
            summary,
            decision,
            opened.to_owned(),
            now(),
        )?)
    }

    /// Takes the law of the post's country and warns of its contact sheet, in one line each. Returns
    /// whether it is another law than before.
    fn take_post(&self, ran: &mut Ran, vault: &Vault) -> Result<bool, CommandError> {
        let sheet = post::sheet(vault).unwrap_or_else(|unread| {
            unread.error.tell(self.words);
            ContactSheet::default()
        });
        let before = ran.definitions.jurisdiction.id.clone();
        let library = self.library()?;
        if let Some(problem) = self.take_country(&library, &mut ran.definitions, &sheet) {
            output::talk(&problem);
        }
        let call_list = post::call_list(&ran.definitions.rules.contacts, None, sheet);
        if !post::wanting(&call_list, self.words).is_empty() {
            output::talk(&self.words.say("sheet-wanting"));
        }
        if let Some(ended) = unit::ended(vault, self.words) {
            output::talk(&ended);
        }
        Ok(ran.definitions.jurisdiction.id != before)
    }
}
