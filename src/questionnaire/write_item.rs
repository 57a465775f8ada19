//! An item as it stands in a questionnaire's file.

use crate::grammar::{Node, NodeKind};

use super::{Choice, IfNot, IfRefused, Item, Kind, Mark, Put, Questionnaire, SectionIx, SetAside};

type Entries = Vec<(&'static str, Node)>;

impl Questionnaire {
    /// Returns an item as the value that the file holds.
    pub fn item_node(&self, item: &Item) -> Node {
        let mut entries: Entries = vec![(item.word(), Node::text(item.id.as_str()))];
        if let Some(when) = &item.when {
            entries.push(("when", self.condition(when)));
        }
        if item.adults_only {
            entries.push(("for", Node::text("adults")));
        }
        flag(&mut entries, "on_stop", item.on_stop);
        self.put(&item.put, &mut entries);
        if !item.alone.is_empty() {
            entries.push(("alone", Node::texts(&item.alone)));
        }
        text(&mut entries, "purpose", item.purpose.as_deref());
        text(&mut entries, "avoid", item.avoid.as_deref());
        text(&mut entries, "guide", item.guide.as_deref());
        if !item.marks.is_empty() {
            let marks = item.marks.iter().map(|mark| word(&Mark::WORDS, *mark));
            entries.push(("marks", Node::texts(marks)));
        }
        entries.extend(set_aside(&item.set_aside));
        Node::map(entries)
    }

    fn put(&self, put: &Put, entries: &mut Entries) {
        match put {
            Put::Gate {
                check,
                if_not,
                advice,
            } => {
                text(entries, "check", Some(check));
                text(entries, "if_not", Some(word(&IfNot::WORDS, *if_not)));
                text(entries, "advice", Some(advice));
            }
            Put::Say { text: words } => text(entries, "text", Some(words)),
            Put::Listen {
                text: words,
                then_mark,
            } => {
                text(entries, "text", Some(words));
                flag(entries, "then_mark", *then_mark);
            }
            Put::Consent {
                text: words,
                explain,
                covers,
                if_refused,
            } => {
                text(entries, "text", Some(words));
                text(entries, "explain", explain.as_deref());
                let id = |ix: &SectionIx| self.section(*ix).map(|section| section.id.clone());
                entries.push(("covers", Node::texts(covers.iter().filter_map(id))));
                text(
                    entries,
                    "if_refused",
                    Some(word(&IfRefused::WORDS, *if_refused)),
                );
            }
            Put::Observe { check, kind } => {
                text(entries, "check", Some(check));
                kind.write(entries);
            }
            Put::Ask {
                text: words,
                plain,
                kind,
                read_choices,
            } => {
                text(entries, "text", Some(words));
                text(entries, "plain", plain.as_deref());
                kind.write(entries);
                flag(entries, "read_choices", *read_choices);
            }
        }
    }
}

impl Item {
    /// Returns the key that says what the item is.
    pub fn word(&self) -> &'static str {
        match self.put {
            Put::Gate { .. } => "gate",
            Put::Say { .. } => "say",
            Put::Listen { .. } => "listen",
            Put::Ask { .. } => "ask",
            Put::Observe { .. } => "observe",
            Put::Consent { .. } => "consent",
        }
    }
}

impl Kind {
    /// Returns the word that a definition file has for it.
    pub fn word(&self) -> &'static str {
        match self {
            Self::YesNo => "yes_no",
            Self::OneOf(_) => "one_of",
            Self::SeveralOf(_) => "several_of",
            Self::Number { .. } => "number",
            Self::ApproximateDate => "approximate_date",
            Self::Text => "text",
        }
    }

    fn write(&self, entries: &mut Entries) {
        entries.push(("kind", Node::text(self.word())));
        match self {
            Self::OneOf(choices) | Self::SeveralOf(choices) => {
                let label = |choice: &Choice| (choice.id.to_string(), Node::text(&choice.label));
                entries.push(("choices", Node::map(choices.iter().map(label))));
            }
            Self::Number { from, to } => {
                entries.push(("from", Node::text(from.to_string())));
                entries.push(("to", Node::text(to.to_string())));
            }
            Self::YesNo | Self::ApproximateDate | Self::Text => {}
        }
    }
}

/// Returns the rules that are set aside, with their reasons.
pub(super) fn set_aside(rules: &[SetAside]) -> Option<(&'static str, Node)> {
    let rule = |rule: &SetAside| (rule.rule.clone(), Node::text(&rule.reason));
    (!rules.is_empty()).then(|| ("set_aside", Node::map(rules.iter().map(rule))))
}

fn text(entries: &mut Entries, key: &'static str, words: Option<&str>) {
    entries.extend(words.map(|words| (key, Node::text(words))));
}

fn flag(entries: &mut Entries, key: &'static str, is_set: bool) {
    if is_set {
        entries.push((key, Node::of(NodeKind::Flag(true))));
    }
}

fn word<T: Copy + PartialEq>(words: &[(&'static str, T)], value: T) -> &'static str {
    let found = words.iter().find(|(_, other)| *other == value);
    found.map_or("", |(word, _)| word)
}
