//! One thing to keep and one to change: more than one is not taken home.

use crate::practice::{Band, Failing, Marks, Remark};

/// The one thing to change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ToChange {
    /// What fails the exercise by itself, or a gate on which everything depends.
    Failing(Failing),
    /// A reason for the weakest band.
    Remark(Remark),
}

/// Returns the one thing to change. What did the gravest harm comes first, then a gate on which everything depends,
/// then the first reason against the area in the weakest band, process before outcome. Nothing where
/// nothing speaks against the run.
pub fn to_change(marks: &Marks) -> Option<ToChange> {
    let gate = |failing: &&Failing| matches!(failing, Failing::Gate(_));
    let failing = marks.failing.iter();
    // Of equals, the first in time.
    let gravest = failing.clone().filter_map(|failing| match failing {
        Failing::Violated(violated) => Some((violated.what.gravity(), failing)),
        _ => None,
    });
    let gravest = gravest.min_by_key(|(gravity, _)| *gravity);
    let first = gravest
        .map(|(_, failing)| failing)
        .or_else(|| failing.clone().find(gate));
    if let Some(first) = first {
        return Some(ToChange::Failing(first.clone()));
    }
    let against = marks.marks.iter().filter_map(|mark| {
        let remark = mark.remarks.iter().find(|remark| remark.is_against())?;
        Some((mark.band, remark))
    });
    // Of equals, the first is the least: the areas stand process before outcome.
    let weakest = against.min_by_key(|(band, _)| *band);
    weakest.map(|(_, remark)| ToChange::Remark(remark.clone()))
}

/// Returns the one thing to keep: the first good reason in the strongest area, process before outcome, of
/// the areas that are not to work on; else the first thing that was done for the person. Nothing where
/// there is none: what was merely counted is no comfort after a talk that went wrong.
pub fn to_keep(marks: &Marks) -> Option<Remark> {
    let good = marks.marks.iter().filter_map(|mark| {
        let remark = mark.remarks.iter().find(|remark| remark.is_good())?;
        (mark.band > Band::ToWorkOn).then_some((mark.band, remark))
    });
    let strongest = good.reduce(|best, next| if next.0 > best.0 { next } else { best });
    let all = marks.marks.iter().flat_map(|mark| &mark.remarks);
    let mut deeds = all.filter(|remark| {
        matches!(
            remark,
            Remark::PutRight(_) | Remark::Heeded(_) | Remark::Served { .. } | Remark::NoKept(_)
        )
    });
    strongest
        .map(|(_, remark)| remark)
        .or_else(|| deeds.next())
        .cloned()
}
