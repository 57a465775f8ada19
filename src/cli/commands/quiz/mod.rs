//! `panah quiz`: the test of what trainees know, before a course and after it.

mod again;
mod feedback;
mod report;
mod report_table;
mod report_text;
mod sit;

use std::collections::BTreeMap;

use crate::cli::clock;
use crate::cli::desk;
use crate::cli::error::CommandError;
use crate::cli::output::{self, Existing};
use crate::cli::quiz_arguments::{QuizArguments, QuizCommand};
use crate::course::Body;
use crate::grammar::{Faults, Language};
use crate::quiz::{Answers, Bank, BankTranslation, Form, Marked, Occasion};
use crate::terminal::{self, Desk};
use crate::vault::Ticket;

use super::Commands;
use super::occasion::random;
use sit::Sat;

impl Commands<'_> {
    /// Has somebody sit the quiz, or tells what a class's answers show.
    pub(super) fn quiz(&self, asked: &QuizArguments) -> Result<(), CommandError> {
        match &asked.what {
            Some(QuizCommand::Report {
                files,
                angoff,
                format,
            }) => self.quiz_report(files, angoff.as_deref(), *format),
            None => self.quiz_sat(asked),
        }
    }

    fn quiz_sat(&self, asked: &QuizArguments) -> Result<(), CommandError> {
        if let Some(file) = &asked.output {
            output::refuse_unwritable(file, existing(asked))?;
        }
        let ticket = Self::ticket(&asked.hand_in)?;
        // Whoever hands in answers by the code of the ticket.
        let code = ticket.as_ref().map(Ticket::code);
        let code = code.or(asked.participant.as_deref());
        let (bank, translation) = self.quiz_bank(asked.language.as_deref())?;
        let seed = match asked.seed {
            Some(seed) => seed,
            None => drawn()?,
        };
        let begun = clock::now();
        let mut opened = desk::open(self.arguments, self.words);
        let marker = self.words.say("exercise-marker");
        let mut desk = terminal::Marked::new(opened.as_mut(), marker);
        let sat = self.sit_form(&mut desk, (&bank, translation.as_ref()), seed, code, asked);
        let Sat {
            participant,
            occasion,
            form,
            chosen,
        } = match sat {
            Err(CommandError::Left) => {
                desk.leave();
                output::talk(&self.words.say("quiz-left"));
                return Err(CommandError::Left);
            }
            sat => sat?,
        };
        let mut answers = Answers {
            panah: Answers::FORM.to_owned(),
            exercise: true,
            bank: bank.named(),
            form,
            occasion,
            seed,
            participant,
            language: language_of(&bank)?,
            begun,
            ended: clock::now(),
            answers: chosen,
            asked_again: BTreeMap::new(),
        };
        keep(&answers, asked, existing(asked))?;
        let looked_back = match occasion {
            Occasion::Before => self.handed_in(&mut desk, &answers, asked),
            Occasion::After => self.look_back_on(&mut desk, &bank, &mut answers, asked),
        };
        desk.leave();
        let body = || Body::Quiz(answers);
        self.tell_handed_in(Self::hand_in_result(&asked.hand_in, body)?);
        if let Some(file) = &asked.output {
            let file = file.display().to_string();
            output::talk(&self.words.fill("quiz-written", &[("file", &file)]));
        }
        looked_back
    }

    /// After the course: what was right, the reasons, and the pairs of critical questions.
    fn look_back_on(
        &self,
        desk: &mut dyn Desk,
        bank: &Bank,
        answers: &mut Answers,
        asked: &QuizArguments,
    ) -> Result<(), CommandError> {
        let marked = marked(bank, answers)?;
        self.tell_marks(desk, bank, &marked)?;
        self.tell_reasons(desk, bank, &marked)?;
        let pairs = self.ask_pairs(desk, bank, &marked, answers.seed)?;
        if pairs.is_empty() {
            return Ok(());
        }
        answers.asked_again = pairs;
        answers.ended = clock::now();
        // It was written once already, and this is the same file.
        keep(answers, asked, Existing::Replaced)?;
        let marked = self::marked(bank, answers)?;
        self.tell_again(desk, bank, &marked)
    }

    /// Reads the bank in force, in the language that is asked for.
    fn quiz_bank(
        &self,
        language: Option<&str>,
    ) -> Result<(Bank, Option<BankTranslation>), CommandError> {
        let library = self.library()?;
        let mut faults = Faults::default();
        let own = self.words.tongue().tag();
        let has_own = library.quiz_languages().iter().any(|tag| tag == own);
        let read = match language.or(has_own.then_some(own)) {
            Some(tag) => library.bank_in(tag, &mut faults),
            None => library.bank(&mut faults).map(|bank| (bank, None)),
        };
        self.refuse(faults, |name| {
            library.text(name).or_else(|| library.quiz_text(name))
        })?;
        read.ok_or(CommandError::Told)
    }
}

/// Holds answers that were just given against their bank.
fn marked<'b>(bank: &'b Bank, answers: &Answers) -> Result<Marked<'b>, CommandError> {
    Marked::of(bank, answers).map_err(|error| {
        CommandError::failed(
            format!("the answers cannot be held against the bank: {error}"),
            "tell those who maintain this program; the answers are in the file, if one was named",
        )
    })
}

fn language_of(bank: &Bank) -> Result<Language, CommandError> {
    Language::read(&bank.language).ok_or(CommandError::Told)
}

/// Writes the answers, where a file was named for them.
fn keep(answers: &Answers, asked: &QuizArguments, existing: Existing) -> Result<(), CommandError> {
    match &asked.output {
        Some(file) => output::file(file, answers.to_json().as_bytes(), existing),
        None => Ok(()),
    }
}

fn existing(asked: &QuizArguments) -> Existing {
    if asked.force {
        Existing::Replaced
    } else {
        Existing::Kept
    }
}

/// Returns the form that somebody has: the one that was named, or the one that goes with the code.
fn form_of(asked: &QuizArguments, participant: &str, occasion: Occasion) -> Form {
    match asked.form {
        Some(named) => named.into(),
        None => Form::of(participant, occasion),
    }
}

/// Draws a seed, short enough to be typed again.
fn drawn() -> Result<u64, CommandError> {
    let [first, second, ..] = random()?;
    Ok(u64::from(first) * 256 + u64::from(second))
}
