//! The gates, and what there was to see.

use crate::grammar::{ItemIx, Standing};
use crate::practice::{Run, Turn};
use crate::questionnaire::{IfNot, Item, Put, Questionnaire, Runs};

use super::{Area, Band, Mark, Remark};

/// Gates whose failure would keep nothing else from being put, and that still decide who hears.
const APART: [&str; 2] = ["child_apart", "queue_apart"];

/// Says whether an exercise fails where this gate is not seen to.
pub(super) fn is_critical(questionnaire: &Questionnaire, item: &Item) -> bool {
    let Put::Gate { if_not, .. } = &item.put else {
        return false;
    };
    let section = questionnaire.section(item.section);
    *if_not != IfNot::Continue
        || APART.contains(&item.id.as_str())
        || section.is_some_and(|section| section.runs == Runs::Child)
}

/// Marks the gates and observations; `expected` are those that a careful officer comes to.
pub(super) fn mark(run: &Run<'_>, expected: &[(ItemIx, &Item)]) -> Mark {
    let questionnaire = run.questionnaire();
    let mut remarks = Vec::new();
    let mut band = Band::Strong;
    for (ix, item) in expected {
        let (is_gate, id) = (matches!(item.put, Put::Gate { .. }), &item.id);
        let Some(sight) = run.sight(*ix) else {
            continue;
        };
        let noted = run.turns().iter().rev().find_map(|turn| match turn {
            Turn::Looked { item, noted, .. } if item == id => Some(noted),
            _ => None,
        });
        let says = |standing: &Standing, word| standing.value().is_some_and(|it| it.is(word));
        let remark = match noted {
            None if is_gate => Remark::NotLookedAt(id.clone()),
            Some(noted) if is_gate && says(noted, "yes") && says(&sight.is, "no") => {
                Remark::NotSo(id.clone())
            }
            Some(_) if is_gate && says(&sight.is, "no") && sight.can_be.is_some() => {
                Remark::LeftUndone(id.clone())
            }
            Some(noted) if *noted != sight.is && (is_gate || *noted != Standing::NotKnown) => {
                Remark::SeenOtherwise(id.clone())
            }
            _ => continue,
        };
        band = band.min(if is_critical(questionnaire, item) {
            Band::ToWorkOn
        } else {
            Band::Sound
        });
        remarks.push(remark);
    }
    let put_right = run.turns().iter().filter_map(|turn| match turn {
        Turn::PutRight { item, .. } => Some(Remark::PutRight(item.clone())),
        _ => None,
    });
    remarks.extend(put_right);
    Mark {
        area: Area::Beginning,
        band,
        remarks,
    }
}
