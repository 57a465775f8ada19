//! Numbers that were lost on the way: an age, a count of days, a telephone number.

use crate::grammar::writing::numbers;

use super::{Found, Texts};

/// Finds each number of the questionnaire's words that does not stand in the translation, in the digits
/// of any script.
pub(super) fn look(texts: &Texts<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for (text, pair, words) in &texts.there {
        let there = numbers(words);
        let mut wanted = numbers(&pair.of);
        wanted.dedup();
        for number in wanted.iter().filter(|number| !there.contains(number)) {
            let line = pair.place.line;
            let message = format!(
                "`{number}` stands in the words of line {line}, and not in this translation of them"
            );
            let help = "look whether it was lost or changed; a number that is read aloud is written in digits here as well";
            found.push(texts.warning(&text.key, pair.words_place, message, help));
        }
    }
    found
}
