//! `panah check`: every fault in one pass.

use std::path::PathBuf;
use std::time::Duration;

use crate::assessment::Definitions;
use crate::check::wording;
use crate::cli::arguments::FaultFormat;
use crate::cli::error::CommandError;
use crate::cli::library::Library;
use crate::cli::output;
use crate::exchange::FACTS;
use crate::grammar::Faults;
use crate::report;
use crate::words::Words;

use super::Commands;
use super::checked::Checked;
use super::prove::GRANTED;

impl Commands<'_> {
    pub(super) fn check(
        &self,
        paths: &[PathBuf],
        format: FaultFormat,
        seconds: u64,
    ) -> Result<(), CommandError> {
        let in_force = self.library_as_it_is(paths)?;
        let granted = Duration::from_secs(seconds);
        let mut checked = Checked::new(self, Faults::default(), granted);
        if paths.is_empty() {
            checked.definitions(&in_force);
        }
        for path in paths {
            checked.path(path, &in_force);
        }
        let Checked {
            faults,
            texts,
            files,
            proved,
            unlisted,
            ..
        } = checked;
        let errors = faults.errors();
        let faults = faults.into_sorted();
        let source = |name: &str| texts.get(name).cloned().or_else(|| in_force.text(name));
        match format {
            FaultFormat::Human if faults.is_empty() => {}
            FaultFormat::Human => output::talk(self.faults_text(&faults, source).trim_end()),
            FaultFormat::Plain => output::data(&report::faults::lines(&faults, self.words))?,
            FaultFormat::Json => {
                let json = serde_json::to_string_pretty(&report::faults::json(
                    &faults,
                    &Words::english(),
                ))?;
                output::data(&format!("{json}\n"))?;
            }
        }
        if format != FaultFormat::Json {
            for (file, language) in &unlisted {
                output::talk(&self.unlisted(file, language));
            }
        }
        if errors > 0 {
            return Err(CommandError::Told);
        }
        if files == 0 {
            return Err(CommandError::failed(
                "there is no YAML file there, so nothing was checked",
                "name a file or a folder that holds files whose names end in `.yaml`",
            ));
        }
        let id = if faults.is_empty() {
            "check-good"
        } else {
            "check-only-warnings"
        };
        let mut good = self.words.count(id, files);
        for (id, proof) in proved {
            good.push('\n');
            good.push_str(&self.proved(&id, &proof));
            let (count, all) = proof.unshown;
            if count > 0 {
                let (count, all) = (count.to_string(), all.to_string());
                let values = [("id", id.as_str()), ("count", &count), ("all", &all)];
                good.push('\n');
                good.push_str(&self.words.fill("check-unshown", &values));
            }
        }
        match format {
            FaultFormat::Human => output::data(&format!("{good}\n"))?,
            FaultFormat::Plain => output::talk(&good),
            FaultFormat::Json => {}
        }
        Ok(())
    }

    /// Says which rules a file was not held to, as its language has no word list.
    fn unlisted(&self, file: &str, language: &str) -> String {
        let rules = wording::not_kept(language);
        let ids: Vec<&str> = rules.iter().map(|rule| rule.id).collect();
        let all = wording::RULES.len().to_string();
        let first = ids.first().copied().unwrap_or_default();
        let values = [
            ("file", file),
            ("language", language),
            ("all", &all),
            ("rules", &ids.join(", ")),
            ("first", first),
        ];
        self.words.count_with("check-unlisted", ids.len(), &values)
    }

    /// Checks a whole folder of definitions as `panah check` does, and goes on only where none of its
    /// faults is an error.
    pub(super) fn refuse_unsound(
        &self,
        library: &Library,
        faults: Faults,
    ) -> Result<(), CommandError> {
        let mut checked = Checked::new(self, faults, GRANTED);
        checked.definitions(library);
        self.refuse_faulty(library, checked.faults)
    }

    /// Reads a questionnaire with the rules and a jurisdiction, to put it to somebody or to hand it on.
    /// One in a folder of somebody's own is checked as `panah check` does it; those built in, and those
    /// that a unit has signed, have been.
    pub(super) fn definitions_to_use(
        &self,
        library: &Library,
        questionnaire: &str,
        jurisdiction: &str,
    ) -> Result<Definitions, CommandError> {
        let definitions = self.definitions(library, questionnaire, jurisdiction)?;
        self.refuse_unchecked(library, questionnaire, jurisdiction)?;
        Ok(definitions)
    }

    /// Goes on only where no error stands in what a questionnaire in a folder of somebody's own rests on.
    pub(super) fn refuse_unchecked(
        &self,
        library: &Library,
        questionnaire: &str,
        jurisdiction: &str,
    ) -> Result<(), CommandError> {
        if !library.is_named() || questionnaire == FACTS {
            return Ok(());
        }
        let mut checked = Checked::new(self, Faults::default(), GRANTED);
        checked.used(library, questionnaire, jurisdiction);
        let errors = checked.faults.errors();
        if errors == 0 {
            return Ok(());
        }
        let id = [("id", questionnaire)];
        let folder = [("folder", library.root())];
        Err(CommandError::failed(
            self.words.count_with("check-not-used", errors, &id),
            self.words.fill("check-not-used-help", &folder),
        ))
    }

    /// Opens the definitions in force, faulty or not: their faults are told with all others. Files
    /// that were named can be checked whatever became of those installed.
    fn library_as_it_is(&self, paths: &[PathBuf]) -> Result<Library, CommandError> {
        match &self.arguments.definitions {
            Some(folder) if folder.is_dir() => Ok(Library::folder(folder, &mut Faults::default())),
            Some(_) => self.library(),
            None if paths.is_empty() => self.library(),
            None => self.library_to_read(),
        }
    }
}
