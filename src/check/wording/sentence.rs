//! Sentences and words of a text in any script, each with its place in the text.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// What ends a sentence, in the scripts that this was looked up for.
const ENDS: [char; 11] = ['.', '?', '!', '؟', '۔', '।', '။', '።', '。', '？', '！'];
/// What ends a question.
const QUESTION_MARKS: [char; 6] = ['?', '؟', '？', '\u{37e}', '\u{55e}', '\u{1367}'];
/// Letters that stand for one word at most, where a script does not part its words.
const LETTERS_A_WORD: usize = 10;

/// A sentence of a text.
#[derive(Debug)]
pub(super) struct Sentence {
    /// Where it stands in the text.
    pub at: Range<usize>,
    /// Its words.
    pub words: Vec<Word>,
    /// Whether it ends with a question mark.
    pub asks: bool,
    letters: usize,
}

/// A word of a text.
#[derive(Debug)]
pub(super) struct Word {
    /// The word in small letters, with `'` for every apostrophe.
    pub text: String,
    /// As it is written.
    pub written: String,
    /// Where it stands in the text.
    pub at: Range<usize>,
    /// Whether a comma stands directly before it.
    pub after_comma: bool,
}

impl Sentence {
    /// Counts the words. Where words are not parted, or run very long, the letters count.
    pub(super) fn length(&self) -> usize {
        self.words.len().max(self.letters.div_ceil(LETTERS_A_WORD))
    }
}

/// Returns the sentences of a text.
pub(super) fn sentences(text: &str) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let end = at + character.len_utf8();
        // The point of `3.5` ends nothing.
        let is_followed = characters
            .peek()
            .is_some_and(|(_, next)| next.is_alphanumeric() || ENDS.contains(next));
        if ENDS.contains(&character) && !is_followed {
            push(&mut found, text, start..end);
            start = end;
        }
    }
    push(&mut found, text, start..text.len());
    found
}

fn push(found: &mut Vec<Sentence>, text: &str, at: Range<usize>) {
    let written = text.get(at.clone()).unwrap_or_default();
    let words = words(written, at.start);
    if words.is_empty() {
        return;
    }
    let is_mark = |c: char| QUESTION_MARKS.contains(&c);
    found.push(Sentence {
        asks: written.trim_end().ends_with(is_mark),
        letters: written.chars().filter(|c| c.is_alphanumeric()).count(),
        words,
        at,
    });
}

fn words(sentence: &str, start: usize) -> Vec<Word> {
    let mut words = Vec::new();
    let mut after_comma = false;
    for (at, piece) in sentence.split_word_bound_indices() {
        if piece.chars().any(char::is_alphanumeric) {
            let at = start + at;
            words.push(Word {
                text: piece.to_lowercase().replace('\u{2019}', "'"),
                written: piece.to_owned(),
                at: at..at + piece.len(),
                after_comma,
            });
            after_comma = false;
        } else if !piece.trim().is_empty() {
            after_comma = matches!(piece, "," | "،" | "、");
        }
    }
    words
}

/// Counts the question marks of a text.
pub(super) fn question_marks(text: &str) -> usize {
    text.chars().filter(|c| QUESTION_MARKS.contains(c)).count()
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "a failed test is to panic")]
mod tests {
    use super::*;

    fn counted(text: &str) -> Vec<(usize, bool)> {
        let sentences = sentences(text);
        sentences.iter().map(|s| (s.length(), s.asks)).collect()
    }

    #[test]
    fn a_sentence_ends_with_its_mark_in_any_script() {
        assert_eq!(counted("Sit down. Are you well?"), [(2, false), (3, true)]);
        assert_eq!(counted("آپ کیسے ہیں؟ بیٹھیں۔"), [(3, true), (1, false)]);
        assert_eq!(counted("It costs 3.5 now"), [(4, false)]);
        assert_eq!(
            counted("You can say \"no\". Stop..."),
            [(4, false), (1, false)]
        );
        assert_eq!(counted(" ... "), []);
    }

    #[test]
    fn words_keep_their_place_and_their_apostrophe() {
        let text = "Well, you didn\u{2019}t go?";
        let sentence = &sentences(text)[0];
        let word = &sentence.words[2];
        assert_eq!(word.text, "didn't");
        assert_eq!(&text[word.at.clone()], "didn\u{2019}t");
        assert!(sentence.words[1].after_comma && !word.after_comma);
    }

    #[test]
    fn where_words_are_not_parted_the_letters_count() {
        let thai = "คุณอยากไปหาหมอวันนี้หรือไม่และอยากพักที่นี่หรือเปล่า";
        assert!(counted(thai)[0].0 >= 4);
    }
}
