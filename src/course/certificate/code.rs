//! The code that is printed on a certificate: everything that it says, the key and the signature.
//!
//! ```text
//!   1  version, 1                 the symbols are those of Crockford's base 32, five bits each
//!   2  how many symbols there are
//!   8  number
//!   3  each: first day, last day, issued, valid until: year since 2020 (6 bits), month (4), day (5)
//!   2  hours
//!   2  exercises
//!   …  course, holder, issuer: words up to their end (`letters`)
//!   1  how many modules; then the words of each
//! 154  public key (32 bytes) and Ed25519 signature (64 bytes)
//! ```

use super::certificate::{CERTIFICATE_FORM, Certificate, Unfit};
use super::lines::{self, LineFault, Typing};
use super::number::CertificateNumber;
use super::stream::{Reader, Writer};
use super::symbol::Symbol;
use crate::grammar::Day;

pub(super) const VERSION: u64 = 1;
/// The most symbols: forty lines, which stand on the page in two columns.
pub(super) const MOST: usize = 1000;
/// The year that days are counted from.
const FIRST_YEAR: u64 = 2020;

/// What a certificate is checked with, beside what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verifying {
    /// The public key.
    pub key: [u8; 32],
    /// The Ed25519 signature over the text.
    pub signature: [u8; 64],
}

/// A certificate in letters that are typed from paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperCode(Vec<Symbol>);

/// Says why a code cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// A line is not as it was printed.
    #[error(transparent)]
    Line(#[from] LineFault),
    /// Every line is well, and the whole is no certificate.
    #[error("this is no code of a certificate, or several letters of it were changed")]
    Whole,
}

impl PaperCode {
    /// Writes a certificate as a code.
    ///
    /// # Errors
    ///
    /// Where it is too long for people to type.
    pub fn of(certificate: &Certificate, verifying: &Verifying) -> Result<Self, Unfit> {
        let symbols = symbols_of(certificate, verifying)?;
        if symbols.len() > MOST {
            return Err(Unfit::TooLong);
        }
        Ok(Self(symbols))
    }

    /// Reads what was typed or scanned: the lines as they are printed, or the whole as the square code
    /// has it.
    ///
    /// # Errors
    ///
    /// Names the line that is not as it was printed.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let mut typing = Typing::default();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            typing.line(line)?;
        }
        Ok(typing.whole()?)
    }

    /// Returns the lines, without their numbers: five groups of letters, and the letter that checks them.
    pub fn lines(&self) -> Vec<String> {
        lines::written(&self.0)
    }

    /// Returns the whole in one line, as it stands in the square code.
    pub fn joined(&self) -> String {
        lines::joined(&self.0)
    }

    /// Returns the certificate and what it is checked with. `spelt` gives the verifier of a key.
    ///
    /// # Errors
    ///
    /// Where it is none: nothing but the code that [`Self::of`] writes is taken.
    pub fn certificate(
        &self,
        spelt: impl Fn(&[u8; 32]) -> String,
    ) -> Result<(Certificate, Verifying), Unreadable> {
        let read = self.read_symbols(spelt).ok_or(Unreadable::Whole)?;
        let again = symbols_of(&read.0, &read.1);
        if again.as_ref() == Ok(&self.0) && read.0.fit().is_ok() {
            Ok(read)
        } else {
            Err(Unreadable::Whole)
        }
    }

    pub(super) fn of_symbols(symbols: Vec<Symbol>) -> Self {
        Self(symbols)
    }

    fn read_symbols(
        &self,
        spelt: impl Fn(&[u8; 32]) -> String,
    ) -> Option<(Certificate, Verifying)> {
        let mut reader = Reader::over(&self.0);
        let version = reader.number(1)?;
        let length = reader.number(2)?;
        if version != VERSION || usize::try_from(length).ok()? != self.0.len() {
            return None;
        }
        let number = CertificateNumber::of_symbols(reader.symbols()?);
        let mut days = [Day::default(); 4];
        for day in &mut days {
            *day = read_day(reader.number(3)?)?;
        }
        let [first_day, last_day, issued_on, valid_until] = days;
        let hours = reader.number(2)?.try_into().ok()?;
        let exercises = reader.number(2)?.try_into().ok()?;
        let (course, holder, issuer) = (reader.text()?, reader.text()?, reader.text()?);
        let modules = (0..reader.number(1)?).map(|_| reader.text());
        let modules = modules.collect::<Option<Vec<String>>>()?;
        let bytes = reader.bytes(96)?;
        let (key, signature) = bytes.split_first_chunk::<32>()?;
        let signature = signature.try_into().ok()?;
        let certificate = Certificate {
            course,
            exercises,
            first_day,
            holder,
            hours,
            issued: issued_on,
            issuer,
            last_day,
            modules,
            number,
            valid_until,
            verifier: spelt(key),
        };
        let verifying = Verifying {
            key: *key,
            signature,
        };
        reader.is_at_end().then_some((certificate, verifying))
    }
}

