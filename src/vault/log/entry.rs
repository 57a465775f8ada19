//! One entry of the log.
//!
//! ```text
//! 0   4  n: length of the body (little-endian, as all numbers here)
//! 4   1  kind: 1 signed; 2 unsigned, written before anybody had unlocked
//! 5   8  seq, from 0
//! 13 16  officer id; zeros in an unsigned entry
//! 29  n  body: an age file
//!  . 32  prev: h of the entry before; for entry 0 the SHA-256 of the header
//!  . 32  h = SHA-256("panah-audit/v1\0" || seq || prev || SHA-256(kind || officer id || body))
//!  . 64  the laptop's Ed25519 signature over the head text; zeros in an unsigned entry
//!  . 64  the officer's Ed25519 signature over the head text; zeros in an unsigned entry
//!  .  4  length of the whole entry, so that the last one is found from the end of the file
//! ```
//!
//! The head text is what is signed: `panah-audit/v1`, the laptop's id, seq in decimal digits and h in
//! hexadecimal ones, each on a line of its own.
//!
//! h covers everything but the signatures, and through prev every entry before. So an unsigned entry
//! is vouched for by the next signed one, and one is signed at least: entry 0.

use super::signers::Signers;
use crate::vault::crypto::{CryptoError, sha256};
use crate::vault::cursor::Cursor;
use crate::vault::id::{LaptopId, OfficerId, hex};

/// Where the body begins.
pub(super) const BODY_AT: usize = 29;
/// The longest body that is read.
pub(super) const MOST_BODY: usize = 64 << 10;
/// The longest entry that is read.
pub(super) const MOST_ENTRY: usize = MOST_BODY + AROUND;
/// What an entry holds beside its body.
pub(super) const AROUND: usize = BODY_AT + HASH + HASH + SIGNATURE + SIGNATURE + LENGTH;

const HASH: usize = 32;
const SIGNATURE: usize = 64;
const LENGTH: usize = 4;
const SIGNED: u8 = 1;
const UNSIGNED: u8 = 2;
const CHAIN_LABEL: &[u8] = b"panah-audit/v1\0";
const HEAD_FORM: &str = "panah-audit/v1";

/// An entry as its bytes say; nothing of it has been checked save its form.
pub(super) struct Entry<'a> {
    pub(super) seq: u64,
    /// Who signed it; `None` in an unsigned entry.
    pub(super) signed: Option<Signed<'a>>,
    pub(super) body: &'a [u8],
    pub(super) previous: [u8; 32],
    pub(super) hash: [u8; 32],
}

/// Who signed an entry, and their signatures.
pub(super) struct Signed<'a> {
    pub(super) officer: OfficerId,
    pub(super) by_laptop: &'a [u8],
    pub(super) by_officer: &'a [u8],
}

/// Tells the length of a whole entry from its first bytes; `None` if no entry is like that.
pub(super) fn whole_length(start: &[u8]) -> Option<usize> {
    let body = usize::try_from(Cursor::over(start).u32()?).ok()?;
    (1..=MOST_BODY).contains(&body).then_some(body + AROUND)
}

impl<'a> Entry<'a> {
    /// Reads a whole entry; `None` if its bytes do not have the form of one.
    pub(super) fn read(bytes: &'a [u8]) -> Option<Self> {
        let body_length = whole_length(bytes)?.checked_sub(AROUND)?;
        let mut cursor = Cursor::over(bytes);
        cursor.u32()?;
        let kind = cursor.u8()?;
        let seq = cursor.u64()?;
        let officer = cursor.array()?;
        let body = cursor.bytes(body_length)?;
        let (previous, hash) = (cursor.array()?, cursor.array()?);
        let (by_laptop, by_officer) = (cursor.bytes(SIGNATURE)?, cursor.bytes(SIGNATURE)?);
        let whole = usize::try_from(cursor.u32()?).ok()?;
        let signed = match kind {
            SIGNED => Some(Signed {
                officer: OfficerId::from_bytes(officer),
                by_laptop,
                by_officer,
            }),
            UNSIGNED if is_zero(&officer) && is_zero(by_laptop) && is_zero(by_officer) => None,
            _ => return None,
        };
        (whole == bytes.len() && cursor.rest().is_empty()).then_some(Self {
            seq,
            signed,
            body,
            previous,
            hash,
        })
    }

    /// Says whether the entry's own hash is that of its content.
    pub(super) fn hash_holds(&self) -> bool {
        let (kind, officer) = match &self.signed {
            Some(signed) => (SIGNED, *signed.officer.as_bytes()),
            None => (UNSIGNED, [0; 16]),
        };
        self.hash == chain(self.seq, &self.previous, kind, &officer, self.body)
    }
}

/// Gives the bytes of an entry, and its hash.
pub(super) fn compose(
    laptop: LaptopId,
    seq: u64,
    previous: &[u8; 32],
    body: &[u8],
    signers: Option<&Signers>,
) -> Result<(Vec<u8>, [u8; 32]), CryptoError> {
    let length = u32::try_from(body.len()).map_err(|_| CryptoError::Library)?;
    let whole = u32::try_from(body.len() + AROUND).map_err(|_| CryptoError::Library)?;
    let (kind, officer) = match signers {
        Some(signers) => (SIGNED, *signers.officer.0.as_bytes()),
        None => (UNSIGNED, [0; 16]),
    };
    let hash = chain(seq, previous, kind, &officer, body);
    let mut bytes = Vec::with_capacity(body.len() + AROUND);
    bytes.extend(length.to_le_bytes());
    bytes.push(kind);
    bytes.extend(seq.to_le_bytes());
    bytes.extend(officer);
    bytes.extend(body);
    bytes.extend(previous);
    bytes.extend(hash);
    match signers {
        Some(signers) => {
            let head = head_text(laptop, seq, &hash);
            bytes.extend(signers.laptop.sign(head.as_bytes()).as_ref());
            bytes.extend(signers.officer.1.sign(head.as_bytes()).as_ref());
        }
        None => bytes.extend([0; 2 * SIGNATURE]),
    }
    bytes.extend(whole.to_le_bytes());
    Ok((bytes, hash))
}

/// Gives the text that laptop and officer sign.
pub(super) fn head_text(laptop: LaptopId, seq: u64, hash: &[u8; 32]) -> String {
    format!("{HEAD_FORM}\n{laptop}\n{seq}\n{}\n", hex(hash))
}

/// Gives the hash of an entry whose fields may not have been read as one; `None` for a kind that
/// there is not.
pub(super) fn chain_from(start: &[u8], body: &[u8], previous: &[u8; 32]) -> Option<[u8; 32]> {
    let mut cursor = Cursor::over(start);
    cursor.u32()?;
    let (kind, seq) = (cursor.u8()?, cursor.u64()?);
    Some(chain(seq, previous, kind, &cursor.array()?, body))
}

fn chain(seq: u64, previous: &[u8; 32], kind: u8, officer: &[u8; 16], body: &[u8]) -> [u8; 32] {
    let content = sha256(&[&[kind], officer, body]);
    sha256(&[CHAIN_LABEL, &seq.to_le_bytes(), previous, &content])
}

fn is_zero(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| *byte == 0)
}
