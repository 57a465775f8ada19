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
use crate::course::Body;
use crate::practice::{Case, Observation};
use crate::report::{self, Paper, Sections};
use crate::terminal::{Ask, Desk, Entry, Header, Marked, Message, Note, Page, Reply};
use crate::vault::Ticket;
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
    /// Where it is kept, where it is.
    file: Option<&'a Path>,
}

impl Observing<'_> {
    /// Keeps what is noted so far: the file is replaced as a whole, so that it is never half written.
    fn keep(&self, observation: &Observation) -> Result<(), CommandError> {
        match self.file {
            Some(file) => {
                let json = observation.to_json();
                output::file(file, json.as_bytes(), Existing::Replaced)
            }
            None => Ok(()),
        }
    }

    /// Asks whoever is about to lose what was noted; leaving twice leaves.
    fn stays(&self, desk: &mut dyn Desk, observation: &Observation) -> bool {
        if self.file.is_some() || observation.sequence.is_empty() {
            return false;
        }
        let options = ["observe-leave-stay", "observe-leave-lose"].map(|id| self.words.say(id));
        let page = Page {
            header: Header {
                title: self.words.say("observe-leave-title"),
                ..Header::default()
            },
            aloud: Vec::new(),
            notes: vec![Note::plain(self.words.say("observe-leave-lost"))],
            notice: None,
            entry: Entry::One {
                options: options.into(),
                chosen: None,
            },
        };
        !matches!(desk.show(&page), Reply::One(1) | Reply::Interrupted)
    }
}

