//! Definition and answers files as a tree in which every value has its place.
//!
//! The library reads YAML; this file only keeps the places and sets the bounds, so that a reader
//! can report every fault of a file in one pass instead of the first. Anchors and aliases are
//! refused: nobody needs them here, and they are what alias bombs are made of.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::{Location, Spanned};

use super::unreadable::unreadable;
use super::{Faults, Place, letter, text};

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 4 << 20;
/// How deep mappings and lists may be nested.
pub const MAX_DEPTH: usize = 32;
/// The most keys and values of a file; a questionnaire of 2000 items has half as many.
pub const MAX_NODES: usize = 100_000;

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

/// Reads one YAML document. `None` where the text is no YAML or is out of bounds; the fault says
/// why.
pub fn read(source: &[u8], faults: &mut Faults) -> Option<Node> {
    if source.len() > MAX_BYTES {
        let message = format!("this file is larger than {} MiB", MAX_BYTES >> 20);
        faults.error(
            Place::default(),
            message,
            "split it, or check that it is the file you meant",
        );
        return None;
    }
    let source = utf8(source, faults)?;
    if unsafe_characters(source, faults) {
        return None;
    }
    let options = serde_yaml::options! {
        duplicate_keys: serde_yaml::options::DuplicateKeyPolicy::PassThrough,
        merge_keys: serde_yaml::options::MergeKeyPolicy::AsOrdinary,
        strict_booleans: true,
        with_snippet: false,
        budget: serde_yaml::budget! {
            max_depth: MAX_DEPTH,
            max_nodes: MAX_NODES,
            max_aliases: 0,
            max_anchors: 0,
        },
    };
    match serde_yaml::from_str_with_options::<Spanned<Raw>>(source, options) {
        Ok(tree) => {
            let root = node(tree, source);
            unread(&root, source, faults);
            Some(root)
        }
        Err(error) => {
            let told = unreadable(&error, source);
            faults.error(told.place, told.message, told.help);
            None
        }
    }
}

fn utf8<'a>(source: &'a [u8], faults: &mut Faults) -> Option<&'a str> {
    let begins = |mark: &[u8]| source.starts_with(mark);
    if begins(b"\xff\xfe") || begins(b"\xfe\xff") {
        let message = "this text is in UTF-16, and UTF-8 is needed";
        faults.error(Place::default(), message, AS_UTF8);
        return None;
    }
    if source.contains(&0) {
        let help = "check that it is the file you meant; a definition file is plain text that ends in `.yaml`";
        faults.error(Place::default(), "this is no text file", help);
        return None;
    }
    match std::str::from_utf8(source) {
        Ok(text) => Some(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => {
            let before = source.get(..error.valid_up_to()).unwrap_or_default();
            let before = String::from_utf8_lossy(before);
            let before = before.strip_prefix('\u{feff}').unwrap_or(&before);
            faults.error(place_of_end(before), "this is not UTF-8 text", AS_UTF8);
            None
        }
    }
}

const AS_UTF8: &str =
    "save the file as UTF-8 and try again; if it is no text at all, it is the wrong file";

/// Reports control and bidirectional characters, which can make a file look other than it is. The
/// first few are enough to know what kind of file this is, and one TAB stands for all.
fn unsafe_characters(source: &str, faults: &mut Faults) -> bool {
    const ENOUGH: usize = 20;
    let mut found = 0;
    let mut tab = None;
    let mut tabs = 0;
    let (mut line, mut column) = (1, 0);
    for (offset, character) in source.char_indices() {
        column += 1;
        if character == '\n' {
            (line, column) = (line + 1, 0);
        }
        if matches!(character, '\n' | '\r') || !text::is_unsafe(character) {
            continue;
        }
        let place = Place {
            line,
            column,
            offset,
            length: character.len_utf8(),
        };
        if character == '\t' {
            tab.get_or_insert(place);
            tabs += 1;
        } else if found < ENOUGH {
            let character = letter::named(character);
            let message = format!("the hidden character {character} stands here");
            let help = "delete it: it can make text look other than it is";
            faults.error(place, message, help);
            found += 1;
        }
    }
    if let Some(place) = tab {
        let message = match tabs - 1 {
            0 => "a TAB (U+0009) stands here".to_owned(),
            1 => "a TAB (U+0009) stands here, and one more below".to_owned(),
            more => format!("a TAB (U+0009) stands here, and {more} more below"),
        };
        let help = "put spaces in its place; many editors can do that for a whole file";
        faults.error(place, message, help);
    }
    found > 0 || tab.is_some()
}

fn place_of_end(before: &str) -> Place {
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        + 1;
    Place {
        line: u32::try_from(line).unwrap_or(u32::MAX),
        column: u32::try_from(column).unwrap_or(u32::MAX),
        offset: before.len(),
        length: 0,
    }
}

fn place(at: Location) -> Place {
    let narrow = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    Place {
        line: narrow(at.line()),
        column: narrow(at.column()),
        offset: usize::try_from(at.span().byte_offset().unwrap_or(0)).unwrap_or(0),
        length: usize::try_from(at.span().byte_len().unwrap_or(0)).unwrap_or(0),
    }
}

