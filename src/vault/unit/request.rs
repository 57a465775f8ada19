//! A laptop's request to a unit: who it is, who works at it, and a challenge for each custodian who has
//! still to prove that they can open what is sealed to them. The laptop signs it, and an officer.
//!
//! ```text
//! panah-laptop/v1
//! {"challenges":[{"file":"<base64 of an age file>","name":…},…],"checkpoint":{…},"id":…,
//!  "log_key":"<base64 of an age file>","mode":…,"officer":…,
//!  "officers":[{"id":…,"name":…,"verifier":…},…],"serial":…,"unit":…,"verifier":…}
//!
//! — laptop/<id> <signature>
//! — off/<id> <signature>
//! ```
//!
//! (the JSON is one line). `officer` is who signed it; `checkpoint` is the head of the laptop's audit
//! log; `log_key` is the key to that log's bodies, sealed to the unit's recipients.

use std::collections::BTreeSet;

use age::x25519::{Identity, Recipient};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

use crate::vault::age_file::{decrypt_with, encrypt};
use crate::vault::age_key;
use crate::vault::crypto::CryptoError;
use crate::vault::form;
use crate::vault::id::{LaptopId, OfficerId, UnitId};
use crate::vault::log::Checkpoint;
use crate::vault::mode::Mode;
use crate::vault::note::{Note, NoteFault, Signer, Verifier, sign};

use super::UnitNote;
use super::laptops::EnrolledOfficer;
use super::note::{MOST, is_fit};

const FORM: &str = "panah-laptop/v1";
const LOG_KEY_FORM: &str = "panah-log-key/v1";
/// The largest request that is read.
const CAP: usize = 1 << 20;
/// The most officers of one laptop.
const MOST_OFFICERS: usize = 200;

/// What a laptop asks of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Request {
    pub(super) challenges: Vec<Sealed>,
    pub(super) checkpoint: Checkpoint,
    pub(super) id: LaptopId,
    pub(super) log_key: String,
    pub(super) mode: Mode,
    pub(super) officer: OfficerId,
    pub(super) officers: Vec<EnrolledOfficer>,
    pub(super) serial: u64,
    pub(super) unit: UnitId,
    pub(super) verifier: Verifier,
}

/// A challenge as it lies in a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sealed {
    file: String,
    pub(super) name: String,
}

impl Sealed {
    pub(super) fn new(name: &str, file: &[u8]) -> Self {
        Self {
            file: BASE64_STANDARD.encode(file),
            name: name.to_owned(),
        }
    }

    pub(super) fn file_bytes(&self) -> Option<Vec<u8>> {
        BASE64_STANDARD.decode(&self.file).ok()
    }
}

/// Says why a request is not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RequestFault {
    /// It is no note, or not signed as it should be.
    #[error("{0}")]
    Note(#[from] NoteFault),
    /// It is larger than any that a laptop makes.
    #[error("it is larger than any that a laptop makes")]
    TooLarge,
    /// It belongs to the other kind of vault.
    #[error("it belongs to a laptop of the other kind, live or training")]
    OtherMode,
    /// It is for another unit.
    #[error("it is for another unit")]
    OtherUnit,
    /// It answers a file that this unit has not made.
    #[error("it answers number {0} of the unit's file, which was not made here")]
    UnknownSerial(u64),
    /// The laptop is known with another key.
    #[error("this laptop is known here with another key")]
    ChangedKey,
    /// An officer is known with another key.
    #[error("officer {0} is known here with another key")]
    ChangedOfficer(OfficerId),
    /// The key to the laptop's log does not open with the unit's key.
    #[error("the key to the laptop's audit log is not in it, or sealed to somebody else")]
    LogKey,
    /// The text that was given is no key.
    #[error("what was given is not a key (`AGE-SECRET-KEY-1…`)")]
    NoKey,
    /// The key opens nothing in it.
    #[error("no code in it can be opened with this key")]
    NotForKey,
}

