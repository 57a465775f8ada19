//! Signed notes (<https://c2sp.org/signed-note>): a text, an empty line, and a line for each signature,
//! `— <name> <base64 of 4 bytes of key id and 64 bytes of Ed25519 signature>`.
//!
//! Who signs is named `off/<officer id>`, `laptop/<laptop id>` or `unit/<unit id>`; who issues
//! certificates is named after the key itself. Every text that
//! this program signs begins with a line that names its form, so that a signature over one kind of
//! text is never taken for one over another.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use zeroize::Zeroizing;

use super::crypto::{CryptoError, Key, sha256};
use super::id::{hex, unhex};

const DASH: &str = "— ";
const ED25519_TYPE: u8 = 1;
const MOST_SIGNATURES: usize = 16;
/// Base64 of a key id and a signature.
const SIGNATURE: usize = 92;
/// The longest name of a signer.
const MOST_NAME: usize = 64;

/// Somebody who signs: a name and an Ed25519 key.
pub(super) struct Signer {
    name: String,
    pair: Ed25519KeyPair,
}

impl Signer {
    /// Makes a signer from the seed of a key.
    pub(super) fn new(name: String, seed: &Key) -> Result<Self, CryptoError> {
        let pair =
            Ed25519KeyPair::from_seed_unchecked(seed.expose()).map_err(|_| CryptoError::Library)?;
        Ok(Self { name, pair })
    }

    /// Returns what others check this signer's signatures with.
    pub(super) fn verifier(&self) -> Result<Verifier, CryptoError> {
        let key = self.pair.public_key().as_ref().try_into();
        Ok(Verifier {
            name: self.name.clone(),
            key: key.map_err(|_| CryptoError::Library)?,
        })
    }

    /// Returns the key pair, for signatures outside notes.
    pub(super) fn pair(&self) -> &Ed25519KeyPair {
        &self.pair
    }

    /// Returns the length of this signer's line.
    pub(super) fn line_length(&self) -> usize {
        DASH.len() + self.name.len() + 1 + SIGNATURE + 1
    }

    fn line(&self, text: &str) -> String {
        let signature = self.pair.sign(text.as_bytes());
        line(
            &self.name,
            self.pair.public_key().as_ref(),
            signature.as_ref(),
        )
    }
}

/// The line of a signature.
fn line(name: &str, public: &[u8], signature: &[u8]) -> String {
    let whole = [&key_id(name, public), signature].concat();
    format!("{DASH}{name} {}\n", BASE64_STANDARD.encode(whole))
}

/// What signatures are checked with: a name and the public half of a key, spelt as signed notes spell
/// it (`<name>+<key id>+<key>`). Anybody may have it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Verifier {
    name: String,
    key: [u8; 32],
}

/// Says that a text is not a verifier key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not a key that signatures are checked with")]
pub struct VerifierError;

impl Verifier {
    /// Returns the name of whoever signs with it, such as `off/<officer id>`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns what two people compare by voice: twenty digits of the key's SHA-256, in five groups.
    pub fn fingerprint(&self) -> String {
        let digits = hex(&sha256(&[self.to_string().as_bytes()]));
        let groups: Vec<&str> = (0..5)
            .filter_map(|at| digits.get(4 * at..4 * at + 4))
            .collect();
        groups.join("-")
    }

    /// Makes the verifier of a name and a public key.
    pub(super) fn of(name: String, key: [u8; 32]) -> Self {
        Self { name, key }
    }

    /// Returns the public key itself.
    pub(super) fn key(&self) -> &[u8; 32] {
        &self.key
    }

    /// Returns the id behind a kind of name, where it is of that kind.
    pub(super) fn id<T: FromStr>(&self, kind: &str) -> Option<T> {
        let id = self.name.strip_prefix(kind)?.strip_prefix('/')?;
        id.parse().ok()
    }
}

impl fmt::Display for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = hex(&key_id(&self.name, &self.key));
        let key = BASE64_STANDARD.encode([&[ED25519_TYPE], self.key.as_slice()].concat());
        write!(f, "{}+{id}+{key}", self.name)
    }
}

impl FromStr for Verifier {
    type Err = VerifierError;

    fn from_str(text: &str) -> Result<Self, VerifierError> {
        read_verifier(text).ok_or(VerifierError)
    }
}

