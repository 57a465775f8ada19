//! What is proved, each kind in a file of its own.

mod children;
mod conditions;
mod consents;
mod endings;
mod evidence;
mod indicators;
mod items;
mod pathways;
mod rules;

use super::goal::Goal;
use super::model::Model;

/// Everything that is proved of a questionnaire with its rules.
pub(super) fn all(model: &mut Model<'_>) -> Vec<Goal> {
    let mut goals = Vec::new();
    // The conditions come first: what is wrong with one explains what follows from it.
    let of_conditions = conditions::add(model, &mut goals);
    items::add(model, &of_conditions, &mut goals);
    indicators::add(model, &of_conditions, &mut goals);
    rules::add(model, &mut goals);
    pathways::add(model, &mut goals);
    evidence::add(model, &mut goals);
    children::add(model, &mut goals);
    consents::add(model, &mut goals);
    endings::add(model, &mut goals);
    goals
}
