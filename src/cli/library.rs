//! The definition files: those built into the program, or a folder in their place.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use crate::assessment::{DefinitionSet, Definitions, RULE_FILES, RuleFile, RuleFiles, Rules};
use crate::exchange::{FACTS, facts_questionnaire};
use crate::grammar::{Faults, Place, suggestion};
use crate::jurisdiction::{Jurisdiction, Services};
use crate::questionnaire::Questionnaire;
use crate::vault::{InstalledSet, definitions_digest};

use super::definition_file::{missing, read_file};
use super::directory::{check_dates, check_services};

/// Who vouches for files that nobody signed.
const NOBODY: &str = "nobody";

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/questionnaires");

/// Definition files by their path within the folder.
#[derive(Debug)]
pub struct Library {
    /// What stands before a path when it is shown.
    root: String,
    files: BTreeMap<String, Vec<u8>>,
    /// Who vouches for them: `built_in`, `unit <id>`, or `nobody`.
    signed_by: String,
    /// Whether somebody named the folder that they lie in.
    is_named: bool,
}

impl Library {
    /// Returns the definitions built into the program.
    pub fn built_in() -> Self {
        let mut files = BTreeMap::new();
        collect_built_in(&BUILT_IN, &mut files);
        Self {
            root: "questionnaires".to_owned(),
            files,
            signed_by: "built_in".to_owned(),
            is_named: false,
        }
    }

    /// Returns definitions that were installed in the data folder.
    pub(super) fn installed(set: InstalledSet) -> Self {
        let unit = set.note.map(|note| format!("unit {}", note.unit));
        Self {
            root: "definitions".to_owned(),
            files: set.files,
            signed_by: unit.unwrap_or_else(|| NOBODY.to_owned()),
            is_named: false,
        }
    }

    /// Reads a folder of definitions. What cannot be read is reported; links are not followed.
    pub fn folder(path: &Path, faults: &mut Faults) -> Self {
        let mut files = BTreeMap::new();
        collect(path, path, 0, &mut files, faults);
        Self {
            root: path.display().to_string(),
            files,
            signed_by: NOBODY.to_owned(),
            is_named: true,
        }
    }

    /// Returns what names this set of files, and who vouches for it.
    pub fn set(&self) -> DefinitionSet {
        DefinitionSet {
            sha256: definitions_digest(&self.files),
            signed_by: self.signed_by.clone(),
        }
    }

    /// Returns the folder, as faults show it.
    pub(super) fn root(&self) -> &str {
        &self.root
    }

    /// Says whether somebody named the folder that they lie in.
    pub(super) fn is_named(&self) -> bool {
        self.is_named
    }

    /// Returns the files by their paths within the folder.
    pub(super) fn files(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.files
    }

    /// Returns the ids of the questionnaires.
    pub fn questionnaires(&self) -> Vec<&str> {
        let paths = self.files.keys();
        paths
            .filter_map(|path| path.strip_suffix("/questionnaire.yaml"))
            .collect()
    }

    /// Returns the ids of the jurisdictions.
    pub fn jurisdictions(&self) -> Vec<&str> {
        let paths = self.files.keys();
        paths
            .filter_map(|path| {
                path.strip_prefix("jurisdictions/")?
                    .strip_suffix("/jurisdiction.yaml")
            })
            .collect()
    }

    /// Returns the help for a questionnaire that is not among these.
    pub(super) fn help_for_questionnaire(&self, id: &str) -> String {
        self.help_for(id, &self.questionnaires())
    }

    /// Returns the help for what is to be translated and is not among these.
    pub(super) fn help_for_original(&self, name: &str) -> String {
        self.help_for(name, &self.originals())
    }

    pub(super) fn help_for(&self, id: &str, known: &[&str]) -> String {
        let help = suggestion::help(id, known.iter().copied());
        let is_near = suggestion::nearest(id, known.iter().copied()).is_some();
        if self.is_named || is_near {
            return help;
        }
        format!("{help}; for one in files of your own, name their folder: --definitions FOLDER")
    }

