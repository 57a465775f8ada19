//! A refused consent never leads to an item that it covers.

use crate::check::proofs::goal::{Goal, InFile, Must};
use crate::check::proofs::model::Model;
use crate::questionnaire::Put;

/// Adds the goals, one for each consent that covers something.
pub(super) fn add(model: &mut Model<'_>, goals: &mut Vec<Goal>) {
    let questionnaire = &model.definitions.questionnaire;
    let circuit = &mut model.circuit;
    for (consent, step) in questionnaire.items.iter().zip(&model.steps) {
        let Put::Consent { covers, .. } = &consent.put else {
            continue;
        };
        let agreed = step.answers.says(consent, "yes");
        let refused = circuit.and(step.put, agreed.opposite());
        let covered = questionnaire.items.iter().zip(&model.steps);
        let covered = covered.filter(|(item, _)| covers.contains(&item.section));
        let put: Vec<_> = covered.map(|(_, step)| step.put).collect();
        let put = circuit.any(put);
        goals.push(Goal {
            instead_of: None,
            wire: circuit.and(refused, put),
            must: Must::NeverCome,
            file: InFile::Questionnaire,
            place: consent.place,
            message: format!("`{}` is refused, and what it covers is put", consent.id),
            help: "put the consent before everything that it covers".to_owned(),
            explained_by: Vec::new(),
        });
    }
}
