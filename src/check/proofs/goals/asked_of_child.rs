//! A child is not asked what happened.

use std::collections::BTreeSet;

use crate::check::proofs::goal::{Goal, InFile, Must};
use crate::check::proofs::model::Model;
use crate::grammar::{Condition, ItemIx, Urgency};
use crate::questionnaire::{ChildPath, Item, Put, Questionnaire, Runs};

use super::agreed::{agreed_before, is_account_on_every_path, is_named};

/// Adds the goals: of a child, nothing is asked that belongs to the account, unless the child has
/// agreed to it. What the officer sees is no question, and what shows a danger of this hour is asked.
pub(super) fn add(model: &mut Model<'_>, goals: &mut Vec<Goal>) {
    let questionnaire = &model.definitions.questionnaire;
    let mut feeds = BTreeSet::new();
    for (_, when, _) in &questionnaire.evidence {
        when.each_leaf(&mut |ix, _, _| {
            feeds.insert(ix);
        });
    }
    let now = shows_an_emergency(questionnaire);
    for (ix, item) in questionnaire.numbered() {
        let runs = questionnaire
            .section(item.section)
            .map(|section| section.runs);
        let is_account = match (&item.put, runs) {
            (Put::Listen { .. }, Some(Runs::Child)) => true,
            (Put::Ask { .. }, Some(Runs::Child)) => feeds.contains(&ix),
            (Put::Ask { .. }, Some(Runs::Always)) => {
                feeds.contains(&ix) && !now.contains(&ix) && !item.adults_only
            }
            _ => false,
        };
        // What is near to harm, and what is asked of everybody, is told by other rules.
        if !is_account
            || !item.marks.is_empty()
            || is_named(questionnaire, ix)
            || is_account_on_every_path(questionnaire, ix, item)
        {
            continue;
        }
        let agreed = agreed_before(model, ix, item);
        let Some(step) = model.steps.get(ix.index()) else {
            continue;
        };
        let circuit = &mut model.circuit;
        let child = circuit.or(model.taken, model.outcome.child);
        let put = circuit.and(step.put, child);
        goals.push(Goal {
            instead_of: None,
            wire: circuit.and(put, agreed.opposite()),
            must: Must::NeverCome,
            file: InFile::Questionnaire,
            place: item.place,
            message: message(item),
            help: help(questionnaire, item, runs).to_owned(),
            explained_by: Vec::new(),
        });
    }
}

fn message(item: &Item) -> String {
    match item.put {
        Put::Listen { .. } => format!("`{}` invites a child to tell what happened", item.id),
        _ => format!("`{}` asks a child for signs of what happened", item.id),
    }
}

fn help(questionnaire: &Questionnaire, item: &Item, runs: Option<Runs>) -> &'static str {
    let child = questionnaire.child.as_ref();
    let has_adults = !child.is_some_and(ChildPath::is_always);
    match (&item.put, runs) {
        (Put::Listen { .. }, _) if has_adults => {
            "move it to a section without `runs`, which no child is led to: those who protect children ask \
             what happened"
        }
        (Put::Listen { .. }, _) => "take it out: those who protect children ask what happened",
        (_, Some(Runs::Always)) if has_adults => {
            "mark it `for: adults`, or move it to a section without `runs`: child protection follows without \
             signs"
        }
        _ => {
            "take it out of `evidence`, or make it an `observe` of what the officer sees: child protection \
             follows without signs"
        }
    }
}

/// The items of which one answer by itself shows a need that cannot wait a day.
fn shows_an_emergency(questionnaire: &Questionnaire) -> BTreeSet<ItemIx> {
    let mut now = BTreeSet::new();
    for need in &questionnaire.needs {
        if let (Some(when), Urgency::Emergency) = (&need.when, need.urgency) {
            each_enough(when, &mut now);
        }
    }
    now
}

fn each_enough(when: &Condition, found: &mut BTreeSet<ItemIx>) {
    match when {
        Condition::Any(parts) => {
            for part in parts {
                each_enough(part, found);
            }
        }
        Condition::All(parts) => {
            if let [part] = parts.as_slice() {
                each_enough(part, found);
            }
        }
        Condition::Leaf { item, .. } => {
            found.insert(*item);
        }
        Condition::Not(_) => {}
    }
}
