//! The language that is spoken with the person.

use crate::assessment::Definitions;
use crate::cli::error::CommandError;
use crate::cli::library::Library;
use crate::grammar::Faults;
use crate::questionnaire::{Questionnaire, Use};
use crate::terminal::{Ask, Desk};

use super::Commands;

impl Commands<'_> {
    /// Returns the definitions with the person spoken to in a language; as they are where none was
    /// named, or the questionnaire's own.
    pub(super) fn speaking(
        &self,
        library: &Library,
        definitions: Definitions,
        language: Option<&str>,
        usage: Use,
    ) -> Result<Definitions, CommandError> {
        let definitions = self.guiding(library, definitions, usage);
        let own = &definitions.questionnaire.language;
        let Some(language) = language.filter(|language| language != own) else {
            return Ok(definitions);
        };
        let mut faults = Faults::default();
        let translation = library.translation(&definitions.questionnaire, language, &mut faults);
        // What has changed since it was translated is for translators; here it counts as a draft.
        let Some(translation) = translation else {
            self.refuse_faulty(library, faults)?;
            return Err(CommandError::Told);
        };
        Ok(definitions.speaking(&translation, usage))
    }

    /// Returns the definitions with the officer guided in the language that the program speaks with the
    /// officer, as far as it has been reviewed.
    pub(super) fn guiding(
        &self,
        library: &Library,
        definitions: Definitions,
        usage: Use,
    ) -> Definitions {
        let questionnaire = &definitions.questionnaire;
        let tag = self.words.tongue().tag();
        let id = questionnaire.id.as_str();
        if tag == questionnaire.language || !library.languages(id).contains(&tag) {
            return definitions;
        }
        // What is wrong with it is told by `check`; the officer reads on as it was written.
        let translation = library.translation(questionnaire, tag, &mut Faults::default());
        match translation {
            Some(translation) => definitions.guided_by(&translation, usage),
            None => definitions,
        }
    }

    /// Refuses a language that a questionnaire is not translated into, before anything is unlocked.
    pub(super) fn refuse_unspoken(
        &self,
        library: &Library,
        questionnaire: &str,
        language: &str,
    ) -> Result<(), CommandError> {
        let mut faults = Faults::default();
        // A questionnaire with faults tells them where it is read.
        let read = library.questionnaire(questionnaire, &mut Faults::default());
        if let Some(read) = read.filter(|read| read.language != language) {
            library.translation(&read, language, &mut faults);
        }
        if faults.errors() == 0 {
            return Ok(());
        }
        self.refuse_faulty(library, faults)
    }

    /// Asks which language to speak with the person, where anything has been reviewed in another than
    /// the questionnaire's own. Nothing is asked where there is nothing to choose from.
    pub(super) fn ask_language(
        &self,
        desk: &mut dyn Desk,
        library: &Library,
        questionnaire: &str,
    ) -> Result<Option<String>, CommandError> {
        // What is wrong with a translation is told by `check`, and to whoever names its language.
        let mut unheard = Faults::default();
        let Some(read) = library.questionnaire(questionnaire, &mut unheard) else {
            return Ok(None);
        };
        let mut options = vec![self.words.language(&read.language)];
        let mut tags = vec![read.language.clone()];
        for translation in library.translations(&read, &mut unheard) {
            let tag = translation.language.to_string();
            let speaking = read.clone().speaking(&translation, Use::Live);
            let (ready, of) = read_aloud(&speaking);
            if ready > 0 {
                let values = [
                    ("language", self.words.language(&tag)),
                    ("ready", ready.to_string()),
                    ("of", of.to_string()),
                ];
                let values = values.each_ref().map(|(name, text)| (*name, text.as_str()));
                options.push(self.words.fill("speak-option", &values));
                tags.push(tag);
            }
        }
        if tags.len() == 1 {
            return Ok(None);
        }
        let chosen = desk.choose(&Ask::new(self.words.say("speak-which")), &options)?;
        let tag = chosen
            .and_then(|at| tags.get(at))
            .ok_or(CommandError::Left)?;
        Ok(Some(tag.clone()))
    }

    /// Says how much is read in the person's language, where that is not everything.
    pub(super) fn spoken_in_part(&self, definitions: &Definitions) -> Option<String> {
        let questionnaire = &definitions.questionnaire;
        let spoken = questionnaire.spoken.as_ref()?;
        let (ready, of) = read_aloud(questionnaire);
        let values = [
            (
                "language",
                self.words.language(&spoken.language.to_string()),
            ),
            ("own", self.words.language(&questionnaire.language)),
            ("ready", ready.to_string()),
            ("of", of.to_string()),
        ];
        let values = values.each_ref().map(|(name, text)| (*name, text.as_str()));
        (ready < of).then(|| self.words.fill("speak-partly", &values))
    }
}

/// Returns how many items are read in the person's language, and how many are read aloud at all.
fn read_aloud(questionnaire: &Questionnaire) -> (usize, usize) {
    let aloud = questionnaire.items.iter().filter(|item| item.is_spoken());
    let ready = aloud.clone().filter(|item| item.spoken.is_some()).count();
    (ready, aloud.count())
}
