//! Which script a language is written in, and numbers in any script.

use std::str::FromStr;

use unic_langid::LanguageIdentifier;
use unicode_script::{Script, UnicodeScript};

use super::Language;

/// Where the decimal digits of the scripts of the world begin (Unicode, general category Nd); each
/// has ten in a row.
const ZEROS: [char; 24] = [
    '0',
    '\u{660}',
    '\u{6f0}',
    '\u{7c0}',
    '\u{966}',
    '\u{9e6}',
    '\u{a66}',
    '\u{ae6}',
    '\u{b66}',
    '\u{be6}',
    '\u{c66}',
    '\u{ce6}',
    '\u{d66}',
    '\u{de6}',
    '\u{e50}',
    '\u{ed0}',
    '\u{f20}',
    '\u{1040}',
    '\u{17e0}',
    '\u{1810}',
    '\u{ff10}',
    '\u{10d30}',
    '\u{11136}',
    '\u{1e950}',
];

impl Language {
    /// Says whether most letters of a text belong to a script in which the language is not written.
    /// Where its script is not known, none does.
    pub fn is_foreign(&self, text: &str) -> bool {
        let own = self.scripts();
        if own.is_empty() {
            return false;
        }
        let letters = text.chars().filter(|letter| letter.is_alphabetic());
        let scripts = letters.map(|letter| letter.script());
        let scripts: Vec<Script> = scripts
            .filter(|script| {
                !matches!(script, Script::Common | Script::Inherited | Script::Unknown)
            })
            .collect();
        let fitting = scripts.iter().filter(|script| own.contains(script)).count();
        fitting * 2 < scripts.len()
    }

    /// Returns the scripts that the language is written in: the one that its tag names, or else the
    /// likely one.
    fn scripts(&self) -> Vec<Script> {
        match self.script_code().as_deref() {
            Some("Aran") => vec![Script::Arabic],
            Some("Hans" | "Hant") => vec![Script::Han, Script::Bopomofo],
            Some("Jpan") => vec![Script::Han, Script::Hiragana, Script::Katakana],
            Some("Kore") => vec![Script::Hangul, Script::Han],
            Some(code) => Script::from_short_name(code).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// Returns the ISO 15924 code of its script, as in `Arab`.
    fn script_code(&self) -> Option<String> {
        let mut whole = LanguageIdentifier::from_str(&self.to_string()).ok()?;
        if whole.script.is_none() && self.is_of_arabic_script() {
            return Some("Arab".to_owned());
        }
        whole.maximize();
        whole.script.map(|script| script.as_str().to_owned())
    }
}

/// Returns the numbers of a text in the digits 0 to 9, whatever script they are written in.
pub fn numbers(text: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    let mut number = String::new();
    for letter in text.chars() {
        match digit(letter) {
            Some(digit) => number.push(digit),
            None if number.is_empty() => {}
            None => numbers.push(std::mem::take(&mut number)),
        }
    }
    numbers.extend(Some(number).filter(|number| !number.is_empty()));
    numbers
}

fn digit(letter: char) -> Option<char> {
    let value = |zero: &char| u32::from(letter).checked_sub(u32::from(*zero));
    let value = ZEROS.iter().filter_map(value).find(|value| *value < 10)?;
    char::from_digit(value, 10)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a failed test is to panic")]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_told_by_its_letters_from_another_script() {
        for (tag, text, is_foreign) in [
            ("ur", "آپ کیسے ہیں؟ (OK)", false),
            ("ur", "Where are your papers?", true),
            ("ur-Latn", "Aap kaise hain?", false),
            ("bal", "Where?", true),
            ("hi", "Where are you?", true),
            ("hi", "आप कहाँ हैं?", false),
            ("ja", "どこですか。漢字", false),
            ("ko", "어디", false),
            ("zh", "你在哪里", false),
            ("en", "Где", true),
            ("en", "1999?", false),
            ("qaa", "Где", false),
        ] {
            let language = Language::read(tag).unwrap();
            assert_eq!(language.is_foreign(text), is_foreign, "{tag}: {text}");
        }
    }

    #[test]
    fn numbers_are_found_in_any_script() {
        assert_eq!(
            numbers("18 to 25, ۱۸ ٢٥ १८"),
            ["18", "25", "18", "25", "18"]
        );
        assert_eq!(numbers("3.5"), ["3", "5"]);
        assert!(numbers("none").is_empty());
        for zero in ZEROS {
            let digits = (0..10).filter_map(|n| char::from_u32(u32::from(zero) + n));
            assert!(digits.clone().all(char::is_numeric), "{zero}");
            assert_eq!(numbers(&digits.collect::<String>()), ["0123456789"]);
        }
    }
}