impl Commands<'_> {
    /// Observes an exercise, goes on with that, or looks back on one.
    pub(super) fn observe(&self, asked: &ObserveArguments) -> Result<(), CommandError> {
        let library = self.library()?;
        if let Some(file) = &asked.from {
            return self.look_back(&library, file, asked);
        }
        if let Some(file) = &asked.resume {
            return self.observe_on(&library, file, asked);
        }
        if let Some(file) = asked.output.as_deref().filter(|_| !asked.force) {
            refuse_unfinished(file)?;
        }
        let existing = existing(asked);
        for file in asked.output.iter().chain(&asked.page) {
            output::refuse_unwritable(file, existing)?;
        }
        let ticket = Self::ticket(&asked.hand_in)?;
        let (case, definitions) = self.observed_by(&library, asked)?;
        let observing = Observing {
            case: case.as_ref(),
            definitions: &definitions,
            words: self.words,
            file: asked.output.as_deref(),
        };
        let mut opened = desk::open(self.arguments, self.words);
        let mut desk = Marked::new(opened.as_mut(), self.words.say("exercise-marker"));
        let trainee = self.code_of(&mut desk, asked.trainee.as_deref(), "observe-ask-trainee")?;
        // Whoever hands in observes by the code of the ticket.
        let named = ticket.as_ref().map(Ticket::code);
        let named = named.or(asked.observer.as_deref());
        let observer = self.code_of(&mut desk, named, "observe-ask-observer")?;
        let questionnaire = &definitions.questionnaire.id;
        let observation = Observation::begin(
            observing.case,
            questionnaire,
            &observer,
            &trainee,
            clock::now(),
        );
        self.tell_observing(&mut desk, observing.file, None, asked)?;
        keep_first(&observation, asked)?;
        self.observe_to_the_end(&mut desk, &observing, observation, asked)
    }

    /// Goes on with an observation that was broken off, with what stands in its file.
    fn observe_on(
        &self,
        library: &Library,
        file: &Path,
        asked: &ObserveArguments,
    ) -> Result<(), CommandError> {
        if let Some(page) = &asked.page {
            output::refuse_unwritable(page, existing(asked))?;
        }
        let observation = read(file)?;
        let (case, definitions) = self.observed_in(library, &observation)?;
        let observing = Observing {
            case: case.as_ref(),
            definitions: &definitions,
            words: self.words,
            file: Some(file),
        };
        let mut opened = desk::open(self.arguments, self.words);
        let mut desk = Marked::new(opened.as_mut(), self.words.say("exercise-marker"));
        let values = [
            ("file", file.display().to_string()),
            ("trainee", observation.trainee.clone()),
            ("observer", observation.observer.clone()),
        ];
        let values = values.each_ref().map(|(name, text)| (*name, text.as_str()));
        let count = observation.sequence.len();
        let goes_on = self.words.count_with("observe-goes-on", count, &values);
        output::clear_unfinished(file)?;
        self.tell_observing(&mut desk, Some(file), Some(goes_on), asked)?;
        self.observe_to_the_end(&mut desk, &observing, observation, asked)
    }

    /// Notes and rates what is still to be noted and rated, and looks back.
    fn observe_to_the_end(
        &self,
        desk: &mut Marked<'_>,
        observing: &Observing<'_>,
        mut observation: Observation,
        asked: &ObserveArguments,
    ) -> Result<(), CommandError> {
        if observation.ended.is_none() {
            if !observing.note_all(desk, &mut observation)? {
                return self.left_observing(desk, observing.file);
            }
            observation.ended = Some(clock::now());
            observing.keep(&observation)?;
        }
        if !observing.rate_all(desk, &mut observation)? {
            return self.left_observing(desk, observing.file);
        }
        let handed_in =
            Self::hand_in_result(&asked.hand_in, || Body::Observation(observation.clone()))?;
        let (case, definitions) = (observing.case, observing.definitions);
        let sections = report::debriefing_observed(&observation, case, definitions, self.words);
        let read = desk.message(&Message {
            title: self.words.say("practise-look-back"),
            paragraphs: vec![text(&sections)],
        });
        desk.leave();
        self.tell_handed_in(handed_in);
        self.give_observed(&sections, observing.file, asked)?;
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
        fitting(code)
    }

    fn tell_observing(
        &self,
        desk: &mut dyn Desk,
        file: Option<&Path>,
        goes_on: Option<String>,
        asked: &ObserveArguments,
    ) -> Result<(), CommandError> {
        let written = file.map(|file| {
            let file = file.display().to_string();
            self.words.fill("observe-kept", &[("file", &file)])
        });
        let ticket = asked.hand_in.ticket.as_ref();
        let signed = ticket.map(|_| self.words.say("observe-kept-signed"));
        let not_kept = match (file, ticket) {
            (Some(_), _) => None,
            (None, Some(_)) => Some(self.words.say("observe-not-kept-before")),
            (None, None) => Some(self.words.say("observe-not-kept")),
        };
        let kept = written.into_iter().chain(signed).chain(not_kept);
        let how = ["observe-how", "observe-how-not"].map(|id| self.words.say(id));
        Ok(desk.message(&Message {
            title: self.words.say("observe-title"),
            paragraphs: goes_on.into_iter().chain(how).chain(kept).collect(),
        })?)
    }

    /// Looks back on a file that was kept.
    fn look_back(
        &self,
        library: &Library,
        file: &Path,
        asked: &ObserveArguments,
    ) -> Result<(), CommandError> {
        let observation = read(file)?;
        let (case, definitions) = self.observed_in(library, &observation)?;
        let sections =
            report::debriefing_observed(&observation, case.as_ref(), &definitions, self.words);
        if asked.page.is_none() {
            let text = text(&sections);
            return output::data(&self.arguments.bidi.printed(&text));
        }
        self.give_observed(&sections, None, asked)
    }

    /// Reads what an observation was made by; says so where the case has changed since.
    fn observed_in(
        &self,
        library: &Library,
        observation: &Observation,
    ) -> Result<(Option<Case>, Definitions), CommandError> {
        let Some(observed) = &observation.case else {
            let id = observation.questionnaire.as_str();
            let definitions = self.definitions(library, id, self.jurisdiction())?;
            return Ok((None, definitions));
        };
        let (case, definitions) = self.mock_case(library, observed.id.as_str())?;
        if case.digest.to_string() != observed.sha256 {
            output::talk(&self.words.say("observe-other-case"));
        }
        Ok((Some(case), definitions))
    }

    /// Writes the debriefing as a page, where one is wanted.
    fn give_observed(
        &self,
        sections: &Sections,
        kept: Option<&Path>,
        asked: &ObserveArguments,
    ) -> Result<(), CommandError> {
        if let Some(file) = kept {
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

    fn left_observing(&self, desk: &mut dyn Desk, file: Option<&Path>) -> Result<(), CommandError> {
        desk.leave();
        let left = match file {
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

fn read(file: &Path) -> Result<Observation, CommandError> {
    let shown = file.display();
    let bytes = std::fs::read(file).map_err(|error| {
        CommandError::failed(
            format!("`{shown}` could not be read: {}", error.kind()),
            "name a file that `panah observe --output` has written",
        )
    })?;
    Observation::read(&bytes).map_err(|error| {
        CommandError::failed(
            format!("`{shown}` is no observation: {error}"),
            "name a file that `panah observe --output` has written",
        )
    })
}

/// Refuses a file that holds an observation which was broken off: it is rather gone on with.
fn refuse_unfinished(file: &Path) -> Result<(), CommandError> {
    let bytes = std::fs::read(file).unwrap_or_default();
    if Observation::read(&bytes).is_ok_and(|read| read.ended.is_none()) {
        let shown = file.display();
        return Err(CommandError::failed(
            format!("`{shown}` holds an observation that was broken off"),
            format!(
                "go on with it: `panah observe --resume {shown}`; or name another file, or replace this one with --force"
            ),
        ));
    }
    Ok(())
}

/// Returns a code that somebody is named by, where it is short enough to be one.
pub(super) fn fitting(code: String) -> Result<String, CommandError> {
    if code.is_empty() || code.chars().count() > CODE {
        return Err(CommandError::usage(
            format!("a code has 1 to {CODE} characters"),
            "give each observer and each trainee of the course a short code, such as T-03",
        ));
    }
    Ok(code)
}
