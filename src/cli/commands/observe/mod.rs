//! `panah observe`: notes taken while somebody else holds a mock exercise, and the debriefing from them.

mod after;
mod note;

use std::path::Path;

use crate::assessment::Definitions;
use crate::cli::clock;
use crate::cli::error::CommandError;
use crate::cli::observe_arguments::ObserveArguments;
use crate::cli::output::{self, Existing};
use crate::cli::{desk, library::Library};
use crate::practice::{Case, Observation};
use crate::report::{self, Paper, Sections};
use crate::terminal::{Ask, Desk, Marked, Message};
use crate::words::Words;

use super::Commands;
use super::present::page_width;

/// How long a code may be: a code, and no name with its title.
const CODE: usize = 24;

/// What an observation is held by.
struct Observing<'a> {
    case: Option<&'a Case>,
    definitions: &'a Definitions,
    words: &'a Words,
}

impl Commands<'_> {
    /// Observes an exercise, or looks back on one.
    pub(super) fn observe(&self, asked: &ObserveArguments) -> Result<(), CommandError> {
        let library = self.library()?;
        if let Some(file) = &asked.from {
            return self.look_back(&library, file, asked);
        }
        let existing = existing(asked);
        for file in asked.output.iter().chain(&asked.page) {
            output::refuse_unwritable(file, existing)?;
        }
        let (case, definitions) = self.observed_by(&library, asked)?;
        let observing = Observing {
            case: case.as_ref(),
            definitions: &definitions,
            words: self.words,
        };
        let mut opened = desk::open(self.arguments, self.words);
        let mut desk = Marked::new(opened.as_mut(), self.words.say("exercise-marker"));
        let trainee = self.code_of(&mut desk, asked.trainee.as_deref(), "observe-ask-trainee")?;
        let observer =
            self.code_of(&mut desk, asked.observer.as_deref(), "observe-ask-observer")?;
        let questionnaire = &definitions.questionnaire.id;
        let mut observation = Observation::begin(
            observing.case,
            questionnaire,
            &observer,
            &trainee,
            clock::now(),
        );
        self.tell_observing(&mut desk, asked)?;
        let kept = |observation: &Observation| keep(observation, asked.output.as_deref());
        keep_first(&observation, asked)?;
        if !observing.note_all(&mut desk, &mut observation, &kept)? {
            desk.leave();
            return self.left_observing(asked);
        }
        observation.ended = Some(clock::now());
        kept(&observation)?;
        let is_whole = observing.rate_all(&mut desk, &mut observation)?;
        kept(&observation)?;
        if !is_whole {
            desk.leave();
            return self.left_observing(asked);
        }
        let sections =
            report::debriefing_observed(&observation, observing.case, &definitions, self.words);
        let read = desk.message(&Message {
            title: self.words.say("practise-look-back"),
            paragraphs: vec![text(&sections)],
        });
        desk.leave();
        self.give_observed(&sections, asked)?;
        Ok(read?)
    }

    /// Reads what the gates and the key are named by.
    fn observed_by(
        &self,
        library: &Library,
        asked: &ObserveArguments,
    ) -> Result<(Option<Case>, Definitions), CommandError> {
        if let Some(case) = &asked.case {
            let (case, definitions) = self.mock_case(library, case)?;
            return Ok((Some(case), definitions));
        }
        let definitions = self.definitions(library, &asked.questionnaire, self.jurisdiction())?;
        Ok((None, definitions))
    }

    /// Returns a code: the one that was named, or the one that is typed.
    fn code_of(
        &self,
        desk: &mut dyn Desk,
        named: Option<&str>,
        question: &str,
    ) -> Result<String, CommandError> {
        let code = if let Some(named) = named {
            named.trim().to_owned()
        } else {
            let ask = Ask::new(self.words.say(question));
            let ask = ask.with_help(self.words.say("observe-ask-code"));
            desk.ask_line(&ask)?.ok_or(CommandError::Left)?
        };
        if code.is_empty() || code.chars().count() > CODE {
            return Err(CommandError::usage(
                format!("a code has 1 to {CODE} characters"),
                "give each observer and each trainee of the course a short code, such as T-03",
            ));
        }
        Ok(code)
    }

    fn tell_observing(
        &self,
        desk: &mut dyn Desk,
        asked: &ObserveArguments,
    ) -> Result<(), CommandError> {
        let kept = match &asked.output {
            Some(file) => {
                let file = file.display().to_string();
                self.words.fill("observe-kept", &[("file", &file)])
            }
            None => self.words.say("observe-not-kept"),
        };
        let how = ["observe-how", "observe-how-not"].map(|id| self.words.say(id));
        Ok(desk.message(&Message {
            title: self.words.say("observe-title"),
            paragraphs: how.into_iter().chain([kept]).collect(),
        })?)
    }

    /// Looks back on a file that was kept.
    fn look_back(
        &self,
        library: &Library,
        file: &Path,
        asked: &ObserveArguments,
    ) -> Result<(), CommandError> {
        let shown = file.display();
        let bytes = std::fs::read(file).map_err(|error| {
            CommandError::failed(
                format!("`{shown}` could not be read: {}", error.kind()),
                "name a file that `panah observe --output` has written",
            )
        })?;
        let observation = Observation::read(&bytes).map_err(|error| {
            CommandError::failed(
                format!("`{shown}` is no observation: {error}"),
                "name a file that `panah observe --output` has written",
            )
        })?;
        let (case, definitions) = if let Some(observed) = &observation.case {
            let (case, definitions) = self.mock_case(library, observed.id.as_str())?;
            if case.digest.to_string() != observed.sha256 {
                output::talk(&self.words.say("observe-other-case"));
            }
            (Some(case), definitions)
        } else {
            let id = observation.questionnaire.as_str();
            (None, self.definitions(library, id, self.jurisdiction())?)
        };
        let sections =
            report::debriefing_observed(&observation, case.as_ref(), &definitions, self.words);
        if asked.page.is_none() {
            let text = text(&sections);
            return output::data(&self.arguments.bidi.printed(&text));
        }
        self.give_observed(&sections, asked)
    }

    /// Writes the debriefing as a page, where one is wanted.
    fn give_observed(
        &self,
        sections: &Sections,
        asked: &ObserveArguments,
    ) -> Result<(), CommandError> {
        if let Some(file) = &asked.output {
            let file = file.display().to_string();
            output::talk(&self.words.fill("observe-written", &[("file", &file)]));
        }
        match &asked.page {
            Some(file) => self.give_debriefing(sections, file, existing(asked)),
            None => Ok(()),
        }
    }

    /// Writes a debriefing as a page, and says so.
    pub(super) fn give_debriefing(
        &self,
        sections: &Sections,
        file: &Path,
        existing: Existing,
    ) -> Result<(), CommandError> {
        let page = report::debriefing_page(sections, self.words).map_err(|_| {
            CommandError::failed(
                "the page of the debriefing could not be made",
                "go without it, and tell those who maintain this program",
            )
        })?;
        output::file(file, page.as_bytes(), existing)?;
        let file = file.display().to_string();
        output::talk(&self.words.fill("debrief-written", &[("file", &file)]));
        Ok(())
    }

    fn left_observing(&self, asked: &ObserveArguments) -> Result<(), CommandError> {
        let left = match &asked.output {
            Some(file) => {
                let file = file.display().to_string();
                self.words.fill("observe-left-kept", &[("file", &file)])
            }
            None => self.words.say("observe-left"),
        };
        output::talk(&left);
        Err(CommandError::Left)
    }
}

fn existing(asked: &ObserveArguments) -> Existing {
    if asked.force {
        Existing::Replaced
    } else {
        Existing::Kept
    }
}

fn text(sections: &Sections) -> String {
    let mut paper = Paper::new(page_width());
    report::debriefing_text(&mut paper, sections);
    paper.into_text()
}

/// Makes the file; from then on it is this observation's own.
fn keep_first(observation: &Observation, asked: &ObserveArguments) -> Result<(), CommandError> {
    match &asked.output {
        Some(file) => output::file(file, observation.to_json().as_bytes(), existing(asked)),
        None => Ok(()),
    }
}

fn keep(observation: &Observation, file: Option<&Path>) -> Result<(), CommandError> {
    match file {
        Some(file) => output::file(file, observation.to_json().as_bytes(), Existing::Replaced),
        None => Ok(()),
    }
}
