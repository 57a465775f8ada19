//! What `panah check` has looked at so far: each file by what it says it is, and all its faults.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::assessment::{Definitions, RULES, Rules, Sources};
use crate::check::proofs::{Files, Proof, prove};
use crate::check::{letters, wording};
use crate::cli::clock::today;
use crate::cli::definition_file::read_file;
use crate::cli::directory::{check_dates, check_services};
use crate::cli::library::Library;
use crate::cli::stray::Kind;
use crate::exchange::AnswersFile;
use crate::grammar::{Faults, Node, NodeKind, Place, yaml};
use crate::indicators::Catalogue;
use crate::interview::Moment;
use crate::jurisdiction::{Jurisdiction, Services};
use crate::methods::Method;
use crate::questionnaire::{Needs, Questionnaire};
use crate::referral::{ContactSheet, Contacts, Pathways, Sharing};

use super::Commands;
use super::assess::summarise;
use super::check_home::{check_words, home_of};
use super::prove::{PATHWAYS, enough};

/// The file of the services of a country, beside its law.
const SERVICES: &str = "services.yaml";

pub(super) struct Checked<'a> {
    pub(super) commands: &'a Commands<'a>,
    pub(super) faults: Faults,
    pub(super) texts: HashMap<String, String>,
    pub(super) files: usize,
    /// How long the proofs of one questionnaire may take.
    pub(super) granted: Duration,
    /// What was proved of which questionnaire.
    pub(super) proved: Vec<(String, Proof)>,
    /// Files whose words are in a language without word lists, with that language.
    pub(super) unlisted: Vec<(String, String)>,
}

impl<'a> Checked<'a> {
    /// Begins with what was found so far.
    pub(super) fn new(commands: &'a Commands<'a>, faults: Faults, granted: Duration) -> Self {
        Self {
            commands,
            faults,
            texts: HashMap::new(),
            files: 0,
            granted,
            proved: Vec::new(),
            unlisted: Vec::new(),
        }
    }
}

