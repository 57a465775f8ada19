//! Reading what answers an item takes.

use crate::grammar::condition::RESERVED;
use crate::grammar::yaml::Key;
use crate::grammar::{ChoiceId, Faults, Fields, Node, NodeKind, fields, suggestion};

use super::{Choice, Kind};

#[derive(Clone, Copy)]
enum KindWord {
    YesNo,
    OneOf,
    SeveralOf,
    Number,
    ApproximateDate,
    Text,
}

const WORDS: [(&str, KindWord); 6] = [
    ("yes_no", KindWord::YesNo),
    ("one_of", KindWord::OneOf),
    ("several_of", KindWord::SeveralOf),
    ("number", KindWord::Number),
    ("approximate_date", KindWord::ApproximateDate),
    ("text", KindWord::Text),
];

/// What forms elsewhere call the same, with the word that is meant here.
const OTHER_WORDS: [(&str, &str); 19] = [
    ("numeric", "number"),
    ("integer", "number"),
    ("int", "number"),
    ("decimal", "number"),
    ("boolean", "yes_no"),
    ("bool", "yes_no"),
    ("yes/no", "yes_no"),
    ("select_one", "one_of"),
    ("single", "one_of"),
    ("single_choice", "one_of"),
    ("choice", "one_of"),
    ("radio", "one_of"),
    ("select_multiple", "several_of"),
    ("multiple_choice", "several_of"),
    ("checkbox", "several_of"),
    ("date", "approximate_date"),
    ("string", "text"),
    ("free_text", "text"),
    ("open", "text"),
];

/// Reads what answers an item takes, and the ids of its choices.
pub(super) fn read_kind(fields: &mut Fields<'_>, faults: &mut Faults) -> (Kind, Vec<ChoiceId>) {
    let given = fields.required("kind", faults);
    let word = given.and_then(|node| fields::word_also_called(node, &WORDS, &OTHER_WORDS, faults));
    if let Some(word) = word {
        return read_answers(word, fields, faults);
    }
    // The word has been told. What else stands here is taken as it was probably meant, so that
    // nothing more is told that follows from that word alone.
    let written = given.and_then(|node| match &node.kind {
        NodeKind::Text(written) => Some(written.to_ascii_lowercase()),
        _ => None,
    });
    let word = meant(written.as_deref().unwrap_or_default(), fields);
    let read = read_answers(word, fields, &mut Faults::default());
    for key in ["choices", "from", "to"] {
        fields.take(key);
    }
    read
}

fn meant(written: &str, fields: &Fields<'_>) -> KindWord {
    let known = WORDS.iter().map(|(word, _)| *word);
    let other = OTHER_WORDS.iter().find(|(other, _)| *other == written);
    let name = other.map_or_else(
        || suggestion::nearest(written, known),
        |(_, meant)| Some(*meant),
    );
    let word = WORDS.iter().find(|(word, _)| Some(*word) == name);
    let is_there = |key| fields.value_of(key).is_some();
    match word {
        Some((_, word)) => *word,
        None if is_there("alone") => KindWord::SeveralOf,
        None if is_there("choices") => KindWord::OneOf,
        None if is_there("from") || is_there("to") => KindWord::Number,
        None => KindWord::YesNo,
    }
}

fn read_answers(
    word: KindWord,
    fields: &mut Fields<'_>,
    faults: &mut Faults,
) -> (Kind, Vec<ChoiceId>) {
    match word {
        KindWord::OneOf | KindWord::SeveralOf => {
            let choices = read_choices(fields, faults);
            let ids = choices.iter().map(|choice| choice.id.clone()).collect();
            let kind = if matches!(word, KindWord::OneOf) {
                Kind::OneOf(choices)
            } else {
                Kind::SeveralOf(choices)
            };
            (kind, ids)
        }
        KindWord::Number => (read_bounds(fields, faults), Vec::new()),
        KindWord::ApproximateDate => (Kind::ApproximateDate, Vec::new()),
        KindWord::Text => (Kind::Text, Vec::new()),
        KindWord::YesNo => (Kind::YesNo, vec![ChoiceId::new("yes"), ChoiceId::new("no")]),
    }
}

fn read_bounds(fields: &mut Fields<'_>, faults: &mut Faults) -> Kind {
    let from = fields.required_number("from", faults).unwrap_or_default();
    let to = fields.required_number("to", faults).unwrap_or(i64::MAX);
    if from > to {
        faults.error(
            fields.place_of("from"),
            format!("no number lies between {from} and {to}"),
            "put the smaller number at `from`",
        );
    }
    Kind::Number { from, to }
}

/// All keys of an item: what stands beside them is none.
const KEYS: [&str; 26] = [
    "gate",
    "say",
    "listen",
    "ask",
    "observe",
    "consent",
    "check",
    "if_not",
    "advice",
    "text",
    "then_mark",
    "covers",
    "explain",
    "if_refused",
    "kind",
    "read_choices",
    "plain",
    "from",
    "to",
    "when",
    "purpose",
    "avoid",
    "guide",
    "marks",
    "for",
    "on_stop",
];

/// Returns the choices that stand under no `choices:`, or under a key that is nearly that one. What is
/// wrong with the key is told.
fn stray_choices<'a>(fields: &mut Fields<'a>, faults: &mut Faults) -> Vec<(&'a Key, &'a Node)> {
    let known = [&KEYS[..], &["alone", "set_aside"]].concat();
    let others = fields.others(&known);
    let is_choices = |key: &Key| suggestion::nearest(&key.name, ["choices"]).is_some();
    if let Some((key, node)) = others.iter().find(|(key, _)| is_choices(key)) {
        // That this is no key is told when all keys have been read.
        return fields::named(node, &key.name, &mut Faults::default());
    }
    let is_choice = |node: &Node| matches!(node.kind, NodeKind::Text(_));
    let strays: Vec<(&Key, &Node)> = others
        .into_iter()
        .filter(|(key, node)| {
            is_choice(node) && suggestion::nearest(&key.name, known.iter().copied()).is_none()
        })
        .collect();
    if let ([(first, _), ..], true) = (strays.as_slice(), strays.len() > 1) {
        faults.error(
            first.place,
            "these are choices, and no `choices:` stands above them",
            "write `choices:` on a line of its own above them, and let each begin two columns further right",
        );
        for (key, _) in &strays {
            fields.tell_no_more_of(key);
        }
        return strays;
    }
    Vec::new()
}

fn read_choices(fields: &mut Fields<'_>, faults: &mut Faults) -> Vec<Choice> {
    let mut named = fields.named("choices", faults);
    if fields.value_of("choices").is_none() {
        named = stray_choices(fields, faults);
    }
    if named.len() < 2 {
        faults.error(
            fields.place_of("choices"),
            "there are fewer than two choices",
            "list the choices as `id: label` lines under `choices:`",
        );
    }
    let mut choices = Vec::with_capacity(named.len());
    for (key, node) in named {
        if RESERVED.contains(&key.name.as_str()) {
            faults.error(
                key.place,
                format!(
                    "`{}` has a meaning of its own and cannot be a choice",
                    key.name
                ),
                "rename it; every item can be declined or not known without a choice for it",
            );
        }
        if let Some(label) = fields::text(node, &key.name, faults) {
            choices.push(Choice {
                id: ChoiceId::new(&key.name),
                label,
            });
        }
    }
    choices
}
