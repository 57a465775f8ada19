//! What was told, and what was noted of it.

use crate::grammar::{ItemIx, Standing};
use crate::interview::Interview;
use crate::practice::{Run, Told, Turn};
use crate::questionnaire::{Item, Put};

use super::beside::told_beside;
use super::{Area, Band, Found, Mark, Remark};

/// How many of the questions that could be asked were.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Coverage {
    pub(super) count: usize,
    pub(super) of: usize,
}

/// Counts the questions that were asked or that the account had answered, of those that a careful
/// officer comes to.
pub(super) fn coverage(
    run: &Run<'_>,
    interview: &Interview<'_>,
    expected: &[(ItemIx, &Item)],
) -> Coverage {
    let questions = expected.iter();
    let questions =
        questions.filter(|(_, item)| matches!(item.put, Put::Ask { .. } | Put::Listen { .. }));
    let (mut count, mut of) = (0, 0);
    for (ix, item) in questions {
        of += 1;
        let is_answered = |turn: &Turn| matches!(turn, Turn::Put(put) if put.item == item.id && put.reply.told != Told::Silent);
        let is_put = run.turns().iter().any(is_answered);
        let is_told = interview.was_told(*ix) && told_beside(run, *ix).is_some();
        count += usize::from(is_put || is_told);
    }
    Coverage { count, of }
}

/// Marks what was heard.
pub(super) fn mark(
    run: &Run<'_>,
    interview: &Interview<'_>,
    found: &Found,
    coverage: Coverage,
) -> Mark {
    let Coverage { count, of } = coverage;
    let mut remarks = vec![Remark::AskedOf { count, of }];
    let mut band = match (count * 5, of) {
        (fifths, of) if fifths >= of * 4 => Band::Strong,
        (fifths, of) if fifths * 2 >= of * 5 => Band::Sound,
        _ => Band::ToWorkOn,
    };
    let (heard, signs) = (found.heard.len(), found.heard.len() + found.missed.len());
    if signs > 0 {
        remarks.push(Remark::Signs {
            count: heard,
            of: signs,
        });
        band = band.min(match heard * 5 {
            fifths if fifths >= signs * 4 => Band::Strong,
            fifths if fifths * 2 >= signs * 5 => Band::Sound,
            _ => Band::ToWorkOn,
        });
    }
    if !found.imagined.is_empty() {
        remarks.push(Remark::Imagined(found.imagined.len()));
        let many = found.imagined.len() * 4 > heard.max(1);
        band = band.min(if many { Band::ToWorkOn } else { Band::Sound });
    }
    remarks.extend(noted_otherwise(run, interview));
    Mark {
        area: Area::Hearing,
        band,
        remarks,
    }
}

/// Returns the items at which something else was noted than was said, asked for or not.
fn noted_otherwise(run: &Run<'_>, interview: &Interview<'_>) -> Vec<Remark> {
    let questionnaire = run.questionnaire();
    let mut found = Vec::new();
    for (ix, item) in questionnaire.numbered() {
        let noted = interview.sheet().standing(ix);
        let is_question = matches!(item.put, Put::Ask { .. });
        if !is_question || *noted == Standing::NotAsked {
            continue;
        }
        let said = super::signs::said(run, &item.id);
        let said = said.or_else(|| told_beside(run, ix).cloned());
        match said {
            None if interview.was_told(ix) => found.push(Remark::NotTold(item.id.clone())),
            Some(said) if said != *noted && *noted != Standing::Told => {
                found.push(Remark::NotedOtherwise(item.id.clone()));
            }
            _ => {}
        }
    }
    found
}
