//! The lines of a code, as they are printed and as they are typed: 25 letters in groups of five, and one
//! that checks them and the line's number.

use super::code::{MOST, PaperCode, VERSION};
use super::symbol::{Symbol, check};

/// Letters in a line, without the one that checks them.
const WIDTH: usize = 25;
const GROUP: usize = 5;
/// What stands before the letters in the square code, for whoever scans it with something else.
const SQUARE: &str = "PANAH CERTIFICATE ";

/// Says which line is not as it was printed. Lines are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LineFault {
    /// It has a character that no code has.
    #[error("line {line} has `{letter}` in it, which stands in no code")]
    Letter {
        /// The line.
        line: usize,
        /// What stands there.
        letter: char,
    },
    /// It has too few or too many letters.
    #[error("line {line} has {found} letters, and {wanted} stand there on the certificate")]
    Length {
        /// The line.
        line: usize,
        /// How many belong there.
        wanted: usize,
        /// How many there are.
        found: usize,
    },
    /// A letter is wrong, or two were swapped.
    #[error("line {line} is not as it is printed: a letter is wrong, or two were swapped")]
    Check {
        /// The line.
        line: usize,
    },
    /// Another line stands in its place.
    #[error("line {line} is missing: line {found} stands in its place")]
    Order {
        /// The line.
        line: usize,
        /// Which stands there.
        found: usize,
    },
    /// Nothing stands there.
    #[error("line {line} is missing")]
    Missing {
        /// The line.
        line: usize,
    },
    /// There is more than the code has.
    #[error("the code ends with line {last}, and more follows", last = line - 1)]
    Beyond {
        /// The line that is too much.
        line: usize,
    },
    /// It is the beginning of no code, or of one of a later version.
    #[error(
        "line {line} begins no code of a certificate that this version of the program can read"
    )]
    Beginning {
        /// The line.
        line: usize,
    },
}

impl LineFault {
    /// Returns the line, counted from 1.
    pub fn line(&self) -> usize {
        match self {
            Self::Letter { line, .. }
            | Self::Length { line, .. }
            | Self::Check { line }
            | Self::Order { line, .. }
            | Self::Missing { line }
            | Self::Beyond { line }
            | Self::Beginning { line } => *line,
        }
    }
}

/// A code while it is typed, line by line.
#[derive(Clone, Debug, Default)]
pub struct Typing {
    symbols: Vec<Symbol>,
    lines: usize,
    /// How many symbols there are in all, as the first line says.
    total: Option<usize>,
}

impl Typing {
    /// Returns the number of the line that is wanted next; nothing where the code is whole.
    pub fn wanted(&self) -> Option<usize> {
        match self.total {
            Some(total) if self.symbols.len() >= total => None,
            _ => Some(self.lines + 1),
        }
    }

    /// Returns how many lines there are; nothing before the first is known.
    pub fn last_line(&self) -> Option<usize> {
        self.total.map(|total| total.div_ceil(WIDTH))
    }

    /// Takes the next line, with its number or without, or the whole as it stands in the square code.
    ///
    /// # Errors
    ///
    /// Where it is not as it was printed; it can be typed again.
    pub fn line(&mut self, typed: &str) -> Result<(), LineFault> {
        let line = self.lines + 1;
        if self.wanted().is_none() {
            return Err(LineFault::Beyond { line });
        }
        if let Some(square) = self.square(typed) {
            let symbols = read(square, line)?;
            return self.take_whole(symbols);
        }
        let (number, letters) = numbered(typed);
        let mut symbols = match number {
            // Of a last line that is short, the first letters may look like a number.
            Some(found) if found == line => {
                let read = self.checked(letters, line);
                read.or_else(|fault| self.checked(typed, line).map_err(|_| fault))
            }
            Some(found) => {
                let read = self.checked(typed, line);
                read.map_err(|_| LineFault::Order { line, found })
            }
            None => self.checked(typed, line),
        }?;
        if line == 1 {
            self.total = Some(total(&symbols)?);
        }
        self.symbols.append(&mut symbols);
        self.lines = line;
        Ok(())
    }

