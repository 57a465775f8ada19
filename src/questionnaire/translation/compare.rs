//! Whether two texts are the same words, and what stands in braces in them.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

/// Says whether two texts are the same words: line breaks and the way in which letters are put
/// together do not count.
pub fn is_same(one: &str, other: &str) -> bool {
    normal(one) == normal(other)
}

/// Returns the words without what [`is_same`] does not count.
pub(super) fn normal(text: &str) -> String {
    let words: Vec<String> = text
        .split_whitespace()
        .map(|word| word.nfc().collect())
        .collect();
    words.join(" ")
}

/// Returns the names that stand in braces.
pub(super) fn placeholders(text: &str) -> BTreeSet<&str> {
    let parts = text.split('{').skip(1);
    parts
        .filter_map(|part| Some(part.split_once('}')?.0))
        .collect()
}
