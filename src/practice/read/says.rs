//! How the person tells, as a case's file has it.

use crate::grammar::yaml::Key;
use crate::grammar::{Faults, Fields, ItemIx, Node, NodeKind, Standing, fields};
use crate::practice::{Instead, Needed, Saying, Willing};
use crate::questionnaire::{Item, Questionnaire, read_value};

use super::items::{must_be_asked, position};
use super::role;

pub(super) fn read(
    key: &Key,
    node: &Node,
    questionnaire: &Questionnaire,
    faults: &mut Faults,
) -> Option<Saying> {
    let (ix, item) = position(&key.name, key.place, questionnaire, faults)?;
    if !must_be_asked(item, key.place, faults) {
        return None;
    }
    let mut fields = Fields::of(node, "what the person says", faults)?;
    let mut told = Vec::new();
    let (words, willing) = if let Some(never) = fields.map("never", faults) {
        let Instead { words, answer } = instead(never, item, faults)?;
        (words, Willing::Never(answer))
    } else {
        told = tells(&mut fields, item, questionnaire, faults);
        let words = fields.required("words", faults);
        let words = words.and_then(|node| words_of(node, faults));
        let needed = fields.list("only_if", faults).iter();
        let needed: Vec<Needed> = needed.filter_map(|node| needed_of(node, faults)).collect();
        let place = fields.place_of("else");
        let other = fields.map("else", faults);
        let other = other.and_then(|fields| instead(fields, item, faults));
        let willing = match (needed.is_empty(), other) {
            (true, None) => Willing::Freely,
            (false, Some(other)) => Willing::If(needed, other),
            (true, Some(_)) => {
                let help = "add `only_if:`, or take `else` away";
                faults.error(place, "nothing says when this is said instead", help);
                return None;
            }
            (false, None) => {
                let message = "nothing is said where this is not told";
                let help = "add `else:` with the words, and what a faithful officer notes of them";
                faults.error(fields.place_of("only_if"), message, help);
                return None;
            }
        };
        (words?, willing)
    };
    fields.finish(faults);
    Some(Saying {
        item: ix,
        place: key.place,
        words,
        willing,
        tells: told,
    })
}

/// Reads what these words answer of other items.
fn tells(
    fields: &mut Fields<'_>,
    own: &Item,
    questionnaire: &Questionnaire,
    faults: &mut Faults,
) -> Vec<(ItemIx, Standing)> {
    let mut told = Vec::new();
    for (key, node) in fields.named("tells", faults) {
        let Some((ix, item)) = position(&key.name, key.place, questionnaire, faults) else {
            continue;
        };
        if !item.is_ask() || item.id == own.id {
            let message = format!(
                "`{}` is no other question, and words answer questions",
                key.name
            );
            faults.error(
                key.place,
                message,
                "name a question that these words answer",
            );
            continue;
        }
        told.extend(read_value(item, node, faults).map(|standing| (ix, standing)));
    }
    told
}

/// Reads what is said in place of what is true; without an answer, nothing is answered.
fn instead(mut fields: Fields<'_>, item: &Item, faults: &mut Faults) -> Option<Instead> {
    let words = fields.required("words", faults);
    let words = words.and_then(|node| words_of(node, faults));
    let answer = match fields.take("answer") {
        None => Some(Standing::Declined),
        Some(node) => read_value(item, node, faults),
    };
    fields.finish(faults);
    Some(Instead {
        words: words?,
        answer: answer?,
    })
}

/// Reads words: one text, or a list of lines.
fn words_of(node: &Node, faults: &mut Faults) -> Option<Vec<String>> {
    let nodes = match &node.kind {
        NodeKind::List(list) => list.as_slice(),
        _ => std::slice::from_ref(node),
    };
    let lines: Vec<String> = nodes
        .iter()
        .filter_map(|node| fields::text(node, "words", faults))
        .collect();
    if nodes.is_empty() {
        faults.error(node.place, "there are no words here", "write what is said");
    }
    (!lines.is_empty() && lines.len() == nodes.len()).then_some(lines)
}

/// Reads what has to be given: a word, or `{trust: 2}`.
fn needed_of(node: &Node, faults: &mut Faults) -> Option<Needed> {
    if !matches!(node.kind, NodeKind::Map(_)) {
        return fields::word(node, &Needed::WORDS, faults);
    }
    let mut fields = Fields::of(node, "what has to be given", faults)?;
    let height = fields.required("trust", faults);
    let height = height.and_then(|node| role::height(node, 1, faults));
    fields.finish(faults);
    height.map(Needed::Trust)
}
