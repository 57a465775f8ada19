//! All sittings of a class.

use std::collections::BTreeSet;

use crate::grammar::QuestionId;
use crate::quiz::answers::Answers;
use crate::quiz::bank::Bank;
use crate::quiz::form::{Form, Occasion};
use crate::quiz::judges::Judges;
use crate::quiz::marked::{MarkError, Marked};

use super::brought::Brought;
use super::caution::{self, Caution};
use super::passed::Passed;
use super::question::QuestionFigures;

/// One sitting: the answers, held against the bank.
#[derive(Debug, Clone)]
pub struct Sitting<'b> {
    /// The answers.
    pub answers: Answers,
    /// What became of them.
    pub marked: Marked<'b>,
}

/// What a class tells. The same sittings give the same, in whatever order they come.
#[derive(Debug, Clone)]
pub struct Class<'b> {
    /// The bank.
    pub bank: &'b Bank,
    /// The sittings that count, by participant and occasion.
    pub sittings: Vec<Sitting<'b>>,
    /// Those that do not.
    pub set_aside: Vec<SetAside>,
    /// How each question worked, as they stand in the bank.
    pub questions: Vec<QuestionFigures<'b>>,
    /// What the course brought; `None` where nobody sat twice.
    pub brought: Option<Brought>,
    /// Who reached the pass mark, form by form; empty where no judges were asked.
    pub passed: Vec<Passed>,
    /// What has to be said beside the figures.
    pub cautions: Vec<Caution>,
}

/// A sitting that does not count: its participant sat for the same occasion before.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SetAside {
    /// The participant's code.
    pub participant: String,
    /// The occasion.
    pub occasion: Occasion,
    /// When the sitting that does not count began.
    pub begun: String,
}

impl<'b> Sitting<'b> {
    /// Holds answers against the bank.
    ///
    /// # Errors
    ///
    /// Where they do not belong to it.
    pub fn of(bank: &'b Bank, answers: Answers) -> Result<Self, MarkError> {
        let marked = Marked::of(bank, &answers)?;
        Ok(Self { answers, marked })
    }
}

impl<'b> Class<'b> {
    /// Tells what these sittings show. Of two sittings of one participant for one occasion the one that
    /// began first counts: the second was sat by somebody who knew the questions.
    pub fn of(bank: &'b Bank, mut sittings: Vec<Sitting<'b>>, judges: Option<&Judges>) -> Self {
        sittings.sort_by_cached_key(|sitting| {
            let answers = &sitting.answers;
            let who = answers.participant.clone();
            (
                who,
                answers.occasion,
                answers.begun.clone(),
                answers.to_json(),
            )
        });
        // The same file handed in twice is one sitting.
        sittings.dedup_by(|one, other| one.answers == other.answers);
        let mut seen = BTreeSet::new();
        let mut set_aside = Vec::new();
        sittings.retain(|sitting| {
            let answers = &sitting.answers;
            let counts = seen.insert((answers.participant.clone(), answers.occasion));
            if !counts {
                set_aside.push(SetAside {
                    participant: answers.participant.clone(),
                    occasion: answers.occasion,
                    begun: answers.begun.clone(),
                });
            }
            counts
        });
        let brought = Brought::of(bank, &sittings);
        let passed = judges.map_or_else(Vec::new, |judges| {
            let forms = [Form::A, Form::B].into_iter();
            forms
                .filter_map(|form| Passed::of(bank, form, judges, &sittings))
                .collect()
        });
        Self {
            bank,
            questions: QuestionFigures::of_all(bank, &sittings),
            cautions: caution::of(&sittings, brought.as_ref(), set_aside.len()),
            sittings,
            set_aside,
            brought,
            passed,
        }
    }

    /// Returns how many sat for an occasion.
    pub fn sat(&self, occasion: Occasion) -> usize {
        let sittings = self.sittings.iter();
        sittings
            .filter(|sitting| sitting.answers.occasion == occasion)
            .count()
    }

    /// Returns the participants after the course with the critical questions that are open.
    pub fn open(&self) -> Vec<(&str, Vec<&QuestionId>)> {
        let after = self.sittings.iter();
        let after = after.filter(|sitting| sitting.answers.occasion == Occasion::After);
        let open = after.map(|sitting| {
            let open = sitting.marked.open().map(|judged| &judged.question.id);
            (sitting.answers.participant.as_str(), open.collect())
        });
        open.filter(|(_, open): &(_, Vec<_>)| !open.is_empty())
            .collect()
    }
}
