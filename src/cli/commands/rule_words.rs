//! The words of the rules in the language in which the program speaks with the officer.

use crate::assessment::{RULES, RULES_LANGUAGE};
use crate::grammar::{Faults, RuleSaid};
use crate::questionnaire::Use;

use crate::cli::library::Library;

use super::Commands;

impl Commands<'_> {
    /// Returns what is said in the officer's language in the place of the words of the rules in force,
    /// as far as it has been reviewed. What is wrong with the files is told by whoever needs them, and
    /// by `check`; the officer reads on as they were written.
    pub(in crate::cli) fn rules_to_officer(&self) -> Vec<RuleSaid> {
        let tag = self.words.tongue().tag();
        self.said_in(tag).unwrap_or_default()
    }

    fn said_in(&self, tag: &str) -> Option<Vec<RuleSaid>> {
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
        Some(rules.said_to_officer(&translation, Use::Live))
    }
}
