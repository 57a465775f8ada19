//! What the class misses most.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::counted::Counted;
use crate::course::{Course, LossKind, MemberCode};
use crate::grammar::{IndicatorId, ItemId};
use crate::practice::Violation;

/// A sign that was missed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MissedSign {
    /// The sign.
    pub sign: IndicatorId,
    /// How often it was missed.
    pub missed: usize,
    /// How often it was there.
    pub of: usize,
    /// In which ways it was lost, the commonest first.
    pub how: Vec<(LossKind, usize)>,
    /// What would have shown it, what most often would first.
    pub shown_by: Vec<(ItemId, usize)>,
}

/// A gate that was not seen to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MissedGate {
    /// The gate.
    pub item: ItemId,
    /// How often it was not seen to.
    pub missed: usize,
    /// In how many exercises there was something to see of it.
    pub of: usize,
}

/// What fails an exercise by itself, and how often it was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SeenViolation {
    /// What.
    pub violation: Violation,
    /// In how many exercises that the program played.
    pub played: usize,
    /// In how many observations.
    pub observed: usize,
    /// How many participants it happened to.
    pub participants: usize,
}

/// Returns the signs that were missed, the one missed most often in proportion first.
pub(super) fn signs(counted: &Counted<'_>) -> Vec<MissedSign> {
    #[derive(Default)]
    struct Missed<'a> {
        of: usize,
        how: BTreeMap<LossKind, usize>,
        items: BTreeMap<&'a ItemId, usize>,
        times: usize,
    }
    let mut all: BTreeMap<&IndicatorId, Missed<'_>> = BTreeMap::new();
    let signs = counted.exercises.iter().flat_map(|(_, one)| &one.signs);
    for sign in signs.filter(|sign| sign.there) {
        let missed = all.entry(&sign.sign).or_default();
        missed.of += 1;
        missed.times += usize::from(!sign.marked);
        if let Some(lost) = sign.lost.as_ref().filter(|_| !sign.marked) {
            *missed.how.entry(lost.how).or_default() += 1;
            let items: BTreeSet<&ItemId> = lost.items.iter().collect();
            for item in items {
                *missed.items.entry(item).or_default() += 1;
            }
        }
    }
    let found = all.into_iter().filter(|(_, missed)| missed.times > 0);
    let mut found: Vec<MissedSign> = found
        .map(|(sign, missed)| MissedSign {
            sign: sign.clone(),
            missed: missed.times,
            of: missed.of,
            how: most(missed.how.into_iter()),
            shown_by: most(
                missed
                    .items
                    .into_iter()
                    .map(|(item, count)| (item.clone(), count)),
            ),
        })
        .collect();
    found.sort_by(|one, other| by_share((one.missed, one.of), (other.missed, other.of)));
    found
}

/// Returns the gates that were not seen to, in the same order.
pub(super) fn gates(counted: &Counted<'_>) -> Vec<MissedGate> {
    let mut all: BTreeMap<&ItemId, (usize, usize)> = BTreeMap::new();
    for gate in counted.exercises.iter().flat_map(|(_, one)| &one.gates) {
        let (missed, of) = all.entry(&gate.item).or_default();
        *missed += usize::from(!gate.seen_to);
        *of += 1;
    }
    let found = all.into_iter().filter(|(_, (missed, _))| *missed > 0);
    let mut found: Vec<MissedGate> = found
        .map(|(item, (missed, of))| MissedGate {
            item: item.clone(),
            missed,
            of,
        })
        .collect();
    found.sort_by(|one, other| by_share((one.missed, one.of), (other.missed, other.of)));
    found
}

/// Returns what failed exercises, what was seen most often first.
pub(super) fn violations(course: &Course, counted: &Counted<'_>) -> Vec<SeenViolation> {
    let observations = course.observations();
    let found = Violation::WORDS.map(|(_, violation)| {
        let played = counted.exercises.iter();
        let played: Vec<&str> = played
            .filter(|(_, one)| one.violations.contains(&violation))
            .map(|(who, _)| MemberCode::as_str(who))
            .collect();
        let observed = observations.iter();
        let observed: Vec<&str> = observed
            .filter(|(_, one)| one.violations().any(|seen| seen == violation))
            .map(|(_, one)| one.trainee.as_str())
            .collect();
        let who: BTreeSet<&str> = played.iter().chain(&observed).copied().collect();
        SeenViolation {
            violation,
            played: played.len(),
            observed: observed.len(),
            participants: who.len(),
        }
    });
    let mut found: Vec<SeenViolation> = found.into();
    found.retain(|one| one.participants > 0);
    found.sort_by_key(|one| std::cmp::Reverse((one.participants, one.played + one.observed)));
    found
}

/// Orders by the share, the greatest first; of the same share, by how often it was there.
fn by_share(one: (usize, usize), other: (usize, usize)) -> std::cmp::Ordering {
    let shares = (other.0 * one.1).cmp(&(one.0 * other.1));
    shares.then(other.1.cmp(&one.1))
}

fn most<T: Ord + Clone>(counts: impl Iterator<Item = (T, usize)>) -> Vec<(T, usize)> {
    let mut counts: Vec<_> = counts.collect();
    counts.sort_by(|(one, many), (other, more)| more.cmp(many).then(one.cmp(other)));
    counts
}
