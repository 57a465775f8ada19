//! Answers as people write them in YAML.

use super::{Item, Kind, Put};
use crate::grammar::{ChoiceId, Faults, Node, NodeKind, Standing, Value, fields, suggestion, text};

/// Reads the answer to one item. `None` where it is faulty; the fault says which answers there are.
pub fn read_value(item: &Item, node: &Node, faults: &mut Faults) -> Option<Standing> {
    if let NodeKind::Text(word) = &node.kind {
        match word.as_str() {
            "declined" => return Some(Standing::Declined),
            "not_known" => return Some(Standing::NotKnown),
            _ => {}
        }
    }
    let value = match (&item.put, item.kind()) {
        (Put::Listen { .. }, _) | (_, Some(Kind::Text)) => Value::Words(lines(item, node, faults)?),
        (_, Some(Kind::Number { from, to })) => {
            let number = fields::number(node, faults)?;
            if !(from..=to).contains(&&number) {
                let message = format!(
                    "`{}` takes numbers from {from} to {to}, and this is {number}",
                    item.id
                );
                faults.error(node.place, message, "correct the number");
                return None;
            }
            Value::Number(number)
        }
        (_, Some(Kind::ApproximateDate)) => {
            let value = Value::Date(fields::text(node, item.id.as_str(), faults)?);
            if !item.takes(&value) {
                let message = format!("`{}` takes a date, and this is none", item.id);
                faults.error(
                    node.place,
                    message,
                    "write a year, a month or a day: 2024, 2024-03 or 2024-03-31",
                );
                return None;
            }
            value
        }
        (_, Some(Kind::SeveralOf(_))) => {
            let list = fields::list(node, item.id.as_str(), faults);
            let chosen: Vec<ChoiceId> = list
                .iter()
                .filter_map(|node| choice(item, node, faults))
                .collect();
            if chosen.len() < list.len() || !matches!(node.kind, NodeKind::List(_)) {
                return None;
            }
            let mut earlier = Vec::new();
            for (choice, node) in chosen.iter().zip(list) {
                if earlier.contains(&choice) {
                    let message = format!("`{choice}` stands twice in `{}`", item.id);
                    faults.error(node.place, message, "remove one of the two");
                    return None;
                }
                earlier.push(choice);
            }
            if item.mixes_what_stands_alone(&chosen) {
                let names: Vec<&str> = item.alone.iter().map(ChoiceId::as_str).collect();
                let message = format!(
                    "`{}` of `{}` stands alone, and others stand beside it",
                    names.join("` or `"),
                    item.id
                );
                faults.error(node.place, message, "keep either it or the others");
                return None;
            }
            // In the order of the questionnaire, each once.
            Value::Several(
                item.choices
                    .iter()
                    .filter(|known| chosen.contains(known))
                    .cloned()
                    .collect(),
            )
        }
        _ => Value::Choice(choice(item, node, faults)?),
    };
    Some(Standing::Given(value))
}

fn lines(item: &Item, node: &Node, faults: &mut Faults) -> Option<Vec<String>> {
    let nodes = match &node.kind {
        NodeKind::List(list) => list.as_slice(),
        _ => std::slice::from_ref(node),
    };
    let lines: Vec<String> = nodes
        .iter()
        .filter_map(|node| fields::text(node, item.id.as_str(), faults))
        .flat_map(|text| text.lines().map(text::kept).collect::<Vec<_>>())
        .collect();
    (lines.len() >= nodes.len()).then_some(lines)
}

fn choice(item: &Item, node: &Node, faults: &mut Faults) -> Option<ChoiceId> {
    let NodeKind::Text(word) = &node.kind else {
        let help = suggestion::help("", item.choices.iter().map(ChoiceId::as_str));
        faults.error(
            node.place,
            format!(
                "`{}` takes an answer by name, and this is {}",
                item.id,
                node.what()
            ),
            help,
        );
        return None;
    };
    let found = item
        .choices
        .iter()
        .find(|choice| choice.as_str() == word)
        .cloned();
    if found.is_none() {
        let help = suggestion::help(word, item.choices.iter().map(ChoiceId::as_str));
        faults.error(
            node.place,
            format!("`{}` has no answer `{}`", item.id, text::safe(word)),
            help,
        );
    }
    found
}
