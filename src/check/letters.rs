//! Characters that nobody sees for what they are, in a definition file that is no questionnaire and no
//! translation: what rules, countries and services say is read by the officer, and some of it aloud.

use crate::grammar::odd_letters::odd_characters;
use crate::grammar::{Faults, Node, NodeKind};

use super::wording::locate::locate;

/// Adds each of them to the faults at its place. `source` is the file as it was read; `faults` must
/// stand at it.
pub fn check(root: &Node, source: &str, faults: &mut Faults) {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    walk(root, source, faults);
}

fn walk(node: &Node, source: &str, faults: &mut Faults) {
    match &node.kind {
        NodeKind::List(list) => list.iter().for_each(|node| walk(node, source, faults)),
        NodeKind::Map(map) => map.iter().for_each(|(_, node)| walk(node, source, faults)),
        // A name of one word is looked at where names are looked up.
        NodeKind::Text(text) if text.contains(char::is_whitespace) => {
            for odd in odd_characters(text) {
                let place = locate(source, node.place, text, &odd.at);
                faults.error(place, odd.what, odd.help);
            }
        }
        NodeKind::Text(_) | NodeKind::Flag(_) | NodeKind::Nothing => {}
    }
}
