//! Codes that people read aloud, write by hand and type.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Digits and capital letters that are not taken for one another when read aloud or written by
/// hand: no 0 and O, no 1 and I, no U. There are 31, a prime, so that the check character sees
/// every wrong character and every two that were swapped.
const LETTERS: &[u8; 31] = b"23456789ABCDEFGHJKLMNPQRSTVWXYZ";
/// Characters before the check character.
const LENGTH: usize = 6;

/// Seven characters, the last of which checks the others. It is drawn at random and says nothing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Code(String);

impl Code {
    /// Makes a code of random bytes.
    pub fn of_random(bytes: [u8; LENGTH]) -> Self {
        let mut code: String = bytes.iter().map(|byte| letter(u32::from(*byte))).collect();
        code.push(check(&code));
        Self(code)
    }

    /// Reads a code as people type it: in any case, with blanks or hyphens. `None` where it is none,
    /// or was mistyped.
    pub fn read(text: &str) -> Option<Self> {
        let code: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| c.to_ascii_uppercase())
            .collect();
        let start: String = code.chars().take(LENGTH).collect();
        let is_known = |c: char| LETTERS.iter().any(|letter| char::from(*letter) == c);
        let is_whole = code.chars().count() == LENGTH + 1 && code.chars().all(is_known);
        (is_whole && code.ends_with(check(&start))).then_some(Self(code))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Each character counts by its place, so that swapped characters come out otherwise.
fn check(code: &str) -> char {
    let values = code.chars().filter_map(|c| {
        let place = LETTERS.iter().position(|letter| char::from(*letter) == c)?;
        u32::try_from(place).ok()
    });
    letter((1..).zip(values).map(|(place, value)| place * value).sum())
}

fn letter(number: u32) -> char {
    let at = number as usize % LETTERS.len();
    LETTERS.get(at).map_or('2', |letter| char::from(*letter))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    #[test]
    fn a_code_is_read_back_however_it_is_typed() {
        let code = Code::of_random([0, 30, 31, 77, 200, 255]);
        let text = code.to_string();
        assert_eq!(text.len(), 7);
        assert_eq!(Code::read(&text).unwrap(), code);
        let typed = format!(" {}-{} ", &text[..3].to_lowercase(), &text[3..]);
        assert_eq!(Code::read(&typed).unwrap(), code);
    }

    #[test]
    fn every_wrong_and_every_swapped_character_is_seen() {
        let code = Code::of_random([9, 1, 5, 22, 13, 4]).to_string();
        let characters: Vec<char> = code.chars().collect();
        for at in 0..characters.len() {
            for letter in LETTERS.iter().map(|letter| char::from(*letter)) {
                let mut wrong = characters.clone();
                *wrong.get_mut(at).unwrap() = letter;
                let text: String = wrong.iter().collect();
                assert_eq!(Code::read(&text).is_some(), text == code, "{text}");
            }
            let mut swapped = characters.clone();
            if at + 1 < swapped.len() {
                swapped.swap(at, at + 1);
            }
            let text: String = swapped.iter().collect();
            assert_eq!(Code::read(&text).is_some(), text == code, "{text}");
        }
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for text in ["", "ABC", "Ahmad family", "22222222", "0000000", "پناه"] {
            assert!(Code::read(text).is_none(), "{text}");
        }
    }
}
