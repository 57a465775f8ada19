//! `panah definitions`: definition files under the unit's signature, and which ones are in force.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::json;

use crate::assessment::{DefinitionSet, Definitions};
use crate::cli::arguments::Secret;
use crate::cli::definition_file::read_note;
use crate::cli::definitions_arguments::DefinitionsCommand;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::library::Library;
use crate::cli::stray::{self, Kind};
use crate::cli::{output, place, stick};
use crate::grammar::Faults;
use crate::questionnaire::Use;
use crate::record::Begin;
use crate::report::Paper;
use crate::vault::{
    DEFINITIONS_NOTE, DefinitionsError, InstalledSet, Trust, Vault, installed_definitions,
    installed_set, installed_sets, said_definitions,
};

use super::Commands;

impl Commands<'_> {
    pub(super) fn definition_sets(&self, what: &DefinitionsCommand) -> Result<(), CommandError> {
        match what {
            DefinitionsCommand::Sign { dir, secret } => self.definitions_sign(dir, secret),
            DefinitionsCommand::Install {
                dir,
                unsigned,
                secret,
            } => {
                let trust = if *unsigned {
                    Trust::Nobody
                } else {
                    Trust::Unit
                };
                self.definitions_install(dir, trust, secret)
            }
            DefinitionsCommand::List { json } => self.definitions_list(*json),
            DefinitionsCommand::Show { json } => self.definitions_show(*json),
            DefinitionsCommand::Reset { secret } => self.definitions_reset(secret),
        }
    }

    /// Returns the installed definitions that are said to be in force; nothing where those built in
    /// are. Where the system names no place for data, nothing is installed either.
    pub(super) fn installed(&self) -> Result<Option<InstalledSet>, CommandError> {
        match place::data_path(self.arguments.data_dir.as_deref()) {
            Ok(path) => Ok(installed_definitions(&path)?),
            Err(_) => Ok(None),
        }
    }

    /// Holds definitions that were read before the vault was unlocked to what it has sealed: somebody
    /// may have put others there. A post that belongs to a unit holds no interview with a folder.
    pub(super) fn held_to_installed(
        &self,
        set: Option<&DefinitionSet>,
        vault: &Vault,
    ) -> Result<(), CommandError> {
        if self.arguments.definitions.is_some() {
            return match vault.unit()? {
                None => Ok(()),
                Some(_) => Err(CommandError::failed(
                    "this laptop has a unit, so a folder of definitions that is named is for practice only",
                    "let the unit sign it, and install it with `panah definitions install`",
                )),
            };
        }
        let wanted = vault.definitions()?;
        let signed_by = match (&wanted.digest, &wanted.signed_by) {
            (None, _) => "built_in".to_owned(),
            (Some(_), None) => "nobody".to_owned(),
            (Some(_), Some(unit)) => format!("unit {unit}"),
        };
        let is_right = set.is_some_and(|set| {
            let is_its = wanted
                .digest
                .as_ref()
                .is_none_or(|digest| set.sha256 == *digest);
            set.signed_by == signed_by && is_its
        });
        if is_right {
            return Ok(());
        }
        Err(CommandError::failed(
            "the definitions that were read are not the ones that were installed here",
            "start once more, the right ones are in force again; if it happens twice, tell your unit and see `panah definitions show`",
        ))
    }

    /// Reads the definitions that an interview was begun with: those in force or, where others have
    /// been installed since, those before, which stay.
    pub(super) fn begun_with(
        &self,
        vault: &Vault,
        library: &Library,
        begin: &Begin,
        questionnaire: &str,
        jurisdiction: &str,
    ) -> Result<Definitions, CommandError> {
        let path = vault.folder().path();
        let unit = vault.unit()?.map(|unit| unit.verifier);
        let is_trusted = |set: &InstalledSet| match (&unit, &set.note) {
            (None, _) => true,
            (Some(unit), Some(note)) => note.verifier == *unit,
            (Some(_), None) => false,
        };
        let earlier = installed_sets(path)?.into_iter();
        let earlier = earlier
            .filter_map(|digest| installed_set(path, &digest).ok())
            .filter(is_trusted)
            .map(Library::installed);
        let named = self.arguments.definitions.is_some();
        let others = earlier.chain([Library::built_in()]).filter(|_| !named);
        for other in others {
            let mut unheard = Faults::default();
            let read = other.definitions(questionnaire, jurisdiction, &mut unheard);
            let read = read.and_then(|read| {
                let Some(spoken) = &begin.spoken else {
                    return Some(read);
                };
                let questionnaire = &read.questionnaire;
                let translation =
                    other.translation(questionnaire, &spoken.language, &mut unheard)?;
                Some(read.speaking(&translation, Use::Live))
            });
            if let Some(definitions) = read.filter(|read| begin.is_with(read)) {
                return Ok(self.guiding(&other, definitions, Use::Live));
            }
        }
        let definitions = self.definitions(library, questionnaire, jurisdiction)?;
        let language = begin.spoken.as_ref().map(|spoken| spoken.language.as_str());
        self.speaking(library, definitions, language, Use::Live)
    }

    fn definitions_sign(&self, dir: &Path, secret: &Secret) -> Result<(), CommandError> {
        let library = self.sound(dir)?;
        let vault = self.vault_there(secret)?;
        let signed = vault.sign_definitions(library.files(), dir)?;
        let short = short_digest(&signed.digest);
        let values = [
            ("files", library.files().len().to_string()),
            ("serial", signed.serial.to_string()),
            ("sha256", short),
            ("note", dir.join(DEFINITIONS_NOTE).display().to_string()),
        ];
        self.tell("definitions-signed", &values)
    }

    fn definitions_install(
        &self,
        dir: &Path,
        trust: Trust,
        secret: &Secret,
    ) -> Result<(), CommandError> {
        stick::folder(dir)?;
        let note = read_note(&dir.join(DEFINITIONS_NOTE))?;
        let library = self.sound(dir)?;
        let vault = self.vault_there(secret)?;
        let digest = vault.install_definitions(library.files(), note.as_deref(), trust);
        let digest = digest.map_err(|error| match error {
            DefinitionsError::Note(_) => {
                let file = dir.join(DEFINITIONS_NOTE);
                stray::or_misplaced(error.into(), &file, &[Kind::DefinitionsNote])
            }
            error => error.into(),
        })?;
        let short = short_digest(&digest);
        let count = library.files().len().to_string();
        self.tell(
            match trust {
                Trust::Unit => "definitions-installed",
                Trust::Nobody => "definitions-installed-unsigned",
            },
            &[("files", count), ("sha256", short)],
        )
    }

    fn definitions_reset(&self, secret: &Secret) -> Result<(), CommandError> {
        let vault = self.vault_there(secret)?;
        vault.reset_definitions(&Library::built_in().set().sha256)?;
        self.tell("definitions-reset", &[])
    }

    fn definitions_show(&self, json: bool) -> Result<(), CommandError> {
        let installed = self.installed()?;
        let serial = installed
            .as_ref()
            .and_then(|set| set.note.as_ref())
            .map(|note| note.serial);
        let library = self.library()?;
        let set = library.set();
        if json {
            let value = json!({"sha256": set.sha256, "signed_by": set.signed_by, "serial": serial,
                "files": library.files().len(), "folder": self.arguments.definitions});
            return output::data(&format!("{}\n", serde_json::to_string_pretty(&value)?));
        }
        let mut paper = Paper::new(output::width());
        paper.paragraph(&self.set_line(&set, serial));
        paper.paragraph(
            &self
                .words
                .fill("definitions-sha256", &[("sha256", &set.sha256)]),
        );
        paper.paragraph(&self.words.say("definitions-not-held"));
        output::data(&paper.into_text())
    }

    fn definitions_list(&self, json: bool) -> Result<(), CommandError> {
        let path = place::data_path(self.arguments.data_dir.as_deref())?;
        let said = said_definitions(&path);
        let in_force = said.as_ref().ok().cloned().flatten();
        // What is said to be in force is told, whatever became of its files.
        let found: BTreeSet<String> = installed_sets(&path)?
            .into_iter()
            .chain(in_force.clone())
            .collect();
        let mut sets = Vec::new();
        for digest in found {
            let is_in_force = in_force.as_ref() == Some(&digest);
            let read = installed_set(&path, &digest);
            sets.push((digest, is_in_force, read));
        }
        if json {
            let rows: Vec<_> = sets
                .iter()
                .map(|(digest, in_force, read)| {
                    let note = read.as_ref().ok().and_then(|set| set.note.as_ref());
                    json!({"sha256": digest, "in_force": in_force,
                        "signed_by": note.map(|note| format!("unit {}", note.unit)),
                        "serial": note.map(|note| note.serial),
                        "error": read.as_ref().err().map(ToString::to_string)})
                })
                .collect();
            output::data(&format!("{}\n", serde_json::to_string_pretty(&rows)?))?;
            return self.installed().map(drop);
        }
        let mut paper = Paper::new(output::width());
        let built_in = Library::built_in().set();
        let mark = |is_in_force: bool, text: String| {
            if is_in_force {
                self.words.fill("definitions-in-force", &[("set", &text)])
            } else {
                text
            }
        };
        let is_built_in = said.is_ok_and(|said| said.is_none());
        paper.point(&mark(is_built_in, self.set_line(&built_in, None)));
        for (digest, is_in_force, read) in sets {
            let text = match read {
                Ok(set) => {
                    let serial = set.note.as_ref().map(|note| note.serial);
                    self.set_line(&Library::installed(set).set(), serial)
                }
                Err(_) => self.words.fill(
                    "definitions-unusable",
                    &[("sha256", &short_digest(&digest))],
                ),
            };
            paper.point(&mark(is_in_force, text));
        }
        output::data(&paper.into_text())?;
        // Where what is in force cannot be used, this ends as `definitions show` does.
        self.installed().map(drop)
    }

    /// Says which set it is, and who signed it.
    fn set_line(&self, set: &DefinitionSet, serial: Option<u64>) -> String {
        let short = short_digest(&set.sha256);
        let serial = serial.map(|serial| serial.to_string()).unwrap_or_default();
        let values = [
            ("sha256", short.as_str()),
            ("unit", set.signed_by.as_str()),
            ("serial", serial.as_str()),
        ];
        let id = match set.signed_by.as_str() {
            "built_in" => "definitions-built-in",
            "nobody" => "definitions-nobody",
            _ => "definitions-unit",
        };
        self.words.fill(id, &values)
    }

    /// Reads a folder of definitions and checks all of it.
    fn sound(&self, dir: &Path) -> Result<Library, CommandError> {
        stick::folder(dir)?;
        let mut faults = Faults::default();
        let library = Library::folder(dir, &mut faults);
        if library.files().is_empty() && faults.errors() == 0 {
            return Err(CommandError::failed(
                format!("there is no definition file in `{}`", dir.display()),
                "name the folder that holds `rules`, `jurisdictions` and the questionnaires",
            ));
        }
        self.refuse_unsound(&library, faults)?;
        Ok(library)
    }

    /// Unlocks the vault that is there; none is made.
    pub(super) fn vault_there(&self, secret: &Secret) -> Result<Vault, CommandError> {
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        if !Vault::exists(&folder)? {
            return Err(CommandError::failed(
                "nothing has been set up here yet",
                "name the right data folder with --data-dir, or begin with `panah setup`",
            ));
        }
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        let vault = inputs.unlock(&folder, self.arguments, self.words)?;
        self.tell_settled(&vault);
        Ok(vault)
    }

    fn tell(&self, id: &str, values: &[(&str, String)]) -> Result<(), CommandError> {
        let values: Vec<(&str, &str)> = values
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let mut paper = Paper::new(output::width());
        paper.paragraph(&self.words.fill(id, &values));
        output::data(&paper.into_text())
    }
}

/// The beginning of what names a set, as it is shown.
fn short_digest(digest: &str) -> String {
    digest.chars().take(16).collect()
}
