//! Text that is safe to show and safe to keep.

use unicode_normalization::UnicodeNormalization;

/// Says whether a character may hide or disguise text: control characters, bidirectional
/// overrides and isolates, line and paragraph separators, byte order marks inside a text,
/// annotations, tags, noncharacters.
///
/// The zero-width joiner and non-joiner are not among them: Persian, Urdu and Indic names need
/// them.
pub fn is_unsafe(character: char) -> bool {
    let is_noncharacter =
        matches!(character, '\u{fdd0}'..='\u{fdef}') || u32::from(character) & 0xfffe == 0xfffe;
    is_noncharacter
        || character.is_control()
        || matches!(character,
            '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{2028}' | '\u{2029}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}')
}

/// Returns the text with every unsafe character shown as `\u{…}`; line breaks stay.
pub fn safe(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if character != '\n' && is_unsafe(character) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// Returns typed or given text as it is kept: NFC, unsafe characters taken out, tabs and line
/// breaks as spaces, no space at either end.
pub fn kept(text: &str) -> String {
    let spaced = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c });
    let clean: String = spaced.filter(|c| !is_unsafe(*c)).nfc().collect();
    clean.trim().to_owned()
}

/// Returns the text with the digits of Urdu, Persian and Arabic keyboards as 0 to 9.
pub fn western_digits(text: &str) -> String {
    let western = |c: char| match c {
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10).unwrap_or(c),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(c) - 0x6f0, 10).unwrap_or(c),
        c => c,
    };
    text.chars().map(western).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_what_could_move_the_cursor_or_turn_the_text_round() {
        assert_eq!(safe("a\u{1b}[2Jb\u{202e}c"), "a\\u{1b}[2Jb\\u{202e}c");
        assert_eq!(safe("پناه\u{200c}ها\nzwei"), "پناه\u{200c}ها\nzwei");
    }

    #[test]
    fn keeps_what_a_person_said_in_one_normal_form() {
        assert_eq!(kept("  e\u{301}tait\tlà\u{7}\n"), "\u{e9}tait là");
    }
}
