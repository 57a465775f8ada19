//! `panah translate template`: a file to fill in.

use std::path::Path;

use crate::cli::error::CommandError;
use crate::cli::library::Library;
use crate::cli::output::{self, Existing};
use crate::grammar::{Faults, Language, Place};
use crate::questionnaire::Translation;
use crate::questionnaire::translation::{Mark, Original, Pair, Readiness};

use crate::cli::commands::Commands;

impl Commands<'_> {
    pub(super) fn translate_template(
        &self,
        name: &str,
        language: &str,
        file: Option<&Path>,
        existing: Existing,
    ) -> Result<(), CommandError> {
        let Some(language) = Language::read(language) else {
            return Err(CommandError::usage(
                format!("`{language}` is no tag of a language"),
                "write a BCP 47 tag, such as `ur`, `ps` or `fa-AF`",
            ));
        };
        let library = self.library()?;
        if !library.originals().contains(&name) {
            return Err(CommandError::usage(
                format!("there is no questionnaire `{name}`"),
                library.help_for_original(name),
            ));
        }
        let mut faults = Faults::default();
        let template = template(&library, name, &language, &mut faults);
        self.refuse_errors(library.root(), faults, |name| library.text(name))?;
        let text = template.ok_or(CommandError::Told)?;
        let Some(file) = file else {
            return output::data(&text);
        };
        output::file(file, text.as_bytes(), existing)?;
        let values = [("file", &*file.display().to_string())];
        output::talk(&self.words.fill("translate-template", &values));
        Ok(())
    }
}

/// Makes the file of a translation: what there is already, what other questionnaires have for the same
/// item in the same words, as a draft, and an empty place for the rest.
fn template(
    library: &Library,
    name: &str,
    language: &Language,
    faults: &mut Faults,
) -> Option<String> {
    let original = library.original(name, faults)?;
    let original = original.as_ref();
    let tag = language.to_string();
    if tag == original.language() {
        faults.error(
            Place::default(),
            format!("`{tag}` is the language of {} already", original.what()),
            "name the language that it is to be translated into",
        );
        return None;
    }
    let mut translation = if library.languages(name).contains(&tag.as_str()) {
        library.translation(original, &tag, faults)?
    } else {
        Translation::empty(name, language.clone())
    };
    for other in library.questionnaires() {
        if other == name || !library.languages(other).contains(&tag.as_str()) {
            continue;
        }
        // What is wrong with another questionnaire's translation stops nobody here.
        let mut unheard = Faults::default();
        let other = library.questionnaire(other, &mut unheard);
        let known =
            other.and_then(|other| Some((library.translation(&other, &tag, &mut unheard)?, other)));
        if let Some((known, other)) = known {
            borrow(&mut translation, original, &known, &other);
        }
    }
    Some(translation.to_yaml(original))
}

fn borrow(
    translation: &mut Translation,
    original: &dyn Original,
    known: &Translation,
    other: &dyn Original,
) {
    let known_texts = other.texts();
    for text in original.texts() {
        if text.key.entry().is_none()
            || translation.ready(&text, original).readiness > Readiness::Missing
            || translation.mark_of(&text.key) != &Mark::DRAFT
        {
            continue;
        }
        let same = known_texts
            .iter()
            .find(|known| known.key == text.key && text.is_still(known.words));
        let ready = same.map(|same| known.ready(same, other));
        if let Some(words) = ready
            .filter(|ready| ready.readiness >= Readiness::Draft)
            .and_then(|ready| ready.words)
        {
            let pair = Pair::new(text.words, Some(words.to_owned()));
            translation.texts.insert(text.key, pair);
        }
    }
}
