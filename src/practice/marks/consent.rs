//! Whether a yes was asked for, and whether a no was one.

use crate::grammar::{ItemIx, Standing};
use crate::practice::{Run, Turn, Violation};
use crate::questionnaire::{Item, Put};

use super::{Area, Band, Mark, Remark};

/// Marks the consents; `expected` are the items that a careful officer comes to. Nothing where no
/// consent is among them.
pub(super) fn mark(run: &Run<'_>, expected: &[(ItemIx, &Item)]) -> Option<Mark> {
    let consents = expected.iter();
    let consents = consents.filter(|(_, item)| matches!(item.put, Put::Consent { .. }));
    let mut band = None;
    let mut remarks = Vec::new();
    for (_, item) in consents {
        let said = run.turns().iter().rev().find_map(|turn| match turn {
            Turn::Put(put) if put.item == item.id => Some(&put.reply.faithful),
            _ => None,
        });
        let is_violated = run.turns().iter().any(|turn| {
            matches!(turn, Turn::Violated { what: Violation::AfterNo, item: at, .. } if *at == item.id)
        });
        let is_yes = |said: &Standing| said.value().is_some_and(|value| value.is("yes"));
        let (remark, at_most) = match said {
            None => (Some(Remark::ConsentNotAsked(item.id.clone())), Band::Sound),
            Some(_) if is_violated => {
                (Some(Remark::NoTakenForYes(item.id.clone())), Band::ToWorkOn)
            }
            Some(said) if !is_yes(said) => (Some(Remark::NoKept(item.id.clone())), Band::Strong),
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