impl Checked<'_> {
    pub(super) fn path(&mut self, path: &Path, in_force: &Library) {
        if path.join("rules").is_dir() {
            let library = Library::folder(path, &mut self.faults);
            self.keep_texts(&library);
            self.definitions(&library);
        } else if path.is_dir() {
            let Ok(entries) = std::fs::read_dir(path) else {
                self.faults.enter(&path.display().to_string());
                self.faults.error(
                    Place::default(),
                    "this folder cannot be read",
                    "check its permissions",
                );
                return;
            };
            let mut inner: Vec<PathBuf> = entries
                .filter_map(|entry| Some(entry.ok()?.path()))
                .collect();
            inner.retain(|path| {
                path.is_dir()
                    || path
                        .extension()
                        .is_some_and(|extension| extension == "yaml")
            });
            inner.sort();
            for path in inner {
                self.path(&path, in_force);
            }
        } else {
            self.file(path, in_force);
        }
    }

    /// Checks a whole folder of definitions: each file, and that all names resolve.
    pub(super) fn definitions(&mut self, library: &Library) {
        self.files += library.names().len();
        let rules = library.rules(&mut self.faults);
        self.letters(library);
        if let Some(rules) = &rules {
            library.check_translations(rules, &mut self.faults);
        }
        let mut jurisdictions = Vec::new();
        for id in library.jurisdictions() {
            let jurisdiction = library.jurisdiction(id, &mut self.faults);
            if let (Some(jurisdiction), Some(rules)) = (&jurisdiction, &rules) {
                library.resolve(id, jurisdiction, rules, &mut self.faults);
            }
            jurisdictions.extend(jurisdiction);
        }
        if library.questionnaires().is_empty() {
            self.faults.enter(library.root());
            self.faults.error(
                Place::default(),
                "there is no questionnaire",
                "put one at `<name>/questionnaire.yaml`",
            );
        }
        let mut all: Vec<(String, Questionnaire)> = Vec::new();
        for id in library.questionnaires() {
            let with = (rules.as_ref(), jurisdictions.first());
            all.extend(self.questionnaire_of(library, id, with));
        }
        check_words(&all, None, &mut self.faults);
        self.cases(library);
        library.check_quiz(&mut self.faults);
    }

    /// Checks one file by what it is; names are looked up in the folder of definitions that it lies
    /// in, where no other was named, or in the definitions in force.
    fn file(&mut self, path: &Path, in_force: &Library) {
        let home = match self.commands.arguments.definitions {
            Some(_) => None,
            None => home_of(path),
        };
        let Some(home) = home else {
            self.file_with(path, in_force, None);
            return;
        };
        // What cannot be read there is told where it is wanted.
        let library = Library::folder(&home, &mut Faults::default());
        self.keep_texts(&library);
        self.file_with(path, &library, Some(&home));
    }

    fn file_with(&mut self, path: &Path, in_force: &Library, home: Option<&Path>) {
        self.files += 1;
        let Some(bytes) = read_file(path, &mut self.faults) else {
            return;
        };
        let name = path.display().to_string();
        match String::from_utf8(bytes.clone()) {
            Ok(text) => drop(self.texts.insert(name.clone(), text)),
            // What is no text is not drawn.
            Err(_) => drop(self.texts.remove(&name)),
        }
        self.faults.enter(&name);
        if let Some((what, belongs)) = Kind::of_named(path, &bytes).map(Kind::told) {
            let fact = format!("this is {what}, and no file to check");
            self.faults.error(Place::default(), fact, belongs);
            return;
        }
        let has = |node: &Node, key: &str| matches!(&node.kind, NodeKind::Map(map) if map.iter().any(|(known, _)| known.name == key));
        let Some(root) = yaml::read(&bytes, &mut self.faults) else {
            return;
        };
        if self.of_quiz(path, &root, &bytes, in_force) {
            return;
        }
        if has(&root, "translation") {
            let language = in_force.check_translation_at(path, &bytes, &mut self.faults);
            if let Some(language) = language {
                self.note_language(&name, &language);
            }
            return;
        }
        let is_case = has(&root, "case");
        let is_questionnaire = !is_case && (has(&root, "questionnaire") || has(&root, "sections"));
        let is_answers = has(&root, "answers") || has(&root, "facts");
        if !is_questionnaire && !is_answers {
            letters::check(&root, &String::from_utf8_lossy(&bytes), &mut self.faults);
        }
        if is_case {
            self.case(path, &bytes, in_force);
        } else if has(&root, "wordings") {
            in_force.read_wordings(&bytes, &mut self.faults);
        } else if is_answers {
            self.answers(&bytes, in_force);
        } else if is_questionnaire {
            self.questionnaire(path, &bytes, in_force, home);
        } else if has(&root, "method") {
            if let Some((rules, _)) = self.in_force(in_force) {
                self.faults.enter(&name);
                if let Some(method) = Method::read(&bytes, &rules.catalogue, &mut self.faults) {
                    self.with_rules(&rules.with_method(method), None, in_force);
                }
            }
        } else if has(&root, "indicators") {
            Catalogue::read(&bytes, &mut self.faults);
        } else if has(&root, "pathways") {
            if let Some((rules, _)) = self.in_force(in_force) {
                self.faults.enter(&name);
                let before = self.faults.errors();
                let pathways = Pathways::read(&bytes, &rules.catalogue, &mut self.faults);
                if self.faults.errors() == before {
                    let rules = Rules { pathways, ..rules };
                    self.with_rules(&rules, Some(&name), in_force);
                }
            }
        } else if has(&root, "contacts") {
            Contacts::read(&bytes, &mut self.faults);
        } else if has(&root, "information") {
            Sharing::read(&bytes, &mut self.faults);
        } else if has(&root, "contact_sheet") {
            if let Some((rules, _)) = self.in_force(in_force) {
                self.faults.enter(&name);
                let countries = in_force.jurisdictions();
                let (contacts, faults) = (&rules.contacts, &mut self.faults);
                ContactSheet::read(&bytes, contacts, &countries, today(), faults);
            }
        } else if has(&root, "needs") {
            Needs::read(&bytes, &mut self.faults);
        } else if has(&root, "sources") {
            Sources::read(&bytes, &mut self.faults);
        } else if has(&root, "jurisdiction") {
            let read = Jurisdiction::read(&bytes, &mut self.faults);
            if let Some((jurisdiction, rules)) = read.zip(in_force.rules(&mut self.faults)) {
                let jurisdiction = with_services_beside(path, jurisdiction);
                self.faults.enter(&name);
                rules.resolve(&jurisdiction, &mut self.faults);
                check_dates(&jurisdiction.dates, &mut self.faults);
                rules.check_served(&jurisdiction, &mut self.faults);
            }
        } else if has(&root, "services") {
            let read = Services::read(&bytes, &mut self.faults);
            if let Some((services, rules)) = read.zip(in_force.rules(&mut self.faults)) {
                self.faults.enter(&name);
                check_services(&services, &rules, &mut self.faults);
            }
        } else {
            let help = "start it with `questionnaire:`, `translation:`, `method:`, `indicators:`, `pathways:`, `needs:`, `contacts:`, `information:`, `sources:`, `jurisdiction:`, `services:`, `contact_sheet:`, `case:`, `wordings:`, `quiz:`, `angoff:` or `answers:`";
            self.faults
                .error(root.place, "this file does not say what it is", help);
        }
    }

    fn questionnaire(
        &mut self,
        path: &Path,
        bytes: &[u8],
        in_force: &Library,
        home: Option<&Path>,
    ) {
        let name = self.faults.file().to_owned();
        let questionnaire = Questionnaire::read(bytes, &mut self.faults);
        if let Some(questionnaire) = &questionnaire {
            let text = String::from_utf8_lossy(bytes);
            wording::check(questionnaire, &text, &mut self.faults);
            self.note_language(&name, &questionnaire.language);
            self.beside(path, questionnaire, in_force, home);
        }
        if let Some((questionnaire, (rules, jurisdiction))) =
            questionnaire.zip(self.in_force(in_force))
        {
            self.faults.enter(&name);
            let bound = Definitions::bind(questionnaire, rules, jurisdiction, &mut self.faults);
            if let Some(bound) = bound {
                let files = Files {
                    questionnaire: &name,
                    pathways: &in_force.shown(PATHWAYS),
                };
                self.prove(&bound, files);
            }
        }
    }

    /// Notes that rules for words are not kept, where a language has no word list.
    pub(super) fn note_language(&mut self, file: &str, language: &str) {
        if !wording::not_kept(language).is_empty() {
            self.unlisted.push((file.to_owned(), language.to_owned()));
        }
    }

    /// Looks for characters that nobody sees in all files that are no questionnaire and no translation.
    fn letters(&mut self, library: &Library) {
        for (path, bytes) in library.files() {
            let of = path.split('/').next().unwrap_or_default();
            let is_own = matches!(of, RULES | "jurisdictions");
            let stem = path
                .rsplit('/')
                .next()
                .and_then(|name| name.strip_suffix(".yaml"));
            let is_translation =
                stem.is_some_and(|stem| of == RULES && library.languages(of).contains(&stem));
            if !is_own || is_translation {
                continue;
            }
            // What cannot be read is told by whoever needs the file.
            if let Some(root) = yaml::read(bytes, &mut Faults::default()) {
                self.faults.enter(&library.shown(path));
                letters::check(&root, &String::from_utf8_lossy(bytes), &mut self.faults);
            }
        }
    }

    /// Proves a questionnaire in which no error was found.
    pub(super) fn prove(&mut self, definitions: &Definitions, files: Files<'_>) {
        let enough = enough(self.granted);
        let proof = prove(definitions, files, &enough, &mut self.faults);
        let id = definitions.questionnaire.id.to_string();
        self.proved.extend(proof.map(|proof| (id, proof)));
    }

    /// Proves all questionnaires in force with other rules; `pathways` names the file where they hold
    /// other pathways.
    fn with_rules(&mut self, rules: &Rules, pathways: Option<&str>, in_force: &Library) {
        let Some((_, jurisdiction)) = self.in_force(in_force) else {
            return;
        };
        for id in in_force.questionnaires() {
            let Some(questionnaire) = in_force.questionnaire(id, &mut self.faults) else {
                continue;
            };
            let name = self.faults.file().to_owned();
            let (rules, jurisdiction) = (rules.clone(), jurisdiction.clone());
            let bound = Definitions::bind(questionnaire, rules, jurisdiction, &mut self.faults);
            if let Some(bound) = bound {
                let own = in_force.shown(PATHWAYS);
                let files = Files {
                    questionnaire: &name,
                    pathways: pathways.unwrap_or(&own),
                };
                self.prove(&bound, files);
            }
        }
    }

    fn in_force(&mut self, library: &Library) -> Option<(Rules, Jurisdiction)> {
        let rules = library.rules(&mut self.faults)?;
        let jurisdiction = library.jurisdiction(self.commands.jurisdiction(), &mut self.faults)?;
        Some((rules, jurisdiction))
    }

    /// Checks an answers file: that its answers make sense, and that it gives what it expects.
    fn answers(&mut self, bytes: &[u8], in_force: &Library) {
        let name = self.faults.file().to_owned();
        let Some(file) = AnswersFile::read(bytes, &mut self.faults) else {
            return;
        };
        let jurisdiction = self.commands.jurisdiction();
        let Some(definitions) =
            in_force.definitions(&file.questionnaire, jurisdiction, &mut self.faults)
        else {
            return;
        };
        self.faults.enter(&name);
        let before = self.faults.errors();
        let interview = file.run(
            &definitions.questionnaire,
            &Moment::default(),
            &mut self.faults,
        );
        if self.faults.errors() > before {
            return;
        }
        if let Some(expected) = &file.expected {
            let (summary, _) = summarise(&definitions, &interview);
            for difference in expected.differences(&summary) {
                self.faults.error(
                    expected.place,
                    difference,
                    "correct what is expected, or look into the answers and rules",
                );
            }
        }
    }
}

/// Returns a jurisdiction with the services that lie beside its file. What is wrong with those is told
/// where they are checked themselves.
fn with_services_beside(law: &Path, jurisdiction: Jurisdiction) -> Jurisdiction {
    let mut unheard = Faults::default();
    let bytes = read_file(&law.with_file_name(SERVICES), &mut unheard);
    match bytes.and_then(|bytes| Services::read(&bytes, &mut unheard)) {
        Some(services) => jurisdiction.with_services(services),
        None => jurisdiction,
    }
}
