//! Languages as forms name them: a name, and the tag in brackets.

use crate::grammar::Language;

/// The languages of the region, and those that forms are written in most, by their tags.
const NAMES: [(&str, &str); 20] = [
    ("ar", "Arabic"),
    ("bal", "Balochi"),
    ("bn", "Bengali"),
    ("brh", "Brahui"),
    ("en", "English"),
    ("es", "Spanish"),
    ("fa", "Persian"),
    ("fa-AF", "Dari"),
    ("fr", "French"),
    ("hi", "Hindi"),
    ("ku", "Kurdish"),
    ("ne", "Nepali"),
    ("pa", "Punjabi"),
    ("ps", "Pashto"),
    ("pt", "Portuguese"),
    ("ru", "Russian"),
    ("sd", "Sindhi"),
    ("skr", "Saraiki"),
    ("tr", "Turkish"),
    ("ur", "Urdu"),
];

/// Returns a language as a column's heading names it, such as `Urdu (ur)`.
pub(super) fn heading(tag: &str) -> String {
    let found = NAMES.iter().find(|(known, _)| *known == tag);
    let name = found.map_or(tag, |(_, name)| name);
    format!("{name} ({tag})")
}

/// Returns the language that a heading names, by its tag in brackets or by its name alone.
pub(super) fn of_heading(heading: &str) -> Option<Language> {
    let heading = heading.trim();
    let bracketed = heading
        .rsplit_once('(')
        .and_then(|(_, rest)| rest.strip_suffix(')'));
    if let Some(language) = bracketed.and_then(|tag| Language::read(tag.trim())) {
        return Some(language);
    }
    let named = NAMES
        .iter()
        .find(|(_, name)| name.eq_ignore_ascii_case(heading));
    let tag = named.map(|(tag, _)| *tag);
    // A bare word of two or three letters is a tag; a longer one is a name that we do not know.
    Language::read(tag.or_else(|| (heading.len() <= 3).then_some(heading))?)
}
