//! The key, as a case's file has it.

use crate::assessment::Definitions;
use crate::grammar::{
    ContactId, Faults, Fields, IndicatorId, NeedId, Node, PathwayId, Urgency, fields, suggestion,
};
use crate::practice::Key;

pub(super) fn read(
    mut fields: Fields<'_>,
    definitions: &Definitions,
    faults: &mut Faults,
) -> Option<Key> {
    let place = fields.place();
    let pathway = fields.required("pathway", faults);
    let leading = || {
        let leading = definitions.rules.pathways.leading.iter();
        leading.map(|pathway| pathway.id.as_str()).collect()
    };
    let pathway = pathway.and_then(|node| known(node, "leading pathway", leading, faults));
    let urgency = fields.required_word("urgency", &Urgency::WORDS, faults);
    let indicators = || {
        let indicators = definitions.rules.catalogue.indicators.iter();
        indicators.map(|indicator| indicator.id.as_str()).collect()
    };
    let indicators = list(&mut fields, "indicators", "indicator", indicators, faults);
    let needs = || {
        let needs = definitions.questionnaire.needs.iter();
        needs.map(|need| need.id.as_str()).collect()
    };
    let needs = list(&mut fields, "needs", "need", needs, faults);
    let contacts = || {
        let contacts = definitions.rules.contacts.iter();
        contacts.map(|contact| contact.id.as_str()).collect()
    };
    let call = list(
        &mut fields,
        "call",
        "line of the contact sheet",
        contacts,
        faults,
    );
    let must_not = fields.texts("must_not", faults);
    let lesson = fields.required_text("lesson", faults);
    fields.finish(faults);
    Some(Key {
        place,
        pathway: PathwayId::new(pathway?),
        urgency: urgency?,
        indicators: indicators?.into_iter().map(IndicatorId::new).collect(),
        needs: needs?.into_iter().map(NeedId::new).collect(),
        call: call?.into_iter().map(ContactId::new).collect(),
        must_not,
        lesson: lesson?,
    })
}

/// Reads a list of names that must be there; each must be known and stand once.
fn list<'a, 'k>(
    fields: &mut Fields<'a>,
    name: &'static str,
    what: &str,
    all: impl Fn() -> Vec<&'k str>,
    faults: &mut Faults,
) -> Option<Vec<&'a str>> {
    fields.required(name, faults)?;
    let mut found: Vec<&str> = Vec::new();
    for node in fields.list(name, faults) {
        let Some(id) = known(node, what, &all, faults) else {
            continue;
        };
        if found.contains(&id) {
            faults.error(
                node.place,
                format!("`{id}` stands twice"),
                "remove one of the two",
            );
        } else {
            found.push(id);
        }
    }
    Some(found)
}

fn known<'a, 'k>(
    node: &'a Node,
    what: &str,
    all: impl Fn() -> Vec<&'k str>,
    faults: &mut Faults,
) -> Option<&'a str> {
    let id = fields::id_of(node, faults)?;
    let all = all();
    if all.contains(&id) {
        return Some(id);
    }
    let help = suggestion::help(id, all);
    faults.error(node.place, format!("there is no {what} `{id}`"), help);
    None
}
