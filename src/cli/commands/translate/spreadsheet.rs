//! `panah translate export` and `import`: a translation as a table, and back.

use std::ffi::OsStr;
use std::path::Path;

use crate::cli::definition_file::read_file;
use crate::cli::error::CommandError;
use crate::cli::output::{self, Existing};
use crate::cli::workbook;
use crate::exchange::translators::{self, Taken, csv};
use crate::grammar::Faults;

use crate::cli::commands::Commands;

/// What kind of table a file is, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Table {
    Csv,
    Workbook,
}

impl Table {
    fn of(file: &Path) -> Result<Self, CommandError> {
        let ending = file.extension().and_then(OsStr::to_str).unwrap_or_default();
        match ending.to_ascii_lowercase().as_str() {
            "csv" => Ok(Self::Csv),
            "xlsx" => Ok(Self::Workbook),
            _ => Err(CommandError::usage(
                format!("`{}` is called neither .csv nor .xlsx", file.display()),
                "name a table that ends in one of the two",
            )),
        }
    }
}

impl Commands<'_> {
    pub(super) fn translate_export(
        &self,
        file: &Path,
        output: &Path,
        existing: Existing,
    ) -> Result<(), CommandError> {
        let kind = Table::of(output)?;
        let (original, translation) = self.read_translation(file)?;
        let rows = translators::table(original.as_ref(), &translation);
        let bytes = match kind {
            Table::Csv => csv::write(&rows),
            Table::Workbook => {
                workbook::write(&rows, translation.language.direction()).map_err(|error| {
                    CommandError::failed(
                        format!("the workbook could not be made: {error}"),
                        "write a .csv instead",
                    )
                })?
            }
        };
        output::file(output, &bytes, existing)?;
        let values = [("file", &*output.display().to_string())];
        output::talk(&self.words.fill("translate-exported", &values));
        Ok(())
    }

    pub(super) fn translate_import(&self, table: &Path, into: &Path) -> Result<(), CommandError> {
        let kind = Table::of(table)?;
        let (original, mut translation) = self.read_translation(into)?;
        let mut faults = Faults::default();
        let bytes = read_file(table, &mut faults);
        let rows = bytes.as_ref().and_then(|bytes| match kind {
            Table::Csv => csv::read(bytes, &mut faults),
            Table::Workbook => workbook::read(bytes, &mut faults),
        });
        let taken = rows.and_then(|rows| {
            translators::take(&rows, original.as_ref(), &mut translation, &mut faults)
        });
        // The faults of a table stand at rows and cells, which cannot be underlined.
        self.refuse(faults, |_| None)?;
        let Taken {
            changed,
            kept,
            unreviewed,
            not_reviewed,
        } = taken.ok_or(CommandError::Told)?;
        if changed > 0 {
            Self::write_translation(into, original.as_ref(), &translation)?;
        }
        output::talk(&self.words.count("translate-imported", changed));
        if kept > 0 {
            output::talk(&self.words.count("translate-kept", kept));
        }
        let file = into.display().to_string();
        let told = [
            ("translate-unreviewed", unreviewed),
            ("translate-not-reviewed", not_reviewed),
        ];
        for (id, names) in told.iter().filter(|(_, names)| !names.is_empty()) {
            let values = [("items", &*names.join(", ")), ("file", &file)];
            output::talk(&self.words.count_with(id, names.len(), &values));
        }
        Ok(())
    }
}
