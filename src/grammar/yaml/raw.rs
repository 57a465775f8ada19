//! What the library hands over, before the places are put to it.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::{Location, Spanned};

use super::{Key, Node, NodeKind};
use crate::grammar::Place;

/// A value as the library reads it. A number is known by its place alone, and taken as it is written.
pub(super) enum Raw {
    Text(String),
    Number,
    Flag(bool),
    Nothing,
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<String>, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text, a number, a list or a mapping")
    }
    fn visit_bool<E>(self, flag: bool) -> Result<Raw, E> {
        Ok(Raw::Flag(flag))
    }
    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Number)
    }
    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Number)
    }
    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Number)
    }
    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Number)
    }
    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Number)
    }
    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }
    fn visit_string<E>(self, text: String) -> Result<Raw, E> {
        Ok(Raw::Text(text))
    }
    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Nothing)
    }
    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Nothing)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Raw, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = list.next_element()? {
            nodes.push(node);
        }
        Ok(Raw::List(nodes))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Raw::Map(entries))
    }
}

/// Returns the tree with the places of the file.
fn place(at: Location) -> Place {
    let narrow = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    Place {
        line: narrow(at.line()),
        column: narrow(at.column()),
        offset: usize::try_from(at.span().byte_offset().unwrap_or(0)).unwrap_or(0),
        length: usize::try_from(at.span().byte_len().unwrap_or(0)).unwrap_or(0),
    }
}

pub(super) fn node(tree: Spanned<Raw>, source: &str) -> Node {
    let place = place(tree.referenced);
    let as_written = || {
        let end = place.offset.saturating_add(place.length);
        source.get(place.offset..end).unwrap_or_default().to_owned()
    };
    let kind = match tree.value {
        Raw::Text(text) => NodeKind::Text(text),
        Raw::Number => NodeKind::Text(as_written()),
        Raw::Flag(flag) => NodeKind::Flag(flag),
        Raw::Nothing => NodeKind::Nothing,
        Raw::List(list) => NodeKind::List(list.into_iter().map(|n| node(n, source)).collect()),
        Raw::Map(map) => NodeKind::Map(
            map.into_iter()
                .map(|(k, v)| (key(k), node(v, source)))
                .collect(),
        ),
    };
    Node { place, kind }
}

fn key(key: Spanned<String>) -> Key {
    Key {
        place: place(key.referenced),
        name: key.value,
    }
}
