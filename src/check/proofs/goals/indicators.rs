//! Every indicator with evidence can become disclosed, and can stay undisclosed.

use crate::check::proofs::conditions::Decides;
use crate::check::proofs::goal::{Goal, InFile, Must};
use crate::check::proofs::model::Model;

use super::conditions::OfConditions;

/// Adds the goals. Returns these and those about the evidence.
pub(super) fn add(
    model: &Model<'_>,
    of_conditions: &OfConditions,
    goals: &mut Vec<Goal>,
) -> Vec<usize> {
    let mut of_indicators = Vec::new();
    for part in model.parts.iter().filter(|part| part.is_whole) {
        let Decides::Disclosed(id) = &part.decides else {
            continue;
        };
        let own = of_conditions
            .iter()
            .find(|(known, _)| *known == part.decides);
        let own = own.map(|(_, goals)| goals.clone()).unwrap_or_default();
        let both = [
            (
                part.holds.yes,
                format!("`{id}` can never become disclosed, whatever is answered"),
                "these answers cannot come together: let the evidence look at answers that one \
                 person can give, or take it out",
            ),
            (
                part.holds.no,
                format!("`{id}` can never stay undisclosed, whatever is answered"),
                "let some answer speak against it",
            ),
        ];
        of_indicators.extend(own.iter().copied());
        for (wire, message, help) in both {
            of_indicators.push(goals.len());
            goals.push(Goal {
                instead_of: None,
                wire,
                must: Must::ComeAbout,
                file: InFile::Questionnaire,
                place: part.place,
                message,
                help: help.to_owned(),
                explained_by: own.clone(),
            });
        }
    }
    of_indicators
}