    /// Returns the text of a file by the name under which faults show it; nothing where it is no text.
    pub fn text(&self, shown: &str) -> Option<String> {
        let path = shown.strip_prefix(&self.root)?.strip_prefix('/')?;
        let bytes = self.files.get(path)?;
        String::from_utf8(bytes.clone()).ok()
    }

    /// Reads the rules.
    pub fn rules(&self, faults: &mut Faults) -> Option<Rules> {
        let [indicators, pathways, needs, sources, contacts, sharing] =
            RULE_FILES.map(|name| self.file(&format!("rules/{name}.yaml"), faults));
        let shown: Vec<(String, &[u8])> = self
            .files
            .iter()
            .filter(|(path, _)| path.starts_with("rules/methods/"))
            .map(|(path, bytes)| (self.shown(path), bytes.as_slice()))
            .collect();
        let methods: Vec<RuleFile<'_>> = shown
            .iter()
            .map(|(name, bytes)| RuleFile { name, bytes })
            .collect();
        let (indicators, pathways, needs) = (indicators?, pathways?, needs?);
        let (sources, contacts, sharing) = (sources?, contacts?, sharing?);
        let files = RuleFiles {
            indicators: rule(&indicators),
            pathways: rule(&pathways),
            needs: rule(&needs),
            sources: rule(&sources),
            contacts: rule(&contacts),
            sharing: rule(&sharing),
            methods: &methods,
        };
        Rules::read(&files, faults)
    }

    /// Reads a jurisdiction.
    pub fn jurisdiction(&self, id: &str, faults: &mut Faults) -> Option<Jurisdiction> {
        let path = format!("jurisdictions/{id}/jurisdiction.yaml");
        if !self.files.contains_key(&path) {
            let help = self.help_for(id, &self.jurisdictions());
            faults.enter(&self.root);
            faults.error(
                Place::default(),
                format!("there is no jurisdiction `{id}`"),
                help,
            );
            return None;
        }
        let services = self.services(id, faults);
        let (name, bytes) = self.file(&path, faults)?;
        faults.enter(&name);
        let jurisdiction = Jurisdiction::read(bytes, faults)?;
        Some(match services {
            Some(services) => jurisdiction.with_services(services),
            None => jurisdiction,
        })
    }

    /// Reads the directory of services beside a jurisdiction; a jurisdiction may have none.
    fn services(&self, id: &str, faults: &mut Faults) -> Option<Services> {
        let path = services_of(id);
        let bytes = self.files.get(&path)?;
        faults.enter(&self.shown(&path));
        Services::read(bytes, faults)
    }

    /// Reports what the files of a jurisdiction name and the rules do not know, dates that are to come
    /// by the laptop's clock, and pathways without a service.
    pub fn resolve(
        &self,
        id: &str,
        jurisdiction: &Jurisdiction,
        rules: &Rules,
        faults: &mut Faults,
    ) {
        faults.enter(&self.shown(&format!("jurisdictions/{id}/jurisdiction.yaml")));
        if jurisdiction.id.as_str() != id {
            let message = format!(
                "this jurisdiction calls itself `{}` and lies in the folder `{id}`",
                jurisdiction.id
            );
            let place = Place {
                line: 1,
                column: 1,
                ..Place::default()
            };
            faults.error(place, message, "rename one of the two");
        }
        rules.resolve(jurisdiction, faults);
        check_dates(&jurisdiction.dates, faults);
        rules.check_served(jurisdiction, faults);
        if let Some(services) = &jurisdiction.services {
            faults.enter(&self.shown(&services_of(id)));
            check_services(services, rules, faults);
        }
    }

    /// Returns the names of all files, as faults show them.
    pub fn names(&self) -> Vec<String> {
        self.files.keys().map(|path| self.shown(path)).collect()
    }

    /// Reads a questionnaire by itself; `faults` then stands at its file.
    pub fn questionnaire(&self, id: &str, faults: &mut Faults) -> Option<Questionnaire> {
        let (name, bytes) = self.file(&format!("{id}/questionnaire.yaml"), faults)?;
        faults.enter(&name);
        Questionnaire::read(bytes, faults)
    }

