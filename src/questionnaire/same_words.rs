//! One wording for one id: an item that stands in several questionnaires is the same question.

use std::collections::{BTreeMap, HashMap};

use crate::grammar::{ItemId, Place};

use super::{Choice, Item, Kind, Part, Put, Questionnaire};

/// A questionnaire with the name of its file.
#[derive(Debug, Clone, Copy)]
pub struct InFile<'a> {
    /// The file, as faults show it.
    pub file: &'a str,
    /// What stands in it.
    pub questionnaire: &'a Questionnaire,
}

/// An item that has other words than the one of the same id in another questionnaire. Answers to it
/// could not be compared, and its translation would belong to two questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherWords {
    /// The file of the item.
    pub file: String,
    /// Where the part that differs stands in it.
    pub place: Place,
    /// The file that it differs from.
    pub other: String,
    /// What differs, with both wordings and the other place.
    pub message: String,
}

/// What to do about an item with other words.
pub const WORD_ALIKE: &str = "word both alike, or give one of them another id";

/// Returns every item that has other words, another kind or other choices than most questionnaires
/// with an item of that id; where as many have the one as the other, those that come first are right.
pub fn other_words(all: &[InFile<'_>]) -> Vec<OtherWords> {
    let mut twins: HashMap<&ItemId, Vec<(InFile<'_>, &Item)>> = HashMap::new();
    for one in all {
        for item in &one.questionnaire.items {
            twins.entry(&item.id).or_default().push((*one, item));
        }
    }
    let twins: BTreeMap<_, _> = twins.into_iter().collect();
    let mut found = Vec::new();
    for (id, twins) in twins {
        let alike = |item: &Item| {
            let same = twins
                .iter()
                .filter(|(_, twin)| difference(item, twin).is_none());
            same.count()
        };
        // Of several that are equal the last is given: so the first of all has to come last.
        let Some((model, model_item)) = twins.iter().rev().max_by_key(|(_, item)| alike(item))
        else {
            continue;
        };
        for (one, item) in &twins {
            let Some(difference) = difference(item, model_item) else {
                continue;
            };
            let Difference {
                what,
                here,
                there,
                part,
            } = difference;
            let place_of =
                |item: &Item| part.as_ref().map_or(item.place, |part| item.place_of(part));
            let at = place_of(model_item);
            let (here, there) = shortened(&here, &there);
            found.push(OtherWords {
                file: one.file.to_owned(),
                place: place_of(item),
                other: model.file.to_owned(),
                message: format!(
                    "`{id}` is not the same as in `{}`: {what} is {here} here and {there} at {}:{}:{}",
                    model.questionnaire.id, model.file, at.line, at.column
                ),
            });
        }
    }
    found
}

/// What differs between two items of one id.
struct Difference {
    what: String,
    here: String,
    there: String,
    part: Option<Part>,
}

fn difference(item: &Item, twin: &Item) -> Option<Difference> {
    let differs = |what: &str, here: &str, there: &str, part: Option<Part>| {
        (here != there).then(|| Difference {
            what: what.to_owned(),
            here: here.to_owned(),
            there: there.to_owned(),
            part,
        })
    };
    differs("its key", item.word(), twin.word(), None)
        .or_else(|| {
            let checked = matches!(item.put, Put::Gate { .. } | Put::Observe { .. });
            let part = if checked { Part::Check } else { Part::Text };
            let what = format!("its `{}`", part.key());
            differs(&what, item.text(), twin.text(), Some(part))
        })
        .or_else(|| differs("its `plain`", plain(item), plain(twin), Some(Part::Plain)))
        .or_else(|| {
            differs(
                "its `explain`",
                explain(item),
                explain(twin),
                Some(Part::Explain),
            )
        })
        .or_else(|| differs("its kind of answer", &kind(item), &kind(twin), None))
        .or_else(|| different_choice(item, twin))
}

fn different_choice(item: &Item, twin: &Item) -> Option<Difference> {
    let (own, others) = (choices(item), choices(twin));
    let label = |choices: &[Choice], id: &Choice| {
        let found = choices.iter().find(|choice| choice.id == id.id);
        found.map_or_else(String::new, |choice| choice.label.clone())
    };
    let mut all = own.iter().chain(others);
    let found = all.find(|choice| label(own, choice) != label(others, choice));
    if let Some(choice) = found {
        return Some(Difference {
            what: format!("its choice `{}`", choice.id),
            here: label(own, choice),
            there: label(others, choice),
            part: Some(Part::Choice(choice.id.clone())),
        });
    }
    let order = |choices: &[Choice]| {
        let ids: Vec<&str> = choices.iter().map(|choice| choice.id.as_str()).collect();
        ids.join(", ")
    };
    let (here, there) = (order(own), order(others));
    (here != there).then(|| Difference {
        what: "the order of its choices".to_owned(),
        here,
        there,
        part: None,
    })
}

fn plain(item: &Item) -> &str {
    match &item.put {
        Put::Ask { plain, .. } => plain.as_deref().unwrap_or_default(),
        _ => "",
    }
}

fn explain(item: &Item) -> &str {
    match &item.put {
        Put::Consent { explain, .. } => explain.as_deref().unwrap_or_default(),
        _ => "",
    }
}

fn kind(item: &Item) -> String {
    match item.kind() {
        Some(Kind::Number { from, to }) => format!("number from {from} to {to}"),
        Some(kind) => kind.word().to_owned(),
        None => String::new(),
    }
}

fn choices(item: &Item) -> &[Choice] {
    match item.kind() {
        Some(Kind::OneOf(choices) | Kind::SeveralOf(choices)) => choices,
        _ => &[],
    }
}

/// Returns two wordings in quotes, each as much of it as shows where they part.
fn shortened(here: &str, there: &str) -> (String, String) {
    const BEFORE: usize = 15;
    const SHOWN: usize = 45;
    let alike = here
        .chars()
        .zip(there.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let from = alike.saturating_sub(BEFORE);
    let short = |text: &str| {
        if text.is_empty() {
            return "nothing".to_owned();
        }
        let letters: Vec<char> = text.chars().collect();
        // A beginning that would spare a few letters only is not cut off.
        let from = if letters.len() <= SHOWN { 0 } else { from };
        let shown: String = letters.iter().skip(from).take(SHOWN).collect();
        let before = if from > 0 { "…" } else { "" };
        let after = if letters.len() > from + SHOWN {
            "…"
        } else {
            ""
        };
        format!("\"{before}{shown}{after}\"")
    };
    (short(here), short(there))
}
