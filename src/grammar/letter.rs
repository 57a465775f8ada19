//! Characters that cannot be seen, or that look like others: named, so that somebody finds them.

use unicode_security::confusable_detection::skeleton;

use super::id;

/// A character in a name that nobody sees for what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OddLetter {
    /// Where it stands in the name, in characters from 0.
    pub column: usize,
    /// Where it stands in the name, in bytes from 0.
    pub offset: usize,
    /// How many bytes it takes.
    pub length: usize,
    /// What it is, as what a name holds.
    pub what: String,
    /// What to do about it.
    pub help: String,
}

/// Finds the first character of a name that is invisible, or that looks like a letter of an id and
/// is another. A name in another script altogether has none: nobody takes it for Latin.
pub fn odd_letter(name: &str) -> Option<OddLetter> {
    let is_latin = name.chars().any(|letter| letter.is_ascii_alphabetic());
    name.char_indices()
        .enumerate()
        .find_map(|(column, (offset, letter))| {
            let (what, help) = if is_invisible(letter) {
                let help =
                    "delete it: it can be seen in no editor, and the name is another one with it";
                (
                    format!("the invisible character {}", named(letter)),
                    help.to_owned(),
                )
            } else {
                let twin = twin(letter).filter(|_| is_latin)?;
                (
                    format!("{}, which looks like a Latin `{twin}`", named(letter)),
                    format!("type `{twin}` in its place"),
                )
            };
            Some(OddLetter {
                column,
                offset,
                length: letter.len_utf8(),
                what,
                help,
            })
        })
}

/// Returns the id that a name was probably meant to be, where it is none: with the letters that others
/// look like, in lower case, without spaces and without what cannot be seen.
pub fn plain(name: &str) -> Option<String> {
    let letters = name.chars().filter(|letter| !is_invisible(*letter));
    let letters = letters.map(|letter| match twin(letter).unwrap_or(letter) {
        ' ' => '_',
        letter => letter.to_ascii_lowercase(),
    });
    let plain: String = letters.collect();
    (plain != name && id::is_well_formed(&plain)).then_some(plain)
}

/// Returns a character by its code and its name in Unicode, where it has one.
pub fn named(letter: char) -> String {
    let code = format!("U+{:04X}", u32::from(letter));
    match unicode_names2::name(letter) {
        Some(name) => format!("{code} {name}"),
        None => code,
    }
}

/// Says whether a character takes no room of its own, and does nothing in a name.
pub fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}')
}

/// Returns a name with its invisible characters as `\u{…}`.
pub fn visible(name: &str) -> String {
    let mut shown = String::with_capacity(name.len());
    for letter in name.chars() {
        if is_invisible(letter) {
            shown.extend(letter.escape_unicode());
        } else {
            shown.push(letter);
        }
    }
    shown
}

/// Returns the letter of an id that another character looks like.
pub(super) fn twin(letter: char) -> Option<char> {
    if letter.is_ascii() {
        return None;
    }
    let mut buffer = [0; 4];
    let mut skeleton = skeleton(letter.encode_utf8(&mut buffer));
    let first = skeleton.next()?;
    let is_alone = skeleton.next().is_none();
    (is_alone && (first.is_ascii_alphanumeric() || matches!(first, '_' | '-'))).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_what_cannot_be_seen_or_looks_like_another() {
        let told = |name: &str| odd_letter(name).map(|odd| (odd.column, odd.what));
        let told =
            |name: &str| told(name).map_or(String::new(), |(at, what)| format!("{at}: {what}"));
        assert_eq!(
            told("papers\u{200b}_where"),
            "6: the invisible character U+200B ZERO WIDTH SPACE"
        );
        assert_eq!(
            told("p\u{430}pers"),
            "1: U+0430 CYRILLIC SMALL LETTER A, which looks like a Latin `a`"
        );
        for plain in ["papers_where", "Other Things", "کار", "größe"] {
            assert_eq!(told(plain), "", "{plain}");
        }
        assert_eq!(visible("a\u{200b}b"), "a\\u{200b}b");
    }
}
