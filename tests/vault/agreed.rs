//! What the tests and the process of its own agree on.

use std::collections::BTreeMap;

/// The passphrase of every vault in these tests.
pub(crate) const PASSPHRASE: &str = "four words that nobody guesses";
/// The passphrase that the process sets.
pub(crate) const NEW_PASSPHRASE: &str = "other words that nobody guesses";
/// What a draft is bound to.
pub(crate) const BINDING: [u8; 32] = [7; 32];
/// What is answered in a shift.
pub(crate) const ANSWERS: [&str; 3] = ["one", "two", "three"];
/// What the process writes over the post's text.
pub(crate) const NEW_POST: &str = "the numbers of this month, which are more";

/// Definition files of one word each; the vault does not look into them.
pub(crate) fn definitions(word: &str) -> BTreeMap<String, Vec<u8>> {
    let file = |name: &str| (name.to_owned(), word.as_bytes().to_vec());
    BTreeMap::from([file("adult/questionnaire.yaml"), file("rules/needs.yaml")])
}
