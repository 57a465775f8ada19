//! Sitting a form: one question a page, back and forth as one likes.

use std::collections::BTreeMap;

use crate::cli::commands::Commands;
use crate::cli::commands::walk::{Halt, Leaving, Put, Walk};
use crate::cli::error::CommandError;
use crate::cli::quiz_arguments::QuizArguments;
use crate::grammar::{ChoiceId, QuestionId};
use crate::quiz::{Answers, Bank, BankTranslation, Form, Occasion, Paper, Posed};
use crate::terminal::{Desk, Note};

use super::form_of;

/// What came of a sitting.
pub(super) struct Sat {
    pub(super) participant: String,
    pub(super) occasion: Occasion,
    pub(super) form: Form,
    pub(super) chosen: BTreeMap<QuestionId, Option<ChoiceId>>,
}

impl Commands<'_> {
    /// Asks all questions of a form until they are handed in.
    pub(super) fn sit_form(
        &self,
        desk: &mut dyn Desk,
        (bank, translation): (&Bank, Option<&BankTranslation>),
        seed: u64,
        code: Option<&str>,
        asked: &QuizArguments,
    ) -> Result<Sat, CommandError> {
        let named = code.map(str::trim);
        if named.is_some_and(|code| !is_code(code)) {
            return Err(CommandError::usage(
                format!("a code has 1 to {} characters", Answers::LONGEST_CODE),
                "give each participant of the course a short code, such as P07",
            ));
        }
        let mut walk = Walk::new(desk, self.words, "quiz-leave").asking_first(Leaving {
            title: "quiz-leave-title",
            lost: "quiz-leave-lost",
            stay: "quiz-leave-stay",
            leave: "quiz-leave-lose",
        });
        walk.go(|walk| {
            let participant = match named {
                Some(code) => code.to_owned(),
                None => self.ask_participant(walk)?,
            };
            let occasion = self.ask_occasion(walk, asked)?;
            let form = form_of(asked, &participant, occasion);
            let title = bank.title.clone();
            walk.message(
                title,
                self.brief_of(bank, translation, (occasion, form), asked),
            )?;
            let paper = Paper::of(bank, form, seed);
            let all = paper.questions.len();
            let mut chosen = BTreeMap::new();
            for (number, posed) in (1..).zip(&paper.questions) {
                let at = self.quiz_position(number, all);
                let choice = self.pose(walk, posed, at)?;
                chosen.insert(posed.question.id.clone(), choice);
            }
            self.hand_in(walk, &chosen)?;
            Ok(Sat {
                participant,
                occasion,
                form,
                chosen,
            })
        })
    }

    /// Puts one question; nothing is chosen where it is left open.
    pub(super) fn pose(
        &self,
        walk: &mut Walk<'_>,
        posed: &Posed<'_>,
        position: String,
    ) -> Result<Option<ChoiceId>, Halt> {
        // The topic would say half of what a story is about.
        let form = [("form", posed.item.form.word())];
        let mut put = Put::titled(self.words.fill("quiz-question", &form));
        put.position = position;
        let asks = &posed.question.words;
        if let Some(story) = &posed.item.story {
            let label = self.words.say("quiz-asks");
            put = put.note(&story.words);
            put.notes.push(Note::labelled(label, asks));
        } else {
            put = put.note(asks);
        }
        let choices = posed.choices.iter().map(|choice| choice.words.clone());
        let options = choices.chain([self.words.say("quiz-open")]).collect();
        let at = walk.one(put, options)?;
        Ok(posed.choices.get(at).map(|choice| choice.id.clone()))
    }

    pub(super) fn quiz_position(&self, number: usize, all: usize) -> String {
        let (number, all) = (number.to_string(), all.to_string());
        let values = [("number", number.as_str()), ("all", &all)];
        self.words.fill("quiz-position", &values)
    }

    fn ask_participant(&self, walk: &mut Walk<'_>) -> Result<String, Halt> {
        let put = Put::titled(self.words.say("quiz-who"));
        let put = put.note(self.words.say("quiz-who-why"));
        let code = walk.line("code", put, self.words.say("quiz-who-code"))?;
        if is_code(&code) {
            return Ok(code);
        }
        let most = Answers::LONGEST_CODE.to_string();
        Err(walk.refuse(self.words.fill("quiz-who-long", &[("most", &most)])))
    }

    fn ask_occasion(&self, walk: &mut Walk<'_>, asked: &QuizArguments) -> Result<Occasion, Halt> {
        match (asked.before, asked.after) {
            (true, _) => return Ok(Occasion::Before),
            (_, true) => return Ok(Occasion::After),
            _ => {}
        }
        let put = Put::titled(self.words.say("quiz-when"));
        let put = put.note(self.words.say("quiz-when-why"));
        let options = Occasion::WORDS.map(|(word, _)| self.words.say(&format!("quiz-when-{word}")));
        let at = walk.one(put, options.to_vec())?;
        let occasion = Occasion::WORDS.get(at);
        Ok(occasion.map_or(Occasion::Before, |(_, occasion)| *occasion))
    }

    /// What a participant reads before the first question.
    fn brief_of(
        &self,
        bank: &Bank,
        translation: Option<&BankTranslation>,
        (occasion, form): (Occasion, Form),
        asked: &QuizArguments,
    ) -> Vec<String> {
        let written = asked.output.as_ref().map(|file| {
            let file = file.display().to_string();
            self.words.fill("quiz-kept", &[("file", &file)])
        });
        let ticket = asked.hand_in.ticket.as_ref();
        let signed = ticket.map(|_| self.words.say("quiz-kept-signed"));
        let is_kept = written.is_some() || signed.is_some();
        let not_kept = (!is_kept).then(|| self.words.say("quiz-not-kept"));
        let form = self.words.fill("quiz-form", &[("form", form.word())]);
        let told = match occasion {
            Occasion::Before => "quiz-told-before",
            Occasion::After => "quiz-told-after",
        };
        let draft = translation.filter(|translation| !translation.is_reviewed);
        let mut paragraphs = vec![bank.instructions.clone(), self.words.say(told)];
        paragraphs.push(form);
        paragraphs.extend(written.into_iter().chain(signed).chain(not_kept));
        paragraphs.extend(draft.map(|_| self.words.say("quiz-draft")));
        paragraphs
    }

    fn hand_in(
        &self,
        walk: &mut Walk<'_>,
        chosen: &BTreeMap<QuestionId, Option<ChoiceId>>,
    ) -> Result<(), Halt> {
        let open = chosen.values().filter(|choice| choice.is_none()).count();
        let said = match open {
            0 => self.words.say("quiz-all-answered"),
            open => self.words.count("quiz-some-open", open),
        };
        let put = Put::titled(self.words.say("quiz-hand-in")).note(said);
        let options = ["quiz-hand-in-yes", "quiz-hand-in-no"].map(|id| self.words.say(id));
        match walk.one(put, options.to_vec())? {
            0 => Ok(()),
            _ => Err(walk.turn_back(self.words.say("quiz-hand-in"))),
        }
    }
}

fn is_code(code: &str) -> bool {
    (1..=Answers::LONGEST_CODE).contains(&code.chars().count())
}
