//! `panah translate template`: a file to fill in.

use std::path::Path;

use crate::cli::error::CommandError;
use crate::cli::library::Library;
use crate::cli::output::{self, Existing};
use crate::grammar::{Faults, Language, Place};
use crate::questionnaire::translation::{Mark, Pair, Readiness};
use crate::questionnaire::{Questionnaire, Translation};

use crate::cli::commands::Commands;

impl Commands<'_> {
    pub(super) fn translate_template(
        &self,
        questionnaire: &str,
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
        if !library.questionnaires().contains(&questionnaire) {
            return Err(CommandError::usage(
                format!("there is no questionnaire `{questionnaire}`"),
                library.help_for_questionnaire(questionnaire),
            ));
        }
        let mut faults = Faults::default();
        let template = template(&library, questionnaire, &language, &mut faults);
        self.refuse_faulty(&library, faults)?;
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
    id: &str,
    language: &Language,
    faults: &mut Faults,
) -> Option<String> {
    let questionnaire = library.questionnaire(id, faults)?;
    let tag = language.to_string();
    if tag == questionnaire.language {
        faults.error(
            Place::default(),
            format!("`{tag}` is the language of the questionnaire itself"),
            "name the language that it is to be translated into",
        );
        return None;
    }
    let mut translation = if library.languages(id).contains(&tag.as_str()) {
        library.translation(&questionnaire, &tag, faults)?
    } else {
        Translation::empty(questionnaire.id.clone(), language.clone())
    };
    for other in library.questionnaires() {
        if other == id || !library.languages(other).contains(&tag.as_str()) {
            continue;
        }
        // What is wrong with another questionnaire's translation stops nobody here.
        let mut unheard = Faults::default();
        let other = library.questionnaire(other, &mut unheard);
        let known =
            other.and_then(|other| Some((library.translation(&other, &tag, &mut unheard)?, other)));
        if let Some((known, other)) = known {
            borrow(&mut translation, &questionnaire, &known, &other);
        }
    }
    Some(translation.to_yaml(&questionnaire))
}

fn borrow(
    translation: &mut Translation,
    questionnaire: &Questionnaire,
    known: &Translation,
    other: &Questionnaire,
) {
    let known_texts = other.texts();
    for text in questionnaire.texts() {
        if text.key.item().is_none()
            || translation.ready(&text, questionnaire).readiness > Readiness::Missing
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
