//! A tree as YAML: the counterpart of reading, for what the tool itself writes.

use super::yaml::Key;
use super::{Node, NodeKind, Place};

/// How long a line of a mapping or a list may be; a longer one is written below itself.
const WIDTH: usize = 100;
/// Plain words that YAML gives a meaning of their own.
const OWN_MEANING: [&str; 4] = ["true", "false", "null", "nan"];

impl Node {
    /// Makes a text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::of(NodeKind::Text(text.into()))
    }

    /// Makes a list.
    pub fn list(parts: impl IntoIterator<Item = Self>) -> Self {
        Self::of(NodeKind::List(parts.into_iter().collect()))
    }

    /// Makes a list of texts.
    pub fn texts<T: ToString>(parts: impl IntoIterator<Item = T>) -> Self {
        Self::list(parts.into_iter().map(|part| Self::text(part.to_string())))
    }

    /// Makes a mapping.
    pub fn map<K: Into<String>>(entries: impl IntoIterator<Item = (K, Self)>) -> Self {
        let key = |name: K| Key {
            place: Place::default(),
            name: name.into(),
        };
        let entries = entries.into_iter().map(|(name, node)| (key(name), node));
        Self::of(NodeKind::Map(entries.collect()))
    }

    /// Makes a value without a place.
    pub fn of(kind: NodeKind) -> Self {
        Self {
            place: Place::default(),
            kind,
        }
    }

    /// Returns the value of a key, where this is a mapping that has it.
    pub fn get(&self, name: &str) -> Option<&Self> {
        let NodeKind::Map(entries) = &self.kind else {
            return None;
        };
        let found = entries.iter().find(|(key, _)| key.name == name);
        found.map(|(_, node)| node)
    }

    /// Returns the value as a file: short mappings and lists in one line, others below each other.
    pub fn to_yaml(&self) -> String {
        let mut text = String::new();
        self.block(0, &mut text);
        text
    }

    /// Returns the value in one line.
    pub fn to_line(&self) -> String {
        match &self.kind {
            NodeKind::Text(text) => scalar(text, Within::Line),
            NodeKind::Flag(flag) => flag.to_string(),
            NodeKind::Nothing => "null".to_owned(),
            NodeKind::List(parts) => {
                let parts: Vec<String> = parts.iter().map(Self::to_line).collect();
                format!("[{}]", parts.join(", "))
            }
            NodeKind::Map(entries) => {
                let entries: Vec<String> = entries
                    .iter()
                    .map(|(key, node)| {
                        format!("{}: {}", scalar(&key.name, Within::Line), node.to_line())
                    })
                    .collect();
                format!("{{{}}}", entries.join(", "))
            }
        }
    }

    fn block(&self, depth: usize, text: &mut String) {
        let margin = "  ".repeat(depth);
        match &self.kind {
            NodeKind::Map(entries) if !entries.is_empty() => {
                for (key, node) in entries {
                    text.push_str(&margin);
                    text.push_str(&scalar(&key.name, Within::Block));
                    text.push(':');
                    node.behind(depth + 1, text);
                }
            }
            NodeKind::List(parts) if !parts.is_empty() => {
                for part in parts {
                    text.push_str(&margin);
                    text.push('-');
                    if part.depth() <= 1 && part.fits(depth + 1) {
                        part.behind(depth + 1, text);
                        continue;
                    }
                    // The first key of a mapping stands behind the dash.
                    let mut inner = String::new();
                    part.block(depth + 1, &mut inner);
                    text.push(' ');
                    text.push_str(inner.trim_start());
                }
            }
            _ => {
                text.push_str(&margin);
                text.push_str(&self.to_line());
                text.push('\n');
            }
        }
    }

    /// Writes the value behind its key or dash, or below it where it is too long.
    fn behind(&self, depth: usize, text: &mut String) {
        if let NodeKind::Text(words) = &self.kind {
            text.push(' ');
            text.push_str(&scalar(words, Within::Block));
            text.push('\n');
        } else if self.fits(depth) {
            text.push(' ');
            text.push_str(&self.to_line());
            text.push('\n');
        } else {
            text.push('\n');
            self.block(depth, text);
        }
    }

    /// How deep mappings and lists are nested in it.
    fn depth(&self) -> usize {
        match &self.kind {
            NodeKind::Map(entries) => {
                1 + entries
                    .iter()
                    .map(|(_, node)| node.depth())
                    .max()
                    .unwrap_or(0)
            }
            NodeKind::List(parts) => 1 + parts.iter().map(Self::depth).max().unwrap_or(0),
            _ => 0,
        }
    }

    fn fits(&self, depth: usize) -> bool {
        let is_empty = match &self.kind {
            NodeKind::Map(entries) => entries.is_empty(),
            NodeKind::List(parts) => parts.is_empty(),
            _ => true,
        };
        is_empty || 2 * depth + self.to_line().chars().count() <= WIDTH
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Within {
    Block,
    Line,
}

/// Returns a text so that it is read as this text: plain where that is safe, else in quotes.
fn scalar(text: &str, within: Within) -> String {
    if is_plain(text, within) {
        text.to_owned()
    } else {
        // JSON's way of quoting is one of YAML's.
        serde_json::Value::from(text).to_string()
    }
}

fn is_plain(text: &str, within: Within) -> bool {
    let is_number = text.strip_prefix('-').unwrap_or(text);
    let is_number = !is_number.is_empty() && is_number.bytes().all(|byte| byte.is_ascii_digit());
    let begins = text.starts_with(|c: char| c.is_alphabetic());
    let safe = |c: char| {
        c.is_alphanumeric()
            || matches!(
                c,
                ' ' | '.' | '\'' | '(' | ')' | '/' | '-' | '_' | ';' | '!'
            )
            || within == Within::Block && c == ','
    };
    is_number
        || begins
            && text.chars().all(safe)
            && !text.ends_with(' ')
            && !OWN_MEANING.contains(&text.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::{Faults, yaml};

    #[test]
    fn what_is_written_is_read_as_it_was() {
        let texts = [
            "yes",
            "true",
            "null",
            "~",
            "",
            " a",
            "a ",
            "a: b",
            "a #b",
            "- a",
            "'a'",
            "\"",
            "\\",
            "1.0",
            "12",
            "-3",
            "0x1f",
            "How old are you?",
            "a, b",
            "{a}",
            "آپ",
            "line\nline",
            "!a",
            "*a",
            "&a",
            "%a",
            "@a",
            "`a`",
            "NaN",
            ".inf",
            "a:",
            "1e3",
            "2026-01-01",
        ];
        let node = Node::map(
            (0..)
                .zip(texts)
                .map(|(at, text)| {
                    (
                        format!("k{at}"),
                        Node::list([Node::text(text), Node::texts([text])]),
                    )
                })
                .chain([("flag".to_owned(), Node::of(NodeKind::Flag(true)))])
                .chain([("long".to_owned(), Node::texts(["a word that is long"; 9]))]),
        );
        let mut faults = Faults::of("test.yaml");
        for written in [node.to_yaml(), node.to_line()] {
            let read = yaml::read(written.as_bytes(), &mut faults);
            let read = read.map(|read| read.to_line());
            assert_eq!(read, Some(node.to_line()), "{faults:?}\n{written}");
        }
    }
}
