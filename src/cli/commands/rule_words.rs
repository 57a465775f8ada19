//! The words of the rules in the language in which the program speaks with the officer.

use crate::assessment::{DefinitionSet, RULES, RULES_LANGUAGE, Rules};
use crate::cli::error::CommandError;
use crate::cli::library::Library;
use crate::grammar::{Faults, RuleEntry, RulePart, RuleSaid};
use crate::questionnaire::Use;
use crate::questionnaire::translation::Readiness;
use crate::vault::Vault;
use crate::words::{Tongue, Words};

use super::Commands;

impl Commands<'_> {
    /// Returns what is said in the officer's language in the place of the words of the rules in force,
    /// as far as it has been reviewed, and out of which definitions. What is wrong with the files is told
    /// by whoever needs them, and by `check`; the officer reads on as they were written.
    pub(in crate::cli) fn rules_to_officer(&self) -> (Vec<RuleSaid>, Option<DefinitionSet>) {
        let tag = self.words.tongue().tag();
        match self.said_in(tag) {
            Some((said, set)) if !said.is_empty() => (said, Some(set)),
            _ => (Vec::new(), None),
        }
    }

    /// Shows what a vault keeps, with the words of the rules in the officer's language only where they come
    /// from the definitions that this vault goes by. Where they do not, that is said, and they stand as
    /// the records have them: a record can be read whatever became of the definitions.
    pub(in crate::cli) fn vouched<T>(
        &self,
        vault: &Vault,
        show: impl FnOnce(&Commands<'_>) -> Result<T, CommandError>,
    ) -> Result<T, CommandError> {
        let Some(set) = &self.named_by else {
            return show(self);
        };
        let Err(error) = self.held_to_installed(Some(set), vault) else {
            return show(self);
        };
        error.tell(self.words);
        let plain = Words::of(self.words.tongue());
        show(&Commands {
            arguments: self.arguments,
            words: &plain,
            named_by: None,
        })
    }

    /// Returns the words of a letter in a language, with the names of needs and of pieces of information
    /// as the rules have them in it, drafts among them: an agency reads the letter, not the person, and
    /// a letter whose words are a draft says so.
    pub(in crate::cli) fn letter_words(
        &self,
        tongue: Tongue,
        rules: &Rules,
    ) -> Result<Words, CommandError> {
        let tag = tongue.tag();
        let library = self.library()?;
        if !library.languages(RULES).contains(&tag) {
            return Ok(Words::of(tongue));
        }
        let Some(translation) = library.translation(rules, tag, &mut Faults::default()) else {
            return Ok(Words::of(tongue));
        };
        let needs = rules.needs.0.iter();
        let needs = needs.map(|need| (RuleEntry::Need(need.id.clone()), &need.name));
        let told = rules.sharing.iter();
        let told = told.map(|one| (RuleEntry::Information(one.id.clone()), &one.name));
        let said = needs.chain(told).filter_map(|(entry, name)| {
            let ready = rules.said_in(&translation, &entry, RulePart::Name)?;
            let words = ready
                .words
                .filter(|_| ready.readiness >= Readiness::Draft)?;
            Some(RuleSaid {
                entry,
                part: RulePart::Name,
                of: name.clone(),
                words: words.to_owned(),
            })
        });
        Ok(Words::of(tongue).naming(said))
    }

    fn said_in(&self, tag: &str) -> Option<(Vec<RuleSaid>, DefinitionSet)> {
        let mut unheard = Faults::default();
        if tag == RULES_LANGUAGE {
            return None;
        }
        let library = match &self.arguments.definitions {
            Some(folder) => Library::folder(folder, &mut unheard),
            None => match self.installed().ok()? {
                Some(set) => Library::installed(set),
                None => Library::built_in(),
            },
        };
        if !library.languages(RULES).contains(&tag) {
            return None;
        }
        let rules = library.rules(&mut unheard)?;
        let translation = library.translation(&rules, tag, &mut unheard)?;
        let said = rules.said_to_officer(&translation, Use::Live);
        Some((said, library.set()))
    }
}
