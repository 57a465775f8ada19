//! A child never meets an item marked as near to harm.

use crate::check::proofs::goal::{Goal, InFile, Must};
use crate::check::proofs::model::Model;

/// Adds the goals: nothing marked is put to anybody who turns out to be treated as a child.
pub(super) fn add(model: &mut Model<'_>, goals: &mut Vec<Goal>) {
    let questionnaire = &model.definitions.questionnaire;
    for (item, step) in questionnaire.items.iter().zip(&model.steps) {
        if item.marks.is_empty() {
            continue;
        }
        let child = model.circuit.or(model.taken, model.outcome.child);
        goals.push(Goal {
            instead_of: Some("L18"),
            wire: model.circuit.and(step.put, child),
            must: Must::NeverCome,
            file: InFile::Questionnaire,
            place: item.place,
            message: format!("`{}` is near to harm and is put to a child", item.id),
            help:
                "put the items that `child:` looks at before it, mark it `for: adults`, or move it \
                   to a section that does not run for children"
                    .to_owned(),
            explained_by: Vec::new(),
        });
    }
}
