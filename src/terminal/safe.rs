//! Text made safe: what a terminal would obey is shown, not obeyed.
//!
//! [`safe`] is for showing, [`accepts`] for taking in.

use crate::grammar::apart::{ISOLATE, RELEASE, shown};
use crate::grammar::text::is_unsafe;

/// Returns the text with every character that could steer a terminal or turn text around
/// written as `\u{..}`; a tab becomes a space. Joiners and right-to-left letters stay, and so do marks in
/// pairs that keep words apart.
pub fn safe(text: &str) -> String {
    let lines = text.split('\n').map(|line| shown(&line.replace('\t', " ")));
    // A line that is made safe has no break in it; one that stands there is shown.
    lines.collect::<Vec<_>>().join("\\u{a}")
}

/// Tells whether a character may be part of typed text.
pub fn accepts(character: char) -> bool {
    !is_unsafe(character)
}

/// Tells whether the first letter of the text belongs to a script written from right to left.
pub fn reads_right_to_left(text: &str) -> bool {
    text.chars()
        .find(|character| character.is_alphabetic())
        .is_some_and(is_right_to_left)
}

/// Tells whether any character of the text is written from right to left.
pub(super) fn holds_right_to_left(text: &str) -> bool {
    text.chars().any(is_right_to_left)
}

fn is_right_to_left(character: char) -> bool {
    matches!(character,
        '\u{0590}'..='\u{08FF}'            // Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin
        | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// Returns the text between FSI and PDI where it holds right-to-left letters, else as it is.
pub fn isolated(text: &str) -> String {
    if holds_right_to_left(text) {
        format!("{ISOLATE}{text}{RELEASE}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_are_shown_and_not_obeyed() {
        for (given, shown) in [
            ("\u{1b}[2J", "\\u{1b}[2J"),
            ("\u{1b}]52;c;x\u{7}", "\\u{1b}]52;c;x\\u{7}"),
            ("\u{9b}31m", "\\u{9b}31m"),
            ("a\u{7f}b\rc\0", "a\\u{7f}b\\u{d}c\\u{0}"),
            ("\u{202e}gnp.exe", "\\u{202e}gnp.exe"),
            ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
            ("\u{e0041}", "\\u{e0041}"),
            ("\u{fffe}", "\\u{fffe}"),
            ("a\tb", "a b"),
        ] {
            assert_eq!(safe(given), shown);
        }
    }

    #[test]
    fn names_keep_their_joiners_and_letters() {
        for name in [
            "نور\u{200c}الله",
            "می\u{200c}خواهم",
            "क\u{94d}\u{200d}ष",
            "José",
            "👩\u{200d}👧",
        ] {
            assert_eq!(safe(name), name);
        }
    }

    #[test]
    fn the_first_letter_tells_the_direction() {
        assert!(reads_right_to_left("آپ کے کاغذات"));
        assert!(reads_right_to_left("1. کاغذات"));
        assert!(!reads_right_to_left("Papers (کاغذات)"));
        assert!(!reads_right_to_left("12"));
        assert_eq!(isolated("ہاں"), "\u{2068}ہاں\u{2069}");
        assert_eq!(isolated("yes"), "yes");
    }
}
