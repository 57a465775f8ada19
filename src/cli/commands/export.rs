//! `panah export`: files for other tools. A questionnaire holds nothing about any person, so no vault is
//! needed for it; records are opened for the others.

use std::path::Path;

use crate::cli::error::CommandError;
use crate::cli::exchange_arguments::ExportCommand;
use crate::cli::output::{self, Existing};
use crate::exchange::xlsform::{self, ExportError, Tongues};
use crate::grammar::Faults;

use super::Commands;

impl Commands<'_> {
    pub(super) fn export(&self, what: &ExportCommand) -> Result<(), CommandError> {
        match what {
            ExportCommand::Xlsform {
                questionnaire,
                output,
                force,
                with_drafts,
            } => {
                let existing = if *force {
                    Existing::Replaced
                } else {
                    Existing::Kept
                };
                let tongues = if *with_drafts {
                    Tongues::WithDrafts
                } else {
                    Tongues::Reviewed
                };
                self.export_xlsform(questionnaire, output, existing, tongues)
            }
            ExportCommand::Htcds(wanted) => self.export_htcds(wanted),
            ExportCommand::Json { out, yes } => self.export_json(out, *yes),
            ExportCommand::Csv { out, records } => {
                if *records {
                    self.export_rows(out)
                } else {
                    self.export_counts(out)
                }
            }
            ExportCommand::Hsds {
                output,
                force,
                own,
                secret,
            } => {
                let existing = if *force {
                    Existing::Replaced
                } else {
                    Existing::Kept
                };
                let post = own.then_some(secret);
                self.export_hsds(output, existing, post)
            }
        }
    }

    fn export_xlsform(
        &self,
        id: &str,
        file: &Path,
        existing: Existing,
        tongues: Tongues,
    ) -> Result<(), CommandError> {
        let library = self.library()?;
        let definitions = self.definitions_to_use(&library, id, self.jurisdiction())?;
        let questionnaire = &definitions.questionnaire;
        let mut faults = Faults::default();
        let translations = library.translations(questionnaire, &mut faults);
        self.refuse_errors(library.root(), faults, |name| library.text(name))?;
        let exported = xlsform::form_of(questionnaire, &translations, tongues)?;
        let bytes = xlsform::workbook(&exported.form)?;
        output::file(file, &bytes, existing)?;
        let shown = file.display().to_string();
        output::talk(&self.words.fill("form-written", &[("file", &shown)]));
        for (language, used, left_out) in &exported.languages {
            for (count, said) in [(used, "form-language"), (left_out, "form-left-out")] {
                if *count > 0 {
                    let count = count.to_string();
                    let name = self.words.language(language);
                    let values = [("language", name.as_str()), ("count", &count)];
                    output::talk(&self.words.fill(said, &values));
                }
            }
        }
        output::talk(&self.words.say("form-not-the-same"));
        output::talk(&self.words.say("form-warning"));
        Ok(())
    }
}

impl From<ExportError> for CommandError {
    fn from(error: ExportError) -> Self {
        Self::failed(error.to_string(), error.help())
    }
}
