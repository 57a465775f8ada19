//! No condition, and no part of one, is always true or always false.

use crate::check::proofs::conditions::Decides;
use crate::check::proofs::goal::{Goal, InFile, Must};
use crate::check::proofs::model::{Model, Part};

use super::items::OfItems;

/// For each condition, what it decides and the goals about it and its parts.
pub(super) type OfConditions = Vec<(Decides, Vec<usize>)>;

/// Adds the goals. A whole that decides an indicator is left to the indicator; that an item is never
/// put explains that no answer to it passes or fails a test.
pub(super) fn add(model: &Model<'_>, of_items: &OfItems, goals: &mut Vec<Goal>) -> OfConditions {
    let mut of_conditions: OfConditions = Vec::new();
    // For each part, the goals about itself and what it consists of.
    let mut of_parts: Vec<Vec<usize>> = Vec::new();
    for part in &model.parts {
        let inner = part.inner.iter().filter_map(|at| of_parts.get(*at));
        let within: Vec<usize> = inner.flatten().copied().collect();
        let mut of_part = within.clone();
        let tested = part.tests.and_then(|ix| of_items.get(ix.index()));
        let explained_by: Vec<usize> = within.iter().chain(tested).copied().collect();
        let is_test = part.tests.is_some();
        let is_indicators = matches!(part.decides, Decides::Disclosed(_)) && part.is_whole;
        // All of nothing, which always holds, is written `always`.
        let is_meant = part.inner.is_empty() || is_indicators;
        if is_test || !is_meant {
            for (wire, always) in [(part.holds.yes, "false"), (part.holds.no, "true")] {
                of_part.push(goals.len());
                goals.push(Goal {
                    instead_of: None,
                    wire,
                    must: Must::ComeAbout,
                    file: InFile::Questionnaire,
                    place: part.place,
                    message: message(model, part, always),
                    help: help(part, always),
                    explained_by: explained_by.clone(),
                });
            }
        }
        if part.is_whole {
            of_conditions.push((part.decides.clone(), of_part.clone()));
        }
        of_parts.push(of_part);
    }
    of_conditions
}

fn message(model: &Model<'_>, part: &Part, always: &str) -> String {
    let item = |ix| {
        let item = model.definitions.questionnaire.item(ix);
        item.map(|item| item.id.to_string()).unwrap_or_default()
    };
    match part.tests {
        Some(ix) if always == "false" => {
            format!("no answer to `{}` ever passes this test", item(ix))
        }
        Some(ix) => format!("no answer to `{}` ever fails this test", item(ix)),
        None => {
            let what = match &part.decides {
                Decides::Applies(ix) => format!("the condition of `{}`", item(*ix)),
                Decides::Disclosed(id) => format!("the evidence of `{id}`"),
                Decides::Found(id) => format!("the condition of the need `{id}`"),
                Decides::Child(part) => format!("the condition `{part}` of the child path"),
                Decides::Excepted => "the condition of what is excepted".to_owned(),
            };
            if part.is_whole {
                format!("{what} is always {always}")
            } else {
                format!("{what} has a part here that is always {always}")
            }
        }
    }
}

fn help(part: &Part, always: &str) -> String {
    match (part.tests.is_some(), always) {
        (true, "false") => "name an answer that can be given here, or take the test out".to_owned(),
        (true, _) => "take the test out, or write `given` where any answer will do".to_owned(),
        (false, "false") => {
            "these answers cannot come together; take one of them out, or write `any` for `all`"
                .to_owned()
        }
        (false, _) => "take this out, since it changes nothing".to_owned(),
    }
}
