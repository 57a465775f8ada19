//! `panah certificate`: for what somebody has shown in the exercises of a course. The trainer issues it;
//! anybody checks it, without a vault and without a network.

mod earned;
mod issue;
mod issuer;
mod read;
mod typed;
mod verify;

use std::path::Path;

use crate::cli::certificate_arguments::CertificateCommand;
use crate::cli::error::CommandError;
use crate::cli::output::{self, Existing};
use crate::cli::tongue;
use crate::course::certificate::{Certificate, PaperCode};
use crate::report;

use super::Commands;
use read::{Proved, proved_file};

impl Commands<'_> {
    pub(super) fn certificate(&self, what: &CertificateCommand) -> Result<(), CommandError> {
        match what {
            CertificateCommand::Issue(asked) => self.certificate_issue(asked),
            CertificateCommand::Verify {
                file,
                code,
                issuer,
                json,
            } => {
                let issuer = issuer.as_deref().map(read::issuer).transpose()?;
                let proved = match (file, code) {
                    (Some(file), _) => proved_file(file)?,
                    (None, code) => self.proved_code(code.as_deref().unwrap_or(Path::new("-")))?,
                };
                self.certificate_verify(&proved, issuer.as_ref(), *json)
            }
            CertificateCommand::Issuer {
                output,
                name,
                force,
                secret,
            } => self.certificate_issuer(
                output.as_deref(),
                name.as_deref(),
                existing(*force),
                secret,
            ),
            CertificateCommand::Print {
                file,
                output,
                language,
                force,
            } => {
                let Proved {
                    certificate, code, ..
                } = proved_file(file)?;
                let page = self.certificate_page(&certificate, &code, language.as_deref())?;
                match output {
                    None => output::data(&page),
                    Some(output) => self.give_certificate_page(output, &page, existing(*force)),
                }
            }
        }
    }

    /// Returns the page of a certificate, in the language that was asked for.
    fn certificate_page(
        &self,
        certificate: &Certificate,
        code: &PaperCode,
        language: Option<&str>,
    ) -> Result<String, CommandError> {
        let asked = language.map(|tag| tongue::words(Some(tag))).transpose()?;
        let words = asked.as_ref().unwrap_or(self.words);
        report::certificate_page(certificate, code, words).map_err(|_| {
            CommandError::failed(
                "the page of the certificate could not be made",
                "report it; the certificate itself is good without a page",
            )
        })
    }

    fn give_certificate_page(
        &self,
        file: &Path,
        page: &str,
        existing: Existing,
    ) -> Result<(), CommandError> {
        output::file(file, page.as_bytes(), existing)?;
        let file = file.display().to_string();
        let told = self.words.fill("certificate-page", &[("file", &file)]);
        output::talk(&told);
        Ok(())
    }
}

fn existing(is_replaced: bool) -> Existing {
    if is_replaced {
        Existing::Replaced
    } else {
        Existing::Kept
    }
}
