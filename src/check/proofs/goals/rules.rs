//! Every rule that the questionnaire covers can be matched, and can be not shown.

use crate::check::proofs::goal::{Goal, InFile, Must};
use crate::check::proofs::model::Model;

/// Adds the goals. A rule for which the questionnaire shows too little is told in every assessment as
/// not covered; here it is silent.
pub(super) fn add(model: &Model<'_>, of_indicators: &[usize], goals: &mut Vec<Goal>) {
    let definitions = model.definitions;
    let place = definitions.questionnaire.place;
    for (method, rule) in definitions.rules.methods.iter().zip(&model.outcome.rules) {
        let Some(rule) = rule else {
            continue;
        };
        let id = &method.id;
        let both = [
            (
                rule.yes,
                format!("the rule `{id}` can never be matched, whatever is answered"),
            ),
            (
                rule.no,
                format!("the rule `{id}` can never stay unmatched, whatever is answered"),
            ),
        ];
        let first = goals.len();
        for (wire, message) in both {
            let explained_by = (first..goals.len()).chain(of_indicators.iter().copied());
            let explained_by = explained_by.collect();
            goals.push(Goal {
                instead_of: None,
                wire,
                must: Must::ComeAbout,
                file: InFile::Questionnaire,
                place,
                message,
                help: format!(
                    "ask for what it needs (`panah explain {id}`), or declare it: \
                     `not_reached: {{{id}: why}}`"
                ),
                explained_by,
            });
        }
    }
}
