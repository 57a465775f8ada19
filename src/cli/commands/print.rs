//! `panah print`: the prompt sheet for a desk without a laptop, a card to hand over, or a page of a mock
//! case. None holds anything about any person, so it needs no vault.

use crate::assessment::Definitions;
use crate::cli::error::CommandError;
use crate::cli::library::Library;
use crate::cli::output::{self, Existing};
use crate::cli::post;
use crate::cli::print_arguments::PrintArguments;
use crate::grammar::{Faults, suggestion};
use crate::practice::Case;
use crate::questionnaire::Use;
use crate::report::{self, ShowCardError};

use super::Commands;

impl Commands<'_> {
    pub(super) fn print(&self, wanted: &PrintArguments) -> Result<(), CommandError> {
        let library = self.library()?;
        if let Some(case) = &wanted.case {
            return self.print_case(&library, case, wanted);
        }
        let id = match (
            wanted.questionnaire.as_deref(),
            library.questionnaires().as_slice(),
        ) {
            (Some(named), _) => named.to_owned(),
            (None, [only]) => (*only).to_owned(),
            (None, several) => {
                let fact = "no questionnaire was named, and there are several";
                let help = format!("name one of: {}", several.join(", "));
                return Err(CommandError::usage(fact, help));
            }
        };
        if self.arguments.jurisdiction.is_none() && wanted.card.is_none() {
            output::talk(&self.words.say("print-name-it"));
        }
        let definitions = self.definitions_to_use(&library, &id, self.jurisdiction())?;
        let definitions =
            self.speaking(&library, definitions, wanted.language.as_deref(), Use::Live)?;
        let page = match &wanted.card {
            Some(item) => self.card(&definitions, item)?,
            None => self.sheet(&definitions)?,
        };
        let written = if wanted.card.is_some() {
            "print-card-written"
        } else {
            "print-written"
        };
        self.give_page(&page, wanted, written)
    }

    /// Writes a page to where it is wanted, and says so; `written` is what is said.
    fn give_page(
        &self,
        page: &str,
        wanted: &PrintArguments,
        written: &str,
    ) -> Result<(), CommandError> {
        let Some(file) = &wanted.output else {
            return output::data(page);
        };
        let existing = if wanted.force {
            Existing::Replaced
        } else {
            Existing::Kept
        };
        output::file(file, page.as_bytes(), existing)?;
        let values = [("file", &*file.display().to_string())];
        output::talk(&self.words.fill(written, &values));
        Ok(())
    }

    /// Prints a page of a mock case.
    fn print_case(
        &self,
        library: &Library,
        case: &str,
        wanted: &PrintArguments,
    ) -> Result<(), CommandError> {
        let (case, definitions) = self.mock_case(library, case)?;
        let (page, written) = if wanted.actor {
            let page = report::actor_card(&case, &definitions, self.words);
            (page, "print-actor-written")
        } else {
            let page = report::observer_sheet(&case, &definitions, self.words);
            (page, "print-observer-written")
        };
        let page = page.map_err(|_| {
            CommandError::failed(
                format!("the page of the case `{}` could not be made", case.id),
                "check the case with `panah check`",
            )
        })?;
        self.give_page(&page, wanted, written)
    }

    /// Reads a mock case with what it is played by; its faults are told.
    pub(super) fn mock_case(
        &self,
        library: &Library,
        id: &str,
    ) -> Result<(Case, Definitions), CommandError> {
        let mut faults = Faults::default();
        let read = library.case(id, &mut faults);
        self.refuse(faults, |name| {
            library.text(name).or_else(|| library.case_text(name))
        })?;
        read.ok_or(CommandError::Told)
    }

    fn sheet(&self, definitions: &Definitions) -> Result<String, CommandError> {
        if let Some(partly) = self.spoken_in_part(definitions) {
            output::talk(&partly);
        }
        let contacts = definitions.rules.contacts.iter();
        let contacts = contacts.map(|contact| post::name(contact, self.words).to_owned());
        let contacts: Vec<String> = contacts.collect();
        let page = report::prompt_sheet(
            &definitions.questionnaire,
            &definitions.jurisdiction.title,
            &contacts,
            self.words,
        );
        page.map_err(|_| {
            CommandError::failed(
                format!(
                    "the prompt sheet of `{}` could not be made",
                    definitions.questionnaire.id
                ),
                "check the questionnaire with `panah check`",
            )
        })
    }

    fn card(&self, definitions: &Definitions, item: &str) -> Result<String, CommandError> {
        let questionnaire = &definitions.questionnaire;
        let ix = questionnaire.position(item);
        let Some(found) = ix.and_then(|ix| questionnaire.item(ix)) else {
            let names = questionnaire.items.iter().map(|item| item.id.as_str());
            return Err(CommandError::usage(
                format!("there is no item `{item}` in `{}`", questionnaire.id),
                suggestion::help(item, names),
            ));
        };
        report::show_card(questionnaire, found, self.words).map_err(|error| {
            let help = match &error {
                ShowCardError::NotSpoken(_) => {
                    "name an item that is read aloud: `say`, `ask`, `listen` or `consent`"
                }
                ShowCardError::NotReviewed { .. } => {
                    "have somebody who speaks it read it and mark it with `panah translate review`, or speak through an interpreter"
                }
                ShowCardError::Template(_) => "check the questionnaire with `panah check`",
            };
            CommandError::failed(error.to_string(), help)
        })
    }
}
