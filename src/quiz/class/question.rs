//! How one question worked.

use crate::grammar::ChoiceId;
use crate::quiz::bank::{Bank, Item, Question};
use crate::quiz::form::{Form, Occasion};
use crate::statistics::{Answered, Distractors, Figure, ItemFigures, NotApplicable};

use super::class::Sitting;

/// How one question worked.
#[derive(Debug, Clone)]
pub struct QuestionFigures<'b> {
    /// Its item.
    pub item: &'b Item,
    /// The question.
    pub question: &'b Question,
    /// Before the course.
    pub before: Times,
    /// After it.
    pub after: Times,
    /// By how much the share that was right rose. Before and after are different people, each half of
    /// the class.
    pub gained: Figure,
    /// Wrong choices that fewer than one in twenty took, before and after together.
    pub idle: Vec<ChoiceId>,
    /// How often it was left open, before and after together.
    pub left_open: usize,
}

/// How a question worked on one occasion.
#[derive(Debug, Clone, PartialEq)]
pub struct Times {
    /// How many sat.
    pub sat: usize,
    /// Difficulty, discrimination, upper less lower.
    pub figures: ItemFigures,
}

impl<'b> QuestionFigures<'b> {
    /// Computes those of both forms.
    pub(super) fn of_all(bank: &'b Bank, sittings: &[Sitting<'b>]) -> Vec<Self> {
        let mut all = Vec::new();
        for form in [Form::A, Form::B] {
            let rows = |occasion| -> Vec<Answered> {
                let own = sittings.iter().map(|sitting| (&sitting.answers, sitting));
                let own =
                    own.filter(|(answers, _)| answers.form == form && answers.occasion == occasion);
                own.map(|(_, sitting)| row(sitting)).collect()
            };
            let (before, after) = (rows(Occasion::Before), rows(Occasion::After));
            let both = [before.clone(), after.clone()].concat();
            for (at, (item, question)) in bank.questions(form).enumerate() {
                all.push(Self::of(item, question, at, [&before, &after, &both]));
            }
        }
        all
    }

    fn of(
        item: &'b Item,
        question: &'b Question,
        at: usize,
        [before, after, both]: [&[Answered]; 3],
    ) -> Self {
        let times = |rows: &[Answered]| Times {
            sat: rows.len(),
            figures: ItemFigures::of(rows, at),
        };
        let (before, after) = (times(before), times(after));
        let choices = &question.choices;
        let counted = Distractors::of(both, at, choices.len());
        let right = choices
            .iter()
            .position(|choice| choice.id == question.right);
        // Where nobody sat, no choice is idle.
        let idle = counted.idle(right.unwrap_or_default()).into_iter();
        let idle = idle.filter_map(|at| Some(choices.get(at)?.id.clone()));
        Self {
            item,
            question,
            gained: ItemFigures::gained(&before.figures, &after.figures),
            before,
            after,
            idle: idle.collect(),
            left_open: counted.left_out,
        }
    }

    /// Returns the figures that say most about the question itself: those after the course, or those
    /// before where nobody sat after it.
    pub fn latest(&self) -> &Times {
        if self.after.sat > 0 {
            &self.after
        } else {
            &self.before
        }
    }

    /// Returns how far those who do well in the rest answer it rightly, on that occasion.
    ///
    /// # Errors
    ///
    /// Where that does not exist.
    pub fn discrimination(&self) -> Result<f64, NotApplicable> {
        self.latest().figures.discrimination
    }
}

fn row(sitting: &Sitting<'_>) -> Answered {
    let judged = &sitting.marked.questions;
    let chosen = judged.iter().map(|judged| {
        let chosen = judged.chosen.as_ref()?;
        let mut choices = judged.question.choices.iter();
        choices.position(|choice| choice.id == *chosen)
    });
    Answered {
        chosen: chosen.collect(),
        right: judged.iter().map(|judged| judged.is_right).collect(),
    }
}
