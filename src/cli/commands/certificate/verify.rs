//! `panah certificate verify`: what is shown of a certificate, and what is not.

use serde_json::json;

use crate::cli::clock;
use crate::cli::error::CommandError;
use crate::cli::output;
use crate::course::certificate::Certificate;
use crate::grammar::text::safe;

use super::read::{Issuer, Proved};
use crate::cli::commands::Commands;

/// What a certificate's days say today.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Time {
    Holds,
    Ended,
    ToCome,
}

impl Time {
    fn of(certificate: &Certificate) -> Self {
        let today = clock::today();
        if today < certificate.issued {
            Self::ToCome
        } else if today > certificate.valid_until {
            Self::Ended
        } else {
            Self::Holds
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Holds => "valid",
            Self::Ended => "expired",
            Self::ToCome => "issued_in_the_future",
        }
    }
}

impl Commands<'_> {
    /// Says what is shown of a certificate. Whose key it is signed with is shown by the issuer's key
    /// alone; without it the command fails, so that no script takes it for more.
    pub(super) fn certificate_verify(
        &self,
        proved: &Proved,
        issuer: Option<&Issuer>,
        json: bool,
    ) -> Result<(), CommandError> {
        let groups = proved.verifier.fingerprint();
        if issuer.is_some_and(|issuer| !issuer.has(&proved.verifier)) {
            return Err(CommandError::failed(
                format!(
                    "it is whole, and signed with another key than that of the issuer you named: {groups}"
                ),
                "rely on nothing that it says before the issuer has said by voice that this key is theirs",
            ));
        }
        let certificate = &proved.certificate;
        let time = Time::of(certificate);
        if json {
            let value = json!({
                "certificate": certificate,
                "fingerprint": groups,
                "issuer_shown": issuer.is_some(),
                "time": time.word(),
            });
            output::data(&format!("{}\n", serde_json::to_string_pretty(&value)?))?;
        } else {
            let mut lines = vec![self.words.say("certificate-whole")];
            let by = match issuer {
                Some(_) => "certificate-by-issuer",
                None => "certificate-by-nobody-knows",
            };
            lines.push(self.words.fill(by, &[("groups", &groups)]));
            lines.push(self.time_told(certificate, time));
            lines.push(String::new());
            lines.extend(self.certificate_lines(certificate));
            let lines: Vec<String> = lines.iter().map(|line| safe(line)).collect();
            output::data(&format!("{}\n", lines.join("\n")))?;
        }
        if let Some(wrong) = clock::wrong(self.words) {
            output::talk(&wrong);
        }
        if issuer.is_some() && time == Time::Holds {
            Ok(())
        } else {
            Err(CommandError::Told)
        }
    }

    fn time_told(&self, certificate: &Certificate, time: Time) -> String {
        let (id, day) = match time {
            Time::Holds => ("certificate-holds", certificate.valid_until),
            Time::Ended => ("certificate-ended", certificate.valid_until),
            Time::ToCome => ("certificate-to-come", certificate.issued),
        };
        self.words.fill(id, &[("day", &day.to_string())])
    }

    /// Says what stands on a certificate, a line each.
    fn certificate_lines(&self, certificate: &Certificate) -> Vec<String> {
        let fill = |id: &str, values: &[(&str, &str)]| self.words.fill(id, values);
        let day = |day: crate::grammar::Day| day.to_string();
        let mut lines = vec![
            fill(
                "certificate-line-number",
                &[("number", &certificate.number.to_string())],
            ),
            fill("certificate-line-holder", &[("name", &certificate.holder)]),
            fill("certificate-line-course", &[("name", &certificate.course)]),
            fill(
                "certificate-line-days",
                &[
                    ("from", &day(certificate.first_day)),
                    ("until", &day(certificate.last_day)),
                    ("hours", &certificate.hours.to_string()),
                ],
            ),
        ];
        let modules = certificate.modules.iter();
        lines.extend(modules.map(|name| fill("certificate-line-module", &[("name", name)])));
        lines.push(
            self.words
                .count("certificate-line-exercises", certificate.exercises.into()),
        );
        lines.push(fill(
            "certificate-line-issued",
            &[
                ("name", &certificate.issuer),
                ("day", &day(certificate.issued)),
            ],
        ));
        lines.push(self.words.say("certificate-not"));
        lines
    }
}
