//! `panah print`: the prompt sheet for a desk without a laptop. It holds nothing about any person,
//! so it needs no vault.

use std::path::Path;

use crate::cli::error::CommandError;
use crate::cli::output::{self, Existing};
use crate::report;

use super::Commands;

impl Commands<'_> {
    pub(super) fn print(
        &self,
        questionnaire: Option<&str>,
        file: Option<&Path>,
        force: bool,
    ) -> Result<(), CommandError> {
        let library = self.library()?;
        let id = match (questionnaire, library.questionnaires().as_slice()) {
            (Some(named), _) => named.to_owned(),
            (None, [only]) => (*only).to_owned(),
            (None, several) => {
                let fact = "no questionnaire was named, and there are several";
                let help = format!("name one of: {}", several.join(", "));
                return Err(CommandError::usage(fact, help));
            }
        };
        if self.arguments.jurisdiction.is_none() {
            output::talk(&self.words.say("print-name-it"));
        }
        let definitions = self.definitions(&library, &id, self.jurisdiction())?;
        let contacts = definitions.rules.contacts.iter();
        let contacts: Vec<String> = contacts.map(|contact| contact.name.clone()).collect();
        let page = report::prompt_sheet(
            &definitions.questionnaire,
            &definitions.jurisdiction.title,
            &contacts,
            self.words,
        );
        let page = page.map_err(|_| {
            CommandError::failed(
                format!("the prompt sheet of `{id}` could not be made"),
                "check the questionnaire with `panah check`",
            )
        })?;
        let Some(file) = file else {
            return output::data(&page);
        };
        let existing = if force {
            Existing::Replaced
        } else {
            Existing::Kept
        };
        output::file(file, page.as_bytes(), existing)?;
        let values = [("file", &*file.display().to_string())];
        output::talk(&self.words.fill("print-written", &values));
        Ok(())
    }
}
