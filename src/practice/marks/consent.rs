//! Whether a yes was asked for, and whether a no was one.

use crate::grammar::{ItemIx, Standing};
use crate::practice::{Run, Turn, Violation};
use crate::questionnaire::{Item, Put};

use super::{Area, Band, Mark, Remark};

/// Marks the consents; `expected` are the items that a careful officer comes to, and `is_called_for`
/// says whether leaving one out leaves out what the case is about. Nothing where there is no consent to
/// be marked.
pub(super) fn mark(
    run: &Run<'_>,
    expected: &[(ItemIx, &Item)],
    is_called_for: impl Fn(&Item) -> bool,
) -> Option<Mark> {
    let consents = expected.iter();
    let consents = consents.filter(|(_, item)| matches!(item.put, Put::Consent { .. }));
    let mut band = None;
    let mut remarks = Vec::new();
    for (_, item) in consents {
        let put = run.turns().iter().rev().find_map(|turn| match turn {
            Turn::Put(put) if put.item == item.id => Some(put),
            _ => None,
        });
        let is_noted_yes = run.turns().iter().rev().find_map(|turn| match turn {
            Turn::Noted { item: at, noted } if *at == item.id => Some(is_yes(noted)),
            _ => None,
        });
        let is_violated = run.turns().iter().any(|turn| {
            matches!(turn, Turn::Violated { what: Violation::AfterNo, item: at, .. } if *at == item.id)
        });
        let (remark, at_most) = match put {
            None if !is_called_for(item) => continue,
            None => (Some(Remark::ConsentNotAsked(item.id.clone())), Band::Sound),
            Some(_) if is_violated => {
                (Some(Remark::NoTakenForYes(item.id.clone())), Band::ToWorkOn)
            }
            Some(put) if is_noted_yes == Some(true) && !put.left_a_choice => (
                Some(Remark::YesWithoutQuestion(
                    item.id.clone(),
                    put.text.clone(),
                )),
                Band::ToWorkOn,
            ),
            Some(put) if !is_yes(&put.reply.faithful) => {
                (Some(Remark::NoKept(item.id.clone())), Band::Strong)
            }
            Some(_) => (None, Band::Strong),
        };
        band = Some(band.unwrap_or(Band::Strong).min(at_most));
        remarks.extend(remark);
    }
    Some(Mark {
        area: Area::Consent,
        band: band?,
        remarks,
    })
}

fn is_yes(standing: &Standing) -> bool {
    standing.value().is_some_and(|value| value.is("yes"))
}
