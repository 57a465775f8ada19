//! Mock cases: those built into the program, or those of a folder of definitions in their place.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use crate::assessment::Definitions;
use crate::grammar::{CaseId, Digest, Faults, Place, suggestion};
use crate::practice::{Case, CaseAbout, CaseFile, Wordings};

use super::library::Library;

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/examples/cases");

/// What stands before a case's path within a folder of definitions.
pub(super) const FOLDER: &str = "cases/";
const WORDINGS: &str = "cases/wordings.yaml";

impl Library {
    /// Returns the mock cases by their ids: those of the folder, where it has any; else those built
    /// in.
    pub fn cases(&self) -> Vec<&str> {
        let named = |path: &'static str| path.strip_suffix(".yaml");
        let own = self.own_cases();
        if own.is_empty() {
            let mut built_in: Vec<&str> = built_in().into_keys().filter_map(named).collect();
            built_in.retain(|id| *id != "wordings");
            return built_in;
        }
        own
    }

    /// Returns the ids of the cases that lie in the folder itself.
    pub(super) fn own_cases(&self) -> Vec<&str> {
        let paths = self.files().keys();
        let ids = paths.filter_map(|path| path.strip_prefix(FOLDER)?.strip_suffix(".yaml"));
        ids.filter(|id| *id != "wordings").collect()
    }

    /// Returns the digest of each case's file.
    pub fn case_digests(&self) -> BTreeMap<CaseId, String> {
        let ids = self.cases().into_iter();
        let digests = ids.filter_map(|id| {
            let (_, bytes) = self.case_file(&format!("{id}.yaml"))?;
            Some((CaseId::new(id), Digest::of(bytes).to_string()))
        });
        digests.collect()
    }

    /// Returns the text of a case or of the wordings, by the name under which faults show it.
    pub fn case_text(&self, shown: &str) -> Option<String> {
        let path = shown.strip_prefix("examples/cases/")?;
        let bytes = built_in().get(path).copied()?;
        String::from_utf8(bytes.to_vec()).ok()
    }

    /// Reads a case with the definitions that it is played by; `faults` then stands at its file.
    pub fn case(&self, id: &str, faults: &mut Faults) -> Option<(Case, Definitions)> {
        let Some((name, bytes)) = self.case_file(&format!("{id}.yaml")) else {
            let known = self.cases();
            faults.enter(self.root());
            let help = self.help_for(id, &known);
            faults.error(Place::default(), format!("there is no case `{id}`"), help);
            return None;
        };
        faults.enter(&name);
        let file = CaseFile::read(bytes, faults)?;
        self.bind_case(&file, faults)
    }

    /// Reads what a case is called and how long it takes, without what it is played by.
    pub(super) fn case_about(&self, id: &str, faults: &mut Faults) -> Option<CaseAbout> {
        let (name, bytes) = self.case_file(&format!("{id}.yaml"))?;
        faults.enter(&name);
        Some(CaseFile::read(bytes, faults)?.about)
    }

    /// Puts a case together with the definitions that it is played by; `faults` must stand at its
    /// file.
    pub(super) fn bind_case(
        &self,
        file: &CaseFile,
        faults: &mut Faults,
    ) -> Option<(Case, Definitions)> {
        let name = faults.file().to_owned();
        let questionnaire = file.questionnaire.as_str();
        let built_in = self.has_only_cases().then(Self::built_in);
        let base = built_in.as_ref().unwrap_or(self);
        let questionnaires = base.questionnaires();
        if !questionnaires.contains(&questionnaire) {
            let message = format!("there is no questionnaire `{questionnaire}`");
            let help = suggestion::help(questionnaire, questionnaires.iter().copied());
            faults.error(file.questionnaire_place, message, help);
            return None;
        }
        let definitions = base.definitions(questionnaire, file.jurisdiction.as_str(), faults)?;
        faults.enter(&name);
        let case = file.bind(&definitions, faults)?;
        Some((case, definitions))
    }

    /// Reads the shared wordings. Those built in may know items that these questionnaires have not.
    pub fn wordings(&self, faults: &mut Faults) -> Wordings {
        let is_own = self.files().contains_key(WORDINGS);
        let Some((name, bytes)) = self.case_file("wordings.yaml") else {
            return Wordings::default();
        };
        if is_own {
            faults.enter(&name);
            self.read_wordings(bytes, faults)
        } else {
            self.read_wordings(bytes, &mut Faults::default())
        }
    }

    /// Returns the digest of the file of the shared wordings.
    pub(super) fn wordings_digest(&self) -> Digest {
        let file = self.case_file("wordings.yaml");
        Digest::of(file.map_or(&[][..], |(_, bytes)| bytes))
    }

    /// Reads wordings of items that one of these questionnaires asks.
    pub(super) fn read_wordings(&self, bytes: &[u8], faults: &mut Faults) -> Wordings {
        let mut asked = Vec::new();
        let built_in = self.has_only_cases().then(Self::built_in);
        let base = built_in.as_ref().unwrap_or(self);
        for id in base.questionnaires() {
            let questionnaire = base.questionnaire(id, &mut Faults::default());
            let items = questionnaire.iter().flat_map(|read| &read.items);
            let items = items.filter(|item| item.asks_the_person());
            asked.extend(items.map(|item| item.id.to_string()));
        }
        let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
        Wordings::read(bytes, &asked, faults)
    }

    /// Says whether there is neither a questionnaire nor a rule: a folder of cases is played by those built
    /// in.
    fn has_only_cases(&self) -> bool {
        let mut paths = self.files().keys();
        self.questionnaires().is_empty() && !paths.any(|path| path.starts_with("rules/"))
    }

    /// Returns a file of the cases with the name under which faults show it.
    fn case_file(&self, path: &str) -> Option<(String, &[u8])> {
        let within = format!("{FOLDER}{path}");
        if let Some(bytes) = self.files().get(&within) {
            return Some((self.shown(&within), bytes));
        }
        if !self.own_cases().is_empty() && path != "wordings.yaml" {
            return None;
        }
        let bytes = built_in().get(path).copied()?;
        Some((format!("examples/cases/{path}"), bytes))
    }
}

fn built_in() -> BTreeMap<&'static str, &'static [u8]> {
    let files = BUILT_IN.files();
    let named = files.filter_map(|file| Some((file.path().to_str()?, file.contents())));
    named.collect()
}