    /// Returns the code.
    ///
    /// # Errors
    ///
    /// Where a line is missing.
    pub fn whole(self) -> Result<PaperCode, LineFault> {
        match self.wanted() {
            None => Ok(PaperCode::of_symbols(self.symbols)),
            Some(line) => Err(LineFault::Missing { line }),
        }
    }

    /// Returns the letters of the square code, where that was scanned in place of the first line.
    fn square<'t>(&self, typed: &'t str) -> Option<&'t str> {
        let typed = typed.trim();
        let (beginning, letters) = typed.split_at_checked(SQUARE.len())?;
        (self.lines == 0 && beginning.eq_ignore_ascii_case(SQUARE)).then_some(letters)
    }

    fn take_whole(&mut self, symbols: Vec<Symbol>) -> Result<(), LineFault> {
        let wanted = total(&symbols)?;
        if symbols.len() != wanted {
            let found = symbols.len();
            return Err(LineFault::Length {
                line: 1,
                wanted,
                found,
            });
        }
        self.lines = wanted.div_ceil(WIDTH);
        self.total = Some(wanted);
        self.symbols = symbols;
        Ok(())
    }

    /// Reads the letters of the next line, and takes off the one that checks them.
    fn checked(&self, typed: &str, line: usize) -> Result<Vec<Symbol>, LineFault> {
        let mut symbols = read(typed, line)?;
        let wanted = self.width() + 1;
        let found = symbols.len();
        if found != wanted {
            return Err(LineFault::Length {
                line,
                wanted,
                found,
            });
        }
        if symbols.pop() == Some(check_of(line, &symbols)) {
            Ok(symbols)
        } else {
            Err(LineFault::Check { line })
        }
    }

    /// Returns how many letters the next line has before the one that checks them.
    fn width(&self) -> usize {
        let left = self
            .total
            .map_or(WIDTH, |total| total.saturating_sub(self.symbols.len()));
        left.min(WIDTH)
    }
}

/// Returns the lines of a code, without their numbers.
pub(super) fn written(symbols: &[Symbol]) -> Vec<String> {
    let lines = (1..).zip(symbols.chunks(WIDTH));
    let lines = lines.map(|(number, line)| {
        let groups = line.chunks(GROUP).map(letters);
        let check = check_of(number, line);
        let groups = groups.chain([check.letter().to_string()]);
        groups.collect::<Vec<String>>().join(" ")
    });
    lines.collect()
}

/// Returns a code in one line, with what it is before it.
pub(super) fn joined(symbols: &[Symbol]) -> String {
    format!("{SQUARE}{}", letters(symbols))
}

fn letters(symbols: &[Symbol]) -> String {
    symbols.iter().map(|symbol| symbol.letter()).collect()
}

/// The number counts as the first of the letters, so that a line in another's place is seen.
fn check_of(line: usize, symbols: &[Symbol]) -> Symbol {
    let number = Symbol::of(line as u64);
    let counted: Vec<Symbol> = [number]
        .into_iter()
        .chain(symbols.iter().copied())
        .collect();
    check(&counted)
}

/// Takes the number off a line that begins with one: digits alone, with a blank or a mark behind them.
fn numbered(typed: &str) -> (Option<usize>, &str) {
    let typed = typed.trim();
    let end = typed.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    let (number, rest) = typed.split_at_checked(end).unwrap_or(("", typed));
    let is_parted = rest.starts_with([' ', '\t', ':', '.', ')', '|', '\u{a0}']);
    match number.parse() {
        Ok(number) if is_parted && end <= 2 => (Some(number), rest.get(1..).unwrap_or_default()),
        _ => (None, typed),
    }
}

