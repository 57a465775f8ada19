//! What the officer reads, in another script than that of the language. What is read aloud is held to
//! rule L25.

use crate::questionnaire::translation::Hearer;

use super::copies::is_copy;
use super::{Found, Texts};

/// Finds each text for the officer whose letters are for the most part of another script.
pub(super) fn look(texts: &Texts<'_>) -> Vec<Found> {
    let language = &texts.translation.language;
    let officers = texts.there.iter().filter(|(text, pair, words)| {
        text.hearer == Hearer::Officer && !is_copy(pair, words) && language.is_foreign(words)
    });
    let told = officers.map(|(text, pair, _)| {
        let message = format!("this text is not in the script of `{language}`");
        let help = "translate it, or correct `language:`";
        texts.warning(&text.key, pair.words_place, message, help)
    });
    told.collect()
}
