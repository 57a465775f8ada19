//! When something holds: one sentence where it is short, one line for each part where not.

use crate::grammar::Condition;
use crate::questionnaire::Questionnaire;
use crate::report::{Naming, condition_parts, condition_text};

use super::{Book, Point};

/// How many letters of a condition can be followed in one sentence.
const EASY: usize = 240;

/// Returns when something holds in a questionnaire.
pub(super) fn in_questionnaire(
    book: Book<'_>,
    questionnaire: &Questionnaire,
    condition: &Condition,
) -> Point {
    point(book, questionnaire, condition, &questionnaire.title)
}

/// Returns a condition as a point that begins with what it is about.
pub(super) fn point(
    book: Book<'_>,
    questionnaire: &Questionnaire,
    condition: &Condition,
    about: &str,
) -> Point {
    let words = book.words;
    let whole = condition_text(condition, questionnaire, Naming::Words, words);
    let parts = condition_parts(condition, questionnaire, Naming::Words, words);
    if whole.chars().count() <= EASY || parts.parts.len() < 2 {
        let values = [("about", about), ("when", whole.as_str())];
        return Point::new(words.fill("explain-about-when", &values));
    }
    let id = if parts.all {
        "explain-about-all"
    } else {
        "explain-about-any"
    };
    Point {
        text: words.fill(id, &[("about", about)]),
        under: parts.parts.into_iter().map(Point::new).collect(),
    }
}