fn symbols_of(certificate: &Certificate, verifying: &Verifying) -> Result<Vec<Symbol>, Unfit> {
    certificate.fit()?;
    let mut body = Writer::default();
    body.symbols(certificate.number.symbols());
    for day in [
        certificate.first_day,
        certificate.last_day,
        certificate.issued,
        certificate.valid_until,
    ] {
        let day = written_day(day).ok_or(Unfit::Days)?;
        body.number(day, 3).ok_or(Unfit::Days)?;
    }
    for number in [certificate.hours, certificate.exercises] {
        body.number(number.into(), 2).ok_or(Unfit::Numbers)?;
    }
    for name in [
        &certificate.course,
        &certificate.holder,
        &certificate.issuer,
    ] {
        body.text(name).ok_or(Unfit::Name)?;
    }
    body.number(certificate.modules.len() as u64, 1)
        .ok_or(Unfit::Modules)?;
    for module in &certificate.modules {
        body.text(module).ok_or(Unfit::Name)?;
    }
    body.bytes(verifying.key.into_iter().chain(verifying.signature));
    let body = body.into_symbols();
    let mut whole = Writer::default();
    whole.number(VERSION, 1).ok_or(Unfit::TooLong)?;
    whole
        .number(body.len() as u64 + 3, 2)
        .ok_or(Unfit::TooLong)?;
    whole.symbols(&body);
    debug_assert!(certificate.text().starts_with(CERTIFICATE_FORM));
    Ok(whole.into_symbols())
}

fn written_day(day: Day) -> Option<u64> {
    let text = day.to_string();
    let mut parts = text.split('-').map(str::parse::<u64>);
    let (year, month, day) = (
        parts.next()?.ok()?,
        parts.next()?.ok()?,
        parts.next()?.ok()?,
    );
    let year = year.checked_sub(FIRST_YEAR).filter(|year| *year < 64)?;
    Some(year << 9 | month << 5 | day)
}

fn read_day(bits: u64) -> Option<Day> {
    let (year, month, day) = (FIRST_YEAR + (bits >> 9), bits >> 5 & 15, bits & 31);
    Day::read(&format!("{year}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use proptest::prelude::*;

    use super::super::certificate::tests::sample;
    use super::*;

    fn verifying() -> Verifying {
        Verifying {
            key: std::array::from_fn(|at| 7 * u8::try_from(at).unwrap()),
            signature: std::array::from_fn(|at| 3 * u8::try_from(at).unwrap() + 1),
        }
    }

    fn spelt(_: &[u8; 32]) -> String {
        sample().verifier
    }

    #[test]
    fn a_code_is_read_back_from_its_lines_and_from_its_square() {
        let code = PaperCode::of(&sample(), &verifying()).unwrap();
        let lines = code.lines();
        let numbered: Vec<String> = (1..)
            .zip(&lines)
            .map(|(number, line)| format!("{number}  {line}"))
            .collect();
        let typed = lines.join("\n").to_lowercase();
        let bunched = lines.join("\r\n\n").replace(' ', "").replace('0', "o");
        for text in [numbered.join("\n"), typed, bunched, code.joined()] {
            let read = PaperCode::read(&text).unwrap();
            assert_eq!(read, code, "{text}");
            assert_eq!(read.certificate(spelt), Ok((sample(), verifying())));
        }
    }

    /// Every single letter, by every other letter, in the lines: the line is named.
    #[test]
    fn a_changed_letter_is_refused_and_its_line_is_named() {
        let code = PaperCode::of(&sample(), &verifying()).unwrap();
        let lines = code.lines();
        for (at, line) in lines.iter().enumerate() {
            for (place, letter) in line.char_indices().filter(|(_, c)| *c != ' ') {
                for other in ('0'..='9').chain('A'..='Z') {
                    let meant = Symbol::read(letter);
                    if Symbol::read(other) == meant {
                        continue;
                    }
                    let mut changed = lines.clone();
                    let to = other.to_string();
                    changed
                        .get_mut(at)
                        .unwrap()
                        .replace_range(place..=place, &to);
                    let refused = PaperCode::read(&changed.join("\n")).unwrap_err();
                    let is_named =
                        matches!(&refused, Unreadable::Line(fault) if fault.line() == at + 1);
                    assert!(is_named, "{refused}");
                }
            }
        }
    }

    #[test]
    fn what_is_too_long_to_be_typed_is_refused() {
        let mut long = sample();
        long.modules = vec!["x".repeat(80); 12];
        let refused = PaperCode::of(&long, &verifying());
        assert_eq!(refused, Err(Unfit::TooLong));
        let mut late = sample();
        late.valid_until = Day::read("2084-01-01").unwrap();
        assert_eq!(PaperCode::of(&late, &verifying()), Err(Unfit::Days));
    }

    proptest! {
        #[test]
        fn any_text_is_a_code_or_a_fault(text in "\\PC{0,80}(\n[0-9A-Za-z ]{0,40}){0,6}") {
            if let Ok(code) = PaperCode::read(&text) {
                prop_assert!(code.certificate(spelt).is_err());
            }
        }

        #[test]
        fn any_symbols_are_a_certificate_in_its_one_spelling_or_none(
            bits in proptest::collection::vec(0_u64..32, 150..300), change in 0_usize..200,
        ) {
            let mut symbols = PaperCode::of(&sample(), &verifying()).unwrap().0;
            let tail = bits.iter().map(|bits| Symbol::of(*bits));
            symbols.splice(change.min(symbols.len()).., tail);
            let code = PaperCode(symbols);
            if let Ok((certificate, verifying)) = code.certificate(spelt) {
                prop_assert_eq!(PaperCode::of(&certificate, &verifying), Ok(code));
            }
        }
    }
}
