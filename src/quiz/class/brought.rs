//! What a course brought to those who sat before and after it.

use crate::grammar::PairId;
use crate::quiz::bank::{Bank, Part};
use crate::quiz::form::{Form, Occasion};
use crate::statistics::{Gain, Gains, Paired, mcnemar, sign_test, wilcoxon};

use super::class::Sitting;

/// What a course brought to those who sat before and after it.
#[derive(Debug, Clone)]
pub struct Brought {
    /// The gain, as shares of all questions: of the class from its means, and the mean of each one's own.
    pub gains: Gains,
    /// The exact sign test: how many went up, and how many down.
    pub signs: Paired,
    /// Wilcoxon's signed-rank test, exact: with regard to how far.
    pub ranks: Paired,
    /// Each pair of questions, as they stand in form A: wrong and then right, right and then wrong.
    pub pairs: Vec<PairChange>,
    /// How many had the same form both times.
    pub same_form: usize,
}

/// How the answers to one pair of questions changed.
#[derive(Debug, Clone, PartialEq)]
pub struct PairChange {
    /// The pair.
    pub pair: PairId,
    /// Which part of its items.
    pub part: Part,
    /// The exact test of `McNemar`.
    pub test: Paired,
}

impl Brought {
    pub(super) fn of(bank: &Bank, sittings: &[Sitting<'_>]) -> Option<Self> {
        let both = both(sittings);
        let gains: Vec<Gain> = both
            .iter()
            .map(|(before, after)| Gain {
                before: before.marked.share(),
                after: after.marked.share(),
            })
            .collect();
        let differences: Vec<f64> = gains.iter().map(|gain| gain.after - gain.before).collect();
        let pairs = bank.questions(Form::A).map(|(item, question)| {
            let right = |sitting: &Sitting<'_>| {
                let mut judged = sitting.marked.questions.iter();
                judged.any(|judged| {
                    let is_this =
                        judged.item.pair == item.pair && judged.question.part == question.part;
                    is_this && judged.is_right
                })
            };
            let changes = both
                .iter()
                .map(|(before, after)| (right(before), right(after)));
            let count = |wanted| changes.clone().filter(|change| *change == wanted).count();
            let (up, down) = (count((false, true)), count((true, false)));
            PairChange {
                pair: item.pair.clone(),
                part: question.part,
                test: mcnemar(up, down, both.len() - up - down),
            }
        });
        let pairs = pairs.collect();
        let same = both
            .iter()
            .filter(|(before, after)| before.answers.form == after.answers.form);
        Some(Self {
            gains: Gains::of(&gains, 1.0).ok()?,
            signs: sign_test(&differences),
            ranks: wilcoxon(&differences),
            pairs,
            same_form: same.count(),
        })
    }
}

/// Returns those who sat twice, with both sittings.
fn both<'s, 'b>(sittings: &'s [Sitting<'b>]) -> Vec<(&'s Sitting<'b>, &'s Sitting<'b>)> {
    let before = sittings.iter();
    let before = before.filter(|sitting| sitting.answers.occasion == Occasion::Before);
    let both = before.filter_map(|before| {
        let mut all = sittings.iter();
        let after = all.find(|sitting| {
            sitting.answers.occasion == Occasion::After
                && sitting.answers.participant == before.answers.participant
        });
        Some((before, after?))
    });
    both.collect()
}
