//! Each part of the condition of an item keeps it from somebody.

use crate::check::proofs::conditions::Decides;
use crate::check::proofs::goal::{Goal, InFile, Must};
use crate::check::proofs::model::Model;

use super::conditions::OfConditions;
use super::items::OfItems;

/// Adds the goals. Where somebody is put an item anyhow, because the consent over its section, the path
/// or the other parts see to it, a part of its condition does nothing but turn an open answer into a no.
pub(super) fn add(
    model: &Model<'_>,
    of_items: &OfItems,
    of_conditions: &OfConditions,
    goals: &mut Vec<Goal>,
) {
    let questionnaire = &model.definitions.questionnaire;
    for (ix, item, step) in model.items() {
        let own = of_conditions
            .iter()
            .find(|(decides, _)| *decides == Decides::Applies(ix));
        let mut explained_by = own.map(|(_, goals)| goals.clone()).unwrap_or_default();
        explained_by.extend(of_items.get(ix.index()));
        for part in &step.let_in_by {
            let tested = part.tests.and_then(|tested| questionnaire.item(tested));
            let what = tested.map_or("this part".to_owned(), |tested| format!("`{}`", tested.id));
            goals.push(Goal {
                instead_of: None,
                wire: part.wire,
                must: Must::ComeAbout,
                file: InFile::Questionnaire,
                place: part.place.unwrap_or(item.place),
                message: format!(
                    "{what} lets in nobody here: where this part of `any` holds, `{}` is not put",
                    item.id
                ),
                help: "take this part out; or look at the consents over the section, and at where that runs"
                    .to_owned(),
                explained_by: explained_by.clone(),
            });
        }
        for part in &step.kept_by {
            let is_consent = part.tests.is_some_and(|tested| {
                let mut covering = questionnaire.covering(item.section);
                covering.any(|consent| consent == tested)
            });
            let tested = part.tests.and_then(|tested| questionnaire.item(tested));
            let what = tested.map_or("this part".to_owned(), |tested| format!("`{}`", tested.id));
            let (message, help) = if is_consent {
                (
                    format!(
                        "{what} always holds here: it covers the section of `{}`",
                        item.id
                    ),
                    "take it out of `when`; the consent keeps the item back by itself, and the \
                     answer then stays open in place of counting as a no",
                )
            } else {
                (
                    format!(
                        "{what} keeps `{}` from nobody to whom it would be put",
                        item.id
                    ),
                    "take this part out of `when`: it only lets the answer count as a no where it \
                     would stay open",
                )
            };
            goals.push(Goal {
                instead_of: None,
                wire: part.wire,
                must: Must::ComeAbout,
                file: InFile::Questionnaire,
                place: part.place.unwrap_or(item.place),
                message,
                help: help.to_owned(),
                explained_by: explained_by.clone(),
            });
        }
    }
}
