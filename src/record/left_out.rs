//! What is left out of a record when the person did not agree to one.

use std::collections::BTreeSet;

use crate::assessment::Reason;
use crate::interview::{Action, Entry};
use crate::questionnaire::{Put, Questionnaire, Runs};

use super::Record;

/// Takes out of a record what the person told and what was concluded from it. Needs, wishes,
/// consents, gates, and the recommended step without its reasons stay: somebody may have to act on
/// them tonight.
pub(super) fn leave_out_account(record: &mut Record, questionnaire: &Questionnaire) {
    let kept: BTreeSet<&str> = questionnaire
        .items
        .iter()
        .filter(|item| {
            let section = questionnaire.section(item.section);
            let on_every_path = section.is_some_and(|section| section.runs != Runs::Normal);
            on_every_path
                || matches!(
                    item.put,
                    Put::Gate { .. } | Put::Consent { .. } | Put::Say { .. }
                )
        })
        .map(|item| item.id.as_str())
        .collect();
    for line in record.answers.iter_mut().chain(&mut record.observations) {
        if !kept.contains(line.item.as_str()) {
            line.value = None;
            line.label = None;
            if line.standing == "given" || line.standing == "told" {
                "not_kept".clone_into(&mut line.standing);
            }
        }
    }
    record
        .notes
        .retain(|note| note.item.as_deref().is_some_and(|item| kept.contains(item)));
    record.history.retain(|entry| is_kept(entry, &kept));
    let summary = &mut record.summary;
    summary.indicators.clear();
    summary.findings.clear();
    summary.not_covered.clear();
    summary.lists.clear();
    summary.contrasts.clear();
    summary.was_child = false;
    summary.recommendation.open.clear();
    for pathway in &mut summary.recommendation.pathways {
        pathway.because.clear();
    }
    for need in &mut summary.needs {
        need.because.retain(|reason| !matches!(reason, Reason::Answer { item, .. } if !kept.contains(item.as_str())));
    }
    record.account_left_out = true;
}

fn is_kept(entry: &Entry, kept: &BTreeSet<&str>) -> bool {
    match &entry.action {
        Action::Answer { item, .. }
        | Action::Told { item, .. }
        | Action::Line { item, .. }
        | Action::Heard { item } => kept.contains(item.as_str()),
        Action::Note { item, .. } => item
            .as_ref()
            .is_some_and(|item| kept.contains(item.as_str())),
        _ => true,
    }
}
