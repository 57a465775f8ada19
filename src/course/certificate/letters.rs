//! Words in few letters: one symbol for a letter of English or of Urdu, two for a capital, a digit or a
//! rarer letter, seven for any other character. There is one way to write each text.
//!
//! 0 to 27 are the letters of the alphabet in use, which at the beginning is the Latin one; 28 goes before a
//! capital, or before a rarer letter of Urdu; 29 goes before a mark, whose 31 is any other character, by its
//! number in four symbols; 30 changes to the other alphabet; 31 ends the text.

use super::symbol::Symbol;

const LATIN: &str = " abcdefghijklmnopqrstuvwxyz-";
/// By how often they stand in Urdu texts, the first most often but for the blank.
const URDU: &str = " ایرکےنوہمتسلںبدپجگعشھقئفچزح";
/// Rarer letters of Urdu and of Pashto, and what stands over and between letters.
const RARE: &str = "ٹخآڑصطضذغظثڈءؤۂۃژأټډړږښګڼېۍځڅِ\u{200c}";
const MARKS: &str = "0123456789.,:;'\"()/&+’–!?،۔؟“”";

const CAPITAL_OR_RARE: u8 = 28;
const MARK: u8 = 29;
const OTHER_ALPHABET: u8 = 30;
const END: u8 = 31;
/// The mark that stands for any other character.
const NUMBERED: u8 = 31;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    Latin,
    Urdu,
}

impl Alphabet {
    fn other(self) -> Self {
        match self {
            Self::Latin => Self::Urdu,
            Self::Urdu => Self::Latin,
        }
    }

    fn common(self) -> &'static str {
        match self {
            Self::Latin => LATIN,
            Self::Urdu => URDU,
        }
    }

    /// Writes a letter of this alphabet, and nothing where it is none.
    fn write(self, letter: char, to: &mut Vec<u8>) -> bool {
        if let Some(at) = place(self.common(), letter) {
            to.push(at);
            return true;
        }
        let rarer = match self {
            Self::Latin if letter.is_ascii_uppercase() => place(LATIN, letter.to_ascii_lowercase()),
            Self::Latin => None,
            Self::Urdu => place(RARE, letter),
        };
        to.extend(rarer.into_iter().flat_map(|at| [CAPITAL_OR_RARE, at]));
        rarer.is_some()
    }

    fn read(self, at: u8) -> Option<char> {
        self.common().chars().nth(usize::from(at))
    }

    fn read_rarer(self, at: u8) -> Option<char> {
        match self {
            Self::Latin => self.read(at).map(|letter| letter.to_ascii_uppercase()),
            Self::Urdu => RARE.chars().nth(usize::from(at)),
        }
    }
}

/// Writes a text; `None` where a character's number is beyond 2²⁰, which is in private use.
pub(super) fn write(text: &str) -> Option<Vec<Symbol>> {
    let mut alphabet = Alphabet::Latin;
    let mut written = Vec::with_capacity(text.len() + 1);
    for letter in text.chars() {
        if alphabet.write(letter, &mut written) {
            continue;
        }
        if let Some(at) = place(MARKS, letter) {
            written.extend([MARK, at]);
            continue;
        }
        let mut in_other = Vec::new();
        if alphabet.other().write(letter, &mut in_other) {
            alphabet = alphabet.other();
            written.push(OTHER_ALPHABET);
            written.append(&mut in_other);
            continue;
        }
        let number = u32::from(letter);
        if number >> 20 != 0 {
            return None;
        }
        written.extend([MARK, NUMBERED]);
        written.extend([15, 10, 5, 0].map(|shift| (number >> shift & 31) as u8));
    }
    written.push(END);
    let symbols = written.into_iter().map(|bits| Symbol::of(bits.into()));
    Some(symbols.collect())
}

/// Reads a text from symbols that follow; `None` where they are none. Whether it is the one way to write
/// it is for whoever reads the whole.
pub(super) fn read(mut next: impl FnMut() -> Option<Symbol>) -> Option<String> {
    let mut next = move || next().map(Symbol::bits);
    let mut alphabet = Alphabet::Latin;
    let mut text = String::new();
    loop {
        let letter = match next()? {
            END => return Some(text),
            OTHER_ALPHABET => {
                alphabet = alphabet.other();
                continue;
            }
            CAPITAL_OR_RARE => alphabet.read_rarer(next()?)?,
            MARK => match next()? {
                NUMBERED => {
                    let mut number = 0;
                    for _ in 0..4 {
                        number = number << 5 | u32::from(next()?);
                    }
                    char::from_u32(number)?
                }
                at => MARKS.chars().nth(usize::from(at))?,
            },
            at => alphabet.read(at)?,
        };
        text.push(letter);
    }
}

fn place(alphabet: &str, letter: char) -> Option<u8> {
    let at = alphabet.chars().position(|known| known == letter)?;
    u8::try_from(at).ok()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn back(text: &str) -> Option<String> {
        let mut symbols = write(text)?.into_iter();
        let read = read(|| symbols.next());
        assert!(symbols.next().is_none());
        read
    }

    #[test]
    fn each_letter_stands_in_one_place() {
        for (alphabet, most) in [(LATIN, 28), (URDU, 28), (RARE, 32), (MARKS, 31)] {
            let letters: BTreeSet<char> = alphabet.chars().collect();
            assert_eq!(letters.len(), alphabet.chars().count(), "{alphabet}");
            assert!(letters.len() <= most, "{alphabet}: {}", letters.len());
        }
        assert_eq!((LATIN.chars().count(), URDU.chars().count()), (28, 28));
        let shared: Vec<char> = RARE.chars().filter(|c| URDU.contains(*c)).collect();
        assert!(shared.is_empty(), "{shared:?}");
    }

    #[test]
    fn words_take_about_a_symbol_a_letter() {
        for (text, most) in [
            ("Screening interviews at the border", 36),
            ("سرحد پر جانچ کی بات چیت", 26),
            ("Fatima bint-e-Ḥassan 3", 40),
            ("محمد اسلم (Muhammad Aslam)", 36),
        ] {
            let length = write(text).unwrap().len();
            assert!(length <= most, "{text}: {length}");
            assert_eq!(back(text).as_deref(), Some(text));
        }
        assert_eq!(back("").as_deref(), Some(""));
        assert_eq!(write("\u{10fffd}"), None);
    }

    proptest! {
        #[test]
        fn every_text_is_read_back(text in "[\u{0}-\u{fffff}]{0,30}|[a-zA-Z0-9 اآبپتٹیےںٹ۔,.-]{0,40}") {
            prop_assert_eq!(back(&text), Some(text));
        }

        #[test]
        fn any_symbols_are_a_text_or_none(bits in proptest::collection::vec(0_u64..32, 0..60)) {
            let mut symbols = bits.iter().map(|bits| Symbol::of(*bits));
            drop(read(|| symbols.next()));
        }
    }
}
