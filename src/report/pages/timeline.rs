//! The talk in its order, drawn: what lets the person tell above the line, the rest below it, and what
//! happened between the questions in a lane of its own.
//!
//! Nothing is told by colour alone: each type has its row and its letter, and above and below differ in
//! shape.

use crate::practice::{Point, QuestionType};
use crate::words::Words;

/// A drawing, in units of its own; a page scales it.
pub(super) struct Picture {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) rows: Vec<Row>,
    /// The heights of the line between what lets tell and what does not, and of the lane.
    pub(super) line: usize,
    pub(super) lane: usize,
    /// Where the rows begin and end.
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) dots: Vec<Dot>,
    pub(super) signs: Vec<Sign>,
    /// The way through the questions.
    pub(super) way: String,
    /// Says in one sentence what is drawn.
    pub(super) told: String,
}

/// The name of a row.
pub(super) struct Row {
    pub(super) name: String,
    pub(super) x: usize,
    pub(super) anchor: &'static str,
    pub(super) y: usize,
}

/// A question.
pub(super) struct Dot {
    pub(super) x: usize,
    pub(super) y: usize,
    pub(super) productive: bool,
    pub(super) number: usize,
    pub(super) text: String,
}

/// Something that happened between the questions.
pub(super) struct Sign {
    pub(super) x: usize,
    pub(super) letter: char,
    pub(super) grave: bool,
    pub(super) text: String,
}

const NAMES: usize = 210;
const STEP: usize = 40;
const ROW: usize = 34;
const TOP: usize = 26;
/// Drawings are all this wide, in points: letters stay as big on a long talk as on a short one.
const WIDE: usize = 26;

impl Picture {
    /// Draws points, in as many pictures as it takes; in a page from right to left, time runs that way
    /// too.
    pub(super) fn all(points: &[Point], direction: &str, words: &Words) -> Vec<Self> {
        let mut before = 0;
        let mut pictures = Vec::new();
        for points in points.chunks(WIDE) {
            let picture = Self::of(points, before, direction, words);
            before += picture.dots.len();
            pictures.push(picture);
        }
        pictures
    }

    /// Draws some points; `before` questions stand in the pictures before.
    fn of(points: &[Point], before: usize, direction: &str, words: &Words) -> Self {
        let turned = direction == "rtl";
        let width = NAMES + STEP * (WIDE + 1);
        let across = |x: usize| if turned { width - x } else { x };
        let y_of = |question: QuestionType| {
            let mut types = QuestionType::WORDS.iter();
            let at = types.position(|(_, known)| *known == question).unwrap_or(0);
            // A wider step at the line.
            TOP + at * ROW + if question.is_productive() { 0 } else { ROW / 2 }
        };
        let types = QuestionType::WORDS.iter();
        let productive = types
            .clone()
            .filter(|(_, question)| question.is_productive());
        let line = TOP + productive.count() * ROW - ROW / 4;
        let between = TOP + QuestionType::WORDS.len() * ROW + ROW;
        let rows = types.map(|(word, question)| Row {
            name: words.say(&format!("practise-question-{word}")),
            x: across(NAMES - 12),
            anchor: if turned { "start" } else { "end" },
            y: y_of(*question),
        });
        let mut picture = Self {
            width,
            height: between + ROW,
            rows: rows.collect(),
            line,
            lane: between,
            from: across(NAMES).min(across(width)),
            to: across(NAMES).max(across(width)),
            dots: Vec::new(),
            signs: Vec::new(),
            way: String::new(),
            told: String::new(),
        };
        for (at, point) in points.iter().enumerate() {
            let x = across(NAMES + STEP * (at + 1));
            picture.put(point, x, before, &y_of, words);
        }
        let way = picture
            .dots
            .iter()
            .map(|dot| format!("{},{}", dot.x, dot.y));
        picture.way = way.collect::<Vec<_>>().join(" ");
        let productive = picture.dots.iter().filter(|dot| dot.productive).count();
        let (count, of) = (productive.to_string(), picture.dots.len().to_string());
        let values = [("count", count.as_str()), ("of", &of)];
        picture.told = words.fill("practise-remark-productive", &values);
        picture
    }

    fn put(
        &mut self,
        point: &Point,
        x: usize,
        before: usize,
        y_of: &dyn Fn(QuestionType) -> usize,
        words: &Words,
    ) {
        let text = match point {
            Point::Question(question, text) => {
                let kind = words.say(&format!("practise-question-{}", question.word()));
                self.dots.push(Dot {
                    x,
                    y: y_of(*question),
                    productive: question.is_productive(),
                    number: before + self.dots.len() + 1,
                    text: with_words(kind, text.as_deref(), words),
                });
                return;
            }
            Point::Violation(what, said) => {
                let what = words.say(&format!("observe-violation-{}", what.word()));
                with_words(what, said.as_deref(), words)
            }
            _ => String::new(),
        };
        let grave = matches!(
            point,
            Point::Violation(..) | Point::Unheeded | Point::NotServed
        );
        self.signs.push(Sign {
            x,
            letter: point.letter(),
            grave,
            text,
        });
    }
}

/// Returns what something is called, with the words that were said.
fn with_words(name: String, said: Option<&str>, words: &Words) -> String {
    match said {
        Some(said) => format!("{name}: {}", words.apart(said)),
        None => name,
    }
}