    /// Reads a questionnaire with the rules and a jurisdiction.
    pub fn definitions(
        &self,
        questionnaire: &str,
        jurisdiction: &str,
        faults: &mut Faults,
    ) -> Option<Definitions> {
        if questionnaire == FACTS {
            return self.definitions_of_facts(jurisdiction, faults);
        }
        let path = format!("{questionnaire}/questionnaire.yaml");
        if !self.files.contains_key(&path) {
            let help = self.help_for_questionnaire(questionnaire);
            faults.enter(&self.root);
            faults.error(
                Place::default(),
                format!("there is no questionnaire `{questionnaire}`"),
                help,
            );
            return None;
        }
        let rules = self.rules(faults);
        let jurisdiction = self.jurisdiction(jurisdiction, faults);
        let read = self.questionnaire(questionnaire, faults);
        let bound = Definitions::bind(read?, rules?, jurisdiction?, faults)?;
        Some(self.named(bound))
    }

    /// Makes the definitions by which facts that others have found are assessed.
    fn definitions_of_facts(&self, jurisdiction: &str, faults: &mut Faults) -> Option<Definitions> {
        let rules = self.rules(faults);
        let jurisdiction = self.jurisdiction(jurisdiction, faults);
        let (rules, jurisdiction) = (rules?, jurisdiction?);
        let text = facts_questionnaire(&rules.catalogue);
        faults.enter(FACTS);
        let questionnaire = Questionnaire::read(text.as_bytes(), faults);
        let bound = Definitions::bind(questionnaire?, rules, jurisdiction, faults)?;
        Some(self.named(bound))
    }

    /// Says in definitions where they are from.
    fn named(&self, mut definitions: Definitions) -> Definitions {
        definitions.set = Some(self.set());
        definitions
    }

    /// Returns the name under which faults show a file.
    pub(super) fn shown(&self, path: &str) -> String {
        format!("{}/{path}", self.root)
    }

    fn file(&self, path: &str, faults: &mut Faults) -> Option<(String, &[u8])> {
        let shown = self.shown(path);
        let found = self.files.get(path);
        if found.is_none() {
            faults.enter(&shown);
            faults.error(
                Place::default(),
                "this file is missing",
                "put it there, or name another folder of definitions",
            );
        }
        found.map(|bytes| (shown, bytes.as_slice()))
    }
}

/// Returns where the services of a jurisdiction lie within a folder of definitions.
pub(super) fn services_of(jurisdiction: &str) -> String {
    format!("jurisdictions/{jurisdiction}/services.yaml")
}

fn rule<'a>(file: &'a (String, &'a [u8])) -> RuleFile<'a> {
    RuleFile {
        name: &file.0,
        bytes: file.1,
    }
}

fn collect_built_in(folder: &Dir<'_>, files: &mut BTreeMap<String, Vec<u8>>) {
    for file in folder.files() {
        files.insert(file.path().display().to_string(), file.contents().to_vec());
    }
    for inner in folder.dirs() {
        collect_built_in(inner, files);
    }
}

fn collect(
    root: &Path,
    folder: &Path,
    depth: usize,
    files: &mut BTreeMap<String, Vec<u8>>,
    faults: &mut Faults,
) {
    let Ok(entries) = fs::read_dir(folder) else {
        faults.enter(&folder.display().to_string());
        if folder.exists() {
            let help = "check that it is a folder, and its permissions";
            faults.error(Place::default(), "this folder cannot be read", help);
        } else {
            faults.error(Place::default(), "there is no such folder", missing(folder));
        }
        return;
    };
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.sort();
    for path in paths {
        let Ok(metadata) = fs::symlink_metadata(&path) else {
            continue;
        };
        if metadata.is_dir() && depth < 4 {
            collect(root, &path, depth + 1, files, faults);
        }
        let is_yaml = path
            .extension()
            .is_some_and(|extension| extension == "yaml");
        if !is_yaml {
            continue;
        }
        if let Some(bytes) = read_file(&path, faults) {
            let within = path.strip_prefix(root).unwrap_or(&path);
            files.insert(within.display().to_string(), bytes);
        }
    }
}
