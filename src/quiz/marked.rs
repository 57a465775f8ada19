//! Answers held against the bank: what was right, and which critical questions are still open.

use std::collections::BTreeMap;

use crate::grammar::{ChoiceId, QuestionId, TopicId};

use super::answers::Answers;
use super::bank::{Bank, Item, Question};

/// What became of the answers of one sitting, question by question, as they stand in the bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked<'b> {
    /// Each question with what became of it.
    pub questions: Vec<Judged<'b>>,
}

/// What became of one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged<'b> {
    /// The item that it belongs to.
    pub item: &'b Item,
    /// The question.
    pub question: &'b Question,
    /// What was chosen; nothing where it was left open.
    pub chosen: Option<ChoiceId>,
    /// Whether that was right.
    pub is_right: bool,
    /// For a critical question that was wrong: what became of its pair in the other form. `None` where
    /// that was not asked.
    pub pair_right: Option<bool>,
}

impl Judged<'_> {
    /// Says whether a critical question was wrong or left out, and its pair has not been answered
    /// rightly since. It bars a pass as long as it is open.
    pub fn is_open(&self) -> bool {
        self.question.critical && !self.is_right && self.pair_right != Some(true)
    }
}

/// Why answers cannot be held against a bank.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MarkError {
    /// They are answers to another bank, or to another state of this one.
    #[error("these are answers to `{id}` {version}, and not to the bank as it is now")]
    OtherBank {
        /// The bank that was answered.
        id: String,
        /// Its version.
        version: String,
    },
    /// A question that the form does not have.
    #[error("there is no question `{0}` in this form")]
    NoQuestion(QuestionId),
    /// A question of the form that is missing.
    #[error("the question `{0}` is missing")]
    Missing(QuestionId),
    /// A choice that the question does not have.
    #[error("the question `{question}` has no choice `{choice}`")]
    NoChoice {
        /// The question.
        question: QuestionId,
        /// What was chosen.
        choice: ChoiceId,
    },
}

impl<'b> Marked<'b> {
    /// Holds answers against the bank that they were given to.
    ///
    /// # Errors
    ///
    /// Where they do not belong to this bank, or name what it does not have.
    pub fn of(bank: &'b Bank, answers: &Answers) -> Result<Self, MarkError> {
        if answers.bank != bank.named() {
            return Err(MarkError::OtherBank {
                id: answers.bank.id.to_string(),
                version: answers.bank.version.clone(),
            });
        }
        let mut left: BTreeMap<&QuestionId, &Option<ChoiceId>> = answers.answers.iter().collect();
        let mut questions = Vec::new();
        for (item, question) in bank.questions(answers.form) {
            let chosen = left.remove(&question.id);
            let chosen = chosen.ok_or_else(|| MarkError::Missing(question.id.clone()))?;
            let is_right = is_right(question, chosen.as_ref())?;
            questions.push(Judged {
                item,
                question,
                chosen: chosen.clone(),
                is_right,
                pair_right: None,
            });
        }
        if let Some(strange) = left.into_keys().next() {
            return Err(MarkError::NoQuestion(strange.clone()));
        }
        for (id, chosen) in &answers.asked_again {
            let found = questions.iter_mut().find(|judged| {
                let pair = bank.pair_of(judged.item, judged.question.part);
                judged.question.critical && pair.is_some_and(|(_, pair)| pair.id == *id)
            });
            let pair = bank.question(id);
            let (Some(judged), Some((_, pair))) = (found, pair) else {
                return Err(MarkError::NoQuestion(id.clone()));
            };
            judged.pair_right = Some(is_right(pair, chosen.as_ref())?);
        }
        Ok(Self { questions })
    }

    /// Returns how many were right.
    pub fn right(&self) -> usize {
        self.questions.iter().filter(|it| it.is_right).count()
    }

    /// Returns the share that was right, 0 to 1; 0 where nothing was asked.
    pub fn share(&self) -> f64 {
        let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
        count(self.right()) / count(self.questions.len().max(1))
    }

    /// Returns the topics in the order of the blueprint, each with how many were right of how many.
    pub fn by_topic(&self, bank: &Bank) -> Vec<(TopicId, usize, usize)> {
        let topics = bank.blueprint.iter().map(|topic| {
            let of = || self.questions.iter().filter(|it| it.item.topic == topic.id);
            let right = of().filter(|it| it.is_right).count();
            (topic.id.clone(), right, of().count())
        });
        topics.filter(|(.., all)| *all > 0).collect()
    }

    /// Returns the critical questions that are open.
    pub fn open(&self) -> impl Iterator<Item = &Judged<'b>> {
        self.questions.iter().filter(|it| it.is_open())
    }

    /// Returns the critical questions that were wrong, whatever became of them since.
    pub fn critical_wrong(&self) -> impl Iterator<Item = &Judged<'b>> {
        let wrong = self.questions.iter().filter(|it| !it.is_right);
        wrong.filter(|it| it.question.critical)
    }
}

fn is_right(question: &Question, chosen: Option<&ChoiceId>) -> Result<bool, MarkError> {
    let Some(chosen) = chosen else {
        return Ok(false);
    };
    match question.choice(chosen) {
        Some(choice) => Ok(choice.id == question.right),
        None => Err(MarkError::NoChoice {
            question: question.id.clone(),
            choice: chosen.clone(),
        }),
    }
}
