//! The language that is spoken with the person.

use crate::assessment::Definitions;
use crate::cli::error::CommandError;
use crate::cli::library::Library;
use crate::grammar::Faults;
use crate::questionnaire::Use;

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
        let own = &definitions.questionnaire.language;
        let Some(language) = language.filter(|language| language != own) else {
            return Ok(definitions);
        };
        let mut faults = Faults::default();
        let translation = library.translation(&definitions.questionnaire, language, &mut faults);
        self.refuse_faulty(library, faults)?;
        let translation = translation.ok_or(CommandError::Told)?;
        Ok(definitions.speaking(&translation, usage))
    }

    /// Refuses a language that a questionnaire is not translated into, before anything is unlocked.
    pub(super) fn refuse_unspoken(
        &self,
        library: &Library,
        questionnaire: &str,
        language: Option<&str>,
    ) -> Result<(), CommandError> {
        let mut faults = Faults::default();
        // A questionnaire with faults tells them where it is read.
        let read = library.questionnaire(questionnaire, &mut Faults::default());
        let Some((language, read)) = language.zip(read) else {
            return Ok(());
        };
        if language != read.language {
            library.translation(&read, language, &mut faults);
        }
        // Warnings are told once, where the language is taken.
        if faults.errors() == 0 {
            return Ok(());
        }
        self.refuse_faulty(library, faults)
    }

    /// Says how much is read in the person's language, where that is not everything.
    pub(super) fn spoken_in_part(&self, definitions: &Definitions) -> Option<String> {
        let questionnaire = &definitions.questionnaire;
        let spoken = questionnaire.spoken.as_ref()?;
        let aloud = questionnaire.items.iter().filter(|item| item.is_spoken());
        let ready = aloud.clone().filter(|item| item.spoken.is_some()).count();
        let of = aloud.count();
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
