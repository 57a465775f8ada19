//! Names and words in a file: which are good, and what is told of those that are not. A name is told
//! once, wherever else it stands.

use super::{Faults, Node, NodeKind, Place, id, letter, suggestion};

/// Returns a well-formed id.
pub fn id_of<'a>(node: &'a Node, faults: &mut Faults) -> Option<&'a str> {
    if let NodeKind::Text(name) = &node.kind {
        check_id(name, node.place, faults).then_some(name.as_str())
    } else {
        let message = format!("an id is needed here, and this is {}", node.what());
        faults.error(
            node.place,
            message,
            "write a name in lower-case letters, digits and `_`",
        );
        None
    }
}

/// Returns what one of a few words stands for.
pub fn word<T: Copy>(node: &Node, words: &[(&'static str, T)], faults: &mut Faults) -> Option<T> {
    word_also_called(node, words, &[], faults)
}

/// Returns what one of a few words stands for; `others` are words that elsewhere mean the same, each
/// with the one that is meant here.
pub fn word_also_called<T: Copy>(
    node: &Node,
    words: &[(&'static str, T)],
    others: &[(&str, &str)],
    faults: &mut Faults,
) -> Option<T> {
    if let NodeKind::Text(given) = &node.kind {
        if let Some((_, meaning)) = words.iter().find(|(word, _)| word == given) {
            return Some(*meaning);
        }
        let known = words.iter().map(|(word, _)| *word);
        let plain = given.to_ascii_lowercase();
        let help = match others.iter().find(|(other, _)| *other == plain) {
            Some((_, meant)) => format!("did you mean `{meant}`?"),
            None => suggestion::help(given, known),
        };
        let message = format!("`{}` is not one of the words for this", text_of(given));
        unknown(given, node.place, message, help, faults);
    } else {
        let help = suggestion::help("", words.iter().map(|(word, _)| *word));
        faults.error(
            node.place,
            format!("a word is needed here, and this is {}", node.what()),
            help,
        );
    }
    None
}

/// Returns a text short enough for a message, with what is invisible in it shown.
pub(super) fn text_of(text: &str) -> String {
    let text = letter::visible(text);
    if text.chars().count() <= 40 {
        return text;
    }
    let start: String = text.chars().take(39).collect();
    format!("{start}…")
}

pub(super) fn check_id(name: &str, place: Place, faults: &mut Faults) -> bool {
    let good = id::is_well_formed(name);
    if !good && !faults.stands_again(name, place) {
        let message = format!("`{}` cannot be an id", text_of(name));
        let help = "start with a lower-case letter and go on with lower-case letters, digits, `_` or `-`, 64 at most";
        let at = unknown(name, place, message, help.to_owned(), faults);
        faults.told_with_lines(name, at);
        if let Some(plain) = letter::plain(name) {
            faults.name_told(&plain, at);
        }
    }
    good
}

/// Reports a name that nobody knows; where a character in it is not what it looks like, that one, at
/// its own place. Returns that place.
pub(super) fn unknown(
    name: &str,
    place: Place,
    message: String,
    help: String,
    faults: &mut Faults,
) -> Place {
    let Some(odd) = letter::odd_letter(name) else {
        faults.error(place, message, help);
        return place;
    };
    // A name in quotes begins one further; what stands there in escapes is left alone.
    let quote = match place.length.checked_sub(name.len()) {
        Some(0) => 0,
        Some(2) => 1,
        _ => {
            faults.error(place, format!("{message}: it holds {}", odd.what), odd.help);
            return place;
        }
    };
    let column = place
        .column
        .saturating_add(u32::try_from(odd.column + quote).unwrap_or(0));
    let at = Place {
        line: place.line,
        column,
        offset: place.offset + odd.offset + quote,
        length: odd.length,
    };
    faults.error(at, format!("{message}: it holds {}", odd.what), odd.help);
    at
}
