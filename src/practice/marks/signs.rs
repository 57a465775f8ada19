//! What was there to be found, and what became of it.

use std::collections::BTreeSet;

use crate::assessment::{Definitions, assess};
use crate::grammar::{IndicatorId, ItemId, Standing};
use crate::indicators::IndicatorIx;
use crate::interview::Interview;
use crate::practice::{Case, Needed, Run, Told, Turn};
use crate::questionnaire::{Put, Sheet};

use super::beside::told_beside;

/// Of what the key names: what was found, what was not, and what was noted beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Heard or seen, and noted.
    pub heard: Vec<IndicatorId>,
    /// There to be heard or seen, and not noted, each with why.
    pub missed: Vec<Missed>,
    /// Noted, though nobody showed or told it.
    pub imagined: Vec<IndicatorId>,
}

/// A sign that was not noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missed {
    /// The sign.
    pub indicator: IndicatorId,
    /// Why.
    pub lost: Lost,
}

/// How a sign was lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lost {
    /// The person told or showed it at this item, and something else was noted.
    NotMarked(ItemId),
    /// The person was asked this, and held it back, because something was lacking.
    HeldBack(ItemId, Vec<Needed>),
    /// The person told it beside something else, and it was neither marked nor asked.
    Beside(ItemId),
    /// The person told no more of this, since distress was passed over.
    Closed(ItemId),
    /// None of these was asked or looked at.
    NotAsked(Vec<ItemId>),
}

impl Found {
    pub(super) fn of(run: &Run<'_>, interview: &Interview<'_>, definitions: &Definitions) -> Self {
        let key = &run.case().key.indicators;
        let raised = interview.raised_needs();
        let noted = Case::disclosed(
            definitions,
            &assess(definitions, interview.sheet(), &raised),
        );
        let faithful = faithful(run, interview);
        let told = Case::disclosed(definitions, &assess(definitions, &faithful, &raised));
        let (heard, missed): (Vec<&IndicatorId>, Vec<&IndicatorId>) = key
            .iter()
            .partition(|id| noted.contains(id) && told.contains(id));
        let missed = missed.into_iter().map(|id| Missed {
            indicator: id.clone(),
            lost: lost(run, interview, definitions, id),
        });
        let imagined = noted.iter();
        // What is true and was not told is a guess, however right it is.
        let imagined = imagined.filter(|id| !told.contains(id));
        Self {
            missed: missed.collect(),
            imagined: imagined.cloned().collect(),
            heard: heard.into_iter().cloned().collect(),
        }
    }
}

/// Returns the sheet that a faithful officer would have after the same talk: what there was to see,
/// and what was said to what was asked.
fn faithful(run: &Run<'_>, interview: &Interview<'_>) -> Sheet {
    let questionnaire = run.questionnaire();
    let mut sheet = Sheet::new(questionnaire);
    for (ix, item) in questionnaire.numbered() {
        let noted = interview.sheet().standing(ix);
        let standing = match &item.put {
            _ if *noted == Standing::NotAsked => continue,
            Put::Say { .. } => noted.clone(),
            Put::Gate { .. } | Put::Observe { .. } => run
                .sight(ix)
                .map_or_else(|| noted.clone(), |sight| sight.is),
            _ => said(run, &item.id)
                .or_else(|| told_beside(run, ix).cloned())
                .unwrap_or(Standing::Declined),
        };
        sheet.set(questionnaire, ix, standing);
    }
    sheet
}

/// Returns the words in which an item was put last.
pub(super) fn words_put(run: &Run<'_>, id: &ItemId) -> Option<String> {
    run.turns().iter().rev().find_map(|turn| match turn {
        Turn::Put(put) if put.item == *id => Some(put.text.clone()),
        _ => None,
    })
}

/// Returns what a faithful officer notes of the last reply to an item.
pub(super) fn said(run: &Run<'_>, id: &ItemId) -> Option<Standing> {
    run.turns().iter().rev().find_map(|turn| match turn {
        Turn::Put(put) if put.item == *id => Some(put.reply.faithful.clone()),
        _ => None,
    })
}

fn lost(
    run: &Run<'_>,
    interview: &Interview<'_>,
    definitions: &Definitions,
    id: &IndicatorId,
) -> Lost {
    let questionnaire = run.questionnaire();
    let at = definitions.rules.catalogue.position(id.as_str());
    let condition = at.and_then(|at: IndicatorIx| definitions.evidence.of(at));
    let mut items = BTreeSet::new();
    if let Some(condition) = condition {
        condition.each_leaf(&mut |ix, _, _| {
            items.insert(ix);
        });
    }
    let mut not_asked = Vec::new();
    let mut held_back = None;
    for ix in items {
        let Some(item) = questionnaire.item(ix) else {
            continue;
        };
        let noted = interview.sheet().standing(ix);
        let reply = run.turns().iter().rev().find_map(|turn| match turn {
            Turn::Put(put) if put.item == item.id => Some(&put.reply),
            _ => None,
        });
        let true_one = run.case().truth(ix);
        match reply {
            Some(reply) => match &reply.told {
                Told::Whole if reply.faithful != *noted => return Lost::NotMarked(item.id.clone()),
                Told::Instead(lacking) if Some(&reply.faithful) != true_one => {
                    held_back.get_or_insert(Lost::HeldBack(item.id.clone(), lacking.clone()));
                }
                Told::Closed => {
                    held_back.get_or_insert(Lost::Closed(item.id.clone()));
                }
                _ => {}
            },
            None if told_beside(run, ix)
                .is_some_and(|told| told != noted && Some(told) == true_one) =>
            {
                return match noted {
                    Standing::NotAsked => Lost::Beside(item.id.clone()),
                    _ => Lost::NotMarked(item.id.clone()),
                };
            }
            None => match run.sight(ix) {
                Some(sight) if *noted != Standing::NotAsked && sight.is != *noted => {
                    return Lost::NotMarked(item.id.clone());
                }
                _ if *noted == Standing::NotAsked && true_one.is_some() => {
                    not_asked.push(item.id.clone());
                }
                _ => {}
            },
        }
    }
    held_back.unwrap_or(Lost::NotAsked(not_asked))
}
