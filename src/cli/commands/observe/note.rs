//! What is noted while the exercise is held: a number for each question, the rest from the menu.

use std::time::Instant;

use crate::cli::clock;
use crate::cli::error::CommandError;
use crate::practice::{Care, Observation, QuestionType, Violation, Witnessed, gates_observed};
use crate::terminal::{Ask, Desk, Entry, Header, Menu, Note, Page, Reply};

use super::Observing;

/// How many of the last notes stand on the page.
const LAST: usize = 5;

/// What the menu offers.
#[derive(Clone, Copy)]
enum More {
    Break,
    Heeded,
    Unheeded,
    Gate,
    Violation,
    Words,
    End,
}

const MENU: [(&str, More); 7] = [
    ("observe-menu-break", More::Break),
    ("observe-menu-heeded", More::Heeded),
    ("observe-menu-unheeded", More::Unheeded),
    ("observe-menu-gate", More::Gate),
    ("observe-menu-violation", More::Violation),
    ("observe-menu-note", More::Words),
    ("observe-menu-end", More::End),
];

impl Observing<'_> {
    /// Notes what happens until the talk has ended; false where the observer leaves.
    pub(super) fn note_all(
        &self,
        desk: &mut dyn Desk,
        observation: &mut Observation,
    ) -> Result<bool, CommandError> {
        let began = Instant::now();
        let before = observation.goes_on_at(clock::seconds_since(&observation.begun));
        let now = || {
            let seconds = u32::try_from(began.elapsed().as_secs()).unwrap_or(u32::MAX);
            before.saturating_add(seconds)
        };
        loop {
            let reply = desk.show(&self.page(observation, now()));
            let at = now();
            match reply {
                Reply::One(place) => match QuestionType::WORDS.get(place) {
                    Some((_, question)) => {
                        let question = *question;
                        observation.note(at, Witnessed::Question { question });
                    }
                    None => drop(observation.undo()),
                },
                Reply::Menu(_) => match self.more(desk, observation, at) {
                    Ok(true) => return Ok(true),
                    Ok(false) => {}
                    Err(CommandError::Left) if self.stays(desk, observation) => {}
                    Err(CommandError::Left) => return Ok(false),
                    Err(error) => return Err(error),
                },
                Reply::Interrupted if self.stays(desk, observation) => {}
                Reply::Interrupted => return Ok(false),
                _ => {}
            }
            self.keep(observation)?;
        }
    }

    fn page(&self, observation: &Observation, at: u32) -> Page {
        let title = match self.case {
            Some(case) => case.title.clone(),
            None => self.words.say("observe-title"),
        };
        let (count, minute) = (observation.questions().count(), (at / 60).to_string());
        let types = QuestionType::WORDS.iter();
        let types = types.map(|(word, _)| self.words.say(&format!("practise-question-{word}")));
        let undo = self.words.say("observe-undo");
        let last = observation.sequence.iter().rev().take(LAST).rev();
        let last: Vec<String> = last.map(|noted| self.witnessed(&noted.what)).collect();
        let last = if last.is_empty() {
            self.words.say("observe-nothing")
        } else {
            last.join(" · ")
        };
        Page {
            header: Header {
                title,
                position: self
                    .words
                    .count_with("observe-position", count, &[("minute", &minute)]),
                ..Header::default()
            },
            aloud: Vec::new(),
            notes: vec![Note::labelled(self.words.say("observe-last"), last)],
            notice: None,
            entry: Entry::Stroke {
                options: types.chain([undo]).collect(),
            },
        }
    }

    fn witnessed(&self, what: &Witnessed) -> String {
        let id = match what {
            Witnessed::Question { question } => {
                return self
                    .words
                    .say(&format!("practise-question-{}", question.word()));
            }
            Witnessed::Gate { .. } => "debrief-sign-gate",
            Witnessed::Break => "debrief-sign-break",
            Witnessed::Distress { care: Care::Heeded } => "debrief-sign-heeded",
            Witnessed::Distress {
                care: Care::Unheeded,
            } => "debrief-sign-unheeded",
            Witnessed::Violation { .. } => "debrief-sign-violation",
            Witnessed::Note { .. } => "observe-noted",
        };
        self.words.say(id)
    }

    /// Notes what is no question. Says whether the talk has ended.
    fn more(
        &self,
        desk: &mut dyn Desk,
        observation: &mut Observation,
        at: u32,
    ) -> Result<bool, CommandError> {
        let options = MENU.map(|(id, _)| self.words.say(id)).into();
        let chosen = desk.menu(&Menu {
            title: self.words.say("observe-menu"),
            options,
        })?;
        let Some((_, more)) = chosen.and_then(|at| MENU.get(at)) else {
            return Ok(false);
        };
        let noted = match more {
            More::Break => Some(Witnessed::Break),
            More::Heeded => Some(Witnessed::Distress { care: Care::Heeded }),
            More::Unheeded => Some(Witnessed::Distress {
                care: Care::Unheeded,
            }),
            More::Gate => self.gate(desk, observation)?,
            More::Violation => self.violation(desk)?,
            More::Words => {
                let ask = Ask::personal(self.words.say("observe-ask-note"));
                let text = desk.ask_line(&ask)?;
                text.map(|text| Witnessed::Note { text })
            }
            More::End => return Ok(true),
        };
        if let Some(noted) = noted {
            observation.note(at, noted);
        }
        Ok(false)
    }

    /// Asks which gate was seen to, of those that were not yet.
    fn gate(
        &self,
        desk: &mut dyn Desk,
        observation: &Observation,
    ) -> Result<Option<Witnessed>, CommandError> {
        let gates = gates_observed(&self.definitions.questionnaire, self.case);
        let left = gates.filter(|item| !observation.gates.contains(&item.id));
        let left: Vec<_> = left.collect();
        let chosen = desk.menu(&Menu {
            title: self.words.say("observe-which-gate"),
            options: left.iter().map(|item| item.text().to_owned()).collect(),
        })?;
        let gate = chosen.and_then(|at| left.get(at));
        Ok(gate.map(|item| Witnessed::Gate {
            item: item.id.clone(),
        }))
    }

    fn violation(&self, desk: &mut dyn Desk) -> Result<Option<Witnessed>, CommandError> {
        let options = Violation::WORDS.iter();
        let options = options.map(|(word, _)| self.words.say(&format!("observe-violation-{word}")));
        let chosen = desk.menu(&Menu {
            title: self.words.say("observe-which-violation"),
            options: options.collect(),
        })?;
        let violation = chosen.and_then(|at| Violation::WORDS.get(at));
        Ok(violation.map(|(_, violation)| Witnessed::Violation {
            violation: *violation,
        }))
    }
}
