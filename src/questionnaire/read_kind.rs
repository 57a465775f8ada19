//! Reading what answers an item takes.

use crate::grammar::condition::RESERVED;
use crate::grammar::{ChoiceId, Faults, Fields, NodeKind, fields, suggestion};

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

fn read_choices(fields: &mut Fields<'_>, faults: &mut Faults) -> Vec<Choice> {
    let named = fields.named("choices", faults);
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
