//! The passphrase: what the officer types, brought to one normal form.

use secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// The fewest characters of a passphrase that is being set.
const FEWEST_CHARACTERS: usize = 15;
/// The most bytes of a passphrase in its normal form.
const MOST_BYTES: usize = 1024;
/// The most bytes that are looked at: decomposed letters are longer than composed ones.
const MOST_BYTES_TYPED: usize = 4 * MOST_BYTES;

/// A passphrase in its normal form; wiped on drop and never printed.
///
/// The normal form is Unicode NFC without white space at either end, so that the same words open the
/// vault whichever keyboard composed the letters and whether or not a space or a carriage return
/// slipped in at the end of a line. White space within counts. There are no rules of composition.
pub struct Passphrase(SecretString);

/// Says why a text cannot be a passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PassphraseError {
    /// There is nothing but white space.
    #[error("the passphrase is empty")]
    Empty,
    /// It is too short to be set.
    #[error("the passphrase has {0} characters, and {FEWEST_CHARACTERS} are the fewest")]
    TooShort(usize),
    /// It is longer than 1024 bytes.
    #[error("the passphrase is longer than {MOST_BYTES} bytes")]
    TooLong,
    /// It holds a NUL character.
    #[error("the passphrase holds a NUL character")]
    Nul,
}

impl PassphraseError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Empty => "type the passphrase of this vault",
            Self::TooShort(_) => {
                "use four or five unrelated words; spaces count, and no digits or signs are needed"
            }
            Self::TooLong => "use four or five unrelated words",
            Self::Nul => "type words; a NUL comes from a file that is not plain text",
        }
    }
}

impl Passphrase {
    /// Takes what was typed; says nothing about its strength (see [`Passphrase::long_enough`]).
    pub fn typed(text: impl Into<Zeroizing<String>>) -> Result<Self, PassphraseError> {
        let text = text.into();
        let text = text.trim();
        if text.is_empty() {
            return Err(PassphraseError::Empty);
        }
        if text.len() > MOST_BYTES_TYPED {
            return Err(PassphraseError::TooLong);
        }
        if text.contains('\0') {
            return Err(PassphraseError::Nul);
        }
        // Room for everything from the start, so that growing leaves no copies behind.
        let mut normal = Zeroizing::new(String::with_capacity(4 * MOST_BYTES_TYPED));
        normal.extend(text.nfc());
        if normal.len() > MOST_BYTES {
            return Err(PassphraseError::TooLong);
        }
        Ok(Self(SecretString::from(normal.as_str())))
    }

    /// Says whether it may be set: at least 15 characters.
    pub fn long_enough(&self) -> Result<(), PassphraseError> {
        match self.0.expose_secret().chars().count() {
            FEWEST_CHARACTERS.. => Ok(()),
            few => Err(PassphraseError::TooShort(few)),
        }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.expose_secret().as_bytes()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    fn typed(text: &str) -> Result<Vec<u8>, PassphraseError> {
        Passphrase::typed(text.to_owned()).map(|passphrase| passphrase.bytes().to_vec())
    }

    #[test]
    fn composed_and_decomposed_letters_and_stray_ends_are_one_passphrase() {
        let composed = typed("caf\u{e9} et th\u{e9}").unwrap();
        assert_eq!(typed("cafe\u{301} et the\u{301}").unwrap(), composed);
        assert_eq!(typed(" caf\u{e9} et th\u{e9} \r").unwrap(), composed);
        assert_ne!(
            typed("caf\u{e9}  et th\u{e9}").unwrap(),
            composed,
            "white space within counts"
        );
    }

    #[test]
    fn limits_are_told_apart() {
        assert_eq!(typed(" \r").unwrap_err(), PassphraseError::Empty);
        assert_eq!(typed("a\0b").unwrap_err(), PassphraseError::Nul);
        assert_eq!(
            typed(&"a".repeat(1025)).unwrap_err(),
            PassphraseError::TooLong
        );
        assert_eq!(
            typed(&"a".repeat(1 << 20)).unwrap_err(),
            PassphraseError::TooLong
        );
        assert!(typed(&"a".repeat(1024)).is_ok());
        assert!(
            typed(&"e\u{301}".repeat(512)).is_ok(),
            "1536 bytes typed are 1024 in normal form"
        );
    }

    #[test]
    fn fifteen_characters_suffice_whatever_they_are() {
        let long_enough = |text: &str| Passphrase::typed(text.to_owned()).unwrap().long_enough();
        assert_eq!(
            long_enough(&"a".repeat(14)),
            Err(PassphraseError::TooShort(14))
        );
        assert_eq!(long_enough(&"a".repeat(15)), Ok(()));
        assert_eq!(long_enough(&"🦜".repeat(15)), Ok(()));
    }
}
