//! The keys of one mapping, taken out one by one; what is left over at the end is reported.

use super::field_names::{check_id, text_of, unknown};
use super::yaml::Key;
use super::{Faults, Node, NodeKind, Place, id, letter, suggestion};

pub use super::field_names::{id_of, word, word_also_called};

/// Reads the keys of one mapping. Every door reports what is wrong and goes on, so that a file
/// tells all its faults at once.
#[derive(Debug)]
pub struct Fields<'a> {
    place: Place,
    what: &'static str,
    entries: Vec<(&'a Key, &'a Node)>,
    known: Vec<&'static str>,
    /// Keys that were told as missing.
    missing: Vec<&'static str>,
    /// Keys that nobody knows and of which all has been told.
    told: Vec<&'a str>,
}

impl<'a> Fields<'a> {
    /// Opens a mapping; `what` names it in messages, as in "an item".
    pub fn of(node: &'a Node, what: &'static str, faults: &mut Faults) -> Option<Self> {
        let NodeKind::Map(map) = &node.kind else {
            let message = format!("{what} must be a mapping, and this is {}", node.what());
            faults.error(node.place, message, "write `key: value` lines here");
            return None;
        };
        let entries = unique(map, faults);
        let place = entries.first().map_or(node.place, |(key, _)| key.place);
        Some(Self {
            place,
            what,
            entries,
            known: Vec::new(),
            missing: Vec::new(),
            told: Vec::new(),
        })
    }

    /// Returns the place of the mapping: that of its first key.
    pub fn place(&self) -> Place {
        self.place
    }

    /// Returns the place of a key, or of the mapping where the key is missing.
    pub fn place_of(&self, name: &str) -> Place {
        let mut keys = self.entries.iter().map(|(key, _)| key);
        let found = keys.find(|key| key.name == name);
        found.map_or(self.place, |key| key.place)
    }

