//! The body of an entry: what was done and the laptop's clock, as JSON in an age file.
//!
//! ```text
//! {"deed":"seal_begun","record":"<32 digits>","wall":"<RFC 3339>"}
//! ```
//!
//! It is filled up with spaces and one newline to a multiple of 256 bytes, so that its length does not
//! tell the deed. Any age program with the log's identity shows it, any JSON program reads it.

use age::x25519::Identity;
use serde::{Deserialize, Serialize};

use super::deed::Deed;
use crate::vault::age_file::{decrypt_with, encrypt};
use crate::vault::crypto::CryptoError;
use crate::vault::recipient;
use crate::vault::records::RecordFault;

const BUCKET: usize = 256;
/// A moment in RFC 3339 with a time zone's name fits into this.
const MOST_WALL: usize = 64;

/// What an entry tells to whoever can open its body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// What was done.
    #[serde(flatten)]
    pub deed: Deed,
    /// What the laptop's clock said; nothing follows from it, the order is that of the entries.
    pub wall: String,
}

/// Says why an entry does not tell what was done, although its place in the log is certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BodyFault {
    /// This laptop's key does not open it.
    #[error("it is sealed to another key than this laptop's")]
    NotForUs,
    /// It opens as no age file of ours does.
    #[error("what it says cannot be deciphered")]
    Damaged,
    /// It tells something in a form that this version does not know.
    #[error("it tells something that this version of the program does not know")]
    Unknown,
    /// It tells unsigned what only a signed entry may.
    #[error("it claims what only an officer's signature can vouch for, and nobody signed it")]
    NotSigned,
}

/// Gives the body of an entry.
pub(super) fn seal(deed: &Deed, wall: &str, to: &[u8; 32]) -> Result<Vec<u8>, CryptoError> {
    let told = Told {
        deed: deed.clone(),
        wall: wall.chars().take(MOST_WALL).collect(),
    };
    let mut text = serde_json::to_vec(&told).map_err(|_| CryptoError::Library)?;
    let filled = (text.len() + 1).next_multiple_of(BUCKET);
    text.resize(filled - 1, b' ');
    text.push(b'\n');
    let to = recipient::from_bytes(to).ok_or(CryptoError::Library)?;
    encrypt(&text, &[to])
}

/// Opens the body of an entry.
pub(super) fn open(body: &[u8], identity: &Identity, signed: bool) -> Result<Told, BodyFault> {
    let text = decrypt_with(body, std::slice::from_ref(identity)).map_err(|fault| match fault {
        RecordFault::NotForUs => BodyFault::NotForUs,
        _ => BodyFault::Damaged,
    })?;
    let told: Told = serde_json::from_slice(&text).map_err(|_| BodyFault::Unknown)?;
    if signed || told.deed.may_be_unsigned() {
        Ok(told)
    } else {
        Err(BodyFault::NotSigned)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;
    use crate::vault::id::{OfficerId, RecordId, UnitId};
    use crate::vault::log::deed::{Reason, SealedTo, Thing, Word};

    fn sealed(deed: &Deed) -> (Identity, Vec<u8>) {
        let identity = Identity::generate();
        let to = recipient::to_bytes(&identity.to_public()).unwrap();
        (identity, seal(deed, "2026-11-22T08:00:00Z", &to).unwrap())
    }

    #[test]
    fn every_deed_reads_back() {
        let (record, hash) = (RecordId::from_bytes([1; 16]), [2; 32]);
        for deed in [
            Deed::Made,
            Deed::PassphraseFailed { officer: None },
            Deed::OfficerAdded {
                officer: OfficerId::from_bytes([3; 16]),
            },
            Deed::Sealed {
                record,
                sha256: hash,
                size: u64::MAX,
                sealed_to: SealedTo::Unit,
            },
            Deed::Opened {
                what: Thing::File(hash),
            },
            Deed::Enrolled {
                unit: UnitId::from_bytes([4; 16]),
                serial: 3,
                note: hash,
            },
            Deed::Exported {
                kind: Word::new("csv"),
                count: 7,
                to: Some(Word::new("shelter")),
            },
            Deed::Received {
                manifest: None,
                accepted: 1,
                quarantined: 2,
            },
            Deed::Received {
                manifest: Some(hash),
                accepted: 1,
                quarantined: 2,
            },
            Deed::Destroyed {
                what: Thing::Record(record),
                reason: Reason::Retention,
            },
        ] {
            let (identity, body) = sealed(&deed);
            let told = open(&body, &identity, true).unwrap();
            assert_eq!(told.deed, deed);
            assert_eq!(told.wall, "2026-11-22T08:00:00Z");
        }
    }

    #[test]
    fn the_text_is_one_line_of_json_of_a_length_that_tells_nothing() {
        for deed in [Deed::Made, Deed::PassphraseFailed { officer: None }] {
            let (identity, body) = sealed(&deed);
            let text = decrypt_with(&body, std::slice::from_ref(&identity)).unwrap();
            assert_eq!(text.len(), 256);
            assert!(text.starts_with(b"{\"deed\":\"") && text.ends_with(b" \n"));
        }
    }

    #[test]
    fn what_cannot_be_told_says_why() {
        let (identity, body) = sealed(&Deed::Made);
        let other = Identity::generate();
        assert_eq!(open(&body, &other, true), Err(BodyFault::NotForUs));
        assert_eq!(open(&[], &identity, true), Err(BodyFault::Damaged));
        assert_eq!(open(&body, &identity, false), Err(BodyFault::NotSigned));
        let later = encrypt(br#"{"deed":"flown","wall":""}"#, &[identity.to_public()]).unwrap();
        assert_eq!(open(&later, &identity, true), Err(BodyFault::Unknown));
    }

    /// Fault case 19, its low-order point: refused, where the age library panics.
    #[test]
    fn nothing_is_sealed_to_a_point_of_low_order() {
        assert!(seal(&Deed::Made, "", &[0; 32]).is_err());
    }
}
