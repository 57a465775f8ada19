//! What stands in a file and would get lost without a word.

use super::{Node, NodeKind};
use crate::grammar::{Faults, Place};

/// Reports what stands in a text and would get lost without a word: a first word with `!`, which YAML
/// takes for a type, and what stands behind a ` #` that looks like part of the text.
pub(super) fn unread(node: &Node, source: &str, faults: &mut Faults) {
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
