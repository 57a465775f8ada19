//! Just one pathway leads, whatever is answered, and each can come to lead; to whoever is treated as a
//! child the one for children.

use crate::check::proofs::circuit::Wire;
use crate::check::proofs::goal::{Goal, InFile, Must};
use crate::check::proofs::model::Model;
use crate::grammar::Formula;
use crate::referral::Word;

use super::nearest::would_lead;

/// Adds the goals. The failing of the others explains that a pathway never leads.
pub(super) fn add(model: &mut Model<'_>, of_others: &[usize], goals: &mut Vec<Goal>) {
    let questionnaire = &model.definitions.questionnaire;
    let pathways = &model.definitions.rules.pathways.leading;
    for (pathway, leads) in pathways.iter().zip(&model.outcome.leads) {
        let id = &pathway.id;
        let declared = questionnaire
            .not_reached
            .iter()
            .find(|declared| declared.id == id.as_str());
        let goal = match declared {
            None => Goal {
                instead_of: None,
                wire: *leads,
                must: Must::ComeAbout,
                file: InFile::Questionnaire,
                place: questionnaire.place,
                message: format!("the pathway `{id}` never leads, whatever is answered"),
                help: format!(
                    "{}; where that is meant, declare it: `not_reached: {{{id}: why}}`",
                    would_lead(model.definitions, pathway)
                ),
                explained_by: of_others.to_vec(),
            },
            Some(declared) => Goal {
                instead_of: None,
                wire: *leads,
                must: Must::NeverCome,
                file: InFile::Questionnaire,
                place: declared.place,
                message: format!("`{id}` is declared as not reached, and leads"),
                help: "take it out of `not_reached`".to_owned(),
                explained_by: Vec::new(),
            },
        };
        goals.push(goal);
    }
    add_child(model, goals);
    let leads = &model.outcome.leads;
    let circuit = &mut model.circuit;
    let mut two = Wire::NEVER;
    let mut one = Wire::NEVER;
    for leads in leads {
        let both = circuit.and(one, *leads);
        two = circuit.or(two, both);
        one = circuit.or(one, *leads);
    }
    let last = pathways.last().map(|pathway| pathway.place);
    goals.push(Goal {
        instead_of: None,
        wire: circuit.or(two, one.opposite()),
        must: Must::NeverCome,
        file: InFile::Pathways,
        place: last.unwrap_or_default(),
        message: "not just one pathway leads".to_owned(),
        help: "let the last pathway hold `always`".to_owned(),
        explained_by: Vec::new(),
    });
}

/// Whoever is treated as a child is led to the pathway for children, whatever else is disclosed.
fn add_child(model: &mut Model<'_>, goals: &mut Vec<Goal>) {
    let pathways = &model.definitions.rules.pathways.leading;
    let for_children: Vec<_> = pathways
        .iter()
        .zip(&model.outcome.leads)
        .filter(|(pathway, _)| pathway.when.as_ref().is_some_and(holds_for_a_child))
        .collect();
    let first = for_children.first().map(|(pathway, _)| pathway.place);
    let first = first.or(pathways.first().map(|pathway| pathway.place));
    let circuit = &mut model.circuit;
    let leads = circuit.any(for_children.iter().map(|(_, leads)| **leads));
    goals.push(Goal {
        instead_of: None,
        wire: circuit.and(model.outcome.child, leads.opposite()),
        must: Must::NeverCome,
        file: InFile::Pathways,
        place: first.unwrap_or_default(),
        message: "another pathway than the one for children leads for a child".to_owned(),
        help: "put the pathway that holds `when: child` first".to_owned(),
        explained_by: Vec::new(),
    });
}

/// Says whether it is enough for a pathway that the person is treated as a child.
fn holds_for_a_child(when: &Formula<Word>) -> bool {
    match when {
        Formula::One(word) => *word == Word::Child,
        Formula::Any(parts) => parts.iter().any(holds_for_a_child),
        Formula::All(parts) => !parts.is_empty() && parts.iter().all(holds_for_a_child),
    }
}
