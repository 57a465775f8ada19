//! The codes that custodians read out: short enough for a telephone, drawn at random, without
//! characters that are taken for one another.

use zeroize::Zeroizing;

use crate::vault::crypto::{CryptoError, random};

/// Digits and capital letters without 0 and O, 1 and I, and U.
const LETTERS: &[u8; 31] = b"23456789ABCDEFGHJKLMNPQRSTVWXYZ";
const LENGTH: usize = 8;
/// The largest multiple of the letters' number that a byte holds: what lies above it would make some
/// letters likelier than others.
const EVEN: u8 = 248;

/// Draws a code.
pub(super) fn draw() -> Result<Zeroizing<String>, CryptoError> {
    let mut code = Zeroizing::new(String::with_capacity(LENGTH));
    while code.len() < LENGTH {
        let [byte] = random::<1>()?;
        let letter = LETTERS.get(usize::from(byte) % LETTERS.len());
        code.extend(letter.filter(|_| byte < EVEN).map(|one| char::from(*one)));
    }
    Ok(code)
}

/// Says whether a text is a code in its own spelling.
pub(super) fn is_code(text: &str) -> bool {
    text.len() == LENGTH && text.bytes().all(|byte| LETTERS.contains(&byte))
}

/// Says whether what somebody typed is this code: in any case, with blanks or hyphens.
pub(super) fn is_typed(typed: &str, code: &str) -> bool {
    let plain = typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .map(|c| c.to_ascii_uppercase());
    plain.eq(code.chars())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    #[test]
    fn a_code_is_known_again_however_it_is_typed() {
        let code = draw().unwrap();
        assert!(is_code(&code));
        assert!(is_typed(&code, &code));
        let (start, end) = code.split_at(4);
        assert!(is_typed(&format!(" {start}-{end} ").to_lowercase(), &code));
        assert!(!is_typed(start, &code));
        assert!(!is_typed("", &code));
        assert!(!is_typed(&format!("{}2", *code), &code));
        assert_ne!(*draw().unwrap(), *code);
    }
}
