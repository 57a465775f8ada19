//! Languages and kinds of work as the standard's lists have them. What could be either of two stays
//! out.

/// The choices of `language`, with ISO 639-2/T. Brahui has no code of its own there; `dra` is the code
/// of its family. "Punjabi or Saraiki" names two, and has none.
const LANGUAGES: [(&str, &str); 19] = [
    ("balochi", "bal"),
    ("brahui", "dra"),
    ("pashto", "pus"),
    ("urdu", "urd"),
    ("dari_or_persian", "fas"),
    ("sindhi", "snd"),
    ("english", "eng"),
    // As the questionnaires of others may name them.
    ("bal", "bal"),
    ("brh", "dra"),
    ("ps", "pus"),
    ("ur", "urd"),
    ("fa", "fas"),
    ("persian", "fas"),
    ("dari", "fas"),
    ("sd", "snd"),
    ("en", "eng"),
    ("arabic", "ara"),
    ("ar", "ara"),
    ("bengali", "ben"),
];

/// The choices of `work_kinds` that belong to one section of ISIC. A building or a factory, and a shop,
/// food or transport, are several sections; begging, online fraud and what the law forbids are none.
const INDUSTRIES: [(&str, &str); 4] = [
    ("brick_kiln", "C_Manufacturing"),
    ("farm", "A_AgricultureForestryAndFishing"),
    ("mine", "B_MiningAndQuarrying"),
    ("domestic", "T_ActivitiesOfHouseholdsAsEmployers"),
];

/// Returns the code of a language.
pub(super) fn language(choice: &str) -> Option<&'static str> {
    code(&LANGUAGES, choice)
}

/// Returns the industry, where the work was of one kind only and that kind has one.
pub(super) fn industry(work_kinds: &[&str]) -> Option<&'static str> {
    match work_kinds {
        [only] => code(&INDUSTRIES, only),
        _ => None,
    }
}

fn code(table: &[(&str, &'static str)], choice: &str) -> Option<&'static str> {
    let mut rows = table.iter();
    rows.find_map(|(known, code)| (*known == choice).then_some(*code))
}
