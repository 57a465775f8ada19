//! Critical questions that were wrong: their pair in the other form is asked, and what stays open is
//! told.

use std::collections::BTreeMap;

use crate::cli::commands::Commands;
use crate::cli::commands::walk::Walk;
use crate::cli::error::CommandError;
use crate::grammar::{ChoiceId, QuestionId};
use crate::quiz::{Bank, Marked, Posed};
use crate::terminal::{Desk, Message};

impl Commands<'_> {
    /// Asks the pair of each critical question that was wrong. Nothing is asked where none was.
    pub(super) fn ask_pairs(
        &self,
        desk: &mut dyn Desk,
        bank: &Bank,
        marked: &Marked<'_>,
        seed: u64,
    ) -> Result<BTreeMap<QuestionId, Option<ChoiceId>>, CommandError> {
        let wrong = marked.critical_wrong();
        let pairs = wrong.filter_map(|judged| bank.pair_of(judged.item, judged.question.part));
        let pairs = pairs.map(|(item, question)| Posed::of(item, question, seed));
        let pairs: Vec<Posed<'_>> = pairs.collect();
        if pairs.is_empty() {
            return Ok(BTreeMap::new());
        }
        let mut walk = Walk::new(desk, self.words, "quiz-again-leave");
        walk.go(|walk| {
            let title = self.words.say("quiz-again");
            let how = self.words.count("quiz-again-how", pairs.len());
            walk.message(title, vec![how])?;
            let mut chosen = BTreeMap::new();
            for (number, posed) in (1..).zip(&pairs) {
                let at = self.quiz_position(number, pairs.len());
                let choice = self.pose(walk, posed, at)?;
                chosen.insert(posed.question.id.clone(), choice);
            }
            Ok(chosen)
        })
    }

    /// Tells which critical questions are closed now, and which are open: with the reason of the pair.
    pub(super) fn tell_again(
        &self,
        desk: &mut dyn Desk,
        bank: &Bank,
        marked: &Marked<'_>,
    ) -> Result<(), CommandError> {
        for judged in marked.open() {
            let Some((item, question)) = bank.pair_of(judged.item, judged.question.part) else {
                continue;
            };
            let words = question.choice(&question.right);
            let right = [("right", words.map_or("", |choice| &choice.words))];
            let mut paragraphs = Vec::new();
            paragraphs.extend(item.story.as_ref().map(|story| story.words.clone()));
            let right = self.words.fill("quiz-right-is", &right);
            paragraphs.push(format!("{}\n{right}", question.words));
            paragraphs.push(item.why.clone());
            paragraphs.push(self.rests_on(bank, item));
            desk.message(&Message {
                title: self.words.say("quiz-still-open"),
                paragraphs,
            })?;
        }
        let open = marked.open().count();
        let said = match open {
            0 => self.words.say("quiz-all-closed"),
            open => self.words.count("quiz-open-now", open),
        };
        Ok(desk.message(&Message {
            title: self.words.say("quiz-look-back"),
            paragraphs: vec![said],
        })?)
    }
}
