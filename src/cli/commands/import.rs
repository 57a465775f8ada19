//! `panah import`: files of other tools.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use crate::cli::definition_file::missing;
use crate::cli::error::{CommandError, why};
use crate::cli::exchange_arguments::ImportCommand;
use crate::cli::output::{self, Existing};
use crate::exchange::workbook;
use crate::exchange::xlsform::{self, Book, BookError, Taken};
use crate::grammar::text::safe;

use super::Commands;

impl Commands<'_> {
    pub(super) fn import(&self, what: &ImportCommand) -> Result<(), CommandError> {
        match what {
            ImportCommand::Xlsform { file, to } => self.import_xlsform(file, to.as_deref()),
            ImportCommand::Hsds {
                file,
                output,
                force,
                source,
            } => {
                let existing = if *force {
                    Existing::Replaced
                } else {
                    Existing::Kept
                };
                let to = output.as_deref().map(|output| (output, existing));
                self.import_hsds(file, to, source.as_deref())
            }
        }
    }

    fn import_xlsform(&self, file: &Path, to: Option<&Path>) -> Result<(), CommandError> {
        let bytes = read_within(file, workbook::MAX_BYTES)?;
        let book = Book::open(&bytes)?;
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let taken = xlsform::take(&book, &name);
        let mut list = String::new();
        for remark in &taken.remarks {
            list.push_str(&safe(&remark.said(self.words)));
            list.push('\n');
        }
        output::data(&list)?;
        output::talk(&self.words.count("import-remarks", taken.remarks.len()));
        if let Some(to) = to {
            return self.write_questionnaire(to, &taken);
        }
        output::talk(&self.words.say("import-nothing-written"));
        Ok(())
    }

    /// Writes the folder. What has the name already stays.
    fn write_questionnaire(&self, to: &Path, taken: &Taken) -> Result<(), CommandError> {
        let folder = to.join(&taken.id);
        if folder.exists() {
            return Err(CommandError::failed(
                format!("there is a folder `{}` already", folder.display()),
                "name another place with --to, or take the folder away",
            ));
        }
        fs::create_dir_all(&folder).map_err(|error| {
            CommandError::failed(
                format!(
                    "the folder `{}` could not be made: {}",
                    folder.display(),
                    error.kind()
                ),
                "name a place that you may write to",
            )
        })?;
        let file = folder.join("questionnaire.yaml");
        output::file(&file, taken.questionnaire.as_bytes(), Existing::Kept)?;
        for (language, text) in &taken.translations {
            let file = folder.join(format!("{language}.yaml"));
            output::file(&file, text.as_bytes(), Existing::Kept)?;
        }
        let shown = folder.display().to_string();
        output::talk(&self.words.fill("import-written", &[("folder", &shown)]));
        Ok(())
    }
}

/// Reads a file that is not larger than what can be meant.
pub(super) fn read_within(file: &Path, most: u64) -> Result<Vec<u8>, CommandError> {
    let unread = |error: std::io::Error| {
        let name = file.display();
        if error.kind() == std::io::ErrorKind::NotFound {
            return CommandError::failed(format!("there is no file `{name}`"), missing(file));
        }
        if file.is_dir() {
            let help = "name a file in it";
            return CommandError::failed(format!("`{name}` is a folder"), help);
        }
        CommandError::failed(
            format!("`{name}` could not be read: {}", why(&error)),
            "check the name and the permissions",
        )
    };
    let mut bytes = Vec::new();
    let opened = File::open(file).map_err(unread)?;
    opened
        .take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(unread)?;
    if u64::try_from(bytes.len()).is_ok_and(|size| size > most) {
        let fact = format!("`{}` is larger than {} MiB", file.display(), most >> 20);
        return Err(CommandError::failed(
            fact,
            "check that it is the file you meant",
        ));
    }
    Ok(bytes)
}

impl From<BookError> for CommandError {
    fn from(error: BookError) -> Self {
        Self::failed(error.to_string(), error.help())
    }
}
