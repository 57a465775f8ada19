//! What was noted, held to what was said or to be seen.

use crate::grammar::{ItemId, ItemIx, Standing, Value};
use crate::interview::Interview;
use crate::practice::{Reply, Run, Turn};
use crate::questionnaire::{Item, Put, Sheet};

use super::Remark;
use super::beside::told_beside;

/// Something that was noted otherwise than it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Otherwise {
    /// At which item.
    pub item: ItemId,
    /// The words that were said, or what was to be seen; none where there are no words for it.
    pub words: Vec<String>,
    /// What was noted.
    pub noted: Standing,
    /// What a faithful officer notes.
    pub faithful: Standing,
}

/// Returns the last reply to an item.
pub(super) fn reply<'r>(run: &'r Run<'_>, id: &ItemId) -> Option<&'r Reply> {
    run.turns().iter().rev().find_map(|turn| match turn {
        Turn::Put(put) if put.item == *id => Some(&put.reply),
        _ => None,
    })
}

/// Returns what a faithful officer notes of what was said to a question, or told beside others; what was
/// noted, where it is as faithful.
pub(super) fn faithful(
    run: &Run<'_>,
    ix: ItemIx,
    item: &Item,
    noted: &Standing,
) -> Option<Standing> {
    match reply(run, &item.id) {
        Some(reply) if reply.may_be_noted(noted) => Some(noted.clone()),
        Some(reply) => Some(reply.faithful.clone()),
        None => told_beside(run, ix).cloned(),
    }
}

/// Returns the sheet with what was noted as it was: what is faithful of it, choice by choice.
pub(super) fn credited(run: &Run<'_>, interview: &Interview<'_>, faithful: &Sheet) -> Sheet {
    let questionnaire = run.questionnaire();
    let mut sheet = Sheet::new(questionnaire);
    for (ix, item) in questionnaire.numbered() {
        let (noted, right) = (interview.sheet().standing(ix), faithful.standing(ix));
        let standing = match (noted.value(), right.value()) {
            _ if *noted == Standing::NotAsked => continue,
            (Some(Value::Several(noted)), Some(Value::Several(right))) if noted != right => {
                let both = noted.iter().filter(|one| right.contains(one));
                let both: Vec<_> = both.cloned().collect();
                if both.is_empty() {
                    Standing::Declined
                } else {
                    Standing::Given(Value::Several(both))
                }
            }
            (Some(Value::Choice(_) | Value::Several(_)), _)
                if noted != right && !matches!(item.put, Put::Consent { .. }) =>
            {
                Standing::Declined
            }
            _ => noted.clone(),
        };
        sheet.set(questionnaire, ix, standing);
    }
    sheet
}

/// Returns the questions at which something else was noted than was said, asked for or not.
pub(super) fn otherwise(run: &Run<'_>, interview: &Interview<'_>) -> Vec<Remark> {
    let questionnaire = run.questionnaire();
    let mut found = Vec::new();
    for (ix, item) in questionnaire.numbered() {
        let noted = interview.sheet().standing(ix);
        if !item.is_ask() || *noted == Standing::NotAsked {
            continue;
        }
        match faithful(run, ix, item, noted) {
            None if interview.was_told(ix) => found.push(Remark::NotTold(item.id.clone())),
            Some(faithful) if faithful != *noted && *noted != Standing::Told => {
                let said = reply(run, &item.id).map(|reply| reply.words.clone());
                found.push(Remark::NotedOtherwise(Box::new(Otherwise {
                    item: item.id.clone(),
                    words: said.unwrap_or_else(|| told_in(run, ix)),
                    noted: noted.clone(),
                    faithful,
                })));
            }
            _ => {}
        }
    }
    found
}

/// Returns the words that told an item beside their own.
fn told_in(run: &Run<'_>, ix: ItemIx) -> Vec<String> {
    let says = run.case().says.iter();
    let mut telling = says.filter(|saying| saying.tells.iter().any(|(told, _)| *told == ix));
    let found = telling.next();
    found.map_or_else(Vec::new, |saying| saying.words.clone())
}
