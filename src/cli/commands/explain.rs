//! `panah explain`: what the definitions in force mean, in plain words.

use crate::assessment::Rules;
use crate::cli::error::CommandError;
use crate::cli::output;
use crate::grammar::{Faults, RuleEntry, suggestion};
use crate::questionnaire::Questionnaire;
use crate::report::Paper;
use crate::report::explain::{self, Book, Document};

use super::Commands;

impl Commands<'_> {
    /// Tells what a name means; without one, lists all names.
    pub(super) fn explain(&self, name: Option<&str>) -> Result<(), CommandError> {
        let (rules, questionnaires) = self.read_to_explain()?;
        let book = self.book(&rules, &questionnaires);
        let Some(name) = name else {
            return Self::say(&explain::names(book));
        };
        match explain::explain(book, name) {
            Some(document) => Self::say(&document),
            None => Err(self.unknown(book, name)),
        }
    }

    /// Prints all methods as Markdown.
    pub(super) fn explain_methods(&self) -> Result<(), CommandError> {
        let (rules, questionnaires) = self.read_to_explain()?;
        let document = explain::methods(self.book(&rules, &questionnaires));
        output::data(&document.to_markdown())
    }

    fn read_to_explain(&self) -> Result<(Rules, Vec<Questionnaire>), CommandError> {
        let library = self.library()?;
        let mut faults = Faults::default();
        let rules = library
            .rules(&mut faults)
            .map(|rules| self.in_officers_language(rules));
        let questionnaires = library
            .questionnaires()
            .into_iter()
            .filter_map(|id| library.questionnaire(id, &mut faults))
            .collect();
        self.refuse_faulty(&library, faults)?;
        Ok((rules.ok_or(CommandError::Told)?, questionnaires))
    }

    /// Returns rules as the officer reads them.
    fn in_officers_language(&self, rules: Rules) -> Rules {
        let said =
            |entry: &RuleEntry, part, own: &str| self.words.of_rules(entry, part, own).to_owned();
        rules.reworded(&said)
    }

    fn book<'b>(&'b self, rules: &'b Rules, questionnaires: &'b [Questionnaire]) -> Book<'b> {
        Book {
            rules,
            questionnaires,
            words: self.words,
        }
    }

    fn say(document: &Document) -> Result<(), CommandError> {
        let mut paper = Paper::new(output::width());
        document.onto(&mut paper);
        output::data(&paper.into_text())
    }

    fn unknown(&self, book: Book<'_>, name: &str) -> CommandError {
        let known = explain::known(book);
        let nearest = suggestion::nearest(name, known.iter().map(String::as_str));
        let help = match (nearest, &self.arguments.definitions) {
            (Some(nearest), _) => self
                .words
                .fill("explain-did-you-mean", &[("name", nearest)]),
            (None, Some(_)) => self.words.say("explain-list-all"),
            (None, None) => {
                let parts = ["explain-list-all", "explain-own"].map(|id| self.words.say(id));
                parts.join("; ")
            }
        };
        CommandError::failed(self.words.fill("explain-unknown", &[("name", name)]), help)
    }
}
