//! Certificates of a course: the key that they are signed with, and what anybody can prove of one.
//!
//! The key follows from the laptop key of the vault for exercises, under a label of its own: it signs
//! nothing else, and no vault of real interviews has it. A new passphrase leaves it as it is. Where that
//! vault is lost, so is the key: what was signed with it is checked with its public half for ever, and
//! what comes later is signed with another one.
//!
//! Its name is `issuer/<the first 16 hexadecimal digits of SHA-256(public key)>`, so that a note can be
//! put together again from a text, a public key and a signature that were typed from paper.

use super::Vault;
use super::crypto::{CryptoError, sha256};
use super::id::hex;
use super::kept::{KeepError, Kept, KeptError, Purpose};
use super::log::{Deed, LogError};
use super::mode::Mode;
use super::note::{Note, NoteFault, Signer, Verifier, note_of, sign};

/// What every text of a certificate begins with.
const FORM: &str = "panah/certificate/v1\n";
const KIND: &str = "issuer";
/// The label of the key.
const LABEL: &str = "sign-certificates";
const NAME: Purpose = Purpose {
    magic: b"PANISSU1",
    label: "issuer",
};

/// Says why a certificate could not be signed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CertifyError {
    /// The vault keeps real interviews.
    #[error(
        "certificates are signed in the vault for exercises, and this one keeps real interviews"
    )]
    Live,
    /// The text is none of a certificate.
    #[error("what was to be signed is no certificate")]
    OtherForm,
    /// The audit log could not be written, so that nothing was signed.
    #[error(transparent)]
    Log(#[from] LogError),
    /// The means of encryption failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl CertifyError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Live => "unlock the vault for exercises, which `panah practise --keep` makes",
            Self::OtherForm => "restart the program; if it stays so, install it afresh",
            Self::Log(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}

/// A certificate's note of which the signature holds. Whose key it is, is for people to compare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvedCertificate {
    /// The text that is signed.
    pub text: String,
    /// What it was checked with.
    pub verifier: Verifier,
    /// The public key.
    pub key: [u8; 32],
    /// The signature over the text.
    pub signature: [u8; 64],
}

impl Vault {
    /// Returns what the certificates that are signed here are checked with.
    ///
    /// # Errors
    ///
    /// Where the vault keeps real interviews.
    pub fn certificate_verifier(&self) -> Result<Verifier, CertifyError> {
        Ok(self.certificate_signer()?.verifier()?)
    }

    /// Signs the text of a certificate, which names the verifier itself; notes in the audit log that one
    /// was signed, by its SHA-256.
    ///
    /// # Errors
    ///
    /// Where the vault keeps real interviews, the text is of another form, or the log takes no entry.
    pub fn sign_certificate(&self, text: &str) -> Result<String, CertifyError> {
        let signer = self.certificate_signer()?;
        if !text.starts_with(FORM) || !text.ends_with('\n') {
            return Err(CertifyError::OtherForm);
        }
        self.log(&Deed::CertificateSigned {
            sha256: sha256(&[text.as_bytes()]),
        })?;
        Ok(sign(text, &[&signer]).to_string())
    }

    /// Keeps the name under which certificates are issued here, in place of the one before.
    ///
    /// # Errors
    ///
    /// Where it cannot be written.
    pub fn keep_issuer_name(&self, name: &str) -> Result<(), KeepError> {
        self.kept_issuer().write(name.as_bytes())
    }

    /// Returns the name under which certificates are issued here; nothing where none was given yet.
    ///
    /// # Errors
    ///
    /// Where it cannot be read.
    pub fn issuer_name(&self) -> Result<Option<String>, KeptError> {
        let kept = self.kept_issuer().read()?;
        Ok(kept.and_then(|name| String::from_utf8(name.to_vec()).ok()))
    }

    fn kept_issuer(&self) -> Kept<'_> {
        self.laptop.kept(self.folder.issuer(), NAME)
    }

    fn certificate_signer(&self) -> Result<Signer, CertifyError> {
        if self.mode() != Mode::Training {
            return Err(CertifyError::Live);
        }
        let seed = self.laptop.key().derive(&[], Mode::Training, LABEL)?;
        // The name follows from the key, which has to be known for that.
        let public = Signer::new(String::new(), &seed)?.verifier()?;
        Ok(Signer::new(name_of(public.key()), &seed)?)
    }
}

/// Returns what the certificates that somebody signs with this public key are checked with.
pub fn issuer_of(key: &[u8; 32]) -> Verifier {
    Verifier::of(name_of(key), *key)
}

/// Puts the note of a certificate together out of its text, the public key and the signature. Whether
/// they belong together is for [`prove_certificate`].
pub fn certificate_note(text: &str, key: &[u8; 32], signature: &[u8; 64]) -> String {
    note_of(text, &issuer_of(key), signature)
}

/// Proves a certificate's note with the verifier that its own text names, which `named` finds in it.
///
/// # Errors
///
/// Where the note is not byte for byte what the issuer wrote. A line of anybody else has no place in it.
pub fn prove_certificate(
    note: &[u8],
    named: impl FnOnce(&str) -> Option<String>,
) -> Result<ProvedCertificate, NoteFault> {
    let read = Note::read(note)?;
    let text = read.unproved_text();
    let named = text.starts_with(FORM).then(|| named(text)).flatten();
    let named = named.ok_or(NoteFault::Malformed)?;
    let verifier: Verifier = named.parse().map_err(|_| NoteFault::Malformed)?;
    if verifier != issuer_of(verifier.key()) {
        return Err(NoteFault::UnknownSigner);
    }
    let text = read.text_signed_by(&verifier)?;
    let signature = read.signature_of(&verifier).ok_or(NoteFault::Altered)?;
    if certificate_note(text, verifier.key(), &signature).as_bytes() != note {
        return Err(NoteFault::Altered);
    }
    Ok(ProvedCertificate {
        text: text.to_owned(),
        key: *verifier.key(),
        verifier,
        signature,
    })
}