impl RequestFault {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Note(NoteFault::UnknownSigner | NoteFault::Altered)
            | Self::ChangedKey
            | Self::ChangedOfficer(_) => {
                "nothing was changed; keep the file, and ask the post by telephone what it did to the laptop"
            }
            Self::OtherMode => "exercises and real interviews are kept apart; use the other unit",
            Self::OtherUnit => "take it to the unit that it is for",
            Self::UnknownSerial(_) => {
                "give the laptop the newest `unit.note`, and let it make its request again"
            }
            Self::NoKey => {
                "name the file that was made with the unit, such as `second-custodian.key`"
            }
            Self::NotForKey => {
                "use the key that this unit's file names; a key that proved itself before is not asked again"
            }
            Self::Note(_) | Self::TooLarge | Self::LogKey => {
                "let the laptop make its request again with `panah unit enrol`"
            }
        }
    }
}

/// Composes and signs a request.
pub(super) fn sign_request(
    request: &Request,
    laptop: &Signer,
    officer: &Signer,
) -> Result<Vec<u8>, CryptoError> {
    let text = form::compose(FORM, request)?;
    Ok(sign(&text, &[laptop, officer]).as_bytes().to_vec())
}

/// Reads a request that its own laptop and officer have signed, and holds it to its form. Whether the
/// laptop is the one it should be is for people to compare.
pub(crate) fn read_request(bytes: &[u8]) -> Result<Request, RequestFault> {
    if bytes.len() > CAP {
        return Err(RequestFault::TooLarge);
    }
    let note = Note::read(bytes)?;
    let request: Request = form::read(FORM, note.unproved_text())?;
    if !is_sound(&request) {
        return Err(NoteFault::Malformed.into());
    }
    note.text_signed_by(&request.verifier)?;
    let mut officers = request.officers.iter();
    let officer = officers.find(|officer| officer.id == request.officer);
    note.text_signed_by(&officer.ok_or(NoteFault::Malformed)?.verifier)?;
    Ok(request)
}

fn is_sound(request: &Request) -> bool {
    let officers = &request.officers;
    let ids: BTreeSet<OfficerId> = officers.iter().map(|officer| officer.id).collect();
    let names: BTreeSet<&str> = request
        .challenges
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    request.verifier.id("laptop") == Some(request.id)
        && request.checkpoint.laptop == request.id
        && request.checkpoint.mode == request.mode
        && officers.len() <= MOST_OFFICERS
        && ids.len() == officers.len()
        && officers.iter().all(|officer| {
            officer.verifier.id("off") == Some(officer.id)
                && (officer.name.is_empty() || is_fit(&officer.name))
        })
        && request.challenges.len() <= MOST
        && names.len() == request.challenges.len()
        && names.iter().all(|name| is_fit(name))
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LogKey {
    identity: String,
    laptop: LaptopId,
    mode: Mode,
}

impl Drop for LogKey {
    fn drop(&mut self) {
        self.identity.zeroize();
    }
}

/// Seals the key to a laptop's log to the unit's recipients.
pub(super) fn seal_log_key(
    unit: &UnitNote,
    laptop: LaptopId,
    identity: &Identity,
) -> Result<String, CryptoError> {
    let keys = unit.recipients.iter();
    let keys = keys.map(|one| age_key::recipient(&one.key));
    let keys: Vec<Recipient> = keys
        .collect::<Result<_, _>>()
        .map_err(|_| CryptoError::Library)?;
    let key = LogKey {
        identity: identity.to_string().expose_secret().to_owned(),
        laptop,
        mode: unit.mode,
    };
    let text = form::compose(LOG_KEY_FORM, &key)?;
    Ok(BASE64_STANDARD.encode(encrypt(text.as_bytes(), &keys)?))
}

/// Opens the key to a laptop's log with the unit's keys.
pub(crate) fn open_log_key(
    sealed: &str,
    laptop: LaptopId,
    identities: &[Identity],
) -> Result<Identity, RequestFault> {
    open_key(sealed, laptop, identities).ok_or(RequestFault::LogKey)
}

fn open_key(sealed: &str, laptop: LaptopId, identities: &[Identity]) -> Option<Identity> {
    let file = BASE64_STANDARD.decode(sealed).ok()?;
    let text: Zeroizing<Vec<u8>> = decrypt_with(&file, identities).ok()?;
    let key: LogKey = form::read(LOG_KEY_FORM, std::str::from_utf8(&text).ok()?).ok()?;
    (key.laptop == laptop).then(|| key.identity.parse().ok())?
}
