//! Items by their names.

use crate::grammar::{Faults, Fields, ItemIx, Node, Place, fields};
use crate::questionnaire::{Item, Questionnaire};

/// Returns the items to which the person answers.
pub(super) fn asked(questionnaire: &Questionnaire) -> impl Iterator<Item = &Item> {
    let items = questionnaire.items.iter();
    items.filter(|item| item.asks_the_person())
}

/// Finds an item; a name that is not known is reported.
pub(super) fn position<'q>(
    name: &str,
    place: Place,
    questionnaire: &'q Questionnaire,
    faults: &mut Faults,
) -> Option<(ItemIx, &'q Item)> {
    let found = questionnaire.position(name);
    let found = found.and_then(|ix| Some((ix, questionnaire.item(ix)?)));
    if found.is_none() {
        let message = format!("`{}` has no item `{name}`", questionnaire.id);
        let help = faults.suggest(name, || {
            questionnaire.items.iter().map(|item| item.id.as_str())
        });
        faults.error(place, message, help);
    }
    found
}

/// Finds the item that a key names; the key must be there.
pub(super) fn required<'q>(
    fields: &mut Fields<'_>,
    name: &'static str,
    questionnaire: &'q Questionnaire,
    faults: &mut Faults,
) -> Option<(ItemIx, &'q Item)> {
    let node = fields.required(name, faults)?;
    let id = fields::id_of(node, faults)?;
    position(id, node.place, questionnaire, faults)
}

/// Finds the items of a list to which the person answers.
pub(super) fn several(
    list: &[Node],
    questionnaire: &Questionnaire,
    faults: &mut Faults,
) -> Vec<ItemIx> {
    let mut found = Vec::new();
    for node in list {
        let Some(id) = fields::id_of(node, faults) else {
            continue;
        };
        let Some((ix, item)) = position(id, node.place, questionnaire, faults) else {
            continue;
        };
        if must_be_asked(item, node.place, faults) {
            found.push(ix);
        }
    }
    found
}

/// Reports an item to which the person answers nothing.
pub(super) fn must_be_asked(item: &Item, place: Place, faults: &mut Faults) -> bool {
    let is_asked = item.asks_the_person();
    if !is_asked {
        let message = format!("`{}` is nothing that the person is asked", item.id);
        let help = "name a question, an invitation to tell or a consent";
        faults.error(place, message, help);
    }
    is_asked
}
