//! Definition and answers files as a tree in which every value has its place.
//!
//! The library reads YAML; this file only keeps the places and sets the bounds, so that a reader
//! can report every fault of a file in one pass instead of the first. Anchors and aliases are
//! refused: nobody needs them here, and they are what alias bombs are made of.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::budget::BudgetBreach;
use serde_yaml::{Location, Spanned};

use super::{Faults, Place, text};

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
        Ok(tree) => Some(node(tree, source)),
        Err(error) => {
            let at = error.location().map_or(Place::default(), place);
            let place = with_offset(at, source);
            let (message, help) = unreadable(&error);
            faults.error(place, message, help);
            None
        }
    }
}

fn utf8<'a>(source: &'a [u8], faults: &mut Faults) -> Option<&'a str> {
    match std::str::from_utf8(source) {
        Ok(text) => Some(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => {
            let before = source.get(..error.valid_up_to()).unwrap_or_default();
            let before = String::from_utf8_lossy(before);
            let place = place_of_end(&before);
            faults.error(
                place,
                "this is not UTF-8 text",
                "save the file as UTF-8 and try again",
            );
            None
        }
    }
}

/// Reports control and bidirectional characters, which can make a file look other than it is. The
/// first few are enough to know what kind of file this is.
fn unsafe_characters(source: &str, faults: &mut Faults) -> bool {
    const ENOUGH: usize = 20;
    let mut found = 0;
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
        let code = u32::from(character);
        let message = format!("the hidden character U+{code:04X} stands here");
        let help = if character == '\t' {
            "use spaces instead of a TAB"
        } else {
            "delete it: it can make text look other than it is"
        };
        faults.error(place, message, help);
        found += 1;
        if found == ENOUGH {
            break;
        }
    }
    found > 0
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

/// Returns the place with its offset: where the text is no YAML, the library gives line and column
/// only.
fn with_offset(at: Place, source: &str) -> Place {
    let lines_before = (at.line as usize).saturating_sub(1);
    let before: usize = source
        .split_inclusive('\n')
        .take(lines_before)
        .map(str::len)
        .sum();
    let rest = source.get(before..).unwrap_or_default();
    let columns_before = (at.column as usize).saturating_sub(1);
    let column = rest
        .char_indices()
        .nth(columns_before)
        .map_or(0, |(offset, _)| offset);
    Place {
        offset: before + column,
        ..at
    }
}

fn unreadable(error: &serde_yaml::Error) -> (String, &'static str) {
    if let serde_yaml::Error::MultipleDocuments { .. } = error {
        let message = "this file holds more than one document".to_owned();
        return (message, "keep one, and remove the lines `---`");
    }
    let told = error.without_snippet().to_string();
    if let serde_yaml::Error::Budget {
        breach: BudgetBreach::Nodes { .. } | BudgetBreach::Events { .. },
        ..
    } = error
    {
        let message = format!("this file holds more than {MAX_NODES} keys and values");
        return (message, "split it, or check that it is the file you meant");
    }
    if matches!(error, serde_yaml::Error::Budget { .. }) || told.contains("recursion limit") {
        let message = format!(
            "this file is nested deeper than {MAX_DEPTH} levels, or uses anchors (`&`) or aliases (`*`)"
        );
        return (
            message,
            "write it out plainly; quote a text that starts with `&` or `*`",
        );
    }
    let told = told.split(" at line ").next().unwrap_or(&told);
    let first = told.lines().next().unwrap_or("it cannot be read");
    let help = "look at the indentation here and above, and put quotes around a text that holds `: ` or ` #`";
    (
        format!("this is not YAML: {}", first.trim_end_matches('.')),
        help,
    )
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
