//! `panah new`: a commented file to begin with, in which `panah check` finds nothing wrong.

use std::path::{Path, PathBuf};

use crate::cli::author_arguments::Template;
use crate::cli::clock::today;
use crate::cli::error::CommandError;
use crate::cli::output::{self, Existing, make_folder};
use crate::grammar::id;

use super::Commands;
use super::check_home::home_of;

const QUESTIONNAIRE: &str = include_str!("../templates/questionnaire.yaml");
const JURISDICTION: &str = include_str!("../templates/jurisdiction.yaml");
const CASE: &str = include_str!("../templates/case.yaml");
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
        refuse_inside(template, to)?;
        let from = |template: &str| filled(template, name).into_bytes();
        let files: Vec<(PathBuf, Vec<u8>)> = match template {
            Template::Definitions => {
                let library = self.library()?;
                let files = library.files().iter();
                files
                    .map(|(path, bytes)| (to.join(name).join(path), bytes.clone()))
                    .collect()
            }
            Template::Questionnaire => vec![(
                to.join(name).join("questionnaire.yaml"),
                from(QUESTIONNAIRE),
            )],
            Template::Case => vec![(to.join("cases").join(format!("{name}.yaml")), from(CASE))],
            Template::Quiz => {
                let files = self.library()?.quiz_named(name).into_iter();
                files
                    .map(|(path, bytes)| (to.join("quiz").join(path), bytes))
                    .collect()
            }
            Template::Jurisdiction => {
                let folder = to.join("jurisdictions").join(name);
                vec![
                    (folder.join("jurisdiction.yaml"), from(JURISDICTION)),
                    (folder.join("services.yaml"), from(SERVICES)),
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
        make_folder(to)?;
        for (path, bytes) in &files {
            if let Some(folder) = path.parent() {
                make(folder)?;
            }
            output::file(path, bytes, Existing::Kept)?;
        }
        if let Template::Definitions = template {
            let folder = to.join(name).display().to_string();
            let count = files.len().to_string();
            let values = [("folder", folder.as_str()), ("count", &count)];
            output::talk(&self.words.fill("new-definitions", &values));
            return Ok(());
        }
        for (path, _) in &files {
            let path = path.display().to_string();
            output::talk(&self.words.fill("new-written", &[("path", &path)]));
        }
        // Only a whole folder is checked for what one of its files has to do with another.
        let first = files.first().map(|(path, _)| path.display().to_string());
        let path = if to.join("rules").is_dir() {
            to.display().to_string()
        } else {
            first.unwrap_or_default()
        };
        output::talk(&self.words.fill("new-next", &[("path", &path)]));
        if let Template::Case = template {
            let folder = to.display().to_string();
            let values = [("folder", folder.as_str()), ("name", name)];
            output::talk(&self.words.fill("new-plays", &values));
        }
        Ok(())
    }
}

/// Refuses a folder in which what is written would not be found, or would be taken for something else.
fn refuse_inside(template: Template, to: &Path) -> Result<(), CommandError> {
    let is_home = to.join("rules").is_dir();
    let home = match template {
        Template::Definitions if is_home => Some(to.to_path_buf()),
        _ if is_home => None,
        _ => home_of(to),
    };
    let Some(home) = home else {
        return Ok(());
    };
    let (to, home) = (to.display(), home.display());
    Err(match template {
        Template::Definitions => CommandError::failed(
            format!(
                "`{to}` lies in a folder of definitions, and a copy of all of them does not belong there"
            ),
            format!("name a folder outside of `{home}` with --to"),
        ),
        Template::Questionnaire | Template::Case | Template::Quiz | Template::Jurisdiction => {
            CommandError::failed(
                format!("`{to}` lies inside the folder of definitions `{home}`"),
                format!("name that folder: --to {home}"),
            )
        }
    })
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
