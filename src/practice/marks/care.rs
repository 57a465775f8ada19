//! Distress, breaks, and what broke in.

use crate::practice::{Run, Turn};

use super::{Area, Band, Mark, Remark};

/// Marks the care that was taken; nothing where nothing called for any.
pub(super) fn mark(run: &Run<'_>) -> Option<Mark> {
    let mut band = Band::Strong;
    let mut remarks = Vec::new();
    for turn in run.turns() {
        let (remark, at_most) = match turn {
            Turn::Heeded { item } => (Remark::Heeded(item.clone()), Band::Strong),
            Turn::Unheeded { item } => (Remark::Unheeded(item.clone()), Band::ToWorkOn),
            Turn::Event {
                what, chosen, wise, ..
            } => {
                let (what, chosen) = (what.clone(), chosen.clone());
                if *wise {
                    (Remark::Served { what, chosen }, Band::Strong)
                } else {
                    (Remark::NotServed { what, chosen }, Band::Sound)
                }
            }
            _ => continue,
        };
        band = band.min(at_most);
        remarks.push(remark);
    }
    (!remarks.is_empty()).then_some(Mark {
        area: Area::Care,
        band,
        remarks,
    })
}
