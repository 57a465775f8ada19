//! `panah translate`: files for translators, out and back, and who vouches for them.

mod review;
mod sound;
mod spreadsheet;
mod status;
mod template;

use std::path::Path;

use crate::cli::definition_file::read_file;
use crate::cli::error::CommandError;
use crate::cli::output::{self, Existing};
use crate::cli::translate_arguments::TranslateCommand;
use crate::grammar::Faults;
use crate::questionnaire::Translation;
use crate::questionnaire::translation::Original;

use super::Commands;

impl Commands<'_> {
    pub(super) fn translate(&self, what: &TranslateCommand) -> Result<(), CommandError> {
        match what {
            TranslateCommand::Status { files, json } => self.translate_status(files, *json),
            TranslateCommand::Template {
                name,
                language,
                output,
                force,
            } => {
                let existing = existing(*force);
                self.translate_template(name, language, output.as_deref(), existing)
            }
            TranslateCommand::Review {
                file,
                items,
                by,
                on,
                despite,
                ..
            } => {
                let mark = review::mark(by, on.as_deref())?;
                self.translate_review(file, items, mark, despite.as_deref())
            }
            TranslateCommand::Export {
                file,
                output,
                force,
            } => self.translate_export(file, output, existing(*force)),
            TranslateCommand::Import { table, into } => self.translate_import(table, into),
        }
    }

    /// Reads a translation file, with what it translates; tells all faults.
    fn read_translation(
        &self,
        file: &Path,
    ) -> Result<(Box<dyn Original>, Translation), CommandError> {
        let library = self.library()?;
        let mut faults = Faults::default();
        let bytes = read_file(file, &mut faults);
        let read = bytes
            .as_ref()
            .and_then(|bytes| library.translation_at(file, bytes, &mut faults));
        let bytes = bytes.unwrap_or_default();
        let name = file.display().to_string();
        self.refuse_errors(&name, faults, |shown| {
            let own = (shown == name).then(|| String::from_utf8_lossy(&bytes).into_owned());
            own.or_else(|| library.text(shown))
        })?;
        read.ok_or(CommandError::Told)
    }

    /// Writes a translation over its file, and says so.
    fn write_translation(
        file: &Path,
        original: &dyn Original,
        translation: &Translation,
    ) -> Result<(), CommandError> {
        let text = translation.to_yaml(original);
        output::file(file, text.as_bytes(), Existing::Replaced)
    }
}

fn existing(force: bool) -> Existing {
    if force {
        Existing::Replaced
    } else {
        Existing::Kept
    }
}
