//! The questionnaire as it comes together, before it is a file.

use crate::grammar::{Node, NodeKind};
use crate::questionnaire::translation::TextKey;

/// A section.
#[derive(Debug, Clone)]
pub(super) struct DraftSection {
    pub(super) row: u32,
    pub(super) head: Vec<(String, Node)>,
    pub(super) items: Vec<DraftItem>,
}

/// An item: its keys in the order in which they are written.
#[derive(Debug, Clone)]
pub(super) struct DraftItem {
    pub(super) entries: Vec<(String, Node)>,
}

/// A text in another language, as its cell has it.
#[derive(Debug, Clone)]
pub(super) struct Foreign {
    pub(super) heading: String,
    pub(super) key: TextKey,
    pub(super) words: String,
}

/// The whole.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft {
    pub(super) head: Vec<(String, Node)>,
    pub(super) sections: Vec<DraftSection>,
    pub(super) tail: Vec<(String, Node)>,
    pub(super) foreign: Vec<Foreign>,
}

/// Whether a missing purpose is filled, so that the rest can be checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purposes {
    AsTheyAre,
    Filled,
}

impl DraftItem {
    pub(super) fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|(name, _)| name == key)
    }

    /// Says whether this is a question that nobody has given a purpose.
    pub(super) fn lacks_purpose(&self) -> bool {
        self.has("ask") && !self.has("purpose")
    }

    fn node(&self, purposes: Purposes) -> Node {
        let mut entries = self.entries.clone();
        if purposes == Purposes::Filled && self.lacks_purpose() {
            entries.push(("purpose".to_owned(), Node::text("?")));
        }
        Node::map(entries)
    }
}

impl Draft {
    pub(super) fn node(&self, purposes: Purposes) -> Node {
        let sections = self.sections.iter().map(|section| {
            let items = section.items.iter().map(|item| item.node(purposes));
            let items = ("items".to_owned(), Node::list(items));
            Node::map(section.head.iter().cloned().chain([items]))
        });
        let sections = ("sections".to_owned(), Node::list(sections));
        let head = self.head.iter().cloned();
        Node::map(head.chain([sections]).chain(self.tail.iter().cloned()))
    }

    pub(super) fn items(&self) -> impl Iterator<Item = &DraftItem> {
        self.sections.iter().flat_map(|section| &section.items)
    }
}

/// Returns `true` as a value.
pub(super) fn yes() -> Node {
    Node::of(NodeKind::Flag(true))
}
