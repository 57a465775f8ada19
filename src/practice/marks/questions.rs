//! How things were asked.

use crate::grammar::{ItemId, SectionId};
use crate::practice::{QuestionType, Run, Turn};

use super::{Area, Band, Mark, Remark};

/// One question of the talk, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The item.
    pub item: ItemId,
    /// The section that it stands in.
    pub section: SectionId,
    /// The words.
    pub text: String,
    /// Its type.
    pub question: QuestionType,
}

/// Returns the questions in their order. A consent in its own words is none of them.
pub(super) fn sequence(run: &Run<'_>) -> Vec<Asked> {
    let asked = run.turns().iter().filter_map(|turn| match turn {
        Turn::Put(put) => Some(Asked {
            item: put.item.clone(),
            section: put.section.clone(),
            text: put.text.clone(),
            question: put.question?,
        }),
        _ => None,
    });
    asked.collect()
}

/// Marks the questions: four of five are productive in a strong talk, three of five in a sound one.
pub(super) fn mark(sequence: &[Asked]) -> Mark {
    let of = sequence.len();
    let productive = sequence
        .iter()
        .filter(|asked| asked.question.is_productive());
    let count = productive.count();
    let (band, remark) = match (count * 5, of) {
        (_, 0) => (Band::ToWorkOn, Remark::NothingAsked),
        (fifths, of) if fifths >= of * 4 => (Band::Strong, Remark::Productive { count, of }),
        (fifths, of) if fifths >= of * 3 => (Band::Sound, Remark::Productive { count, of }),
        (_, of) => (Band::ToWorkOn, Remark::Productive { count, of }),
    };
    Mark {
        area: Area::Questions,
        band,
        remarks: vec![remark],
    }
}
