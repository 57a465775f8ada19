//! The tree: each value and each key with its place.

use crate::grammar::Place;

/// A value of a YAML file with its place.
#[derive(Debug, Clone)]
pub struct Node {
    /// Where the value stands.
    pub place: Place,
    /// What it is.
    pub kind: NodeKind,
}

/// What a YAML value is.
#[derive(Debug, Clone)]
pub enum NodeKind {
    /// Text, as written; numbers are kept as their text.
    Text(String),
    /// `true` or `false`.
    Flag(bool),
    /// Nothing at all.
    Nothing,
    /// A list.
    List(Vec<Node>),
    /// A mapping, in the order of the file; a key may stand in it twice.
    Map(Vec<(Key, Node)>),
}

/// A key of a mapping with its place.
#[derive(Debug, Clone)]
pub struct Key {
    /// Where the key stands.
    pub place: Place,
    /// The key.
    pub name: String,
}

impl Node {
    /// Returns what the value is, in a word for messages.
    pub fn what(&self) -> &'static str {
        match self.kind {
            NodeKind::Text(_) => "text",
            NodeKind::Flag(_) => "true or false",
            NodeKind::Nothing => "nothing",
            NodeKind::List(_) => "a list",
            NodeKind::Map(_) => "a mapping",
        }
    }
}
