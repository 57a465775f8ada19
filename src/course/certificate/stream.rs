//! Symbols one after the other: whole numbers, words and bytes.

use super::letters;
use super::symbol::Symbol;

/// Writes symbols.
#[derive(Default)]
pub(super) struct Writer(Vec<Symbol>);

impl Writer {
    /// Writes a number in so many symbols; `None` where it does not go into them.
    pub(super) fn number(&mut self, number: u64, symbols: u32) -> Option<()> {
        (number >> (5 * symbols) == 0).then_some(())?;
        let places = (0..symbols).rev();
        self.0
            .extend(places.map(|place| Symbol::of(number >> (5 * place))));
        Some(())
    }

    /// Writes words and their end; `None` where a character cannot be written.
    pub(super) fn text(&mut self, text: &str) -> Option<()> {
        self.0.extend(letters::write(text)?);
        Some(())
    }

    pub(super) fn symbols(&mut self, symbols: &[Symbol]) {
        self.0.extend(symbols);
    }

    /// Writes bytes, five bits a symbol; what is left over in the last one is zero.
    pub(super) fn bytes(&mut self, bytes: impl IntoIterator<Item = u8>) {
        let (mut bits, mut held) = (0_u64, 0);
        for byte in bytes {
            bits = bits << 8 | u64::from(byte);
            held += 8;
            while held >= 5 {
                held -= 5;
                self.0.push(Symbol::of(bits >> held));
            }
            bits &= (1 << held) - 1;
        }
        if held > 0 {
            self.0.push(Symbol::of(bits << (5 - held)));
        }
    }

    pub(super) fn into_symbols(self) -> Vec<Symbol> {
        self.0
    }
}

/// Reads symbols. Everywhere `None` means that they are not what was to follow.
pub(super) struct Reader<'a>(&'a [Symbol]);

impl<'a> Reader<'a> {
    pub(super) fn over(symbols: &'a [Symbol]) -> Self {
        Self(symbols)
    }

    pub(super) fn symbol(&mut self) -> Option<Symbol> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    pub(super) fn number(&mut self, symbols: u32) -> Option<u64> {
        (0..symbols).try_fold(0, |number, _| {
            Some(number << 5 | u64::from(self.symbol()?.bits()))
        })
    }

    pub(super) fn text(&mut self) -> Option<String> {
        letters::read(|| self.symbol())
    }

    pub(super) fn symbols<const N: usize>(&mut self) -> Option<[Symbol; N]> {
        let (first, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*first)
    }

    /// Reads so many bytes; what is left over in the last symbol is not looked at.
    pub(super) fn bytes(&mut self, count: usize) -> Option<Vec<u8>> {
        let (mut bits, mut held) = (0_u64, 0);
        let mut bytes = Vec::with_capacity(count);
        while bytes.len() < count {
            while held < 8 {
                bits = bits << 5 | u64::from(self.symbol()?.bits());
                held += 5;
            }
            held -= 8;
            bytes.push((bits >> held & 255) as u8);
            bits &= (1 << held) - 1;
        }
        Some(bytes)
    }

    /// Says whether nothing follows.
    pub(super) fn is_at_end(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    #[test]
    fn what_was_written_is_read_back() {
        let mut writer = Writer::default();
        writer.number(32_767, 3).unwrap();
        writer.text("Two words").unwrap();
        let bytes: Vec<u8> = (0..96).map(|at: u8| at.wrapping_mul(5)).collect();
        writer.bytes(bytes.iter().copied());
        assert_eq!(writer.number(1024, 2), None);
        let symbols = writer.into_symbols();
        let mut reader = Reader::over(&symbols);
        assert_eq!(reader.number(3), Some(32_767));
        assert_eq!(reader.text().as_deref(), Some("Two words"));
        assert_eq!(reader.bytes(96), Some(bytes));
        assert!(reader.is_at_end());
        assert_eq!(reader.number(1), None);
    }
}