fn name_of(key: &[u8; 32]) -> String {
    let digits: String = hex(&sha256(&[key])).chars().take(16).collect();
    format!("{KIND}/{digits}")
}

#[cfg(test)]
mod tests {
    #![expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a failed test is to panic"
    )]

    use super::*;
    use crate::vault::fixture;

    fn named(text: &str) -> Option<String> {
        let line = text.lines().nth(1)?;
        line.strip_prefix("by ").map(str::to_owned)
    }

    fn signed(vault: &Vault) -> (String, String) {
        let text = format!("{FORM}by {}\n", vault.certificate_verifier().unwrap());
        let note = vault.sign_certificate(&text).unwrap();
        (text, note)
    }

    #[test]
    fn a_certificate_is_proved_with_the_key_that_it_names_and_put_together_again() {
        let (_home, vault) = fixture::vault(Mode::Training);
        let (text, note) = signed(&vault);
        let proved = prove_certificate(note.as_bytes(), named).unwrap();
        assert_eq!(proved.text, text);
        assert_eq!(proved.verifier, vault.certificate_verifier().unwrap());
        assert_ne!(proved.key, *vault.laptop_verifier().unwrap().key());
        assert_ne!(proved.key, *vault.verifier().unwrap().key());
        let again = certificate_note(&text, &proved.key, &proved.signature);
        assert_eq!(again, note);
    }

    #[test]
    fn no_byte_of_a_certificate_can_be_changed_left_out_or_put_in() {
        let (_home, vault) = fixture::vault(Mode::Training);
        let (_, note) = signed(&vault);
        let whole = note.as_bytes();
        for at in 0..whole.len() {
            let mut changed = whole.to_vec();
            for bit in 0..8 {
                changed[at] = whole[at] ^ 1 << bit;
                assert!(prove_certificate(&changed, named).is_err(), "{at} {bit}");
            }
            let shorter = [&whole[..at], &whole[at + 1..]].concat();
            assert!(prove_certificate(&shorter, named).is_err(), "{at}");
            let longer = [&whole[..at], b"A", &whole[at..]].concat();
            assert!(prove_certificate(&longer, named).is_err(), "{at}");
        }
        for more in ["\n", " ", "— witness AAAA\n", "\r\n"] {
            assert!(prove_certificate(format!("{note}{more}").as_bytes(), named).is_err());
        }
    }

    #[test]
    fn the_vault_of_real_interviews_signs_no_certificate_and_no_other_form_is_signed() {
        let (_home, live) = fixture::vault(Mode::Live);
        assert!(matches!(
            live.certificate_verifier(),
            Err(CertifyError::Live)
        ));
        let refused = live.sign_certificate("panah/certificate/v1\ntext\n");
        assert!(matches!(refused, Err(CertifyError::Live)));
        let (_home, training) = fixture::vault(Mode::Training);
        for text in ["", "panah-record/v1\n{}\n", "panah/certificate/v1\ntext"] {
            let refused = training.sign_certificate(text);
            assert!(matches!(refused, Err(CertifyError::OtherForm)), "{text}");
        }
    }

    #[test]
    fn a_certificate_that_somebody_else_signs_in_the_issuers_name_is_refused() {
        let (_home, vault) = fixture::vault(Mode::Training);
        let (text, note) = signed(&vault);
        let (_home, other) = fixture::vault(Mode::Training);
        // Signed with another key, and the line bears the issuer's name.
        let verifier = vault.certificate_verifier().unwrap();
        let seed = other
            .laptop
            .key()
            .derive(&[], Mode::Training, LABEL)
            .unwrap();
        let impostor = Signer::new(verifier.name().to_owned(), &seed).unwrap();
        let forged = sign(&text, &[&impostor]);
        let refused = prove_certificate(forged.as_bytes(), named);
        assert_eq!(refused, Err(NoteFault::Altered));
        // A key of another kind signs none, be its name as it may.
        let officer = format!("{FORM}by {}\n", vault.verifier().unwrap());
        let forged = sign(&officer, &[&vault.keys.signer().unwrap()]);
        let refused = prove_certificate(forged.as_bytes(), named);
        assert_eq!(refused, Err(NoteFault::UnknownSigner));
        assert!(prove_certificate(note.as_bytes(), |_| None).is_err());
    }

    #[test]
    fn the_issuers_name_is_kept_and_the_key_outlives_a_passphrase() {
        let (_home, vault) = fixture::vault(Mode::Training);
        assert_eq!(vault.issuer_name().unwrap(), None);
        vault.keep_issuer_name("Training wing").unwrap();
        let before = vault.certificate_verifier().unwrap();
        let words = super::super::Passphrase::typed("other words than those before".to_owned());
        let words = words.unwrap();
        vault.change_passphrase(&words).unwrap();
        let again = Vault::unlock(vault.folder(), &words).ok().unwrap();
        assert_eq!(again.certificate_verifier().unwrap(), before);
        let name = again.issuer_name().unwrap();
        assert_eq!(name.as_deref(), Some("Training wing"));
    }
}
