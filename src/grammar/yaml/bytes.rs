//! The bytes of a file: whether they are text, and such as shows what it says.

use crate::grammar::{Faults, Place, letter, text};

/// Takes the bytes as text.
pub(super) fn utf8<'a>(source: &'a [u8], faults: &mut Faults) -> Option<&'a str> {
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
pub(super) fn unsafe_characters(source: &str, faults: &mut Faults) -> bool {
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
