//! The unit's answer: the officer's vault key, sealed to the one-time recipient of the request.
//!
//! ```text
//! panah-recovered/v1
//! {"key":"<base64 of an age file>","laptop":…,"mode":…,"officer":…}
//!
//! — unit/<id> <signature>
//! ```
//!
//! The second custodian signs nothing, and the answer then ends after the JSON: that the key is the
//! officer's is proved by what it opens.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::{Deserialize, Serialize};

use super::error::RecoveryFault;
use super::request::CAP;
use crate::vault::crypto::CryptoError;
use crate::vault::form;
use crate::vault::id::{LaptopId, OfficerId};
use crate::vault::mode::Mode;
use crate::vault::note::{Note, NoteFault, Signer, Verifier, sign};

const FORM: &str = "panah-recovered/v1";

/// An answer to a request; nothing in it is proved yet.
#[derive(Debug)]
pub struct RecoveryAnswer {
    /// Whose key it is to hold.
    pub officer: OfficerId,
    /// The laptop it is for.
    pub laptop: LaptopId,
    /// Real interviews or exercises.
    pub mode: Mode,
    pub(super) key: Vec<u8>,
    bytes: Vec<u8>,
}

/// Who gave an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnsweredBy {
    /// The unit has signed it.
    Unit,
    /// Nobody has signed it: the second custodian's key was used.
    Custodian,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    key: String,
    laptop: LaptopId,
    mode: Mode,
    officer: OfficerId,
}

/// Composes an answer, signed where there is a signer.
pub(super) fn compose(
    (officer, laptop, mode): (OfficerId, LaptopId, Mode),
    key: &[u8],
    signer: Option<&Signer>,
) -> Result<Vec<u8>, CryptoError> {
    let given = Given {
        key: BASE64_STANDARD.encode(key),
        laptop,
        mode,
        officer,
    };
    let text = form::compose(FORM, &given)?;
    Ok(match signer {
        Some(signer) => sign(&text, &[signer]).as_bytes().to_vec(),
        None => text.as_bytes().to_vec(),
    })
}

impl RecoveryAnswer {
    /// Reads an answer.
    pub fn read(bytes: &[u8]) -> Result<Self, RecoveryFault> {
        if bytes.len() > CAP {
            return Err(RecoveryFault::TooLarge);
        }
        let text = match Note::read(bytes) {
            Ok(note) => note.unproved_text(),
            Err(NoteFault::Unsigned) => {
                std::str::from_utf8(bytes).map_err(|_| RecoveryFault::Malformed)?
            }
            Err(_) => return Err(RecoveryFault::Malformed),
        };
        let given: Given = form::read(FORM, text).map_err(|_| RecoveryFault::Malformed)?;
        let key = BASE64_STANDARD.decode(&given.key);
        Ok(Self {
            officer: given.officer,
            laptop: given.laptop,
            mode: given.mode,
            key: key.map_err(|_| RecoveryFault::Malformed)?,
            bytes: bytes.to_vec(),
        })
    }

    /// Tells who gave it; a signature that is there must be the unit's.
    pub(super) fn given_by(&self, unit: Option<&Verifier>) -> Result<AnsweredBy, RecoveryFault> {
        let note = match Note::read(&self.bytes) {
            Err(NoteFault::Unsigned) => return Ok(AnsweredBy::Custodian),
            note => note.map_err(|_| RecoveryFault::Malformed)?,
        };
        let unit = unit.ok_or(RecoveryFault::NotTheUnits)?;
        let signed = note.text_signed_by(unit);
        signed
            .map(|_| AnsweredBy::Unit)
            .map_err(|_| RecoveryFault::NotTheUnits)
    }
}
