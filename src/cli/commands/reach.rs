//! `panah check --explain`: which answers lead to something.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::assessment::Definitions;
use crate::check::proofs::{reach, targets};
use crate::cli::definition_file::read_file;
use crate::cli::error::CommandError;
use crate::cli::library::Library;
use crate::cli::output;
use crate::grammar::{Faults, suggestion};
use crate::questionnaire::Questionnaire;
use crate::report::{Paper, explain};

use super::Commands;
use super::prove::enough;

impl Commands<'_> {
    /// Tells how `name` is reached in the questionnaires named, or in all that know it.
    pub(super) fn explain_reach(
        &self,
        name: &str,
        named: &[PathBuf],
        seconds: u64,
    ) -> Result<(), CommandError> {
        let library = self.library()?;
        let mut faults = Faults::default();
        let ids = library.questionnaires();
        let all: Vec<PathBuf> = ids.iter().map(PathBuf::from).collect();
        let named = if named.is_empty() { &all } else { named };
        let mut read: Vec<Definitions> = Vec::new();
        for path in named {
            let id = path.to_str().filter(|id| ids.contains(id));
            read.extend(match id {
                Some(id) => library.definitions(id, self.jurisdiction(), &mut faults),
                None => self.bound(path, &library, &mut faults),
            });
        }
        self.refuse_faulty(&library, faults)?;
        let mut paper = Paper::new(output::width());
        let mut is_known = false;
        for definitions in &read {
            for target in targets(definitions, name) {
                let granted = enough(Duration::from_secs(seconds));
                let found = reach(definitions, target, &granted);
                if is_known {
                    paper.gap();
                }
                explain::reach(definitions, target, &found, self.words).onto(&mut paper);
                is_known = true;
            }
        }
        if is_known {
            output::data(&paper.into_text())
        } else {
            Err(self.nothing_of_that_name(name, &read))
        }
    }

    /// Reads a questionnaire from a file and puts it together with the rules in force.
    fn bound(&self, path: &Path, library: &Library, faults: &mut Faults) -> Option<Definitions> {
        let rules = library.rules(faults);
        let jurisdiction = library.jurisdiction(self.jurisdiction(), faults);
        let bytes = read_file(path, faults)?;
        let questionnaire = Questionnaire::read(&bytes, faults)?;
        Definitions::bind(questionnaire, rules?, jurisdiction?, faults)
    }

    fn nothing_of_that_name(&self, name: &str, read: &[Definitions]) -> CommandError {
        let mut known: Vec<&str> = Vec::new();
        for definitions in read {
            let items = definitions.questionnaire.items.iter();
            known.extend(items.map(|item| item.id.as_str()));
            known.extend(definitions.rules.catalogue.names());
            let pathways = definitions.rules.pathways.leading.iter();
            known.extend(pathways.map(|pathway| pathway.id.as_str()));
        }
        let message = self.words.fill("reach-unknown", &[("name", name)]);
        let help = match suggestion::nearest(name, known.iter().copied()) {
            Some(nearest) => self
                .words
                .fill("explain-did-you-mean", &[("name", nearest)]),
            None => self.words.say("explain-list-all"),
        };
        CommandError::failed(message, help)
    }
}
