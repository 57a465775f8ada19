//! What is proved, each kind in a file of its own.

mod ages;
mod agreed;
mod asked_again;
mod asked_of_child;
mod children;
mod conditions;
mod consents;
mod declared;
mod endings;
mod evidence;
mod indicators;
mod items;
mod nearest;
mod parts;
mod pathways;
mod preconditions;
mod rules;
mod signs;
mod topics;
mod twice;

use super::goal::Goal;
use super::model::Model;

/// Everything that is proved of a questionnaire with its rules.
pub(super) fn all(model: &mut Model<'_>) -> Vec<Goal> {
    let mut goals = Vec::new();
    // What is wrong with an item or a condition explains what follows from it.
    let of_items = items::add(model, &mut goals);
    let of_conditions = conditions::add(model, &of_items, &mut goals);
    items::explain(&of_items, &of_conditions, &mut goals);
    parts::add(model, &of_items, &of_conditions, &mut goals);
    let of_indicators = indicators::add(model, &of_conditions, &mut goals);
    rules::add(model, &of_indicators, &mut goals);
    let of_ages = ages::add(model, &of_items, &mut goals);
    pathways::add(model, &[of_indicators, of_ages].concat(), &mut goals);
    evidence::add(model, &mut goals);
    children::add(model, &mut goals);
    consents::add(model, &mut goals);
    let of_consent = agreed::add(model, &mut goals);
    topics::add(model, &of_consent, &mut goals);
    asked_of_child::add(model, &mut goals);
    asked_again::add(model, &mut goals);
    signs::add(model, &mut goals);
    preconditions::add(model, &mut goals);
    twice::add(model, &mut goals);
    endings::add(model, &mut goals);
    goals
}
