//! The talk in its order: questions by their type, and what happened between them.

use serde::{Deserialize, Serialize};

use crate::grammar::ItemId;
use crate::practice::{Care, Observation, QuestionType, Run, Turn, Violation, Witnessed};

/// One thing in the order of a talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Point {
    /// A question, with its words where they are known.
    Question(QuestionType, Option<String>),
    /// A gate that was seen to, or put right.
    Gate(ItemId),
    /// A break.
    Break,
    /// Distress showed, and there was a break.
    Heeded,
    /// Distress showed, and the talk went on.
    Unheeded,
    /// Something broke in, and what was done served the person.
    Served,
    /// It did not.
    NotServed,
    /// Something that fails the exercise by itself, with the words that were put, where they are known.
    Violation(Violation, Option<String>),
    /// The trainee stopped.
    Stopped,
}

impl Point {
    /// Returns the letter by which it stands in a drawing; a blank for a question, which is drawn.
    pub fn letter(&self) -> char {
        match self {
            Self::Question(..) => ' ',
            Self::Gate(_) => 'G',
            Self::Break => 'B',
            Self::Heeded => 'D',
            Self::Unheeded => '!',
            Self::Served => '+',
            Self::NotServed => '-',
            Self::Violation(..) => 'X',
            Self::Stopped => 'S',
        }
    }
}

/// Returns a run in its order.
pub fn timeline_played(run: &Run<'_>) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for turn in run.turns() {
        let point = match turn {
            Turn::Put(put) => put
                .question
                .map(|question| Point::Question(question, Some(put.text.clone()))),
            Turn::PutRight { item, .. } => Some(Point::Gate(item.clone())),
            Turn::Break => Some(Point::Break),
            Turn::Heeded { .. } => {
                // The break that was taken for it stands before it.
                if points.last() == Some(&Point::Break) {
                    points.pop();
                }
                Some(Point::Heeded)
            }
            Turn::Unheeded { .. } => Some(Point::Unheeded),
            Turn::Event { wise: true, .. } => Some(Point::Served),
            Turn::Event { wise: false, .. } => Some(Point::NotServed),
            Turn::Violated { what, said, .. } => Some(Point::Violation(*what, said.clone())),
            Turn::Stopped => Some(Point::Stopped),
            Turn::Looked { .. } | Turn::Noted { .. } => None,
        };
        points.extend(point);
    }
    points
}

/// Returns what an observer noted in its order, as far as it is one of these.
pub fn timeline_observed(observation: &Observation) -> Vec<Point> {
    let noted = observation.sequence.iter();
    let points = noted.filter_map(|noted| match &noted.what {
        Witnessed::Question { question } => Some(Point::Question(*question, None)),
        Witnessed::Gate { item } => Some(Point::Gate(item.clone())),
        Witnessed::Break => Some(Point::Break),
        Witnessed::Distress { care: Care::Heeded } => Some(Point::Heeded),
        Witnessed::Distress {
            care: Care::Unheeded,
        } => Some(Point::Unheeded),
        Witnessed::Violation { violation } => Some(Point::Violation(*violation, None)),
        Witnessed::Note { .. } => None,
    });
    points.collect()
}
