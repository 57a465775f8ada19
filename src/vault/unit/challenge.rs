//! Challenges: a short code sealed to one custodian alone. Whoever reads it out has the key that opens
//! what will be sealed to it.
//!
//! The text that is sealed (an age file around it, so that `age -d -i KEY` shows the code too):
//!
//! ```text
//! panah-challenge/v1
//! {"code":"7KQW2XNB","laptop":…,"mode":…,"name":"second custodian","serial":…,"unit":…}
//! ```

use age::x25519::Identity;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

use crate::vault::age_file::{FIRST_LINE, decrypt_with, encrypt};
use crate::vault::age_key;
use crate::vault::crypto::CryptoError;
use crate::vault::form;
use crate::vault::id::{LaptopId, UnitId};
use crate::vault::mode::Mode;

use super::code::is_code;
use super::request::{Request, RequestFault, read_request};
use super::{UnitNote, UnitRecipient};

const FORM: &str = "panah-challenge/v1";

/// A code that a custodian is to read out to the laptop. Wiped on drop.
#[derive(PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Challenge {
    /// What is read out.
    pub code: String,
    /// The laptop that waits for it.
    pub laptop: LaptopId,
    /// Real interviews or exercises.
    pub mode: Mode,
    /// Which recipient of the unit it was sealed to.
    pub name: String,
    /// The serial of the unit's note.
    pub serial: u64,
    /// The unit.
    pub unit: UnitId,
}

impl Drop for Challenge {
    fn drop(&mut self) {
        self.code.zeroize();
    }
}

/// Seals a code to one recipient alone.
pub(super) fn seal_challenge(
    to: &UnitRecipient,
    unit: &UnitNote,
    laptop: LaptopId,
    code: &str,
) -> Result<Vec<u8>, CryptoError> {
    let challenge = Challenge {
        code: code.to_owned(),
        laptop,
        mode: unit.mode,
        name: to.name.clone(),
        serial: unit.serial,
        unit: unit.id,
    };
    let text = form::compose(FORM, &challenge)?;
    let key = age_key::recipient(&to.key).map_err(|_| CryptoError::Library)?;
    encrypt(text.as_bytes(), &[key])
}

/// Opens a challenge that lies in a request, or one that lies in a file of its own, with a custodian's
/// key (`AGE-SECRET-KEY-1…`). Needs no vault: the second custodian has none.
pub fn open_challenge(bytes: &[u8], identity: &SecretString) -> Result<Challenge, RequestFault> {
    let identity: Identity = identity
        .expose_secret()
        .trim()
        .parse()
        .map_err(|_| RequestFault::NoKey)?;
    let identities = std::slice::from_ref(&identity);
    if bytes.starts_with(FIRST_LINE) {
        return open(bytes, identities).ok_or(RequestFault::NotForKey);
    }
    let request = read_request(bytes)?;
    let mut opened = opened_challenges(&request, identities);
    opened.pop().ok_or(RequestFault::NotForKey)
}

/// Returns the challenges of a request as files of their own, each with the name of its recipient: `age`
/// opens them without this program.
pub fn challenge_files(request: &[u8]) -> Result<Vec<(String, Vec<u8>)>, RequestFault> {
    let request = read_request(request)?;
    let challenges = request.challenges.into_iter();
    let files = challenges.filter_map(|one| Some((one.name.clone(), one.file_bytes()?)));
    Ok(files.collect())
}

/// Opens the challenges of a request that these keys open and that fit it.
pub(super) fn opened_challenges(request: &Request, identities: &[Identity]) -> Vec<Challenge> {
    let challenges = request.challenges.iter();
    let opened = challenges.filter_map(|sealed| {
        let fits = |challenge: &Challenge| {
            challenge.name == sealed.name
                && challenge.laptop == request.id
                && challenge.unit == request.unit
                && challenge.serial == request.serial
                && challenge.mode == request.mode
        };
        open(&sealed.file_bytes()?, identities).filter(fits)
    });
    opened.collect()
}

fn open(file: &[u8], identities: &[Identity]) -> Option<Challenge> {
    let text = decrypt_with(file, identities).ok()?;
    let challenge: Challenge = form::read(FORM, std::str::from_utf8(&text).ok()?).ok()?;
    is_code(&challenge.code).then_some(challenge)
}
