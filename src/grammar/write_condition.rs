//! A condition as it stands in a file.

use super::{Condition, ItemIx, Node, Test};

impl Condition {
    /// Returns the condition as a value of a file, with `name` giving the items' names. Reading it
    /// gives the same condition.
    pub fn to_node(&self, name: &impl Fn(ItemIx) -> String) -> Node {
        match self {
            Self::All(parts) => {
                let entries: Vec<(String, Node)> =
                    parts.iter().map(|part| part.entry(name)).collect();
                let is_distinct = entries.iter().enumerate().all(|(at, (key, _))| {
                    entries.iter().skip(at + 1).all(|(other, _)| other != key)
                });
                if entries.len() > 1 && is_distinct {
                    Node::map(entries)
                } else {
                    Node::map([self.entry(name)])
                }
            }
            _ => Node::map([self.entry(name)]),
        }
    }

    fn entry(&self, name: &impl Fn(ItemIx) -> String) -> (String, Node) {
        let list = |parts: &[Self]| Node::list(parts.iter().map(|part| part.to_node(name)));
        match self {
            Self::All(parts) => ("all".to_owned(), list(parts)),
            Self::Any(parts) => ("any".to_owned(), list(parts)),
            Self::Not(part) => ("not".to_owned(), part.to_node(name)),
            Self::Leaf { item, test, .. } => (name(*item), test.to_node()),
        }
    }
}

impl Test {
    fn to_node(&self) -> Node {
        match self {
            Self::In(choices) => match choices.as_slice() {
                [only] => Node::text(only.as_str()),
                several => Node::map([("in", Node::texts(several))]),
            },
            Self::HasAny(choices) => match choices.as_slice() {
                [only] => Node::map([("has", Node::text(only.as_str()))]),
                several => Node::map([("has_any", Node::texts(several))]),
            },
            Self::Range { from, below } => match (from, below) {
                (Some(from), Some(below)) if from.checked_add(1) == Some(*below) => {
                    Node::text(from.to_string())
                }
                _ => {
                    let from = from.map(|from| ("at_least", Node::text(from.to_string())));
                    let below = below.map(|below| ("under", Node::text(below.to_string())));
                    Node::map(from.into_iter().chain(below))
                }
            },
            Self::Given => Node::text("given"),
            Self::Declined => Node::text("declined"),
            Self::NotKnown => Node::text("not_known"),
        }
    }
}
