//! Characters of a text that nobody sees for what they are: invisible ones, and letters of another
//! script within a word.

use std::ops::Range;

use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

use super::letter::{is_invisible, named, twin};

/// Marks that turn the direction of the letters beside them.
const TURNING: [char; 3] = ['\u{200e}', '\u{200f}', '\u{61c}'];
/// The joiner that parts two letters, and the one that joins them.
const NON_JOINER: char = '\u{200c}';
const JOINER: char = '\u{200d}';
/// Scripts with letters that look like Latin ones.
const ALIKE: [Script; 5] = [
    Script::Cyrillic,
    Script::Greek,
    Script::Armenian,
    Script::Cherokee,
    Script::Coptic,
];
/// Scripts whose letters take no joiner and no variation.
const PLAIN: [Script; 3] = [Script::Latin, Script::Cyrillic, Script::Greek];
/// Scripts that set no space between words; a zero-width space shows where a line may end.
const UNPARTED: [Script; 4] = [Script::Thai, Script::Lao, Script::Khmer, Script::Myanmar];

/// A character of a text that is not what it looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OddCharacter {
    /// Where it stands in the text, in bytes.
    pub at: Range<usize>,
    /// What it is, as a fact.
    pub what: String,
    /// What to do about it.
    pub help: String,
}

/// Finds what cannot be seen in a text, and what looks like a letter of its word and is another.
///
/// The joiner and the non-joiner between letters of Arabic and Indic scripts are what these scripts
/// need; so is a zero-width space where words are not parted.
pub fn odd_characters(text: &str) -> Vec<OddCharacter> {
    let mut found = Vec::new();
    for (at, letter) in text.char_indices().filter(|(_, c)| is_invisible(*c)) {
        let end = at + letter.len_utf8();
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(end..).and_then(|text| text.chars().next());
        if !is_needed(letter, before, after) {
            found.push(hidden(letter, at..end));
        }
    }
    let is_latin = {
        let of = |script: fn(Script) -> bool| text.chars().filter(|c| script(c.script())).count();
        of(|script| script == Script::Latin) > of(|script| ALIKE.contains(&script))
    };
    for (at, word) in text.split_word_bound_indices() {
        found.extend(
            strange_letter(word, is_latin).map(|(within, letter)| OddCharacter {
                at: at + within..at + within + letter.len_utf8(),
                what: format!("{} stands in a word of another script", named(letter)),
                help: twin(letter).map_or_else(
                    || "type the word anew, all of it on one keyboard".to_owned(),
                    |twin| format!("type `{twin}` in its place: the two only look alike"),
                ),
            }),
        );
    }
    found.sort_by_key(|odd| odd.at.start);
    found
}

fn hidden(letter: char, at: Range<usize>) -> OddCharacter {
    if TURNING.contains(&letter) {
        let code = u32::from(letter);
        return OddCharacter {
            at,
            what: format!("the hidden mark U+{code:04X} turns the direction of the text"),
            help: "delete it: the screen and the page turn a text by its language".to_owned(),
        };
    }
    OddCharacter {
        at,
        what: format!("the invisible character {} stands here", named(letter)),
        help: "delete it: no editor shows it, and whoever reads or looks for the word meets another one"
            .to_owned(),
    }
}

/// Says whether an invisible character does what the letters beside it need.
fn is_needed(letter: char, before: Option<char>, after: Option<char>) -> bool {
    let takes = |beside: Option<char>| {
        beside.is_some_and(|c| {
            let script = c.script();
            let is_letter = c.is_alphabetic() || script == Script::Inherited;
            is_letter && !is_invisible(c) && script != Script::Common && !PLAIN.contains(&script)
        })
    };
    let is_of = |scripts: &[Script]| {
        let beside = [before, after];
        beside
            .iter()
            .flatten()
            .any(|c| scripts.contains(&c.script()))
    };
    let is_sign = |beside: Option<char>| {
        beside.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace() && !c.is_ascii())
    };
    match letter {
        NON_JOINER => takes(before) && takes(after),
        JOINER => takes(before) || takes(after) || (is_sign(before) && is_sign(after)),
        '\u{200b}' => is_of(&UNPARTED),
        '\u{fe00}'..='\u{fe0f}' => is_sign(before) || is_of(&[Script::Han, Script::Mongolian]),
        '\u{180b}'..='\u{180f}' => is_of(&[Script::Mongolian]),
        '\u{115f}' | '\u{1160}' => is_of(&[Script::Hangul]),
        _ => false,
    }
}

/// Returns the first letter of a word that belongs to another script than most of them; in a Latin
/// text also that of a word which only looks Latin.
fn strange_letter(word: &str, in_latin_text: bool) -> Option<(usize, char)> {
    let is_alike = |c: char| ALIKE.contains(&c.script());
    let is_latin = |c: char| c.script() == Script::Latin;
    let first = |of: &dyn Fn(char) -> bool| word.char_indices().find(|(_, c)| of(*c));
    let alike = word.chars().filter(|c| is_alike(*c)).count();
    let latin = word.chars().filter(|c| is_latin(*c)).count();
    match (alike, latin) {
        (0, _) => None,
        (_, 0) => {
            let mut letters = word.chars().filter(|c| is_alike(*c));
            let looks_latin = in_latin_text && letters.all(|c| twin(c).is_some());
            looks_latin.then(|| first(&is_alike)).flatten()
        }
        (alike, latin) if alike <= latin => first(&is_alike),
        _ => first(&is_latin),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(usize, String)> {
        let code = |odd: &OddCharacter| {
            let letter = text.get(odd.at.clone()).and_then(|at| at.chars().next());
            let code = letter.map_or(0, u32::from);
            (odd.at.start, format!("{code:04X}"))
        };
        odd_characters(text).iter().map(code).collect()
    }

    #[test]
    fn what_nobody_sees_is_found() {
        for (text, at, code) in [
            ("your pa\u{200b}pers", 7, "200B"),
            ("pass\u{ad}port", 4, "00AD"),
            ("a\u{2060}b", 1, "2060"),
            ("a\u{200c}b", 1, "200C"),
            ("\u{200f}کیا", 0, "200F"),
            ("کیا\u{200b}آپ", 6, "200B"),
            ("آپ \u{200c}کیا", 5, "200C"),
            ("a\u{fe0f}", 1, "FE0F"),
            ("your p\u{430}pers", 6, "0430"),
            ("\u{430} doctor", 0, "0430"),
            ("документ\u{61}", 16, "0061"),
        ] {
            assert_eq!(told(text), [(at, code.to_owned())], "{text:?}");
        }
    }

    #[test]
    fn what_a_script_needs_is_left_alone() {
        for text in [
            "می\u{200c}خواهید",
            "نہیں\u{200c}ہے",
            "ه\u{200d}",
            "क\u{200d}ष",
            "ไทย\u{200b}ไทย",
            "\u{2695}\u{fe0f}",
            "PDFز اور CNIC",
            "café größe naïve",
            "Где вы?",
            "In Moscow: Москва",
            "5 \u{b5}g",
        ] {
            assert_eq!(told(text), [], "{text:?}");
        }
    }
}
