//! Every item is put to somebody, and every choice can be given.

use crate::check::proofs::answers::Way;
use crate::check::proofs::conditions::Decides;
use crate::check::proofs::goal::{Goal, InFile, Must};
use crate::check::proofs::model::Model;

use super::conditions::OfConditions;

/// Adds the goals.
pub(super) fn add(model: &mut Model<'_>, of_conditions: &OfConditions, goals: &mut Vec<Goal>) {
    let questionnaire = &model.definitions.questionnaire;
    let circuit = &mut model.circuit;
    for ((ix, item), step) in questionnaire.numbered().zip(&model.steps) {
        let decides = Decides::Applies(ix);
        let own = of_conditions.iter().find(|(known, _)| *known == decides);
        let goal = goals.len();
        goals.push(Goal {
            wire: step.put,
            must: Must::ComeAbout,
            file: InFile::Questionnaire,
            place: item.place,
            message: format!("`{}` is never put, whatever is answered", item.id),
            help: "look at its `when`, at the consents over its section and at where that runs; \
                   or take it out"
                .to_owned(),
            explained_by: own.map(|(_, goals)| goals.clone()).unwrap_or_default(),
        });
        let ticks = item.choices.iter().zip(&step.answers.ticks);
        let ticks = ticks.map(|(choice, tick)| (choice, *tick));
        let ways = (0..).map(Way::Choice).zip(&item.choices);
        let ways = ways.map(|(way, choice)| (choice, step.answers.picks(&way)));
        let is_several = !step.answers.ticks.is_empty();
        let several = step.answers.picks(&Way::Several);
        let given: Vec<_> = if is_several {
            ticks
                .map(|(choice, tick)| (choice, circuit.and(several, tick)))
                .collect()
        } else {
            ways.collect()
        };
        for (choice, picked) in given {
            goals.push(Goal {
                wire: circuit.and(step.put, picked),
                must: Must::ComeAbout,
                file: InFile::Questionnaire,
                place: item.place,
                message: format!("the choice `{choice}` of `{}` can never be given", item.id),
                help: "take it out, or look at `alone`".to_owned(),
                explained_by: vec![goal],
            });
        }
    }
}
