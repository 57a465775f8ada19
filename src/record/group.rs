//! The code that links the records of a family or a group.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Digits and capital letters that are not taken for one another when read aloud or written by
/// hand: no 0 and O, no 1 and I, no U. There are 31, a prime, so that the check character sees
/// every wrong character and every two that were swapped.
const LETTERS: &[u8; 31] = b"23456789ABCDEFGHJKLMNPQRSTVWXYZ";
/// Characters before the check character.
const LENGTH: usize = 6;

/// Links records of persons who came together. It is drawn at random and says nothing about them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GroupCode(String);

/// Why a text is no code of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum GroupCodeError {
    /// It has another form, or was mistyped.
    #[error("this is no code of a group, or a character in it is wrong")]
    Mistyped,
}

impl GroupCodeError {
    /// Returns the way out.
    pub fn help(self) -> &'static str {
        "copy the seven characters from the first record of the group; `panah list --details` shows them"
    }
}

impl GroupCode {
    /// Makes a code of random bytes.
    pub fn of_random(bytes: [u8; LENGTH]) -> Self {
        let mut code: String = bytes.iter().map(|byte| letter(u32::from(*byte))).collect();
        code.push(check(&code));
        Self(code)
    }

    /// Reads a code as people type it: in any case, with blanks or hyphens.
    ///
    /// # Errors
    /// Where it is none.
    pub fn read(text: &str) -> Result<Self, GroupCodeError> {
        let code: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| c.to_ascii_uppercase())
            .collect();
        let start: String = code.chars().take(LENGTH).collect();
        let is_known = |c: char| LETTERS.iter().any(|letter| char::from(*letter) == c);
        let is_whole = code.chars().count() == LENGTH + 1 && code.chars().all(is_known);
        if is_whole && code.ends_with(check(&start)) {
            Ok(Self(code))
        } else {
            Err(GroupCodeError::Mistyped)
        }
    }
}

impl fmt::Display for GroupCode {
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
        let code = GroupCode::of_random([0, 30, 31, 77, 200, 255]);
        let text = code.to_string();
        assert_eq!(text.len(), 7);
        assert_eq!(GroupCode::read(&text).unwrap(), code);
        let typed = format!(" {}-{} ", &text[..3].to_lowercase(), &text[3..]);
        assert_eq!(GroupCode::read(&typed).unwrap(), code);
    }

    #[test]
    fn every_wrong_and_every_swapped_character_is_seen() {
        let code = GroupCode::of_random([9, 1, 5, 22, 13, 4]).to_string();
        let characters: Vec<char> = code.chars().collect();
        for at in 0..characters.len() {
            for letter in LETTERS.iter().map(|letter| char::from(*letter)) {
                let mut wrong = characters.clone();
                *wrong.get_mut(at).unwrap() = letter;
                let text: String = wrong.iter().collect();
                assert_eq!(GroupCode::read(&text).is_ok(), text == code, "{text}");
            }
            let mut swapped = characters.clone();
            if at + 1 < swapped.len() {
                swapped.swap(at, at + 1);
            }
            let text: String = swapped.iter().collect();
            assert_eq!(GroupCode::read(&text).is_ok(), text == code, "{text}");
        }
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for text in ["", "ABC", "Ahmad family", "22222222", "0000000", "پناه"] {
            assert!(GroupCode::read(text).is_err(), "{text}");
        }
    }
}
