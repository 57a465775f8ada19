//! What has to come before what, so that the order of the file is the order of the talk.
//!
//! Three things would make an interview go back of itself to what it has passed: a consent that comes
//! after what it covers, a stop that reaches back for something on which others hang, and a person who
//! is taken for a child for a while only. They are told and not proved further.

use std::collections::BTreeSet;

use crate::grammar::{Faults, ItemIx};
use crate::questionnaire::{Item, Put, Questionnaire, Runs};

/// Reports what comes too late.
pub(super) fn check(questionnaire: &Questionnaire, faults: &mut Faults) {
    check_consents(questionnaire, faults);
    check_stops(questionnaire, faults);
    check_child(questionnaire, faults);
}

fn check_consents(questionnaire: &Questionnaire, faults: &mut Faults) {
    for (ix, consent) in questionnaire.numbered() {
        let Put::Consent { covers, .. } = &consent.put else {
            continue;
        };
        let covered = covers
            .iter()
            .filter_map(|section| questionnaire.section(*section));
        for section in covered.filter(|section| section.items.start <= ix.index()) {
            faults.error(
                consent.place,
                format!(
                    "`{}` covers the section `{}`, which begins before it is asked",
                    consent.id, section.id
                ),
                "move the consent to an earlier section, or the section behind it",
            );
        }
    }
}

fn check_stops(questionnaire: &Questionnaire, faults: &mut Faults) {
    let passed: BTreeSet<ItemIx> = questionnaire
        .numbered()
        .filter(|(_, item)| may_be_passed(questionnaire, item))
        .map(|(ix, _)| ix)
        .collect();
    let name = |ix: ItemIx| {
        let item = questionnaire.item(ix);
        item.map(|item| item.id.to_string()).unwrap_or_default()
    };
    let mut found = Vec::new();
    for item in &questionnaire.items {
        if let Some(when) = &item.when {
            when.each_leaf(&mut |ix, _, place| {
                if passed.contains(&ix) {
                    found.push((place, format!("`{}`", item.id), ix));
                }
            });
        }
    }
    if let Some(child) = &questionnaire.child {
        for condition in std::iter::once(&child.when).chain(&child.unless) {
            condition.each_leaf(&mut |ix, _, place| {
                if passed.contains(&ix) {
                    found.push((place, "the child path".to_owned(), ix));
                }
            });
        }
    }
    for (place, who, ix) in found {
        faults.error(
            place,
            format!(
                "{who} hangs on `{}`, which a stop may put after it",
                name(ix)
            ),
            "take `on_stop` from it, or move it to a section with `runs: always`",
        );
    }
    for ix in passed {
        if let Some(Item {
            put: Put::Consent { covers, .. },
            place,
            id,
            ..
        }) = questionnaire.item(ix)
            && !covers.is_empty()
        {
            faults.error(
                *place,
                format!("a stop may put the consent `{id}` after what it covers"),
                "take `on_stop` from it",
            );
        }
    }
}

/// While the questions about age have all been put and the answers that settle it otherwise have not,
/// the person is taken for a child; what is passed then would be put afterwards.
fn check_child(questionnaire: &Questionnaire, faults: &mut Faults) {
    let Some((child, unless)) = questionnaire
        .child
        .as_ref()
        .and_then(|child| Some((child, child.unless.as_ref()?)))
    else {
        return;
    };
    let mut looked_at = Vec::new();
    child.when.each_leaf(&mut |ix, _, _| looked_at.push(ix));
    let first = looked_at.iter().min().copied();
    let mut late = Vec::new();
    unless.each_leaf(&mut |ix, _, place| {
        if !looked_at.contains(&ix) && first.is_none_or(|first| ix > first) {
            late.push((ix, place));
        }
    });
    for (late, place) in late {
        let between = questionnaire
            .numbered()
            .filter(|(ix, _)| *ix <= late && first.is_none_or(|first| *ix > first));
        let passed = between.map(|(_, item)| item).find(|item| {
            let section = questionnaire.section(item.section);
            item.adults_only
                || !item.marks.is_empty()
                || section.is_some_and(|section| section.runs == Runs::Normal)
        });
        if let (Some(passed), Some(late)) = (passed, questionnaire.item(late)) {
            faults.error(
                place,
                format!(
                    "`{}` comes after what `when` looks at: until then the person may be taken for a \
                     child, and `{}` is left out",
                    late.id, passed.id
                ),
                "put what `unless` looks at before what `when` looks at",
            );
        }
    }
}

/// Says whether the path may pass an item by which a stop then puts.
fn may_be_passed(questionnaire: &Questionnaire, item: &Item) -> bool {
    let section = questionnaire.section(item.section);
    let runs = section.map_or(Runs::Normal, |section| section.runs);
    item.on_stop && (runs != Runs::Always || !item.marks.is_empty())
}
