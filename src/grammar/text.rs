//! Text that is safe to show and safe to keep.

use unicode_bidi::{BidiClass, bidi_class};
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

/// Returns a text of right-to-left letters with each number in an isolate of its own: what follows an
/// Arabic letter is laid out group by group from the right, and `021-111-222` reads `222-111-021`. A text
/// without such letters stays as it is.
pub fn numbers_apart(text: &str) -> String {
    let is_turned = |c: char| matches!(bidi_class(c), BidiClass::R | BidiClass::AL);
    if !text.chars().any(is_turned) {
        return text.to_owned();
    }
    let mut apart = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(begins_number) {
        let (before, number) = rest.split_at(start);
        let (number, after) = number.split_at(end_of_number(number));
        apart.push_str(before);
        if number.chars().any(char::is_numeric) {
            apart.push('\u{2066}');
            apart.push_str(number);
            apart.push('\u{2069}');
        } else {
            apart.push_str(number);
        }
        rest = after;
    }
    apart.push_str(rest);
    apart
}

fn begins_number(c: char) -> bool {
    c.is_numeric() || c == '+'
}

/// Returns where a number ends that begins a text: with its last digit, whatever single marks part its
/// groups.
fn end_of_number(text: &str) -> usize {
    let mut end = text.chars().next().map_or(0, char::len_utf8);
    let mut marks = 0;
    for (at, c) in text.char_indices().skip(1) {
        if c.is_numeric() {
            end = at + c.len_utf8();
            marks = 0;
        } else if marks < 2 && matches!(c, '-' | '–' | '/' | '.' | ':' | ' ') {
            marks += 1;
        } else {
            break;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_among_right_to_left_letters_stands_apart() {
        let shown = |text: &str| {
            numbers_apart(text)
                .replace('\u{2066}', "<")
                .replace('\u{2069}', ">")
        };
        for (text, expected) in [
            ("شام تک 021-111-222", "شام تک <021-111-222>"),
            ("+92 81 920 1100، ہر روز", "<+92 81 920 1100>، ہر روز"),
            ("نمبر 1099 (2023-12-15)۔", "نمبر <1099> (<2023-12-15>)۔"),
            (
                "۰۲۱-۱۱۱ پر کال کریں 9 سے 17",
                "<۰۲۱-۱۱۱> پر کال کریں <9> سے <17>",
            ),
            (
                "021-111-222, as of 2026-11-01",
                "021-111-222, as of 2026-11-01",
            ),
            ("الف + ب", "الف + ب"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

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
