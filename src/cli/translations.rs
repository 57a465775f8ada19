//! The translations that lie beside the questionnaires and the rules of a set of definitions.

use std::path::{Path, PathBuf};

use crate::assessment::{RULE_FILES, RULES};
use crate::check::translations::{self, Telling};
use crate::grammar::{Faults, Language, Place};
use crate::questionnaire::translation::Original;
use crate::questionnaire::{Questionnaire, Translation};

use super::definition_file::read_file;
use super::library::Library;

impl Library {
    /// Returns what the files beside a questionnaire or among the rules are called, without their
    /// ending: tags of languages, if all is well.
    pub fn languages(&self, of: &str) -> Vec<&str> {
        let paths = self.files().keys();
        paths
            .filter_map(|path| {
                let name = path.strip_prefix(of)?.strip_prefix('/')?;
                let stem = name.strip_suffix(".yaml")?;
                let is_original = if of == RULES {
                    RULE_FILES.contains(&stem)
                } else {
                    stem == "questionnaire"
                };
                (!is_original && !stem.contains('/')).then_some(stem)
            })
            .collect()
    }

    /// Reads the translation of a questionnaire or of the rules into a language. `None` where there is none, or where
    /// it cannot be used; the faults say why.
    pub fn translation(
        &self,
        original: &dyn Original,
        language: &str,
        faults: &mut Faults,
    ) -> Option<Translation> {
        let id = original.name();
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
            faults.enter(&self.shown(&original_file(id)));
            let message = format!("`{id}` has no translation into `{language}`");
            faults.error(Place::default(), message, help);
            return None;
        };
        faults.enter(&self.shown(&path));
        let read = Translation::read(bytes, original, faults)?;
        named_as_it_speaks(&read, language, faults).then_some(read)
    }

    /// Reads every translation of a questionnaire or of the rules.
    pub fn translations(&self, original: &dyn Original, faults: &mut Faults) -> Vec<Translation> {
        let mut read = Vec::new();
        for name in self.languages(original.name()) {
            if Language::read(name).is_none_or(|language| language.to_string() != name) {
                let file = self.shown(&format!("{}/{name}.yaml", original.name()));
                faults.enter(&file);
                let help = "call it by the tag of its language, such as `ur.yaml` or `fa-AF.yaml`, or take it away";
                faults.error(
                    Place::default(),
                    format!(
                        "this file lies beside {} and is no translation",
                        original.what()
                    ),
                    help,
                );
                continue;
            }
            read.extend(self.translation(original, name, faults));
        }
        read
    }

    /// Reads a translation file from anywhere, with the questionnaire or the rules beside it or, where
    /// there are none, what it translates of these definitions. `faults` must stand at the file.
    pub(super) fn translation_at(
        &self,
        file: &Path,
        bytes: &[u8],
        faults: &mut Faults,
    ) -> Option<(Box<dyn Original>, Translation)> {
        let name = faults.file().to_owned();
        let beside = file.with_file_name("questionnaire.yaml");
        let lies_beside = beside.is_file() || folder_of_rules(file).is_some();
        let original: Box<dyn Original> = if beside.is_file() {
            let bytes = read_file(&beside, faults)?;
            Box::new(Questionnaire::read(&bytes, faults)?)
        } else if let Some(folder) = folder_of_rules(file) {
            Box::new(Self::folder(&folder, faults).rules(faults)?)
        } else {
            let id = self.translated_by(bytes, faults)?;
            self.original(&id, faults)?
        };
        faults.enter(&name);
        let translation = Translation::read(bytes, original.as_ref(), faults)?;
        // Anywhere else it may be called what its translator likes.
        let stem = file.file_stem().and_then(|stem| stem.to_str());
        if let Some(stem) = stem.filter(|_| lies_beside) {
            named_as_it_speaks(&translation, stem, faults).then_some(())?;
        }
        Some((original, translation))
    }

    /// Returns the names of what can be translated: the questionnaires, and the rules.
    pub(super) fn originals(&self) -> Vec<&str> {
        let mut known = self.questionnaires();
        known.push(RULES);
        known
    }

    /// Reads what can be translated, by its name.
    pub(super) fn original(&self, name: &str, faults: &mut Faults) -> Option<Box<dyn Original>> {
        if name == RULES {
            return Some(Box::new(self.rules(faults)?));
        }
        Some(Box::new(self.questionnaire(name, faults)?))
    }

    /// Checks every translation of a questionnaire or of the rules; what there is to look at in a draft is summed up.
    pub(super) fn check_translations(&self, original: &dyn Original, faults: &mut Faults) {
        for translation in self.translations(original, faults) {
            let file = format!("{}/{}.yaml", original.name(), translation.language);
            let file = self.shown(&file);
            let text = self.text(&file).unwrap_or_default();
            faults.enter(&file);
            translations::check(original, &translation, &text, Telling::Summed, faults);
        }
    }

    /// Checks a translation file from anywhere, and returns the language in which it puts questions, if it
    /// does. `faults` must stand at it.
    pub(super) fn check_translation_at(
        &self,
        file: &Path,
        bytes: &[u8],
        faults: &mut Faults,
    ) -> Option<String> {
        let (original, translation) = self.translation_at(file, bytes, faults)?;
        let text = String::from_utf8_lossy(bytes);
        let original = original.as_ref();
        translations::check(original, &translation, &text, Telling::Each, faults);
        original.as_questionnaire()?;
        Some(translation.language.to_string())
    }

    fn translated_by(&self, bytes: &[u8], faults: &mut Faults) -> Option<String> {
        let (id, place) = Translation::original_of(bytes, faults)?;
        let known = self.originals();
        if known.contains(&id.as_str()) {
            return Some(id);
        }
        let help = self.help_for_original(&id);
        faults.error(place, format!("there is no questionnaire `{id}`"), help);
        None
    }
}

/// Returns the folder of definitions whose rules a file lies among.
fn folder_of_rules(file: &Path) -> Option<PathBuf> {
    let among = file.parent()?;
    let is_rules = among.file_name().is_some_and(|name| name == RULES);
    let is_whole = RULE_FILES
        .iter()
        .all(|name| among.join(format!("{name}.yaml")).is_file());
    let folder = among
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    (is_rules && is_whole).then(|| folder.unwrap_or(Path::new(".")).to_path_buf())
}

/// Returns the file at which it is told that a translation is missing.
fn original_file(name: &str) -> String {
    if name == RULES {
        format!("{name}/needs.yaml")
    } else {
        format!("{name}/questionnaire.yaml")
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
