//! Reading a certificate and the key of an issuer; nothing that is read here is trusted before it is proved.

use std::io::ErrorKind;
use std::path::Path;

use crate::cli::error::CommandError;
use crate::cli::stick;
use crate::course::certificate::{Certificate, PaperCode, Verifying};
use crate::vault::{Verifier, certificate_note, issuer_of, prove_certificate};

/// No certificate is longer.
const CAP: u64 = 64 << 10;

/// What to do with a certificate that was changed.
const CHANGED: &str = "rely on nothing that it says; ask the holder for the file, or the issuer whether it issued one of this number";

/// A certificate of which the signature holds.
pub(super) struct Proved {
    pub(super) certificate: Certificate,
    pub(super) verifier: Verifier,
    pub(super) code: PaperCode,
}

/// Whom somebody says that a certificate is from.
pub(super) enum Issuer {
    Key(Verifier),
    /// Twenty hexadecimal digits.
    Fingerprint(String),
}

impl Issuer {
    /// Says whether a key is this issuer's.
    pub(super) fn has(&self, verifier: &Verifier) -> bool {
        match self {
            Self::Key(key) => key == verifier,
            Self::Fingerprint(digits) => *digits == plain(&verifier.fingerprint()),
        }
    }
}

/// Proves a certificate's file.
pub(super) fn proved_file(path: &Path) -> Result<Proved, CommandError> {
    let note = stick::file(path, CAP)?;
    proved(&note).map_err(|fault| {
        let shown = path.display();
        CommandError::failed(
            format!("`{shown}` is not a certificate as its issuer wrote it: {fault}"),
            CHANGED,
        )
    })
}

/// Proves a code that was typed.
pub(super) fn proved_typed(code: &PaperCode) -> Result<Proved, CommandError> {
    let refused = |fault: String| {
        CommandError::failed(
            format!("the code is not that of a certificate as its issuer wrote it: {fault}"),
            CHANGED,
        )
    };
    let (certificate, verifying) = code
        .certificate(|key| issuer_of(key).to_string())
        .map_err(|fault| refused(fault.to_string()))?;
    let Verifying { key, signature } = verifying;
    let note = certificate_note(&certificate.text(), &key, &signature);
    proved(note.as_bytes()).map_err(refused)
}

/// Proves a note, byte for byte.
pub(super) fn proved(note: &[u8]) -> Result<Proved, String> {
    let named = |text: &str| Some(Certificate::read(text).ok()?.verifier);
    let proved = prove_certificate(note, named).map_err(|fault| fault.to_string())?;
    let certificate = Certificate::read(&proved.text).map_err(|fault| fault.to_string())?;
    let verifying = Verifying {
        key: proved.key,
        signature: proved.signature,
    };
    let code = PaperCode::of(&certificate, &verifying).map_err(|unfit| unfit.to_string())?;
    Ok(Proved {
        certificate,
        verifier: proved.verifier,
        code,
    })
}

/// Reads whom somebody named: a key, a fingerprint, or a file with a key.
pub(super) fn issuer(named: &str) -> Result<Issuer, CommandError> {
    let named = named.trim();
    if let Ok(key) = named.parse() {
        return Ok(Issuer::Key(key));
    }
    let digits = plain(named);
    let is_fingerprint = digits.len() == 20 && digits.chars().all(|c| c.is_ascii_hexdigit());
    if is_fingerprint {
        return Ok(Issuer::Fingerprint(digits));
    }
    let file = Path::new(named);
    let is_there = file.symlink_metadata();
    if is_there.is_err_and(|error| error.kind() == ErrorKind::NotFound) {
        return Err(CommandError::failed(
            format!("`{named}` is no whole fingerprint, no key and no file that is there"),
            "a fingerprint has five groups of four signs from 0 to 9 and a to f, as in 1a2b-3c4d-5e6f-7a8b-9c0d; `panah certificate issuer` shows it",
        ));
    }
    let bytes = stick::file(file, CAP)?;
    let text = String::from_utf8_lossy(&bytes);
    text.trim().parse().map(Issuer::Key).map_err(|_| {
        CommandError::failed(
            format!("`{named}` holds no key of an issuer"),
            "give the file, the line or the fingerprint that `panah certificate issuer` shows",
        )
    })
}

fn plain(fingerprint: &str) -> String {
    let digits = fingerprint
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–'));
    digits.map(|c| c.to_ascii_lowercase()).collect()
}
