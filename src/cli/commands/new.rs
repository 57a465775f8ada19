//! `panah new`: a commented file to begin with, in which `panah check` finds nothing wrong.

use std::path::{Path, PathBuf};

use crate::cli::arguments::Template;
use crate::cli::clock::today;
use crate::cli::error::CommandError;
use crate::cli::output::{self, Existing};
use crate::grammar::id;

use super::Commands;

const QUESTIONNAIRE: &str = include_str!("../templates/questionnaire.yaml");
const JURISDICTION: &str = include_str!("../templates/jurisdiction.yaml");
const SERVICES: &str = include_str!("../templates/services.yaml");

impl Commands<'_> {
    /// Writes the files of a template into a folder of definitions.
    pub(super) fn new_from(
        &self,
        template: Template,
        name: &str,
        to: &Path,
    ) -> Result<(), CommandError> {
        if !id::is_well_formed(name) {
            return Err(CommandError::usage(
                format!("`{name}` cannot be an id"),
                "start with a lower-case letter and go on with lower-case letters, digits, `_` or `-`, 64 at most",
            ));
        }
        let files: Vec<(PathBuf, &str)> = match template {
            Template::Questionnaire => {
                vec![(to.join(name).join("questionnaire.yaml"), QUESTIONNAIRE)]
            }
            Template::Jurisdiction => {
                let folder = to.join("jurisdictions").join(name);
                vec![
                    (folder.join("jurisdiction.yaml"), JURISDICTION),
                    (folder.join("services.yaml"), SERVICES),
                ]
            }
        };
        for (path, _) in &files {
            if path.exists() {
                return Err(CommandError::failed(
                    format!("there is a file `{}` already", path.display()),
                    "choose another name, or another folder with --to",
                ));
            }
        }
        for (path, text) in &files {
            if let Some(folder) = path.parent() {
                make(folder)?;
            }
            output::file(path, filled(text, name).as_bytes(), Existing::Kept)?;
            let path = path.display().to_string();
            output::talk(&self.words.fill("new-written", &[("path", &path)]));
        }
        let first = files.first().map(|(path, _)| path.display().to_string());
        let first = first.unwrap_or_default();
        output::talk(&self.words.fill("new-next", &[("path", &first)]));
        Ok(())
    }
}

fn make(folder: &Path) -> Result<(), CommandError> {
    std::fs::create_dir_all(folder).map_err(|error| {
        CommandError::failed(
            format!(
                "the folder `{}` could not be made: {}",
                folder.display(),
                error.kind()
            ),
            "name a folder that you may write to",
        )
    })
}

fn filled(template: &str, name: &str) -> String {
    let title: String = name
        .chars()
        .enumerate()
        .map(|(at, letter)| match letter {
            '_' | '-' => ' ',
            letter if at == 0 => letter.to_ascii_uppercase(),
            letter => letter,
        })
        .collect();
    let today = today().to_string();
    template
        .replace("{{name}}", name)
        .replace("{{title}}", &title)
        .replace("{{today}}", &today)
}