impl serde::Serialize for Verifier {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Verifier {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

/// Says why a note does not prove what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NoteFault {
    /// It has not the form of a signed note.
    #[error("it is not a signed note")]
    Malformed,
    /// Nobody signed it.
    #[error("nobody signed it")]
    Unsigned,
    /// None of its signatures is of somebody known.
    #[error("it is signed by somebody unknown")]
    UnknownSigner,
    /// It carries a known name, and the signature is not over this text.
    #[error("its text or its signature was altered")]
    Altered,
}

/// Signs a text, which must end in a newline; gives the whole note.
pub(super) fn sign(text: &str, signers: &[&Signer]) -> Zeroizing<String> {
    let length: usize = signers.iter().map(|signer| signer.line_length()).sum();
    let mut note = Zeroizing::new(String::with_capacity(text.len() + 1 + length));
    note.push_str(text);
    note.push('\n');
    for signer in signers {
        note.push_str(&signer.line(text));
    }
    note
}

/// Puts a note with one signature together. Whether it is one over this text is not looked at.
pub(super) fn note_of(text: &str, verifier: &Verifier, signature: &[u8; 64]) -> String {
    format!("{text}\n{}", line(&verifier.name, &verifier.key, signature))
}

/// A note taken apart; nothing is proved yet.
pub(super) struct Note<'a> {
    text: &'a str,
    lines: Vec<(&'a str, &'a str)>,
}

impl<'a> Note<'a> {
    /// Takes a note apart.
    pub(super) fn read(note: &'a [u8]) -> Result<Self, NoteFault> {
        let note = std::str::from_utf8(note).map_err(|_| NoteFault::Malformed)?;
        if note
            .bytes()
            .any(|byte| byte.is_ascii_control() && byte != b'\n')
        {
            return Err(NoteFault::Malformed);
        }
        let at = note.rfind("\n\n").ok_or(NoteFault::Unsigned)?;
        let (text, signatures) = note.split_at_checked(at + 1).ok_or(NoteFault::Malformed)?;
        let lines = signatures
            .strip_prefix('\n')
            .and_then(|lines| lines.strip_suffix('\n'))
            .filter(|lines| !lines.is_empty())
            .ok_or(NoteFault::Unsigned)?;
        let lines = lines.split('\n').take(MOST_SIGNATURES + 1).map(|line| {
            line.strip_prefix(DASH)
                .and_then(|line| line.split_once(' '))
                .ok_or(NoteFault::Malformed)
        });
        let lines: Vec<(&str, &str)> = lines.collect::<Result<_, _>>()?;
        if lines.len() > MOST_SIGNATURES {
            return Err(NoteFault::Malformed);
        }
        Ok(Self { text, lines })
    }

    /// Returns the text, before anybody vouches for it: to find out whose key to check it with.
    pub(super) fn unproved_text(&self) -> &'a str {
        self.text
    }

    /// Returns the first signature that bears this verifier's name, before it is proved.
    pub(super) fn signature_of(&self, verifier: &Verifier) -> Option<[u8; 64]> {
        let mut lines = self.lines.iter();
        let (_, signature) = lines.find(|(signer, _)| *signer == verifier.name)?;
        let decoded = BASE64_STANDARD.decode(signature).ok()?;
        let (_, signature) = decoded.split_first_chunk::<4>()?;
        signature.try_into().ok()
    }

    /// Gives the text if this verifier's owner signed it. Other signers' lines are not judged.
    pub(super) fn text_signed_by(&self, verifier: &Verifier) -> Result<&'a str, NoteFault> {
        let mut named = false;
        for (_, signature) in self
            .lines
            .iter()
            .filter(|(signer, _)| *signer == verifier.name)
        {
            named = true;
            let decoded = BASE64_STANDARD
                .decode(signature)
                .map_err(|_| NoteFault::Altered)?;
            let (id, signature) = decoded.split_first_chunk::<4>().ok_or(NoteFault::Altered)?;
            let valid = *id == key_id(&verifier.name, &verifier.key)
                && UnparsedPublicKey::new(&ED25519, &verifier.key)
                    .verify(self.text.as_bytes(), signature)
                    .is_ok();
            if !valid {
                return Err(NoteFault::Altered);
            }
        }
        if named {
            Ok(self.text)
        } else {
            Err(NoteFault::UnknownSigner)
        }
    }
}

