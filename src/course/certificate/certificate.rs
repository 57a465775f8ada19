//! What a certificate says, and the text of it that is signed.
//!
//! ```text
//! panah/certificate/v1
//! {"course":…,"exercises":…,"first_day":…,"holder":…,"hours":…,"issued":…,"issuer":…,"last_day":…,
//!  "modules":[…],"number":…,"valid_until":…,"verifier":…}
//! ```
//!
//! (the JSON is one line, in one spelling: a signature covers one meaning.)

use serde::{Deserialize, Serialize};

use super::number::CertificateNumber;
use crate::grammar::Day;
use crate::grammar::text::kept;

/// The first line of the text: a signature over another kind of text is none over a certificate.
pub const CERTIFICATE_FORM: &str = "panah/certificate/v1";

/// The longest name of a holder, a course, an issuer or a module, in characters: it has to fit on a page
/// and into the code that people type.
const LONGEST: usize = 80;
const MOST_MODULES: usize = 12;
const MOST_HOURS: u16 = 999;
const MOST_EXERCISES: u16 = 99;

/// What somebody has shown in the exercises of a course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// What the course is called.
    pub course: String,
    /// How many mock interviews the holder has held to the end, as the course's rule asks.
    pub exercises: u16,
    /// The first day of the course.
    pub first_day: Day,
    /// The holder's name, as it was typed when the certificate was issued.
    pub holder: String,
    /// How many hours the course took.
    pub hours: u16,
    /// The day on which it was issued.
    pub issued: Day,
    /// Who issued it, by name.
    pub issuer: String,
    /// The last day of the course.
    pub last_day: Day,
    /// What the course was about, part by part.
    pub modules: Vec<String>,
    /// Its number.
    pub number: CertificateNumber,
    /// The last day on which it holds.
    pub valid_until: Day,
    /// The key that it is signed with, as verifiers are spelt.
    pub verifier: String,
}

/// Says why a text is no certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CertificateFault {
    /// It is something else, or not in the one spelling of a certificate.
    #[error("it is no certificate, or a character of it was changed")]
    Malformed,
    /// It says what no certificate says.
    #[error("{0}")]
    Unfit(#[from] Unfit),
}

/// Says what cannot stand on a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// A name is empty, too long, or has characters that hide or turn text.
    #[error(
        "the name of the holder, the course, the issuer or a module is empty, longer than {LONGEST} characters, or has characters that are not for names"
    )]
    Name,
    /// Too many modules.
    #[error("a certificate names {MOST_MODULES} modules at most")]
    Modules,
    /// No number of hours, or none of exercises.
    #[error(
        "a course takes 1 to {MOST_HOURS} hours, and a certificate is for 1 to {MOST_EXERCISES} exercises"
    )]
    Numbers,
    /// A day comes before one that it has to follow, or is one that a code cannot hold.
    #[error("its days do not follow one another, or lie outside 2020 to 2083")]
    Days,
    /// It does not go into a code that people type.
    #[error("it does not go into a code that people can type")]
    TooLong,
}

impl Unfit {
    /// Returns the way out.
    pub fn help(self) -> &'static str {
        match self {
            Self::Name => "write each name in one line of letters, as it is to stand on paper",
            Self::Modules => "draw modules together, or name the chapters only",
            Self::Numbers => "give whole hours, as in --hours 24",
            Self::Days => "look at the laptop's date, and at the days of the course",
            Self::TooLong => "shorten the names of the course and its modules",
        }
    }
}

impl Certificate {
    /// Returns the text that is signed.
    pub fn text(&self) -> String {
        // What has text for its keys, and text, numbers and lists for its values, is always JSON.
        let line = serde_json::to_string(self).unwrap_or_default();
        format!("{CERTIFICATE_FORM}\n{line}\n")
    }

    /// Reads a text; only the very characters that [`Self::text`] gives are taken.
    ///
    /// # Errors
    ///
    /// Where it is anything else, or what it says can stand on no certificate. Nothing is proved by it:
    /// whoever signs decides what it says.
    pub fn read(text: &str) -> Result<Self, CertificateFault> {
        let line = text
            .strip_prefix(CERTIFICATE_FORM)
            .and_then(|rest| rest.strip_prefix('\n')?.strip_suffix('\n'))
            .ok_or(CertificateFault::Malformed)?;
        let read: Self = serde_json::from_str(line).map_err(|_| CertificateFault::Malformed)?;
        if read.text() != text {
            return Err(CertificateFault::Malformed);
        }
        read.fit()?;
        Ok(read)
    }

