//! One line of text being typed: moved through by grapheme, kept free of control characters.

use super::key::Key;
use super::safe::accepts;
use std::ops::Range;
use tui_input::{Input, InputRequest};
use unicode_normalization::UnicodeNormalization;

/// The most bytes one line may hold, well below what one saved event can carry.
const LONGEST: usize = 16 * 1024;

/// A line of text and a cursor in it.
#[derive(Debug, Default)]
pub(super) struct Edit {
    input: Input,
}

impl Edit {
    /// Begins with the text, the cursor behind it.
    pub(super) fn new(initial: &str) -> Self {
        let mut edit = Self::default();
        edit.insert(initial);
        edit
    }

    /// Follows one key.
    pub(super) fn press(&mut self, key: &Key) {
        let request = match key {
            Key::Char(character) => return self.insert(character.encode_utf8(&mut [0; 4])),
            Key::Paste(text) => return self.insert(text),
            Key::Backspace => InputRequest::DeletePrevChar,
            Key::Delete => InputRequest::DeleteNextChar,
            Key::DeleteWord => InputRequest::DeletePrevWord,
            Key::DeleteToStart => InputRequest::DeleteFromStart,
            Key::DeleteToEnd => InputRequest::DeleteTillEnd,
            Key::Left => InputRequest::GoToPrevChar,
            Key::Right => InputRequest::GoToNextChar,
            Key::WordLeft => InputRequest::GoToPrevWord,
            Key::WordRight => InputRequest::GoToNextWord,
            Key::Home => InputRequest::GoToStart,
            Key::End => InputRequest::GoToEnd,
            _ => return,
        };
        self.input.handle(request);
    }

    /// Returns the text as it stands.
    pub(super) fn text(&self) -> &str {
        self.input.value()
    }

    /// Returns the finished text: NFC, no blanks around it.
    pub(super) fn finished(&self) -> String {
        taken(self.text())
    }

    /// Returns the row and the text before the cursor in it, given the rows of the text.
    pub(super) fn cursor<'a>(&'a self, rows: &[Range<usize>]) -> (usize, &'a str) {
        let text = self.text();
        let at = text
            .char_indices()
            .nth(self.input.cursor())
            .map_or(text.len(), |(at, _)| at);
        let row = rows.iter().rposition(|row| row.start <= at).unwrap_or(0);
        let start = rows.get(row).map_or(0, |range| range.start);
        (row, text.get(start..at).unwrap_or_default())
    }

    fn insert(&mut self, text: &str) {
        for character in text.chars() {
            let character = if matches!(character, '\t' | '\n' | '\r') {
                ' '
            } else {
                character
            };
            if accepts(character) && self.text().len() + character.len_utf8() <= LONGEST {
                self.input.handle(InputRequest::InsertChar(character));
            }
        }
    }
}

/// Returns typed text as it is handed on: NFC, refused characters left out, no blanks around it.
pub(super) fn taken(text: &str) -> String {
    let kept: String = text
        .chars()
        .map(|character| if character == '\t' { ' ' } else { character })
        .filter(|character| accepts(*character))
        .nfc()
        .collect();
    kept.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backspace_takes_what_the_eye_sees_as_one() {
        for (given, left) in [
            ("ab", "a"),
            ("کِ", ""),
            ("e\u{301}", ""),
            ("a👩\u{200d}👧", "a"),
        ] {
            let mut edit = Edit::new(given);
            edit.press(&Key::Backspace);
            assert_eq!(edit.text(), left);
        }
    }

    #[test]
    fn a_paste_is_text_and_nothing_else() {
        let mut edit = Edit::new("");
        edit.press(&Key::Paste("he\u{1b}[2J said\r\n\u{202e}no\t1".into()));
        assert_eq!(edit.text(), "he[2J said  no 1");
    }

    #[test]
    fn finished_text_is_composed_and_trimmed() {
        assert_eq!(Edit::new("  Jose\u{301} ").finished(), "José");
        assert_eq!(taken("a\u{0}b\u{2066}"), "ab");
    }

    #[test]
    fn the_cursor_follows_the_wrapped_rows() {
        let mut edit = Edit::new("one two");
        let rows = [0..4, 4..7];
        assert_eq!(edit.cursor(&rows), (1, "two"));
        edit.press(&Key::WordLeft);
        assert_eq!(edit.cursor(&rows), (1, ""));
        edit.press(&Key::Left);
        assert_eq!(edit.cursor(&rows), (0, "one"));
    }

    #[test]
    fn a_line_has_an_end() {
        let mut edit = Edit::new("");
        edit.press(&Key::Paste("ا".repeat(LONGEST)));
        assert_eq!(edit.text().len(), LONGEST);
    }
}