fn read_verifier(text: &str) -> Option<Verifier> {
    let mut parts = text.splitn(3, '+');
    let (name, id, key) = (parts.next()?, parts.next()?, parts.next()?);
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '/';
    if name.is_empty() || name.len() > MOST_NAME || !name.chars().all(is_plain) {
        return None;
    }
    let decoded = BASE64_STANDARD.decode(key).ok()?;
    let (kind, key) = decoded.split_first()?;
    let key: [u8; 32] = key.try_into().ok()?;
    let is_whole = *kind == ED25519_TYPE && unhex(id) == Some(key_id(name, &key));
    is_whole.then(|| Verifier {
        name: name.to_owned(),
        key,
    })
}

fn key_id(name: &str, public: &[u8]) -> [u8; 4] {
    let [a, b, c, d, ..] = sha256(&[name.as_bytes(), b"\n", &[ED25519_TYPE], public]);
    [a, b, c, d]
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use proptest::prelude::*;

    use super::*;

    fn signer(name: &str) -> Signer {
        Signer::new(name.to_owned(), &Key::random().unwrap()).unwrap()
    }

    #[test]
    fn each_signer_is_judged_by_their_own_line() {
        let (one, other, stranger) = (signer("off/1"), signer("laptop/2"), signer("off/3"));
        let note = sign("form/v1\ntext\n", &[&one, &other]);
        let read = Note::read(note.as_bytes()).ok().unwrap();
        for signer in [&one, &other] {
            let verifier = signer.verifier().unwrap();
            assert_eq!(read.text_signed_by(&verifier), Ok("form/v1\ntext\n"));
        }
        assert_eq!(
            read.text_signed_by(&stranger.verifier().unwrap()),
            Err(NoteFault::UnknownSigner)
        );
        let impostor = signer("off/1");
        assert_eq!(
            read.text_signed_by(&impostor.verifier().unwrap()),
            Err(NoteFault::Altered),
            "the same name with another key"
        );
        let changed = note.replace("text", "tex7");
        let read = Note::read(changed.as_bytes()).ok().unwrap();
        assert_eq!(
            read.text_signed_by(&one.verifier().unwrap()),
            Err(NoteFault::Altered)
        );
    }

    /// Fault case 31.
    #[test]
    fn signatures_are_counted_before_they_are_checked() {
        let one = signer("off/1");
        let note = sign("form/v1\ntext\n", &[&one]);
        let (_, line) = note.rsplit_once("\n\n").unwrap();
        let witnessed = format!("{}— witness AAAA\n", *note);
        let verifier = one.verifier().unwrap();
        let read = Note::read(witnessed.as_bytes()).ok().unwrap();
        assert!(
            read.text_signed_by(&verifier).is_ok(),
            "others may sign too"
        );
        let many = format!("{}{}", *note, line.repeat(10_000));
        assert_eq!(
            Note::read(many.as_bytes()).err(),
            Some(NoteFault::Malformed)
        );
    }

    #[test]
    fn a_verifier_reads_back_only_from_its_own_spelling() {
        let verifier = signer("unit/0f").verifier().unwrap();
        let text = verifier.to_string();
        assert_eq!(text.parse(), Ok(verifier.clone()));
        assert_eq!(verifier.fingerprint().len(), 24);
        for wrong in [
            String::new(),
            text.replace("unit", "off"),
            text.replace('+', "-"),
            format!("{text}A"),
            format!(" {text}"),
        ] {
            assert_eq!(wrong.parse::<Verifier>(), Err(VerifierError), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_note_or_a_fault(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let verifier = signer("off/1").verifier().unwrap();
            if let Ok(note) = Note::read(&bytes) {
                prop_assert!(note.text_signed_by(&verifier).is_err());
            }
        }

        #[test]
        fn any_text_with_a_signature_line_is_a_note_or_a_fault(text in "\\PC{0,40}\n{0,3}(— off/1 [A-Za-z0-9+/=]{0,100}\n){0,3}") {
            let verifier = signer("off/1").verifier().unwrap();
            if let Ok(note) = Note::read(text.as_bytes()) {
                prop_assert!(note.text_signed_by(&verifier).is_err());
            }
        }
    }
}
