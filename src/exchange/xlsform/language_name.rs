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

/// Dari, which form tools know by a tag of its own alone (ISO 639-3).
const DARI: (&str, &str) = ("fa-AF", "prs");

/// Returns a language as a column's heading names it, such as `Urdu (ur)`. Form tools know tags of two
/// or three letters alone; of a longer one the beginning stands in the brackets.
pub(super) fn heading(tag: &str) -> String {
    let found = NAMES.iter().find(|(known, _)| *known == tag);
    let name = found.map_or(tag, |(_, name)| name);
    let short = match tag.split_once('-') {
        _ if tag == DARI.0 => DARI.1,
        Some((primary, _)) => primary,
        None => tag,
    };
    format!("{name} ({short})")
}

/// Returns the language that a heading names, by its tag in brackets or by its name alone.
pub(super) fn of_heading(heading: &str) -> Option<Language> {
    let heading = heading.trim();
    let bracketed = heading
        .rsplit_once('(')
        .and_then(|(name, rest)| Some((name.trim(), rest.strip_suffix(')')?.trim())));
    if let Some((name, tag)) = bracketed {
        let longer = Language::read(name).filter(|language| language.primary() == tag);
        let tag = if tag == DARI.1 { DARI.0 } else { tag };
        if let Some(language) = longer.or_else(|| Language::read(tag)) {
            return Some(language);
        }
    }
    let named = NAMES
        .iter()
        .find(|(_, name)| name.eq_ignore_ascii_case(heading));
    let tag = named.map(|(tag, _)| *tag);
    // A bare word of two or three letters is a tag; a longer one is a name that we do not know.
    Language::read(tag.or_else(|| (heading.len() <= 3).then_some(heading))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_names_its_language_there_and_back() {
        for (tag, written) in [
            ("ur", "Urdu (ur)"),
            ("fa-AF", "Dari (prs)"),
            ("pa-Arab", "pa-Arab (pa)"),
            ("xyz", "xyz (xyz)"),
        ] {
            assert_eq!(heading(tag), written);
            let read = of_heading(written).map(|language| language.to_string());
            assert_eq!(read.as_deref(), Some(tag));
        }
        assert_eq!(
            of_heading("urdu").map(|it| it.to_string()).as_deref(),
            Some("ur")
        );
        assert_eq!(of_heading("Klingonish"), None);
    }
}
