//! Who reached the pass mark.

use crate::quiz::bank::Bank;
use crate::quiz::form::{Form, Occasion};
use crate::quiz::judges::Judges;
use crate::statistics::Angoff;

use super::class::Sitting;

/// The pass mark of one form, and how many reached it after the course.
#[derive(Debug, Clone, PartialEq)]
pub struct Passed {
    /// The form.
    pub form: Form,
    /// The mark, as a share of its questions.
    pub mark: Angoff,
    /// How many questions have to be right for it, of how many.
    pub needed: (usize, usize),
    /// How many had this form after the course.
    pub sat: usize,
    /// How many of them reached the mark.
    pub reached: usize,
    /// How many of those have critical questions open, which bars a pass as long as they are.
    pub reached_and_open: usize,
}

impl Passed {
    /// Computes it; `None` where no judge has judged the form.
    pub(super) fn of(
        bank: &Bank,
        form: Form,
        judges: &Judges,
        sittings: &[Sitting<'_>],
    ) -> Option<Self> {
        let mark = judges.mark(bank, form).ok()?;
        let all = bank.questions(form).count();
        let needed = judges.needed(bank, form)?;
        let after = sittings.iter().filter(|sitting| {
            sitting.answers.occasion == Occasion::After && sitting.answers.form == form
        });
        let reached = after
            .clone()
            .filter(|sitting| sitting.marked.right() >= needed);
        Some(Self {
            form,
            mark,
            needed: (needed, all),
            sat: after.count(),
            reached: reached.clone().count(),
            reached_and_open: reached
                .filter(|sitting| sitting.marked.open().next().is_some())
                .count(),
        })
    }
}