    /// Holds what it says to what can stand on paper and in a code.
    ///
    /// # Errors
    ///
    /// Says what cannot.
    pub fn fit(&self) -> Result<(), Unfit> {
        let names = [&self.course, &self.holder, &self.issuer];
        let mut names = names.into_iter().chain(&self.modules);
        if !names.all(|name| is_name(name)) {
            return Err(Unfit::Name);
        }
        if self.modules.len() > MOST_MODULES {
            return Err(Unfit::Modules);
        }
        let numbers = [(self.hours, MOST_HOURS), (self.exercises, MOST_EXERCISES)];
        if numbers
            .iter()
            .any(|(number, most)| *number == 0 || number > most)
        {
            return Err(Unfit::Numbers);
        }
        if self.first_day <= self.last_day && self.issued < self.valid_until {
            Ok(())
        } else {
            Err(Unfit::Days)
        }
    }
}

/// Says whether a name can stand on a certificate: one line, not too long, and what is seen of it is all there is.
pub fn is_name(name: &str) -> bool {
    let turns = [
        '\u{200e}', '\u{200f}', '\u{61c}', '\u{200b}', '\u{2060}', '\u{ad}',
    ];
    !name.is_empty()
        && kept(name) == name
        && !name.contains(turns)
        && name.chars().count() <= LONGEST
}

#[cfg(test)]
pub(super) mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    pub(in crate::course::certificate) fn sample() -> Certificate {
        let day = |text| Day::read(text).unwrap();
        Certificate {
            course: "Screening at the border".to_owned(),
            exercises: 2,
            first_day: day("2026-11-02"),
            holder: "A. Holder".to_owned(),
            hours: 24,
            issued: day("2026-11-22"),
            issuer: "Training wing".to_owned(),
            last_day: day("2026-11-05"),
            modules: vec!["The interview".to_owned(), "Signs and needs".to_owned()],
            number: CertificateNumber::of_random([1, 2, 3, 4, 5, 6]),
            valid_until: day("2028-11-22"),
            verifier: "issuer/0f".to_owned(),
        }
    }

    #[test]
    fn a_text_reads_back_and_another_spelling_of_it_does_not() {
        let certificate = sample();
        let text = certificate.text();
        assert_eq!(Certificate::read(&text), Ok(certificate));
        for wrong in [
            String::new(),
            text.trim_end().to_owned(),
            text.replace("\"hours\":24", "\"hours\": 24"),
            text.replace("\"hours\":24", "\"hours\":24,\"hours\":24"),
            text.replace("\"hours\":24", "\"hours\":24,\"marks\":9"),
            text.replace("\"hours\":24,", ""),
            text.replace("A. Holder", "\\u0041. Holder"),
            text.replace("/v1", "/v2"),
            format!("{text}\n"),
        ] {
            let read = Certificate::read(&wrong);
            assert_eq!(read, Err(CertificateFault::Malformed), "{wrong}");
        }
    }

    #[test]
    fn what_cannot_stand_on_a_certificate_is_refused_with_its_reason() {
        let unfit = |change: fn(&mut Certificate)| {
            let mut changed = sample();
            change(&mut changed);
            let read = Certificate::read(&changed.text());
            let fit = changed.fit();
            assert_eq!(read, fit.map(|()| changed).map_err(Into::into));
            fit
        };
        assert_eq!(unfit(|_| {}), Ok(()));
        assert_eq!(unfit(|one| one.modules.clear()), Ok(()));
        for name in [
            "",
            " A",
            "A\nB",
            "A\u{202e}B",
            "A\u{200f}",
            "\u{1b}[2J",
            "e\u{301}",
        ] {
            let mut changed = sample();
            name.clone_into(&mut changed.holder);
            assert_eq!(changed.fit(), Err(Unfit::Name), "{name:?}");
        }
        assert_eq!(unfit(|one| one.course = "x".repeat(81)), Err(Unfit::Name));
        assert_eq!(
            unfit(|one| one.modules = vec!["x".to_owned(); 13]),
            Err(Unfit::Modules)
        );
        assert_eq!(unfit(|one| one.hours = 0), Err(Unfit::Numbers));
        assert_eq!(unfit(|one| one.exercises = 100), Err(Unfit::Numbers));
        assert_eq!(unfit(|one| one.valid_until = one.issued), Err(Unfit::Days));
    }
}
