//! Reading conditions: resolved to items, and checked for sense while their places are known.

use super::fields::{self, Fields};
use super::yaml::Key;
use super::{ChoiceId, Condition, Faults, Node, NodeKind, Place, Shape, Subjects, Test};

impl Condition {
    /// Reads a condition; `None` where it is faulty.
    pub fn read(node: &Node, subjects: &impl Subjects, faults: &mut Faults) -> Option<Self> {
        let NodeKind::Map(written) = &node.kind else {
            let message = format!("a condition must be a mapping, and this is {}", node.what());
            faults.error(
                node.place,
                message,
                "write `{item: answer}`, or combine with `all`, `any`, `not`",
            );
            return None;
        };
        let entries = fields::named(node, "condition", faults);
        let is_whole = entries.len() == written.len();
        if written.is_empty() {
            faults.error(
                node.place,
                "this condition is empty",
                "write `{item: answer}`, or remove it",
            );
            return None;
        }
        let mut parts: Vec<Self> = entries
            .into_iter()
            .filter_map(|(key, value)| part(key, value, subjects, faults))
            .collect();
        // What is left out has been told, here or where its name stands.
        if !is_whole || parts.len() < written.len() {
            return None;
        }
        if parts.len() == 1 {
            parts.pop()
        } else {
            Some(Self::All(parts))
        }
    }
}

fn part(
    key: &Key,
    value: &Node,
    subjects: &impl Subjects,
    faults: &mut Faults,
) -> Option<Condition> {
    match key.name.as_str() {
        "all" => Some(Condition::All(parts(key, value, subjects, faults)?)),
        "any" => Some(Condition::Any(parts(key, value, subjects, faults)?)),
        "not" => Some(Condition::Not(Box::new(Condition::read(
            value, subjects, faults,
        )?))),
        // Which of two items is meant, or what it takes, is not known while that is at fault.
        name if faults.stands_again(name, key.place) => None,
        name => {
            let Some((item, shape)) = subjects.find(name) else {
                faults.no_such("item", name, key.place, || subjects.names());
                return None;
            };
            let test = test(name, shape, value, faults)?;
            Some(Condition::Leaf {
                item,
                test,
                place: key.place,
            })
        }
    }
}

fn parts(
    key: &Key,
    value: &Node,
    subjects: &impl Subjects,
    faults: &mut Faults,
) -> Option<Vec<Condition>> {
    let list = fields::list(value, &key.name, faults);
    if list.is_empty() {
        let message = format!("`{}` holds no condition", key.name);
        faults.error(key.place, message, "list at least one condition");
        return None;
    }
    let parts: Vec<Condition> = list
        .iter()
        .filter_map(|node| Condition::read(node, subjects, faults))
        .collect();
    (parts.len() == list.len()).then_some(parts)
}

fn test(item: &str, shape: Shape<'_>, value: &Node, faults: &mut Faults) -> Option<Test> {
    match &value.kind {
        NodeKind::Text(word) => match word.as_str() {
            "given" => Some(Test::Given),
            "declined" => Some(Test::Declined),
            "not_known" => Some(Test::NotKnown),
            _ => compare(item, word, shape, value.place, faults),
        },
        NodeKind::Map(_) => detailed(item, shape, value, faults),
        _ => {
            let message = format!("a test on `{item}` cannot be {}", value.what());
            faults.error(
                value.place,
                message,
                "write an answer, or `{in: […]}`, `{has: …}`, `{under: …}`, `{at_least: …}`",
            );
            None
        }
    }
}

fn compare(
    item: &str,
    word: &str,
    shape: Shape<'_>,
    place: Place,
    faults: &mut Faults,
) -> Option<Test> {
    match shape {
        Shape::OneOf(choices) => Some(Test::In(vec![choice(item, word, choices, place, faults)?])),
        Shape::Number => {
            if let Ok(number) = word.parse() {
                Some(Test::Range {
                    from: Some(number),
                    below: Some(number.saturating_add(1)),
                })
            } else {
                faults.error(
                    place,
                    format!("`{item}` is a number, and `{word}` is not"),
                    "write digits, or `{under: …}`, `{at_least: …}`",
                );
                None
            }
        }
        Shape::SeveralOf(_) => {
            faults.error(
                place,
                format!("`{item}` can have several answers at once"),
                format!("write `{{has: {word}}}`"),
            );
            None
        }
        Shape::Words => {
            faults.error(
                place,
                format!("the words of `{item}` cannot be compared"),
                "test `given`, `declined` or `not_known` instead",
            );
            None
        }
    }
}

fn detailed(item: &str, shape: Shape<'_>, value: &Node, faults: &mut Faults) -> Option<Test> {
    let before = faults.errors();
    let mut tests = Fields::of(value, "a test", faults)?;
    let one_of = tests
        .take("in")
        .map(|node| choices(item, fields::list(node, "in", faults), shape, faults));
    let mut has = tests
        .take("has")
        .map(|node| choices(item, std::slice::from_ref(node), shape, faults));
    if let Some(node) = tests.take("has_any") {
        has = Some(choices(
            item,
            fields::list(node, "has_any", faults),
            shape,
            faults,
        ));
    }
    let from = tests
        .take("at_least")
        .and_then(|node| fields::number(node, faults));
    let below = tests
        .take("under")
        .and_then(|node| fields::number(node, faults));
    let place = tests.place();
    tests.finish(faults);
    if faults.errors() > before {
        return None;
    }
    let (test, fits, way_out) = match (one_of, has, from.is_some() || below.is_some()) {
        (Some(wanted), None, false) => (
            Test::In(wanted),
            matches!(shape, Shape::OneOf(_)),
            "`in` is for items with one answer; use `has_any`",
        ),
        (None, Some(wanted), false) => (
            Test::HasAny(wanted),
            matches!(shape, Shape::SeveralOf(_)),
            "`has` and `has_any` are for items with several answers; use `in`",
        ),
        (None, None, true) => (
            Test::Range { from, below },
            matches!(shape, Shape::Number),
            "`under` and `at_least` are for numbers",
        ),
        _ => {
            faults.error(
                place,
                format!("this test on `{item}` mixes several kinds"),
                "keep one of `in`, `has`, `has_any`, `under` with `at_least`",
            );
            return None;
        }
    };
    if !fits {
        faults.error(
            place,
            format!("this test does not fit the answers of `{item}`"),
            way_out,
        );
        return None;
    }
    Some(test)
}

fn choices(item: &str, nodes: &[Node], shape: Shape<'_>, faults: &mut Faults) -> Vec<ChoiceId> {
    let (Shape::OneOf(known) | Shape::SeveralOf(known)) = shape else {
        return Vec::new();
    };
    nodes
        .iter()
        .filter_map(|node| {
            let word = fields::id_of(node, faults)?;
            choice(item, word, known, node.place, faults)
        })
        .collect()
}

fn choice(
    item: &str,
    word: &str,
    known: &[ChoiceId],
    place: Place,
    faults: &mut Faults,
) -> Option<ChoiceId> {
    let found = known.iter().find(|choice| choice.as_str() == word).cloned();
    if found.is_none() {
        let help = faults.suggest(word, || known.iter().map(ChoiceId::as_str));
        faults.error(place, format!("`{item}` has no answer `{word}`"), help);
    }
    found
}
