//! Characters that nobody sees for what they are, in whatever is translated.

use crate::check::wording::locate::locate;
use crate::grammar::odd_letters::odd_characters;
use crate::grammar::{Fault, Severity};

use super::{Found, Texts};

/// Finds each of them at its place; `source` is the file of the translation.
pub(super) fn look(texts: &Texts<'_>, source: &str) -> Vec<Found> {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let mut found = Vec::new();
    for (text, pair, words) in &texts.there {
        for odd in odd_characters(words) {
            found.push(Found {
                key: text.key.clone(),
                fault: Fault {
                    severity: Severity::Error,
                    file: texts.name.to_owned(),
                    place: locate(source, pair.words_place, words, &odd.at),
                    message: odd.what,
                    help: odd.help,
                    rule: Some("L25"),
                },
                is_hidden: true,
            });
        }
    }
    found
}
