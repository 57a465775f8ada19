//! Telephone numbers: what somebody in need can dial.

/// Why a text is no telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberFault {
    /// There is something in it that nobody can dial.
    NotDialled,
    /// It has fewer digits than any number.
    TooShort,
    /// It has more digits than any number.
    TooLong,
}

/// The longest number of ITU-T E.164 has 15 digits; one that is dialled through an exchange has more.
const MOST_DIGITS: usize = 20;

/// Judges a telephone number as it is written: digits, with `+` at its head, hyphens, spaces and
/// brackets.
pub fn judge_number(number: &str) -> Result<(), NumberFault> {
    let rest = number.strip_prefix('+').unwrap_or(number);
    let is_dialled = |c: char| c.is_ascii_digit() || matches!(c, '-' | ' ' | '(' | ')');
    let digits = rest.chars().filter(char::is_ascii_digit).count();
    if digits == 0 || !rest.chars().all(is_dialled) {
        Err(NumberFault::NotDialled)
    } else if digits < 2 {
        Err(NumberFault::TooShort)
    } else if digits > MOST_DIGITS {
        Err(NumberFault::TooLong)
    } else {
        Ok(())
    }
}

impl NumberFault {
    /// Returns the fact, for a message.
    pub fn told(self) -> &'static str {
        match self {
            Self::NotDialled => "this is no telephone number",
            Self::TooShort => "this is no telephone number: it has one digit",
            Self::TooLong => "this is no telephone number: it has more than 20 digits",
        }
    }

    /// Returns the way out.
    pub fn help(self) -> &'static str {
        match self {
            Self::NotDialled => {
                "write digits, with `+`, `-`, spaces or brackets; put a remark into `number_note:`"
            }
            Self::TooShort | Self::TooLong => {
                "look at the number once more; put a second one into `number_note:`"
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_be_dialled_is_a_number() {
        for good in ["15", "111-247-786", "+92 (51) 111 345 786"] {
            assert_eq!(judge_number(good), Ok(()), "{good}");
        }
        for (bad, fault) in [
            ("", NumberFault::NotDialled),
            ("ask", NumberFault::NotDialled),
            ("1099 or 1043", NumberFault::NotDialled),
            ("051/111", NumberFault::NotDialled),
            ("12+34", NumberFault::NotDialled),
            ("١٠٩٩", NumberFault::NotDialled),
            ("<b>1099</b>", NumberFault::NotDialled),
            ("7", NumberFault::TooShort),
            ("123456789012345678901", NumberFault::TooLong),
        ] {
            assert_eq!(judge_number(bad), Err(fault), "{bad}");
        }
    }
}