fn node(tree: Spanned<Raw>, source: &str) -> Node {
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

/// Reports what stands in a text and would get lost without a word: a first word with `!`, which YAML
/// takes for a type, and what stands behind a ` #` that looks like part of the text.
fn unread(node: &Node, source: &str, faults: &mut Faults) {
    match &node.kind {
        NodeKind::List(list) => list.iter().for_each(|node| unread(node, source, faults)),
        NodeKind::Map(map) => map
            .iter()
            .for_each(|(_, node)| unread(node, source, faults)),
        NodeKind::Text(_) | NodeKind::Flag(_) | NodeKind::Nothing => {}
    }
    let NodeKind::Text(_) = node.kind else {
        return;
    };
    let line = source.get(..node.place.offset).unwrap_or_default();
    let line = line.rsplit('\n').next().unwrap_or_default();
    let before = line.trim_end();
    let tag = before
        .rsplit([' ', '[', '{', ','])
        .next()
        .unwrap_or_default();
    if tag.starts_with('!') {
        let place = moved_back(node.place, line.len() - before.len() + tag.len(), line);
        let message =
            format!("the word `{tag}` gets lost: what begins with `!` is no text outside quotes");
        faults.error(place, message, "put quotes around the whole text");
    }
    let end = node.place.offset.saturating_add(node.place.length);
    let is_plain = source
        .get(node.place.offset..)
        .is_some_and(|text| !text.starts_with(['"', '\'', '|', '>']));
    let rest = source
        .get(end..)
        .unwrap_or_default()
        .lines()
        .next()
        .unwrap_or_default();
    let comment = rest.trim_start();
    let is_glued = comment
        .strip_prefix('#')
        .and_then(|comment| comment.chars().next())
        .is_some_and(char::is_alphanumeric);
    if is_plain && rest.len() - comment.len() == 1 && is_glued {
        let inner = source.get(node.place.offset..end).unwrap_or_default();
        let lines = inner.matches('\n').count();
        let last = inner
            .rsplit('\n')
            .next()
            .unwrap_or_default()
            .chars()
            .count();
        let column = if lines == 0 { node.place.column } else { 1 };
        let narrow = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let place = Place {
            line: node.place.line.saturating_add(narrow(lines)),
            column: column.saturating_add(narrow(last + 1)),
            offset: end + 1,
            length: comment.trim_end().len(),
        };
        let help = "put quotes around the whole text; where it is meant as a comment, put a space behind the `#`";
        faults.warning(
            place,
            "what follows here is no part of the text: behind a space, `#` begins a comment",
            help,
        );
    }
}

/// Returns a place that lies so many bytes further to the left on its line.
fn moved_back(place: Place, bytes: usize, line: &str) -> Place {
    let passed = line
        .get(line.len().saturating_sub(bytes)..)
        .unwrap_or_default();
    let columns = u32::try_from(passed.chars().count()).unwrap_or(0);
    Place {
        column: place.column.saturating_sub(columns),
        offset: place.offset.saturating_sub(bytes),
        length: bytes,
        ..place
    }
}

fn key(key: Spanned<String>) -> Key {
    Key {
        place: place(key.referenced),
        name: key.value,
    }
}

enum Raw {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn told(source: &str) -> Vec<String> {
        let mut faults = Faults::of("a.yaml");
        read(source.as_bytes(), &mut faults);
        let line = |fault: &super::super::Fault| {
            let place = fault.place;
            format!("{}:{} {}", place.line, place.column, fault.message)
        };
        faults.into_sorted().iter().map(line).collect()
    }

    #[test]
    fn words_that_would_get_lost_are_told() {
        assert_eq!(
            told("a: x\nbeds: Berth #4 to the left\nb: {c: !Halt there}\n"),
            [
                "2:13 what follows here is no part of the text: behind a space, `#` begins a comment",
                "3:8 the word `!Halt` gets lost: what begins with `!` is no text outside quotes",
            ]
        );
        let good =
            "a: x # a comment\nb: 'Berth #4'\nc: x#4\nd: [Berth] #4\ne: y   #aligned\nf: \"!x\"\n";
        assert_eq!(told(good), Vec::<String>::new());
    }

    #[test]
    fn what_is_no_text_is_told_as_that() {
        let mut faults = Faults::of("a.yaml");
        for bytes in [&b"PK\x03\x04\0\0"[..], b"\xff\xfea\0", b"a: \xf6\n"] {
            assert!(read(bytes, &mut faults).is_none());
        }
        let told = faults.into_sorted();
        let told: Vec<(u32, u32, &str)> = told
            .iter()
            .map(|fault| (fault.place.line, fault.place.column, fault.message.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                (0, 0, "this is no text file"),
                (0, 0, "this text is in UTF-16, and UTF-8 is needed"),
                (1, 4, "this is not UTF-8 text"),
            ]
        );
    }
}
