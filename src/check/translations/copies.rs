//! Words that stand where others should: the questionnaire's own, or those of another text.

use std::collections::HashMap;

use crate::questionnaire::translation::{Pair, same_words};

use super::{Found, Texts};

/// Finds what was left in the questionnaire's own words, and words that translate two different texts.
pub(super) fn look(texts: &Texts<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut earlier: HashMap<String, &Pair> = HashMap::new();
    for (text, pair, words) in &texts.there {
        if is_copy(pair, words) {
            // A name of one word may be the same in both.
            let is_foreign = texts.translation.language.is_foreign(words);
            if is_foreign || words.split_whitespace().nth(1).is_some() {
                let line = pair.place.line;
                let message =
                    format!("this is the text of line {line} itself, and no translation of it");
                let help =
                    "translate it, or leave it empty: then it is read as the questionnaire has it";
                found.push(texts.warning(&text.key, pair.words_place, message, help));
            }
            continue;
        }
        let bare = bare(words);
        let Some(first) = earlier.get(&bare) else {
            earlier.insert(bare, pair);
            continue;
        };
        if self::bare(&first.of) != self::bare(&pair.of) {
            let (line, of) = (first.words_place.line, &first.of);
            let message = format!("line {line} has the same words for another text, \"{of}\"");
            let help = "look which of the two they translate, and whether the person can tell the two apart";
            found.push(texts.warning(&text.key, pair.words_place, message, help));
        }
    }
    found
}

/// Says whether a translation is what it translates.
pub(super) fn is_copy(pair: &Pair, words: &str) -> bool {
    same_words(&pair.of, words) && words.chars().any(char::is_alphabetic)
}

/// Returns the letters and digits of a text, and nothing of how they are set.
fn bare(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}