    /// Returns the value of a key, which somebody else takes.
    pub fn value_of(&self, name: &str) -> Option<&'a Node> {
        let found = self.entries.iter().find(|(key, _)| key.name == name);
        found.map(|(_, node)| *node)
    }

    /// Returns the value of a key.
    pub fn take(&mut self, name: &'static str) -> Option<&'a Node> {
        if !self.known.contains(&name) {
            self.known.push(name);
        }
        let found = self.entries.iter().find(|(key, _)| key.name == name);
        found.map(|(_, node)| *node)
    }

    /// Returns the value of a key that must be there.
    pub fn required(&mut self, name: &'static str, faults: &mut Faults) -> Option<&'a Node> {
        let found = self.take(name);
        if found.is_none() {
            self.missing.push(name);
            faults.error(self.place, self.lacks(name), format!("add `{name}:` here"));
        }
        found
    }

    /// Returns a text.
    pub fn text(&mut self, name: &'static str, faults: &mut Faults) -> Option<String> {
        self.take(name).and_then(|node| text(node, name, faults))
    }

    /// Returns a text that must be there.
    pub fn required_text(&mut self, name: &'static str, faults: &mut Faults) -> Option<String> {
        self.required(name, faults)
            .and_then(|node| text(node, name, faults))
    }

    /// Returns an id that must be there.
    pub fn required_id(&mut self, name: &'static str, faults: &mut Faults) -> Option<&'a str> {
        self.required(name, faults)
            .and_then(|node| id_of(node, faults))
    }

    /// Returns an id.
    pub fn id(&mut self, name: &'static str, faults: &mut Faults) -> Option<&'a str> {
        self.take(name).and_then(|node| id_of(node, faults))
    }

    /// Returns `true` where the key says so, `false` where it says so or is missing.
    pub fn flag(&mut self, name: &'static str, faults: &mut Faults) -> bool {
        let Some(node) = self.take(name) else {
            return false;
        };
        if let NodeKind::Flag(flag) = node.kind {
            return flag;
        }
        let message = format!(
            "`{name}` must be true or false, and this is {}",
            node.what()
        );
        faults.error(node.place, message, "write `true`, or leave the line out");
        false
    }

    /// Returns a whole number that must be there.
    pub fn required_number(&mut self, name: &'static str, faults: &mut Faults) -> Option<i64> {
        self.required(name, faults)
            .and_then(|node| number(node, faults))
    }

    /// Returns what one of a few words stands for.
    pub fn word<T: Copy>(
        &mut self,
        name: &'static str,
        words: &[(&'static str, T)],
        faults: &mut Faults,
    ) -> Option<T> {
        self.take(name).and_then(|node| word(node, words, faults))
    }

    /// Returns what one of a few words stands for; the key must be there.
    pub fn required_word<T: Copy>(
        &mut self,
        name: &'static str,
        words: &[(&'static str, T)],
        faults: &mut Faults,
    ) -> Option<T> {
        self.required(name, faults)
            .and_then(|node| word(node, words, faults))
    }

    /// Returns the members of a list; empty where the key is missing.
    pub fn list(&mut self, name: &'static str, faults: &mut Faults) -> &'a [Node] {
        self.take(name).map_or(&[], |node| list(node, name, faults))
    }

    /// Returns the texts of a list; empty where the key is missing.
    pub fn texts(&mut self, name: &'static str, faults: &mut Faults) -> Vec<String> {
        let list = self.list(name, faults);
        list.iter()
            .filter_map(|node| text(node, name, faults))
            .collect()
    }

    /// Opens the mapping under a key.
    pub fn map(&mut self, name: &'static str, faults: &mut Faults) -> Option<Fields<'a>> {
        self.take(name)
            .and_then(|node| Fields::of(node, name, faults))
    }

    /// Opens the mapping under a key that must be there.
    pub fn required_map(&mut self, name: &'static str, faults: &mut Faults) -> Option<Fields<'a>> {
        self.required(name, faults)
            .and_then(|node| Fields::of(node, name, faults))
    }

    /// Returns the named entries of the mapping under a key, each with a well-formed id.
    pub fn named(&mut self, name: &'static str, faults: &mut Faults) -> Vec<(&'a Key, &'a Node)> {
        self.take(name)
            .map_or_else(Vec::new, |node| named(node, name, faults))
    }

    /// Returns the keys that are none of these, with their values.
    pub fn others(&self, known: &[&str]) -> Vec<(&'a Key, &'a Node)> {
        let entries = self.entries.iter().copied();
        entries
            .filter(|(key, _)| !known.contains(&key.name.as_str()))
            .collect()
    }

    /// Notes that all has been told about a key that nobody knows.
    pub fn tell_no_more_of(&mut self, key: &'a Key) {
        self.told.push(&key.name);
    }

    /// Notes that what is named here has a fault that has been told, whichever of its values the name is.
    pub fn names_told(&self, faults: &mut Faults) {
        for (key, node) in &self.entries {
            if let NodeKind::Text(name) = &node.kind
                && id::is_well_formed(name)
            {
                faults.name_told(name, key.place);
            }
        }
    }

    fn lacks(&self, name: &str) -> String {
        format!("{} has no `{name}`", self.what)
    }

    fn help_for(&self, name: &str, faults: &Faults) -> String {
        // In braces, `under:18` is a key of that name.
        if let Some((key, value)) = name
            .split_once(':')
            .filter(|(key, _)| self.known.contains(key))
        {
            return format!("a space is missing behind the colon: write `{key}: {value}`");
        }
        faults.suggest(name, || self.known.iter().copied())
    }

    /// Reports every key that nobody asked for.
    pub fn finish(self, faults: &mut Faults) {
        for (key, node) in &self.entries {
            let name = key.name.as_str();
            if !self.known.contains(&name) && !self.told.contains(&name) {
                // What is missing was misspelt: that is told once, and so is what has its name.
                let plain = letter::plain(name).unwrap_or_else(|| name.to_owned());
                let meant = suggestion::nearest(&plain, self.missing.iter().copied());
                let nearest = suggestion::nearest(&plain, self.known.iter().copied());
                if let Some(meant) = meant.filter(|meant| Some(*meant) == nearest) {
                    faults.take_back_told(self.place, &self.lacks(meant));
                    if let NodeKind::Text(value) = &node.kind {
                        faults.name_told(value, node.place);
                    }
                }
                let message = format!("{} has no key `{}`", self.what, text_of(&key.name));
                let help = self.help_for(&key.name, faults);
                unknown(&key.name, key.place, message, help, faults);
            }
        }
    }
}

/// Returns the named entries of a mapping, each with a well-formed id.
pub fn named<'a>(node: &'a Node, what: &str, faults: &mut Faults) -> Vec<(&'a Key, &'a Node)> {
    let NodeKind::Map(map) = &node.kind else {
        let message = format!("`{what}` must be a mapping, and this is {}", node.what());
        faults.error(node.place, message, "write `id: …` lines here");
        return Vec::new();
    };
    let mut entries = unique(map, faults);
    entries.retain(|(key, _)| check_id(&key.name, key.place, faults));
    entries
}

/// Returns the entries of a mapping whatever their keys are; what stands twice is reported.
pub fn entries<'a>(node: &'a Node, what: &str, faults: &mut Faults) -> Vec<(&'a Key, &'a Node)> {
    let NodeKind::Map(map) = &node.kind else {
        let message = format!("`{what}` must be a mapping, and this is {}", node.what());
        faults.error(node.place, message, "write `key: value` lines here");
        return Vec::new();
    };
    unique(map, faults)
}

/// Returns the members of a list.
pub fn list<'a>(node: &'a Node, what: &str, faults: &mut Faults) -> &'a [Node] {
    if let NodeKind::List(list) = &node.kind {
        return list;
    }
    let message = format!("`{what}` must be a list, and this is {}", node.what());
    faults.error(node.place, message, "write `- …` lines or `[…]` here");
    &[]
}

/// Returns a text that is not empty.
pub fn text(node: &Node, what: &str, faults: &mut Faults) -> Option<String> {
    match &node.kind {
        NodeKind::Text(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        NodeKind::Text(_) => {
            let message = format!("`{what}` is empty");
            faults.error(node.place, message, "write the text behind the colon");
            None
        }
        NodeKind::Flag(_) => {
            let message = format!("`{what}` must be a text, and this is true or false");
            faults.error(node.place, message, "put quotes around it");
            None
        }
        _ => {
            let message = format!("`{what}` must be a text, and this is {}", node.what());
            faults.error(
                node.place,
                message,
                "write the text behind the colon, in quotes if it holds `: `",
            );
            None
        }
    }
}

/// Returns a whole number.
pub fn number(node: &Node, faults: &mut Faults) -> Option<i64> {
    let parsed = match &node.kind {
        NodeKind::Text(text) => text.parse().ok(),
        _ => None,
    };
    if parsed.is_none() {
        faults.error(
            node.place,
            format!("a whole number is needed here, and this is {}", shown(node)),
            "write digits only, such as 18",
        );
    }
    parsed
}

fn shown(node: &Node) -> String {
    match &node.kind {
        NodeKind::Text(text) => format!("`{}`", text_of(text)),
        _ => node.what().to_owned(),
    }
}

fn unique<'a>(map: &'a [(Key, Node)], faults: &mut Faults) -> Vec<(&'a Key, &'a Node)> {
    let mut lines = std::collections::HashMap::new();
    let mut entries = Vec::with_capacity(map.len());
    for (key, node) in map {
        if let Some(line) = lines.get(key.name.as_str()) {
            let message = format!(
                "`{}` stands twice; it is already on line {line}",
                text_of(&key.name)
            );
            faults.error(key.place, message, "either remove or rename one of the two");
            continue;
        }
        lines.insert(key.name.as_str(), key.place.line);
        entries.push((key, node));
    }
    entries
}
