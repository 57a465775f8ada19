//! `panah schema`: JSON Schema of the definition files, for editors.

use std::path::Path;

use crate::check::schema::Definition;
use crate::cli::error::CommandError;
use crate::cli::output::{self, Existing, make_folder};
use crate::grammar::suggestion;

use super::Commands;

impl Commands<'_> {
    /// Prints the schema of one kind of file; without a kind, lists the kinds.
    pub(super) fn schema(&self, kind: Option<&str>, to: Option<&Path>) -> Result<(), CommandError> {
        match (kind, to) {
            (Some(kind), None) => output::data(&text(known(kind)?)?),
            (Some(kind), Some(folder)) => {
                known(kind)?;
                self.schemas_into(folder, |word| word == kind)
            }
            (None, Some(folder)) => self.schemas_into(folder, |_| true),
            (None, None) => {
                let lines = Definition::ALL.iter().map(|(word, _, files)| {
                    let values = [("kind", *word), ("files", *files)];
                    self.words.fill("schema-kind", &values)
                });
                let lines: Vec<String> = lines.collect();
                output::data(&format!("{}\n", lines.join("\n")))
            }
        }
    }

    fn schemas_into(
        &self,
        folder: &Path,
        is_wanted: impl Fn(&str) -> bool,
    ) -> Result<(), CommandError> {
        make_folder(folder)?;
        for (word, kind, files) in Definition::ALL {
            if !is_wanted(word) {
                continue;
            }
            let path = folder.join(format!("{word}.schema.json"));
            output::file(&path, text(kind)?.as_bytes(), Existing::Replaced)?;
            let path = path.display().to_string();
            let values = [("path", path.as_str()), ("files", files)];
            output::talk(&self.words.fill("schema-written", &values));
        }
        Ok(())
    }
}

fn known(kind: &str) -> Result<Definition, CommandError> {
    Definition::find(kind).ok_or_else(|| {
        let known = Definition::ALL.iter().map(|(word, ..)| *word);
        CommandError::usage(
            format!("there is no kind of file `{kind}`"),
            suggestion::help(kind, known),
        )
    })
}

fn text(kind: Definition) -> Result<String, CommandError> {
    Ok(format!(
        "{}\n",
        serde_json::to_string_pretty(&kind.schema())?
    ))
}
