//! Signed notes (<https://c2sp.org/signed-note>): a text, an empty line, and a line for each signature,
//! `— <name> <base64 of 4 bytes of key id and 64 bytes of Ed25519 signature>`.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use ring::signature::{ED25519, KeyPair, UnparsedPublicKey};
use zeroize::Zeroizing;

use super::fault::RecordFault;
use crate::vault::crypto::{CryptoError, sha256};
use crate::vault::id::{OfficerId, hex};
use crate::vault::officers::OfficerKeys;

/// The length of a line with one signature of an officer.
pub(super) const SIGNATURE_LINE: usize = DASH.len() + NAME + 1 + 92 + 1;

const DASH: &str = "— ";
const NAME: usize = "off/".len() + 32;
const ED25519_TYPE: u8 = 1;
const MOST_SIGNATURES: usize = 16;

/// Signs a text, which must end in a newline; gives the whole note.
pub(super) fn sign(text: &str, keys: &OfficerKeys) -> Result<Zeroizing<String>, CryptoError> {
    let (name, pair) = (name(keys.officer()), keys.signing()?);
    let mut signature = key_id(&name, pair.public_key().as_ref()).to_vec();
    signature.extend(pair.sign(text.as_bytes()).as_ref());
    let line = format!("{DASH}{name} {}\n", BASE64_STANDARD.encode(signature));
    let mut note = Zeroizing::new(String::with_capacity(text.len() + 1 + line.len()));
    note.push_str(text);
    note.push('\n');
    note.push_str(&line);
    Ok(note)
}

/// Checks that the officer signed a note; gives the text.
pub(super) fn verify<'a>(note: &'a [u8], keys: &OfficerKeys) -> Result<&'a str, RecordFault> {
    let note = std::str::from_utf8(note).map_err(|_| RecordFault::Malformed)?;
    if note
        .bytes()
        .any(|byte| byte.is_ascii_control() && byte != b'\n')
    {
        return Err(RecordFault::Malformed);
    }
    let at = note.rfind("\n\n").ok_or(RecordFault::Unsigned)?;
    let (text, signatures) = note
        .split_at_checked(at + 1)
        .ok_or(RecordFault::Malformed)?;
    let lines = signatures
        .strip_prefix('\n')
        .and_then(|lines| lines.strip_suffix('\n'));
    let lines: Vec<&str> = match lines {
        Some(lines) if !lines.is_empty() => lines.split('\n').take(MOST_SIGNATURES + 1).collect(),
        _ => return Err(RecordFault::Unsigned),
    };
    if lines.len() > MOST_SIGNATURES {
        return Err(RecordFault::Malformed);
    }
    let name = name(keys.officer());
    let pair = keys.signing().map_err(|_| RecordFault::Malformed)?;
    let public = pair.public_key().as_ref();
    let mut named = false;
    for line in lines {
        let (signer, signature) = line
            .strip_prefix(DASH)
            .and_then(|line| line.split_once(' '))
            .ok_or(RecordFault::Malformed)?;
        // Other signers' lines are not ours to judge.
        if signer != name {
            continue;
        }
        named = true;
        let decoded = BASE64_STANDARD
            .decode(signature)
            .map_err(|_| RecordFault::Altered)?;
        let Some((id, signature)) = decoded.split_first_chunk::<4>() else {
            return Err(RecordFault::Altered);
        };
        let valid = *id == key_id(&name, public)
            && UnparsedPublicKey::new(&ED25519, public)
                .verify(text.as_bytes(), signature)
                .is_ok();
        if !valid {
            return Err(RecordFault::Altered);
        }
    }
    if named {
        Ok(text)
    } else {
        Err(RecordFault::UnknownSigner)
    }
}

/// Returns the officer's verifier key as signed notes spell it.
pub(crate) fn verifier_key(keys: &OfficerKeys) -> Result<String, CryptoError> {
    let (name, pair) = (name(keys.officer()), keys.signing()?);
    let public = pair.public_key().as_ref();
    let key = [&[ED25519_TYPE], public].concat();
    Ok(format!(
        "{name}+{}+{}",
        hex(&key_id(&name, public)),
        BASE64_STANDARD.encode(key)
    ))
}

fn name(officer: OfficerId) -> String {
    format!("off/{officer}")
}

fn key_id(name: &str, public: &[u8]) -> [u8; 4] {
    let [a, b, c, d, ..] = sha256(&[name.as_bytes(), b"\n", &[ED25519_TYPE], public]);
    [a, b, c, d]
}
