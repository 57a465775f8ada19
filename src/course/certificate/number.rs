//! The number of a certificate: drawn at random, so that it tells nothing, and checked when it is typed.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::symbol::{Symbol, check};

/// Letters before the one that checks them: forty bits.
const LENGTH: usize = 8;

/// The number of a certificate: nine letters in three groups, the last of which checks the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CertificateNumber([Symbol; LENGTH]);

/// Says that a text is no number of a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no number of a certificate")]
pub struct NoNumber;

impl CertificateNumber {
    /// Makes a number of random bytes.
    pub fn of_random(bytes: [u8; 6]) -> Self {
        let bits = bytes
            .iter()
            .fold(0, |bits, byte| bits << 8 | u64::from(*byte));
        Self(std::array::from_fn(|at| Symbol::of(bits >> (5 * at))))
    }

    /// Reads a number as people type it: in any case, with blanks or hyphens. `None` where it is none, or
    /// was mistyped.
    pub fn read(text: &str) -> Option<Self> {
        let letters = text.chars().filter(|c| !c.is_whitespace() && *c != '-');
        let symbols: Option<Vec<Symbol>> = letters.map(Symbol::read).collect();
        let symbols = symbols?;
        let (last, before) = symbols.split_last()?;
        let before: &[Symbol; LENGTH] = before.try_into().ok()?;
        (check(before) == *last).then_some(Self(*before))
    }

    pub(super) fn symbols(&self) -> &[Symbol; LENGTH] {
        &self.0
    }

    pub(super) fn of_symbols(symbols: [Symbol; LENGTH]) -> Self {
        Self(symbols)
    }
}

impl fmt::Display for CertificateNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letters = self.0.iter().copied().chain([check(&self.0)]);
        for (at, symbol) in letters.enumerate() {
            let dash = if at > 0 && at % 3 == 0 { "-" } else { "" };
            write!(f, "{dash}{}", symbol.letter())?;
        }
        Ok(())
    }
}

impl TryFrom<String> for CertificateNumber {
    type Error = NoNumber;

    /// Reads a number in its own spelling.
    fn try_from(text: String) -> Result<Self, NoNumber> {
        let read = Self::read(&text).filter(|number| number.to_string() == text);
        read.ok_or(NoNumber)
    }
}

impl From<CertificateNumber> for String {
    fn from(number: CertificateNumber) -> Self {
        number.to_string()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    #[test]
    fn a_number_is_read_back_however_it_is_typed_and_a_wrong_letter_is_seen() {
        let number = CertificateNumber::of_random([1, 2, 3, 250, 251, 252]);
        let text = number.to_string();
        assert_eq!(text.len(), 11, "{text}");
        assert_eq!(CertificateNumber::read(&text), Some(number));
        let typed = text.to_lowercase().replace('-', " ");
        assert_eq!(CertificateNumber::read(&typed), Some(number));
        assert_eq!(CertificateNumber::try_from(text.clone()), Ok(number));
        assert_eq!(CertificateNumber::try_from(typed), Err(NoNumber));
        let wrong = if text.ends_with('7') { "8" } else { "7" };
        let wrong = format!("{}{wrong}", text.get(..10).unwrap());
        assert_eq!(CertificateNumber::read(&wrong), None);
        for text in ["", "7", "7KQ-W2X", "not a number", "777-777-7777"] {
            assert_eq!(CertificateNumber::read(text), None, "{text}");
        }
    }
}
