//! Every item is put to somebody, and every choice can be given.

use crate::check::proofs::answers::Way;
use crate::check::proofs::conditions::Decides;
use crate::check::proofs::goal::{Goal, InFile, Must};
use crate::check::proofs::model::Model;

use super::conditions::OfConditions;

/// For each item, the goal that it is put, by position.
pub(super) type OfItems = Vec<usize>;

/// Adds the goals.
pub(super) fn add(model: &mut Model<'_>, goals: &mut Vec<Goal>) -> OfItems {
    let mut of_items = OfItems::new();
    let questionnaire = &model.definitions.questionnaire;
    let circuit = &mut model.circuit;
    for (item, step) in questionnaire.items.iter().zip(&model.steps) {
        let goal = goals.len();
        of_items.push(goal);
        goals.push(Goal {
            instead_of: None,
            wire: step.put,
            must: Must::ComeAbout,
            file: InFile::Questionnaire,
            place: item.place,
            message: format!("`{}` is never put, whatever is answered", item.id),
            help: "look at its `when`, at the consents over its section and at where that runs; \
                   or take it out"
                .to_owned(),
            explained_by: Vec::new(),
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
                instead_of: None,
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
    of_items
}

/// Lets what is wrong with the condition of an item explain that it is never put.
pub(super) fn explain(of_items: &OfItems, of_conditions: &OfConditions, goals: &mut [Goal]) {
    for (decides, own) in of_conditions {
        let goal = match decides {
            Decides::Applies(ix) => of_items.get(ix.index()).copied(),
            _ => None,
        };
        if let Some(goal) = goal.and_then(|goal| goals.get_mut(goal)) {
            goal.explained_by.clone_from(own);
        }
    }
}
