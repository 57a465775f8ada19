//! One paper: a form in the order that a seed gives.

use crate::grammar::Digest;

use super::bank::{Bank, Choice, Item, Part, Question};
use super::form::Form;

/// A form as one participant has it. The same bank, form and seed give the same paper on every machine:
/// the order is that of SHA-256 over seed, form and name.
#[derive(Debug, Clone)]
pub struct Paper<'b> {
    /// The bank.
    pub bank: &'b Bank,
    /// Which of its forms.
    pub form: Form,
    /// What the order was drawn by.
    pub seed: u64,
    /// The questions in their order; those of one story stand together.
    pub questions: Vec<Posed<'b>>,
}

/// One question on a paper.
#[derive(Debug, Clone)]
pub struct Posed<'b> {
    /// The item that it belongs to.
    pub item: &'b Item,
    /// The question.
    pub question: &'b Question,
    /// Its choices in their order.
    pub choices: Vec<&'b Choice>,
}

impl<'b> Paper<'b> {
    /// Makes a paper of a form.
    pub fn of(bank: &'b Bank, form: Form, seed: u64) -> Self {
        let mut items: Vec<&Item> = bank.of_form(form).collect();
        items.sort_by_cached_key(|item| drawn(seed, form, item.id.as_str()));
        let questions = items.into_iter().flat_map(|item| {
            let questions = item.questions.iter();
            questions.map(move |question| Posed::of(item, question, seed))
        });
        Self {
            bank,
            form,
            seed,
            questions: questions.collect(),
        }
    }
}

impl<'b> Posed<'b> {
    /// Puts a question with its choices in the order that a seed gives. Levels of urgency keep theirs:
    /// out of order, they would be harder to read and no harder to know.
    pub fn of(item: &'b Item, question: &'b Question, seed: u64) -> Self {
        let mut choices: Vec<&Choice> = question.choices.iter().collect();
        if question.part != Part::Urgency {
            choices.sort_by_cached_key(|choice| {
                drawn(seed, item.form, &format!("{}/{}", question.id, choice.id))
            });
        }
        Self {
            item,
            question,
            choices,
        }
    }
}

fn drawn(seed: u64, form: Form, name: &str) -> [u8; 32] {
    Digest::of(format!("panah quiz\n{seed}\n{form}\n{name}").as_bytes()).0
}
