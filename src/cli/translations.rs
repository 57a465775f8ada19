//! The translations that lie beside the questionnaires of a set of definitions.

use std::path::Path;

use crate::check::translations::{self, Telling};
use crate::grammar::{Faults, Language, Place};
use crate::questionnaire::{Questionnaire, Translation};

use super::definition_file::read_file;
use super::library::Library;

impl Library {
    /// Returns what the files beside a questionnaire are called, without their ending: tags of
    /// languages, if all is well.
    pub fn languages(&self, questionnaire: &str) -> Vec<&str> {
        let paths = self.files().keys();
        paths
            .filter_map(|path| {
                let name = path.strip_prefix(questionnaire)?.strip_prefix('/')?;
                let stem = name.strip_suffix(".yaml")?;
                (stem != "questionnaire" && !stem.contains('/')).then_some(stem)
            })
            .collect()
    }

    /// Reads the translation of a questionnaire into a language. `None` where there is none, or where
    /// it cannot be used; the faults say why.
    pub fn translation(
        &self,
        questionnaire: &Questionnaire,
        language: &str,
        faults: &mut Faults,
    ) -> Option<Translation> {
        let id = questionnaire.id.as_str();
        let path = format!("{id}/{language}.yaml");
        let Some(bytes) = self.files().get(&path) else {
            let known = self.languages(id);
            let known: Vec<String> = known.iter().map(|tag| format!("`{tag}`")).collect();
            let begin = "to begin one: `panah translate template`";
            let help = if known.is_empty() {
                format!("it has none at all; {begin}")
            } else {
                format!("it has {}; {begin}", known.join(", "))
            };
            faults.enter(&self.shown(&format!("{id}/questionnaire.yaml")));
            let message = format!("`{id}` has no translation into `{language}`");
            faults.error(Place::default(), message, help);
            return None;
        };
        faults.enter(&self.shown(&path));
        let read = Translation::read(bytes, questionnaire, faults)?;
        named_as_it_speaks(&read, language, faults).then_some(read)
    }

    /// Reads every translation of a questionnaire.
    pub fn translations(
        &self,
        questionnaire: &Questionnaire,
        faults: &mut Faults,
    ) -> Vec<Translation> {
        let mut read = Vec::new();
        for name in self.languages(questionnaire.id.as_str()) {
            if Language::read(name).is_none_or(|language| language.to_string() != name) {
                let file = self.shown(&format!("{}/{name}.yaml", questionnaire.id));
                faults.enter(&file);
                let help = "call it by the tag of its language, such as `ur.yaml` or `fa-AF.yaml`, or take it away";
                faults.error(
                    Place::default(),
                    "this file lies beside a questionnaire and is no translation",
                    help,
                );
                continue;
            }
            read.extend(self.translation(questionnaire, name, faults));
        }
        read
    }

    /// Reads a translation file from anywhere, with the questionnaire beside it or, where there is
    /// none, the one among these definitions. `faults` must stand at the file.
    pub(super) fn translation_at(
        &self,
        file: &Path,
        bytes: &[u8],
        faults: &mut Faults,
    ) -> Option<(Questionnaire, Translation)> {
        let name = faults.file().to_owned();
        let beside = file.with_file_name("questionnaire.yaml");
        let lies_beside = beside.is_file();
        let questionnaire = if lies_beside {
            let bytes = read_file(&beside, faults)?;
            Questionnaire::read(&bytes, faults)
        } else {
            let id = self.translated_by(bytes, faults)?;
            self.questionnaire(&id, faults)
        }?;
        faults.enter(&name);
        let translation = Translation::read(bytes, &questionnaire, faults)?;
        // Anywhere else it may be called what its translator likes.
        let stem = file.file_stem().and_then(|stem| stem.to_str());
        if let Some(stem) = stem.filter(|_| lies_beside) {
            named_as_it_speaks(&translation, stem, faults).then_some(())?;
        }
        Some((questionnaire, translation))
    }

    /// Checks every translation of a questionnaire; what there is to look at in a draft is summed up.
    pub(super) fn check_translations(&self, questionnaire: &Questionnaire, faults: &mut Faults) {
        for translation in self.translations(questionnaire, faults) {
            let file = format!("{}/{}.yaml", questionnaire.id, translation.language);
            let file = self.shown(&file);
            let text = self.text(&file).unwrap_or_default();
            faults.enter(&file);
            translations::check(questionnaire, &translation, &text, Telling::Summed, faults);
        }
    }

    /// Checks a translation file from anywhere. `faults` must stand at it.
    pub(super) fn check_translation_at(&self, file: &Path, bytes: &[u8], faults: &mut Faults) {
        if let Some((questionnaire, translation)) = self.translation_at(file, bytes, faults) {
            let text = String::from_utf8_lossy(bytes);
            translations::check(&questionnaire, &translation, &text, Telling::Each, faults);
        }
    }

    fn translated_by(&self, bytes: &[u8], faults: &mut Faults) -> Option<String> {
        let (id, place) = Translation::questionnaire_of(bytes, faults)?;
        let known = self.questionnaires();
        if known.contains(&id.as_str()) {
            return Some(id);
        }
        let help = self.help_for_questionnaire(&id);
        faults.error(place, format!("there is no questionnaire `{id}`"), help);
        None
    }
}

/// Says whether a translation is in the language that its file is called by; reports it otherwise.
fn named_as_it_speaks(translation: &Translation, name: &str, faults: &mut Faults) -> bool {
    let is_named = translation.language.to_string() == name;
    if !is_named {
        let language = &translation.language;
        faults.error(
            Place {
                line: 1,
                column: 1,
                ..Place::default()
            },
            format!("this file is called `{name}` and is written in `{language}`"),
            format!("call it `{language}.yaml`, or correct `language:`"),
        );
    }
    is_named
}
