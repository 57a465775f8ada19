//! Reading one item of a questionnaire file.

use crate::grammar::{ChoiceId, Faults, Fields, ItemId, ItemIx, Node, fields, suggestion};

use super::part::places;
use super::read_kind::read_kind;
use super::set_aside::read_set_aside;
use super::waiting::Waiting;
use super::{IfNot, IfRefused, Item, Kind, Mark, Put, Questionnaire, SectionIx};

/// The kinds of item, by the key that says which it is.
const ITEM_KEYS: [&str; 6] = ["gate", "say", "listen", "ask", "observe", "consent"];

/// Reads one item into the questionnaire; what needs all items or sections known is left waiting.
pub(super) fn read_item<'a>(
    questionnaire: &mut Questionnaire,
    section: SectionIx,
    node: &'a Node,
    waiting: &mut Waiting<'a>,
    faults: &mut Faults,
) {
    let Some(mut fields) = Fields::of(node, "an item", faults) else {
        return;
    };
    let given: Vec<&'static str> = ITEM_KEYS
        .into_iter()
        .filter(|key| fields.take(key).is_some())
        .collect();
    let [kind] = given.as_slice() else {
        let message = if given.is_empty() {
            "this item does not say what it is".to_owned()
        } else {
            format!(
                "this item is several things at once: `{}`",
                given.join("`, `")
            )
        };
        let help = "start it with one of `gate: id`, `say: id`, `listen: id`, `ask: id`, `observe: id`, `consent: id`";
        faults.error(fields.place(), message, help);
        fields.names_told(faults);
        return;
    };
    let Some(id) = fields.required_id(kind, faults) else {
        return;
    };
    let place = fields.place_of(kind);
    let Ok(position) = u32::try_from(questionnaire.items.len()) else {
        return;
    };
    let ix = ItemIx(position);
    if questionnaire.by_name.insert(ItemId::new(id), ix).is_some() {
        waiting.twins.push((id.to_owned(), place));
        faults.name_told(id, place);
        faults.keep_lost();
    }
    let (put, choices) = read_put(kind, ix, &mut fields, waiting, faults);
    let takes_choices = matches!(
        put,
        Put::Ask {
            kind: Kind::OneOf(_) | Kind::SeveralOf(_),
            ..
        } | Put::Observe {
            kind: Kind::OneOf(_) | Kind::SeveralOf(_),
            ..
        }
    );
    if takes_choices && choices.len() < 2 {
        // What looks at its choices follows from their being lost.
        faults.name_told(id, place);
    }
    if let Some(when) = fields.take("when") {
        waiting.when.push((ix, when));
    }
    let item = Item {
        id: ItemId::new(id),
        place,
        section,
        put,
        when: None,
        purpose: fields.text("purpose", faults),
        avoid: fields.text("avoid", faults),
        guide: fields.text("guide", faults),
        marks: read_marks(&mut fields, faults),
        adults_only: fields.word("for", &[("adults", true)], faults).is_some(),
        on_stop: fields.flag("on_stop", faults),
        alone: read_alone(&mut fields, &choices, faults),
        choices,
        places: places(&fields),
        set_aside: read_set_aside(&mut fields, faults),
        spoken: None,
        for_officer: Vec::new(),
    };
    if item.is_ask() && item.purpose.is_none() {
        faults.error(
            place,
            format!("`{id}` asks without a purpose"),
            "add `purpose:` and say why the officer asks this",
        );
    }
    if !item.marks.is_empty() && item.avoid.is_none() {
        faults.error(
            place,
            format!("`{id}` is marked as near to harm and has no `avoid`"),
            "add `avoid:` and say what the officer should not do",
        );
    }
    fields.finish(faults);
    match item.put {
        Put::Gate { .. } => questionnaire.gates.push(ix),
        Put::Consent { .. } => questionnaire.consents.push(ix),
        _ => {}
    }
    questionnaire.items.push(item);
    questionnaire.dependents.push(Vec::new());
}

fn read_put<'a>(
    kind: &str,
    ix: ItemIx,
    fields: &mut Fields<'a>,
    waiting: &mut Waiting<'a>,
    faults: &mut Faults,
) -> (Put, Vec<ChoiceId>) {
    let yes_no = || vec![ChoiceId::new("yes"), ChoiceId::new("no")];
    match kind {
        "gate" => {
            let put = Put::Gate {
                check: fields.required_text("check", faults).unwrap_or_default(),
                if_not: fields
                    .required_word("if_not", &IfNot::WORDS, faults)
                    .unwrap_or(IfNot::Stop),
                advice: fields.required_text("advice", faults).unwrap_or_default(),
            };
            (put, yes_no())
        }
        "say" => {
            let text = fields.required_text("text", faults).unwrap_or_default();
            (Put::Say { text }, vec![ChoiceId::new("said")])
        }
        "listen" => {
            let put = Put::Listen {
                text: fields.required_text("text", faults).unwrap_or_default(),
                then_mark: fields.flag("then_mark", faults),
            };
            (put, Vec::new())
        }
        "consent" => {
            waiting.covers.push((ix, fields.list("covers", faults)));
            let put = Put::Consent {
                text: fields.required_text("text", faults).unwrap_or_default(),
                explain: fields.text("explain", faults),
                covers: Vec::new(),
                if_refused: fields
                    .required_word("if_refused", &IfRefused::WORDS, faults)
                    .unwrap_or(IfRefused::Close),
            };
            (put, yes_no())
        }
        "observe" => {
            let check = fields.required_text("check", faults).unwrap_or_default();
            let (kind, choices) = read_kind(fields, faults);
            (Put::Observe { check, kind }, choices)
        }
        _ => {
            let text = fields.required_text("text", faults).unwrap_or_default();
            let plain = fields.text("plain", faults);
            let read_choices = fields.flag("read_choices", faults);
            let (kind, choices) = read_kind(fields, faults);
            (
                Put::Ask {
                    text,
                    plain,
                    kind,
                    read_choices,
                },
                choices,
            )
        }
    }
}

/// Reads the choices that stand alone.
fn read_alone(fields: &mut Fields<'_>, choices: &[ChoiceId], faults: &mut Faults) -> Vec<ChoiceId> {
    let nodes = fields.list("alone", faults);
    let mut alone = Vec::new();
    for node in nodes {
        let Some(name) = fields::id_of(node, faults) else {
            continue;
        };
        if let Some(choice) = choices.iter().find(|choice| choice.as_str() == name) {
            alone.push(choice.clone());
        } else if choices.len() > 1 {
            let help = suggestion::help(name, choices.iter().map(ChoiceId::as_str));
            faults.error(node.place, format!("there is no choice `{name}`"), help);
        }
    }
    alone
}

fn read_marks(fields: &mut Fields<'_>, faults: &mut Faults) -> Vec<Mark> {
    let marks = fields.list("marks", faults);
    marks
        .iter()
        .filter_map(|node| fields::word(node, &Mark::WORDS, faults))
        .collect()
}
