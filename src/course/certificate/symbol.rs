//! Letters that are typed from paper: Crockford's base 32, five bits each. O is read as 0, I and L as 1,
//! whatever the case; U is none of them.

use crate::grammar::text::western_digits;

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// x⁵ + x² + 1, whose powers of x are all 31 elements of the field with 32 elements but zero.
const FIELD: u8 = 0b10_0101;

/// Five bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Symbol(u8);

impl Symbol {
    /// Returns the symbol of the five lowest bits.
    pub(super) fn of(bits: u64) -> Self {
        Self((bits & 31) as u8)
    }

    /// Returns its five bits.
    pub(super) fn bits(self) -> u8 {
        self.0
    }

    /// Returns the letter that it is written with.
    pub(super) fn letter(self) -> char {
        let letter = LETTERS.get(usize::from(self.0));
        letter.map_or('0', |letter| char::from(*letter))
    }

    /// Reads a letter as people type it; `None` where it is none of these.
    pub(super) fn read(typed: char) -> Option<Self> {
        let western = western_digits(typed.encode_utf8(&mut [0; 4]));
        let letter = match western.chars().next()?.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let at = LETTERS
            .iter()
            .position(|known| char::from(*known) == letter)?;
        u8::try_from(at).ok().map(Self)
    }
}

/// Returns the letter that checks others: in a run of up to 29, any single wrong one and any two that were
/// swapped make it another, because each counts by its own factor, the check letter included.
pub(super) fn check(symbols: &[Symbol]) -> Symbol {
    let sum = symbols
        .iter()
        .fold(0, |sum, symbol| times_x(sum) ^ symbol.0);
    Symbol(times_x(sum))
}

fn times_x(element: u8) -> u8 {
    let shifted = element << 1;
    if shifted & 0b10_0000 == 0 {
        shifted
    } else {
        shifted ^ FIELD
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    #[test]
    fn every_letter_is_read_back_and_what_looks_alike_is_read_alike() {
        for bits in 0..32 {
            let symbol = Symbol::of(bits);
            let letter = symbol.letter();
            assert_eq!(Symbol::read(letter), Some(symbol));
            assert_eq!(Symbol::read(letter.to_ascii_lowercase()), Some(symbol));
        }
        for (typed, meant) in [('O', '0'), ('o', '0'), ('I', '1'), ('l', '1'), ('۷', '7')] {
            assert_eq!(Symbol::read(typed).unwrap().letter(), meant, "{typed}");
        }
        for typed in ['U', 'u', '-', ' ', 'ß', 'س', '\u{202e}'] {
            assert_eq!(Symbol::read(typed), None, "{typed:?}");
        }
    }

    #[test]
    fn a_wrong_letter_and_two_that_were_swapped_are_seen_wherever_they_stand() {
        let mut line: Vec<Symbol> = (0..29).map(|at| Symbol::of(at * 7 + 3)).collect();
        line.push(check(&line));
        let holds = |line: &[Symbol]| {
            let (last, before) = line.split_last().unwrap();
            check(before) == *last
        };
        assert!(holds(&line));
        for at in 0..line.len() {
            for bits in 0..32 {
                let mut wrong = line.clone();
                *wrong.get_mut(at).unwrap() = Symbol::of(bits);
                assert_eq!(holds(&wrong), wrong == line, "{at} {bits}");
            }
            for other in 0..at {
                let mut swapped = line.clone();
                swapped.swap(at, other);
                assert_eq!(holds(&swapped), swapped == line, "{at} {other}");
            }
        }
    }
}
