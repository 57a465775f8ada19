//! Phrases of a word list, and where they stand in a sentence.
//!
//! A phrase is written as its words in small letters. `a|b` means either word, `*` at the end of a
//! word any ending, `^` before the first word that the sentence begins with it, `$` behind the last
//! that it ends with it, and `,` before the first that a comma stands there.

use std::ops::Range;

use super::sentence::{Sentence, Word};

/// A phrase, and what to say or do instead.
pub type Entry = (&'static str, &'static str);

/// Returns every place in a sentence where one of the phrases stands, and what to say instead.
pub(super) fn find<'l>(
    sentence: &Sentence,
    list: &'l [Entry],
) -> impl Iterator<Item = (Range<usize>, &'l str)> {
    let mut found: Vec<(Range<usize>, &'l str)> = Vec::new();
    for (phrase, better) in list {
        for at in places(sentence, phrase) {
            // A longer phrase says more than a word of it.
            let is_within =
                |(known, _): &(Range<usize>, _)| known.start < at.end && at.start < known.end;
            match found.iter_mut().find(|one| is_within(one)) {
                Some(known) if known.0.len() < at.len() => *known = (at, better),
                Some(_) => {}
                None => found.push((at, better)),
            }
        }
    }
    found.sort_by_key(|(at, _)| at.start);
    found.into_iter()
}

/// Returns every place in a sentence where a phrase stands.
pub(super) fn places(sentence: &Sentence, phrase: &str) -> Vec<Range<usize>> {
    let (phrase, begins) = stripped(phrase.strip_prefix('^'), phrase);
    let (phrase, after_comma) = stripped(phrase.strip_prefix(','), phrase);
    let (phrase, ends) = stripped(phrase.strip_suffix('$'), phrase);
    let wanted: Vec<&str> = phrase.split(' ').collect();
    let last = sentence.words.len().checked_sub(wanted.len());
    let Some(last) = last else {
        return Vec::new();
    };
    let starts = 0..=last;
    let fits = starts.filter(|start| (!begins || *start == 0) && (!ends || *start == last));
    let runs = fits.filter_map(|start| sentence.words.get(start..start + wanted.len()));
    runs.filter(|run| {
        let is_set_off = !after_comma || run.first().is_some_and(|word| word.after_comma);
        is_set_off
            && run
                .iter()
                .zip(&wanted)
                .all(|(word, wanted)| is(word, wanted))
    })
    .filter_map(|run| Some(run.first()?.at.start..run.last()?.at.end))
    .collect()
}

fn stripped<'p>(stripped: Option<&'p str>, phrase: &'p str) -> (&'p str, bool) {
    (stripped.unwrap_or(phrase), stripped.is_some())
}

/// Says whether a word is one of those that a pattern names.
pub(super) fn is(word: &Word, pattern: &str) -> bool {
    pattern.split('|').any(|one| match one.strip_suffix('*') {
        Some(beginning) => word.text.starts_with(beginning),
        None => word.text == one,
    })
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "a failed test is to panic")]
mod tests {
    use super::*;
    use crate::check::wording::sentence::sentences;

    fn stands(phrase: &str, text: &str) -> Vec<String> {
        let sentence = &sentences(text)[0];
        let places = places(sentence, phrase);
        places.into_iter().map(|at| text[at].to_owned()).collect()
    }

    #[test]
    fn a_phrase_is_found_whole() {
        assert_eq!(
            stands("your agent*", "Where were your agents then?"),
            ["your agents"]
        );
        assert!(stands("agent", "Where were your agents then?").is_empty());
        assert_eq!(
            stands("he|she hit", "When she hit you, and he hit you?"),
            ["she hit", "he hit"]
        );
    }

    #[test]
    fn begins_ends_and_commas_are_kept() {
        assert_eq!(stands("^so you", "So you left?"), ["So you"]);
        assert!(stands("^so you", "And so you left?").is_empty());
        assert_eq!(stands(",right$", "You left, right?"), ["right"]);
        assert!(stands(",right$", "Are you all right?").is_empty());
    }

    #[test]
    fn the_longer_phrase_is_told() {
        let text = "Why did you not run?";
        let list = [("why", "a"), ("why did you not", "b")];
        let found: Vec<_> = find(&sentences(text)[0], &list).collect();
        assert_eq!(found, [(0..15, "b")]);
    }
}
