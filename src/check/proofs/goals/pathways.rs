//! Just one pathway leads, whatever is answered, and each can come to lead.

use crate::check::proofs::circuit::Wire;
use crate::check::proofs::goal::{Goal, InFile, Must};
use crate::check::proofs::model::Model;

/// Adds the goals.
pub(super) fn add(model: &mut Model<'_>, of_indicators: &[usize], goals: &mut Vec<Goal>) {
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
                wire: *leads,
                must: Must::ComeAbout,
                file: InFile::Questionnaire,
                place: questionnaire.place,
                message: format!("the pathway `{id}` never leads, whatever is answered"),
                help: format!(
                    "ask what could lead to it; where that is meant, declare it: \
                     `not_reached: {{{id}: why}}`"
                ),
                explained_by: of_indicators.to_vec(),
            },
            Some(declared) => Goal {
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
        wire: circuit.or(two, one.opposite()),
        must: Must::NeverCome,
        file: InFile::Pathways,
        place: last.unwrap_or_default(),
        message: "not just one pathway leads".to_owned(),
        help: "let the last pathway hold `always`".to_owned(),
        explained_by: Vec::new(),
    });
}