/// Reads letters, whatever stands between their groups.
fn read(typed: &str, line: usize) -> Result<Vec<Symbol>, LineFault> {
    let letters = typed
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | ':' | '|'));
    let symbols =
        letters.map(|letter| Symbol::read(letter).ok_or(LineFault::Letter { line, letter }));
    // More than any code has is counted and not kept.
    symbols.take(2 * MOST).collect()
}

/// Returns how many symbols a code has in all, as its first three say.
fn total(symbols: &[Symbol]) -> Result<usize, LineFault> {
    let beginning = LineFault::Beginning { line: 1 };
    let [version, high, low, ..] = symbols else {
        return Err(beginning);
    };
    let total = usize::from(high.bits()) << 5 | usize::from(low.bits());
    if u64::from(version.bits()) == VERSION && (WIDTH..=MOST).contains(&total) {
        Ok(total)
    } else {
        Err(beginning)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    /// A code of 60 symbols: three lines, the last of ten.
    fn sample() -> Vec<Symbol> {
        let beginning = [VERSION, 1, 28].map(Symbol::of);
        let rest = (0..57).map(|at| Symbol::of(at * 11 + 5));
        beginning.into_iter().chain(rest).collect()
    }

    #[test]
    fn a_short_last_line_that_looks_like_a_number_is_read_with_its_number_and_without() {
        for (tail, number) in [(&[3][..], 3), (&[0, 3], 3), (&[4, 2], 3)] {
            let length = 50 + tail.len() as u64;
            let beginning = [VERSION, length >> 5, length & 31].map(Symbol::of);
            let middle = (0..47).map(|at| Symbol::of(at * 11 + 5));
            let tail = tail.iter().map(|bits| Symbol::of(*bits));
            let symbols: Vec<Symbol> = beginning.into_iter().chain(middle).chain(tail).collect();
            let lines = written(&symbols);
            let last = lines.last().unwrap();
            for typed in [
                last.clone(),
                format!("{number} {last}"),
                last.replace(' ', ""),
            ] {
                let mut typing = Typing::default();
                for line in lines.iter().take(2) {
                    typing.line(line).unwrap();
                }
                assert_eq!(typing.line(&typed), Ok(()), "{typed}");
                assert_eq!(typing.whole(), Ok(PaperCode::of_symbols(symbols.clone())));
            }
        }
    }

    #[test]
    fn a_line_that_is_missing_swapped_or_too_much_is_named() {
        let lines = written(&sample());
        let [one, two, three]: &[String; 3] = lines.as_slice().try_into().unwrap();
        let mut typing = Typing::default();
        assert_eq!((typing.wanted(), typing.last_line()), (Some(1), None));
        typing.line(one).unwrap();
        assert_eq!((typing.wanted(), typing.last_line()), (Some(2), Some(3)));
        let order = LineFault::Order { line: 2, found: 3 };
        assert_eq!(typing.line(&format!("3. {three}")), Err(order));
        // A last line is shorter, and one in another's place is seen by its check letter.
        assert!(typing.line(three).is_err());
        assert_eq!(typing.line(one), Err(LineFault::Check { line: 2 }));
        assert_eq!(typing.clone().whole(), Err(LineFault::Missing { line: 2 }));
        typing.line(&format!("2: {two}")).unwrap();
        let letter = LineFault::Letter {
            line: 3,
            letter: 'U',
        };
        assert_eq!(
            typing.line(&three.replacen('A', "U", 1).replacen(' ', "U", 1)),
            Err(letter)
        );
        typing.line(three).unwrap();
        assert_eq!(typing.wanted(), None);
        assert_eq!(typing.line(three), Err(LineFault::Beyond { line: 4 }));
        assert_eq!(typing.whole(), Ok(PaperCode::of_symbols(sample())));
        let short = one.get(..8).unwrap();
        let length = LineFault::Length {
            line: 1,
            wanted: 26,
            found: 7,
        };
        assert_eq!(Typing::default().line(short), Err(length));
    }
}
