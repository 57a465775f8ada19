//! Where a file lies that is checked: a file of a folder of definitions is checked with what lies
//! beside it, so that a file and its folder tell the same.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::cli::library::Library;
use crate::grammar::Faults;
use crate::questionnaire::{InFile, Questionnaire, WORD_ALIKE, other_words};

use super::check::Checked;

/// Returns the folder of definitions that a file lies in: the nearest above with `rules` in it, where
/// a file of definitions lies no deeper.
pub(super) fn home_of(file: &Path) -> Option<PathBuf> {
    let mut above: Vec<PathBuf> = file.ancestors().skip(1).map(Path::to_path_buf).collect();
    if file.is_relative() {
        let up = ["..", "../..", "../../.."];
        above.extend(up.map(PathBuf::from));
    }
    let here = |folder: PathBuf| {
        if folder.as_os_str().is_empty() {
            PathBuf::from(".")
        } else {
            folder
        }
    };
    let mut above = above.into_iter().map(here).take(4);
    above.find(|folder| folder.join("rules").is_dir())
}

/// Reports a questionnaire that calls itself otherwise than its folder.
pub(super) fn check_name(questionnaire: &Questionnaire, folder: &str, faults: &mut Faults) {
    if questionnaire.id.as_str() != folder {
        let message = format!(
            "this questionnaire calls itself `{}` and lies in the folder `{folder}`",
            questionnaire.id
        );
        faults.error(questionnaire.place, message, "rename one of the two");
    }
}

/// Reports every item with other words than the one of its id elsewhere; of one file, what is between
/// it and others.
pub(super) fn check_words(
    all: &[(String, Questionnaire)],
    only: Option<&str>,
    faults: &mut Faults,
) {
    let in_files = all.iter().map(|(file, questionnaire)| InFile {
        file,
        questionnaire,
    });
    let in_files: Vec<InFile<'_>> = in_files.collect();
    let before = faults.file().to_owned();
    for found in other_words(&in_files) {
        if only.is_none_or(|only| found.file == only || found.other == only) {
            faults.enter(&found.file);
            faults.error(found.place, found.message, WORD_ALIKE);
        }
    }
    faults.enter(&before);
}

impl Checked<'_> {
    /// Checks a questionnaire in a file by itself against those that lie beside it, or in the folder that
    /// was named. Which others a file anywhere else will lie beside one day is not known.
    pub(super) fn beside(
        &mut self,
        path: &Path,
        questionnaire: &Questionnaire,
        library: &Library,
        home: Option<&Path>,
    ) {
        let name = path.display().to_string();
        let folder = path
            .parent()
            .and_then(Path::file_name)
            .and_then(OsStr::to_str);
        let is_named = path.file_name() == Some(OsStr::new("questionnaire.yaml"));
        let own = match (home, folder.filter(|_| is_named)) {
            (Some(_), Some(folder)) => {
                check_name(questionnaire, folder, &mut self.faults);
                folder
            }
            _ => questionnaire.id.as_str(),
        };
        if home.is_none() && self.commands.arguments.definitions.is_none() {
            return;
        }
        let mut all = Vec::new();
        for id in library.questionnaires() {
            if id == own {
                all.push((name.clone(), questionnaire.clone()));
                continue;
            }
            // What else is wrong with another file is told where that is checked.
            let mut unheard = Faults::default();
            if let Some(other) = library.questionnaire(id, &mut unheard) {
                all.push((unheard.file().to_owned(), other));
            }
        }
        if !all.iter().any(|(file, _)| *file == name) {
            all.push((name.clone(), questionnaire.clone()));
            all.sort_by(|(_, a), (_, b)| a.id.cmp(&b.id));
        }
        check_words(&all, Some(&name), &mut self.faults);
    }

    /// Keeps the texts of a folder at hand, so that faults in them can be drawn.
    pub(super) fn keep_texts(&mut self, library: &Library) {
        for name in library.names() {
            if let Some(text) = library.text(&name) {
                self.texts.insert(name, text);
            }
        }
    }
}
