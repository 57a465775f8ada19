//! What a participant is told at the end: before the course nothing of what is right, after it the
//! reasons.

use crate::cli::commands::Commands;
use crate::cli::error::CommandError;
use crate::cli::quiz_arguments::QuizArguments;
use crate::quiz::{Answers, Bank, Form, Item, Judged, Marked, Occasion};
use crate::terminal::{Desk, Message};

impl Commands<'_> {
    /// Before the course: that it was handed in, and what comes after it.
    pub(super) fn handed_in(
        &self,
        desk: &mut dyn Desk,
        answers: &Answers,
        asked: &QuizArguments,
    ) -> Result<(), CommandError> {
        let form = Form::of(&answers.participant, Occasion::After);
        let other = answers.form.other();
        let mut paragraphs = vec![self.words.say("quiz-handed-in")];
        if form == other {
            // Whoever hands in now hands in then.
            let who = match &asked.hand_in.ticket {
                Some(ticket) => format!("--ticket {}", ticket.display()),
                None => format!("--participant {}", answers.participant),
            };
            let values = [("form", form.word()), ("who", &who)];
            paragraphs.push(self.words.fill("quiz-after-then", &values));
        }
        Ok(desk.message(&Message {
            title: self.words.say("quiz-handed-in-title"),
            paragraphs,
        })?)
    }

    /// After the course: how many were right of how many, by topic, and what follows.
    pub(super) fn tell_marks(
        &self,
        desk: &mut dyn Desk,
        bank: &Bank,
        marked: &Marked<'_>,
    ) -> Result<(), CommandError> {
        let of = |id: &str, name: &str, right: usize, all: usize| {
            let (right, all) = (right.to_string(), all.to_string());
            let values = [("name", name), ("right", &right), ("all", &all)];
            self.words.fill(id, &values)
        };
        let mut paragraphs = vec![of("quiz-right", "", marked.right(), marked.questions.len())];
        let topics = marked.by_topic(bank).into_iter();
        let topics = topics.map(|(id, right, all)| {
            let name = bank.topic(&id).map_or(id.as_str(), |topic| &topic.name);
            of("quiz-right-topic", name, right, all)
        });
        paragraphs.push(topics.collect::<Vec<_>>().join("\n"));
        let wrong = marked.critical_wrong().count();
        paragraphs.push(match wrong {
            0 => self.words.say("quiz-critical-none"),
            wrong => self.words.count("quiz-critical-wrong", wrong),
        });
        if marked.right() < marked.questions.len() {
            paragraphs.push(self.words.say("quiz-reasons-follow"));
        }
        Ok(desk.message(&Message {
            title: self.words.say("quiz-look-back"),
            paragraphs,
        })?)
    }

    /// Tells the reason of each item in which something was wrong or left open.
    pub(super) fn tell_reasons(
        &self,
        desk: &mut dyn Desk,
        bank: &Bank,
        marked: &Marked<'_>,
    ) -> Result<(), CommandError> {
        let mut left = marked.questions.as_slice();
        while let Some(first) = left.first() {
            let same = left.iter().take_while(|it| it.item.id == first.item.id);
            let (own, rest) = left.split_at(same.count());
            left = rest;
            if own.iter().any(|judged| !judged.is_right) {
                let message = self.reason_of(bank, first.item, own);
                desk.message(&message)?;
            }
        }
        Ok(())
    }

    /// The reason of an item, with what was chosen in it.
    fn reason_of(&self, bank: &Bank, item: &Item, judged: &[Judged<'_>]) -> Message {
        let mut paragraphs = Vec::new();
        paragraphs.extend(item.story.as_ref().map(|story| story.words.clone()));
        for judged in judged {
            let question = judged.question;
            let words = |id| question.choice(id).map_or("", |choice| &choice.words);
            let right = words(&question.right);
            let said = match (&judged.chosen, judged.is_right) {
                (_, true) => self.words.fill("quiz-was-right", &[("right", right)]),
                (Some(chosen), false) => {
                    let values = [("chosen", words(chosen)), ("right", right)];
                    self.words.fill("quiz-was-wrong", &values)
                }
                (None, false) => self.words.fill("quiz-was-open", &[("right", right)]),
            };
            paragraphs.push(format!("{}\n{said}", question.words));
        }
        paragraphs.push(item.why.clone());
        paragraphs.push(self.rests_on(bank, item));
        let topic = bank.topic(&item.topic);
        Message {
            title: topic.map_or_else(String::new, |topic| topic.name.clone()),
            paragraphs,
        }
    }

    /// What the reason rests on, and how sure that is.
    pub(super) fn rests_on(&self, bank: &Bank, item: &Item) -> String {
        let document = bank.documents.get(&item.source.document);
        let document = document.map_or(item.source.document.as_str(), String::as_str);
        let status = self
            .words
            .say(&format!("quiz-status-{}", item.status.word()));
        let values = [
            ("document", document),
            ("at", &item.source.at),
            ("status", &status),
        ];
        self.words.fill("quiz-source", &values)
    }
}
