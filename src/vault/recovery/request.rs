//! The laptop's request: a recovery copy, and the one-time recipient that the key is to be sealed to.
//! Nobody can sign it, for nobody could unlock; people compare its fingerprint by voice.
//!
//! ```text
//! panah-recover/v1
//! {"copy":"<base64 of an age file>","laptop":…,"mode":…,"officer":…,"recipient":"age1…"}
//! ```

use age::x25519::Recipient;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::{Deserialize, Serialize};

use super::error::RecoveryFault;
use crate::vault::age_key;
use crate::vault::crypto::{CryptoError, sha256};
use crate::vault::form;
use crate::vault::id::{LaptopId, OfficerId, hex};
use crate::vault::mode::Mode;

const FORM: &str = "panah-recover/v1";
/// The largest request or answer that is read.
pub(super) const CAP: usize = 16 << 10;

/// A laptop's request to recover an officer's key.
#[derive(Debug)]
pub struct RecoveryRequest {
    /// Whose key.
    pub officer: OfficerId,
    /// The laptop that asks.
    pub laptop: LaptopId,
    /// Real interviews or exercises.
    pub mode: Mode,
    pub(super) copy: Vec<u8>,
    pub(super) recipient: Recipient,
    text: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    copy: String,
    laptop: LaptopId,
    mode: Mode,
    officer: OfficerId,
    recipient: String,
}

impl RecoveryRequest {
    pub(super) fn compose(
        (officer, laptop, mode): (OfficerId, LaptopId, Mode),
        copy: &[u8],
        recipient: &Recipient,
    ) -> Result<Self, CryptoError> {
        let asked = Asked {
            copy: BASE64_STANDARD.encode(copy),
            laptop,
            mode,
            officer,
            recipient: recipient.to_string(),
        };
        let text = form::compose(FORM, &asked)?.to_string();
        Self::read(text.as_bytes()).map_err(|_| CryptoError::Library)
    }

    /// Reads a request. Whether the right people made it is for people to compare.
    pub fn read(bytes: &[u8]) -> Result<Self, RecoveryFault> {
        if bytes.len() > CAP {
            return Err(RecoveryFault::TooLarge);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| RecoveryFault::Malformed)?;
        let asked: Asked = form::read(FORM, text).map_err(|_| RecoveryFault::Malformed)?;
        let copy = BASE64_STANDARD.decode(&asked.copy);
        Ok(Self {
            officer: asked.officer,
            laptop: asked.laptop,
            mode: asked.mode,
            copy: copy.map_err(|_| RecoveryFault::Malformed)?,
            recipient: age_key::recipient(&asked.recipient).map_err(RecoveryFault::Recipient)?,
            text: text.to_owned(),
        })
    }

    /// Returns the bytes of the file.
    pub fn bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }

    /// Returns what the two sides compare by voice: twenty digits of the SHA-256 of the file, in five
    /// groups.
    pub fn fingerprint(&self) -> [String; 5] {
        let digits = hex(&sha256(&[self.bytes()]));
        std::array::from_fn(|at| digits.chars().skip(4 * at).take(4).collect())
    }
}
