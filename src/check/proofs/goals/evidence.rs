//! More evidence never weakens the recommendation: with one more indicator disclosed, and all else as
//! it is, no weaker pathway leads and nothing becomes less urgent.

use crate::check::proofs::circuit::Wire;
use crate::check::proofs::goal::{Goal, InFile, Must};
use crate::check::proofs::model::Model;

/// Adds the goals: one for each two pathways of which the weaker must not follow the stronger, and
/// one for each level of urgency.
pub(super) fn add(model: &mut Model<'_>, goals: &mut Vec<Goal>) {
    let pathways = &model.definitions.rules.pathways.leading;
    let circuit = &mut model.circuit;
    let mut goal = |wire: Wire, place, message, help: &str| {
        goals.push(Goal {
            instead_of: None,
            wire,
            must: Must::NeverCome,
            file: InFile::Pathways,
            place,
            message,
            help: help.to_owned(),
            explained_by: Vec::new(),
        });
    };
    let with = model.outcome.leads.iter().zip(pathways);
    for (stronger_at, (stronger_leads, stronger)) in with.enumerate() {
        let after = model.with_more.leads.iter().zip(pathways);
        for (weaker_leads, weaker) in after.skip(stronger_at + 1) {
            goal(
                circuit.and(*stronger_leads, *weaker_leads),
                weaker.place,
                format!(
                    "one more sign leads from `{}` down to `{}`",
                    stronger.id, weaker.id
                ),
                "let the stronger pathway hold where a rule is matched by what is merely recalled \
                 as well (`recalled_rule_matched`), or put the pathways in another order",
            );
        }
    }
    let urgencies = model.outcome.urgent.iter().zip(model.with_more.urgent);
    for ((urgent, still_urgent), word) in urgencies.zip(["urgent", "emergency"]) {
        let first = pathways.first().map(|pathway| pathway.place);
        goal(
            circuit.and(*urgent, still_urgent.opposite()),
            first.unwrap_or_default(),
            format!("one more sign makes what is `{word}` less urgent"),
            "give no stronger pathway a lower `urgency` than the weaker ones have",
        );
    }
}
